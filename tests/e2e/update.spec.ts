// Deploying newer builds under open tabs: nobody is reloaded unasked, nothing half-typed is lost, older tabs keep working.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { obstacle, update as words } from '../../src/content/en/notices';
import { step as stepWords } from '../../src/content/en/step';
import { keptOffline as settled } from '../faults/app';
import type { Tab } from './driver';
import { type Builds, entryOf, isSamePage, lookForUpdate, makeBuilds, markTab, runsAnother } from './fixtures/builds';
import { expect, test } from './test';

let builds: Builds;

test.beforeAll(() => {
  test.setTimeout(180_000);
  builds = makeBuilds(3);
});
test.afterAll(() => builds.remove());
test.beforeEach(async ({ server }) => server.set({ directory: builds.directoryOf(1) }));

const openNote = async (tab: Tab) => {
  await tab.click('link', /^Details/);
  await tab.sees('textbox', stepWords.note);
};

test('a tab of the first visit is offered the update, and a tap brings it', async ({ server, open }) => {
  const { tab } = await open();
  await tab.goto(server.address);
  await settled(tab);
  await openNote(tab);
  await tab.fill(stepWords.note, 'half typed');
  const before = await entryOf(tab);
  await server.set({ directory: builds.directoryOf(2) });
  await lookForUpdate(tab);
  await tab.has(words.ready);
  await expect.poll(() => entryOf(tab)).toBe(before);
  await tab.click('button', words.now);
  await runsAnother(tab, before);
  await expect.poll(() => tab.value(stepWords.note)).toBe('half typed');
});

test('a tab that was started by the worker is offered the update, and a tap brings it', async ({ server, open }) => {
  const { tab } = await open();
  await tab.goto(server.address);
  await settled(tab);
  await tab.reload();
  const before = await entryOf(tab);
  await server.set({ directory: builds.directoryOf(2) });
  await lookForUpdate(tab);
  await tab.has(words.ready);
  await tab.click('button', words.now);
  await runsAnother(tab, before);
});

test('the start address, too, hears of an update by itself', async ({ server, open }) => {
  const { tab } = await open();
  await tab.goto(server.address);
  await settled(tab);
  await server.set({ directory: builds.directoryOf(2) });
  await tab.goto(server.address);
  await tab.has(words.ready);
});

test('a tab that was not asked goes on: nothing reloads, its words stay, its files are there', async ({ server, open }) => {
  const browser = await open();
  const asked = browser.tab;
  await asked.goto(server.address);
  await settled(asked);
  const other = await browser.newTab();
  await other.goto(server.address);
  await openNote(other);
  await other.fill(stepWords.note, 'half typed');
  await markTab(other);
  const before = await entryOf(asked);

  await server.set({ directory: builds.directoryOf(2) });
  await lookForUpdate(asked);
  await asked.has(words.ready);
  await asked.click('button', words.now);
  await runsAnother(asked, before);

  await other.has(words.elsewhere);
  await expect.poll(() => isSamePage(other)).toBe(true);
  await expect.poll(() => other.value(stepWords.note)).toBe('half typed');
  const files = builds.filesOf(1);
  const statuses = await other.evaluate(
    (names) => Promise.all(names.map((name) => fetch(`/assets/${name}`, { cache: 'no-store' }).then(({ status }) => status))),
    files,
  );
  expect(statuses).toEqual(files.map(() => 200));

  await other.click('button', words.reload);
  await runsAnother(other, before);
  await expect.poll(() => other.value(stepWords.note)).toBe('half typed');
});

test('a half-deployed server changes nothing, and the update comes once it is whole', async ({ server, open }) => {
  const { tab } = await open();
  await tab.goto(server.address);
  await settled(tab);
  const before = await entryOf(tab);
  const missing = builds.filesOf(2).filter((name) => name.endsWith('.js'));
  await server.set({ directory: builds.directoryOf(2), blocked: missing.slice(0, 1) });
  await lookForUpdate(tab).catch(() => {}); // some engines report the failed installation here
  await tab.reload();
  await expect.poll(() => entryOf(tab)).toBe(before);
  await server.set({ blocked: [] });
  await lookForUpdate(tab);
  await tab.has(words.ready);
});

test('after several deploys only the build in use is kept, and it needs no server', async ({ server, open }) => {
  const { tab } = await open();
  await tab.goto(server.address);
  await settled(tab);
  for (const number of [2, 3]) {
    const before = await entryOf(tab);
    await server.set({ directory: builds.directoryOf(number) });
    await lookForUpdate(tab);
    await tab.has(words.ready);
    await tab.click('button', words.now);
    await runsAnother(tab, before);
  }
  await expect.poll(() => tab.evaluate(() => caches.keys().then(({ length }) => length))).toBe(1);
  const entry = await entryOf(tab);
  await server.kill();
  for (const path of ['', 'more', 'deleted', 'no-such-screen', '?from=home']) {
    await tab.goto(server.address + path);
    await tab.sees('heading', /./);
    await expect.poll(() => entryOf(tab)).toBe(entry);
  }
});

test('words of a later release stand in the way of an earlier one, and not of the update that can read them', async ({ server, open }) => {
  const { tab } = await open();
  await tab.goto(server.address);
  await settled(tab);
  // As after a host that went back to an earlier build: no other tab is open, and no reload of this one helps.
  await tab.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('askwell', 99);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => resolve(request.result.close());
      }),
  );
  await tab.reload();
  await tab.has(obstacle.failedTitle);
  const before = await entryOf(tab);
  await server.set({ directory: builds.directoryOf(2) });
  await lookForUpdate(tab);
  await tab.has(words.ready);
  await tab.click('button', words.now);
  await runsAnother(tab, before);
});

test('the worker that deploy.md ends Askwell with gives the address to another site', async ({ server, open }) => {
  const { tab } = await open();
  await tab.goto(server.address);
  await settled(tab);
  const directory = mkdtempSync(join(tmpdir(), 'askwell-ended-'));
  const [, worker] = /```js\n([^`]+)```/.exec(readFileSync('docs/deploy.md', 'utf8')) ?? [];
  writeFileSync(join(directory, 'sw.js'), worker as string);
  writeFileSync(join(directory, 'index.html'), '<h1>Another site</h1>');
  await server.set({ directory });
  await lookForUpdate(tab);
  await expect.poll(() => tab.evaluate(() => navigator.serviceWorker.getRegistrations().then(({ length }) => length))).toBe(0);
  await tab.goto(`${server.address}more`);
  await tab.sees('heading', 'Another site');
  rmSync(directory, { recursive: true });
});
