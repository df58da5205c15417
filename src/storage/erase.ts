/**
 * Taking words away for good: everything at once, one deleted record, or what has been deleted or replaced for 30 days.
 * Loaded when needed. The database itself is never deleted: a frozen tab that still holds it would block the next start.
 */
import { appointmentOf, type RecordId } from '../domain/change';
import { redact } from '../domain/edit';
import { expired, KEPT_MS } from '../domain/merge';
import { fold } from '../domain/record';
import { StorageError } from './errors';
import { ALL_STORES } from './schema';
import type { Storage } from './store';
import { clearWitness, readWitness, writeWitness } from './witness';

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
    // A writer of the last moment may have left its note.
    clearWitness();
    // The words are gone: nothing that fails from here on may say otherwise.
    await forgetProgram(base).catch(console.error);
  };
  await (navigator.locks ? navigator.locks.request('askwell-erase', task) : task());
}

/** The app's own notes, copies and worker. No caches without a secure context: the words are gone all the same. */
async function forgetProgram(base: string): Promise<void> {
  for (const key of Object.keys(localStorage)) if (key.startsWith('askwell.')) localStorage.removeItem(key);
  const names = (await globalThis.caches?.keys()) ?? [];
  for (const name of names) if (name.startsWith(`askwell ${base} `)) await caches.delete(name);
  await (await navigator.serviceWorker?.getRegistration(base))?.unregister();
}

/**
 * Drops the values of a record that were superseded or deleted more than `keptMs` ago; ids stay, so merging stays right.
 * @param keptMs 0 drops them now ("Delete for good")
 */
export async function forget(storage: Storage, record: RecordId, nowMs: number, keptMs = KEPT_MS): Promise<void> {
  const dropped = await storage.gateway.run('forget', async (db) => {
    const tx = db.transaction(['changes', 'records'], 'readwrite', { durability: 'strict' });
    tx.done.catch(() => {});
    const changes = await tx.objectStore('changes').index('byRecord').getAll(record);
    const gone = new Set(expired(changes, fold(record, changes), nowMs, keptMs).map((change) => change.id));
    const kept = changes.map((change) => (gone.has(change.id) ? redact(change) : change));
    await allOf(tx, [
      ...kept.filter((change) => gone.has(change.id)).map((change) => tx.objectStore('changes').put(change)),
      ...(gone.size > 0 ? [tx.objectStore('records').put(fold(record, kept))] : []),
    ]);
    return gone.size;
  });
  if (dropped > 0) storage.announce({ type: 'changed', records: [record], appointment: appointmentOf(record) });
}

/** How many records one slice looks at: short enough to stay out of the way of a tap. */
const SLICE = 20;

/** Looks through all records, a slice at a time, and drops what has been deleted or replaced for 30 days. Writes only where there is something. */
export async function forgetExpired(storage: Storage, nowMs: number, idle: () => Promise<unknown>): Promise<void> {
  const ids = await storage.gateway.run('forget', (db) => db.getAllKeys('records'));
  for (let from = 0; from < ids.length; from += SLICE) {
    await idle();
    for (const id of await withExpired(storage, ids.slice(from, from + SLICE), nowMs)) await forget(storage, id, nowMs);
  }
}

/** Those of some records that hold something to drop. Reads only, so that no tick waits behind it. */
const withExpired = (storage: Storage, ids: readonly RecordId[], nowMs: number): Promise<RecordId[]> =>
  storage.gateway.run('forget', async (db) => {
    const byRecord = db.transaction('changes').store.index('byRecord');
    const all = await Promise.all(ids.map((id) => byRecord.getAll(id)));
    return ids.filter((id, index) => expired(all[index] ?? [], fold(id, all[index] ?? []), nowMs).length > 0);
  });
