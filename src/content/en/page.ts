/** Words that stand in the page itself, readable before and without any script. Used when the app is built. */
export const page = {
  description: 'Be ready for your second opinion, and for any appointment that matters.',
  noScript: 'This page can be read as it is. To tick steps and keep notes, allow JavaScript for it.',
  tooOld: 'This browser is too old to tick steps and keep notes here. You can read the page. To use all of it, update your browser.',
  broken: 'Askwell could not start, so nothing can be ticked just now. What you saved is safe. Reload the page, or come back when you have a signal.',
};
