/** All appointments on this device, and which of them is on screen. Start-up reads only the one on screen; this is loaded later. */
import type { RecordView } from '../domain/record';
import { isRecordView } from './guard';
import type { Loaded, Storage } from './store';

/** All promises reject with a {@link StorageError}. */
export interface AppointmentStore {
  /** The records of all appointments themselves, deleted ones too. */
  all(): Promise<RecordView[]>;
  /** All records of one appointment. */
  recordsOf(id: string): Promise<RecordView[]>;
  /** Puts an appointment on screen: this tab shows it, and the next start does. */
  open(id: string): Promise<Loaded>;
}

/** See above. */
export function createAppointmentStore({ gateway, transact, currentDevice }: Storage): AppointmentStore {
  const found = async (id: string): Promise<unknown[]> => gateway.run('read', (db) => db.getAllFromIndex('records', 'byAppointment', id));
  return {
    // `/` is followed by `0`: all ids that begin with `appointment/`.
    all: async () =>
      (await gateway.run('read', (db) => db.getAll('records', IDBKeyRange.bound('appointment/', 'appointment0', false, true)))).filter(isRecordView),

    recordsOf: async (id) => (await found(id)).filter(isRecordView),

    open: (id) =>
      transact('open', 'readwrite', 'strict', async (tx) => {
        const device = await currentDevice(tx);
        if (device && device.appointment !== id) await tx.objectStore('device').put({ ...device, appointment: id });
        const stored: unknown[] = await tx.objectStore('records').index('byAppointment').getAll(id);
        const records = stored.filter(isRecordView);
        return { appointment: id, records, unreadable: stored.length - records.length, loss: 'none' };
      }),
  };
}
