// What a person sees first, and that nothing of it is wrong or jumps. In the one engine that shows a page before it is whole.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { plan } from '../../src/content/en/plan';
import { onlyInChromium } from '../faults/only';
import type { Tab } from './driver';
import { History } from './fixtures/rows';
import { enter, started, states } from './fixtures/states';
import type { TestServer } from './start-server';
import { expect, test } from './test';

onlyInChromium('The other drivers wait until the whole page is there.');

const first = plan.steps[0]?.title ?? '';
const someoneWhoReturns = { name: 'returns', path: '', history: () => new History().set('second-opinion:why', 'done', true) };

/** Before the first open: no worker comes, late or early, that would bring files by itself. */
const withoutWorker = (server: TestServer): Promise<void> => server.set({ blocked: ['sw.js'] });

/** Holds the entry script back until the function returned is called. (A page with a route has no browser cache either.) */
async function holdEntry(tab: Tab): Promise<() => void> {
  const entry = await tab.evaluate(() => document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src ?? '');
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await tab.page?.route(entry, (route) => held.then(() => route.continue()));
  return letGo;
}

/** A first visit whose page is there while its program is held back, until the function returned is called. */
async function firstVisit(tab: Tab, server: TestServer, path = ''): Promise<() => void> {
  await withoutWorker(server);
  await enter(tab, server, { name: 'first', path: '' });
  const letGo = await holdEntry(tab);
  await tab.evaluate(() => localStorage.clear());
  await tab.page?.goto(server.address + path, { waitUntil: 'commit' });
  return letGo;
}

/** The first box as it is on the page now. */
const firstBox = (tab: Tab) =>
  tab.evaluate(() => {
    const box = document.querySelector<HTMLInputElement>('input[type=checkbox]');
    const isStarted = document.documentElement.dataset.started !== undefined;
    return box && { isStarted, isShown: box.checkVisibility({ visibilityProperty: true }), isTicked: box.checked, isDisabled: box.disabled };
  });

test('someone who returns sees no box before their own', async ({ server, open }) => {
  const { tab } = await open();
  await withoutWorker(server);
  await enter(tab, server, someoneWhoReturns);
  const letGo = await holdEntry(tab);
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
  letGo();
  await expect.poll(() => firstBox(tab)).toEqual({ isStarted: true, isShown: true, isTicked: true, isDisabled: false });
  const frames = await tab.evaluate(() => [...new Set((window as unknown as { frames_: string[] }).frames_)]);
  expect(frames, 'navigation shown, box shown, box ticked').toEqual(['true false false', 'true true true']);
});

test('on a first visit the plan is there before the program, and what is tapped by then is ticked and saved', async ({ server, open }) => {
  const { tab } = await open();
  const letGo = await firstVisit(tab, server);
  await expect.poll(() => firstBox(tab)).toEqual({ isStarted: false, isShown: true, isTicked: false, isDisabled: false });
  const ticked = () =>
    tab.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('#app input:checked')].map((box) => box.labels?.[0]?.innerText.split('\n')[0]));
  await tab.page?.getByText(first).dblclick(); // a hand that trembles
  await tab.page?.keyboard.press('Tab');
  await tab.page?.keyboard.press('Tab');
  await tab.page?.keyboard.press('Space');
  expect(await ticked(), 'a tick that shows is saved').toEqual([]);
  letGo();
  const both = [first, plan.steps[1]?.title].map((title) => expect.stringContaining(title ?? ''));
  await expect.poll(ticked).toEqual(both);
  await started(tab);
  await tab.goto(server.address);
  await started(tab);
  expect(await ticked()).toEqual(both);
});

test('what is tapped before the program is saved, also when another tab saved something meanwhile', async ({ server, open }) => {
  const { tab, newTab } = await open();
  const letGo = await firstVisit(tab, server);
  await expect.poll(() => firstBox(tab)).toEqual({ isStarted: false, isShown: true, isTicked: false, isDisabled: false });
  await tab.page?.getByText(plan.steps[1]?.title ?? '').click();
  const other = await newTab();
  await other.goto(server.address);
  await started(other);
  await other.page?.getByText(first).click();
  await expect.poll(() => other.evaluate(() => localStorage.getItem('askwell.saved'))).not.toBeNull();
  letGo();
  await expect
    .poll(() => tab.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('#app input')].slice(0, 3).map((box) => box.checked)))
    .toEqual([true, true, false]);
});

test('what is tapped before the program is saved, also when a link was tapped then', async ({ server, open }) => {
  const { tab } = await open();
  const letGo = await firstVisit(tab, server);
  await expect.poll(() => firstBox(tab)).toEqual({ isStarted: false, isShown: true, isTicked: false, isDisabled: false });
  await tab.page?.getByText(first).click();
  await tab.page?.locator('#app .more').first().click({ noWaitAfter: true });
  await tab.page?.waitForTimeout(500);
  letGo();
  await tab.sees('heading', first);
  await tab.goto(server.address);
  await started(tab);
  expect(await firstBox(tab)).toMatchObject({ isTicked: true });
});

test('a screen’s address with a slash behind it is no plan, whose boxes could be tapped', async ({ server, open }) => {
  const { tab } = await open();
  await firstVisit(tab, server, 'questions/');
  await expect.poll(() => firstBox(tab)).toEqual({ isStarted: false, isShown: false, isTicked: false, isDisabled: true });
});

