/**
 * Taking words away for good: everything at once, one deleted record, or what has been deleted or replaced for 30 days.
 * Loaded when needed. The database itself is never deleted: a frozen tab that still holds it would block the next start.
 */
import { appointmentRecord } from '../domain/appointment';
import { appointmentDeletion, deletedBy } from '../domain/appointments';
import { appointmentOf, type ChangeId, type RecordId } from '../domain/change';
import { redact } from '../domain/edit';
import { expired, KEPT_MS } from '../domain/merge';
import { photoOf } from '../domain/photo';
import { deletionOf, fold } from '../domain/record';
import { createAppointmentStore } from './appointments';
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
 * @param goneWith the delete of the appointment that the record belongs to
 */
export async function forget(storage: Storage, record: RecordId, nowMs: number, keptMs = KEPT_MS, goneWith?: ChangeId): Promise<void> {
  const dropped = await storage.gateway.run('forget', async (db) => {
    const tx = db.transaction(['changes', 'records'], 'readwrite', { durability: 'strict' });
    tx.done.catch(() => {});
    const changes = await tx.objectStore('changes').index('byRecord').getAll(record);
    const gone = new Set(expired(changes, fold(record, changes), nowMs, keptMs, goneWith).map((change) => change.id));
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
  // What a restored backup replaced must come back when the restoring is undone, whatever day its file was written.
  const imported: unknown = await storage.gateway.run('forget', (db) => db.get('device', 'import'));
  if (imported && nowMs - Number((imported as { atMs?: number }).atMs) < KEPT_MS) return;
  const ids = await storage.gateway.run('forget', (db) => db.getAllKeys('records'));
  const gone = new Map([...(await goneAppointments(storage)), ...(await gonePhotos(storage))]);
  for (let from = 0; from < ids.length; from += SLICE) {
    await idle();
    for (const id of await withExpired(storage, ids.slice(from, from + SLICE), nowMs, gone)) {
      await forget(storage, id, nowMs, KEPT_MS, gone.get(id) ?? gone.get(appointmentOf(id)));
    }
  }
}

/** Deleted appointments, each with the change that deleted it. */
async function goneAppointments(storage: Storage): Promise<Map<string, ChangeId>> {
  const store = createAppointmentStore(storage);
  const gone = new Map<string, ChangeId>();
  for (const view of await store.all()) {
    const by = deletedBy(view);
    if (by && appointmentDeletion(view, await store.recordsOf(view.appointment)) === 'deleted') gone.set(view.appointment, by);
  }
  return gone;
}

/** Photos of deleted records, each with the change that deleted what it belongs to. */
const gonePhotos = (storage: Storage): Promise<Map<RecordId, ChangeId>> =>
  storage.gateway.run('forget', async (db) => {
    const records = db.transaction('records').store;
    const gone = new Map<RecordId, ChangeId>();
    for (const view of await records.getAll(IDBKeyRange.bound('photo/', 'photo0', false, true))) {
      const owner = await records.get(photoOf(view)?.owner ?? '');
      const by = owner && deletionOf(owner) === 'deleted' && deletedBy(owner);
      if (by) gone.set(view.id, by);
    }
    return gone;
  });

/** Drops a deleted record for good, with its photos. Now is later than any change, whatever the clock says. */
export async function forgetRecord(storage: Storage, record: RecordId): Promise<void> {
  for (const [photo, by] of await gonePhotos(storage)) {
    const [view] = await storage.read([photo]);
    if (photoOf(view)?.owner === record) await forget(storage, photo, Number.POSITIVE_INFINITY, 0, by);
  }
  await forget(storage, record, Number.POSITIVE_INFINITY, 0);
}

/** Drops all words of a deleted appointment for good. */
export async function forgetAppointment(storage: Storage, id: string): Promise<void> {
  const by = (await goneAppointments(storage)).get(id);
  if (!by) return;
  const ids = await storage.gateway.run('forget', (db) => db.getAllKeysFromIndex('records', 'byAppointment', id));
  // The appointment itself last: when this fails half-way it must still be in the list. Now is later than any change, whatever the clock says.
  const own = appointmentRecord(id);
  for (const record of [...ids.filter((one) => one !== own), own]) await forget(storage, record, Number.POSITIVE_INFINITY, 0, by);
}

/** Those of some records that hold something to drop. Reads only, so that no tick waits behind it. */
const withExpired = (storage: Storage, ids: readonly RecordId[], nowMs: number, gone: ReadonlyMap<string, ChangeId>): Promise<RecordId[]> =>
  storage.gateway.run('forget', async (db) => {
    const byRecord = db.transaction('changes').store.index('byRecord');
    const all = await Promise.all(ids.map((id) => byRecord.getAll(id)));
    return ids.filter(
      (id, index) => expired(all[index] ?? [], fold(id, all[index] ?? []), nowMs, KEPT_MS, gone.get(id) ?? gone.get(appointmentOf(id))).length > 0,
    );
  });
