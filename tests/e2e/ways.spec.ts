// The ways through the app: a step forward begins at the top, a way back leads to where one was and says so.
import { openApp } from '../faults/app';
import { History, manyQuestions } from './fixtures/rows';
import { active, heading, place } from './fixtures/screens';
import { enter, later } from './fixtures/states';
import { expect, ONE_ENGINE, test } from './test';

test('a screen with a link onward to where one came from begins at its top; its way back leads to the link one took', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 360, height: 640 } });
  await enter(tab, server, { name: 'ways', path: 'records', history: () => new History().put('appointment/~', { pack: { code: 'mg' } }) });
  await later(tab);
  await tab.click('link', /^Records that matter: Myasthenia gravis/);
  await expect.poll(() => place(tab)).toBe('H1 0 Records that matter');
  await tab.click('link', 'Back to your records');
  await expect.poll(() => active(tab)).toBe('/pack-records');
  await tab.click('link', /^Records that matter: Myasthenia gravis/);
  await tab.click('link', 'Your records');
  await expect.poll(() => place(tab)).toBe('H1 0 Records');
  await tab.evaluate(() => history.back());
  await expect.poll(() => active(tab)).toBe('/records');
  await expect.poll(() => tab.evaluate(() => scrollY)).toBeGreaterThan(300);
});

test('the way back names the screen one came from and leads there: a step, More, the plan', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 360, height: 640 } });
  await openApp(tab, server.address);
  await later(tab);
  await tab.click('link', /^Details: List all your medicines/);
  await tab.click('link', 'Open your medicines');
  await tab.click('link', 'Back to the step');
  await expect.poll(() => heading(tab)).toBe('List all your medicines');
  await expect.poll(() => active(tab)).toBe('/medicines');
  await tab.click('link', 'Back to the plan');
  await expect.poll(() => active(tab)).toMatch(/^\/step\/.*medicines$/);
  await tab.click('link', 'More');
  await tab.click('link', /^Medicines/);
  await tab.click('link', 'Back to More');
  await expect.poll(() => heading(tab)).toBe('More');
  await expect.poll(() => active(tab)).toBe('/medicines');
});

// A phone drops pages that nobody looks at, and loads them again.
test('a page that is loaded again stands where it stood', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 360, height: 640 } });
  await enter(tab, server, { name: 'reload', path: 'questions', history: manyQuestions });
  for (const path of ['questions', '']) {
    await tab.goto(`${server.address}${path}`);
    await later(tab);
    await tab.evaluate(() => scrollTo(0, 700));
    await later(tab);
    await tab.reload();
    await expect.poll(() => tab.evaluate(() => Math.round(scrollY)), `/${path}`).toBe(700);
    await later(tab);
    expect(await tab.evaluate(() => Math.round(scrollY)), `/${path}, and later`).toBe(700);
  }
});

test('"Add the day" is a link of its own on the plan, to the day of the appointment on screen', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 360, height: 740 } });
  await openApp(tab, server.address);
  await later(tab);
  await tab.click('link', 'Add the day');
  await expect.poll(() => place(tab)).toBe('H1 0 The appointment');
  const sight = (): Promise<boolean> =>
    tab.evaluate(() => {
      const bar = document.querySelector('nav')?.getBoundingClientRect().top ?? 0;
      const day = document.querySelector('main input[type=date]')?.getBoundingClientRect();
      return day !== undefined && day.top >= 0 && day.bottom <= bar;
    });
  await expect.poll(sight).toBe(true);
  await tab.click('link', 'Back to the plan');
  await expect.poll(() => place(tab)).not.toContain('The appointment');
});

