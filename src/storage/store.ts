/**
 * Reads and writes changes and the views made of them. Writes before it publishes: what a promise of this file
 * gives back is on the disk. It never shows anything and never decides what a change means; `domain/` does.
 */
import type { IDBPTransaction } from 'idb';
import { type ChangeId, createStamp, NO_APPOINTMENT, type RecordId, timeOf } from '../domain/change';
import { applyChanges, type Edit, redact, redactable, toChanges, type Written } from '../domain/edit';
import { fold, type RecordView } from '../domain/record';
import { StorageError } from './errors';
import { createGateway, type Gateway } from './gateway';
import { isRecordView } from './guard';
import { type AskwellDB, type Device, STORES } from './schema';
import { readWitness, writeWitness } from './witness';

/** What is there when the app starts. */
export interface Loaded {
  /** The appointment on screen; {@link NO_APPOINTMENT} before the first write. */
  readonly appointment: string;
  readonly records: readonly RecordView[];
  /** Stored records that cannot be read. They stay where they are. */
  readonly unreadable: number;
  /** `all`: there were words here and the database is empty. `some`: the newest saved change is missing. */
  readonly loss: 'none' | 'all' | 'some';
}

/** What a write did, for the screen and for undo. */
export interface Commit {
  readonly appointment: string;
  readonly views: readonly RecordView[];
  readonly written: readonly Written[];
}

/** What the owner of the storage wants to hear. */
export interface StorageEvents {
  /** Another tab wrote these records. */
  onChanged(views: readonly RecordView[], appointment: string): void;
  /** A newer version of the app is about to take over the database: save what is being typed. */
  onNewer(): Promise<void> | void;
  /** Everything was deleted, in this tab or another: forget what is on screen. */
  onErased(): void;
}

/** Everything the app can ask of the database. All promises reject with a {@link StorageError}. */
export interface Storage {
  load(): Promise<Loaded>;
  /**
   * One action: all edits in one strict transaction, or none.
   * @param draft key of the draft these edits come from, removed in the same transaction; if it is gone by then
   *   (another tab took it over) nothing is written
   * @param open the appointment that comes on screen with this write
   */
  write(edits: readonly Edit[], draft?: string, open?: string): Promise<Commit>;
  /** The records as they are stored now; one that is gone (its import was taken back) as an empty one. */
  read(ids: readonly RecordId[]): Promise<RecordView[]>;
  readonly gateway: Gateway;
  /** For the modules of this folder: tells the other tabs. */
  announce(news: News): void;
  /** For the modules of this folder: what this page load wrote and no file can hold. Any news of another tab ends it: it may be that a file was made. */
  readonly unsent: Set<ChangeId>;
  /** For the modules of this folder: one transaction over all stores. Every request's promise must be awaited inside `task`. */
  transact<M extends Mode, T>(operation: string, mode: M, durability: IDBTransactionDurability, task: (tx: Transaction<M>) => Promise<T>): Promise<T>;
  /** For the modules of this folder: the device as stored. Refuses to go on when somebody deleted everything that this tab still shows. */
  currentDevice(tx: Transaction<Mode>): Promise<Device | undefined>;
  /** For the modules of this folder: the device as this tab knows it; `undefined` before the first write. */
  knownDevice(): Device | undefined;
}

/** What tabs tell each other. */
export type News = { readonly type: 'changed'; readonly records: readonly RecordId[]; readonly appointment: string } | { readonly type: 'erased' };

/** What a transaction may do. */
export type Mode = 'readonly' | 'readwrite';
/** A transaction over all stores. */
export type Transaction<M extends Mode> = IDBPTransaction<AskwellDB, (typeof STORES)[number][], M>;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Random letters and digits; 6 of them hold 31 bits. */
export function randomTag(length: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => LETTERS[byte % LETTERS.length]).join('');
}

/**
 * @param beginning edits that bring the first appointment into being, in the same transaction as the first thing written
 * @param pageLoad random tag of this page load
 */
