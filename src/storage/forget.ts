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
import { expired, KEPT_MS, newestHead } from '../domain/merge';
import { photoOf } from '../domain/photo';
import { deletionOf, fold, type RecordView } from '../domain/record';
import { isRecordView } from './guard';
import type { ImportNote } from './import-note';
import type { AskwellDB } from './schema';
import type { Mode, Storage } from './store';

type Tx<M extends Mode> = IDBPTransaction<AskwellDB, ('changes' | 'records' | 'device')[], M>;
const STORES = ['changes', 'records', 'device'] as const;

/** When words are dropped. */
interface Due {
  readonly nowMs: number;
  /** How long deleted and replaced words are kept. */
  readonly keptMs: number;
  /** The person asked for it: only as long as this record is deleted. */
  readonly asked?: RecordId;
}

/** A record as stored. One that cannot be read is folded again from its changes: left out, it could not say that it holds words. */
const readable = async (tx: Tx<Mode>, id: RecordId, view: RecordView | undefined): Promise<RecordView | undefined> =>
  !view || isRecordView(view) ? view : fold(id, await tx.objectStore('changes').index('byRecord').getAll(id));
const viewOf = async (tx: Tx<Mode>, id: RecordId): Promise<RecordView | undefined> => readable(tx, id, await tx.objectStore('records').get(id));

/** What the last restore brought, as long as it can be undone. */
type Brought = ReadonlySet<ChangeId>;

/** Whether something that a restore brought stands in it, or in one field: undone, what stood there before must come back, whatever day the file was written. */
const isBrought = ({ fields }: RecordView, brought: Brought, field?: string): boolean =>
  (field ? (fields[field] ?? []) : Object.values(fields).flat()).some(({ id }) => brought.has(id));

/** The change since which an appointment is deleted with all that belongs to it. */
async function deletedAppointment(tx: Tx<Mode>, id: string, brought: Brought = new Set()): Promise<ChangeId | undefined> {
  const view = await viewOf(tx, appointmentRecord(id));
  if (!view || !deletedBy(view)) return undefined;
  const stored = await tx.objectStore('records').index('byAppointment').getAll(id);
  const views = (await Promise.all(stored.map((one) => readable(tx, one.id, one)))).filter((one) => one !== undefined);
  return appointmentDeletion(view, views) === 'deleted' && !views.some((one) => isBrought(one, brought)) ? newestHead(views) : undefined;
}

/** The change since which what a photo belongs to is deleted, and the photo with it. */
async function deletedOwner(tx: Tx<Mode>, view: RecordView, brought: Brought): Promise<ChangeId | undefined> {
  const photo = photoOf(view);
  const owner = photo && (await viewOf(tx, photo.owner));
  return owner && deletionOf(owner) === 'deleted' && !isBrought(owner, brought) ? newestHead([owner]) : undefined;
}

async function isDeleted(tx: Tx<Mode>, record: RecordId): Promise<boolean> {
  if (kindOf(record) === 'appointment') return (await deletedAppointment(tx, appointmentOf(record))) !== undefined;
  return deletionOf(await viewOf(tx, record)) === 'deleted';
}

/** See {@link Brought}. */
async function broughtLately(tx: Tx<Mode>, nowMs: number): Promise<Brought> {
  const note = (await tx.objectStore('device').get('import')) as unknown as ImportNote | undefined;
  return new Set(note && nowMs - note.atMs < KEPT_MS ? note.added : []);
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
  const brought: Brought = due.asked ? new Set() : await broughtLately(tx, due.nowMs);
  const appointments = new Map<string, ChangeId | undefined>();
  for (const id of ids.map(appointmentOf)) if (!appointments.has(id)) appointments.set(id, await deletedAppointment(tx, id, brought));
  const found = ids.map(async (id) => {
    const changes = await tx.objectStore('changes').index('byRecord').getAll(id);
    const view = fold(id, changes);
    const by = (await deletedOwner(tx, view, brought)) ?? appointments.get(view.appointment);
    // Deleted, all of it comes back at once; else each field by itself.
    const isGone = by !== undefined || deletionOf(view) === 'deleted';
    const waits = ({ field }: Change): boolean => isBrought(view, brought, isGone ? undefined : field);
    return { id, changes, gone: new Set(expired(changes, view, due.nowMs, due.keptMs, by).filter((change) => !waits(change))) };
  });
  return (await Promise.all(found)).filter(({ gone }) => gone.size > 0);
}

/** The record without the values of what goes; ids stay, so merging stays right. */
const viewWithout = ({ id, changes, gone }: Found): RecordView =>
  fold(
    id,
    changes.map((change) => (gone.has(change) ? redact(change) : change)),
  );

/** @returns the records of which something was dropped: the message to other tabs does not come to this one */
async function drop(storage: Storage, ids: readonly RecordId[], due: Due): Promise<RecordId[]> {
  const dropped = await storage.gateway.run('forget', async (db) => {
    const tx = db.transaction([...STORES], 'readwrite', { durability: 'strict' });
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
  return dropped;
}

/** How many records one slice looks at: short enough to stay out of the way of a tap. */
const SLICE = 20;

/** The ids of all records, in slices; a deleted appointment in one: brought back, it holds all its words or is long gone, never half of them. */
const slices = (storage: Storage): Promise<RecordId[][]> =>
  storage.gateway.run('forget', async (db) => {
    const tx = db.transaction([...STORES]);
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

/**
 * Looks through all records, a slice at a time, and drops what has been deleted or replaced for 30 days. Writes only where there is something.
 * @param onDropped told after a slice in which something went which records to read again
 */
export async function forgetExpired(
  storage: Storage,
  nowMs: number,
  idle: () => Promise<unknown>,
  onDropped?: (records: readonly RecordId[]) => Promise<void>,
): Promise<void> {
  const due = { nowMs, keptMs: KEPT_MS };
  for (const ids of await slices(storage)) {
    await idle();
    // Read first, and written only where there is something: no tick waits behind the reading.
    const found = await storage.gateway.run('forget', (db) => find(db.transaction([...STORES]), ids, due));
    if (found.length === 0) continue;
    const dropped = await drop(storage, ids, due);
    await onDropped?.(dropped);
  }
}

/** Drops records for good, as long as the one that was asked for is deleted. Now is later than any change, whatever the clock says. */
const dropNow = (storage: Storage, ids: readonly RecordId[], asked: RecordId): Promise<RecordId[]> =>
  drop(storage, ids, { nowMs: Number.POSITIVE_INFINITY, keptMs: 0, asked });

/** Drops a deleted record for good, with its photos. @returns the records that it dropped: none when it has come back */
export async function forgetRecord(storage: Storage, record: RecordId): Promise<RecordId[]> {
  const views = await storage.gateway.run('forget', (db) => db.getAllFromIndex('records', 'byAppointment', appointmentOf(record)));
  const photos = views.filter((view) => isRecordView(view) && photoOf(view)?.owner === record);
  return dropNow(storage, [...photos.map(({ id }) => id), record], record);
}

/** Drops all words of a deleted appointment for good, or none of them: what could not be dropped must still be in the list. @returns as above */
export async function forgetAppointment(storage: Storage, id: string): Promise<RecordId[]> {
  const ids = await storage.gateway.run('forget', (db) => db.getAllKeysFromIndex('records', 'byAppointment', id));
  return dropNow(storage, ids, appointmentRecord(id));
}
