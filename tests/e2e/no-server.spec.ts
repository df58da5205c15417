// P10, it works without a network: after one visit every address opens from a cold start with the server killed, not emulated.
import { keptOffline, names, openApp, stepPath, tick, titles } from '../faults/app';
import { report } from '../faults/report';
import { expect, test } from './test';

const headings: Readonly<Record<string, string>> = {
  '': 'Prepare',
  [stepPath('why')]: titles.why,
  'add/coverage': 'Add a step',
  deleted: 'Recently deleted',
  more: 'More',
  comfort: 'Reading comfort',
  ready: 'Is it ready?',
  install: 'Put Askwell on the home screen',
  about: 'About Askwell',
  privacy: 'Privacy',
  erase: 'Delete everything',
  'no-such-screen': 'There is no such page',
  '?from=home': 'Prepare',
};

test('every address opens cold with the server killed', async ({ server, open, engine }) => {
  const first = await open();
  await openApp(first.tab, server.address);
  await tick(first.tab, titles.why);
  await keptOffline(first.tab);
  await first.close();
  await server.kill();
  await expect(fetch(server.address)).rejects.toThrow();

  const cold = await open();
  let opened = 0;
  for (const [path, heading] of Object.entries(headings)) {
    const tab = opened === 0 ? cold.tab : await cold.newTab();
    await openApp(tab, server.address + path);
    await tab.sees('heading', heading);
    opened += 1;
  }
  // A screen that was opened by its address alone works, too.
  await openApp(cold.tab, server.address + stepPath('why'));
  await cold.tab.fill(names.note, 'written without a signal');
  await cold.tab.click('link', names.back);
  await cold.tab.has('Saved. Note');
  expect(cold.errors()).toEqual([]);
  report('P10', engine, { runs: opened, losses: Object.keys(headings).length - opened });
});
