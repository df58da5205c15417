/**
 * Keeps the reading comfort: a row of its own in the store `device` is the truth, the note in localStorage is its mirror,
 * which the page can read before its first paint. It never travels in a backup; "Delete everything" takes both.
 */
import { type Comfort, comfortOf, fromNote, toNote } from '../domain/comfort';
import { asDeviceRow } from './device-row';
import { StorageError } from './errors';
import type { Storage } from './store';

const ROW = 'comfort';
/** `src/first-paint.js` reads it too. */
export const COMFORT_NOTE = 'askwell.comfort';

/** See above. */
export interface ComfortStore {
  /** What the note says; `undefined` when there is none, or none can be read. */
  noted(): Comfort | undefined;
  /** What the row says. Rejects when the database cannot be read. */
  stored(): Promise<Comfort | undefined>;
  /** Leaves the note. Where nothing can be noted, the choice holds until the page is left. */
  note(comfort: Comfort): void;
  /** Writes the row. Rejects when it could not be saved. */
  save(comfort: Comfort): Promise<void>;
}

/** Makes it. */
export function createComfortStore(storage: Storage): ComfortStore {
  return {
    noted() {
      try {
        const note = localStorage.getItem(COMFORT_NOTE);
        return note === null ? undefined : fromNote(note);
      } catch {
        return undefined;
      }
    },
    async stored() {
      const row = await storage.gateway.run('read', (db) => db.get('device', ROW));
      return row && comfortOf(row);
    },
    note(comfort) {
      try {
        localStorage.setItem(COMFORT_NOTE, toNote(comfort));
      } catch {
        // The row is there, and the next start tries again.
      }
    },
    async save(comfort) {
      try {
        await storage.transact('comfort', 'readwrite', 'strict', async (tx) => {
          await storage.currentDevice(tx);
          await tx.objectStore('device').put(asDeviceRow({ ...comfort, id: ROW }));
        });
      } catch (error) {
        // A tab that does not know yet that everything was deleted leaves nothing behind.
        if (error instanceof StorageError && error.problem === 'erased') localStorage.removeItem(COMFORT_NOTE);
        throw error;
      }
    },
  };
}
