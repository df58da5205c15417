/**
 * What was put off for today, and how much strength there is: a row of its own in the store `device`. It is of this device
 * and of one day, never travels, and goes with "Delete everything".
 */
import type { Today } from '../domain/next-step';
import { asDeviceRow } from './device-row';
import type { Storage } from './store';

const ROW = 'put-off';

/** Takes only what it can read: a row of another release may look different. */
function todayOf(row: unknown): Today | undefined {
  const { day, isLittle, putOff } = (row ?? {}) as Partial<Record<keyof Today, unknown>>;
  if (typeof day !== 'string' || !Array.isArray(putOff)) return undefined;
  return { day, isLittle: isLittle === true, putOff: putOff.filter((id) => typeof id === 'string') };
}

/** What was kept last; `undefined` when nothing was. */
export const readToday = async (storage: Storage): Promise<Today | undefined> => todayOf(await storage.gateway.run('read', (db) => db.get('device', ROW)));

/** Keeps it. Rejects when it could not be kept. */
export const keepToday = (storage: Storage, today: Today): Promise<void> =>
  storage.transact('put-off', 'readwrite', 'default', async (tx) => {
    // A tab that does not know yet that everything was deleted leaves nothing behind.
    await storage.currentDevice(tx);
    await tx.objectStore('device').put(asDeviceRow({ ...today, id: ROW }));
  });
