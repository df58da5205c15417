/** Words of the first screen and of what stands on every screen. In the first chunk: every word here costs the start. */
export const nav = { label: 'Main', prepare: 'Prepare', questions: 'Questions', records: 'Records', guide: 'Guide', more: 'More' };

export const visit = { noDay: 'Add the day', signs: 'Emergency', signsName: 'Emergency signs' };

export const prepare = {
  progress: (done: number, all: number): string => (done === 0 ? `${all} small steps, in any order` : done === all ? 'All done' : `${done} of ${all} done`),
  progressShort: (done: number, all: number): string => `${done} of ${all} done`,
  next: 'What next?',
  fit: 'Your condition',
  welcome: 'Asking another doctor is normal. All you write stays on this device.',
  done: 'Done',
  due: (day: string): string => `By ${day}`,
  details: 'Details',
  twoWordings: 'Written in two ways',
  cameBack: 'Deleted elsewhere, but written in here',
  about: (title: string): string => `Details: ${title}`,
  add: 'Add a step',
  addTo: (section: string): string => `Add a step to ${section}`,
  fromBefore: 'From before',
  showMore: (count: number): string => `Show ${count} more`,
  unreadable: (count: number): string => `Saved entries that cannot be read: ${count}. They are kept. Nothing else is affected.`,
};

export const bar = { undo: 'Undo', close: 'Close', retry: 'Try again' };

/** The message bar until the words for more are loaded: a moment, on the first visit. */
export const brief = { saving: 'Saving', kept: 'Kept while you type', saved: 'Saved.', failed: 'Not saved. Try again.' };

/** When even the words for it could not be loaded. */
export const failure = {
  title: 'Askwell cannot start',
  text: 'What was saved is safe, and what you typed is still on screen. Try again.',
};
