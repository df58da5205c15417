// Reading comfort: chosen once, there before the first paint ever after, also without a server.
import { comfort as words } from '../../src/content/en/comfort';
import { keptOffline, openApp, tick, titles } from '../faults/app';
import { deviceRow } from '../faults/database';
import type { Tab } from './driver';
import { started } from './fixtures/states';
import { expect, ONE_ENGINE, test } from './test';

const look = (tab: Tab) =>
  tab.evaluate(() => ({
    theme: document.documentElement.dataset.theme,
    size: document.documentElement.style.fontSize,
    text: getComputedStyle(document.body).fontSize,
    paper: getComputedStyle(document.body).backgroundColor,
    bars: [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')].map(({ content }) => content),
  }));

const choose = (tab: Tab, label: string): Promise<void> => tab.click('radio', new RegExp(`^${label}\\b`));

const dark = 'rgb(16, 24, 32)';

/** Notes how each page looks when its text has been read: before that, nothing of the app has run but the script in its head. */
async function noteFirstLook(tab: Tab): Promise<void> {
  // Only Playwright's two engines can be asked before a page's own scripts.
  await tab.page?.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const page = document.documentElement;
      const { fontSize } = getComputedStyle(page);
      Object.assign(window, { firstLook: `${page.dataset.theme} ${page.style.fontSize} ${fontSize} ${page.dataset.started ?? 'not started'}` });
    });
  });
}

async function restart(tab: Tab, address: string): Promise<void> {
  await tab.goto(address);
  await started(tab);
}

test('the largest text and dark colours are there before the first paint, with the browser closed and the server gone', async ({ server, open }) => {
  const first = await open();
  await openApp(first.tab, server.address);
  await tick(first.tab, titles.why);
  await keptOffline(first.tab);
  await first.tab.click('link', 'More');
  await first.tab.click('link', /^Reading comfort/);
  await choose(first.tab, 'Largest');
  await choose(first.tab, 'Dark');
  await expect.poll(() => look(first.tab)).toMatchObject({ theme: 'dark', size: '160%', text: '32px', paper: dark, bars: ['#101820', '#101820'] });
  await first.close();
  await server.kill();

  const again = await open();
  await noteFirstLook(again.tab);
  await restart(again.tab, server.address);
  const firstLook = await again.tab.evaluate(() => (window as unknown as { firstLook?: string }).firstLook);
  if (again.tab.page) expect(firstLook).toBe('dark 160% 25.6px not started');
  await expect.poll(() => look(again.tab)).toMatchObject({ theme: 'dark', size: '160%', text: '32px', paper: dark });
  // The page as it was kept: the note is read by a script in its head, before its body, so before anything can be painted.
  const order = await again.tab.evaluate(async () => {
    const html = await (await fetch('./')).text();
    return { script: html.indexOf('askwell.comfort'), body: html.indexOf('<body>') };
  });
  expect(order.script).toBeGreaterThan(0);
  expect(order.script).toBeLessThan(order.body);
  await again.tab.goto(`${server.address}comfort`);
  await started(again.tab);
  await expect.poll(() => again.tab.isChecked('radio', /^Largest/)).toBe(true);
  await expect.poll(() => again.tab.isChecked('radio', /^Dark/)).toBe(true);
  expect(again.errors()).toEqual([]);
});

test('a note that the browser lost comes back from what is stored, and "like the phone" takes everything back', { tag: ONE_ENGINE }, async ({
  server,
  open,
}) => {
  const { tab } = await open();
  await openApp(tab, `${server.address}comfort`);
  await choose(tab, 'Soft');
  await choose(tab, 'Larger');
  await choose(tab, 'Calm');
  await expect.poll(() => tab.evaluate(() => localStorage.getItem('askwell.comfort'))).toBe('soft 130% calm');
  await expect.poll(() => deviceRow(tab, 'comfort')).toMatchObject({ calm: true });
  await tab.evaluate(() => localStorage.removeItem('askwell.comfort'));
  await restart(tab, server.address);
  await expect.poll(async () => (await look(tab)).theme).toBe('soft');
  await expect.poll(() => tab.evaluate(() => localStorage.getItem('askwell.comfort'))).toBe('soft 130% calm');
  await restart(tab, `${server.address}comfort`);
  await choose(tab, 'Like the phone');
  await choose(tab, 'Normal');
  await choose(tab, 'Gentle');
  await expect.poll(() => look(tab)).toMatchObject({ size: '', text: '20px', bars: ['#faf7f1', '#101820'] });
  expect((await look(tab)).theme ?? '').toBe('');
});

test('another tab follows at once', async ({ server, open }) => {
  const browser = await open();
  const { tab } = browser;
  await openApp(tab, `${server.address}comfort`);
  const other = await browser.newTab();
  await openApp(other, server.address);
  await started(other);
  await choose(tab, 'Dark');
  await expect.poll(async () => (await look(other)).paper).toBe(dark);
});

test('the choices are groups of radio buttons with their names', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await openApp(tab, `${server.address}comfort`);
  const groups = await tab.evaluate(() =>
    [...document.querySelectorAll('fieldset')].map((group) => [group.querySelector('legend')?.textContent, group.querySelectorAll('[type=radio]').length]),
  );
  expect(groups).toEqual([
    [words.size, 4],
    [words.theme, 4],
    [words.motion, 2],
  ]);
});
