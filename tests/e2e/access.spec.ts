// Everyone can use it: every screen in every state, measured in the browsers. docs: WCAG 2.2 AA, and AAA for contrast and targets.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { step as stepWords } from '../../src/content/en/step';
import type { Tab } from './driver';
import { findCuts, findOverlaps, measureContrast, measureTargets, type Worst } from './fixtures/measure';
import { enter, type State, started, states } from './fixtures/states';
import { startServer, type TestServer } from './start-server';
import { expect, test } from './test';

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

interface Violation {
  readonly id: string;
  readonly where: string;
}

/**
 * Runs axe in the page. The browser's own door: the page's policy would refuse a script.
 * @param contrast also of text; half of the time. In Chromium all of it is measured below, in both themes
 */
async function violations(tab: Tab, contrast: boolean): Promise<Violation[]> {
  // A function whose text is axe: all three drivers take functions.
  const load = new Function(`if (!window.axe) { ${axeSource} }`) as () => void;
  await tab.evaluate(load);
  return tab.evaluate(async (withContrast) => {
    type Run = (context: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
    const { axe } = window as unknown as { axe: { run: Run } };
    const { violations: found } = await axe.run(document, {
      preload: false,
      resultTypes: ['violations'],
      // Its measure of targets takes what has scrolled under a sticky bar for covered; they are measured below, and stricter.
      rules: {
        'color-contrast': { enabled: withContrast },
        'color-contrast-enhanced': { enabled: withContrast },
        'target-size': { enabled: false },
      },
    });
    return found.map(({ id, nodes }) => ({ id, where: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n') }));
  }, contrast);
}

/**
 * What the engines without emulation see: one of each kind of screen. What stands on it is the same in all of them.
 * "Is it ready?" is not among them: in WebKit, one browser that goes through many addresses has workers that do not answer
 * at some of them. `ready.spec` sees it in all three, each time in a browser of its own.
 */
const few = new Set([
  'first-use',
  'message',
  'step-open',
  'step-conflict',
  'more',
  'comfort',
  'guide-found',
  'article',
  'questions',
  'medicine-stopped',
  'backup',
]);

const setText = (tab: Tab, percent: number): Promise<void> =>
  tab.evaluate((size) => {
    document.documentElement.style.fontSize = `${size}%`;
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
  }, percent);

/** What must not be lower than it says. */
const floors = { text: 7, mark: 3, side: 47.99, gap: 7.99 };
type Kind = keyof typeof floors;

/** Screens and text sizes at which nothing may be cut or lie over something else. */
const sizes = [
  { width: 320, height: 568, percent: 200 },
  { width: 320, height: 256, percent: 100 }, // 1280 x 1024 at 400 % zoom
  { width: 1280, height: 800, percent: 100 },
];

/** Everything that is measured of one state in Chromium, where one page can be shown in every way. */
async function checkState(tab: Tab, { name }: State, lowest: Record<Kind, number>): Promise<string[]> {
  const { page } = tab;
  if (!page) throw new Error('Only in Chromium.');
  const wrong = (await violations(tab, false)).map(({ id, where }) => `${name}: ${id} ${where}`);
  const judge = (how: string, measured: Partial<Record<Kind, Worst>>): void => {
    for (const [kind, { value, where }] of Object.entries(measured) as [Kind, Worst][]) {
      lowest[kind] = Math.min(lowest[kind], value);
      if (value < floors[kind]) wrong.push(`${name}, ${how}: ${kind} ${value} ${where}`);
    }
  };
  judge('light', { ...(await tab.evaluate(measureContrast)), ...(await tab.evaluate(measureTargets)) });
  await page.emulateMedia({ colorScheme: 'dark' });
  judge('dark', await tab.evaluate(measureContrast));
  await page.emulateMedia({ colorScheme: 'light' });
  for (const { width, height, percent } of sizes) {
    await page.setViewportSize({ width, height });
    await setText(tab, percent);
    const misfits = [...(await tab.evaluate(findCuts)), ...(await tab.evaluate(findOverlaps))];
    wrong.push(...misfits.map((misfit) => `${name}, ${width}x${height}, text ${percent} %: ${misfit}`));
  }
  await setText(tab, 100);
  await page.setViewportSize({ width: 360, height: 740 });
  return wrong;
}

/** Part of a name: only these states, while one works on a screen. */
const wanted = process.env.ASKWELL_STATES ?? '';

/** What is wrong with one state; that it cannot be reached, too. */
async function faultsOf(tab: Tab, engine: string, server: TestServer, state: State, lowest: Record<Kind, number>): Promise<string[]> {
  try {
    await enter(tab, server, state);
    if (engine === 'chromium') return await checkState(tab, state, lowest);
    return (await violations(tab, true)).map(({ id, where }) => `${state.name}: ${id} ${where}`);
  } catch (error) {
    return [`${state.name}: ${error}`];
  } finally {
    await state.after?.(server);
  }
}

/** So many states a test: one that hangs does not hide the others. */
const PART = 24;
const chosen = states.filter(({ name }) => name.includes(wanted));

for (let from = 0; from < chosen.length; from += PART) {
  const part = chosen.slice(from, from + PART);
  test(`every screen in every state, from ${part[0]?.name}`, async ({ engine, folder, open }) => {
    test.setTimeout(600_000);
    const mine = part.filter(({ name }) => engine === 'chromium' || few.has(name));
    if (mine.length === 0) return; // the browser that would look at nothing need not be opened
    const { tab } = await open({ viewport: { width: 360, height: 740 } });
    const wrong: string[] = [];
    const lowest = { text: 99, mark: 99, side: 999, gap: 999 };
    let shared: TestServer | undefined;
    for (const state of mine) {
      // An origin of its own: WebKit keeps pages that were left, and their databases, open.
      const server = engine === 'webkit' || !shared ? await startServer(join(folder, state.name)) : shared;
      if (engine !== 'webkit') shared = server;
      wrong.push(...(await faultsOf(tab, engine, server, state, lowest)));
      if (server !== shared) await server.kill();
    }
    await shared?.kill();
    if (engine === 'chromium') console.log(`lowest measured in ${mine.length} states:`, JSON.stringify(lowest));
    expect(wrong).toEqual([]);
  });
}

test('dark, too', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 360, height: 740 }, dark: true });
  const wrong: string[] = [];
  for (const state of states.filter(({ name }) => name === 'filled' || name === 'step-open')) {
    await enter(tab, server, state);
    expect(await tab.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(16, 24, 32)');
    wrong.push(...(await violations(tab, true)).map(({ id, where }) => `${state.name}: ${id} ${where}`));
  }
  expect(wrong).toEqual([]);
});

/** Where the focus is, whether one can see that, and whether something lies over it. */
const focus = (tab: Tab) =>
  tab.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
    const label = element.closest('label');
    return {
      tag: element.tagName,
      name: element.getAttribute('aria-label') ?? (label ?? element).textContent?.trim() ?? '',
      href: element.getAttribute('href'),
      // A window that no window manager has given the focus (WebKitGTK under Xvfb) draws none.
      isVisible: !document.hasFocus() || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2),
      isCovered: !(top && (element.contains(top) || label?.contains(top) || top.contains(element))),
    };
  });

