/** Asks the database whether it would save now, and whether what was saved last is there. It leaves nothing behind. */
import { asDeviceRow } from './device-row';
import type { Storage } from './store';
import { readWitness } from './witness';

/** `lost`: the last change that was noted is not there. */
export type SavingState = 'saves' | 'lost';

/** Writes a row as strictly as any word, and takes it away in the same transaction. Rejects when nothing can be saved. */
export function probeSaving(storage: Storage): Promise<SavingState> {
  const noted = readWitness();
  return storage.transact('probe', 'readwrite', 'strict', async (tx) => {
    const device = await storage.currentDevice(tx);
    await tx.objectStore('device').put(asDeviceRow({ id: 'probe' }));
    await tx.objectStore('device').delete('probe');
    const last = noted && (await tx.objectStore('changes').getKey(noted.last));
    return noted && !(last || device?.undone?.includes(noted.last)) ? 'lost' : 'saves';
  });
}
