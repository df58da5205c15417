/**
 * Dropping words for good, record by record: of what was deleted, by the person or 30 days ago, and what was replaced that long
 * ago. Loaded when needed. Whether something is still deleted is asked in the very transaction that drops it: it may have come
 * back a moment ago, in another tab.
 */
import type { IDBPTransaction } from 'idb';
import { appointmentRecord } from '../domain/appointment';
import { appointmentDeletion, deletedBy } from '../domain/appointments';
import { appointmentOf, type Change, type ChangeId, kindOf, type RecordId } from '../domain/change';
import { redact } from '../domain/edit';
import { expired, KEPT_MS } from '../domain/merge';
import { photoOf, sawPhoto } from '../domain/photo';
import { deletionOf, fold, type RecordView } from '../domain/record';
import { isRecordView } from './guard';
import type { AskwellDB } from './schema';
import type { Mode, Storage } from './store';

type Tx<M extends Mode> = IDBPTransaction<AskwellDB, ('changes' | 'records')[], M>;

/** When words are dropped. */
interface Due {
  readonly nowMs: number;
  /** How long deleted and replaced words are kept. */
  readonly keptMs: number;
  /** The person asked for it: only as long as this record is deleted, and with it goes a photo that its deleter never saw. */
  readonly asked?: RecordId;
}

/** The change that deleted an appointment with all that belongs to it. */
async function deletedAppointment(tx: Tx<Mode>, id: string): Promise<ChangeId | undefined> {
  const records = tx.objectStore('records');
  const view = await records.get(appointmentRecord(id));
  const by = view && deletedBy(view);
  if (!by) return undefined;
  const views = await records.index('byAppointment').getAll(id);
  return appointmentDeletion(view, views.filter(isRecordView)) === 'deleted' ? by : undefined;
}

/** The change that deleted what a photo belongs to, and the photo with it. */
async function deletedOwner(tx: Tx<Mode>, view: RecordView, { asked }: Due): Promise<ChangeId | undefined> {
  const owner = await tx.objectStore('records').get(photoOf(view)?.owner ?? '');
  return owner && deletionOf(owner) === 'deleted' && (asked || sawPhoto(owner, view)) ? deletedBy(owner) : undefined;
}

/** Whether a deleted record holds a photo that its deleter never saw: then it stays in "Recently deleted". */
async function isSpared(tx: Tx<Mode>, view: RecordView, { asked }: Due): Promise<boolean> {
  if (asked || deletionOf(view) !== 'deleted') return false;
  const photos = await tx.objectStore('records').getAll(IDBKeyRange.bound(`photo/${view.appointment}/`, `photo/${view.appointment}0`));
  return photos.some((photo) => isRecordView(photo) && photoOf(photo)?.owner === view.id && deletionOf(photo) !== 'deleted' && !sawPhoto(view, photo));
}

async function isDeleted(tx: Tx<Mode>, record: RecordId): Promise<boolean> {
  if (kindOf(record) === 'appointment') return (await deletedAppointment(tx, appointmentOf(record))) !== undefined;
  return deletionOf(await tx.objectStore('records').get(record)) === 'deleted';
}

/** A record of which something is to be dropped. */
interface Found {
  readonly id: RecordId;
  readonly changes: readonly Change[];
  readonly gone: ReadonlySet<Change>;
}

/** Those of some records of which something is to be dropped. */
async function find(tx: Tx<Mode>, ids: readonly RecordId[], due: Due): Promise<Found[]> {
  if (due.asked && !(await isDeleted(tx, due.asked))) return [];
  const appointments = new Map<string, Promise<ChangeId | undefined>>();
  for (const id of ids.map(appointmentOf)) if (!appointments.has(id)) appointments.set(id, deletedAppointment(tx, id));
  const found = ids.map(async (id) => {
    const changes = await tx.objectStore('changes').index('byRecord').getAll(id);
    const view = fold(id, changes);
    const by = (await deletedOwner(tx, view, due)) ?? (await appointments.get(view.appointment));
    const { deleted: _, ...fields } = view.fields;
    const judged = (await isSpared(tx, view, due)) ? { ...view, fields } : view;
    return { id, changes, gone: new Set(expired(changes, judged, due.nowMs, due.keptMs, by)) };
  });
  return (await Promise.all(found)).filter(({ gone }) => gone.size > 0);
}

