/** Photos and papers for the tests of the backup: bytes that begin as theirs do, under their true hash. */
import { createHash } from 'node:crypto';
import type { Change } from '../../src/domain/change';
import { packBackup } from '../../src/exchange/backup-file';
import type { PhotoBytes } from '../../src/exchange/photo-line';
import { writeBackup } from './at-once';

const BEGIN = { 'image/jpeg': [0xff, 0xd8, 0xff, 0xe0], 'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d] };

/** @param name makes it unlike others @param size of its bytes, which hold every letter that a byte can be */
export function photo(name: string, size = 1000, type: keyof typeof BEGIN = 'image/jpeg'): PhotoBytes {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 1) bytes[at] = (at * 7 + name.length) % 256;
  bytes.set(BEGIN[type]);
  bytes.set(new TextEncoder().encode(name), 8);
  return { hash: createHash('sha256').update(bytes).digest('hex'), type, bytes: bytes.buffer };
}

async function* each<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list;
}

/** A file with these photos, and these words. */
export const fileWith = (photos: readonly PhotoBytes[], changes: readonly Change[] = []): Promise<File> =>
  packBackup(writeBackup(changes, new Date(Date.UTC(2026, 10, 28)), '0.1.0').text, 'askwell-backup.json', each(photos));
