import { forceCloseDatabase } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../src/domain/message';
import { StorageError, toStorageError } from '../../src/storage/errors';
import { createGateway, HANGING_MS } from '../../src/storage/gateway';
import { migrations } from '../../src/storage/schema';
import { Channel, dump, freshBrowser, openRaw, task, watchRejections } from '../heart/fake-browser';
import { openTab, type Tab } from '../heart/tab';

let rejections: ReturnType<typeof watchRejections>;

beforeEach(() => {
  freshBrowser();
  rejections = watchRejections();
});

afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await rejections.stop();
  expect(rejections.seen, 'promises that nobody looked after').toEqual([]);
  Channel.closeAll();
  vi.unstubAllGlobals();
});

const onlyTimers = (): void => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'it worked',
    (error: unknown) => error,
  );

/** A request to open that never answers. */
const silent = (): IDBOpenDBRequest => new IDBOpenDBRequest();

async function tick(tab: Tab): Promise<boolean> {
  return tab.app.tick(tab.step('plan:why'));
}

describe('opening that hangs', () => {
  it('is told within five seconds, and works at the next try if the browser has come round', async () => {
    onlyTimers();
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(silent);
    const gateway = createGateway();
    const first = failure(gateway.open());
    await vi.advanceTimersByTimeAsync(HANGING_MS - 1);
    vi.advanceTimersByTime(1);
    expect(HANGING_MS).toBeLessThanOrEqual(5000);
    expect(await first).toMatchObject({ name: 'StorageError', message: 'open: blocked', problem: 'blocked' });
    expect((await gateway.open()).version).toBe(migrations.length);
  });

  it('for ever is told every time', async () => {
    onlyTimers();
    vi.spyOn(indexedDB, 'open').mockImplementation(silent);
    const gateway = createGateway();
    for (let tries = 0; tries < 3; tries += 1) {
      const one = failure(gateway.run('write', async () => 'never'));
      await vi.advanceTimersByTimeAsync(HANGING_MS);
      expect(await one).toMatchObject({ problem: 'blocked' });
    }
  });

  it('in the middle of a migration is told too', async () => {
    onlyTimers();
    const gateway = createGateway({}, [...migrations, () => new Promise(() => {})]);
    vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
      const request = IDBFactory.prototype.open.call(indexedDB, name, version);
      request.addEventListener('success', (event) => event.stopImmediatePropagation());
      return request;
    });
    const one = failure(gateway.open());
    for (let tasks = 0; tasks < 20; tasks += 1) await task();
    await vi.advanceTimersByTimeAsync(HANGING_MS);
    expect(await one).toMatchObject({ problem: 'blocked' });
  });

  it('because another tab holds an older version is told, and the late answer stands in nobody’s way', async () => {
    onlyTimers();
    const other = await openRaw('askwell', 1, (db) => db.createObjectStore('changes'));
    const gateway = createGateway({}, [...migrations, (db) => void db.createObjectStore('added')]);
    const one = failure(gateway.open());
    for (let tasks = 0; tasks < 20; tasks += 1) await task();
    await vi.advanceTimersByTimeAsync(HANGING_MS);
    expect(await one).toMatchObject({ problem: 'blocked' });
    const closed = vi.spyOn(IDBDatabase.prototype, 'close');
    other.close();
    closed.mockClear();
    for (let tasks = 0; tasks < 50; tasks += 1) await task();
    expect(closed, 'what opens too late is closed at once').toHaveBeenCalledOnce();
    const next = await openRaw('askwell', 3, () => {});
    expect(next.version).toBe(3);
    next.close();
  });
});

describe('opening that is refused', () => {
  const refusals: [string, Problem][] = [
    ['QuotaExceededError', 'quota'],
    ['VersionError', 'newer'],
    ['InvalidStateError', 'unavailable'],
    ['SecurityError', 'unavailable'],
    ['UnknownError', 'unavailable'],
    ['TimeoutError', 'unavailable'],
    ['AbortError', 'unavailable'],
    ['DataError', 'unavailable'],
    ['NotFoundError', 'unavailable'],
    ['SomethingNobodyHeardOf', 'unavailable'],
  ];

  it.each(refusals)('with %s says "%s", at once or when called', async (name, problem) => {
    for (const refuse of [
      () => {
        throw new DOMException('no', name);
      },
      () => {
        const request = Object.assign(new IDBOpenDBRequest(), { readyState: 'done', error: new DOMException('no', name) });
        setImmediate(() => request.dispatchEvent(Object.assign(new IDBVersionChangeEvent('error'), { eventPath: [] })));
        return request;
      },
    ]) {
      const open = vi.spyOn(indexedDB, 'open').mockImplementation(refuse as never);
      const gateway = createGateway();
      expect(await failure(gateway.run('load', async () => 'loaded'))).toMatchObject({ name: 'StorageError', problem });
      open.mockRestore();
      expect((await gateway.open()).version).toBe(migrations.length);
    }
  });

  it('because there is no IndexedDB at all is told', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await failure(createGateway().open())).toMatchObject({ problem: 'unavailable' });
  });

  it('tells for the log what was done and what was the cause', () => {
    const cause = new DOMException('no room', 'QuotaExceededError');
    const error = toStorageError('write', cause);
    expect(error.message).toBe('write: quota');
    expect(error.cause).toBe(cause);
    expect(toStorageError('open', error)).toBe(error);
    expect(toStorageError('open', 'odd').problem).toBe('unknown');
  });
});

