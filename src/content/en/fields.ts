/** Words of the pieces that every screen of one record is made of. */
export const fields = {
  apart: (label: string, count: number): string =>
    `“${label}” was written in ${count > 2 ? `${count} ways. All` : 'two ways. Both'} are kept until you choose.`,
  keepThis: 'Keep this one',
  keepAll: (count: number): string => `Keep ${count > 2 ? 'all' : 'both'}, one below the other`,
  cameBack: 'This was deleted on another device or in another tab. But something was written here that the other one did not have, so it is shown again.',
  keepIt: 'Keep it',
  up: 'Move up',
  down: 'Move down',
  top: 'Move to the top',
  /** What the message bar names: “Yes” alone answers every question on the screen. */
  chosen: (title: string, question: string): string => `${title}, for “${question}”`,
  dayRefused: 'This day was not saved: part of it is missing, or the year is wrong.',
  hourRefused: 'This hour was not saved: part of it is missing.',
  noDay: 'Remove the day',
  noDayOf: (label: string): string => `Remove the day: ${label}`,
};
