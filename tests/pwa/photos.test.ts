import { expect, test } from 'vitest';
import { openBackup } from '../../src/exchange/backup-file';
import { keepable } from '../../src/pwa/photos';
import { fileWith, photo } from '../exchange/photo-bytes';

const MOST = 15 * 1_048_576;
const pdf = (size: number) => photo('a long report', size, 'application/pdf');
const chosen = (size: number): File => new File([pdf(size).bytes], 'report.pdf');

test('the largest PDF that can be kept is taken in again by a backup', async () => {
  const paper = pdf(MOST);
  expect((await keepable(chosen(MOST))).bytes.byteLength).toBe(MOST);
  const backup = await openBackup(await fileWith([paper]), { leaveDamaged: false, signal: new AbortController().signal, onProgress: () => {} });
  expect(typeof backup === 'string' ? backup : [...backup.photos.keys()]).toEqual([paper.hash]);
});

test('one byte more is refused when it is chosen, not when it is restored', async () => {
  await expect(keepable(chosen(MOST + 1))).rejects.toMatchObject({ refusal: 'size' });
});

test('a video is called one, however large: a smaller picture or another format would not do', async () => {
  // Its first bytes are like those of a phone's photo.
  for (const size of [100, 61 * 1_048_576]) {
    const video = new File([new Uint8Array(size)], 'clip.mp4', { type: 'video/mp4' });
    await expect(keepable(video)).rejects.toMatchObject({ refusal: 'video' });
  }
});
