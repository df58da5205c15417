// Everyone can use it: every screen in every state, measured. docs: WCAG 2.2 AA, and AAA for contrast and targets.
import { onlyInChromium } from '../faults/only';
import type { Tab } from './driver';
import { violations } from './fixtures/axe';
import { findCuts, findOverlaps, findUnsayable, measureContrast, measureTargets, type Worst } from './fixtures/measure';
import { enter, type State, states } from './fixtures/states';
import type { TestServer } from './start-server';
import { expect, test } from './test';

onlyInChromium('One page can be shown in every way there; what stands on it is the same in all engines.');

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

/** Everything that is measured of one state. */
async function checkState(tab: Tab, { name }: State, lowest: Record<Kind, number>): Promise<string[]> {
  const { page } = tab;
  if (!page) throw new Error('Only in Chromium.');
  const wrong = (await violations(tab, false)).map(({ id, where }) => `${name}: ${id} ${where}`);
  wrong.push(...(await tab.evaluate(findUnsayable)).map((unsayable) => `${name}: ${unsayable}`));
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
    judge(`${width}x${height}, text ${percent} %`, await tab.evaluate(measureTargets));
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
async function faultsOf(tab: Tab, server: TestServer, state: State, lowest: Record<Kind, number>): Promise<string[]> {
  try {
    await enter(tab, server, state);
    return await checkState(tab, state, lowest);
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
  test(`every screen in every state, from ${part[0]?.name}`, async ({ server, open }) => {
    test.setTimeout(600_000);
    const { tab } = await open({ viewport: { width: 360, height: 740 } });
    const wrong: string[] = [];
    const lowest = { text: 99, mark: 99, side: 999, gap: 999 };
    for (const state of part) wrong.push(...(await faultsOf(tab, server, state, lowest)));
    console.log(`lowest measured in ${part.length} states:`, JSON.stringify(lowest));
    expect(wrong).toEqual([]);
  });
}
