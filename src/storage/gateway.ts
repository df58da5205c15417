/**
 * The one door to IndexedDB: opens it, opens it again when the browser drops it (iOS does), and names what went wrong.
 * No other file opens a database. It never deletes one.
 */
import { type IDBPDatabase, openDB } from 'idb';
import { StorageError, toStorageError } from './errors';
import { type AskwellDB, type Migration, migrate, migrations } from './schema';

/** How long opening may take before the person is told. */
export const HANGING_MS = 5000;

/** What the gateway tells whoever owns it. */
export interface GatewayEvents {
  /** A newer version of the app wants the database: save what is being typed, then it will be closed for good. Rejects to keep it. */
  onNewer?: () => Promise<void> | void;
  /** Chromium deleted a damaged database and made an empty one. */
  onLost?: () => void;
}

/** The door. */
export interface Gateway {
  /** The open database. Rejects with a {@link StorageError}. */
  open(): Promise<IDBPDatabase<AskwellDB>>;
  /** The open database, if it is open at this moment. */
  current(): IDBPDatabase<AskwellDB> | undefined;
  /** Runs a task on the database; once more on a fresh connection if the browser had dropped it. */
  run<T>(operation: string, task: (db: IDBPDatabase<AskwellDB>) => Promise<T>, isAgain?: boolean): Promise<T>;
  /** Closes it; nothing opens it again. */
  close(reason: StorageError): void;
}

/** Unknown: iOS ends what is under way in a page that it puts to sleep, and says so when the page goes on. */
const isDropped = (error: Error): boolean => error.name === 'UnknownError' || error.name === 'InvalidStateError';

/** Makes the door. Opens nothing yet. `list` is for tests. */
export function createGateway(events: GatewayEvents = {}, list: readonly Migration[] = migrations): Gateway {
  let opening: Promise<IDBPDatabase<AskwellDB>> | undefined;
  let current: IDBPDatabase<AskwellDB> | undefined;
  let closed: StorageError | undefined;

  async function connect(): Promise<IDBPDatabase<AskwellDB>> {
    let migrating: Promise<unknown> | undefined;
    let late: ReturnType<typeof setTimeout> | undefined;
    let opened: IDBPDatabase<AskwellDB> | undefined;
    // Async: where cookies are blocked the call itself throws.
    const db = (async () =>
      openDB<AskwellDB>('askwell', list.length, {
        upgrade(database, from, _to, tx, event) {
          if ((event as IDBVersionChangeEvent & { dataLoss?: string }).dataLoss === 'total') events.onLost?.();
          migrating = migrate(database as never, from, tx as never, list);
        },
        async blocking(_from, to) {
          // `to` is null when the database is being deleted: only a person clearing site data does that.
          try {
            if (to !== null) await events.onNewer?.();
          } catch {
            return;
          }
          gateway.close(new StorageError('open', to === null ? 'erased' : 'newer'));
        },
        terminated() {
          // It may tell of it late, when the next one is open.
          if (current === opened) opening = current = undefined;
        },
      }))();
    const hanging = new Promise<never>((_, reject) => {
      late = setTimeout(() => reject(new StorageError('open', 'blocked')), HANGING_MS);
    });
    try {
      opened = await Promise.race([db, hanging]);
      if (closed) opened.close();
      else current = opened;
      return opened;
    } catch (error) {
      opening = undefined;
      // A database that opens after all, too late, must not stand in the way of the next try.
      db.then((opened) => opened.close()).catch(() => {});
      // When opening hangs, the migration may never end either.
      const first = (error instanceof StorageError ? undefined : await migrating) ?? error;
      const cause = toStorageError('open', first);
      throw cause.problem === 'unknown' ? new StorageError('open', 'unavailable', first) : cause;
    } finally {
      clearTimeout(late);
    }
  }

  const gateway: Gateway = {
    open() {
      if (closed) return Promise.reject(closed);
      opening ??= connect();
      return opening;
    },
    current: () => current,
    async run(operation, task, isAgain) {
      const used = gateway.open();
      const db = await used;
      try {
        return await task(db);
      } catch (error) {
        if (closed) throw closed;
        if (isAgain || !isDropped(error as Error)) throw toStorageError(operation, error);
      }
      // Another read may have opened the next one already: two would be open, and one of them never closed.
      if (opening === used) opening = current = undefined;
      db.close();
      return gateway.run(operation, task, true);
    },
    close(reason) {
      closed ??= reason;
      opening?.then((db) => db.close()).catch(() => {});
      opening = current = undefined;
    },
  };
  return gateway;
}
