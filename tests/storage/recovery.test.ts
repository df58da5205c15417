/** P4: never a cheerful empty start when words were lost, and never an alarm when none were. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Change, timeOf } from '../../src/domain/change';
import { clearWitness, erase } from '../../src/storage/erase';
import { importChanges } from '../../src/storage/exchange';
import { undoImport } from '../../src/storage/undo-import';
import { readWitness } from '../../src/storage/witness';
import { Channel, dump, evictDatabase, freshBrowser, openRaw, task } from '../heart/fake-browser';
import { runs, seed } from '../heart/runs';
import { openTab, type Tab } from '../heart/tab';

const KEY = 'askwell.saved';

beforeEach(() => void freshBrowser());
afterEach(() => {
  vi.restoreAllMocks();
  Channel.closeAll();
  vi.unstubAllGlobals();
});

const healthy = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('tick' as const), tab: fc.nat(1), step: fc.constantFrom('plan:why', 'plan:story', 'plan:ask') }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('note' as const), tab: fc.nat(1), step: fc.constantFrom('plan:why', 'plan:ask') }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('reload' as const), tab: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('erase' as const), tab: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('freeze' as const), tab: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clear localStorage' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('kill' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clock' as const), ms: fc.integer({ min: -100_000, max: 100_000 }) }) },
);
type Healthy = typeof healthy extends fc.Arbitrary<infer T> ? T : never;

/** A browser in which nothing is ever lost. Checks at each start that nobody is told otherwise. */
async function live(acts: readonly Healthy[]): Promise<void> {
  freshBrowser();
  let nowMs = 1_800_000_000_000;
  // localStorage reaches the disk late: what a kill leaves of it is what it held some acts ago.
  let onDisk = localStorage.getItem(KEY);
  const start = async (): Promise<Tab> => {
    const tab = await openTab({ nowMs: () => nowMs });
    expect(tab.loaded.loss).toBe('none');
    return tab;
  };
  const tabs = [await start(), await start()] as [Tab, Tab];
  const restart = async (which: number): Promise<void> => {
    tabs[which]?.crash();
    tabs[which] = await start();
  };
  const doing: Record<Healthy['kind'], (tab: Tab, act: Healthy) => Promise<unknown> | unknown> = {
    tick: (tab, act) => 'step' in act && tab.app.tick(tab.step(act.step)),
    note(tab, act) {
      if (!('step' in act)) return;
      tab.drafts.type(tab.target(act.step), 'note', `words ${nowMs}`);
      return tab.drafts.leave(tab.target(act.step), 'note');
    },
    reload: (_tab, act) => restart('tab' in act ? act.tab : 0),
    async erase(tab, act) {
      if (tab.app.obstacle.value) return;
      await erase(tab.storage).catch(() => {});
      onDisk = localStorage.getItem(KEY);
      await restart('tab' in act ? act.tab : 0);
    },
    freeze: (tab) => tab.channel.freeze(),
    'clear localStorage'() {
      localStorage.clear();
      onDisk = null;
    },
    async kill() {
      for (const tab of tabs) tab.crash();
      if (onDisk === null) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, onDisk);
      tabs[0] = await start();
      tabs[1] = await start();
    },
    clock: (_tab, act) => 'ms' in act && void (nowMs += act.ms),
  };
  for (const [index, act] of acts.entries()) {
    await doing[act.kind](tabs['tab' in act ? act.tab : 0] as Tab, act);
    if (index % 3 === 0) onDisk = localStorage.getItem(KEY);
  }
  for (const tab of tabs) tab.crash();
  (await start()).crash();
}

async function change(stores: readonly string[], what: (tx: IDBTransaction) => void): Promise<void> {
  const db = await openRaw();
  const tx = db.transaction(stores, 'readwrite');
  what(tx);
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  db.close();
}

const losses: [string, 'all' | 'some', () => Promise<unknown> | unknown][] = [
  ['the browser evicted the database', 'all', evictDatabase],
  [
    'somebody deleted the database and left the rest',
    'all',
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('askwell').onsuccess = resolve;
      }),
  ],
  [
    'every store was emptied',
    'all',
    () =>
      change(['changes', 'records', 'drafts', 'device'], (tx) => {
        for (const store of tx.objectStoreNames) tx.objectStore(store).clear();
      }),
  ],
  ['the device was lost, so nothing can be shown', 'all', () => change(['device'], (tx) => tx.objectStore('device').clear())],
  ['the changes were lost', 'some', () => change(['changes'], (tx) => tx.objectStore('changes').clear())],
  [
    'the newest change was lost: a power cut, an old copy of the profile',
    'some',
    async () => {
      const newest = readWitness()?.last as string;
      await change(['changes'], (tx) => tx.objectStore('changes').delete(newest));
    },
  ],
  [
    'the database is that of another life of this browser',
    'some',
    () => change(['device'], (tx) => tx.objectStore('device').put({ id: 'device', device: 'other', epoch: 'another', appointment: readAppointment })),
  ],
];
let readAppointment = '';