export function createStorage(beginning: readonly Edit[], pageLoad: string, events: StorageEvents, nowMs: () => number = Date.now): Storage {
  // A clock that was set back does not make what is written now older than what was saved before.
  const stamp = createStamp(pageLoad, timeOf(readWitness()?.last ?? '') || 0);
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('askwell') : undefined;
  let device: Device | undefined;
  let lost = false;
  const unsent = new Set<ChangeId>();
  const gateway = createGateway({
    onNewer: events.onNewer,
    onLost: () => {
      lost = true;
    },
  });

  const erased = (): StorageError => new StorageError('write', 'erased');

  /** Runs one transaction over all stores. Every request's promise must be awaited inside `task`. */
  function transact<M extends Mode, T>(operation: string, mode: M, durability: IDBTransactionDurability, task: (tx: Transaction<M>) => Promise<T>): Promise<T> {
    return gateway.run(operation, async (db) => {
      const tx = db.transaction([...STORES], mode, { durability }) as Transaction<M>;
      // Attached now: a transaction that fails while `task` waits for a request must not count as unhandled.
      tx.done.catch(() => {});
      try {
        const result = await task(tx);
        await tx.done;
        return result;
      } catch (error) {
        try {
          tx.abort();
        } catch {
          // It has ended already.
        }
        // Over quota the requests may succeed and only the transaction tells why it failed.
        throw error instanceof DOMException && error.name === 'AbortError' ? (tx.error ?? error) : error;
      }
    });
  }

  /** The device as it will be, with another appointment on screen if one is opened. */
  function deviceWith(stored: Device | undefined, open: string | undefined): Device {
    const known: Device = stored ?? { id: 'device', device: randomTag(6), epoch: randomTag(12), appointment: randomTag(12) };
    return open ? { ...known, appointment: open } : known;
  }

  /** The device as stored. Refuses to go on when somebody deleted everything that this tab still shows. */
  async function currentDevice(tx: Transaction<Mode>): Promise<Device | undefined> {
    const stored = await tx.objectStore('device').get('device');
    if (device && stored?.epoch !== device.epoch) throw erased();
    return stored;
  }

  /** The stored views. One that cannot be read is folded again from its changes: a write over nothing would hide what it held. */
  async function read(tx: Transaction<Mode>, ids: Iterable<RecordId>): Promise<Map<RecordId, RecordView>> {
    const views = await Promise.all(
      [...ids].map(async (id) => {
        const view = await tx.objectStore('records').get(id);
        return !view || isRecordView(view) ? view : fold(id, await tx.objectStore('changes').index('byRecord').getAll(id));
      }),
    );
    return new Map(views.flatMap((view) => (view ? [[view.id, view]] : [])));
  }

  /** Whether another tab has taken over the draft that is being written. */
  const isGone = async (tx: Transaction<'readwrite'>, draft: string | undefined): Promise<boolean> =>
    draft !== undefined && (await tx.objectStore('drafts').getKey(draft)) === undefined;

  async function dropValue(tx: Transaction<'readwrite'>, id: ChangeId): Promise<void> {
    const change = await tx.objectStore('changes').get(id);
    if (change) await tx.objectStore('changes').put(redact(change));
  }

  const readViews = (ids: readonly RecordId[]): Promise<RecordView[]> =>
    transact('read', 'readonly', 'default', async (tx) => {
      device = (await currentDevice(tx)) ?? device;
      const found = await read(tx, ids);
      return ids.map((id) => found.get(id) ?? fold(id, []));
    });

  const hear = async ({ data }: MessageEvent<News>): Promise<void> => {
    unsent.clear();
    if (data.type === 'erased') {
      gateway.close(erased());
      events.onErased();
      return;
    }
    try {
      events.onChanged(await readViews(data.records), data.appointment);
    } catch {
      // This tab shows the older state; its next write reads the stored one inside its transaction and loses nothing.
    }
  };
  channel?.addEventListener('message', hear);

  return {
    gateway,
    read: readViews,
    announce: (news) => channel?.postMessage(news),
    unsent,
    transact,
    currentDevice,
    knownDevice: () => device,

    async load() {
      const noted = readWitness();
      return transact('load', 'readonly', 'default', async (tx) => {
        device = await tx.objectStore('device').get('device');
        const appointment = device?.appointment ?? NO_APPOINTMENT;
        const [found, last] = await Promise.all([
          tx.objectStore('records').index('byAppointment').getAll(appointment),
          noted && tx.objectStore('changes').getKey(noted.last),
        ]);
        const records = found.filter(isRecordView);
        const gone = lost || (noted && (noted.epoch !== device?.epoch || !(last || device.undone?.includes(noted.last))));
        return {
          appointment,
          records,
          unreadable: found.length - records.length,
          loss: gone ? (records.length > 0 ? 'some' : 'all') : 'none',
        };
      });
    },

    async write(edits, draft, open) {
      const commit = await transact('write', 'readwrite', 'strict', async (tx): Promise<Commit> => {
        const [stored, gone] = await Promise.all([currentDevice(tx), isGone(tx, draft)]);
        const here = deviceWith(stored, open);
        if (gone) return { appointment: here.appointment, views: [], written: [] };
        const changes = toChanges(stored ? edits : [...beginning, ...edits], here.appointment, () => stamp(nowMs(), here.device));
        for (const change of changes) unsent.add(change.id);
        const before = await read(tx, new Set(changes.map((change) => change.record)));
        const { views, written } = applyChanges(changes, before);
        await Promise.all<unknown>([
          ...(here === stored ? [] : [tx.objectStore('device').put(here)]),
          ...changes.map((change) => tx.objectStore('changes').add(change)),
          ...redactable(written, unsent).map((id) => dropValue(tx, id)),
          ...[...views.values()].map((view) => tx.objectStore('records').put(view)),
          ...(draft === undefined ? [] : [tx.objectStore('drafts').delete(draft)]),
          // The device last: it is kept only when all of this is on the disk.
          tx.done.then(() => {
            device = here;
          }),
        ]);
        return { appointment: here.appointment, views: [...views.values()], written };
      });
      const last = commit.written.at(-1)?.change.id;
      if (last) {
        if (device) writeWitness({ epoch: device.epoch, last });
        channel?.postMessage({ type: 'changed', records: commit.views.map((view) => view.id), appointment: commit.appointment } satisfies News);
      }
      return commit;
    },
  };
}
