/**
 * All changes out, and those of a backup in: one strict transaction, all or nothing. What an import added is remembered, so
 * that it can be taken back. Loaded when needed. It decides nothing about merging; `domain/` does.
 */
import { appointmentRecord } from '../domain/appointment';
import { appointmentOf, type Change, type ChangeId, createStamp, type RecordId, timeOf } from '../domain/change';
import { applyChanges, type Edit, toChanges } from '../domain/edit';
import { byRecord, countsOf, firstAppointment, isReplaceable, isUntouched, mergeInto, viewsAfter } from '../domain/import';
import { KEPT_MS } from '../domain/merge';
import { fold } from '../domain/record';
import { asSame, type Same } from '../domain/same';
import type { Device } from './schema';
import { type Mode, randomTag, type Storage, type Transaction } from './store';
import { clearWitness, readWitness, writeWitness } from './witness';

/** Row of the store `device`: the last import, for as long as it can be taken back. */
interface ImportNote {
  readonly id: 'import';
  readonly atMs: number;
  readonly added: readonly ChangeId[];
  /** Records that were not here before. */
  readonly brought: readonly RecordId[];
  /** Values that it dropped; they stay dropped. */
  readonly dropped: number;
  /** The appointment that was on screen; `null` when there was none. */
  readonly before: string | null;
  readonly same: Same | null;
}

/** Row of the store `device`: which appointments of other phones are the same as one here. */
interface SameNote {
  readonly id: 'same';
  readonly all: readonly Same[];
}

type Notes = { import: ImportNote; same: SameNote };

/** The rows of this file lie beside the device's own, under names of their own. */
const readNote = async <K extends keyof Notes>(tx: Transaction<Mode>, id: K): Promise<Notes[K] | undefined> =>
  (await tx.objectStore('device').get(id)) as unknown as Notes[K] | undefined;
const writeNote = (tx: Transaction<'readwrite'>, note: Notes[keyof Notes]): Promise<unknown> => tx.objectStore('device').put(note as unknown as Device);

/** All that is stored. */
export interface Everything {
  readonly changes: ReadonlyMap<ChangeId, Change>;
  readonly same: readonly Same[];
}

const byId = (changes: readonly Change[]): Map<ChangeId, Change> => new Map(changes.map((change) => [change.id, change]));

/** Reads every change, redacted ones and those of unknown kinds too. */
export const readEverything = (storage: Storage): Promise<Everything> =>
  storage.transact('export', 'readonly', 'default', async (tx) => {
    const device = await storage.currentDevice(tx);
    const changes = byId(await tx.objectStore('changes').getAll());
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
  readonly dropped: number;
  readonly refused: number;
  /** How many records of each kind are new or changed, as `countsOf` counts. */
  readonly comes: ReadonlyMap<string, number>;
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

/**
 * The newest of some ids that is not of a clock that runs ahead: it must not drag the stamps of this device along. What was
 * noted last never does, and where the clock of this device is behind, all that was saved here would seem to run ahead.
 */
function newestOf(ids: Iterable<ChangeId>, nowMs: number): ChangeId | undefined {
  const untilMs = Math.max(nowMs, timeOf(readWitness()?.last ?? '') || 0);
  return [...ids].filter((id) => timeOf(id) <= untilMs).reduce<ChangeId | undefined>((last, id) => (last && last > id ? last : id), undefined);
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
    const mine = byId(await tx.objectStore('changes').getAll());
    const known = (await readNote(tx, 'same'))?.all ?? [];
    const all = options.same ? [...known, options.same] : known;
    const merged = mergeInto(mine, asSame(file, all));
    const { dropped, refused } = merged;
    const device = deviceFor(stored, mine, merged.added);
    const left = leaves(stored, device, [...mine.values(), ...merged.added], options.nowMs);
    const added = [...merged.added, ...left];
    const records = new Set([...merged.records, ...left.map(({ record }) => record)]);
    const views = viewsAfter(mine, { ...merged, added, records });
    const did: Imported = { added: merged.added.length, dropped: dropped.length, refused: refused.length, comes: countsOf(views) };
    if (records.size === 0) return { did };
    const total = added.length + dropped.length + views.length;
    await inSlices(added, (change) => tx.objectStore('changes').add(change), options, total, 0);
    await inSlices(dropped, (change) => tx.objectStore('changes').put(change), options, total, added.length);
    await inSlices(views, (view) => tx.objectStore('records').put(view), options, total, total - views.length);
    options.signal?.throwIfAborted();
    await tx.objectStore('device').put(device);
    if (options.same) await writeNote(tx, { id: 'same', all });
    const here = new Set([...mine.values()].map((change) => change.record));
    await writeNote(tx, {
      id: 'import',
      atMs: options.nowMs,
      added: added.map((change) => change.id),
      brought: [...records].filter((id) => !here.has(id)),
      dropped: dropped.length,
      before: stored?.appointment ?? null,
      same: options.same ?? null,
    });
    return {
      did,
      device,
      records: [...records],
      // Never older than what is here already: a later loss of that would not be noticed.
      last: newestOf([...mine.keys(), ...added.map((change) => change.id)], options.nowMs),
    };
  });
  if (!done.device) return done.did;
  if (done.last) writeWitness({ epoch: done.device.epoch, last: done.last });
  storage.announce({ type: 'changed', records: done.records, appointment: done.device.appointment });
  return done.did;
}