test('with the largest letters on a small screen half of the window is left to the words, the screens stay in reach, no word is broken', {
  tag: ONE_ENGINE,
}, async ({ engine, server, open }) => {
  // The scrollbar of a Firefox without a phone around it takes 12 of them.
  const { tab } = await open({ viewport: { width: engine === 'firefox' ? 332 : 320, height: 568 } });
  const history = (): History =>
    new History()
      .put('appointment/~', { pack: { code: 'mg' } })
      .put('appointment/~', { title: 'Second opinion at the university clinic', at: { date: '2027-12-16', time: '10:30', zone: 'Europe/London' } });
  for (const path of ['', 'questions', 'records', 'card', 'appointment', 'appointments']) {
    await enter(tab, server, { name: 'large', path, history });
    await tab.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const room = (): Promise<{ share: boolean; nav: boolean; broken: string[] }> =>
      tab.evaluate(() => {
        scrollTo(0, 0);
        const edge = (what: string, side: 'top' | 'bottom'): number => document.querySelector(what)?.getBoundingClientRect()[side] ?? 0;
        // A word that is longer than its line stands in two boxes.
        const broken = [...document.querySelectorAll('.back, h1, nav a, .visit a:not(:first-child)')].flatMap((element) =>
          [...element.childNodes].flatMap((node) =>
            [...(node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '').matchAll(/\S+/g) : [])].flatMap(({ 0: word, index }) => {
              const range = document.createRange();
              range.setStart(node, index);
              range.setEnd(node, index + word.length);
              return range.getClientRects().length > 1 ? [word] : [];
            }),
          ),
        );
        const when = document.querySelector('.visit small');
        if (!when || when.scrollWidth > when.clientWidth) broken.push('the hour');
        return { share: edge('nav', 'top') - edge('main', 'top') >= innerHeight / 2, nav: Math.round(edge('nav', 'bottom')) === innerHeight, broken };
      });
    await expect.poll(room, path).toEqual({ share: true, nav: true, broken: [] });
    await tab.evaluate(() => scrollTo(0, 400));
    await expect.poll(() => tab.evaluate(() => Math.round(document.querySelector('nav')?.getBoundingClientRect().bottom ?? 0)), path).toBe(568);
  }
});

test('where a fact was read is drawn when it is opened', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 360, height: 740 } });
  await openApp(tab, `${server.address}guide/when`);
  const links = (): Promise<number> => tab.evaluate(() => document.querySelectorAll('.sources a').length);
  await expect.poll(() => heading(tab)).not.toBe('');
  expect(await links()).toBe(0);
  await tab.evaluate(() => [...document.querySelectorAll<HTMLElement>('summary')].at(-1)?.click());
  await expect.poll(links).toBeGreaterThan(0);
});

test('rules of other countries stand closed below one’s own', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 360, height: 740 } });
  const inSpain = (): History => new History().put('appointment/~', { country: { code: 'es' } });
  await enter(tab, server, { name: 'rules', path: 'guide/record-clocks', history: inSpain });
  await tab.has('Spain and the European Union');
  await expect.poll(() => tab.text()).not.toContain('30 days from the day they get your request');
  await tab.evaluate(() => document.querySelector<HTMLElement>('.prose summary')?.click());
  await tab.has('30 days from the day they get your request');
});

test('More leads to the calls, and with a condition to the emergency card; a step about scans to the records', { tag: ONE_ENGINE }, async ({
  server,
  open,
}) => {
  const { tab } = await open({ viewport: { width: 360, height: 740 } });
  await enter(tab, server, { name: 'rows', path: 'more', history: () => new History().put('appointment/~', { pack: { code: 'mg' } }) });
  for (const [row, title] of [
    [/^Calls/, 'Calls'],
    [/^Finding the doctor/, 'Finding the doctor'],
    [/^Emergency card/, 'Emergency card'],
  ] as const) {
    await tab.click('link', row);
    await expect.poll(() => heading(tab)).toContain(title.split(' ')[0]);
    await tab.click('link', 'Back to More');
    await expect.poll(() => heading(tab)).toBe('More');
  }
  await tab.click('link', 'Prepare');
  await tab.click('link', /^Details: Ask for scans/);
  await tab.click('link', 'Open your records');
  await expect.poll(() => heading(tab)).toBe('Records');
});
