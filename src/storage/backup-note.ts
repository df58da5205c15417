/**
 * When the last backup was handed over: noted twice, for either may be cleared. "Delete everything" removes both.
 */
import { asDeviceRow } from './device-row';
import { StorageError } from './errors';
import type { Storage } from './store';

const ROW = 'backup';
const NOTE = 'askwell.backup';

/** Milliseconds since 1970; 0 for none. */
function noted(): number {
  try {
    return Number(localStorage.getItem(NOTE)) || 0;
  } catch {
    return 0; // the row is all there is
  }
}

function note(atMs: number): void {
  try {
    localStorage.setItem(NOTE, String(atMs));
  } catch {
    // The row knows it, too.
  }
}

/** Notes that a backup was handed over. Rejects when only the quick note could be made, or when everything was deleted: then there is none. */
export async function noteBackup(storage: Storage, atMs: number): Promise<void> {
  const row = { id: ROW, atMs } as const;
  try {
    await storage.transact('note', 'readwrite', 'relaxed', async (tx) => {
      const device = await storage.currentDevice(tx);
      // Within the transaction: nobody deletes everything between the look and the note.
      note(atMs);
      // Without a device nothing was ever written, and the next writer takes a row for one.
      if (device) await tx.objectStore('device').put(asDeviceRow(row));
    });
  } catch (error) {
    if (!(error instanceof StorageError && error.problem === 'erased')) note(atMs);
    throw error;
  }
}

/** When the last backup was made, in milliseconds since 1970; `undefined` when none is known of. */
export async function lastBackupMs(storage: Storage): Promise<number | undefined> {
  const row: unknown = await storage.gateway.run('read', (db) => db.get('device', ROW));
  return Math.max(Number((row as { readonly atMs?: number } | undefined)?.atMs) || 0, noted()) || undefined;
}
