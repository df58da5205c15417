/**
 * The backup file as a whole: its words in the first line, then each photo in a line of its own, so that neither writing nor
 * reading ever holds more than one photo in memory. All of it is one JSON text. Knows nothing of storage.
 */
import type { Refusal } from '../domain/import';
import { type Backup, END, isTooBig, readBackup } from './backup';
import { lineOf, MOST_LINE, type PhotoBytes, photoIn, photoInLine } from './photo-line';
import { withRests } from './rests';
import { LIMITS } from './shape';

/** A photo in a file: looked at once and found whole. */
export interface HeldPhoto {
  readonly hash: string;
  /** Length of the bytes. */
  readonly size: number;
  /** Its bytes, looked at again: the file may have changed. `undefined` when they are whole no more. */
  read(): Promise<PhotoBytes | undefined>;
}

/** A file that can be restored. */
export interface OpenedBackup extends Omit<Backup, 'photos'> {
  /** By hash. */
  readonly photos: ReadonlyMap<string, HeldPhoto>;
  /** How many photos were damaged and are left out. */
  readonly damaged: number;
}

/** How a file is looked at. */
export interface Reading {
  /** Ends it with the signal's reason. */
  readonly signal?: AbortSignal;
  /** How much of the photos is read, from 0 to 1. Told of many words, too: 0. */
  readonly onProgress?: (share: number) => void;
  /** Damaged photos are counted and left out; otherwise they are a reason to refuse the file. */
  readonly leaveDamaged?: boolean;
}

/** More than a phone holds. */
export const MOST_FILE = 2048 * 1_048_576;
/** How much of a file is looked at in one go. */
const PIECE = 262_144;
const NEWLINE = 10;
/** How the first line of a file with photos ends. */
const OPEN = '"photos":[';

/** The file of a backup. @param text as `writeBackup` gives it @param photos come one at a time; each must be whole */
export async function packBackup(text: string, name: string, photos: AsyncIterable<PhotoBytes>): Promise<File> {
  const parts = [new Blob([text.slice(0, -END.length)])];
  // A Blob of its own: the browser may move it out of memory at once.
  for await (const photo of photos) parts.push(new Blob([parts.length > 1 ? ',\n' : '\n', ...lineOf(photo)]));
  parts.push(new Blob([parts.length > 1 ? `\n${END}` : END]));
  return new File(parts, name, { type: 'application/json' });
}

/** Where the line that begins at `from` ends; `undefined` when it is longer than `most`. */
async function endOfLine(file: Blob, from: number, most: number): Promise<number | undefined> {
  for (let at = from; at < file.size && at - from <= most; at += PIECE) {
    const found = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()).indexOf(NEWLINE);
    if (found >= 0) return at + found;
  }
  return file.size - from <= most ? file.size : undefined;
}

/** The photos of a file, one after another; each can be read again. One that is damaged, or was cut off, is `undefined`. */
type Source = AsyncIterable<{ readonly photo: PhotoBytes | undefined; readonly again: HeldPhoto['read']; readonly share: number }>;

async function* inLines(file: Blob, from: number): Source {
  for (let at = from; ; ) {
    const end = await endOfLine(file, at, MOST_LINE);
    const line = file.slice(at, end ?? at);
    if (line.size < PIECE && (await line.text()).trim() === END) return;
    const photo = await photoInLine(line);
    yield { photo, again: () => photoInLine(line), share: (end ?? file.size) / file.size };
    if (end === undefined || end >= file.size) {
      // Cut off, and just behind a whole one: a whole file ends with the line above.
      if (photo) yield { photo: undefined, again: async () => undefined, share: 1 };
      return;
    }
    at = end + 1;
  }
}

async function* inMemory(list: readonly unknown[]): Source {
  for (const [index, value] of list.entries()) yield { photo: await photoIn(value), again: () => photoIn(value), share: (index + 1) / list.length };
}

/** Looks at every photo once. */
async function withPhotos(backup: Backup, source: Source, { signal, onProgress, leaveDamaged }: Reading): Promise<OpenedBackup | 'photos'> {
  const photos = new Map<string, HeldPhoto>();
  let damaged = 0;
  for await (const { photo, again, share } of source) {
    signal?.throwIfAborted();
    if (photo) photos.set(photo.hash, { hash: photo.hash, size: photo.bytes.byteLength, read: again });
    else if (leaveDamaged) damaged += 1;
    else return 'photos';
    onProgress?.(share);
  }
  return { ...backup, photos, damaged };
}

/** Where the words of a file end, when its photos stand in lines of their own. */
async function endOfWords(file: Blob): Promise<number | undefined> {
  const end = await endOfLine(file, 0, LIMITS.bytes);
  if (end === undefined || end === file.size) return undefined;
  return (await file.slice(Math.max(0, end - OPEN.length), end).text()) === OPEN ? end : undefined;
}

/** Whatever the layout: another program may have written the same JSON in another way. */
async function read(file: Blob, reading: Reading): Promise<OpenedBackup | Refusal> {
  const end = await endOfWords(file);
  const words = file.slice(0, end);
  if (isTooBig(words.size)) return 'big';
  const work = readBackup((await words.text()) + (end === undefined ? '' : END));
  const backup = await withRests(work, reading.signal, () => reading.onProgress?.(0));
  if (typeof backup === 'string') return backup;
  return withPhotos(backup, end === undefined ? inMemory(backup.photos) : inLines(file, end + 1), reading);
}

/** @returns what a file holds, or why it is refused. Rejects only when the signal ends it */
export async function openBackup(file: Blob, reading: Reading = {}): Promise<OpenedBackup | Refusal> {
  if (file.size > MOST_FILE) return 'big';
  try {
    return await read(file, reading);
  } catch (error) {
    if (reading.signal?.aborted) throw error;
    // It is gone, or was never a file.
    return 'damaged';
  }
}