/** The last import, while it stands. */
export interface LastImport {
  readonly atMs: number;
  readonly dropped: number;
}

/** The note of the last import, as long as it can be taken back: of what it replaced nothing has been dropped yet. */
async function standing(tx: Transaction<Mode>, nowMs: number): Promise<ImportNote | undefined> {
  const note = await readNote(tx, 'import');
  return note && nowMs - note.atMs < KEPT_MS ? note : undefined;
}

/** What was imported last and not taken back, for as long as it can be: 30 days. */
export const lastImport = (storage: Storage, nowMs: number): Promise<LastImport | undefined> =>
  storage.transact('read', 'readonly', 'default', async (tx) => {
    const note = await standing(tx, nowMs);
    return note && { atMs: note.atMs, dropped: note.dropped };
  });

/** Whether somebody has gone on from what an import brought: replaced some of it, or written into what came with it. */
function isGoneOn(changes: ReadonlyMap<ChangeId, Change>, note: ImportNote): boolean {
  const added = new Set(note.added);
  const brought = new Set(note.brought);
  return [...changes.values()].some((change) => {
    if (added.has(change.id)) return false;
    const replaces = change.supersedes
      .map((id) => added.has(id) && changes.get(id))
      .some((one) => one && one.record === change.record && one.field === change.field);
    return replaces || brought.has(change.record) || brought.has(appointmentRecord(appointmentOf(change.record)));
  });
}

/** `undone` · `gone-on`: something written here stands on it, nothing was changed · `nothing`: there is no import to take back */
export type Undone = 'undone' | 'gone-on' | 'nothing';

/** Where the screen goes when the appointment on it goes with the import, and what brings that one into being when there was none before. */
function deviceAfter(stored: Device, note: ImportNote, beginning: readonly Edit[], nowMs: number): { device: Device; fresh: Change[] } {
  if (!note.brought.includes(appointmentRecord(stored.appointment))) return { device: stored, fresh: [] };
  const device = { ...stored, appointment: note.before ?? randomTag(12) };
  const stamp = createStamp(randomTag(6));
  return { device, fresh: note.before === null ? toChanges(beginning, device.appointment, () => stamp(nowMs, device.device)) : [] };
}

/** Takes exactly the ids of an import away, and folds the records that they were in again. @param changes all that is stored; loses them, too */
async function takeAway(tx: Transaction<'readwrite'>, changes: Map<ChangeId, Change>, { added, same }: ImportNote): Promise<RecordId[]> {
  const touched = [...new Set(added.flatMap((id) => changes.get(id)?.record ?? []))];
  for (const id of added) changes.delete(id);
  const left = byRecord(changes.values());
  const all = (await readNote(tx, 'same'))?.all ?? [];
  await Promise.all<unknown>([
    ...added.map((id) => tx.objectStore('changes').delete(id)),
    ...touched.map((id) => (left.has(id) ? tx.objectStore('records').put(fold(id, left.get(id) ?? [])) : tx.objectStore('records').delete(id))),
    tx.objectStore('device').delete('import'),
    ...(same ? [writeNote(tx, { id: 'same', all: all.filter(({ theirs }) => theirs !== same.theirs) })] : []),
  ]);
  return touched;
}

/**
 * Takes the last import back, within 30 days: exactly the ids that it added. What it dropped for good stays dropped.
 * @param beginning edits that bring an appointment into being, for a device that had none before
 */
export async function undoImport(storage: Storage, beginning: readonly Edit[], nowMs: number): Promise<Undone> {
  const done = await storage.transact('undo import', 'readwrite', 'strict', async (tx) => {
    const stored = await storage.currentDevice(tx);
    const note = await standing(tx, nowMs);
    if (!stored || !note) return { result: 'nothing' as const };
    const changes = byId(await tx.objectStore('changes').getAll());
    if (isGoneOn(changes, note)) return { result: 'gone-on' as const };
    const { device, fresh } = deviceAfter(stored, note, beginning, nowMs);
    const records = await takeAway(tx, changes, note);
    await Promise.all<unknown>([
      ...fresh.map((change) => tx.objectStore('changes').add(change)),
      ...[...applyChanges(fresh, new Map()).views.values()].map((view) => tx.objectStore('records').put(view)),
      tx.objectStore('device').put(device),
    ]);
    return { result: 'undone' as const, device, records, last: newestOf([...changes.keys(), ...fresh.map(({ id }) => id)], nowMs) };
  });
  if (!done.device) return done.result;
  // What the witness names must be there at the next start: an import that was taken back is no loss.
  if (done.last) writeWitness({ epoch: done.device.epoch, last: done.last });
  else clearWitness();
  storage.announce({ type: 'changed', records: done.records, appointment: done.device.appointment });
  return done.result;
}
