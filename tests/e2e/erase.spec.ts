// P17, "Delete everything" does: nothing is left in any store, and no other tab can bring anything back.
import { keptOffline, names, openApp, stepPath, tick, titles, writeNote } from '../faults/app';
import { dump } from '../faults/database';
import { erase, left, nothing } from '../faults/erasing';
import { report } from '../faults/report';
import type { Tab } from './driver';
import { started } from './fixtures/states';
import { expect, test } from './test';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('everything is deleted while another tab is typing, and nothing comes back', async ({ server, open, engine }) => {
  const browser = await open();
  const { tab } = browser;
  await openApp(tab, server.address);
  await tick(tab, titles.why);
  await writeNote(tab, titles.letters, 'words that must go');
  await keptOffline(tab);
  const before = await left(tab);
  for (const place of ['changes', 'records', 'device', 'caches', 'workers', 'localStorage']) expect(before[place], place).toBeGreaterThan(0);

  const other = await browser.newTab();
  await openApp(other, server.address + stepPath('choose'));
  await other.fill(names.note, 'half typed when everything was deleted');
  await erase(tab);
  await other.sees('heading', 'Everything was deleted');
  await expect.poll(() => left(tab)).toEqual(nothing);

  await pause(2000); // longer than a typed word is kept waiting
  expect(await left(tab), 'two seconds later').toEqual(nothing);

  await tab.click('button', 'Begin again');
  await tab.sees('heading', 'Prepare');
  await started(tab);
  await expect.poll(() => tab.isChecked('checkbox', new RegExp(`^${titles.why}`))).toBe(false);
  await tick(tab, titles.why);
  const after = await dump(tab);
  expect(JSON.stringify(after)).not.toContain('words that must go');
  expect(JSON.stringify(after)).not.toContain('half typed');
  expect(after.records.length).toBe(2); // the appointment and the one step
  expect(browser.errors()).toEqual([]);
  report('P17', engine, { runs: 1, losses: 0 });
});

const filesKept = (tab: Tab): Promise<number> =>
  tab.evaluate(async () => {
    const names = await caches.keys();
    const files = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return files.flat().length;
  });

test('who begins again while another tab still stands there has it without a signal, too', async ({ server, open }) => {
  const browser = await open();
  const { tab } = browser;
  await openApp(tab, server.address);
  await tick(tab, titles.why);
  await keptOffline(tab);
  const all = await filesKept(tab);
  const other = await browser.newTab();
  await openApp(other, server.address);
  await erase(tab);
  await other.sees('heading', 'Everything was deleted');
  await tab.click('button', 'Begin again');
  await tab.sees('heading', 'Prepare');
  await tick(tab, titles.why);
  await expect.poll(() => filesKept(tab), { timeout: 20_000 }).toBe(all);
  await server.kill();
  await openApp(tab, server.address);
  expect(await tab.isChecked('checkbox', new RegExp(`^${titles.why}`))).toBe(true);
});
