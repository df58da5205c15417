// What comes on paper, measured as the printer sees it. In Chromium, whose driver alone shows a page as it is printed.
import { onlyInChromium } from '../faults/only';
import type { Tab } from './driver';
import { measureContrast } from './fixtures/measure';
import { enter, type State, states } from './fixtures/states';
import type { TestServer } from './start-server';
import { expect, test } from './test';

onlyInChromium('The other drivers show a page as on a screen, whatever they are told.');

const state = (name: string): State => states.find((one) => one.name === name) as State;
/** A4 less its margins. */
const sheet = { viewport: { width: 718, height: 1047 } };

/** Brings a tab into a state, and shows it as it is printed. */
async function printed(tab: Tab, server: TestServer, name: string): Promise<void> {
  await tab.page?.emulateMedia({ media: 'screen' });
  await enter(tab, server, state(name));
  await tab.page?.emulateMedia({ media: 'print' });
}

test('larger text is larger on paper, too: the person’s own words, and a tick that fits its box', async ({ server, open }) => {
  const { tab } = await open(sheet);
  /** The ratio of what is measured at 160 % to what it was at 100 %. */
  const growth = async (name: string, measure: () => number): Promise<number> => {
    await printed(tab, server, name);
    const sizes: number[] = [];
    for (const percent of [100, 160]) {
      await tab.evaluate((size) => void (document.documentElement.style.fontSize = `${size}%`), percent);
      sizes.push(await tab.evaluate(measure));
    }
    return Math.round(((sizes[1] as number) / (sizes[0] as number)) * 100);
  };
  expect(await growth('questions', () => Number.parseFloat(getComputedStyle(document.querySelector('.question .tick') as Element).fontSize))).toBe(160);
  expect(await growth('filled', () => document.querySelector('main [type="checkbox"]')?.getBoundingClientRect().width ?? 0)).toBe(160);
  expect(await growth('medicines-filled', () => Number.parseFloat(getComputedStyle(document.querySelector('main .links b') as Element).fontSize))).toBe(160);
  // An office gets a letter as letters are.
  expect(await growth('letter-gb', () => Number.parseFloat(getComputedStyle(document.querySelector('.sheet') as Element).fontSize))).toBe(100);
});

// Seen in Firefox's own sheets, which no driver reads: it prints nothing of a text that is cut after some lines, and where a
// narrow sheet makes letters larger it cuts off what no longer fits in their lines.
test('the name of the appointment stands on paper in full, and a narrow sheet leaves letters as they are', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 300, height: 500 } });
  for (const [name, kind] of [
    ['questions', '.question b'],
    ['medicines-filled', '.links a'],
  ] as const) {
    await printed(tab, server, name);
    const look = await tab.evaluate((of) => {
      const [head, one] = ['.visit b', of].map((which) => getComputedStyle(document.querySelector(which) as Element));
      return { display: head?.display, overflow: head?.overflow, isAsText: one?.fontSize === getComputedStyle(document.body).fontSize };
    }, kind);
    expect(look, name).toEqual({ display: 'block', overflow: 'visible', isAsText: true });
  }
  await tab.page?.setViewportSize(sheet.viewport);
  expect(await tab.evaluate(() => getComputedStyle(document.querySelector('.visit b') as Element).display), 'on a sheet of A4').toBe('block');
});

test('the dark theme leaves the paper white and what stands on it black', async ({ server, open }) => {
  const { tab } = await open(sheet);
  for (const name of ['next-filled', 'emergency', 'step-conflict']) {
    await printed(tab, server, name);
    await tab.evaluate(() => void (document.documentElement.dataset.theme = 'dark'));
    const { text } = await tab.evaluate(measureContrast);
    expect(text.value, `${name}: ${text.where}`).toBeGreaterThanOrEqual(7);
    // In the other scheme the browser paints the edge of the sheet black.
    expect(await tab.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
  }
});

test('the emergency card comes on paper while it is shown large, too', async ({ server, open }) => {
  const { tab } = await open(sheet);
  for (const name of ['card-large', 'card-turned']) {
    await printed(tab, server, name);
    const cards = await tab.evaluate(() =>
      [...document.querySelectorAll('.medical-card')]
        .filter((card) => card.checkVisibility({ visibilityProperty: true }))
        .map(({ textContent }) => textContent),
    );
    expect(cards, name).toHaveLength(1);
    expect(cards[0]).toContain('Dr. Okafor');
  }
});

test('a question that is shown large comes on paper once, with its answer', async ({ server, open }) => {
  const { tab } = await open(sheet);
  await printed(tab, server, 'question-large');
  expect(await tab.evaluate(() => document.querySelector('dialog')?.checkVisibility())).toBe(false);
  await tab.sees('heading', /^What else could it be/);
});

test('a list says on paper of which day it is, and nowhere else; a letter has its own words alone', async ({ server, open }) => {
  const { tab } = await open(sheet);
  const asOf = (): Promise<boolean[]> =>
    tab.evaluate(() =>
      [...document.querySelectorAll('.take-away .paper')].filter((one) => /^As of .*20\d\d/.test(one.textContent ?? '')).map((one) => one.checkVisibility()),
    );
  for (const [name, shown] of [
    ['questions', true],
    ['medicines-filled', true],
    ['letter-gb', false],
  ] as const) {
    await printed(tab, server, name);
    expect(await asOf(), name).toEqual([shown]);
    await tab.page?.emulateMedia({ media: 'screen' });
    expect(await asOf(), name).toEqual([false]);
  }
});

test('on paper nothing small is broken over two sheets, what is folded stays off, and a source says its address', async ({ server, open }) => {
  const { tab } = await open(sheet);
  const broken = (): Promise<string[]> =>
    tab.evaluate(() =>
      [...document.querySelectorAll('main :is(li, .field, fieldset)')]
        .filter((one) => one.checkVisibility() && !['avoid', 'avoid-page'].includes(getComputedStyle(one).breakInside))
        .map(({ textContent }) => textContent ?? ''),
    );
  for (const name of ['cautions', 'call', 'medicines-filled', 'article']) {
    await printed(tab, server, name);
    expect(await broken(), name).toEqual([]);
  }
  expect(await tab.evaluate(() => getComputedStyle(document.querySelector('main a[href^="http"]') as Element, '::after').content)).toContain('https://');
  await printed(tab, server, 'records-filled');
  expect(await tab.evaluate(() => [...document.querySelectorAll('main details')].filter((one) => one.checkVisibility()).length)).toBe(0);
});
