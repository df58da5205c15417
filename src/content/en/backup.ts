/** Words of the backup screen. */
import type { Refusal } from '../../domain/import';

const items = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const backup = {
  title: 'Backup',
  make: 'Make a backup',
  makeHelp:
    'A backup is a file with all that you wrote in Askwell, and your photos and papers. What you deleted in the last 30 days is in it, too. Text size and colours stay with the device. You can keep it in a safe place, or open it on another device.',
  last: (day: string): string => `Last backup: ${day}`,
  size: (bytes: number): string => (bytes < 1_000_000 ? 'less than 1 MB' : `${Math.round(bytes / 1_000_000)} MB`),
  before: (count: number, size: string): string =>
    `You have ${items(count, 'photo or paper', 'photos and papers')}. A backup with ${count === 1 ? 'it takes' : 'them takes'} ${size}; one with small previews only is much smaller.`,
  makeSmall: 'Make one with small previews only',
  ready: (name: string, photos: number, size: string): string =>
    `${name} is ready. With ${items(photos, 'photo or paper', 'photos and papers')} it takes ${size}.`,
  give: 'Share or save the file',
  missing: (count: number): string =>
    `${items(count, 'photo or paper is', 'photos or papers are')} not in it: the pictures are not on this device, or are damaged.`,
  leftOut: (count: number): string =>
    `${items(count, 'saved entry', 'saved entries')} could not be read. They are in the file as they are, but restoring it will pass over them.`,
  tooMuch: 'This is more than Askwell can restore from one file. What is on this device stays as it is.',
  none: 'No backup has been made on this device yet.',
  making: 'Making the file',
  shared: (name: string): string => `${name} went to the app that you chose.`,
  saved: (name: string): string => `${name} is saved with your downloads.`,
  onNew: 'On another device: open Askwell there, then More, “Backup and restore”, “Choose a file”.',
  readable: 'Whoever has this file can read all of it, and see the photos in it.',
  notMade: 'No backup was made. Some words that you typed could not be saved yet; they are still on screen.',
  notMadeCancelled: 'Cancelled. No backup was made.',
  otherWay: 'If it did not arrive, you can try another way.',
  saveInstead: 'Save it as a file',
  shareInstead: 'Share it',
  restore: 'Restore a backup',
  restoreHelp: 'You see what is in the file first. Nothing changes until you say so. What cannot be undone is named.',
  choose: 'Choose a file',
  file: 'Backup file',
  reading: 'Reading the file',
  refusedTitle: 'This file was not restored',
  unchanged: 'Nothing here was changed.',
  holds: 'What is in this file',
  madeOn: (day: string, version: string): string => `Made on ${day} with Askwell ${version}.`,
  isNew: (name: string): string => `${name} (not on this device yet)`,
  /** By kind of record, in the order in which they are named. */
  counts: {
    appointment: (count) => items(count, 'appointment', 'appointments'),
    step: (count) => `${items(count, 'step', 'steps')} with a tick or words`,
    question: (count) => items(count, 'question', 'questions'),
    medicalRecord: (count) => items(count, 'record', 'records'),
    call: (count) => items(count, 'call', 'calls'),
    doctor: (count) => items(count, 'doctor', 'doctors'),
    medicine: (count) => items(count, 'medicine', 'medicines'),
    trouble: (count) => items(count, 'trouble', 'troubles'),
    event: (count) => items(count, 'line of the story', 'lines of the story'),
    score: (count) => items(count, 'total of a clinic', 'totals of a clinic'),
    card: (count) => items(count, 'emergency card', 'emergency cards'),
    letter: (count) => items(count, 'letter', 'letters'),
    photo: (count) => items(count, 'photo or paper', 'photos and papers'),
  } as Readonly<Record<string, (count: number) => string>>,
  others: (count: number): string => items(count, 'other entry', 'other entries'),
  nothing: 'There is nothing in this file.',
  nothingNew: 'All of this is here already.',
  wordsHere: 'All words in it are here already.',
  incoming: (count: number, size: string): string => `${items(count, 'photo or paper', 'photos and papers')} will come to this device: ${size}.`,
  absent: (count: number): string =>
    count === 1
      ? 'The picture of 1 photo or paper is not in this file, only a small preview of it. The device that has it is worth keeping.'
      : `The pictures of ${count} photos and papers are not in this file, only small previews. The device that has them is worth keeping.`,
  damaged: (count: number): string => `${items(count, 'photo or paper in it is damaged', 'photos or papers in it are damaged')} and will be left out.`,
  allFresh: 'All of it is new to this device.',
  /** @param list what comes; empty when things are only deleted */
  fresh: (list: string): string => (list ? `New, or different from here: ${list}.` : 'New to this device is only what was deleted.'),
  refusedSome: 'Some of the file does not agree with what is here and is left out.',
  dropped: (count: number): string =>
    `${items(count, 'older wording', 'older wordings')} that ${count === 1 ? 'was' : 'were'} deleted for good in the file will go from this device, too. This cannot be undone.`,
  replacedTitle: 'This would change',
  replacedHelp: 'What is in the file is newer.',
  outdatedTitle: 'This would be left out',
  outdatedHelp: 'What is here is newer, and stays.',
  replacedMore: (count: number): string => `And ${count} more.`,
  here: 'Here now',
  inFile: 'In the file',
  goes: 'Deleted',
  field: {
    title: 'Words',
    note: 'Note',
    answer: 'Answer',
    file: 'Photo or paper',
    country: 'Country',
    region: 'Part of the country',
    pack: 'Condition',
    language: 'Language',
  } as Readonly<Record<string, string>>,
  otherField: 'Words',
  day: 'Day',
  choice: 'Choice',
  tick: 'Tick',
  ticked: 'Ticked',
  notTicked: 'Not ticked',
  sameQuestion: 'Is this the same appointment?',
  sameHelp: (theirs: string, ours: string): string =>
    `The file has an appointment${theirs && ` (${theirs})`} with the same plan as the one here${ours && ` (${ours})`}. If they are the same, their words come together. Where words differ, both are kept. Where a day or a choice differs, only the newer one stays. Once you answer, you see what that would change here, and can restore it.`,
  same: 'Yes, put them together',
  different: 'No, keep them apart',
  start: 'Restore now',
  cancel: 'Cancel',
  writing: 'Restoring',
  cancelled: 'Cancelled. Nothing here was changed.',
  doneTitle: 'Restored',
  /** @param list what came; empty when things were only deleted */
  done: (list: string): string => `${list || 'What was deleted in the file is deleted here, too'}.`,
  donePhotos: (count: number): string => `${items(count, 'photo or paper', 'photos and papers')} came with it.`,
  rest: 'See what can still be restored',
  undo: 'Undo the restore',
  undone: 'Undone. All is as it was before the restore.',
  undoneBut: 'Undone. Words that were deleted for good in the file stay deleted.',
  goneOn: 'This can no longer be undone: you have changed something that was restored.',
  nothingToUndo: 'There is no restore left to undo. It was undone already, or it is 30 days old.',
  lastRestore: (day: string): string => `Last restore: ${day}. You can undo it for 30 days.`,
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
  photos: 'This backup has photos that are damaged or missing; its words are complete. It may not have been copied to the end; you may want to copy it again.',
  wrong: 'This file holds something that Askwell never writes, so it was not used. You may want to try another copy of it.',
};
