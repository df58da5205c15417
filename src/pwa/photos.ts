// Takes a file that a person chose and gives back what may be kept of it: a clean, small photo, or a PDF as it is.
// It must not store anything. What cannot be used is refused with a reason that the page has a sentence for.

import workerAddress from './photo-worker?worker&url';
import { trustedAddress } from './trusted-address';

/** `type`: neither a picture nor a PDF. `video`: a film, which may be gathered all the same. `size`: larger than can be kept. `broken`: this browser cannot read it. `absent`: what makes it small did not load. */
export type Refusal = 'type' | 'video' | 'size' | 'broken' | 'absent';

/** A file was refused; nothing was kept of it. */
export class RefusedFile extends Error {
  constructor(
    readonly refusal: Refusal,
    override readonly cause?: unknown,
  ) {
    super(`A file was refused: ${refusal}`);
  }
}

/** What is kept of a photo or a PDF. */
export interface Kept {
  readonly type: 'image/jpeg' | 'application/pdf';
  readonly bytes: ArrayBuffer;
  /** In pixels; absent for a PDF. */
  readonly width?: number;
  readonly height?: number;
  /** A small JPEG as base64, to be shown beside the record. */
  readonly preview?: string;
}

const MEGABYTE = 1_048_576;
/** Above these a phone's memory or a browser's storage is at risk, in bytes. */
const MOST_PHOTO = 60 * MEGABYTE;
/** Less than a backup takes in: a test keeps both together. */
const MOST_PDF = 15 * MEGABYTE;
/** More than the cameras of phones make, in pixels: decoded, each takes four bytes. */
const MOST_PIXELS = 120_000_000;
/** Longer than the slowest phone needs for the largest photo, in milliseconds. */
const LIMIT_MS = 60_000;

interface Answer {
  readonly error?: string;
  readonly bytes: ArrayBuffer;
  readonly preview: ArrayBuffer;
  readonly width: number;
  readonly height: number;
}

let worker: Worker | undefined;
let last: Promise<unknown> = Promise.resolve();

/** One after another, from wherever they were chosen: a worker that hangs is ended, and would take the others along. */
function redraw(file: Blob): Promise<Answer> {
  const drawn = last.then(() => draw(file));
  last = drawn.catch(() => {});
  return drawn;
}

function draw(file: Blob): Promise<Answer> {
  const current = worker ?? new Worker(trustedAddress(workerAddress), { type: 'module' });
  worker = current;
  return new Promise((resolve, reject) => {
    const stop = (error: unknown): void => {
      end();
      // One that hangs or could not be loaded is of no more use.
      current.terminate();
      if (worker === current) worker = undefined;
      // What goes wrong within it says what; that its file does not come is a plain event.
      const isAbsent = error instanceof Event && !(error instanceof ErrorEvent);
      reject(new RefusedFile(isAbsent ? 'absent' : 'broken', error));
    };
    const timer = setTimeout(() => stop(new Error('It took too long')), LIMIT_MS);
    const hear = ({ data }: MessageEvent<Answer>): void => {
      end();
      if (data.error) reject(new RefusedFile('broken', data.error));
      else resolve(data);
    };
    const end = (): void => {
      clearTimeout(timer);
      current.removeEventListener('message', hear);
      current.removeEventListener('error', stop);
    };
    current.addEventListener('message', hear);
    current.addEventListener('error', stop);
    current.postMessage(file);
  });
}

const toBase64 = (bytes: ArrayBuffer): string => btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''));

const startsWith = (bytes: ArrayBuffer, text: string): boolean =>
  String.fromCharCode(...new Uint8Array(bytes, 0, Math.min(text.length, bytes.byteLength))) === text;

/** How many pixels a picture has, read from its head: a small file can hold more than a phone has room for. 0 when this browser cannot tell. */
async function pixelsOf(file: Blob): Promise<number> {
  const picture = new Image();
  picture.src = URL.createObjectURL(file);
  try {
    await new Promise((resolve) => {
      picture.onload = resolve;
      picture.onerror = resolve;
    });
    return picture.naturalWidth * picture.naturalHeight;
  } finally {
    URL.revokeObjectURL(picture.src);
  }
}

/** @throws {RefusedFile} when it cannot be kept */
export async function keepable(file: File): Promise<Kept> {
  const head = await file.slice(0, 5).arrayBuffer();
  // By what it holds, never by its name.
  if (startsWith(head, '%PDF-')) {
    if (file.size > MOST_PDF) throw new RefusedFile('size');
    return { type: 'application/pdf', bytes: await file.arrayBuffer() };
  }
  // It begins like the pictures of some phones.
  if (file.type.startsWith('video/')) throw new RefusedFile('video');
  if (file.size > MOST_PHOTO) throw new RefusedFile('size');
  if (!file.type.startsWith('image/') && !isPicture(head)) throw new RefusedFile('type');
  if ((await pixelsOf(file)) > MOST_PIXELS) throw new RefusedFile('size');
  const { bytes, preview, width, height } = await redraw(file);
  return { type: 'image/jpeg', bytes, width, height, preview: toBase64(preview) };
}

/** JPEG, PNG, GIF, WebP's envelope and HEIC's box by their first bytes: phones hand over files without a type. */
const isPicture = (head: ArrayBuffer): boolean => {
  const [a = 0, b = 0, c = 0, d = 0] = new Uint8Array(head);
  const four = String.fromCharCode(a, b, c, d);
  return (a === 0xff && b === 0xd8) || ['\x89PNG', 'GIF8', 'RIFF'].includes(four) || (a === 0 && b === 0 && c === 0);
};
