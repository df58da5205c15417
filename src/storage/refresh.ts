/** Reads the appointment on screen again. A tab that died between its commit and its message has told nobody. */
import type { RecordView } from '../domain/record';
import type { Storage } from './store';

/** @returns all records of an appointment that can be read, as they are stored now */
export async function refresh(storage: Storage): Promise<{ views: readonly RecordView[]; appointment: string } | undefined> {
  const device = await storage.gateway.run('read', (db) => db.get('device', 'device'));
  if (!device) return undefined;
  const ids = await storage.gateway.run('read', (db) => db.getAllKeysFromIndex('records', 'byAppointment', device.appointment));
  // Refuses when everything was deleted meanwhile.
  return { views: await storage.read(ids), appointment: device.appointment };
}
