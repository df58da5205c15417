// What only Chromium's driver can look at: the accessibility tree, and forced colours.
import type { Locator, Page } from '@playwright/test';
import { onlyInChromium } from '../faults/only';
import { History } from './fixtures/rows';
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
  // Each after a tap: the browser's edge of a box that a finger was on has another colour.
  const tap = async (said: string) => {
    await tab.click('checkbox', /^Write down why/);
    await tab.has(said);
    return shot();
  };
  const empty = await tap('Not done yet');
  const ticked = await tap('Saved. Done');
  expect(ticked).not.toBe(empty);
  expect(await tap('Not done yet'), 'the difference is the tick and nothing else').toBe(empty);
});

test('forced colours: what is ticked or chosen has a thick mark, not the browser’s hairlines, which double vision makes two of', async ({ server, open }) => {
  const { tab } = await open({ forcedColors: true });
  for (const name of ['filled', 'comfort']) {
    await enter(tab, server, states.find((one) => one.name === name) as State);
    const marks = await tab.evaluate(() => {
      const chosen = document.querySelector('main input:checked') as Element;
      const { appearance, borderTopWidth } = getComputedStyle(chosen);
      return { appearance, edge: borderTopWidth, mark: Number.parseFloat(getComputedStyle(chosen, '::before').borderBottomWidth) };
    });
    expect(marks, name).toEqual({ appearance: 'none', edge: '3px', mark: name === 'filled' ? 4 : 8 });
  }
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
  for (const wanted of ['first-use', 'ideas', 'call-new']) {
    await enter(tab, server, states.find(({ name }) => name === wanted) as State);
    expect([wanted, await tab.evaluate(strips)]).toEqual([wanted, []]);
  }
});

test('the words of the navigation stand apart with larger text, too', async ({ server, open }) => {
  const { tab } = await open();
  await enter(tab, server, states.find(({ name }) => name === 'first-use') as State);
  for (const [width, percent] of [
    [320, 120],
    [360, 130],
  ] as const) {
    await tab.page?.setViewportSize({ width, height: 740 });
    const words = await tab.evaluate((size) => {
      document.documentElement.style.fontSize = `${size}%`;
      const range = document.createRange();
      return [...document.querySelectorAll('nav a')].map((link) => {
        range.selectNode(link.lastChild as Node);
        const { left, right } = range.getBoundingClientRect();
        return { left, right };
      });
    }, percent);
    for (const [at, { left }] of words.entries()) expect(left - (words[at - 1]?.right ?? 0), `${width} px, ${percent} %`).toBeGreaterThan(0);
  }
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

const state = (name: string): State => states.find((one) => one.name === name) as State;

test('forced colours: the navigation shows on which screen one is', async ({ server, open }) => {
  const { tab } = await open({ forcedColors: true });
  await enter(tab, server, state('questions'));
  const looks = await tab.evaluate(() =>
    [...document.querySelectorAll('nav a')].map((link) => {
      const { color, backgroundColor, boxShadow, borderTop, borderInlineStart, textDecorationLine, fontWeight, outlineStyle } = getComputedStyle(link);
      return JSON.stringify({ color, backgroundColor, boxShadow, borderTop, borderInlineStart, textDecorationLine, fontWeight, outlineStyle });
    }),
  );
  expect(new Set(looks).size).toBe(2);
});

test('who asks the system for more contrast gets edges and quiet words as dark as all others, and as light on a dark ground', async ({ server, open }) => {
  const { tab } = await open();
  const page = tab.page as Page;
  await page.emulateMedia({ contrast: 'more' });
  await enter(tab, server, state('card-filled'));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const inks = await tab.evaluate(() => {
      const quiet = document.querySelector('main .quiet') as Element;
      const field = document.querySelector('main textarea') as Element;
      return [getComputedStyle(quiet).color, getComputedStyle(field).borderTopColor, getComputedStyle(document.body).color];
    });
    expect(new Set(inks).size, `${colorScheme} ${inks}`).toBe(1);
  }
});

test('dark: the ring of the focus can be seen on the large card, which is white', async ({ server, open }) => {
  const { tab } = await open({ dark: true });
  await enter(tab, server, state('card-large'));
  await tab.press('Shift+Tab');
  const { ring, tag } = await tab.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    return { ring: getComputedStyle(element).outlineColor, tag: element.tagName };
  });
  expect(tag).toBe('DIV');
  const [r = 0, g = 0, b = 0] = (ring.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  expect(1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)).toBeGreaterThanOrEqual(3);
});

