import { expect, test, vi } from 'vitest';
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

test('one that takes too long takes none down that was chosen elsewhere at the same time', async () => {
  vi.useFakeTimers();
  /** The worker's edge: the first picture hangs, and all that is handed to the same worker. */
  class FakeWorker extends EventTarget {
    static count = 0;
    readonly #hangs = FakeWorker.count++ === 0;
    isEnded = false;
    postMessage(): void {
      const data = { bytes: new ArrayBuffer(1), preview: new ArrayBuffer(1), width: 1, height: 1 };
      if (!this.#hangs) setTimeout(() => this.isEnded || this.dispatchEvent(new MessageEvent('message', { data })), 100);
    }
    terminate(): void {
      this.isEnded = true;
    }
  }
  class FakeImage {
    naturalWidth = 1;
    naturalHeight = 1;
    set onload(run: () => void) {
      setTimeout(run);
    }
  }
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('Image', FakeImage);
  const picture = new File([new Uint8Array([0xff, 0xd8])], 'photo.jpg', { type: 'image/jpeg' });
  const first = keepable(picture).catch((error) => error.refusal);
  await vi.advanceTimersByTimeAsync(30_000);
  const second = keepable(picture).catch((error) => error.refusal);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(await first).toBe('broken');
  expect(await second).toMatchObject({ type: 'image/jpeg' });
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a photo is made small by the oldest browsers that run the app, too', async () => {
  /** Their edge: Safari before 17.2 and Chrome before 112 refuse the name "from-image", and do just that without a name. */
  const worker = new EventTarget();
  const answer = new Promise((resolve) => Object.assign(worker, { postMessage: resolve }));
  class Canvas {
    constructor(
      readonly width: number,
      readonly height: number,
    ) {}
    getContext = () => ({ fillRect: () => {}, drawImage: () => {} });
    convertToBlob = async () => new Blob(['small']);
  }
  vi.stubGlobal('self', worker);
  vi.stubGlobal('OffscreenCanvas', Canvas);
  vi.stubGlobal('createImageBitmap', async (_: Blob, { imageOrientation = 'none' } = {}) => {
    if (!['none', 'flipY'].includes(imageOrientation)) throw new TypeError('not a valid enum value');
    return { width: 4800, height: 2400, close: () => {} };
  });
  const file = '../../src/pwa/photo-worker.ts'; // not a literal: the worker is checked with types of its own
  await import(/* @vite-ignore */ file);
  worker.dispatchEvent(new MessageEvent('message', { data: new Blob(['large']) }));
  expect(await answer).toMatchObject({ width: 2400, height: 1200 });
  vi.unstubAllGlobals();
});
