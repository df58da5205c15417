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
    'link "Second opinion"',
    'link "Add the day"',
    'main:',
    'heading "Prepare" [level=1]',
    'link "What next?"',
    'heading "Coverage 2 of 6 done" [level=2]',
  ];
  expect(order.map((part) => tree.indexOf(part))).toEqual(order.map((part) => tree.indexOf(part)).toSorted((a, b) => a - b));
  for (const part of order) expect(tree).toContain(part);
  expect(tree).toContain('checkbox "Write down why you want another view Done" [checked]');
  expect(tree).toMatch(/checkbox "Ask who pays for the visit By Thu.*Called on Monday/);
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

/** Runs in the page: words under the ring of the element that has the focus. */
function underRing(): string[] {
  const element = document.activeElement as HTMLElement;
  const { outlineOffset, outlineWidth } = getComputedStyle(element);
  const [offset, width] = [Number.parseFloat(outlineOffset), Number.parseFloat(outlineWidth)];
  const box = element.getBoundingClientRect();
  const [outer, inner] = [offset + width, offset];
  const ring = (rect: DOMRect): boolean => {
    const within = (by: number): boolean =>
      Math.min(rect.right, box.right + by) - Math.max(rect.left, box.left - by) > 1 &&
      Math.min(rect.bottom, box.bottom + by) - Math.max(rect.top, box.top - by) > 1;
    const inside =
      rect.left >= box.left - inner - 1 && rect.right <= box.right + inner + 1 && rect.top >= box.top - inner - 1 && rect.bottom <= box.bottom + inner + 1;
    return within(outer) && !inside;
  };
  const layer = element.closest('nav, .foot, .composer');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const wrong: string[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement as HTMLElement;
    if (!node.nodeValue?.trim() || parent.closest('.unseen') || parent.closest('nav, .foot, .composer') !== layer || !parent.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, right } = parent.getBoundingClientRect();
    // The line of letters is higher than the letters: a fifth of it above and below is empty.
    const met = [...range.getClientRects()].some(({ x, y, width: across, height }) =>
      ring(new DOMRect(Math.max(x, left), y + height / 5, Math.min(across, right - left), height * 0.6)),
    );
    if (met) wrong.push(`${element.tagName}.${element.className} "${element.textContent?.slice(0, 30)}" over "${node.nodeValue.slice(0, 30)}"`);
  }
  return wrong;
}

test('the ring of the focus lies over no words', async ({ server, open }) => {
  const { tab } = await open();
  const wrong = new Set<string>();
  // One of each kind of thing that takes the focus; all twelve kinds of screens were looked at once.
  const wanted = ['plan-mg', 'questions-one', 'more', 'call', 'card-filled'];
  for (const state of states.filter(({ name }) => wanted.includes(name))) {
    for (const [size, percent] of [
      [{ width: 360, height: 740 }, 100],
      [{ width: 320, height: 568 }, 200],
      [{ width: 1280, height: 800 }, 100],
    ] as const) {
      await tab.page?.setViewportSize(size);
      await enter(tab, server, state);
      await tab.evaluate((text) => {
        document.documentElement.style.fontSize = `${text}%`;
      }, percent);
      const count = await tab.evaluate(() => document.querySelectorAll('a[href], button, input, textarea, summary').length);
      for (let index = 0; index < Math.min(count, 60); index += 1) {
        await tab.press('Tab');
        // After the last one the browser has the focus for itself.
        if (await tab.evaluate(() => document.activeElement === document.body)) break;
        for (const one of await tab.evaluate(underRing)) wrong.add(`${state.name} ${size.width}: ${one}`);
      }
    }
  }
  expect([...wrong]).toEqual([]);
});

/** Runs in the page: controls of which the bar leaves a strip to be seen, or to be pressed below it, that is less than 24 px high. */
function strips(): string[] {
  const bar = document.querySelector('nav')?.getBoundingClientRect() as DOMRect;
  const isStrip = (px: number) => px > 0 && px < 24;
  return [...document.querySelectorAll<HTMLElement>('main :is(a, button, input)')]
    .map((one) => ({ one, box: one.getBoundingClientRect() }))
    .filter(({ box }) => (box.top < bar.top && box.bottom > bar.top ? isStrip(bar.top - box.top) : box.top < bar.bottom && isStrip(box.bottom - bar.bottom)))
    .map(({ one }) => one.textContent ?? '');
}

test('in the window that Lighthouse opens the bar leaves no strip of a control', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 412, height: 823 } });
  await enter(tab, server, states.find(({ name }) => name === 'first-use') as State);
  expect(await tab.evaluate(strips)).toEqual([]);
});

test('what was saved takes three lines at most, however long its words are', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 360, height: 740 } });
  await enter(tab, server, states.find(({ name }) => name === 'first-use') as State);
  await tab.click('link', 'Add a step to Coverage');
  await tab.fill('What is the step?', 'Ask the clinic whether the pictures of last winter are still there, and who may send them on. '.repeat(3));
  await tab.click('button', 'Add');
  await tab.has('Saved. Added');
  const lines = await tab.evaluate(() => {
    const words = document.querySelector('[role=status]') as HTMLElement;
    return words.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(words).lineHeight);
  });
  expect(Math.round(lines)).toBe(3);
});