/** The record without the values of what goes; ids stay, so merging stays right. */
const viewWithout = ({ id, changes, gone }: Found): RecordView =>
  fold(
    id,
    changes.map((change) => (gone.has(change) ? redact(change) : change)),
  );

async function drop(storage: Storage, ids: readonly RecordId[], due: Due): Promise<void> {
  const dropped = await storage.gateway.run('forget', async (db) => {
    const tx = db.transaction(['changes', 'records'], 'readwrite', { durability: 'strict' });
    tx.done.catch(() => {});
    try {
      const found = await find(tx, ids, due);
      await Promise.all<unknown>([
        ...found.flatMap(({ gone }) => [...gone].map((change) => tx.objectStore('changes').put(redact(change)))),
        ...found.map((one) => tx.objectStore('records').put(viewWithout(one))),
        tx.done,
      ]);
      return found.map(({ id }) => id);
    } catch (error) {
      // Over quota the requests may succeed, and only the transaction tells why it failed.
      throw tx.error ?? error;
    }
  });
  const first = dropped[0];
  if (first) storage.announce({ type: 'changed', records: dropped, appointment: appointmentOf(first) });
}

/** How many records one slice looks at: short enough to stay out of the way of a tap. */
const SLICE = 20;

/** The ids of all records, in slices; a deleted appointment in one: brought back, it holds all its words or is long gone, never half of them. */
const slices = (storage: Storage): Promise<RecordId[][]> =>
  storage.gateway.run('forget', async (db) => {
    const tx = db.transaction(['changes', 'records']);
    const all = new Map<string, RecordId[]>();
    for (const id of await tx.objectStore('records').getAllKeys())
      (all.get(appointmentOf(id)) ?? all.set(appointmentOf(id), []).get(appointmentOf(id)))?.push(id);
    const cut: RecordId[][] = [];
    for (const [appointment, ids] of all) {
      const size = (await deletedAppointment(tx, appointment)) ? ids.length : SLICE;
      for (let from = 0; from < ids.length; from += size) cut.push(ids.slice(from, from + size));
    }
    return cut;
  });

/** Looks through all records, a slice at a time, and drops what has been deleted or replaced for 30 days. Writes only where there is something. */
export async function forgetExpired(storage: Storage, nowMs: number, idle: () => Promise<unknown>): Promise<void> {
  // What a restored backup replaced must come back when the restoring is undone, whatever day its file was written.
  const imported: unknown = await storage.gateway.run('forget', (db) => db.get('device', 'import'));
  if (imported && nowMs - Number((imported as { atMs?: number }).atMs) < KEPT_MS) return;
  const due = { nowMs, keptMs: KEPT_MS };
  for (const ids of await slices(storage)) {
    await idle();
    // Read first, and written only where there is something: no tick waits behind the reading.
    const found = await storage.gateway.run('forget', (db) => find(db.transaction(['changes', 'records']), ids, due));
    if (found.length > 0) await drop(storage, ids, due);
  }
}

/** Drops records for good, as long as the one that was asked for is deleted. Now is later than any change, whatever the clock says. */
const dropNow = (storage: Storage, ids: readonly RecordId[], asked: RecordId): Promise<void> =>
  drop(storage, ids, { nowMs: Number.POSITIVE_INFINITY, keptMs: 0, asked });

/** Drops a deleted record for good, with its photos. */
export async function forgetRecord(storage: Storage, record: RecordId): Promise<void> {
  const views = await storage.gateway.run('forget', (db) => db.getAllFromIndex('records', 'byAppointment', appointmentOf(record)));
  const photos = views.filter((view) => isRecordView(view) && photoOf(view)?.owner === record);
  await dropNow(storage, [...photos.map(({ id }) => id), record], record);
}

/** Drops all words of a deleted appointment for good, or none of them: what could not be dropped must still be in the list. */
export async function forgetAppointment(storage: Storage, id: string): Promise<void> {
  const ids = await storage.gateway.run('forget', (db) => db.getAllKeysFromIndex('records', 'byAppointment', id));
  await dropNow(storage, ids, appointmentRecord(id));
}
