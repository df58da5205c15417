/** Words for sharing, copying and printing what a screen holds. */
export const takeAway = {
  title: 'Take it along',
  share: 'Share',
  copy: 'Copy as text',
  print: 'Print',
  copied: 'Copied. You can paste it where you want it.',
  notCopied: 'This browser did not let Askwell copy. The text below is selected: copy it from there.',
  notShared: 'It was not shared. What you wrote is safe. You can copy it as text instead.',
  text: 'All of it as text',
};
