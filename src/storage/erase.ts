/**
 * Taking everything away for good. Loaded when needed. What goes by itself, record by record, is in `forget.ts`.
 * The database itself is never deleted: a frozen tab that still holds it would block the next start.
 */
import type { StoreNames } from 'idb';
import { StorageError } from './errors';
import { type AskwellDB, STORES } from './schema';
import type { Storage } from './store';
import { readWitness, WITNESS, writeWitness } from './witness';

/** Everything that there is. */
const ALL_STORES = [...STORES, 'photos'] as const satisfies StoreNames<AskwellDB>[];

/** Waits for the requests and the commit. Over quota the requests may succeed, and only the transaction tells why it failed. */
async function allOf(tx: { readonly done: Promise<void>; readonly error: DOMException | null }, requests: readonly Promise<unknown>[]): Promise<void> {
  try {
    await Promise.all([...requests, tx.done]);
  } catch (error) {
    throw tx.error ?? error;
  }
}

/**
 * Deletes all that this app ever stored in this browser: every object store, the notes outside it, the caches and the
 * service worker. Other tabs are told, and refuse to write what they still show. Under a lock: two tabs never do it at once.
 * Leaves alone what other apps on the same host keep.
 * @param base path that the app lives under
 * @throws {StorageError} when the words could not be deleted; then nothing was
 */
export async function erase(storage: Storage, base = '/'): Promise<void> {
  const task = async (): Promise<void> => {
    // The note goes first: killed in between, the next start must not say that the words were lost.
    const witness = readWitness();
    clearWitness();
    try {
      await storage.gateway.run('erase', async (db) => {
        const tx = db.transaction([...ALL_STORES], 'readwrite', { durability: 'strict' });
        await allOf(
          tx,
          ALL_STORES.map((store) => tx.objectStore(store).clear()),
        );
      });
    } catch (error) {
      if (witness) writeWitness(witness);
      throw error;
    }
    storage.announce({ type: 'erased' });
    storage.gateway.close(new StorageError('erase', 'erased'));
    // The words are gone: nothing that fails from here on may say otherwise. A writer of the last moment may have left its note.
    await forgetProgram(base).catch(console.error);
  };
  await (navigator.locks ? navigator.locks.request('askwell-erase', task) : task());
}

/** Removes the note of what was saved last: from now on this is a first visit. */
export function clearWitness(): void {
  try {
    localStorage.removeItem(WITNESS);
  } catch {
    // Nothing to remove where nothing can be stored.
  }
}

/** What a tab does that heard of it: its own notes go, and a write of its own may have been on the disk before that, and noted only now. A note of what came after is let alone. */
export function forgetLateNote({ knownDevice }: Storage): void {
  forgetNotes(sessionStorage);
  if (readWitness()?.epoch === knownDevice()?.epoch) clearWitness();
}

function forgetNotes(of: globalThis.Storage): void {
  for (const key of Object.keys(of)) if (key.startsWith('askwell.')) of.removeItem(key);
}

/** The app's own notes, copies and worker. No caches without a secure context: the words are gone all the same. */
async function forgetProgram(base: string): Promise<void> {
  forgetNotes(localStorage);
  forgetNotes(sessionStorage);
  const names = (await globalThis.caches?.keys()) ?? [];
  for (const name of names) if (name.startsWith(`askwell ${base} `)) await caches.delete(name);
  await (await navigator.serviceWorker?.getRegistration(base))?.unregister();
}
