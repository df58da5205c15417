/** The bytes of photos on their way into a backup and out of one, one at a time. Decides nothing about words. */
import type { HeldPhoto, OpenedBackup } from './exchange/backup-file';
import { isWhole, type PhotoBytes } from './exchange/photo-line';
import type { Underway } from './pages/backup';
import type { PhotoStore } from './storage';

/** How many photos a backup could not hold. */
interface Missing {
  count: number;
}

/** The photos for a backup. What is not on this device, or is damaged, would spoil the file: it is counted in `missing` and left out. */
export async function* photosFor(store: PhotoStore, hashes: readonly string[], { signal, onProgress }: Underway, missing: Missing): AsyncGenerator<PhotoBytes> {
  for (const [index, hash] of hashes.entries()) {
    signal.throwIfAborted();
    const photo = await store.get(hash);
    if (photo && (await isWhole(photo))) yield photo;
    else missing.count += 1;
    onProgress((index + 1) / hashes.length);
  }
}

/** Those photos of a file that something will point to and that are not on this device, or not whole. */
export async function incomingOf(store: PhotoStore, photos: Iterable<HeldPhoto>, wanted: ReadonlySet<string>, signal: AbortSignal): Promise<HeldPhoto[]> {
  const incoming: HeldPhoto[] = [];
  for (const photo of photos) {
    signal.throwIfAborted();
    if (!wanted.has(photo.hash)) continue;
    const kept = await store.get(photo.hash);
    if (!kept || !(await isWhole(kept))) incoming.push(photo);
  }
  return incoming;
}

/** How many photos something will point to that are neither on this device nor in the file, which may hold small previews only. Damaged ones are told apart. */
export async function absentFrom(store: PhotoStore, { photos, damaged }: OpenedBackup, wanted: ReadonlySet<string>): Promise<number> {
  const kept = await Promise.all([...wanted].map(async (hash) => photos.has(hash) || !!(await store.get(hash))));
  return Math.max(0, kept.filter((isKept) => !isKept).length - damaged);
}

async function bring(store: PhotoStore, photo: HeldPhoto): Promise<void> {
  const bytes = await photo.read();
  if (!bytes) throw new Error('The file has changed since it was looked at.');
  await store.put(bytes);
}

/** Stores photos: before the words that point to them, so that no word ever points to what is not there. */
export async function bringPhotos(store: PhotoStore, photos: readonly HeldPhoto[], { signal, onProgress }: Underway): Promise<void> {
  for (const [index, photo] of photos.entries()) {
    signal.throwIfAborted();
    await bring(store, photo);
    onProgress((index + 1) / photos.length);
  }
}

/** Stores those again that another tab swept away before anything pointed to them. */
export async function bringAgain(store: PhotoStore, photos: readonly HeldPhoto[]): Promise<void> {
  for (const photo of photos) if (!(await store.get(photo.hash))) await bring(store, photo);
}
