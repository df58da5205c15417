/** All appointments on this device, and which of them is on screen. Start-up reads only the one on screen; this is loaded later. */
import { appointmentRecord } from '../domain/appointment';
import { type ChangeId, createStamp, timeOf } from '../domain/change';
import { cardEdits } from '../domain/copy';
import { toChanges } from '../domain/edit';
import { fold, type RecordView } from '../domain/record';
import { isRecordView } from './guard';
import { readNote, writeNote } from './import-note';
import { type Loaded, randomTag, type Storage } from './store';

/** All promises reject with a {@link StorageError}. */
export interface AppointmentStore {
  /** The records of all appointments themselves, deleted ones too; an empty one where something was written into an appointment that has none. */
  all(): Promise<RecordView[]>;
  /** All records of one appointment. */
  recordsOf(id: string): Promise<RecordView[]>;
  /** Puts an appointment on screen: this tab shows it, and the next start does. */
  open(id: string): Promise<Loaded>;
  /** Writes on the emergency card of an appointment what was written last on that of another. @returns the card as it is then, if it changed */
  followCard(id: string): Promise<{ readonly views: readonly RecordView[]; readonly written: readonly ChangeId[] }>;
}

/** See above. */
export function createAppointmentStore({ gateway, transact, currentDevice, announce }: Storage): AppointmentStore {
  const found = async (id: string): Promise<unknown[]> => gateway.run('read', (db) => db.getAllFromIndex('records', 'byAppointment', id));
  return {
    all: () =>
      gateway.run('read', async (db) => {
        const records = db.transaction('records').store;
        // `/` is followed by `0`: all ids that begin with `appointment/`.
        const own = (await records.getAll(IDBKeyRange.bound('appointment/', 'appointment0', false, true))).filter(isRecordView);
        const known = new Set(own.map(({ appointment }) => appointment));
        // Its restore was taken back while another tab went on writing into it.
        const index = records.index('byAppointment');
        // WebKit opens no such cursor where nothing is: "Unable to open cursor".
        const isEmpty = (await index.count()) === 0;
        for (let at = isEmpty ? null : await index.openKeyCursor(null, 'nextunique'); at; at = await at.continue()) {
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

    async followCard(id) {
      const done = await transact('write', 'readwrite', 'relaxed', async (tx) => {
        const [device, cards, note] = await Promise.all([
          currentDevice(tx),
          tx
            .objectStore('changes')
            .index('byRecord')
            .getAll(IDBKeyRange.bound('card/', 'card0', false, true)),
          readNote(tx, 'import'),
        ]);
        const edits = device ? cardEdits(cards, id) : [];
        const stamp = createStamp(randomTag(6));
        // As old as the newest of these words: whatever somebody writes on a card after them is newer, by any clock.
        const atMs = Math.max(...cards.map((change) => timeOf(change.id)));
        const changes = toChanges(edits, id, () => stamp(atMs, device?.device ?? ''));
        const views = [...new Set(changes.map(({ record }) => record))].map((record) =>
          fold(
            record,
            [...cards, ...changes].filter((change) => change.record === record),
          ),
        );
        const written = changes.map((change) => change.id);
        // What came with a restore goes with it, or the card would keep the words of a file that was taken back.
        const came = note?.brought.includes(appointmentRecord(id)) || edits.some(({ seen }) => seen.some((one) => note?.added.includes(one)));
        await Promise.all<unknown>([
          ...changes.map((change) => tx.objectStore('changes').add(change)),
          ...views.map((view) => tx.objectStore('records').put(view)),
          ...(note && came && written.length > 0 ? [writeNote(tx, { ...note, added: [...note.added, ...written] })] : []),
        ]);
        return { views, written };
      });
      if (done.views.length > 0) announce({ type: 'changed', records: done.views.map((view) => view.id), appointment: id });
      return done;
    },
  };
}
