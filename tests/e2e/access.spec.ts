// Everyone can use it, in every engine: axe on one of each kind of screen, the keyboard, the focus, the bars.
import { join } from 'node:path';
import { step as stepWords } from '../../src/content/en/step';
import type { Tab } from './driver';
import { violations } from './fixtures/axe';
import { enter, started, states } from './fixtures/states';
import { expect, test } from './test';

/** One of each kind of screen, for the eyes of every engine. What stands on them is measured in every state in Chromium. */
const kinds = new Set([
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
  'ready',
]);

test('one of each kind of screen', async ({ engine, folder, server, open }) => {
  test.setTimeout(600_000);
  const wrong: string[] = [];
  let shared: Tab | undefined;
  for (const state of states.filter(({ name }) => kinds.has(name))) {
    // WebKit keeps pages that were left, and their databases, open, and some workers then never answer: a browser each.
    const browser = engine === 'webkit' || !shared ? await open({ viewport: { width: 360, height: 740 }, profile: join(folder, state.name) }) : undefined;
    const tab = browser?.tab ?? (shared as Tab);
    await enter(tab, server, state);
    wrong.push(...(await violations(tab, true)).map(({ id, where }) => `${state.name}: ${id} ${where}`));
    if (engine === 'webkit') await browser?.close();
    else shared = tab;
  }
  expect(wrong).toEqual([]);
});

test('dark, too', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 360, height: 740 }, dark: true });
  const wrong: string[] = [];
  for (const state of states.filter(({ name }) => name === 'filled' || name === 'step-open')) {
    await enter(tab, server, state);
    await expect.poll(() => tab.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(16, 24, 32)');
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
  for (const name of ['Add the day', 'What next?', 'Your condition']) expect((await next()).name).toBe(name);
  const box = await next();
  expect(box).toMatchObject({ tag: 'INPUT', isVisible: true, isCovered: false });
  expect(box.name).toMatch(/^Write down why you want another view/);
  await tab.press(engine === 'chromium' ? 'Space' : ' ');
  await tab.has('Saved.');
  await expect.poll(() => tab.isChecked('checkbox', /^Write down why/)).toBe(true);
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
  await expect.poll(() => tab.isChecked('checkbox', /^Write down why/)).toBe(false);
});

test('focus goes to the heading of a new screen, or its only field, and back to the link one came from', async ({ engine, server, open }) => {
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
  await expect.poll(() => tab.evaluate(() => scrollY)).toBe(0);
  await tab.fill(stepWords.note, 'by keyboard');
  await tab.evaluate(() => history.back());
  await expect.poll(() => tab.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(href);
  await expect.poll(() => tab.evaluate(() => scrollY)).toBeGreaterThan(0);
  await tab.has('by keyboard');
  // The same by the link on the screen.
  await tab.click('link', /^Details: Ask for copies/);
  await expect.poll(() => tab.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await tab.click('link', stepWords.back);
  await expect.poll(activeText).toMatch(/^Details: Ask for copies/);
  await expect.poll(() => tab.evaluate(() => scrollY)).toBeGreaterThan(0);
  await tab.click('link', /^More$/);
  // The link of that name has the focus until the screen is there.
  await expect.poll(() => tab.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.textContent}`)).toBe('H1 More');
  // One screen is there to type in at once.
  await tab.click('link', 'Prepare');
  await tab.click('link', 'Add a step to Coverage');
  await expect.poll(() => tab.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
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
      // By whole pixels: a bar may end within one, and no gap is no gap, also from above.
      const gap = (px: number) => Math.round(Math.abs(px));
      return nav && foot && { belowNav: gap(innerHeight - nav.bottom), betweenThem: gap(nav.top - foot.bottom) };
    }, share);
    expect(bars, `scrolled by ${share}`).toEqual({ belowNav: 0, betweenThem: 0 });
  }
});
