// The ways through the app that only some drivers can walk: WebKitGTK's leaves links out of the way of the key and has no Ctrl,
// Firefox cannot take back what its driver typed, and each has languages of its own.
import { openApp, says } from '../faults/app';
import { History, manyQuestions } from './fixtures/rows';
import { active, place } from './fixtures/screens';
import { enter, later } from './fixtures/states';
import { expect, test } from './test';

test('the keyboard goes through the bar of screens without moving the page', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 360, height: 640 } });
  await enter(tab, server, { name: 'bar', path: 'questions', history: manyQuestions });
  await later(tab);
  for (const path of ['questions', '']) {
    if (!path) {
      await tab.click('link', 'Prepare');
      await expect.poll(() => place(tab)).toBe('H1 0 Prepare');
    }
    await expect.poll(() => tab.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(2000);
    await tab.evaluate(() => {
      document.querySelector<HTMLElement>('nav a')?.focus({ preventScroll: true });
      scrollTo(0, 700);
    });
    for (const name of ['questions', 'records', 'guide', 'more']) {
      await tab.press('Tab');
      await expect.poll(() => active(tab)).toBe(`/${name}`);
      await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100))); // a browser scrolls a frame later
      await expect.poll(() => tab.evaluate(() => Math.round(scrollY)), `${path}: ${name}`).toBe(700);
    }
  }
});

test('the country that was guessed is said in sight, its choice stands before what the condition brings, and a tap makes it sure', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 360, height: 740 } });
  await enter(tab, server, { name: 'guess', path: 'condition', history: () => new History().put('appointment/~', { pack: { code: 'mg' } }) });
  await tab.has('Country guessed from the languages of this device: United States. Is that right?');
  const order = (): Promise<string[]> => tab.evaluate(() => [...document.querySelectorAll('main :is(legend, h2)')].map((title) => title.textContent ?? ''));
  await expect.poll(order).toEqual(['Which condition is it about?', 'Which country’s rules?', 'For Myasthenia gravis']);
  const sight = (): Promise<boolean> =>
    tab.evaluate(() => {
      const said = document.querySelector('main .notice')?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY;
      return said < (document.querySelector('nav')?.getBoundingClientRect().top ?? 0);
    });
  await expect.poll(sight).toBe(true);
  for (const place of ['records', 'call/new', 'condition']) {
    await tab.goto(`${server.address}${place}`);
    await tab.sees('button', 'Yes, United States');
  }
  await tab.click('button', 'Yes, United States');
  await says(tab, 'Saved. Chosen: United States');
  await expect.poll(() => tab.text()).not.toContain('guessed from');
  await expect.poll(() => tab.evaluate(() => document.activeElement?.textContent)).toBe('United States');
  await tab.click('button', 'Undo');
  await tab.has('Is that right?');
  await tab.click('radio', 'United States');
  await says(tab, 'Saved. Chosen: United States');
  await tab.goto(`${server.address}records`);
  await tab.has('Time limits in: United States');
  await expect.poll(() => tab.text()).not.toContain('guessed from');
});

test('Ctrl+Z takes back what was done last, and in a field what was typed', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 1280, height: 800 } });
  await openApp(tab, server.address);
  await later(tab);
  await tab.evaluate(() => document.querySelector<HTMLElement>('[type=checkbox]')?.focus());
  await tab.press('Space');
  await says(tab, 'Saved. Done');
  await tab.press('Control+z');
  await says(tab, 'Saved. Undone');
  await expect.poll(() => tab.evaluate(() => document.querySelector<HTMLInputElement>('[type=checkbox]')?.checked)).toBe(false);
  await tab.goto(`${server.address}step/second-opinion%3Awhy`);
  await tab.fill('Your note', 'words');
  await tab.press('Control+z');
  await expect.poll(() => tab.value('Your note')).toBe('');
  await says(tab, 'Kept while you type');
});

test('a hand that trembles shows no question but the next one, and goes nowhere when it closes what was large', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 360, height: 640 } });
  await enter(tab, server, { name: 'large', path: 'questions', history: manyQuestions });
  await later(tab);
  await tab.page?.locator('main .questions a').first().click();
  await tab.click('button', 'Show it large');
  const shown = () => tab.evaluate(() => document.querySelector('dialog[open] h2')?.textContent);
  const first = await shown();
  await tab.page?.locator('dialog[open]').getByRole('button', { name: 'Next' }).dblclick();
  await tab.page?.waitForTimeout(700);
  await tab.page?.locator('dialog[open]').getByRole('button', { name: 'Back' }).click();
  expect.soft(await shown(), 'one on, one back').toBe(first);
  const path = await tab.evaluate(() => location.pathname);
  await tab.page?.waitForTimeout(700);
  await tab.page?.locator('dialog[open] > .btn').dblclick();
  await tab.page?.waitForTimeout(700);
  expect(await tab.evaluate(() => location.pathname)).toBe(path);
});
