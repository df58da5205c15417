/** Takes the last import back, for as long as it can be: exactly what it added. Loaded when needed, with `exchange.ts`. */
import { appointmentRecord } from '../domain/appointment';
import { appointmentOf, type Change, type ChangeId, createStamp, type RecordId } from '../domain/change';
import { applyChanges, type Edit, toChanges } from '../domain/edit';
import { byRecord } from '../domain/import';
import { KEPT_MS } from '../domain/merge';
import { fold } from '../domain/record';
import { atOnce } from '../domain/slices';
import { clearWitness } from './erase';
import { allChanges, type ImportNote, newestOf, readNote, writeNote } from './import-note';
import type { Device } from './schema';
import { type Mode, randomTag, type Storage, type Transaction } from './store';
import { writeWitness } from './witness';

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

/**
 * What the note outside the database may go on naming although it goes with the import: localStorage reaches the disk late, and
 * a tab may end before it notes anything. Those of earlier imports stay in the list: a power cut may bring any of them back.
 */
function withUndone(device: Device, { added, atMs, last = newestOf(added, atMs) }: ImportNote): Device {
  return last && added.includes(last) ? { ...device, undone: [...new Set([...(device.undone ?? []), last])] } : device;
}

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
  const left = atOnce(byRecord(changes.values()));
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
    const changes = await allChanges(tx);
    if (isGoneOn(changes, note)) return { result: 'gone-on' as const };
    const { device, fresh } = deviceAfter(stored, note, beginning, nowMs);
    const records = await takeAway(tx, changes, note);
    await Promise.all<unknown>([
      ...fresh.map((change) => tx.objectStore('changes').add(change)),
      ...[...applyChanges(fresh, new Map()).views.values()].map((view) => tx.objectStore('records').put(view)),
      tx.objectStore('device').put(withUndone(device, note)),
    ]);
    return { result: 'undone' as const, device, records, last: newestOf([...changes.keys(), ...fresh.map(({ id }) => id)], nowMs) };
  });
  if (!done.device) return done.result;
  // What it names is there. Until this reaches the disk, `undone` says why what it named before is not.
  if (done.last) writeWitness({ epoch: done.device.epoch, last: done.last });
  else clearWitness();
  storage.announce({ type: 'changed', records: done.records, appointment: done.device.appointment });
  return done.result;
}