describe('a connection that is closed midway', () => {
  it.each(['before anything was told', 'and told by the browser'])('%s is opened again, once, and the tick is saved', async (how) => {
    const tab = await openTab();
    await tick(tab);
    const db = await tab.storage.gateway.open();
    if (how === 'and told by the browser') forceCloseDatabase(unwrap(db) as never);
    else db.close();
    await task();
    const open = vi.spyOn(indexedDB, 'open');
    expect(await tick(tab)).toBe(true);
    expect(open).toHaveBeenCalledOnce();
    expect(tab.step('plan:why').done).toBe(false);
    open.mockRestore();
    expect((await openTab()).step('plan:why').done).toBe(false);
  });

  it('with what was under way in it, as iOS does with a page it put to sleep, saves the tick once and leaves no connection behind', async () => {
    const tab = await openTab();
    await tick(tab);
    const before = await dump();
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementationOnce(() => {
      throw new DOMException('Attempt to get a record from database without an in-progress transaction', 'UnknownError');
    });
    const close = vi.spyOn(IDBDatabase.prototype, 'close');
    expect(await tick(tab)).toBe(true);
    expect(close).toHaveBeenCalledOnce();
    expect(tab.step('plan:why').done).toBe(false);
    expect((await dump()).changes).toHaveLength((before.changes?.length ?? 0) + 1);
  });

  it('again and again is told, the box stays as it is, and nothing is tried without end', async () => {
    const tab = await openTab();
    await tick(tab);
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });
    expect(await tick(tab)).toBe(false);
    expect(IDBDatabase.prototype.transaction).toHaveBeenCalledTimes(2);
    expect(tab.app.message.value).toMatchObject({ kind: 'failed', problem: 'unavailable' });
    expect(tab.step('plan:why').done).toBe(true);
    vi.restoreAllMocks();
    const message = tab.app.message.value;
    if (message?.kind === 'failed') await message.retry?.();
    expect(tab.step('plan:why').done).toBe(false);
  });
});

it('a connection that the browser dropped tells of it late: the one that was opened since is kept', async () => {
  const gateway = createGateway();
  const first = await gateway.open();
  // A transaction is refused at once; the event `close` comes behind what is under way.
  first.close();
  await gateway.run('read', (db) => db.count('changes'));
  const second = gateway.current();
  expect(second).not.toBe(first);
  (unwrap(first) as IDBDatabase).dispatchEvent(Object.assign(new IDBVersionChangeEvent('close'), { eventPath: [] }));
  // Without it, what is typed is not kept when the page goes, and nobody closes it for a newer version.
  expect(gateway.current()).toBe(second);
  expect(await gateway.open()).toBe(second);
});

describe('a newer version of the app', () => {
  it('waits until the older tab has saved what is being typed; then that tab writes no more', async () => {
    const old = await openTab();
    await tick(old);
    old.drafts.type(old.target('plan:story'), 'note', 'half a sentence');
    const db = await openRaw('askwell', migrations.length + 1, (next) => next.createObjectStore('later'));
    db.close();
    const after = await dump();
    expect(JSON.stringify(after.changes)).toContain('half a sentence');
    expect(old.app.obstacle.value).toEqual({ kind: 'failed', problem: 'newer' });
    expect(await tick(old)).toBe(false);
    expect(old.app.message.value).toMatchObject({ kind: 'failed', problem: 'newer' });
    expect(await dump()).toEqual(after);
  });

  it('waits on while words could not be saved: the older tab keeps the database, and saves them when there is room', async () => {
    let isFull = true;
    const gateway = createGateway({ onNewer: () => (isFull ? Promise.reject(new Error('full')) : Promise.resolve()) });
    await gateway.open();
    const newer = indexedDB.open('askwell', migrations.length + 1);
    let isIn = false;
    newer.onsuccess = () => {
      isIn = true;
      newer.result.close();
    };
    for (let tasks = 0; tasks < 50; tasks += 1) await task();
    expect(isIn).toBe(false);
    isFull = false;
    expect(await gateway.run('write', async (db) => db.transaction('changes', 'readwrite').done)).toBeUndefined();
    gateway.close(new StorageError('open', 'newer'));
    await vi.waitFor(() => expect(isIn).toBe(true));
  });

  it('site data that are cleared under an open tab are not made anew by it', async () => {
    const tab = await openTab();
    await tick(tab);
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('askwell').onsuccess = resolve;
    });
    expect(await tick(tab)).toBe(false);
    expect(tab.app.message.value).toMatchObject({ kind: 'failed', problem: 'erased' });
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('opens though two readers of the older tab met a connection that the browser had dropped', async () => {
    const old = await openTab();
    await tick(old);
    old.storage.gateway.current()?.close();
    await Promise.all([old.storage.read([]), old.storage.read([])]);
    old.storage.gateway.close(new StorageError('open', 'newer'));
    const late = new Promise((resolve) => setTimeout(() => resolve('blocked'), 1000));
    expect(await Promise.race([openRaw('askwell', migrations.length + 1, () => {}).then(({ close }) => close), late])).not.toBe('blocked');
  });

  it('a door that was closed while it opened lets nothing through', async () => {
    const gateway = createGateway();
    const opening = gateway.run('write', async (db) => db.transaction('changes', 'readwrite').done);
    gateway.close(new StorageError('open', 'newer'));
    expect(await failure(opening)).toMatchObject({ problem: 'newer' });
    expect(await failure(gateway.open())).toMatchObject({ problem: 'newer' });
  });
});

it('a database that the browser threw away because it was damaged is told as lost', async () => {
  let lost = false;
  vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    const request = IDBFactory.prototype.open.call(indexedDB, name, version);
    request.addEventListener('upgradeneeded', (event) => Object.assign(event, { dataLoss: 'total' }));
    return request;
  });
  await createGateway({ onLost: () => (lost = true) }).open();
  expect(lost).toBe(true);
  expect((await openTab()).loaded.loss).toBe('none');
  indexedDB.deleteDatabase('other');
});
