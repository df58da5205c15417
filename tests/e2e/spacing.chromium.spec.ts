// What belongs together stands together, what does not stands apart, and buttons of one kind look alike.
import { onlyInChromium } from '../faults/only';
import type { Tab } from './driver';
import { enter, states } from './fixtures/states';
import type { TestServer } from './start-server';
import { expect, test } from './test';

onlyInChromium('One style for all engines; measured once.');

const PHONE = { width: 360, height: 740 };

/** The screen in the state with this name. */
async function show(tab: Tab, server: TestServer, name: string): Promise<void> {
  const state = states.find((one) => one.name === name);
  if (!state) throw new Error(name);
  await enter(tab, server, state);
}

/** How far below what stands before it the first of these begins. */
const gapAbove = (tab: Tab, selector: string): Promise<number> =>
  tab.evaluate((wanted) => {
    const element = document.querySelector(wanted) as Element;
    let above = element.previousElementSibling as Element;
    while (!above.checkVisibility()) above = above.previousElementSibling as Element;
    return Math.round(element.getBoundingClientRect().top - above.getBoundingClientRect().bottom);
  }, selector);

/** What has words on more than one line. */
const inLines = (tab: Tab, selector: string): Promise<string[]> =>
  tab.evaluate((wanted) => {
    const range = document.createRange();
    const lines = (element: Element): number => {
      const words = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      return words.reduce((most, node) => {
        range.selectNodeContents(node);
        return Math.max(most, range.getClientRects().length);
      }, 0);
    };
    return [...document.querySelectorAll(wanted)].filter((element) => lines(element) > 1).map(({ textContent }) => textContent ?? '');
  }, selector);

test('what says which records to ask for stands apart from the records', async ({ server, open }) => {
  const { tab } = await open({ viewport: PHONE });
  await show(tab, server, 'records-overdue');
  expect(await gapAbove(tab, 'main > .links')).toBe(24);
});

test('the buttons of a notice are as wide as it', async ({ server, open }) => {
  const { tab } = await open({ viewport: PHONE });
  for (const name of ['question-conflict', 'step-came-back', 'next-other-visit', 'appointments-came-back', 'photos-cut-off']) {
    await show(tab, server, name);
    const narrow = await tab.evaluate(() =>
      [...document.querySelectorAll('main .notice')].flatMap((notice) =>
        [...notice.querySelectorAll('.btn')]
          .filter((button) => button.getBoundingClientRect().width < notice.getBoundingClientRect().width - 40)
          .map(({ textContent }) => textContent),
      ),
    );
    expect(narrow, name).toEqual([]);
  }
});

test('what deletes stands apart from what does not', async ({ server, open }) => {
  const { tab } = await open({ viewport: PHONE });
  for (const name of ['score', 'question', 'medical-record', 'medicine-stopped', 'appointment-filled', 'photo-pdf']) {
    await show(tab, server, name);
    expect(await gapAbove(tab, '.btn.danger'), name).toBe(24);
  }
});

test('when the last restore was stands with the button that undoes it', async ({ server, open }) => {
  const { tab } = await open({ viewport: PHONE });
  await show(tab, server, 'backup-undo-later');
  expect(await gapAbove(tab, '.backup input + .quiet')).toBeGreaterThan(await gapAbove(tab, '.backup .quiet + .btn:last-child'));
});

test('by when a record is due does not read as the help of the field above', async ({ server, open }) => {
  const { tab } = await open({ viewport: PHONE });
  await show(tab, server, 'medical-record');
  expect(await gapAbove(tab, 'main > .field + p')).toBe(24);
});

test('a short choice keeps its word whole, and the card a phone number', async ({ server, open }) => {
  const { tab } = await open({ viewport: PHONE });
  await show(tab, server, 'card-filled');
  expect(await inLines(tab, '.in-row .choice *')).toEqual([]);
  const whole = await tab.evaluate(() => {
    const range = document.createRange();
    const text = [...document.querySelectorAll('.medical-card dd')]
      .map(({ firstChild }) => firstChild)
      .find((node) => node?.nodeValue?.includes('555 0101')) as Text;
    range.setStart(text, text.data.indexOf('555 0101'));
    range.setEnd(text, text.data.indexOf('555 0101') + '555 0101'.length);
    return range.getClientRects().length;
  });
  expect(whole).toBe(1);
});

test('beside its list a question is moved by buttons of one line', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 1280, height: 800 } });
  await show(tab, server, 'question');
  expect(await inLines(tab, '#place ~ .buttons .btn')).toEqual([]);
});

test('a list stands apart from the words that lead to it', async ({ server, open }) => {
  const { tab } = await open({ viewport: PHONE });
  for (const name of ['ideas-topic', 'deleted', 'pack-records', 'appointments-one']) {
    await show(tab, server, name);
    const gap = await tab.evaluate(() => {
      const lead = document.querySelector('.lead') as Element;
      const first = lead.nextElementSibling?.firstElementChild?.firstElementChild?.closest('a, button, .card') as Element;
      return Math.round(first.getBoundingClientRect().top - lead.getBoundingClientRect().bottom);
    });
    expect(gap, name).toBe(16);
  }
});

test('what takes a day away is lighter than what one came for', async ({ server, open }) => {
  const { tab } = await open({ viewport: PHONE });
  await show(tab, server, 'doctor');
  const border = await tab.evaluate(() => getComputedStyle(document.querySelector('.field > .btn') as Element).borderTopWidth);
  expect(border).toBe('0px');
});

test('each page of the guide that comes with a condition has a line of its own', async ({ server, open }) => {
  const { tab } = await open({ viewport: PHONE });
  await show(tab, server, 'condition-mg');
  const pages = await tab.evaluate(() => (document.querySelector('.links li:last-child small') as HTMLElement).innerText.split('\n'));
  expect(pages.length).toBeGreaterThan(5);
  for (const page of pages) expect(page).toMatch(/^MG: [^·]+$/);
  expect(await gapAbove(tab, '.links + .quiet')).toBe(24);
});