test('by keyboard alone: tick, undo, open, write, come back', async ({ engine, server, open }) => {
  const { tab } = await open({ viewport: { width: 360, height: 640 } });
  await enter(tab, server, { name: 'keyboard', path: '' });
  await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500))); // what comes later is there
  const next = async () => {
    await tab.press('Tab');
    return focus(tab);
  };
  expect((await next()).name).toBe('Prepare');
  for (const name of ['Questions', 'Records', 'Guide', 'More']) expect((await next()).name).toBe(name);
  expect((await next()).name).toMatch(/^Second opinion/);
  for (const name of ['What next?', 'Make it fit you']) expect((await next()).name).toBe(name);
  const box = await next();
  expect(box).toMatchObject({ tag: 'INPUT', isVisible: true, isCovered: false });
  expect(box.name).toMatch(/^Write down why you want another view/);
  await tab.press(engine === 'chromium' ? 'Space' : ' ');
  await tab.has('Saved.');
  expect(await tab.isChecked('checkbox', /^Write down why/)).toBe(true);
  expect((await focus(tab)).name, 'the focus stays where it was').toMatch(/^Write down why/);
  // Everything in the plan gets its turn, in order, never under a bar.
  const seen: string[] = [];
  for (let count = 0; count < 200; count++) {
    const at = await next();
    if (!at.isVisible || at.isCovered) seen.push(`NOT IN SIGHT: ${at.tag} ${at.name}`);
    if (at.name === 'Undo') break;
    seen.push(at.name);
  }
  expect(seen.filter((name) => name.startsWith('NOT'))).toEqual([]);
  expect(seen[0]).toMatch(/^Details: Write down why/);
  expect(seen[1]).toMatch(/^See how it works/);
  await tab.press('Enter');
  await tab.has('Undone');
  expect(await tab.isChecked('checkbox', /^Write down why/)).toBe(false);
});

