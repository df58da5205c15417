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
    'link "Questions"',
    'link "Records"',
    'link "Guide"',
    'link "More"',
    'link "Second opinion Add the day"',
    'main:',
    'heading "Prepare" [level=1]',
    'link "What next?"',
    'heading "Coverage 2 of 6 done" [level=2]',
  ];
  expect(order.map((part) => tree.indexOf(part))).toEqual(order.map((part) => tree.indexOf(part)).toSorted((a, b) => a - b));
  for (const part of order) expect(tree).toContain(part);
  expect(tree).toContain('checkbox "Write down why you want another view Done" [checked]');
  expect(tree).toMatch(/checkbox "Ask what your plan or insurer pays By Thu.*Called on Monday/);
  expect(tree).toContain('link "Details: Write down why you want another view"');
  await tab.click('checkbox', /^Note each call/);
  await expect(status).toHaveText(/^Saved\. Done: Note each call/);
  expect(await status.evaluate((element) => [...element.childNodes].map((node) => node.nodeType))).toEqual([3]);
});

test('forced colours: a tick can be told from an empty box', async ({ server, open }) => {
  const { tab } = await open({ forcedColors: true });
  await enter(tab, server, states.find(({ name }) => name === 'filled') as State);
  const box = tab.page?.locator('input[type=checkbox]').first();
  /** Without focus and pointer, which would be seen, too. */
  const shot = async () => {
    await tab.page?.mouse.move(0, 0);
    await box?.evaluate((element) => (element as HTMLElement).blur());
    return (await box?.screenshot())?.toString('base64');
  };
  expect(await box?.evaluate((element) => getComputedStyle(element).appearance)).toBe('auto');
  const ticked = await shot();
  await tab.click('checkbox', /^Write down why/);
  await tab.has('Not done yet');
  const empty = await shot();
  expect(empty).not.toBe(ticked);
  await tab.click('checkbox', /^Write down why/);
  await tab.has('Saved. Done');
  expect(await shot(), 'the difference is the tick and nothing else').toBe(ticked);
});