test('what was to be fetched ahead and does not come is asked for again, and nobody is told of it', async ({ server, open }) => {
  const { tab } = await open();
  await withoutWorker(server);
  await enter(tab, server, { name: 'first', path: '' });
  await tab.evaluate(() => localStorage.clear());
  const asked: string[] = [];
  await tab.page?.route(/\/assets\/rest/, async (route) => {
    asked.push(route.request().url());
    await (asked.length === 1 ? route.abort() : route.continue());
  });
  await tab.page?.addInitScript(() => {
    const look = (): void => {
      if (document.getElementById('broken')?.hidden === false) Object.assign(window, { wasTold: true });
    };
    new MutationObserver(look).observe(document, { subtree: true, attributeFilter: ['hidden'] });
  });
  await tab.goto(`${server.address}questions`);
  await started(tab);
  await tab.sees('heading', 'Questions');
  expect(asked, 'the first was refused').not.toEqual([]);
  expect(await tab.evaluate(() => 'wasTold' in window)).toBe(false);
});

test('a browser that cannot be given the styles of the other screens says that it is too old', async ({ server, open }) => {
  const { tab } = await open();
  await withoutWorker(server);
  // Safari before 16.4.
  await tab.page?.addInitScript(() => {
    Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
    Reflect.deleteProperty(window, 'CSSStyleSheet');
  });
  for (const path of ['', 'questions']) {
    await tab.goto(server.address + path);
    await tab.has('This browser is too old');
  }
});

test('a phone held sideways hides no letter behind its camera, in the largest text either', async ({ server, open }) => {
  const width = 844;
  const inset = 47;
  const { tab, context } = await open({ viewport: { width, height: 390 } });
  const session = tab.page && (await context?.newCDPSession(tab.page));
  await session?.send('Emulation.setSafeAreaInsetsOverride', { insets: { left: inset, right: inset } });
  for (const state of states.filter(({ name }) => ['filled', 'questions', 'card-large'].includes(name))) {
    await enter(tab, server, state);
    const hidden = await tab.evaluate(
      ({ from, to }) => {
        document.documentElement.style.fontSize = '160%';
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (const range = new Range(); texts.nextNode(); ) {
          range.selectNodeContents(texts.currentNode);
          const isHidden = ({ left, right, width }: DOMRect): boolean => width > 1 && (left < from || right > to);
          if ([...range.getClientRects()].some(isHidden)) found.push(texts.currentNode.textContent ?? '');
        }
        return found;
      },
      { from: inset, to: width - inset },
    );
    expect.soft(hidden, state.name).toEqual([]);
  }
});

/** Serves the first screen in two pieces, the second `pauseMs` after the first, as a slow phone reads it. @returns its port */
async function serveInPieces(pauseMs: number): Promise<{ readonly port: number; readonly close: () => void }> {
  const html = readFileSync(join(process.env.ASKWELL_OUT ?? 'dist', 'index.html'), 'utf8');
  const cut = html.indexOf('</nav>') - 300;
  const server = createServer((request, response) => {
    if (request.url !== '/') return void response.writeHead(404).end();
    response.setHeader('Content-Type', 'text/html').write(html.slice(0, cut));
    setTimeout(() => response.end(html.slice(cut)), pauseMs);
  });
  const port = await new Promise<number>((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)));
  return { port, close: () => void server.close() };
}

test('the first screen is shown whole, not in pieces that then make room for the next', async ({ open }) => {
  const { tab } = await open();
  const pauseMs = 1500;
  const { port, close } = await serveInPieces(pauseMs);
  await tab.goto(`http://127.0.0.1:${port}/`);
  const firstPaint = () => tab.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
  await expect.poll(firstPaint).toBeGreaterThan(pauseMs);
  expect(await firstPaint(), 'and not held back for long').toBeLessThan(5 * pauseMs);
  close();
});

test('nothing on the page jumps: first visit, return, first tick', async ({ server, open }) => {
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

test('a plan that somebody made is drawn in parts: a tap need not wait for all of it; who was further down finds it whole', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 360, height: 740 } });
  await enter(tab, server, someoneWhoReturns);
  await tab.page?.addInitScript(() => {
    const drawn: number[] = [];
    Object.assign(window, { drawn_: drawn });
    // Set after each drawing, the first and all others.
    new MutationObserver(() => void drawn.push(document.querySelectorAll('main section').length)).observe(document, {
      subtree: true,
      attributeFilter: ['data-started'],
    });
  });
  const drawn = async (): Promise<readonly number[]> => {
    await started(tab);
    await expect.poll(() => tab.evaluate(() => document.querySelectorAll('main section').length)).toBe(plan.sections.length);
    return tab.evaluate(() => (window as unknown as { drawn_: number[] }).drawn_);
  };
  await tab.goto(server.address);
  expect(await drawn(), 'sections after each drawing').toEqual([1, 3, 5, plan.sections.length]);

  await expect.poll(() => tab.evaluate(() => history.scrollRestoration), 'the program remembers where one was').toBe('manual');
  await tab.evaluate(() => scrollTo(0, 1500));
  await tab.reload();
  expect(await drawn()).toEqual([plan.sections.length]);
  await expect.poll(() => tab.evaluate(() => Math.round(scrollY))).toBe(1500);
});

test('where one reads from the right, what leads on points to the left, and somebody’s words stand with what is beside them', async ({ server, open }) => {
  const { tab } = await open();
  const history = () => new History().put('medicalRecord/~/own:0', { title: 'Chest CT', holder: 'Eye clinic', order: 'a1', status: { code: 'asked' } });
  await enter(tab, server, { name: 'on', path: 'step/second-opinion%3Aimages', history, rtl: true });
  expect(await tab.evaluate(() => getComputedStyle(document.querySelector('main .tool svg') as Element).scale)).toBe('-1 1');
  await enter(tab, server, { name: 'row', path: 'records', history, rtl: true });
  expect(await tab.evaluate(() => [...document.querySelectorAll('main .links [dir]')].slice(0, 2).map((one) => getComputedStyle(one).textAlign))).toEqual([
    'right',
    'right',
  ]);
});
