// The ways through the app: a step forward begins at the top, a way back leads to where one was and says so.
import { openApp } from '../faults/app';
import type { Tab } from './driver';
import { History } from './fixtures/rows';
import { heading } from './fixtures/screens';
import { enter } from './fixtures/states';
import { expect, test } from './test';

const place = (tab: Tab): Promise<string> =>
  tab.evaluate(() => `${document.activeElement?.tagName} ${Math.round(scrollY)} ${document.querySelector('main h1')?.textContent}`);
const active = (tab: Tab): Promise<string> => tab.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
const later = (tab: Tab): Promise<void> => tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));

test('a screen with a link onward to where one came from begins at its top; its way back leads to the link one took', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 360, height: 640 } });
  await enter(tab, server, { name: 'ways', path: 'records', history: () => new History().put('appointment/~', { pack: { code: 'mg' } }) });
  await later(tab);
  await tab.click('link', /^Records that matter: Myasthenia gravis/);
  await expect.poll(() => place(tab)).toBe('H1 0 Records that matter');
  await tab.click('link', 'Back to your records');
  await expect.poll(() => active(tab)).toBe('/pack-records');
  await tab.click('link', /^Records that matter: Myasthenia gravis/);
  await tab.click('link', 'Your records');
  await expect.poll(() => place(tab)).toBe('H1 0 Records');
  await tab.evaluate(() => history.back());
  await expect.poll(() => active(tab)).toBe('/records');
  await expect.poll(() => tab.evaluate(() => scrollY)).toBeGreaterThan(300);
});

test('the way back names the screen one came from and leads there: a step, More, the plan', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 360, height: 640 } });
  await openApp(tab, server.address);
  await later(tab);
  await tab.click('link', /^Details: List all your medicines/);
  await tab.click('link', 'Open your medicines');
  await tab.click('link', 'Back to the step');
  await expect.poll(() => heading(tab)).toBe('List all your medicines');
  await expect.poll(() => active(tab)).toBe('/medicines');
  await tab.click('link', 'Back to the plan');
  await expect.poll(() => active(tab)).toMatch(/^\/step\/.*medicines$/);
  await tab.click('link', 'More');
  await tab.click('link', /^Medicines/);
  await tab.click('link', 'Back to More');
  await expect.poll(() => heading(tab)).toBe('More');
  await expect.poll(() => active(tab)).toBe('/medicines');
});