test('wide: what stands beside an open step is a landmark, and there is one banner', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 1280, height: 800 } });
  await enter(tab, server, state('step'));
  const page = tab.page as Page;
  await expect(page.locator('.beside')).toBeVisible();
  await expect.soft(page.getByRole('banner')).toHaveCount(1);
  expect(await tab.evaluate(() => document.querySelector('.beside')?.closest('main, nav, aside, [role=region], section') !== null)).toBe(true);
});

test('arrow keys that only pass “Arrived” write no day of arrival', async ({ server, open }) => {
  const { tab } = await open();
  await enter(tab, server, state('medical-record'));
  const page = tab.page as Page;
  await page.locator('input[name=status]:checked').focus();
  for (const choice of ['Promised', 'Arrived', 'Checked']) {
    await tab.press('ArrowDown');
    await tab.has(`Saved. Chosen: ${choice}`);
  }
  // A finger that chooses “Checked” writes none either.
  expect(await tab.evaluate(() => (document.getElementById('arrivedOn') as HTMLInputElement).value)).toBe('');
});

/** Runs in the page: what has the focus and cannot be seen at all. */
function hidden(): string {
  const element = document.activeElement as HTMLElement;
  if (element === document.body) return '';
  const whole = element.closest('.tick') ?? element;
  const { left, top, width, height } = whole.getBoundingClientRect();
  for (let row = 1; row < 10; row += 1)
    for (let column = 1; column < 10; column += 1) {
      const there = document.elementFromPoint(left + (width * column) / 10, top + (height * row) / 10);
      if (there && (whole.contains(there) || there.contains(whole))) return '';
    }
  return whole.textContent?.slice(0, 40) || element.tagName;
}

for (const [width, height, percent, from] of [
  [320, 568, 200, 'message'],
  [360, 640, 100, 'update'],
] as const)
  test(`nothing that has the focus lies whole under the bars: ${from}, ${width} x ${height}, text ${percent} %`, async ({ server, open }) => {
    const { tab } = await open({ viewport: { width, height } });
    await enter(tab, server, state(from));
    await tab.evaluate((size) => {
      document.documentElement.style.fontSize = `${size}%`;
      // How high the bars are is measured in the frame that draws them.
      return new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
    }, percent);
    if (from === 'update') {
      await tab.click('checkbox', /^Write down why/);
      await tab.has('Saved.');
    }
    await tab.page?.locator('main a').first().focus();
    const wrong: string[] = [];
    for (let count = 0; count < 40; count += 1) {
      await tab.press('Tab');
      const one = await tab.evaluate(hidden);
      if (one) wrong.push(one);
    }
    await state(from).after?.(server);
    expect(wrong).toEqual([]);
  });

test('a phone held sideways, with large text: what is not saved can be tried again without a scroll', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 740, height: 360 } });
  await enter(tab, server, state('full-device'));
  await tab.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await expect(tab.page?.getByRole('button', { name: 'Try again' }) as Locator).toBeInViewport({ ratio: 1 });
});

test('letters set further apart (WCAG 1.4.12): the words of the navigation stand apart and are whole', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 360, height: 740 } });
  await enter(tab, server, state('first-use'));
  const words = await tab.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return [...document.querySelectorAll('nav a')].map((link) => {
      const range = document.createRange();
      range.selectNode(link.lastChild as Node);
      const { left, right } = range.getBoundingClientRect();
      return { left, right };
    });
  });
  expect.soft(words[0]?.left).toBeGreaterThanOrEqual(0);
  expect.soft(words.at(-1)?.right).toBeLessThanOrEqual(360);
  for (const [at, word] of words.entries()) if (at > 0) expect.soft(word.left - (words[at - 1]?.right ?? 0)).toBeGreaterThan(0);
});

