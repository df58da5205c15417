/** P17: "Delete everything" does; and no tab that still shows the words brings them back. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createComfort } from '../../src/state/comfort';
import { createAppointmentStore } from '../../src/storage/appointments';
import { createComfortStore } from '../../src/storage/comfort';
import { erase } from '../../src/storage/erase';
import { refresh } from '../../src/storage/refresh';
import { Channel, dump, type FakeBrowser, freshBrowser, putRaw } from '../heart/fake-browser';
import { openTab, type Tab } from '../heart/tab';

let browser: FakeBrowser;
beforeEach(() => {
  browser = freshBrowser();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  Channel.closeAll();
  vi.unstubAllGlobals();
});

const EMPTY = { changes: [], records: [], drafts: [], device: [], photos: [] };

async function twoTabs(): Promise<[Tab, Tab]> {
  const tabs = await Promise.all([openTab(), openTab()]);
  await tabs[0].app.tick(tabs[0].step('plan:why'));
  tabs[0].drafts.type(tabs[0].target('plan:ask'), 'note', 'half a sentence');
  await tabs[0].drafts.flush();
  await Channel.settled();
  return tabs;
}

it('leaves nothing of this app, no store, note, cache or worker, and all of other apps on the same host', async () => {
  const [tab] = await twoTabs();
  localStorage.setItem('askwell.theme', 'dark');
  localStorage.setItem('other', 'stays');
  for (const name of ['askwell.photos', 'other']) sessionStorage.setItem(name, '[]');
  tab.drafts.forget();
  await erase(tab.storage);
  expect(Object.keys(sessionStorage)).toEqual(['other']);
  expect(await dump()).toEqual(EMPTY);
  expect(Object.keys(localStorage)).toEqual(['other']);
  expect([...browser.cacheNames]).toEqual(['other-app precache']);
  expect(browser.unregister).toHaveBeenCalledOnce();
});

it('deletes every store there is, by the list that the database itself gives', async () => {
  const [tab] = await twoTabs();
  await putRaw('photos', [{ hash: 'ab12', type: 'image/jpeg', bytes: new ArrayBuffer(3) }]);
  const before = await dump();
  expect(Object.values(before).every((values) => values.length > 0)).toBe(true);
  await erase(tab.storage);
  expect(await dump()).toEqual(Object.fromEntries(Object.keys(before).map((store) => [store, []])));
});

it('asks for the disk itself, and has taken the note of what was saved away by then: killed in between, the next start speaks of no loss', async () => {
  const [tab] = await twoTabs();
  const asked: [IDBTransactionDurability | undefined, string | null][] = [];
  const original = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, stores, mode, options) {
    asked.push([options?.durability, localStorage.getItem('askwell.saved')]);
    return original.call(this, stores, mode, options);
  });
  expect(localStorage.getItem('askwell.saved')).not.toBeNull();
  await erase(tab.storage);
  expect(asked).toEqual([['strict', null]]);
});

it('never deletes the database itself: a frozen tab that holds it would block the next start', async () => {
  const [tab] = await twoTabs();
  const deleteDatabase = vi.spyOn(indexedDB, 'deleteDatabase');
  await erase(tab.storage);
  expect(deleteDatabase).not.toHaveBeenCalled();
});

it('another tab forgets what it shows, says so, and writes no more', async () => {
  const [one, other] = await twoTabs();
  other.drafts.type(other.target('plan:story'), 'note', 'typed meanwhile');
  await erase(one.storage);
  sessionStorage.setItem('askwell.photos', '[]'); // each tab has its own
  await Channel.settled();
  expect(Object.keys(sessionStorage)).toEqual([]);
  expect(other.app.obstacle.value).toEqual({ kind: 'erased' });
  expect(other.drafts.textOf(other.target('plan:story'), 'note')).toBeUndefined();
  expect(await other.app.tick(other.step('plan:why'))).toBe(false);
  expect(other.app.message.value).toMatchObject({ kind: 'failed', problem: 'erased' });
  expect(await dump()).toEqual(EMPTY);
});

it('a frozen tab that heard nothing re-creates nothing: no words, no draft, no witness', async () => {
  const [one, frozen] = await twoTabs();
  frozen.channel.freeze();
  await erase(one.storage);
  expect(await frozen.app.tick(frozen.step('plan:why'))).toBe(false);
  frozen.drafts.type(frozen.target('plan:why'), 'note', 'one more key');
  await frozen.drafts.flush();
  expect(await frozen.drafts.leave(frozen.target('plan:why'), 'note')).toBe(false);
  expect(frozen.app.message.value).toMatchObject({ kind: 'failed', problem: 'erased' });
  expect(await dump()).toEqual(EMPTY);
  expect(localStorage.length).toBe(0);
});

it('a tab that heard nothing and is looked at again is told, and does not go on showing what was deleted', async () => {
  const [one, frozen] = await twoTabs();
  frozen.channel.freeze();
  await erase(one.storage);
  // As `lookAgain` in `rest.ts` asks.
  await expect(refresh(frozen.storage, frozen.app.appointment.value, frozen.app.records.value.keys())).rejects.toMatchObject({ problem: 'erased' });
});

it('what a frozen tab kept as it went away is deleted at the next start', async () => {
  const [one, frozen] = await twoTabs();
  frozen.channel.freeze();
  frozen.drafts.type(frozen.target('plan:why'), 'note', 'private words');
  await erase(one.storage);
  frozen.drafts.flushNow();
  await vi.waitFor(async () => expect((await dump()).drafts).toHaveLength(1));
  const next = await openTab();
  expect(await next.draftStore.allDrafts()).toEqual([]);
  expect(await dump()).toEqual(EMPTY);
  expect(localStorage.length).toBe(0);
});

it('a frozen tab writes nothing into the new life that began in another tab', async () => {
  const [one, frozen] = await twoTabs();
  frozen.channel.freeze();
  await erase(one.storage);
  const fresh = await openTab();
  expect(fresh.loaded.loss).toBe('none');
  await fresh.app.tick(fresh.step('plan:ask'));
  const before = await dump();
  expect(await frozen.app.tick(frozen.step('plan:why'))).toBe(false);
  frozen.drafts.type(frozen.target('plan:why'), 'note', 'old words');
  await frozen.drafts.flush();
  expect(await dump()).toEqual(before);
  expect((await openTab()).loaded.loss).toBe('none');
});

it('a frozen tab leaves no reading comfort behind, and puts no appointment on screen', async () => {
  const [one, frozen] = await twoTabs();
  frozen.channel.freeze();
  const comfort = createComfort(createComfortStore(frozen.storage), () => {});
  await erase(one.storage);
  await expect(comfort.choose({ theme: 'dark' })).rejects.toMatchObject({ problem: 'erased' });
  await expect(createAppointmentStore(frozen.storage).open('other')).rejects.toMatchObject({ problem: 'erased' });
  expect(await dump()).toEqual(EMPTY);
  expect(localStorage.length).toBe(0);
});

it('this tab too writes no more until it is opened again; then it is a first visit', async () => {
  const [tab] = await twoTabs();
  tab.drafts.forget();
  await erase(tab.storage);
  expect(await tab.app.tick(tab.step('plan:why'))).toBe(false);
  expect(await dump()).toEqual(EMPTY);
  const fresh = await openTab();
  expect(fresh.loaded).toEqual({ appointment: '~', records: [], unreadable: 0, loss: 'none' });
  expect(await fresh.app.tick(fresh.step('plan:why'))).toBe(true);
});

it('a tick that is being saved in another tab at that moment is deleted or refused, never left over', async () => {
  const [one, other] = await twoTabs();
  const [ticked] = await Promise.all([other.app.tick(other.step('plan:ask')), erase(one.storage)]);
  await Channel.settled();
  expect(await dump()).toEqual(EMPTY);
  expect(typeof ticked).toBe('boolean');
  expect((await openTab()).loaded.loss).toBe('none');
});

it('two tabs that both delete everything do it one after the other', async () => {
  const [one, other] = await twoTabs();
  const closed = vi.spyOn(one.storage.gateway, 'close');
  const { run } = other.storage.gateway;
  vi.spyOn(other.storage.gateway, 'run').mockImplementation((...given) => {
    expect(closed).toHaveBeenCalled(); // by then the first has nothing left to take away but the program
    return run(...given);
  });
  // The second finds that all is gone already: `erased`, or nothing to say.
  await Promise.all([erase(one.storage), erase(other.storage).catch((error) => expect(error).toMatchObject({ problem: 'erased' }))]);
  expect(other.storage.gateway.run).toHaveBeenCalled();
  expect(await dump()).toEqual(EMPTY);
});

it('works where there are no locks, no caches and no workers: a plain address without a certificate', async () => {
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('caches', undefined);
  const [tab] = await twoTabs();
  await erase(tab.storage);
  expect(await dump()).toEqual(EMPTY);
  expect(localStorage.length).toBe(0);
});
