// Sharing in, as the system does it: a form posted to the address of the manifest. Only Chromium takes shares from other apps.
import { keptOffline, openApp, says } from '../faults/app';
import { onlyInChromium } from '../faults/only';
import type { Browser, Tab } from './driver';
import { share } from './fixtures/shares';
import { expect, test } from './test';

onlyInChromium('Only Chromium gives an app what others share.');

const WORDS = 'Why not wait & see? <b>ünïcode</b> pathology-secret';

async function ready({ tab }: Browser, address: string): Promise<void> {
  await openApp(tab, address);
  await keptOffline(tab);
}

const listed = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() => [...document.querySelectorAll('main li.question b')].map((title) => title.textContent ?? ''));
const kept = (tab: Tab): Promise<string[]> => tab.evaluate(() => caches.keys());

test('words shared without a network wait until a tap adds them, and stand in no address', async ({ server, open }) => {
  const browser = await open();
  const { tab } = browser;
  await ready(browser, server.address);
  await server.kill();
  await share(tab, server.address, { title: '', text: WORDS, url: '' });
  await tab.has(`Shared to Askwell: ${WORDS}`);
  await expect.poll(() => tab.address()).toBe(`${server.address}questions`);
  await expect.poll(() => listed(tab), 'nothing is saved without a tap').toEqual([]);
  await tab.reload();
  await tab.has(`Shared to Askwell: ${WORDS}`);
  await tab.click('button', 'Add as a question');
  await says(tab, 'Saved. Added: Why not wait');
  await expect.poll(() => listed(tab)).toEqual([WORDS]);
  await expect.poll(() => tab.text()).not.toContain('Shared to Askwell');
  await tab.reload();
  await tab.has('Why not wait');
  expect(await tab.text()).not.toContain('Shared to Askwell');
  await server.restart();
  expect(server.requests().filter(({ method }) => method === 'POST')).toEqual([]);
});

test('"Do not add" adds nothing and lets go of it; two shares both wait', async ({ server, open }) => {
  const browser = await open();
  const { tab } = browser;
  await ready(browser, server.address);
  await share(tab, server.address, { text: 'First?' });
  await tab.has('Shared to Askwell: First?');
  await share(tab, server.address, { text: 'Second?' });
  await tab.has('Shared to Askwell: First?');
  await tab.has('Shared to Askwell: Second?');
  await tab.click('button', 'Do not add');
  await expect.poll(() => tab.text()).not.toContain('First?');
  await tab.click('button', 'Add as a question');
  await says(tab, 'Saved. Added: Second?');
  await expect.poll(() => listed(tab)).toEqual(['Second?']);
});

test('"Delete everything" takes along what nobody took in', async ({ server, open }) => {
  const browser = await open();
  const { tab } = browser;
  await ready(browser, server.address);
  await share(tab, server.address, { text: WORDS });
  await tab.has('Shared to Askwell');
  expect(await kept(tab)).toContain('askwell / shared');
  await openApp(tab, `${server.address}more`);
  await tab.click('link', /^Delete everything/);
  await tab.fill(/^To go on/, 'delete');
  await tab.click('button', 'Delete everything now');
  await tab.has('Everything was deleted');
  await expect.poll(() => kept(tab)).toEqual([]);
});

test('without the worker the server leads back to the app', async ({ server, open }) => {
  const { tab } = await open();
  await tab.goto(`${server.address}nothing.txt`);
  await share(tab, server.address, { text: 'Why?' });
  await tab.sees('link', 'Questions');
  expect(server.requests().find(({ method }) => method === 'POST')?.status).toBe(303);
  expect(await tab.address()).not.toContain('Why');
});
