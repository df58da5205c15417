// What really lies in the database, read past the app, and whether it holds together.
import { isDeepStrictEqual } from 'node:util';
import type { Change } from '../../src/domain/change';
import { fold, type RecordView } from '../../src/domain/record';
import type { Tab } from '../e2e/driver';

export interface Dump {
  readonly changes: readonly Change[];
  readonly records: readonly RecordView[];
  readonly drafts: readonly unknown[];
  readonly device: readonly unknown[];
}

/** Every object of every store of the page's database; opens no second version and makes none. */
export const dump = (tab: Tab): Promise<Dump> =>
  tab.evaluate(
    () =>
      new Promise<Dump>((resolve, reject) => {
        const opening = indexedDB.open('askwell');
        opening.onerror = () => reject(opening.error);
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onsuccess = () => {
          const db = opening.result;
          const stores = [...db.objectStoreNames];
          const transaction = db.transaction(stores);
          const reads = stores.map((store) => [store, transaction.objectStore(store).getAll()] as const);
          transaction.onabort = () => reject(transaction.error);
          transaction.oncomplete = () => {
            db.close();
            resolve(Object.fromEntries(reads.map(([store, read]) => [store, read.result])) as unknown as Dump);
          };
        };
      }),
  );

/** One row of what belongs to the device; `undefined` while it is not written. */
export const deviceRow = async (tab: Tab, id: string): Promise<unknown> => (await dump(tab)).device.find((row) => (row as { id: string }).id === id);

/** Records whose stored view is not what their changes make: half-written ones. */
export function halfWritten({ changes, records }: Dump): string[] {
  const byRecord = new Map<string, Change[]>();
  for (const change of changes) byRecord.set(change.record, [...(byRecord.get(change.record) ?? []), change]);
  const stored = new Map(records.map((view) => [view.id, view]));
  const ids = new Set([...byRecord.keys(), ...stored.keys()]);
  return [...ids].filter((id) => {
    const view = stored.get(id);
    return !view || !isDeepStrictEqual(sorted(view), sorted(fold(id, byRecord.get(id) ?? [])));
  });
}

/** A redacted change has no value left, and no head of a view has one then: an undone field and an empty one are the same. */
const sorted = (view: RecordView) => ({ ...view, fields: Object.fromEntries(Object.entries(view.fields).sort(([a], [b]) => (a < b ? -1 : 1))) });
