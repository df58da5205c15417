// Everyone can use it: every screen in every state, measured in the browsers. docs: WCAG 2.2 AA, and AAA for contrast and targets.
import { readFileSync } from 'node:fs';
import { step as stepWords } from '../../src/content/en/step';
import type { Tab } from './driver';
import { findMisfits, type Measured, measure } from './fixtures/measure';
import { enter, type State, started, states } from './fixtures/states';
import { expect, test } from './test';

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

interface Violation {
  readonly id: string;
  readonly where: string;
}

/** Runs axe in the page. The browser's own door: the page's policy would refuse a script. */
async function violations(tab: Tab): Promise<Violation[]> {
  // A function whose text is axe: all three drivers take functions.
  const load = new Function(`if (!window.axe) { ${axeSource} }`) as () => void;
  await tab.evaluate(load);
  return tab.evaluate(async () => {
    type Run = (context: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
    const { axe } = window as unknown as { axe: { run: Run } };
    const { violations: found } = await axe.run(document, {
      preload: false,
      rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
    });
    return found.map(({ id, nodes }) => ({ id, where: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n') }));
  });
}

/** What the engines without emulation see: one of each kind. */
const few = new Set([
  'first-use',
  'filled',
  'full-device',
  'step-open',
  'step-conflict',
  'add',
  'deleted',
  'more-erase',
  'lost',
  'unknown',
  'guide',
  'guide-found',
  'article',
]);

const setText = (tab: Tab, percent: number): Promise<void> =>
  tab.evaluate((size) => {
    document.documentElement.style.fontSize = `${size}%`;
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
  }, percent);

/** Everything that is measured of one state in Chromium, where one page can be shown in every way. */
async function checkState(tab: Tab, { name }: State, lowest: Measured[]): Promise<string[]> {
  const { page } = tab;
  if (!page) throw new Error('Only in Chromium.');
  const wrong: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const { id, where } of await violations(tab)) wrong.push(`${name}, ${colorScheme}: ${id} ${where}`);
    const measured = await tab.evaluate(measure);
    lowest.push(measured);
    if (measured.text.ratio < 7) wrong.push(`${name}, ${colorScheme}: text ${measured.text.ratio} ${measured.text.where}`);
    if (measured.mark.ratio < 3) wrong.push(`${name}, ${colorScheme}: mark ${measured.mark.ratio} ${measured.mark.where}`);
    if (measured.target.side < 47.99) wrong.push(`${name}: target ${measured.target.side} ${measured.target.where}`);
    if (measured.gap.distance < 7.99) wrong.push(`${name}: gap ${measured.gap.distance} ${measured.gap.where}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  for (const [width, height, percent] of [
    [320, 568, 100],
    [320, 568, 200],
    [320, 256, 100], // 1280 x 1024 at 400 % zoom
    [1280, 800, 100],
  ] as const) {
    await page.setViewportSize({ width, height });
    await setText(tab, percent);
    for (const misfit of await tab.evaluate(findMisfits)) wrong.push(`${name}, ${width}x${height}, text ${percent} %: ${misfit}`);
  }
  await setText(tab, 100);
  await page.setViewportSize({ width: 360, height: 740 });
  return wrong;
}

test('every screen in every state', async ({ engine, server, open }) => {
  test.setTimeout(300_000);
  const { tab } = await open({ viewport: { width: 360, height: 740 } });
  const wrong: string[] = [];
  const lowest: Measured[] = [];
  for (const state of states) {
    if (engine !== 'chromium' && !few.has(state.name)) continue;
    await enter(tab, server, state);
    if (engine === 'chromium') wrong.push(...(await checkState(tab, state, lowest)));
    else wrong.push(...(await violations(tab)).map(({ id, where }) => `${state.name}: ${id} ${where}`));
    await state.after?.(server);
  }
  if (engine === 'chromium') {
    const least = (of: (one: Measured) => number): string => Math.min(...lowest.map(of)).toFixed(2);
    const minima = {
      text: least((one) => one.text.ratio),
      mark: least((one) => one.mark.ratio),
      target: least((one) => one.target.side),
      gap: least((one) => one.gap.distance),
    };
    test.info().annotations.push({ type: 'lowest measured', description: JSON.stringify(minima) });
    console.log('lowest measured:', JSON.stringify(minima));
  }
  expect(wrong).toEqual([]);
});

test('dark, too', async ({ engine, server, open }) => {
  test.skip(engine === 'chromium', 'Chromium shows every state in both');
  const { tab } = await open({ viewport: { width: 360, height: 740 }, dark: true });
  const wrong: string[] = [];
  for (const state of states.filter(({ name }) => name === 'filled' || name === 'step-open')) {
    await enter(tab, server, state);
    expect(await tab.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(16, 24, 32)');
    wrong.push(...(await violations(tab)).map(({ id, where }) => `${state.name}: ${id} ${where}`));
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
      isVisible: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      isCovered: !(top && (element.contains(top) || label?.contains(top) || top.contains(element))),
    };
  });

test('by keyboard alone: tick, undo, open, write, come back', async ({ engine, server, open }) => {
  test.skip(engine === 'webkit', 'WebKitGTK leaves links out of the order of the Tab key by a setting of its own');
  const { tab } = await open({ viewport: { width: 360, height: 640 } });
  await enter(tab, server, { name: 'keyboard', path: '' });
  await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500))); // what comes later is there
  const next = async () => {
    await tab.press('Tab');
    return focus(tab);
  };
  expect((await next()).name).toBe('Prepare');
  for (const name of ['Guide', 'More']) expect((await next()).name).toBe(name);
  const box = await next();
  expect(box).toMatchObject({ tag: 'INPUT', isVisible: true, isCovered: false });
  expect(box.name).toMatch(/^Write down why you want another view/);
  await tab.press(engine === 'firefox' ? ' ' : 'Space');
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
  expect(seen[0]).toMatch(/^More about: Write down why/);
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
  await tab.click('link', /^More about: Ask for copies/);
  await expect.poll(() => tab.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await tab.click('link', stepWords.back);
  await expect.poll(activeText).toMatch(/^More about: Ask for copies/);
  expect(await tab.evaluate(() => scrollY)).toBeGreaterThan(0);
  await tab.click('link', /^More$/);
  await expect.poll(activeText).toBe('More');
  expect(await tab.evaluate(() => document.activeElement?.tagName)).toBe('H1');
});

test('the tree that screen readers get: names, order, one live text', async ({ engine, server, open }) => {
  test.skip(engine !== 'chromium', 'one tree is enough: the markup is the same');
  const { tab } = await open();
  const page = tab.page;
  if (!page) return;
  await enter(tab, server, states.find(({ name }) => name === 'filled') as State);
  const status = page.getByRole('status');
  await expect(status).toHaveCount(1);
  await expect(status).toHaveText('');
  const tree = await page.locator('body').ariaSnapshot();
  const order = [
    'navigation "Main"',
    'link "Prepare"',
    'link "Guide"',
    'link "More"',
    'main:',
    'heading "Second opinion" [level=1]',
    'heading "Coverage 2 of 6 done" [level=2]',
  ];
  expect(order.map((part) => tree.indexOf(part))).toEqual(order.map((part) => tree.indexOf(part)).toSorted((a, b) => a - b));
  for (const part of order) expect(tree).toContain(part);
  expect(tree).toContain('checkbox "Write down why you want another view Done" [checked]');
  expect(tree).toMatch(/checkbox "Ask what your plan or insurer pays By Thu.*Called on Monday/);
  expect(tree).toContain('link "More about: Write down why you want another view"');
  await tab.click('checkbox', /^Note each call/);
  await expect(status).toHaveText(/^Saved\. Done: Note each call/);
  expect(await status.evaluate((element) => [...element.childNodes].map((node) => node.nodeType))).toEqual([3]);
});

test('forced colours: a tick can be told from an empty box', async ({ engine, server, open }) => {
  test.skip(engine !== 'chromium', 'the other drivers cannot force colours');
  const { tab } = await open({ forcedColors: true });
  await enter(tab, server, states.find(({ name }) => name === 'filled') as State);
  const box = (nth: number) => tab.page?.locator('input[type=checkbox]').nth(nth);
  expect(await box(0)?.evaluate((element) => getComputedStyle(element).appearance)).toBe('auto');
  const ticked = (await box(0)?.screenshot())?.toString('base64');
  expect((await box(1)?.screenshot())?.toString('base64')).toBe(ticked);
  expect((await box(2)?.screenshot())?.toString('base64')).not.toBe(ticked);
});

test('nothing moves by itself', async ({ server, open }) => {
  const { tab } = await open({ reducedMotion: true });
  await enter(tab, server, { name: 'still', path: '' });
  await started(tab);
  await tab.click('checkbox', /^Write down why/);
  await tab.has('Saved.');
  expect(await tab.evaluate(() => document.getAnimations().length)).toBe(0);
});
