/** Words for what goes wrong and for updates. Loaded when nothing else is going on, or when needed. */
import type { Deed, Message, Problem } from '../../domain/message';
import { brief } from './shell';

/** Says what happened, whether the words are safe, and what to do now. None advises clearing storage: that would lose everything. */
export const problems: Readonly<Record<Problem, string>> = {
  quota: 'This device is full. What is on screen is not saved yet; what was saved is safe. Remove photos or apps, then try again.',
  blocked: 'The storage of this browser does not answer. What was saved is safe. Close other tabs with Askwell, then try again.',
  newer:
    'A newer version of Askwell was used on this device. What was saved is safe. Reload this page. If this comes again, close all tabs of Askwell and open it again.',
  unavailable:
    'This browser does not let Askwell store anything just now. Askwell has changed nothing that was saved. A private window or a setting may be the reason. Try again, or open Askwell in a normal window.',
  erased: 'Everything was deleted in another tab. This page is no longer saved.',
  unknown: 'Something went wrong while saving. What was saved before is safe, and what you typed is still on screen. Try again.',
};

/** What a day is called, by how far it is from today. */
export const near: Readonly<Record<number, string>> = { 0: 'Today', 1: 'Tomorrow' };

export const page = {
  name: 'Askwell',
  loading: 'Loading',
  /** What an open step stands beside. */
  plan: 'The plan',
  failed: 'This page could not be loaded. What you wrote is safe.',
  retry: 'Try again',
  title: (screen: string): string => `${screen} - Askwell`,
};

export const update = {
  ready: 'A new version is ready.',
  now: 'Update now',
  later: 'Later',
  elsewhere: 'Askwell was updated in another tab.',
  reload: 'Reload',
  failed: 'The new version did not start. Try again later.',
};

export const obstacle = {
  failedTitle: 'Askwell cannot open its storage',
  retry: 'Try again',
  lostTitle: 'What you saved here is gone',
  lostAll: 'You have used Askwell on this device before, but its storage is empty now. The browser or a cleaning app may have removed it. Askwell did not.',
  lostSome: 'The newest of your saved words are missing. The device may have lost power, or an older copy was put back. The rest is here.',
  lostNext: 'If you made a backup, you can restore it. If another device or browser still has your words, keep it as it is.',
  erasedTitle: 'Everything was deleted',
  erased: 'Nothing that you wrote is left in Askwell. You can close this page, or begin again.',
  begin: 'Begin again',
  startFresh: 'Start fresh',
  continue: 'Go on with what is here',
  restore: 'Restore a backup',
};

const DEEDS: Readonly<Record<Deed, string>> = {
  ticked: 'Done',
  unticked: 'Not done yet',
  asked: 'Asked',
  unasked: 'Not asked yet',
  undone: 'Undone',
  redone: 'Done again',
  words: 'Your words',
  note: 'Note',
  title: 'New words',
  due: 'Day',
  original: 'Original words',
  added: 'Added',
  chosen: 'Chosen',
  moved: 'Moved',
  deleted: 'Deleted',
  restored: 'Brought back',
  cleared: 'Ticks cleared',
  forgotten: 'Deleted for good',
  'taken-over': 'Words you were typing last time',
  begun: 'A new appointment is on screen',
  copied: 'A new appointment with your steps, notes and questions is on screen',
};

/** Of a day that is there no more. */
const NO_DAY = 'Day removed';

/** Deeds that changed a part of something: it is named with that part. */
const OF: Readonly<Partial<Record<Deed, string>>> = { words: 'in', note: 'on', due: 'of' };

/** Of a longer title the bar shows the beginning, in characters. */
const LONG = 60;

/**
 * The sentence of the message bar.
 * @param explain says why something was not saved
 */
export function sentence(message: Message, explain: (problem: Problem) => string): string {
  if (message.kind === 'saving' || message.kind === 'kept') return brief[message.kind];
  if (message.kind === 'failed') return `Not saved. ${explain(message.problem)}`;
  const isEmptied = message.deed === 'due' && !message.written.some(({ change }) => change.value);
  const said = isEmptied ? NO_DAY : DEEDS[message.deed];
  if (message.count) {
    const { deed, of = deed, count } = message;
    return `Saved. ${of === deed ? '' : `${said}: `}${of === 'added' ? `${count} added` : `${DEEDS[of]}: ${count}`}`;
  }
  const letters = [...message.title];
  const title = letters.length > LONG ? `${letters.slice(0, LONG).join('')}…` : message.title;
  if (!title) return `Saved. ${said}`;
  const of = !isEmptied && OF[message.deed];
  return `Saved. ${said}${of ? ` ${of} “${title}”` : `: ${title}`}`;
}
