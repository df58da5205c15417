/** Words of the ways to take along what a screen holds: share, copy, mail, print. */
export const takeAway = {
  share: 'Share',
  copy: 'Copy as text',
  mail: 'Open in email',
  print: 'Print',
  copied: 'Copied. You can paste it where you want it.',
  notCopied: 'This browser did not let Askwell copy. The text below is selected: copy it from there.',
  notShared: 'It was not shared. Your words are safe. You can copy them as text instead.',
  mailed: 'If no email opened, you can copy the text instead.',
  title: 'Take it along',
  text: 'All of it as text',
  /** On paper only. */
  asOf: (day: string): string => `As of ${day}`,
};
