/** The stores and how each version came from the one before. Append only: a migration that was released is never changed. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Change, ChangeId, RecordId, Value } from '../domain/change';
import type { RecordView } from '../domain/record';

/** Words being typed, not yet a change. Keyed by tab, record and field, so that two tabs never overwrite each other's. */
export interface Draft {
  readonly key: string;
  /** The Web Lock its tab holds while it lives. */
  readonly tab: string;
  readonly record: RecordId;
  readonly field: string;
  readonly text: string;
  /** The heads on screen when typing began: only these will be superseded. */
  readonly seen: readonly ChangeId[];
  /** What the field showed when typing began, where that is known: equal to it again, nothing was said. */
  readonly began?: string | undefined;
  /** The epoch it was typed in; empty before there was one. Put in by the store. */
  readonly epoch?: string;
  /** Fields that the first change to this record brings along. */
  readonly first: Readonly<Record<string, Value>>;
}

/** A row that never travels; the device's random id is part of its change ids, and travels with them. `epoch` changes with "delete everything". */
export interface Device {
  readonly id: 'device';
  readonly device: string;
  readonly epoch: string;
  /** The appointment on screen. */
  readonly appointment: string;
  /** Changes that the note outside the database (`witness.ts`) named, and that went with an import that was taken back: their absence is no loss. */
  readonly undone?: readonly ChangeId[];
}

/** The bytes of a photo or paper. An `ArrayBuffer`, never a Blob: WebKit refuses Blobs. The record that shows it points to the hash. */
export interface StoredFile {
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string;
  /** MIME type of the bytes. */
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

/** The database of this version. */
export interface AskwellDB extends DBSchema {
  changes: { key: ChangeId; value: Change; indexes: { byRecord: RecordId } };
  records: { key: RecordId; value: RecordView; indexes: { byAppointment: string } };
  drafts: { key: string; value: Draft };
  device: { key: string; value: Device };
  photos: { key: string; value: StoredFile };
}

/** The stores of words: what a transaction over "all" opens. Bytes of photos are apart, so that no tick waits for them. */
export const STORES = ['changes', 'records', 'drafts', 'device'] as const satisfies StoreNames<AskwellDB>[];

type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;

/** One step from a version to the next. Literal names, no imports: it must mean the same for ever. */
export type Migration = (db: IDBPDatabase<unknown>, tx: Upgrade) => void | Promise<void>;

/** The database version is the length of this list. */
export const migrations: readonly Migration[] = [
  (db) => {
    db.createObjectStore('changes', { keyPath: 'id' }).createIndex('byRecord', 'record');
    db.createObjectStore('records', { keyPath: 'id' }).createIndex('byAppointment', 'appointment');
    db.createObjectStore('drafts', { keyPath: 'key' });
    db.createObjectStore('device', { keyPath: 'id' });
  },
  (db) => void db.createObjectStore('photos', { keyPath: 'hash' }),
];

/**
 * Runs the migrations that are missing. `idb` does not wait for its `upgrade` callback, so an async one that throws would
 * leave a half-migrated database at the new version: this one aborts the version change and keeps the first error.
 * @returns the first error, once there is one; the opening then fails with an AbortError
 */
export async function migrate(db: IDBPDatabase<unknown>, from: number, tx: Upgrade, list: readonly Migration[]): Promise<unknown> {
  try {
    for (const migration of list.slice(from)) await migration(db, tx);
    return undefined;
  } catch (error) {
    // The aborted transaction rejects `done`; whoever opened the database hears the error that we return instead.
    tx.done.catch(() => {});
    try {
      tx.abort();
    } catch {
      // The request that failed has aborted it already.
    }
    return error;
  }
}
