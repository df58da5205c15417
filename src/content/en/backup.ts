/** Words of the backup screen. */
import type { Refusal } from '../../domain/import';

const items = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const backup = {
  title: 'Backup',
  make: 'Make a backup',
  makeHelp:
    'A backup is a file with all that you wrote in Askwell. You can keep it in a safe place, or open it on another device. Photos and papers are not in it.',
  last: (day: string): string => `Last backup: ${day}`,
  none: 'No backup has been made on this device yet.',
  making: 'Making the file',
  shared: (name: string): string => `${name} went to the app that you chose.`,
  saved: (name: string): string => `${name} is saved with your downloads.`,
  readable: 'Whoever has this file can read all of it.',
  notMade: 'No backup was made. Some words that you typed could not be saved yet; they are still on screen.',
  otherWay: 'If it did not arrive, you can try another way.',
  saveInstead: 'Save it as a file',
  shareInstead: 'Share it',
  restore: 'Restore a backup',
  restoreHelp: 'You see what is in the file first. Nothing changes until you say so, and nothing that is here is removed.',
  choose: 'Choose a file',
  file: 'Backup file',
  reading: 'Reading the file',
  refusedTitle: 'This file was not restored',
  unchanged: 'Nothing here was changed.',
  holds: 'What is in this file',
  madeOn: (day: string, version: string): string => `Made on ${day} with Askwell ${version}.`,
  unnamed: 'An appointment without a name',
  begun: (when: string): string => `An appointment without a name, begun on ${when}`,
  isNew: (name: string): string => `${name} (not on this device yet)`,
  steps: (count: number): string => `${items(count, 'step', 'steps')} that somebody wrote in or ticked`,
  questions: (count: number): string => items(count, 'question', 'questions'),
  others: (count: number): string => items(count, 'other entry', 'other entries'),
  nothing: 'There is nothing in this file.',
  nothingNew: 'All of this is here already.',
  fresh: (count: number): string => `${items(count, 'change is', 'changes are')} new to this device.`,
  refusedSome: (count: number): string =>
    `${items(count, 'change', 'changes')} in the file ${count === 1 ? 'does' : 'do'} not agree with what is here and will be left out.`,
  dropped: (count: number): string =>
    `${items(count, 'older wording', 'older wordings')} that ${count === 1 ? 'was' : 'were'} deleted for good in the file will go from this device, too. This cannot be undone.`,
  replacedTitle: 'These words would change',
  replacedHelp: 'The file has newer words for them.',
  replacedMore: (count: number): string => `And ${count} more.`,
  here: 'Here now',
  inFile: 'In the file',
  goes: 'Deleted',
  field: { title: 'Words', note: 'Note' } as Readonly<Record<string, string>>,
  otherField: 'Words',
  sameQuestion: 'Is this the same appointment?',
  sameHelp: (theirs: string, ours: string): string =>
    `The file has an appointment${theirs && ` (${theirs})`} with the same plan as the one here${ours && ` (${ours})`}. If they are the same, their words come together. Where they differ, both are kept.`,
  same: 'Yes, put them together',
  different: 'No, keep them apart',
  start: 'Restore now',
  cancel: 'Cancel',
  writing: 'Restoring',
  cancelled: 'Cancelled. Nothing here was changed.',
  doneTitle: 'Restored',
  done: (count: number): string => `${items(count, 'change was', 'changes were')} added. Words that were here are kept.`,
  undo: 'Undo the restore',
  undone: 'Undone. All is as it was before the restore.',
  undoneBut: 'Undone. Words that were deleted for good in the file stay deleted.',
  goneOn: 'This can no longer be undone: something that you wrote since then stands on what was restored.',
  lastRestore: (day: string, count: number): string => `Last restore: ${day}, ${items(count, 'change', 'changes')} added.`,
  toPlan: 'Go to the plan',
};

/** Why a file is refused, and what can be done. */
export const refusals: Readonly<Record<Refusal, string>> = {
  big: 'This file is too big to be a backup of Askwell.',
  empty: 'This file is empty. It may not have been copied to the end; you may want to copy it again.',
  other: 'This file is not a backup of Askwell. Its name begins with “askwell-backup”.',
  damaged: 'This backup is damaged and cannot be read. It may not have been copied to the end; you may want to copy it again.',
  newer: 'This backup was made by a newer version of Askwell. You may want to update Askwell on this device, then try again.',
  many: 'This file holds more than Askwell can take in.',
  wrong: 'This file holds something that Askwell never writes, so it was not used. You may want to try another copy of it.',
};
