/** All appointments on this device, and which of them is on screen. Start-up reads only the one on screen; this is loaded later. */
import { appointmentRecord } from '../domain/appointment';
import { fold, type RecordView } from '../domain/record';
import { isRecordView } from './guard';
import type { Loaded, Storage } from './store';

/** All promises reject with a {@link StorageError}. */
export interface AppointmentStore {
  /** The records of all appointments themselves, deleted ones too; an empty one where something was written into an appointment that has none. */
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
    all: () =>
      gateway.run('read', async (db) => {
        const records = db.transaction('records').store;
        // `/` is followed by `0`: all ids that begin with `appointment/`.
        const own = (await records.getAll(IDBKeyRange.bound('appointment/', 'appointment0', false, true))).filter(isRecordView);
        const known = new Set(own.map(({ appointment }) => appointment));
        // Its restore was taken back while another tab went on writing into it.
        for (let at = await records.index('byAppointment').openKeyCursor(null, 'nextunique'); at; at = await at.continue()) {
          if (!known.has(at.key)) own.push(fold(appointmentRecord(at.key), []));
        }
        return own;
      }),

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
