/**
 * A note outside IndexedDB that tells a lost database from a first visit: the epoch, and the last change that was saved.
 * localStorage reaches the disk late, so the note may be older than the database, never newer than the truth.
 * It may be absent, and reading or writing it may throw: then nothing is known, and nothing is claimed.
 */
import type { ChangeId } from '../domain/change';

/** What the note is called. */
export const WITNESS = 'askwell.saved';

/** What was last known to be saved. */
export interface Witness {
  readonly epoch: string;
  readonly last: ChangeId;
}

/** Reads the note; `undefined` when there is none to rely on. */
export function readWitness(): Witness | undefined {
  try {
    const [epoch, last] = (localStorage.getItem(WITNESS) ?? '').split(' ');
    return epoch && last ? { epoch, last } : undefined;
  } catch {
    return undefined;
  }
}

/** Leaves a note after a commit. */
export function writeWitness({ epoch, last }: Witness): void {
  try {
    localStorage.setItem(WITNESS, `${epoch} ${last}`);
  } catch {
    // Without a note a later loss cannot be told from a first visit; the data themselves are safe.
  }
}
