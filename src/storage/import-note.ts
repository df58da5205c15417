/** What this device notes of its imports, and what importing and taking back both ask of the changes. */
import { type Change, type ChangeId, type RecordId, timeOf } from '../domain/change';
import type { Same } from '../domain/same';
import { asDeviceRow } from './device-row';
import type { Mode, Transaction } from './store';
import { readWitness } from './witness';

/** Row of the store `device`: the last import, for as long as it can be taken back. */
export interface ImportNote {
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
  /** What the note outside the database named then; earlier releases did not keep it. */
  readonly last?: ChangeId | undefined;
}

/** Row of the store `device`: which appointments of other phones are the same as one here. */
interface SameNote {
  readonly id: 'same';
  readonly all: readonly Same[];
}

type Notes = { import: ImportNote; same: SameNote };

/** One of these rows, if there is one. */
export const readNote = async <K extends keyof Notes>(tx: Transaction<Mode>, id: K): Promise<Notes[K] | undefined> =>
  (await tx.objectStore('device').get(id)) as unknown as Notes[K] | undefined;
/** Puts one of them in its place. */
export const writeNote = (tx: Transaction<'readwrite'>, note: Notes[keyof Notes]): Promise<unknown> => tx.objectStore('device').put(asDeviceRow(note));

/** How many changes are read in one go: in between, the screen goes on. */
const PIECE = 1000;

/** All changes, as they are looked up. */
export async function allChanges(tx: Transaction<Mode>, signal?: AbortSignal): Promise<Map<ChangeId, Change>> {
  const all = new Map<ChangeId, Change>();
  for (let from: IDBKeyRange | null = null; ; ) {
    signal?.throwIfAborted();
    const piece: Change[] = await tx.objectStore('changes').getAll(from, PIECE);
    for (const change of piece) all.set(change.id, change);
    const last = piece.at(-1);
    if (!last || piece.length < PIECE) return all;
    from = IDBKeyRange.lowerBound(last.id, true);
  }
}

/**
 * The newest of some ids that is not of a clock that runs ahead: it must not drag the stamps of this device along. What was
 * noted last never does, and where the clock of this device is behind, all that was saved here would seem to run ahead.
 */
export function newestOf(ids: Iterable<ChangeId>, nowMs: number): ChangeId | undefined {
  const untilMs = Math.max(nowMs, timeOf(readWitness()?.last ?? '') || 0);
  return [...ids].filter((id) => timeOf(id) <= untilMs).reduce<ChangeId | undefined>((last, id) => (last && last > id ? last : id), undefined);
}
