// P17: a tab that was frozen while everything was deleted still shows the old words. It must not write them back.
import { readdirSync } from 'node:fs';
import { names, openApp, says, stepPath, tick, titles, writeNote } from '../faults/app';
import { erase, left, nothing } from '../faults/erasing';
import { onlyInChromium } from '../faults/only';
import { report } from '../faults/report';
import type { Browser, Tab } from './driver';
import { waitFor } from './driver/processes';
import { expect, test } from './test';

onlyInChromium('WebKit cannot make a tab deaf before the app starts, and once is enough.');

/** Opens a tab that hears nothing of the others. What it does at its start has come: a worker that it registers late would be new. */
async function openDeaf(browser: Browser, address: string): Promise<Tab> {
  const deaf = await browser.newTab();
  await deaf.page?.addInitScript(() => {
    BroadcastChannel.prototype.addEventListener = () => {};
    const { register } = ServiceWorkerContainer.prototype;
    ServiceWorkerContainer.prototype.register = async function (...given) {
      const registration = await register.apply(this, given);
      Object.assign(window, { isRegistered: true });
      return registration;
    };
  });
  await openApp(deaf, address);
  await waitFor(() => deaf.evaluate(() => 'isRegistered' in window), 'the worker of the deaf tab');
  return deaf;
}

test('a tab that never heard of it is refused when it writes', async ({ server, open, engine }) => {
  const browser = await open();
  const { tab } = browser;
  await openApp(tab, server.address);
  await tick(tab, titles.why);
  const deaf = await openDeaf(browser, server.address);
  await erase(tab);
  await deaf.click('checkbox', /^Choose your top three/);
  await says(deaf, 'Not saved. Everything was deleted in another tab.');
  await expect.poll(() => deaf.isChecked('checkbox', /^Choose your top three/)).toBe(false);
  await expect.poll(() => left(tab)).toEqual(nothing);
  report('P17 deaf tab', engine, { runs: 1, losses: 0 });
});

test('a tab that never heard of it and is looked at again shows nothing of it any more', async ({ server, open }) => {
  const browser = await open();
  const { tab } = browser;
  await openApp(tab, server.address);
  await writeNote(tab, titles.letters, 'What was deleted');
  const deaf = await openDeaf(browser, server.address + stepPath('letters'));
  await expect.poll(() => deaf.value(names.note)).toBe('What was deleted');
  await deaf.fill(names.note, 'What was deleted, and more');
  await erase(tab);
  await deaf.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await deaf.sees('heading', 'Everything was deleted');
  await expect.poll(() => left(tab)).toEqual(nothing);
});

test('a tab that noted its last write only after that leaves nothing behind', async ({ server, open }) => {
  const browser = await open();
  const { tab } = browser;
  await openApp(tab, server.address);
  await tick(tab, titles.why);
  const slow = await browser.newTab();
  await slow.page?.addInitScript(() => {
    const set = Storage.prototype.setItem;
    let late = (): void => {};
    Storage.prototype.setItem = function (key, value) {
      late = () => set.call(this, key, value);
    };
    new BroadcastChannel('askwell').addEventListener('message', ({ data }) => data.type === 'erased' && late());
  });
  await openApp(slow, server.address);
  await tick(slow, titles.letters);
  await erase(tab);
  await slow.sees('heading', 'Everything was deleted');
  await expect.poll(() => left(tab)).toEqual(nothing);
});

test('a tab that is still starting while everything is deleted brings no worker back', async ({ server, open }) => {
  await server.set({ blocked: ['sw.js'] }); // a worker would bring the files by itself, late or not
  const browser = await open();
  const { tab } = browser;
  await openApp(tab, server.address);
  await tick(tab, titles.why);
  const rest = readdirSync('dist/assets').find((name) => /^rest-.*\.js$/.test(name)) as string;
  await server.set({ blocked: [], delays: { [rest]: 10_000 } });
  const slow = await browser.newTab();
  await slow.page?.route(`**/${rest}`, (route) => route.continue()); // not from the browser's cache
  await openApp(slow, server.address);
  await erase(tab);
  await slow.sees('heading', 'Everything was deleted');
  await new Promise((resolve) => setTimeout(resolve, 3000)); // longer than a worker is put off
  expect(await left(tab)).toEqual(nothing);
});
