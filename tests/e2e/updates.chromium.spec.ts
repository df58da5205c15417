// P9, updating never breaks the app: two tabs through deploy after deploy, each first by halves, while one of them has words half typed.
import { page as pageWords, update as words } from '../../src/content/en/notices';
import { box, keptOffline, names, openApp, says, titles } from '../faults/app';
import { createRandom, report, seed, times } from '../faults/report';
import type { Tab } from './driver';
import { type Builds, entryOf, isSamePage, lookForUpdate, makeBuilds, markTab, runsAnother } from './fixtures/builds';
import { expect, test } from './test';

const BUILDS = 3;
let builds: Builds;

test.beforeAll(() => {
  test.setTimeout(180_000);
  builds = makeBuilds(BUILDS);
});
test.afterAll(() => builds.remove());

const openNote = async (tab: Tab): Promise<void> => {
  await tab.click('link', 'Prepare');
  await tab.click('link', names.about(titles.why));
};

/** Screens whose files the older tab never asked for before the deploy. Each must come, with its own heading. */
async function walk(tab: Tab): Promise<number> {
  for (const name of ['Questions', 'Records', 'Guide', 'More']) {
    await tab.click('link', name);
    await tab.sees('heading', new RegExp(`^${name}`));
  }
  const rows = await tab.evaluate(() => [...document.querySelectorAll('main .links a b')].map(({ textContent }) => textContent ?? ''));
  for (const row of rows) {
    await tab.click('link', 'More');
    await tab.click('link', box(row));
    await expect.poll(() => tab.evaluate(() => document.querySelector('main h1')?.textContent ?? 'More'), { message: row }).not.toBe('More');
    expect(await tab.text(), row).not.toContain(pageWords.failed);
  }
  return rows.length + 4;
}

test('two tabs through many deploys: no broken load, no reload without consent, no lost word', async ({ server, open }) => {
  const cycles = times(5, 50);
  test.setTimeout(60_000 + cycles * 60_000);
  const from = seed();
  const random = createRandom(from);
  await server.set({ directory: builds.directoryOf(1) });
  const browser = await open();
  const asked = browser.tab;
  await openApp(asked, server.address);
  await keptOffline(asked);
  const older = await browser.newTab();
  await openApp(older, server.address);
  let walked = 0;
  for (let cycle = 1; cycle <= cycles; cycle++) {
    const number = (cycle % BUILDS) + 1;
    const half = `half typed ${cycle}`;
    await openNote(older);
    await older.fill(names.note, half);
    await Promise.all([markTab(asked), markTab(older)]);
    const before = await entryOf(asked);

    const files = builds.filesOf(number).filter((name) => name.endsWith('.js'));
    await server.set({ directory: builds.directoryOf(number), blocked: [files[Math.floor(random() * files.length)] as string] });
    await lookForUpdate(asked).catch(() => {}); // the installation fails
    await server.set({ blocked: [] });
    expect(await Promise.all([isSamePage(asked), isSamePage(older), entryOf(asked)])).toEqual([true, true, before]);

    await lookForUpdate(asked);
    await asked.has(words.ready);
    await asked.click('button', words.now);
    await runsAnother(asked, before);
    await older.has(words.elsewhere);
    await expect.poll(() => older.value(names.note)).toBe(half);
    walked += await walk(older);
    await expect.poll(() => isSamePage(older), 'reloaded unasked').toBe(true);
    await expect.poll(() => entryOf(older)).toBe(before);

    await openNote(older);
    await expect.poll(() => older.value(names.note)).toBe(half);
    await older.fill(names.note, `${half}, and more`);
    await older.click('button', words.reload);
    await runsAnother(older, before);
    await expect.poll(() => older.value(names.note)).toBe(`${half}, and more`);
    await asked.click('link', 'Prepare');
    await asked.click('checkbox', box(titles.letters));
    await says(asked, 'Saved.');
  }
  expect(browser.errors().filter((line) => !/503|bad HTTP response code|Failed to register|update/.test(line))).toEqual([]);
  report('P9', 'chromium', { runs: cycles, losses: 0, 'lazy screens walked by the older tab': walked, seed: from });
});