describe('a start after nothing was lost', () => {
  it(
    'is never met with an alarm: two tabs, reloads, kills, delete everything, clocks set back, site data partly cleared',
    async () => {
      const numRuns = runs(1000);
      const used = seed();
      console.log(`P4: ${numRuns} healthy histories, seed ${used}`);
      await fc.assert(fc.asyncProperty(fc.array(healthy, { minLength: 1, maxLength: 14, size: 'max' }), live), { numRuns, seed: used });
    },
    60 * 60 * 1000,
  );

  it('where everything was deleted while another tab had just saved, and had not noted it yet, raises no alarm', async () => {
    const [tab, slow] = [await openTab(), await openTab()];
    await tab.app.tick(tab.step('plan:why'));
    await Channel.settled();
    // The other tab stands still between its commit and its note, as in the background.
    let late = (): void => {};
    const real = localStorage;
    const setItem = (key: string, value: string): void => {
      late = () => real.setItem(key, value);
    };
    vi.stubGlobal('localStorage', { getItem: (key: string) => real.getItem(key), setItem });
    slow.channel.freeze();
    await slow.app.tick(slow.step('plan:ask'));
    vi.stubGlobal('localStorage', real);
    await erase(tab.storage);
    late();
    await slow.channel.thaw();
    expect((await openTab()).loaded.loss).toBe('none');
  });

  it.each([
    ['was never written', null],
    ['is older than the database', 'older'],
    ['is nonsense', 'nonsense'],
  ])('with a witness that %s raises no alarm', async (_what, witness) => {
    const tab = await openTab();
    await tab.app.tick(tab.step('plan:why'));
    const old = localStorage.getItem(KEY) as string;
    await tab.app.tick(tab.step('plan:ask'));
    if (witness === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, witness === 'older' ? old : witness);
    expect((await openTab()).loaded.loss).toBe('none');
  });

  it('where localStorage throws raises no alarm and saves all the same', async () => {
    const refuse = (): never => {
      throw new DOMException('no', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse, clear: refuse });
    const tab = await openTab();
    expect(await tab.app.tick(tab.step('plan:why'))).toBe(true);
    clearWitness();
    const after = await openTab();
    expect(after.loaded.loss).toBe('none');
    expect(after.step('plan:why').done).toBe(true);
  });

  it('where the newest change was dropped of its words raises no alarm: it counts that it is there', async () => {
    const tab = await openTab();
    await tab.app.tick(tab.step('plan:why'));
    const last = readWitness()?.last;
    const found = ((await dump()).changes as Change[]).find((one) => one.id === last) as Change;
    await change(['changes'], (tx) => tx.objectStore('changes').put({ ...found, value: null, redacted: true }));
    expect((await openTab()).loaded.loss).toBe('none');
  });
});

describe('a start after words were lost', () => {
  it.each(losses)('because %s says so every time (%s), until the person starts fresh', async (_what, loss, lose) => {
    for (const ticks of [1, 2, 5]) {
      freshBrowser();
      const before = await openTab();
      for (let done = 0; done < ticks; done += 1) await before.app.tick(before.step('plan:why'));
      readAppointment = before.app.recordOf({ id: '' }).split('/')[1] as string;
      before.crash();
      await task();
      await lose();
      for (let starts = 0; starts < 2; starts += 1) {
        const after = await openTab();
        expect(after.loaded.loss).toBe(loss);
        after.crash();
      }
      clearWitness();
      const fresh = await openTab();
      expect(fresh.loaded.loss).toBe('none');
      expect(await fresh.app.tick(fresh.step('plan:ask'))).toBe(true);
      fresh.crash();
      expect((await openTab()).loaded.loss).toBe('none');
    }
  });

  it('because the browser threw a damaged database away says so, even without a witness', async () => {
    const before = await openTab();
    await before.app.tick(before.step('plan:why'));
    before.crash();
    evictDatabase();
    localStorage.clear();
    vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
      const request = IDBFactory.prototype.open.call(indexedDB, name, version);
      request.addEventListener('upgradeneeded', (event) => Object.assign(event, { dataLoss: 'total' }));
      return request;
    });
    expect((await openTab()).loaded.loss).toBe('all');
  });

  it('says so when all that was ever saved here came from a backup', async () => {
    const tab = await openTab();
    const restored: Change = { id: '0mi7xk2ab000-phone1-load01', format: 1, record: 'step/visit1/plan:why', field: 'note', value: 'words', supersedes: [] };
    await importChanges(tab.storage, [restored], { nowMs: Date.now() });
    tab.crash();
    expect((await openTab()).loaded.loss).toBe('none');
    evictDatabase();
    expect((await openTab()).loaded.loss).toBe('all');
  });

  it.each(['restoring', 'restoring and taking it back'])('says so after %s while the clock was behind', async (what) => {
    const tab = await openTab();
    await tab.app.tick(tab.step('plan:why'));
    const first = readWitness()?.last as string;
    await tab.app.tick(tab.step('plan:ask'));
    const newest = readWitness()?.last as string;
    const restored: Change = { id: '0mi7xk2ab000-phone1-load01', format: 1, record: 'step/visit1/plan:why', field: 'note', value: 'words', supersedes: [] };
    const nowMs = timeOf(first) - 1;
    await importChanges(tab.storage, [restored], { nowMs });
    if (what !== 'restoring') expect(await undoImport(tab.storage, [], nowMs)).toBe('undone');
    tab.crash();
    expect((await openTab()).loaded.loss).toBe('none');
    await change(['changes'], (tx) => tx.objectStore('changes').delete(newest));
    expect((await openTab()).loaded.loss).toBe('some');
  });

  it('shows what is left beside it', async () => {
    const before = await openTab();
    await before.app.tick(before.step('plan:why'));
    await before.app.tick(before.step('plan:ask'));
    await change(['changes'], (tx) => tx.objectStore('changes').delete(readWitness()?.last as string));
    const after = await openTab();
    expect(after.loaded.loss).toBe('some');
    expect(after.step('plan:why').done).toBe(true);
  });
});
