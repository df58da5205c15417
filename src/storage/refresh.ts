/** Reads the appointment on screen again. A tab that died between its commit and its message has told nobody. */
import { NO_APPOINTMENT } from '../domain/change';
import type { RecordView } from '../domain/record';
import type { Storage } from './store';

/**
 * @param shown the appointment that this tab shows; another tab may show another
 * @returns all its records that can be read, as they are stored now
 */
export async function refresh(storage: Storage, shown: string): Promise<{ views: readonly RecordView[]; appointment: string } | undefined> {
  // It may have missed that another tab made a file.
  storage.unsent.clear();
  const device = await storage.gateway.run('read', (db) => db.get('device', 'device'));
  if (!device) return undefined;
  const appointment = shown === NO_APPOINTMENT ? device.appointment : shown;
  const ids = await storage.gateway.run('read', (db) => db.getAllKeysFromIndex('records', 'byAppointment', appointment));
  // Refuses when everything was deleted meanwhile.
  return { views: await storage.read(ids), appointment };
}
