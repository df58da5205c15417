// "Is it ready?" tells the truth: yes with everything here and no server, no when one kept file is gone, and it mends what it can.
import { ready as words } from '../../src/content/en/ready';
import { keptOffline, openApp, tick, titles } from '../faults/app';
import type { Tab } from './driver';
import { expect, ONE_ENGINE, test } from './test';

/** Title of a row -> its answer. */
const answers = (tab: Tab): Promise<Record<string, string>> =>
  tab.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.check li')].map((row) => [row.querySelector('h2')?.textContent, row.querySelector('.answer')?.textContent]),
    ),
  );

async function check(tab: Tab): Promise<Record<string, string>> {
  await tab.sees('button', words.again);
  await tab.click('button', words.again);
  await tab.sees('button', words.again);
  await expect.poll(() => tab.text(), { timeout: 40_000 }).not.toContain(words.checking);
  return answers(tab);
}

/** Takes one kept file away, as a cleaning program or a full device does. */
const lose = (tab: Tab, ending: string): Promise<number> =>
  tab.evaluate(async (end) => {
    let lost = 0;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) if (url.endsWith(end) && (await cache.delete(url))) lost += 1;
    }
    return lost;
  }, ending);

test('without a server it says yes, and no once a kept file is gone; with a signal it fetches it again', async ({ engine, server, open }) => {
  const first = await open();
  await openApp(first.tab, server.address);
  await tick(first.tab, titles.why);
  await keptOffline(first.tab);
  await first.close();
  await server.kill();

  const { tab, errors } = await open();
  await openApp(tab, server.address);
  await tab.click('link', 'More');
  await tab.click('link', /^Is it ready/);
  await tab.has(words.summary.yes);
  const found = await answers(tab);
  expect(found).toMatchObject({ [words.copy]: 'Yes', [words.article]: 'Yes', [words.saving]: 'Yes', [words.installed]: 'No', [words.backup]: 'No' });

  expect(await lose(tab, '/icons/icon-192.png')).toBe(1);
  expect(await check(tab)).toMatchObject({ [words.copy]: 'No', [words.article]: 'Yes' });
  await tab.has(words.summary.no);
  await tab.has('1 of ');

  await server.restart();
  expect(await check(tab)).toMatchObject({ [words.copy]: 'Yes' });
  await tab.has(words.summary.yes);
  // WebKit reports the import of the very file that this test takes away.
  if (engine !== 'webkit') expect(errors()).toEqual([]);
});

test('what was saved last is missing: it says so, and the check itself leaves nothing behind', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await openApp(tab, server.address);
  await tick(tab, titles.why);
  await tab.click('link', 'More');
  await tab.click('link', /^Is it ready/);
  await tab.has(words.savingText.saves);
  const rows = await tab.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('askwell');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const keys = opening.result.transaction('device').objectStore('device').getAllKeys();
          keys.onsuccess = () => {
            opening.result.close();
            resolve(keys.result as string[]);
          };
        };
      }),
  );
  expect(rows).toEqual(['device']);
  await tab.evaluate(() => localStorage.setItem('askwell.saved', `${localStorage.getItem('askwell.saved')}x`));
  expect(await check(tab)).toMatchObject({ [words.saving]: 'No' });
  await tab.has(words.savingText.lost);
});

test('the last backup is named by its day', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await openApp(tab, server.address);
  await keptOffline(tab);
  await tab.evaluate(() => localStorage.setItem('askwell.backup', String(new Date(2026, 10, 3, 12).getTime())));
  await openApp(tab, `${server.address}ready`);
  expect((await check(tab))[words.backup]).toBe('Yes');
  await tab.has('November');
});
