// The largest text, on a phone whose own text is already twice as large. In Chromium, where one page can be shown in every size.
import { findCuts, findOverlaps } from './fixtures/measure';
import { enter, states } from './fixtures/states';
import { expect, test } from './test';

test('the largest step on top of 200 % fits into 320 pixels, on every kind of screen', async ({ server, open }) => {
  test.setTimeout(180_000);
  const { tab } = await open({ viewport: { width: 320, height: 568 } });
  const wrong: string[] = [];
  for (const name of ['filled', 'step-open', 'guide', 'article', 'more', 'comfort', 'ready', 'install', 'privacy', 'erase', 'unknown']) {
    const state = states.find((one) => one.name === name);
    if (!state) throw new Error(`There is no state ${name}.`);
    await enter(tab, server, state);
    await tab.evaluate(() => {
      document.documentElement.style.fontSize = `${2 * 160}%`;
      return new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
    });
    const sideways = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (sideways > 0) wrong.push(`${name}: scrolls sideways by ${sideways}`);
    wrong.push(...[...(await tab.evaluate(findCuts)), ...(await tab.evaluate(findOverlaps))].map((misfit) => `${name}: ${misfit}`));
  }
  expect(wrong).toEqual([]);
});
