/**
 * The words of the backup file, version 1: docs/backup-format.md. Text to changes and back; it touches no storage and shows nothing.
 * What cannot be read whole is refused whole, for one named reason. The bytes of photos: `backup-file.ts`.
 */
import * as v from 'valibot';
import type { Change } from '../domain/change';
import type { Refusal } from '../domain/import';
import { eachOf, type Sliced } from '../domain/slices';
import { asChange, backup, isChange, LIMITS } from './shape';

/** The version of the format that this release writes, and the newest that it reads. */
const VERSION = 1;
const FORMAT = 'askwell-backup';

/** What a file holds. */
export interface Backup {
  readonly madeAtMs: number;
  /** The release that made it. */
  readonly app: string;
  readonly changes: readonly Change[];
  /** The photos that stand in the same text, not looked at yet. */
  readonly photos: readonly unknown[];
}

/** A backup as text, before its photos. */
export interface WrittenBackup {
  /** Ends in {@link END}: photos go before that. */
  readonly text: string;
  /** How many changes are stored here and cannot be read back. */
  readonly leftOut: number;
  /** Whether this is more than can be restored from one file. */
  readonly isTooMuch: boolean;
}

/** How the text of a backup ends: its photos are the last member. */
export const END = ']}';

/** The name of a file that was made on a day of this device. */
export function fileNameOf(madeAt: Date): string {
  const [month, day] = [madeAt.getMonth() + 1, madeAt.getDate()].map((part) => String(part).padStart(2, '0'));
  return `askwell-backup-${madeAt.getFullYear()}-${month}-${day}.json`;
}

/** Whether the words of a file may be read at all. @param bytes their length, known before a letter of them is read */
export const isTooBig = (bytes: number): boolean => bytes > LIMITS.bytes;

/** The text of a backup. What is stored and could not be read back goes along under `unreadable`: it must not spoil the rest. */
export function* writeBackup(stored: Iterable<Change>, madeAt: Date, app: string): Sliced<WrittenBackup> {
  const changes: string[] = [];
  const unreadable: string[] = [];
  yield* eachOf(stored, (change) => (isChange(change) ? changes : unreadable).push(JSON.stringify(change)));
  const head = JSON.stringify({ format: FORMAT, version: VERSION, madeAt: madeAt.toISOString(), app }).slice(0, -1);
  const rest = unreadable.length > 0 ? `],"unreadable":[${unreadable}` : '';
  const text = `${head},"changes":[${changes}${rest}],"photos":[${END}`;
  // Three bytes a letter at most: only what may be too much is counted.
  const isTooLong = isTooBig(text.length * 3) && isTooBig(new Blob([text]).size);
  return { text, leftOut: unreadable.length, isTooMuch: isTooLong || changes.length > LIMITS.changes };
}

const membersOf = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});

/** Whether a text that is no JSON began as a backup. */
const isBegun = (text: string): boolean => text.slice(0, 200).includes(FORMAT);

/** @returns what the text holds, or why it is refused; it never throws */
export function* readBackup(text: string): Sliced<Backup | Refusal> {
  if (text.trim() === '') return 'empty';
  if (isTooBig(text.length)) return 'big';
  let parsed: unknown;
  try {
    // Some programs put a mark in front of a text that they save.
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return isBegun(text) ? 'damaged' : 'other';
  }
  yield;
  const { format, version, changes } = membersOf(parsed);
  if (format !== FORMAT) return 'other';
  if (typeof version === 'number' && version > VERSION) return 'newer';
  if (Array.isArray(changes) && changes.length > LIMITS.changes) return 'many';
  const read = v.safeParse(backup, parsed, { abortEarly: true });
  if (!read.success) return 'wrong';
  const { madeAt, app, photos } = read.output;
  const found = yield* eachOf(read.output.changes, asChange);
  if (found.includes(undefined)) return 'wrong';
  return { madeAtMs: Date.parse(madeAt), app, changes: found as readonly Change[], photos };
}
