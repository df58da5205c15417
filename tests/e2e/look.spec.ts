// What a person sees first, and that nothing of it is wrong or jumps.
import { securityHeaders } from '../../scripts/headers.mjs';
import { page } from '../../src/content/en/page';
import { plan } from '../../src/content/en/plan';
import type { Tab } from './driver';
import { History } from './fixtures/rows';
import { enter, started } from './fixtures/states';
import { expect, test } from './test';

const first = plan.steps[0]?.title ?? '';
const someoneWhoReturns = { name: 'returns', path: '', history: () => new History().set('second-opinion:why', 'done', true) };

/** The entry script comes late: neither a worker nor the browser's cache brings it early. */
async function slowDown(tab: Tab, server: Parameters<typeof enter>[1]): Promise<void> {
  await tab.evaluate(async () => {
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
  const entry = await tab.evaluate(() => document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src.split('/').pop() ?? '');
  await server.set({ delays: { [entry]: 3000 } });
  const protocol = await tab.page?.context().newCDPSession(tab.page);
  await protocol?.send('Network.enable');
  await protocol?.send('Network.setCacheDisabled', { cacheDisabled: true });
}

/** The first box as it is on the page now. */
const firstBox = (tab: Tab) =>
  tab.evaluate(() => {
    const box = document.querySelector<HTMLInputElement>('input[type=checkbox]');
    const isStarted = document.documentElement.dataset.started !== undefined;
    return box && { isStarted, isShown: box.checkVisibility({ visibilityProperty: true }), isTicked: box.checked, isDisabled: box.disabled };
  });

test('someone who returns sees no box before their own', async ({ engine, server, open }) => {
  test.skip(engine !== 'chromium', 'the other drivers wait for the whole page');
  const { tab } = await open();
  await enter(tab, server, someoneWhoReturns);
  await slowDown(tab, server);
  // Looks at every frame that is drawn.
  await tab.page?.addInitScript(() => {
    const frames: string[] = [];
    Object.assign(window, { frames_: frames });
    const look = (): void => {
      const box = document.querySelector<HTMLInputElement>('input[type=checkbox]');
      const nav = document.querySelector('nav');
      if (box && nav) frames.push(`${nav.checkVisibility({ visibilityProperty: true })} ${box.checkVisibility({ visibilityProperty: true })} ${box.checked}`);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await tab.page?.goto(server.address, { waitUntil: 'commit' });
  await expect.poll(() => firstBox(tab)).toEqual({ isStarted: false, isShown: false, isTicked: false, isDisabled: true });
  await expect.poll(() => firstBox(tab)).toEqual({ isStarted: true, isShown: true, isTicked: true, isDisabled: false });
  const frames = await tab.evaluate(() => [...new Set((window as unknown as { frames_: string[] }).frames_)]);
  expect(frames, 'navigation shown, box shown, box ticked').toEqual(['true false false', 'true true true']);
});

test('on a first visit the plan is there before the program, and says by being disabled that it does not listen yet', async ({ engine, server, open }) => {
  test.skip(engine !== 'chromium', 'the other drivers wait for the whole page');
  const { tab } = await open();
  await enter(tab, server, { name: 'first', path: '' });
  await slowDown(tab, server);
  await tab.evaluate(() => localStorage.clear());
  await tab.page?.goto(server.address, { waitUntil: 'commit' });
  await expect.poll(() => firstBox(tab)).toEqual({ isStarted: false, isShown: true, isTicked: false, isDisabled: true });
  await tab.page?.getByText(first).click();
  expect(await firstBox(tab)).toEqual({ isStarted: false, isShown: true, isTicked: false, isDisabled: true });
  await expect.poll(() => firstBox(tab)).toEqual({ isStarted: true, isShown: true, isTicked: false, isDisabled: false });
  expect(await tab.text()).not.toContain('Saved.');
});

test('nothing on the page jumps: first visit, return, first tick', async ({ engine, server, open }) => {
  test.skip(engine !== 'chromium', 'only Chromium counts layout shifts');
  const { tab } = await open({ viewport: { width: 360, height: 740 } });
  await enter(tab, server, { name: 'first', path: '' });
  await tab.page?.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[]) shifts.push(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const shifts = async (): Promise<number[]> => {
    await started(tab);
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2500))); // what comes at idle has come
    return tab.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  };
  await tab.evaluate(() => localStorage.clear());
  await tab.goto(server.address);
  expect(await shifts(), 'first visit').toEqual([]);
  const places = () =>
    tab.evaluate(() => [...document.querySelectorAll('main h2')].map((heading) => heading.getBoundingClientRect().top + scrollY).slice(0, 1));
  const before = await places();
  await tab.click('checkbox', new RegExp(`^${first}`));
  await tab.has('Saved.');
  expect(await places(), 'the list stays under the finger').toEqual(before);
  await tab.reload();
  expect(await shifts(), 'return').toEqual([]);
});

test('without its program the page can be read, and says so', async ({ server, open }) => {
  const { tab } = await open();
  await tab.goto(server.address);
  await started(tab);
  await tab.evaluate(async () => {
    await navigator.serviceWorker.ready;
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await server.set({ blocked: ['.js'] });
  await tab.goto(server.address);
  await tab.has(first);
  await tab.has(plan.steps.at(-1)?.title ?? '');
  await tab.has(page.broken);
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
  expect(browser.errors()).toEqual([]);
});
