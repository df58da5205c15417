import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../src/domain/change';
import { fold } from '../../src/domain/record';
import { StorageError } from '../../src/storage/errors';
import { createGateway } from '../../src/storage/gateway';
import { type Migration, migrations } from '../../src/storage/schema';
import { Channel, dump, freshBrowser, openRaw, putRaw, task, watchRejections } from '../heart/fake-browser';
import { openTab } from '../heart/tab';

beforeEach(() => void freshBrowser());
afterEach(() => {
  Channel.closeAll();
  vi.unstubAllGlobals();
});

const version = async (): Promise<number | undefined> => (await indexedDB.databases()).find(({ name }) => name === 'askwell')?.version;
const problemOf = (promise: Promise<unknown>): Promise<StorageError> =>
  promise.then(
    () => {
      throw new Error('It opened.');
    },
    (error: StorageError) => error,
  );

/** Words as the first release stored them, letter by letter: every later version must open them. */
const first: Record<string, unknown[]> = {
  changes: [
    { id: '0n0d5ot34000-aaaaaa-bbbbbb', format: 1, record: 'appointment/cccccccccccc', field: 'plan', value: 'plan', supersedes: [] },
    { id: '0n0d5ot34001-aaaaaa-bbbbbb', format: 1, record: 'step/cccccccccccc/plan:why', field: 'label', value: 'Do why', supersedes: [] },
    { id: '0n0d5ot34002-aaaaaa-bbbbbb', format: 1, record: 'step/cccccccccccc/plan:why', field: 'note', value: null, supersedes: [], redacted: true },
    {
      id: '0n0d5ot34003-aaaaaa-bbbbbb',
      format: 1,
      record: 'step/cccccccccccc/plan:why',
      field: 'note',
      value: 'ask about scans',
      supersedes: ['0n0d5ot34002-aaaaaa-bbbbbb'],
    },
    { id: '0n0d5ot34004-aaaaaa-bbbbbb', format: 1, record: 'step/cccccccccccc/plan:why', field: 'done', value: true, supersedes: [] },
  ],
  records: [
    { id: 'appointment/cccccccccccc', appointment: 'cccccccccccc', fields: { plan: [{ id: '0n0d5ot34000-aaaaaa-bbbbbb', value: 'plan' }] } },
    {
      id: 'step/cccccccccccc/plan:why',
      appointment: 'cccccccccccc',
      fields: {
        label: [{ id: '0n0d5ot34001-aaaaaa-bbbbbb', value: 'Do why' }],
        note: [{ id: '0n0d5ot34003-aaaaaa-bbbbbb', value: 'ask about scans' }],
        done: [{ id: '0n0d5ot34004-aaaaaa-bbbbbb', value: true }],
      },
    },
  ],
  drafts: [
    {
      key: 'dddddd plan:ask note',
      tab: 'dddddd',
      record: 'step/cccccccccccc/plan:ask',
      field: 'note',
      text: 'half a w',
      seen: [],
      first: { label: 'Do ask' },
    },
  ],
  device: [{ id: 'device', device: 'aaaaaa', epoch: 'eeeeeeeeeeee', appointment: 'cccccccccccc' }],
};

const released: Record<number, Record<string, unknown[]>> = {
  1: first,
  // Photos of papers: their bytes stand apart from the words.
  2: { ...first, photos: [{ hash: 'ab12', type: 'image/jpeg', bytes: new Uint8Array([255, 216, 255]).buffer }] },
};

async function storeAsReleased(old: number): Promise<void> {
  const gateway = createGateway({}, migrations.slice(0, old));
  await gateway.open();
  gateway.close(new StorageError('open', 'unknown'));
  await task();
  for (const [store, values] of Object.entries(released[old] ?? {})) await putRaw(store, values);
}

describe('a migration that fails', () => {
  const good: Migration = (db) => void db.createObjectStore('added');
  const failures: [string, Migration][] = [
    [
      'after waiting',
      async (db, tx) => {
        db.createObjectStore('half');
        await tx.objectStore('changes').clear();
        throw new TypeError('the first error');
      },
    ],
    [
      'at once',
      (db) => {
        db.createObjectStore('half');
        throw new TypeError('the first error');
      },
    ],
    [
      'in the database itself',
      async (_db, tx) => {
        await tx.objectStore('device').add({ id: 'device' });
      },
    ],
  ];

  it.each(failures)('%s leaves the old version as it was, and tells the first cause', async (how, bad) => {
    await storeAsReleased(1);
    const before = await dump();
    const rejections = watchRejections();
    const error = await problemOf(createGateway({}, [...migrations, good, bad]).open());
    expect(error).toBeInstanceOf(StorageError);
    expect(error.cause).toMatchObject(how === 'in the database itself' ? { name: 'ConstraintError' } : { message: 'the first error' });
    await rejections.stop();
    expect(rejections.seen).toEqual([]);
    expect(await version()).toBe(1);
    expect(await dump()).toEqual(before);
    const tab = await openTab();
    expect(tab.step('plan:why').notes).toEqual(['ask about scans']);
  });

  it('does not stand in the way of the release that repairs it', async () => {
    await storeAsReleased(1);
    await problemOf(createGateway({}, [...migrations, failures[0]?.[1] as Migration]).open());
    const db = await createGateway({}, [...migrations, good]).open();
    expect(db.version).toBe(migrations.length + 1);
    expect((await dump()).changes).toEqual(released[1]?.changes);
  });

  it('on a first visit leaves nothing behind', async () => {
    await problemOf(createGateway({}, [failures[1]?.[1] as Migration]).open());
    expect(await version()).toBeUndefined();
  });
});

describe('a new release', () => {
  it('has stored data of every version before it to be tested with', () => {
    expect(Object.keys(released).map(Number)).toEqual(migrations.map((_, index) => index + 1));
  });

  it.each(migrations.map((_, index) => index + 1))('opens what version %i stored, every record equal, and goes on from it', async (old) => {
    await storeAsReleased(old);
    const stored = released[old] as { records: { id: string }[]; changes: Change[]; drafts: unknown[] };
    const tab = await openTab();
    expect(tab.loaded.unreadable).toBe(0);
    expect(tab.loaded.loss).toBe('none');
    for (const record of stored.records) expect(tab.loaded.records).toContainEqual(record);
    expect(await tab.draftStore.allDrafts()).toEqual(stored.drafts);
    await tab.app.tick(tab.step('plan:why'));
    const after = await dump();
    for (const change of stored.changes) expect(after.changes).toContainEqual(change);
    expect(after.photos).toEqual(released[old]?.photos ?? []);
    for (const view of after.records as { id: string }[]) {
      const changes = (after.changes as Change[]).filter((change) => change.record === view.id);
      expect(view).toEqual(fold(view.id, changes));
    }
    expect(tab.step('plan:why')).toMatchObject({ done: false, notes: ['ask about scans'] });
  });

  it('opened again by an older app changes nothing, and says that the words belong to a newer one', async () => {
    await storeAsReleased(1);
    (await openRaw('askwell', migrations.length + 1, (db) => db.createObjectStore('later'))).close();
    const before = await dump();
    const rejections = watchRejections();
    const error = await problemOf(openTab());
    expect(error).toMatchObject({ name: 'StorageError', problem: 'newer' });
    await rejections.stop();
    expect(rejections.seen).toEqual([]);
    expect(await dump()).toEqual(before);
  });
});
