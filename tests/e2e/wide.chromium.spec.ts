// Where there is room the list stands beside what is open. Other drivers have no other window size, no way back and no paper.
import { openApp } from '../faults/app';
import type { Tab } from './driver';
import { History } from './fixtures/rows';
import { heading } from './fixtures/screens';
import { enter, later } from './fixtures/states';
import { expect, test } from './test';

const wide = { viewport: { width: 1280, height: 800 } };
/** Where the top of a row of the list stands in the window. */
const topOf = (tab: Tab, text: string): Promise<number> =>
  tab.evaluate((name) => {
    const row = [...document.querySelectorAll<HTMLElement>('a')].find((one) => one.offsetParent && one.textContent?.includes(name));
    return Math.round(row?.getBoundingClientRect().top ?? -9999);
  }, text);
/** Whether the list was there in every frame from now on. */
const watchList = (tab: Tab): Promise<void> =>
  tab.evaluate(() => {
    const look = (): void => {
      if (!document.querySelector('.beside')) document.body.dataset.gone = '';
      requestAnimationFrame(look);
    };
    look();
  });

test('the plan stands beside a step where there is room; a phone does not draw it for nothing', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 360, height: 740 } });
  await openApp(tab, `${server.address}step/second-opinion%3Awhy`);
  await expect.poll(() => heading(tab)).toContain('Write down why');
  const boxes = (): Promise<number> => tab.evaluate(() => document.querySelectorAll('[type=checkbox]').length);
  expect(await boxes()).toBe(1);
  await tab.page?.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(boxes).toBeGreaterThan(30);
  await tab.page?.setViewportSize({ width: 360, height: 740 });
  await expect.poll(boxes).toBe(1);
});

test('on a wide screen the list stands beside what is open, with its row lit and in sight', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 1280, height: 800 } });
  const calls = (): History =>
    Array.from({ length: 30 }).reduce<History>((made, _, at) => made.put(`call/~/own:${at}`, { title: `Clinic ${at}` }), new History());
  await enter(tab, server, { name: 'beside', path: 'calls', history: calls });
  /** The rows that are lit, and whether all of them can be seen. */
  const lit = (): Promise<string> =>
    tab.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('.beside [aria-current]')];
      const isSeen = rows.every((row) => row.getBoundingClientRect().top >= 0 && row.getBoundingClientRect().bottom <= innerHeight);
      return `${rows.map((row) => row.querySelector('b')?.textContent)} ${isSeen}`;
    });
  expect(await lit()).toBe(' true');
  await tab.click('link', /^Clinic 29/);
  await expect.poll(() => heading(tab)).toBe('A call');
  await expect.poll(lit).toBe('Clinic 29 true');
  await tab.click('link', /^Clinic 3 /);
  await expect.poll(lit).toBe('Clinic 3 true');
  await openApp(tab, `${server.address}guide/us-refused`);
  await expect.poll(lit).toMatch(/^\S.* true$/);
  const pane = (to?: number): Promise<number> =>
    tab.evaluate((top) => {
      const main = document.querySelector('main') as HTMLElement;
      if (top !== undefined) main.scrollTop = top;
      return Math.round(main.scrollTop);
    }, to);
  await pane(240);
  await tab.click('link', /^England/);
  await expect.poll(() => pane()).toBe(0);
  await tab.page?.goBack();
  await expect.poll(() => pane(), 'back where one was in what is open').toBe(240);
  await tab.reload();
  await expect.poll(() => pane(), 'loaded again').toBe(240);
  await tab.page?.emulateMedia({ media: 'print' });
  const cut = (): Promise<number> => tab.evaluate(() => (document.querySelector('main') as HTMLElement).scrollHeight - innerHeight);
  expect(await cut(), 'longer than the sheet').toBeGreaterThan(0);
  expect(await tab.page?.locator('.beside').isVisible()).toBe(false);
  expect(await tab.page?.locator('main').evaluate((main) => getComputedStyle(main).overflow)).toBe('visible');
});

