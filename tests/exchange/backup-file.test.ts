/** P12 for the photos of a backup: what is not whole is never taken for a photo, and costs nobody the words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusals } from '../../src/content/en/backup';
import { type OpenedBackup, openBackup } from '../../src/exchange/backup-file';
import type { PhotoBytes } from '../../src/exchange/photo-line';
import { runs, seed } from '../heart/runs';
import { fileWith, photo } from './photo-bytes';

const PHOTOS = [photo('one'), photo('two', 300_000), photo('paper', 70_000, 'application/pdf')];
const [ONE] = PHOTOS as [PhotoBytes, ...PhotoBytes[]];
const MEGABYTE = 1_048_576;

const open = (text: string | Blob, leaveDamaged = false) => openBackup(new Blob([text]), { leaveDamaged });
async function opened(text: string | Blob, leaveDamaged = false): Promise<OpenedBackup> {
  const backup = await open(text, leaveDamaged);
  if (typeof backup === 'string') throw new Error(`The file is refused: ${backup}`);
  return backup;
}
const bytesOf = async ({ photos }: OpenedBackup): Promise<(PhotoBytes | undefined)[]> => Promise.all([...photos.values()].map((held) => held.read()));

/** A file with one photo that was changed in one way. */
async function withPhoto(more: object): Promise<string> {
  const parsed = JSON.parse(await (await fileWith([ONE])).text());
  return JSON.stringify({ ...parsed, photos: [{ ...parsed.photos[0], ...more }] });
}

describe('photos in a backup', () => {
  it('come back byte for byte, whatever their length', async () => {
    const all = [0, 1, 2].map((more) => photo(`length ${more}`, 24_576 * 2 + more));
    expect(await bytesOf(await opened(await fileWith([...PHOTOS, ...all])))).toEqual([...PHOTOS, ...all]);
  });

  it('are read again only when they are wanted: what is kept of a file is where they stand in it', async () => {
    const { photos } = await opened(await fileWith(PHOTOS));
    expect([...photos.values()].map(({ hash, size }) => [hash, size])).toEqual(PHOTOS.map(({ hash, bytes }) => [hash, bytes.byteLength]));
    expect(JSON.stringify([...photos.values()])).not.toContain(btoa('paper').slice(0, 5));
  });

  it('make a file that any program can read, and that comes back when one wrote it in another way', async () => {
    const text = await (await fileWith(PHOTOS)).text();
    expect(JSON.parse(text).photos.map(({ hash }: PhotoBytes) => hash)).toEqual(PHOTOS.map(({ hash }) => hash));
    for (const other of [JSON.stringify(JSON.parse(text)), JSON.stringify(JSON.parse(text), null, 2), text.replaceAll('\n', '\r\n'), `${text}\n`]) {
      expect(await bytesOf(await opened(other))).toEqual(PHOTOS);
    }
  });

  it('are told how far they are, and can be stopped', async () => {
    const shares: number[] = [];
    const control = new AbortController();
    const file = await fileWith(PHOTOS);
    await openBackup(file, { onProgress: (share) => shares.push(share) });
    expect(shares).toHaveLength(PHOTOS.length);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    await expect(openBackup(file, { signal: control.signal, onProgress: () => control.abort() })).rejects.toThrow();
  });
});

describe('a file whose photos are not whole', () => {
  it('is refused for them, though its words are whole, and what is whole can still be read', async () => {
    const text = await (await fileWith(PHOTOS)).text();
    for (const spoiled of [
      text.slice(0, -200_000),
      text.slice(0, text.indexOf('\n') + 1),
      text.replace(ONE.hash, ONE.hash.replace(/^./, '0').replace(/.$/, '1')),
    ]) {
      expect(await open(spoiled)).toBe('photos');
      const rest = await opened(spoiled, true);
      expect(rest.damaged).toBe(1);
      for (const one of await bytesOf(rest)) expect(PHOTOS).toContainEqual(one);
    }
    expect(refusals.photos).toMatch(/^This .+\.$/);
  });

  it.each([
    { type: 'text/html' },
    { type: 'image/svg+xml' },
    { type: 'application/pdf' },
    { type: '__proto__' },
    { type: null },
    { hash: 'abc' },
    { hash: '0'.repeat(64) },
    { hash: null },
    { bytes: '' },
    { bytes: '/9j/' },
    { bytes: 'no base64 at all!' },
    { bytes: [1, 2, 3] },
    { bytes: null },
  ])('is refused: %j', async (more) => {
    expect(await open(await withPhoto(more))).toBe('photos');
  });

  it('is refused when a photo is longer than the app keeps any, before all of it is read', async () => {
    const head = (await (await fileWith([])).text()).slice(0, -2);
    const line = new Blob([`${head}\n{"hash":"`, new Uint8Array(40 * MEGABYTE).fill(65), '"}\n]}']);
    expect(await openBackup(line)).toBe('photos');
    const large = photo('large', 16 * MEGABYTE + 1);
    expect(await openBackup(await fileWith([large]))).toBe('photos');
  }, 60_000);

  it.each(['}', '},', '},\n'])('cut off just behind a photo (%j) is refused, and what is missing is counted when the rest is asked for', async (end) => {
    const text = await (await fileWith([ONE, photo('two')])).text();
    const cut = text.slice(0, text.indexOf('},\n', text.indexOf('"photos"')) + end.length);
    expect(await open(cut, false)).toBe('photos');
    expect(await open(cut, true)).toMatchObject({ damaged: 1 });
  });

  it(
    'never gives a photo that is not exactly one that was put in',
    async () => {
      const text = await (await fileWith([ONE, photo('two')])).text();
      const known = [ONE, photo('two')];
      const flip = (at: number, bit: number): string => text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << bit)) + text.slice(at + 1);
      const spoiled = fc.oneof(
        fc.tuple(fc.nat(text.length - 1), fc.nat(6)).map(([at, bit]) => flip(at, bit)),
        fc.nat(text.length - 1).map((length) => text.slice(0, length)),
        fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([from, to]) => text.slice(0, Math.min(from, to)) + text.slice(Math.max(from, to))),
        fc.jsonValue().map((value) => text.replace(/"photos":\[\n\{.*\},\n/, `"photos":[\n${JSON.stringify(value)},\n`)),
      );
      const numRuns = runs(500);
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(spoiled, fc.boolean(), async (file, leaveDamaged) => {
          const backup = await open(file, leaveDamaged);
          if (typeof backup === 'string') {
            refused += 1;
            expect(refusals[backup]).toMatch(/^This .+\.$/);
          } else for (const one of await bytesOf(backup)) expect(known).toContainEqual(one);
        }),
        { numRuns, seed: seed() },
      );
      console.log(`P12: ${numRuns} files with bad photos, ${refused} refused, seed ${seed()}`);
      expect(refused).toBeGreaterThan(numRuns / 4);
    },
    60 * 60 * 1000,
  );

  it('that is larger than any backup is refused before a letter is read', async () => {
    expect(await openBackup({ size: 2049 * MEGABYTE } as Blob)).toBe('big');
  });

  it('that cannot be read at all is refused', async () => {
    const gone = { size: 10, slice: () => gone, arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) } as unknown as Blob;
    expect(await openBackup(gone)).toBe('damaged');
  });
});
