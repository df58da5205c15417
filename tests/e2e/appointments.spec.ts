// Several appointments, in every engine: each keeps its own, a deleted one comes back, and all are there without a server.
import { box, calmly, keptOffline, openApp, says, titles } from '../faults/app';
import type { Tab } from './driver';
import { chooseTime } from './fixtures/screens';
import { expect, ONE_ENGINE, test } from './test';

/** Written out: other programs rely on these. */
const names = { add: 'New appointment', copy: 'Start from this one', name: 'What you call it', edit: 'Name, day, place', remove: 'Delete this appointment' };

const headOf = (tab: Tab): Promise<string> => tab.evaluate(() => document.querySelector('.visit')?.textContent ?? '');
const cards = (tab: Tab): Promise<string[]> => tab.evaluate(() => [...document.querySelectorAll('main li.card b')].map((name) => name.textContent ?? ''));
const ticked = (tab: Tab, title: string): Promise<boolean> => tab.isChecked('checkbox', box(title));
/** To the list, by the head of every screen. */
const toList = (tab: Tab): Promise<void> =>
  tab.evaluate(() => document.querySelector<HTMLElement>('.visit a')?.click()).then(() => tab.sees('button', names.add));

async function callIt(tab: Tab, name: string): Promise<void> {
  await tab.fill(names.name, name);
  await tab.press('Tab');
  await says(tab, 'Saved. New words');
}

async function tickSaved(tab: Tab, title: string): Promise<void> {
  await tab.click('link', 'Prepare');
  await tab.click('checkbox', box(title));
  await says(tab, `Saved. Done: ${title}`);
}

/** "Zürich" with a day and an hour and a tick, then "Basel", started from it, with a tick of its own; "Basel" is on screen. */
async function twoOf(tab: Tab, address: string): Promise<void> {
  await openApp(tab, `${address}appointment`);
  await callIt(tab, 'Zürich');
  await chooseTime(tab, 'day', '2031-03-04');
  await chooseTime(tab, 'hour', '10:30');
  await tickSaved(tab, titles.why);
  await toList(tab);
  await tab.click('button', names.copy);
  await says(tab, 'Saved. A new appointment with');
  await callIt(tab, 'Basel');
  await tickSaved(tab, titles.letters);
}

test('two appointments: each keeps its own; one deleted and undone; all there with server and browser gone', async ({ server, open }) => {
  const first = await open();
  const { tab } = first;
  await twoOf(tab, server.address);
  expect([await ticked(tab, titles.why), await ticked(tab, titles.letters)]).toEqual([false, true]);
  await expect.poll(() => headOf(tab)).toMatch(/^Basel/);

  await toList(tab);
  await expect.poll(() => cards(tab)).toEqual(['Zürich', 'Basel']);
  await tab.click('button', /^Open this one: Zürich,/);
  await tab.sees('checkbox', box(titles.why));
  expect([await ticked(tab, titles.why), await ticked(tab, titles.letters)]).toEqual([true, false]);
  await expect.poll(() => headOf(tab)).toMatch(/^Zürich.*March 4.*10.30/);

  await toList(tab);
  await tab.click('link', names.edit);
  await tab.click('button', names.remove);
  await says(tab, 'Saved. Deleted: Zürich');
  await expect.poll(() => headOf(tab)).toMatch(/^Basel/);
  await expect.poll(() => cards(tab)).toEqual(['Basel']);
  await tab.click('button', 'Undo');
  await says(tab, 'Saved. Brought back: Zürich');
  await expect.poll(() => headOf(tab)).toMatch(/^Zürich/);
  await keptOffline(tab);
  await server.kill();
  await first.close();

  const { tab: again } = await open();
  await openApp(again, server.address);
  expect([await ticked(again, titles.why), await ticked(again, titles.letters)]).toEqual([true, false]);
  await expect.poll(() => headOf(again)).toMatch(/^Zürich.*March 4/);
  await toList(again);
  await again.click('button', /^Open this one: Basel,/);
  await expect.poll(() => headOf(again)).toMatch(/^Basel/);
  await again.sees('checkbox', box(titles.letters));
  expect([await ticked(again, titles.why), await ticked(again, titles.letters)]).toEqual([false, true]);
  expect(server.violations()).toEqual([]);
});

test('a deleted appointment is brought back from "Recently deleted", and another is deleted for good', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await twoOf(tab, server.address);
  await toList(tab);
  await tab.click('link', names.edit);
  await tab.click('button', names.remove);
  await says(tab, 'Saved. Deleted: Basel');
  const toDeleted = async (): Promise<void> => {
    await tab.click('link', /^More$/);
    await tab.click('link', /^Recently deleted/);
  };
  await toDeleted();
  await tab.has('Deleted appointments');
  await calmly();
  await tab.click('button', 'Bring back: Basel');
  await says(tab, 'Saved. Brought back: Basel');
  // The button went with its row: whoever has only keys goes on from here, not from the top of the window.
  await expect.poll(() => tab.evaluate(() => document.activeElement?.textContent)).toBe('Recently deleted');
  await toList(tab);
  await tab.click('button', /^Open this one: Basel,/);
  await expect.poll(() => headOf(tab)).toMatch(/^Basel/);
  await tab.sees('checkbox', box(titles.letters));
  await expect.poll(() => ticked(tab, titles.letters)).toBe(true);

  await toList(tab);
  await tab.click('link', names.edit);
  await tab.click('button', names.remove);
  await says(tab, 'Saved. Deleted: Basel');
  await toDeleted();
  await calmly();
  await tab.click('button', 'Delete for good: Basel');
  await says(tab, 'Saved. Deleted for good: Basel');
  await tab.has('There is nothing to bring back');
  await expect.poll(() => tab.evaluate(() => document.querySelector('main')?.textContent?.includes('Basel'))).toBe(false);
});
