// The screens behind "More": each has its title, takes the focus to its heading, and gives it back to the row one came from.
import { plan } from '../../src/content/en/plan';
import { titles as windowTitles } from '../../src/content/en/titles';
import { openApp } from '../faults/app';
import type { Tab } from './driver';
import { started } from './fixtures/states';
import { expect, ONE_ENGINE, test } from './test';

const rows = {
  comfort: /^Reading comfort/,
  ready: /^Is it ready/,
  install: /^Put it on the home screen/,
  deleted: /^Recently deleted/,
  about: /^About and sources/,
  privacy: /^Privacy/,
  erase: /^Delete everything/,
} as const;

const active = (tab: Tab): Promise<string> => tab.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.tagName ?? '');
const title = (tab: Tab): Promise<string> => tab.evaluate(() => document.title);
const top = (tab: Tab): Promise<number> => tab.evaluate(() => Math.round(scrollY));

test('every row leads to its screen, and back leads to the row', async ({ server, open }) => {
  const { tab, errors } = await open();
  await openApp(tab, `${server.address}more`);
  await started(tab);
  for (const [screen, name] of Object.entries(rows) as [keyof typeof rows, RegExp][]) {
    await tab.click('link', name);
    await expect.poll(() => title(tab), screen).toBe(`${windowTitles[screen]} - Askwell`);
    await expect.poll(() => active(tab), screen).toBe('H1');
    await expect.poll(() => top(tab), screen).toBe(0);
    await expect.poll(() => tab.address()).toBe(`${server.address}${screen}`);
    await tab.evaluate(() => history.back());
    await expect.poll(() => active(tab), `back from ${screen}`).toBe(`/${screen}`);
    await expect.poll(() => title(tab)).toBe('More - Askwell');
  }
  // The same by the link on the screen: the row is in sight.
  await tab.click('link', rows.privacy);
  await expect.poll(() => active(tab)).toBe('H1');
  await tab.click('link', /^Back/);
  await expect.poll(() => active(tab)).toBe('/privacy');
  const sight = await tab.evaluate(() => {
    const { top: above, bottom } = (document.activeElement as HTMLElement).getBoundingClientRect();
    return above >= 0 && bottom <= innerHeight;
  });
  expect(sight).toBe(true);
  expect(errors()).toEqual([]);
});

test('an address that names nothing says so, and leads to the plan', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  for (const path of ['no-such-screen', 'comfort/extra', 'erase/now', 'privacy/%E0%A4']) {
    await openApp(tab, server.address + path);
    await tab.sees('heading', 'There is no such page');
    await expect.poll(() => title(tab)).toBe('There is no such page - Askwell');
  }
  await tab.click('link', 'Go to the plan');
  await tab.has(`${plan.steps.length} small steps`);
  await expect.poll(() => tab.address()).toBe(server.address);
});

test('all ticks are cleared from the hub, and the focus stays', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await openApp(tab, server.address);
  await tab.click('checkbox', /^Write down why/);
  await tab.has('Saved. Done');
  await tab.click('link', 'More');
  await tab.click('button', /^Clear all ticks/);
  await tab.has('Nothing is ticked.');
  await expect.poll(() => tab.evaluate(() => document.activeElement?.textContent ?? '')).toMatch(/^Clear all ticks|^$/);
  await tab.click('button', 'Undo');
  await tab.has('Notes, days and your own steps stay.');
});

test('the word must be typed before everything is deleted', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await openApp(tab, `${server.address}erase`);
  await tab.has('Traces may stay in files of the browser and on the storage chip');
  const isOff = (): Promise<boolean> => tab.evaluate(() => document.querySelector<HTMLButtonElement>('main [type=submit]')?.disabled ?? false);
  await expect.poll(() => isOff()).toBe(true);
  await tab.fill('To go on, type delete', 'delet');
  await expect.poll(() => isOff()).toBe(true);
  await tab.fill('To go on, type delete', ' Delete ');
  await expect.poll(() => isOff()).toBe(false);
});

test('there is no line for feedback in a build that was given no address', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await openApp(tab, `${server.address}about`);
  await tab.has('No clinician has reviewed it.');
  expect(await tab.text()).not.toContain('Tell us');
  await expect.poll(() => tab.evaluate(() => document.querySelectorAll('main .sources li').length)).toBeGreaterThan(80);
});
