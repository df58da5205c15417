// The largest text on a phone: what comes first, what is read first, and that no name falls apart. In Chromium, which alone sets every size.
import { appointmentRecord } from '../../src/domain/appointment';
import type { Value } from '../../src/domain/change';
import { onlyInChromium } from '../faults/only';
import type { Tab } from './driver';
import { chooseFile } from './fixtures/files';
import { History } from './fixtures/rows';
import { enter, type State, states } from './fixtures/states';
import { expect, test } from './test';

onlyInChromium('How large something is, and where it stands, is ours alone.');

const state = (name: string): State => states.find((one) => one.name === name) as State;
const phone = { viewport: { width: 360, height: 740 } };

/** As "Reading comfort" does it. */
const setText = (tab: Tab, percent: number): Promise<void> =>
  tab.evaluate((size) => {
    document.documentElement.style.fontSize = `${size}%`;
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
  }, percent);

/** Runs in the page: what heads or names something in letters smaller than its text, and its words and those of the head that are cut in two. */
function findSmallAndBroken(): string[] {
  const sizeOf = (element: Element): number => Number.parseFloat(getComputedStyle(element).fontSize);
  const heads = [...document.querySelectorAll('main :is(h1:not(.unseen), h2, legend, .links b, .visit-card b, .medical-card :is(p, li))')].filter((one) =>
    one.checkVisibility(),
  );
  const small = heads.filter((one) => sizeOf(one) < sizeOf(document.body)).map((one) => `${one.textContent} is ${sizeOf(one)} px`);
  const linesOf = (node: Node, from: number, to: number): number => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  };
  const brokenIn = (node: Node): string[] =>
    [...(node.nodeValue ?? '').matchAll(/\p{L}+/gu)].filter(({ index, 0: word }) => linesOf(node, index, index + word.length) > 1).map(([word]) => word);
  const textsOf = (one: Element): Node[] => [...one.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
  return [...small, ...[...heads, ...document.querySelectorAll('.visit *')].flatMap(textsOf).flatMap(brokenIn)];
}

test('what heads or names is no smaller than its text, and its words stay whole', async ({ server, open }) => {
  const { tab } = await open(phone);
  const wrong: string[] = [];
  for (const name of ['first-use', 'step', 'appointments', 'more', 'records', 'condition-mg', 'card-filled', 'card-turned', 'ready', 'guide-mg']) {
    await enter(tab, server, state(name));
    for (const percent of [130, 160]) {
      await setText(tab, percent);
      wrong.push(...(await tab.evaluate(findSmallAndBroken)).map((one) => `${name}, ${percent} %: ${one}`));
    }
  }
  expect(wrong).toEqual([]);
});

const named = (title: string, more: Readonly<Record<string, Value>> = {}): (() => History) => {
  const at = { date: '2027-01-05', time: '10:30', zone: 'America/Toronto' };
  return () => new History().put(appointmentRecord(), { title, at, ...more });
};
const mg = { pack: { code: 'mg' } };
/** The appointment at the head of a screen: with a day and without, with the button for emergencies and without. */
const heads: readonly State[] = [
  { name: 'no day', path: '' },
  { name: 'no day, MG', path: '', history: () => new History().put(appointmentRecord(), mg) },
  { name: 'MG', path: 'records', history: named('Second opinion', mg) },
  { name: 'clinic', path: 'questions', history: named('Second opinion, Sunnybrook') },
  { name: 'clinic, MG', path: 'questions', history: named('Second opinion, Sunnybrook', mg) },
];

const linesOfName = (): number => {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('.visit b') as Element);
  return range.getClientRects().length;
};

test('the name at the head of a screen stays whole on every phone, and leaves the screen its room', async ({ server, open }) => {
  const { tab } = await open(phone);
  const wrong: string[] = [];
  for (const head of heads) {
    await enter(tab, server, head);
    if (head.name === 'no day') expect(await tab.evaluate(linesOfName), 'what everybody sees first').toBe(1);
    for (const [width, percent] of [320, 360, 375, 390].flatMap((one) => [100, 115, 130, 160].map((size) => [one, size] as const))) {
      await tab.page?.setViewportSize({ width, height: 740 });
      await setText(tab, percent);
      const height = await tab.evaluate(() => document.querySelector('.visit')?.getBoundingClientRect().height ?? 0);
      const found = [...(await tab.evaluate(findSmallAndBroken)), ...(height > 170 ? [`${height} px high`] : [])];
      wrong.push(...found.map((one) => `${head.name}, ${width} px, ${percent} %: ${one}`));
    }
    await setText(tab, 100);
    await tab.page?.setViewportSize(phone.viewport);
  }
  expect(wrong).toEqual([]);
});

