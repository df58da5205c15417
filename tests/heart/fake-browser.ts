/**
 * The browser under the tests, in memory: IndexedDB (fake-indexeddb), BroadcastChannel (Node's own), localStorage, Web Locks,
 * caches. The project's own modules are never replaced, only what they stand on.
 */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';

const NodeChannel = BroadcastChannel;

/** One tab's end of a real channel. A frozen tab hears nothing until it is thawed; then it hears everything, in order. */
export class Channel {
  static readonly open = new Set<Channel>();
  readonly #listeners: ((event: MessageEvent) => unknown)[] = [];
  readonly #wire: BroadcastChannel;
  /** Messages on their way here, or being taken in. */
  #underway = 0;
  #waiting: MessageEvent[] | undefined;

  constructor(readonly name: string) {
    this.#wire = new NodeChannel(name);
    this.#wire.onmessage = async (event) => {
      try {
        if (this.#waiting) this.#waiting.push(event);
        else await this.#hear(event);
      } finally {
        this.#underway -= 1;
      }
    };
    Channel.open.add(this);
  }

  async #hear(event: MessageEvent): Promise<void> {
    for (const listener of this.#listeners) await listener(event);
  }

  addEventListener(_type: 'message', listener: (event: MessageEvent) => unknown): void {
    this.#listeners.push(listener);
  }

  postMessage(message: unknown): void {
    if (!Channel.open.has(this)) return; // a tab that crashed while it wrote tells nobody
    for (const other of Channel.open) if (other !== this && other.name === this.name) other.#underway += 1;
    this.#wire.postMessage(message);
  }

  freeze(): void {
    this.#waiting ??= [];
  }

  async thaw(): Promise<void> {
    await Channel.settled();
    const heard = this.#waiting ?? [];
    this.#waiting = undefined;
    for (const event of heard) await this.#hear(event);
  }

  close(): void {
    this.#wire.close();
    Channel.open.delete(this);
  }

  /** Waits until every message has arrived, and whoever heard it has done what it does then. */
  static async settled(): Promise<void> {
    while ([...Channel.open].some((channel) => channel.#underway > 0)) await task();
  }

  static closeAll(): void {
    for (const channel of Channel.open) channel.close();
  }
}

/** Lets the browser do what is next. */
export const task = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Its keys are its own properties, as in a browser. */
function createLocalStorage(): Storage {
  const items = new Map<string, string>();
  const methods: Pick<Storage, 'key' | 'getItem' | 'setItem' | 'removeItem' | 'clear'> = {
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
  return new Proxy({} as Storage, {
    get: (_target, key) => (key === 'length' ? items.size : (methods[key as keyof typeof methods] ?? items.get(String(key)))),
    ownKeys: () => [...items.keys()],
    getOwnPropertyDescriptor: (_target, key) => (items.has(String(key)) ? { value: items.get(String(key)), enumerable: true, configurable: true } : undefined),
  });
}

function createLocks(): { request<T>(name: string, work: () => Promise<T>): Promise<T> } {
  const last = new Map<string, Promise<unknown>>();
  return {
    request<T>(name: string, work: () => Promise<T>): Promise<T> {
      const done = (last.get(name) ?? Promise.resolve()).then(work);
      last.set(
        name,
        done.catch(() => {}),
      );
      return done;
    },
  };
}

/** What the browser holds besides the database, and what was done to it. */
export interface FakeBrowser {
  readonly cacheNames: Set<string>;
  readonly unregister: ReturnType<typeof vi.fn>;
}

/** A fresh browser profile: everything empty. */
export function freshBrowser(): FakeBrowser {
  Channel.closeAll();
  const cacheNames = new Set(['askwell / precache', 'other-app precache']);
  const unregister = vi.fn(async () => true);
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('BroadcastChannel', Channel);
  vi.stubGlobal('localStorage', createLocalStorage());
  vi.stubGlobal('sessionStorage', createLocalStorage());
  vi.stubGlobal('caches', { keys: async () => [...cacheNames], delete: async (name: string) => cacheNames.delete(name) });
  vi.stubGlobal('navigator', { locks: createLocks(), serviceWorker: { getRegistration: async () => ({ unregister }) } });
  return { cacheNames, unregister };
}

/** Site data cleared by half: the database goes, localStorage stays. */
export const evictDatabase = (): void => void vi.stubGlobal('indexedDB', new IDBFactory());

/** Opens a database without the app: its present version, or the one that is asked for. */
export function openRaw(name = 'askwell', version?: number, upgrade?: (db: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => upgrade?.(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

const result = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Everything that lies in the database, by store. */
export async function dump(name = 'askwell'): Promise<Record<string, unknown[]>> {
  const db = await openRaw(name);
  const stores = [...db.objectStoreNames];
  const tx = stores.length > 0 ? db.transaction(stores) : undefined;
  const contents = await Promise.all(stores.map(async (store) => [store, await result(tx?.objectStore(store).getAll() as IDBRequest<unknown[]>)] as const));
  db.close();
  return Object.fromEntries(contents);
}

/** Puts values into a store without the app. */
export async function putRaw(store: string, values: readonly unknown[], name = 'askwell'): Promise<void> {
  const db = await openRaw(name);
  const tx = db.transaction(store, 'readwrite');
  for (const value of values) tx.objectStore(store).put(value);
  await new Promise((resolve, reject) => {
    tx.oncomplete = resolve;
    tx.onabort = () => reject(tx.error);
  });
  db.close();
}

/**
 * How a full disk shows. `request`: the write itself fails. `commit`: the write succeeds and only then the transaction is
 * aborted, as Chromium does it: a resolved `put()` proves nothing.
 */
export type FullDisk = 'request' | 'commit';

/** What fake-indexeddb has inside. */
interface FakeTransaction {
  _abort(name: string): void;
  _execRequestAsync(request: { source: unknown; operation: () => never }): IDBRequest;
}

const WRITES = ['put', 'add', 'delete', 'clear'] as const;

/**
 * Makes the n-th write from now on find the disk full.
 * @returns how many writes were asked for so far, and how to make room again
 */
export function fillDisk(nth: number, how: FullDisk): { readonly count: () => number; readonly makeRoom: () => void } {
  let count = 0;
  const spies = WRITES.map((method) => {
    const original = IDBObjectStore.prototype[method] as (...args: unknown[]) => IDBRequest;
    return vi.spyOn(IDBObjectStore.prototype, method as 'put').mockImplementation(function (this: IDBObjectStore, ...args: unknown[]) {
      const tx = this.transaction as unknown as FakeTransaction;
      count += 1;
      if (count !== nth) return original.apply(this, args);
      if (how === 'request') {
        return tx._execRequestAsync({
          source: this,
          operation: () => {
            throw new DOMException('The disk is full.', 'QuotaExceededError');
          },
        });
      }
      const request = original.apply(this, args);
      request.addEventListener('success', () => tx._abort('QuotaExceededError'));
      return request;
    } as never);
  });
  return {
    count: () => count,
    makeRoom: () => {
      for (const spy of spies) spy.mockRestore();
    },
  };
}

/** Collects promises that nobody looks after. */
export function watchRejections(): { readonly seen: unknown[]; stop(): Promise<void> } {
  const seen: unknown[] = [];
  const note = (reason: unknown): void => void seen.push(reason);
  process.on('unhandledRejection', note);
  return {
    seen,
    async stop() {
      for (let tasks = 0; tasks < 5; tasks += 1) await task();
      process.off('unhandledRejection', note);
    },
  };
}