test('on a wide screen the list stays where it is when another of its rows has another screen', async ({ server, open }) => {
  const { tab } = await open(wide);
  const story = (): History =>
    ['trouble', 'event'].reduce((made, kind) => {
      for (let at = 10; at < 40; at++) made.put(`${kind}/~/own:${kind}${at}`, { title: `One ${kind} ${at}`, order: `a${at}1` });
      return made;
    }, new History());
  await enter(tab, server, { name: 'story', path: 'trouble/own%3Atrouble30', history: story });
  await later(tab);
  await tab.evaluate(() =>
    [...document.querySelectorAll('.beside a')].find((one) => one.textContent?.includes('event 15'))?.scrollIntoView({ block: 'center' }),
  );
  const before = await topOf(tab, 'One event 15');
  await watchList(tab);
  await tab.click('link', /One event 15/);
  await expect.poll(() => heading(tab)).toBe('A line of your story');
  await later(tab);
  expect(await topOf(tab, 'One event 15')).toBe(before);
  expect(await tab.evaluate(() => 'gone' in document.body.dataset), 'gone for a moment').toBe(false);
});

test('on a wide screen the plan shows where the step goes that is being added', async ({ server, open }) => {
  const { tab } = await open(wide);
  await enter(tab, server, { name: 'adding', path: '', history: () => new History().set('second-opinion:why', 'done', true) });
  await later(tab);
  await tab.evaluate(() => document.querySelector('#day .add, section:last-of-type .add')?.scrollIntoView({ block: 'center' }));
  await tab.evaluate(() => document.querySelector<HTMLElement>('section:last-of-type .add')?.click());
  await expect.poll(() => heading(tab)).toBe('Add a step');
  await later(tab);
  const top = await tab.evaluate(() => document.querySelector('.beside section:last-of-type .add')?.getBoundingClientRect().top ?? -1);
  expect(top).toBeGreaterThan(0);
  expect(top).toBeLessThan(800);
});

test('back to what stood open beside the top of its list leads to the top', async ({ server, open }) => {
  const { tab } = await open(wide);
  const calls = (): History =>
    Array.from({ length: 30 }).reduce<History>((made, _, at) => made.put(`call/~/own:${at}`, { title: `Clinic ${at}.` }), new History());
  await enter(tab, server, { name: 'top', path: 'calls', history: calls });
  await later(tab);
  await tab.click('link', /^Clinic 27\./);
  await expect.poll(() => tab.evaluate(() => document.querySelector('.beside [aria-current] b')?.textContent)).toBe('Clinic 27.');
  // By the page itself: the driver would scroll to the row first.
  await tab.evaluate(() => {
    scrollTo(0, 0);
    [...document.querySelectorAll('a')].find((link) => link.textContent?.startsWith('Clinic 25.'))?.click();
  });
  await expect.poll(() => tab.evaluate(() => document.querySelector('.beside [aria-current] b')?.textContent)).toBe('Clinic 25.');
  await tab.evaluate(() => scrollTo(0, 1500));
  await tab.page?.goBack();
  await expect.poll(() => tab.evaluate(() => document.querySelector('.beside [aria-current] b')?.textContent)).toBe('Clinic 27.');
  await later(tab);
  expect(await tab.evaluate(() => scrollY)).toBe(0);
});

test('the headings of a list that stands beside what is open stand apart as on its own screen', async ({ server, open }) => {
  const { tab } = await open(wide);
  await enter(tab, server, { name: 'apart', path: 'guide/when' });
  await later(tab);
  const gap = () =>
    tab.evaluate(() => {
      const [, other] = document.querySelectorAll('.beside h2');
      return (other?.getBoundingClientRect().top ?? 0) - (other?.previousElementSibling?.getBoundingClientRect().bottom ?? 0);
    });
  expect(await gap()).toBeGreaterThan(15);
});

test('which row is open is seen in forced colours, too', async ({ server, open }) => {
  const { tab } = await open(wide);
  await enter(tab, server, { name: 'forced', path: 'guide/when' });
  await later(tab);
  await tab.page?.emulateMedia({ forcedColors: 'active' });
  const [lit, plain] = await tab.evaluate(() =>
    ['[aria-current]', 'a:not([aria-current])'].map((which) => {
      const { border, outline, boxShadow, backgroundColor } = getComputedStyle(document.querySelector(`.beside .links ${which}`) as Element);
      return [border, outline, boxShadow, backgroundColor].join(' | ');
    }),
  );
  expect(lit).not.toBe(plain);
});