/** Its long words, where the largest letters leave them the least room. */
const narrow = ['more', 'card-filled', 'erased'];

test('on the narrowest phone no long word is cut', async ({ server, open }) => {
  const { tab } = await open(phone);
  const wrong: string[] = [];
  for (const name of narrow) {
    await enter(tab, server, state(name));
    await tab.page?.setViewportSize({ width: 320, height: 568 });
    await setText(tab, 160);
    wrong.push(...(await tab.evaluate(findSmallAndBroken)).map((one) => `${name}: ${one}`));
    await setText(tab, 100);
    await tab.page?.setViewportSize(phone.viewport);
  }
  expect(wrong).toEqual([]);
});

/** Whether all of it stands in the window, above the bars. */
const isInSight = (tab: Tab, selector: string): Promise<boolean> =>
  tab.evaluate((wanted) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    const bars = document.querySelector('.foot')?.getBoundingClientRect().top ?? 0;
    return box !== undefined && box.width > 0 && box.top >= 0 && box.bottom <= bars;
  }, selector);

test('the first box of the plan stands in the first window', async ({ server, open }) => {
  const { tab } = await open(phone);
  await enter(tab, server, state('first-use'));
  await setText(tab, 160);
  expect(await isInSight(tab, 'input[type=checkbox]')).toBe(true);
});

test('the arrow of the way back stays, and at the step before the largest the icons of the screens', async ({ server, open }) => {
  const { tab } = await open(phone);
  await enter(tab, server, state('step'));
  await setText(tab, 160);
  expect(await isInSight(tab, '.back svg')).toBe(true);
  await setText(tab, 130);
  expect(await tab.evaluate(() => document.querySelector('nav svg')?.checkVisibility())).toBe(true);
});

test('the field for a question is seen first, is reached first with Tab, and stays in sight after adding', async ({ server, open }) => {
  const { tab } = await open(phone);
  await enter(tab, server, state('questions'));
  await setText(tab, 160);
  expect(await isInSight(tab, '.composer textarea')).toBe(true);
  await tab.evaluate(() => document.querySelector<HTMLElement>('main h1')?.focus());
  await tab.press('Tab');
  expect(await tab.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  await tab.fill('Add a question', 'And if I wait?');
  await tab.press('Enter');
  await tab.has('Saved. Added: And if I wait?');
  await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(await isInSight(tab, '.composer textarea')).toBe(true);
});

test('where a step is done by writing, its field stands before what to read', async ({ server, open }) => {
  const { tab } = await open(phone);
  const order = () =>
    tab.evaluate(() => [...document.querySelectorAll('main :is(textarea, #how)')].map(({ id, tagName }) => (id === 'how' ? id : tagName)).slice(0, 2));
  await enter(tab, server, { name: 'why', path: 'step/second-opinion%3Awhy' });
  expect(await order()).toEqual(['TEXTAREA', 'how']);
  await enter(tab, server, { name: 'enough', path: 'step/second-opinion%3Aenough' });
  expect(await order()).toEqual(['how', 'TEXTAREA']);
});

test('above the keyboard of a phone what was saved is said in one line, and its buttons are whole', async ({ server, open }) => {
  const { tab } = await open(phone);
  await enter(tab, server, state('message'));
  await setText(tab, 160);
  for (const viewport of [
    { width: 360, height: 420 },
    { width: 320, height: 300 },
  ]) {
    await tab.page?.setViewportSize(viewport);
    const hidden = await tab.evaluate(() => {
      const foot = document.querySelector('.foot');
      return foot && foot.scrollHeight - foot.clientHeight;
    });
    // Their border at most.
    expect(hidden).toBeLessThan(4);
  }
  await tab.page?.setViewportSize(phone.viewport);
});

test('why a file was not restored is in sight, also where it comes above the button that was pressed', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 320, height: 568 } });
  await enter(tab, server, state('backup'));
  await setText(tab, 200);
  await tab.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await chooseFile(tab, '%PDF-1.7');
  await tab.has('This file is not a backup of Askwell.');
  expect(await isInSight(tab, 'main .notice b')).toBe(true);
});