/** The tag of what has the focus. */
const focused = (page: Page): Promise<string | undefined> => page.evaluate(() => document.activeElement?.tagName);

test('when everything was deleted, the heading that says so has the focus', async ({ server, open }) => {
  const { tab } = await open();
  await enter(tab, server, state('erase-typed'));
  await tab.click('button', 'Delete everything now');
  await tab.has('Everything was deleted');
  await expect.poll(() => focused(tab.page as Page), { timeout: 5000 }).toBe('H1');
});

test('after “Close” of the message the focus is not lost to the top of the page', async ({ server, open }) => {
  const { tab } = await open();
  await enter(tab, server, state('message'));
  const page = tab.page as Page;
  await page.locator('main .tick input').nth(3).focus();
  await page.getByRole('button', { name: 'Close' }).focus();
  await tab.press('Enter');
  await expect.poll(() => page.getByRole('status').first().textContent()).toBe('');
  await expect.poll(() => focused(page)).not.toBe('BODY');
});

/** Runs in the page: lists that are none to Safari, for no row has a marker. The two facts on how long a step takes need no counting. */
const unheard = (): string[] =>
  [...document.querySelectorAll('main :is(ul, ol):not([role], .time-facts)')]
    .filter((list) =>
      [...list.children].some((row) => {
        const { display, listStyleType } = getComputedStyle(row);
        return display !== 'list-item' || listStyleType === 'none';
      }),
    )
    .map((list) => `${list.className}: ${list.textContent?.slice(0, 40)}`);

test('VoiceOver counts what stands in a list, also where no dots are drawn', async ({ server, open }) => {
  const { tab } = await open();
  const wrong: string[] = [];
  // One of each look of list; all screens were looked at once.
  for (const name of ['filled', 'questions', 'records-filled', 'next-filled', 'emergency', 'deleted', 'appointments']) {
    await enter(tab, server, state(name));
    wrong.push(...(await tab.evaluate(unheard)).map((list) => `${name}: ${list}`));
  }
  expect(wrong).toEqual([]);
});

test('what was folded does not swallow the focus of a button that goes away', async ({ server, open }) => {
  const { tab } = await open();
  const history = () =>
    new History().put('medicalRecord/~/own:1', { title: 'Scans' }).putApart('medicalRecord/~/own:1', 'note', ['The lab says Monday', 'The lab says Tuesday']);
  await enter(tab, server, { name: 'apart', path: 'medical-record/own%3A1', history });
  const page = tab.page as Page;
  const photos = page.locator('summary#photos');
  const inside = page.locator('details:has(#photos) button').first();
  await inside.waitFor();
  await photos.click();
  await inside.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: /^Keep this one: The lab says Tuesday/ }).focus();
  await tab.press('Enter');
  await tab.has('Saved. Note on');
  await expect.poll(() => focused(page)).toBe('SUMMARY');
});

test('who deletes one of many goes on from where it stood', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 360, height: 740 } });
  await enter(tab, server, state('calls-many'));
  const page = tab.page as Page;
  await page.locator('main li a').nth(30).focus();
  await tab.press('Enter');
  await tab.click('button', 'Delete this call');
  await tab.has('Saved. Deleted: ');
  const inSight = () =>
    tab.evaluate(() => {
      const row = document.activeElement as HTMLElement;
      const { top } = row.getBoundingClientRect();
      return row.matches('main li a') && scrollY > 0 && top > 0 && top < innerHeight;
    });
  await expect.poll(inSight).toBe(true);
});

test('“Delete for good” stands apart from “Bring back”', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 360, height: 740 } });
  await enter(tab, server, state('deleted-question'));
  const gap = await tab.evaluate(() => {
    const [back, gone] = [...document.querySelectorAll('.card .btn')].map((button) => button.getBoundingClientRect()) as [DOMRect, DOMRect];
    return Math.max(gone.top - back.bottom, gone.left - back.right);
  });
  expect(gap).toBeGreaterThanOrEqual(24);
});
