// Deploying newer builds under open tabs: nobody is reloaded unasked, nothing half-typed is lost, older tabs keep working.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { update as words } from '../../src/content/en/notices';
import { step as stepWords } from '../../src/content/en/step';
import type { Tab } from './driver';
import { expect, test } from './test';

const folder = mkdtempSync(join(tmpdir(), 'askwell-builds-'));
const directoryOf = (number: number) => join(folder, String(number));

test.beforeAll(() => {
  test.setTimeout(180_000);
  for (const number of [1, 2, 3]) {
    execFileSync(process.execPath, ['scripts/build.mjs'], { env: { ...process.env, ASKWELL_BUILD: String(number), ASKWELL_OUT: directoryOf(number) } });
  }
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));
test.beforeEach(async ({ server }) => server.set({ directory: directoryOf(1) }));

/** Each build names its files anew, so the entry script tells which one a tab runs. */
const entryOf = (tab: Tab) => tab.evaluate(() => document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src.split('/').pop() ?? '');

/** Resolves when everything is stored and a worker is in charge of the tab. */
const settled = (tab: Tab) =>
  tab.evaluate(async () => {
    const { serviceWorker } = navigator;
    await serviceWorker.ready;
    if (!serviceWorker.controller) await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
  });

const lookForUpdate = (tab: Tab) =>
  tab.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });

const markTab = (tab: Tab) => tab.evaluate(() => void Object.assign(window, { isSamePage: true }));
const isSamePage = (tab: Tab) => tab.evaluate(() => 'isSamePage' in window);

const openNote = async (tab: Tab) => {
  await tab.click('link', /^More about/);
  await tab.sees('textbox', stepWords.note);
};

/** Waits until the tab runs another build than the one whose entry is `before`. */
const runsAnother = (tab: Tab, before: string) =>
  expect.poll(() => entryOf(tab).catch(() => before), { message: 'the tab runs another build' }).not.toBe(before); // a reload interrupts the question

test('a tab of the first visit is offered the update, and a tap brings it', async ({ server, open }) => {
  const { tab } = await open();
  await tab.goto(server.address);
  await settled(tab);
  await openNote(tab);
  await tab.fill(stepWords.note, 'half typed');
  const before = await entryOf(tab);
  await server.set({ directory: directoryOf(2) });
  await lookForUpdate(tab);
  await tab.has(words.ready);
  expect(await entryOf(tab)).toBe(before);
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
  await server.set({ directory: directoryOf(2) });
  await lookForUpdate(tab);
  await tab.has(words.ready);
  await tab.click('button', words.now);
  await runsAnother(tab, before);
});

test('the start address, too, hears of an update by itself', async ({ server, open }) => {
  const { tab } = await open();
  await tab.goto(server.address);
  await settled(tab);
  await server.set({ directory: directoryOf(2) });
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

  await server.set({ directory: directoryOf(2) });
  await lookForUpdate(asked);
  await asked.has(words.ready);
  await asked.click('button', words.now);
  await runsAnother(asked, before);

  await other.has(words.elsewhere);
  expect(await isSamePage(other)).toBe(true);
  expect(await other.value(stepWords.note)).toBe('half typed');
  const files = readdirSync(join(directoryOf(1), 'assets')).filter((name) => !name.endsWith('.br'));
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
  const missing = readdirSync(join(directoryOf(2), 'assets')).filter((name) => name.endsWith('.js'));
  await server.set({ directory: directoryOf(2), blocked: missing.slice(0, 1) });
  await lookForUpdate(tab).catch(() => {}); // some engines report the failed installation here
  await tab.reload();
  expect(await entryOf(tab)).toBe(before);
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
    await server.set({ directory: directoryOf(number) });
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
    expect(await entryOf(tab)).toBe(entry);
  }
});
