// What only Chromium's driver can look at: the accessibility tree, and forced colours.
import { onlyInChromium } from '../faults/only';
import { enter, type State, states } from './fixtures/states';
import { expect, test } from './test';

onlyInChromium('Its driver alone reads the tree and forces colours.');

test('the tree that screen readers get: names, order, one live text', async ({ server, open }) => {
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

test('forced colours: a tick can be told from an empty box', async ({ server, open }) => {
  const { tab } = await open({ forcedColors: true });
  await enter(tab, server, states.find(({ name }) => name === 'filled') as State);
  const box = (nth: number) => tab.page?.locator('input[type=checkbox]').nth(nth);
  expect(await box(0)?.evaluate((element) => getComputedStyle(element).appearance)).toBe('auto');
  const ticked = (await box(0)?.screenshot())?.toString('base64');
  expect((await box(1)?.screenshot())?.toString('base64')).toBe(ticked);
  expect((await box(2)?.screenshot())?.toString('base64')).not.toBe(ticked);
});
