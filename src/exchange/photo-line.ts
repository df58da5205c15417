/** One photo or paper as a line of the backup file, and back. What is not of a kind that the app keeps, or does not match its hash, is never given on. */
import * as v from 'valibot';
import { hashOf } from './hash';

/** A photo or paper with its bytes. */
export interface PhotoBytes {
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string;
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

/** Longer than the longest paper that the app keeps. */
const MOST_BYTES = 16 * 1_048_576;
/** The longest line: the letters of the largest photo, and what stands around them. */
export const MOST_LINE = Math.ceil((MOST_BYTES * 4) / 3) + 1000;
/** How many bytes are packed in one go. Divides by three, so that the letters can be put one after the other. */
const PIECE = 24_576;

/** How files of each kind that the app keeps begin. */
const BEGIN: ReadonlyMap<string, readonly number[]> = new Map([
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
]);

/** Whether this is what the app keeps, and whole: its kind, its beginning, its length, its hash. */
export async function isWhole({ hash, type, bytes }: PhotoBytes): Promise<boolean> {
  const begin = BEGIN.get(type);
  const head = new Uint8Array(bytes, 0, Math.min(bytes.byteLength, 4));
  return begin !== undefined && bytes.byteLength <= MOST_BYTES && begin.every((byte, at) => head[at] === byte) && (await hashOf(bytes)) === hash;
}

/** The line of a photo that is whole, in pieces: never one more giant string. */
export function lineOf({ hash, type, bytes }: PhotoBytes): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.byteLength; at += PIECE) {
    pieces.push(btoa(String.fromCharCode(...new Uint8Array(bytes, at, Math.min(PIECE, bytes.byteLength - at)))));
  }
  return [`{"hash":"${hash}","type":"${type}","bytes":"`, ...pieces, '"}'];
}

function unpack(packed: string): ArrayBuffer {
  const letters = atob(packed);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes.buffer;
}

const shape = v.object({
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  type: v.string(),
  bytes: v.pipe(v.string(), v.maxLength(MOST_LINE)),
});

/** @returns a photo of a file; `undefined` when it is none, or does not hold what its hash says */
export async function photoIn(value: unknown): Promise<PhotoBytes | undefined> {
  const read = v.safeParse(shape, value);
  if (!read.success) return undefined;
  const { hash, type, bytes: packed } = read.output;
  let bytes: ArrayBuffer;
  try {
    bytes = unpack(packed);
  } catch {
    return undefined;
  }
  return (await isWhole({ hash, type, bytes })) ? { hash, type, bytes } : undefined;
}

/** The photo in a line of a file. */
export async function photoInLine(line: Blob): Promise<PhotoBytes | undefined> {
  try {
    return await photoIn(JSON.parse((await line.text()).replace(/,\s*$/, '')));
  } catch {
    return undefined;
  }
}
