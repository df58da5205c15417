/**
 * All changes out, and those of a backup in: one strict transaction, all or nothing. What an import added is noted, so that
 * `undo-import.ts` can take it back. Loaded when needed. It decides nothing about merging; `domain/` does.
 */
import { appointmentRecord } from '../domain/appointment';
import { type Change, type ChangeId, createStamp } from '../domain/change';
import { type Edit, toChanges } from '../domain/edit';
import { countsOf, firstAppointment, isReplaceable, isUntouched, mergeInto, viewsAfter } from '../domain/import';
import { asSame, type Same } from '../domain/same';
import { atOnce } from '../domain/slices';
import { allChanges, newestOf, readNote, writeNote } from './import-note';
import type { Device } from './schema';
import { randomTag, type Storage } from './store';
import { writeWitness } from './witness';

/** All that is stored. */
export interface Everything {
  readonly changes: ReadonlyMap<ChangeId, Change>;
  readonly same: readonly Same[];
}

/** Reads every change, redacted ones and those of unknown kinds too. */
export const readEverything = (storage: Storage, signal?: AbortSignal): Promise<Everything> =>
  storage.transact('export', 'readonly', 'default', async (tx) => {
    const device = await storage.currentDevice(tx);
    const changes = await allChanges(tx, signal);
    // Here and in other tabs, before the next write can begin: what it replaces may be in a file by then, and keeps its words.
    storage.unsent.clear();
    if (device) storage.announce({ type: 'changed', records: [], appointment: device.appointment });
    return { changes, same: (await readNote(tx, 'same'))?.all ?? [] };
  });

/** How an import goes about it. */
export interface ImportOptions {
  /** The answer to "Is this the same appointment?", when it was yes. */
  readonly same?: Same | undefined;
  /** Cancels it, until it is committed. */
  readonly signal?: AbortSignal;
  /** How much of it is written, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly nowMs: number;
}

/** What an import did. */
export interface Imported {
  readonly added: number;
  readonly refused: number;
  /** How many records of each kind are new or changed, as `countsOf` counts. */
  readonly comes: ReadonlyMap<string, number>;
  /** The appointment that takes the place of one that nobody touched; `undefined` when all stay. */
  readonly opens: string | undefined;
}

/** How many changes are written between two looks at whether somebody cancelled. */
const SLICE = 250;

async function inSlices<T>(
  list: readonly T[],
  write: (one: T) => Promise<unknown>,
  { signal, onProgress }: ImportOptions,
  total: number,
  from: number,
): Promise<void> {
  for (let at = 0; at < list.length; at += SLICE) {
    signal?.throwIfAborted();
    await Promise.all(list.slice(at, at + SLICE).map(write));
    onProgress?.(Math.min(1, (from + at + SLICE) / total));
  }
}

/** The row of the device: made where nothing was written yet; another appointment on screen where this one came into being by itself. */
function deviceFor(stored: Device | undefined, mine: ReadonlyMap<ChangeId, Change>, theirs: readonly Change[]): Device {
  const first = firstAppointment(theirs);
  if (!stored) return { id: 'device', device: randomTag(6), epoch: randomTag(12), appointment: first ?? randomTag(12) };
  return first && isReplaceable([...mine.values()], stored.appointment) ? { ...stored, appointment: first } : stored;
}

/** What deletes the appointment that another one takes the place of: nobody touched it, and it would stand in the list as one more. */
function leaves(stored: Device | undefined, { appointment }: Device, all: readonly Change[], nowMs: number): Change[] {
  if (!stored || stored.appointment === appointment || !isUntouched(all, stored.appointment)) return [];
  const stamp = createStamp(randomTag(6));
  const edit: Edit = { record: appointmentRecord(stored.appointment), field: 'deleted', value: { saw: [] }, seen: [] };
  return toChanges([edit], stored.appointment, () => stamp(nowMs, stored.device));
}

/**
 * Takes changes in, or none of them. A second time it does nothing.
 * @throws {StorageError} when it could not be written, or was cancelled; then nothing was
 */
export async function importChanges(storage: Storage, file: readonly Change[], options: ImportOptions): Promise<Imported> {
  const done = await storage.transact('import', 'readwrite', 'strict', async (tx) => {
    const stored = await storage.currentDevice(tx);
    const mine = await allChanges(tx, options.signal);
    const known = (await readNote(tx, 'same'))?.all ?? [];
    const all = options.same ? [...known, options.same] : known;
    const merged = atOnce(mergeInto(mine, atOnce(asSame(file, all))));
    const { dropped, refused } = merged;
    const device = deviceFor(stored, mine, merged.added);
    const left = leaves(stored, device, [...mine.values(), ...merged.added], options.nowMs);
    const added = [...merged.added, ...left];
    const records = new Set([...merged.records, ...left.map(({ record }) => record)]);
    const views = atOnce(viewsAfter(mine, { ...merged, added, records }));
    const opens = device.appointment === stored?.appointment ? undefined : device.appointment;
    const did: Imported = { added: merged.added.length, refused: refused.length, comes: atOnce(countsOf(views)), opens };
    if (records.size === 0) return { did };
    const total = added.length + dropped.length + views.length;
    await inSlices(added, (change) => tx.objectStore('changes').add(change), options, total, 0);
    await inSlices(dropped, (change) => tx.objectStore('changes').put(change), options, total, added.length);
    await inSlices(views, (view) => tx.objectStore('records').put(view), options, total, total - views.length);
    options.signal?.throwIfAborted();
    await tx.objectStore('device').put(device);
    if (options.same) await writeNote(tx, { id: 'same', all });
    const here = new Set([...mine.values()].map((change) => change.record));
    // Never older than what is here already: a later loss of that would not be noticed.
    const last = newestOf([...mine.keys(), ...added.map((change) => change.id)], options.nowMs);
    await writeNote(tx, {
      id: 'import',
      atMs: options.nowMs,
      added: added.map((change) => change.id),
      brought: [...records].filter((id) => !here.has(id)),
      dropped: dropped.length,
      before: stored?.appointment ?? null,
      same: options.same ?? null,
      last,
    });
    return { did, device, records: [...records], last };
  });
  if (!done.device) return done.did;
  if (done.last) writeWitness({ epoch: done.device.epoch, last: done.last });
  storage.announce({ type: 'changed', records: done.records, appointment: done.device.appointment });
  return done.did;
}
