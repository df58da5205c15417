// What a person sees when something is missing, and that no screen breaks the page's own policy.
import { securityHeaders } from '../../scripts/headers.mjs';
import { page } from '../../src/content/en/page';
import { plan } from '../../src/content/en/plan';
import { titles } from '../../src/content/en/titles';
import { goTo } from './fixtures/screens';
import { started } from './fixtures/states';
import { expect, test } from './test';

const first = plan.steps[0]?.title ?? '';

test('without its program the page can be read, and says so', async ({ server, open }) => {
  const { tab } = await open();
  await server.set({ blocked: ['.js'] });
  await tab.goto(server.address);
  await tab.has(first);
  await tab.has(plan.steps.at(-1)?.title ?? '');
  await tab.has(page.broken);
  expect(await tab.evaluate(() => document.querySelector('#app input:enabled') === null), 'no box asks to be tapped').toBe(true);
});

test('a first visit keeps the page that came, and it is the one that the program would draw', async ({ server, open }) => {
  const { tab } = await open();
  const drawn = () => tab.evaluate(() => document.querySelector('#app')?.innerHTML);
  await tab.goto(server.address);
  await started(tab);
  const kept = await drawn();
  await goTo(tab, 'Guide', titles.guide);
  await goTo(tab, 'Prepare', 'Prepare');
  expect(await drawn()).toBe(kept);
});

test('no screen breaks the policy, and every answer carries it', async ({ server, open }) => {
  const browser = await open();
  const { tab } = browser;
  const paths = [
    '',
    'step/second-opinion%3Aimages',
    'step/own%3Anobody',
    'add/coverage',
    'guide',
    'guide/when',
    'guide/nothing',
    'deleted',
    'more',
    'no/such/page',
  ];
  for (const path of paths) {
    await tab.goto(server.address + path);
    await started(tab);
    await tab.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.setAttribute('open', '');
    });
    const answer = await fetch(server.address + path);
    const expected = securityHeaders(await answer.text());
    for (const name of Object.keys(expected)) expect(answer.headers.get(name), `${path}: ${name}`).toBeTruthy();
  }
  await tab.goto(server.address);
  await started(tab);
  await tab.click('checkbox', new RegExp(`^${first}`));
  await tab.has('Saved.');
  await tab.click('button', 'Undo');
  await tab.has('Undone');
  await tab.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  expect(server.violations()).toEqual([]);
  // Leaving a page stops what it was loading, which engines may call an error.
  expect(browser.errors().filter((error) => /policy|trusted|refused|blocked/i.test(error))).toEqual([]);
});
