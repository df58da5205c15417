/** Words of the first screen and of what stands on every screen. In the first chunk: every word here costs the start. */
import type { Deed, Message, Problem } from '../../domain/message';

export const app = { name: 'Askwell', language: 'en', description: 'Be ready for your second opinion, and for any appointment that matters.' };

export const nav = { label: 'Main', prepare: 'Prepare', guide: 'Guide', more: 'More' };

export const prepare = {
  progress: (done: number, all: number): string => (done === 0 ? `${all} small steps, in any order` : done === all ? 'All done' : `${done} of ${all} done`),
  progressShort: (done: number, all: number): string => `${done} of ${all} done`,
  welcome: 'Asking another doctor is normal. All you write stays on this device.',
  done: 'Done',
  due: (day: string): string => `By ${day}`,
  more: 'More',
  twoWordings: 'Written in two ways',
  cameBack: 'Deleted elsewhere, but written in here',
  about: (title: string): string => `More about: ${title}`,
  add: 'Add a step',
  addTo: (section: string): string => `Add a step to ${section}`,
  fromBefore: 'From before',
  showMore: (count: number): string => `Show ${count} more`,
  unreadable: (count: number): string =>
    count === 1
      ? 'One saved entry cannot be read. It is kept, and nothing else is affected.'
      : `${count} saved entries cannot be read. They are kept, and nothing else is affected.`,
};

export const bar = { undo: 'Undo', close: 'Close', retry: 'Try again' };

const DEEDS: Readonly<Record<Deed, string>> = {
  ticked: 'Done',
  unticked: 'Not done yet',
  undone: 'Undone',
  note: 'Note',
  title: 'New words',
  due: 'Day',
  original: 'Original words',
  added: 'Added',
  moved: 'Moved',
  deleted: 'Deleted',
  restored: 'Brought back',
  cleared: 'Ticks cleared',
  forgotten: 'Deleted for good',
  'taken-over': 'Words you were typing last time',
};

/** Of a longer title the bar shows the beginning, in characters. */
const LONG = 60;

/**
 * The sentence of the message bar.
 * @param explain says why something was not saved
 */
export function sentence(message: Message, explain: (problem: Problem) => string): string {
  if (message.kind === 'saving') return 'Saving';
  if (message.kind === 'kept') return 'Kept while you type';
  if (message.kind === 'failed') return `Not saved. ${explain(message.problem)}`;
  const title = [...message.title];
  const what = message.count ? `${message.count}` : title.length > LONG ? `${title.slice(0, LONG).join('')}…` : message.title;
  return `Saved. ${DEEDS[message.deed]}${what ? `: ${what}` : ''}`;
}

/** When even the words for it could not be loaded. */
export const failure = {
  title: 'Askwell cannot start',
  text: 'What was saved before is safe, and what you typed is still on screen. Try again.',
  retry: 'Try again',
};
