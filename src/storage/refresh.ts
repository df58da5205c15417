/** Reads the appointment on screen again. A tab that died between its commit and its message has told nobody. */
import { NO_APPOINTMENT, type RecordId } from '../domain/change';
import type { RecordView } from '../domain/record';
import type { Storage } from './store';

/**
 * @param shown the appointment that this tab shows; another tab may show another
 * @param onScreen the records that this tab shows of it: one may be gone, with a restore that was taken back
 * @returns all its records that can be read, as they are stored now; one that is gone as an empty one
 * @throws {StorageError} when everything was deleted meanwhile
 */
export async function refresh(
  storage: Storage,
  shown: string,
  onScreen: Iterable<RecordId>,
): Promise<{ views: readonly RecordView[]; appointment: string } | undefined> {
  // It may have missed that another tab made a file.
  storage.unsent.clear();
  const device = await storage.gateway.run('read', (db) => db.get('device', 'device'));
  const appointment = shown === NO_APPOINTMENT ? device?.appointment : shown;
  const stored = appointment ? await storage.gateway.run('read', (db) => db.getAllKeysFromIndex('records', 'byAppointment', appointment)) : [];
  // Also where there is nothing to read: it asks whether what this tab shows is still there.
  const views = await storage.read([...new Set([...stored, ...onScreen])]);
  return appointment ? { views, appointment } : undefined;
}