test('focus goes to the heading of a new screen, and back to the link one came from', async ({ engine, server, open }) => {
  const { tab } = await open({ viewport: { width: 360, height: 640 } });
  await enter(tab, server, { name: 'focus', path: '' });
  await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
  const activeText = () => tab.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
  const href = await tab.evaluate(() => {
    const link = [...document.querySelectorAll<HTMLAnchorElement>('a.more')].at(20);
    link?.focus();
    return link?.getAttribute('href') ?? '';
  });
  await (engine === 'webkit' ? tab.evaluate(() => (document.activeElement as HTMLElement).click()) : tab.press('Enter'));
  await tab.sees('textbox', stepWords.note);
  await expect.poll(() => tab.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  expect(await tab.evaluate(() => scrollY)).toBe(0);
  await tab.fill(stepWords.note, 'by keyboard');
  await tab.evaluate(() => history.back());
  await expect.poll(() => tab.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(href);
  expect(await tab.evaluate(() => scrollY)).toBeGreaterThan(0);
  await tab.has('by keyboard');
  // The same by the link on the screen.
  await tab.click('link', /^Details: Ask for copies/);
  await expect.poll(() => tab.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await tab.click('link', stepWords.back);
  await expect.poll(activeText).toMatch(/^Details: Ask for copies/);
  expect(await tab.evaluate(() => scrollY)).toBeGreaterThan(0);
  await tab.click('link', /^More$/);
  await expect.poll(activeText).toBe('More');
  expect(await tab.evaluate(() => document.activeElement?.tagName)).toBe('H1');
});

test('nothing moves by itself', async ({ server, open }) => {
  const { tab } = await open({ reducedMotion: true });
  await enter(tab, server, { name: 'still', path: '' });
  await started(tab);
  await tab.click('checkbox', /^Write down why/);
  await tab.has('Saved.');
  expect(await tab.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('the bars keep to the window, however far the page is scrolled', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 360, height: 640 } });
  await enter(tab, server, { name: 'bars', path: '' });
  await tab.click('checkbox', /^Write down why/);
  await tab.has('Saved.');
  for (const share of [0, 0.5, 1]) {
    const bars = await tab.evaluate((part) => {
      scrollTo(0, part * (document.documentElement.scrollHeight - innerHeight));
      const nav = document.querySelector('nav')?.getBoundingClientRect();
      const foot = document.querySelector('.foot')?.getBoundingClientRect();
      return nav && foot && { belowNav: Math.round(innerHeight - nav.bottom), betweenThem: Math.round(nav.top - foot.bottom) };
    }, share);
    expect(bars, `scrolled by ${share}`).toEqual({ belowNav: 0, betweenThem: 0 });
  }
});
