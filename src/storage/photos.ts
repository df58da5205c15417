/**
 * The bytes of photos and papers, by the hash of what they hold. They are written before the record that points to them, and
 * taken away only when no change does any more. Loaded with the screens that show them.
 */
import { filesIn } from '../domain/photo';
import { StorageError } from './errors';
import type { StoredFile } from './schema';
import type { Storage } from './store';

/** All promises reject with a {@link StorageError}. */
export interface PhotoStore {
  /** On the disk when it resolves. The same bytes twice are stored once. */
  put(file: StoredFile): Promise<void>;
  /** `undefined` when the bytes are not on this device. Whether they are still whole is not looked at here. */
  get(hash: string): Promise<StoredFile | undefined>;
  /** Hash and length of all bytes that changes point to, whether they are on this device or not. */
  wanted(): Promise<ReadonlyMap<string, number>>;
  /** Removes bytes that no change points to: of photos that were deleted for good, or whose record was never written. @returns how many */
  sweep(): Promise<number>;
}

/** All records of kind `photo`: `/` is followed by `0`. */
const photos = (): IDBKeyRange => IDBKeyRange.bound('photo/', 'photo0', false, true);

const isFile = (value: unknown): value is StoredFile =>
  typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof ArrayBuffer && 'type' in value && typeof value.type === 'string';

/** See above. */
export function createPhotoStore({ gateway, knownDevice }: Storage): PhotoStore {
  return {
    put: (file) =>
      gateway.run('photo', async (db) => {
        const tx = db.transaction(['device', 'photos'], 'readwrite', { durability: 'strict' });
        tx.done.catch(() => {});
        try {
          // The same question as before every write of words, and in the same transaction: has everything been deleted meanwhile?
          const known = knownDevice();
          if (known && (await tx.objectStore('device').get('device'))?.epoch !== known.epoch) throw new StorageError('photo', 'erased');
          await Promise.all([tx.objectStore('photos').put(file), tx.done]);
        } catch (error) {
          throw tx.error ?? error;
        }
      }),

    async get(hash) {
      const file: unknown = await gateway.run('photo', (db) => db.get('photos', hash));
      return isFile(file) ? file : undefined;
    },

    wanted: () => gateway.run('photo', async (db) => filesIn(await db.getAllFromIndex('changes', 'byRecord', photos()))),

    sweep: () =>
      gateway.run('photo', async (db) => {
        const tx = db.transaction(['photos', 'changes'], 'readwrite');
        tx.done.catch(() => {});
        const [kept, changes] = await Promise.all([tx.objectStore('photos').getAllKeys(), tx.objectStore('changes').index('byRecord').getAll(photos())]);
        const wanted = filesIn(changes);
        const gone = kept.filter((hash) => !wanted.has(hash));
        await Promise.all([...gone.map((hash) => tx.objectStore('photos').delete(hash)), tx.done]);
        return gone.length;
      }),
  };
}
