// Time and strength in every engine: one next step, put off and done, a day from the visit, a file for the calendar.
import { calendar, next, time } from '../../src/content/en/time';
import { openApp, says, stepPath } from '../faults/app';
import { deviceRow } from '../faults/database';
import type { Tab } from './driver';
import { calendarFile, entriesOf } from './fixtures/calendar';
import { putRows } from './fixtures/rows';
import { started } from './fixtures/states';
import { inDays, withVisit } from './fixtures/states-time';
import { expect, ONE_ENGINE, test } from './test';

const card = (tab: Tab): Promise<string> => tab.evaluate(() => document.querySelector('.next-step h2')?.textContent ?? '');
const dueOf = (tab: Tab): Promise<string> => tab.evaluate(() => (document.getElementById('due') as HTMLInputElement).value);
const focused = (tab: Tab): Promise<string> => tab.evaluate(() => document.activeElement?.textContent ?? '');

async function openWithVisit(tab: Tab, address: string, path: string, history = withVisit(60)): Promise<void> {
  await openApp(tab, address);
  await putRows(tab, history.rows());
  await tab.goto(address + path);
  await started(tab);
}

test('from the plan: one step, put off, done, taken back, and all of it is there after a reload', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await openApp(tab, server.address);
  await tab.click('link', next.title);
  await tab.sees('heading', next.title);
  await expect.poll(() => card(tab)).toBe('Write down why you want another view');

  await tab.click('button', next.notNow);
  await tab.has('See how it works where you live');
  await expect.poll(() => focused(tab)).toBe('See how it works where you live');
  await tab.click('button', next.done);
  await says(tab, 'Saved. Done: See how it works where you live');
  await expect.poll(() => card(tab)).toBe('Tell your current doctor');

  await tab.click('checkbox', next.little);
  await tab.has(next.light);
  await expect.poll(() => card(tab)).toBe('Collect two or three names');

  await expect.poll(() => deviceRow(tab, 'put-off')).toMatchObject({ isLittle: true });
  await tab.reload();
  await started(tab);
  await tab.has(next.light);
  await expect.poll(() => tab.isChecked('checkbox', next.little)).toBe(true);
  await expect.poll(() => card(tab)).toBe('Collect two or three names');

  await tab.click('link', next.show);
  await tab.sees('heading', 'Collect two or three names');
  expect(server.violations()).toEqual([]);
});

test('the suggested day of a step is taken with one tap, and taken back with Undo', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await openWithVisit(tab, server.address, stepPath('request'));
  await tab.has('because copies can take a month or more');
  await tab.click('button', time.use);
  await says(tab, 'Saved. Day of “Ask for copies of your records');
  await expect.poll(() => dueOf(tab)).toBe(inDays(16));
  await tab.click('button', 'Undo');
  await says(tab, 'Saved. Undone');
  await expect.poll(() => dueOf(tab)).toBe('');
});

test('somebody who begins two weeks before the visit has missed nothing: no day lies behind, and the calendar says what stays out', {
  tag: ONE_ENGINE,
}, async ({ server, open }) => {
  const { tab } = await open();
  await openWithVisit(tab, server.address, 'next', withVisit(16));
  await tab.has('Best done as soon as you can, because it helps');
  await tab.goto(server.address + stepPath('request'));
  await started(tab);
  await tab.has('Suggested: as soon as you can, because copies can take a month or more');
  await tab.click('button', time.useToday);
  await says(tab, 'Saved. Day of “Ask for copies of your records');
  await expect.poll(() => dueOf(tab)).toBe(inDays(0));
  await tab.goto(`${server.address}calendar`);
  await started(tab);
  await tab.has(calendar.own(1));
  await tab.has('steps to do as soon as you can: the appointment is too near');
});

test('what next knows of the calls that were made, and speaks of notes only after a call', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  const done = ['why', 'where-you-live', 'tell-doctor', 'safe-to-wait'];
  const begun = withVisit(60);
  for (const step of done) begun.set(`second-opinion:${step}`, 'done', true);
  for (const index of [0, 1]) begun.put(`call/~/own:${index}`, { title: `Desk ${index}`, order: `a${index}`, at: { date: inDays(-1) } });
  await openWithVisit(tab, server.address, 'next', begun);
  await expect.poll(() => card(tab)).toBe('Ask who pays for the visit');
  await tab.has('2 calls noted');
  await tab.click('button', next.done);
  await expect.poll(() => card(tab)).toBe('Note each call: who, when, what');
  await tab.has('2 calls noted');
});

test('the calendar gets a file that another program reads: the visit at its hour, and the days', async ({ server, open, engine }) => {
  const { tab } = await open();
  const call = { title: 'Blue Cross', order: 'a0', callBackBy: { date: inDays(3) } };
  const visitIn = withVisit(60).put('appointment/~', { place: 'Salford Royal, Stott Lane', doctor: 'Dr. Morgan' }).put('call/~/own:c', call);
  await openWithVisit(tab, server.address, 'appointment', visitIn);
  await tab.click('link', next.calendar);
  await tab.has('Salford Royal, Stott Lane');
  await tab.has('With Dr. Morgan');
  await tab.has(calendar.awaited(1));
  await tab.click('button', calendar.whichAwaited);
  await tab.has(calendar.callBack('Blue Cross'));
  expect(await tab.text()).not.toContain('Ask for copies of your records');
  await tab.click('button', calendar.which);
  await tab.has('Ask for copies of your records');
  await tab.click('checkbox', /^Also add the suggested days of/);
  const given = await calendarFile(tab);
  expect(given.type).toMatch(/^text\/calendar/);
  const events = entriesOf(given.text);
  const visit = events.find(({ uid }) => uid.startsWith('appointment/'));
  expect(visit?.startDate.toString()).toBe(`${inDays(60)}T10:30:00`);
  expect([visit?.location, visit?.description]).toEqual(['Salford Royal, Stott Lane', 'With Dr. Morgan']);
  expect(events.map(({ summary }) => summary).filter((summary) => /^(Begin with|If they |Collect two)/.test(summary))).toEqual([]);
  const request = events.find(({ summary }) => summary === 'Ask for copies of your records');
  expect([request?.startDate.isDate, request?.startDate.toString()]).toEqual([true, inDays(16)]);
  const back = events.find(({ uid }) => uid.startsWith('call/'));
  expect([back?.summary, back?.startDate.toString()]).toEqual([calendar.callBack('Blue Cross'), inDays(3)]);
  expect(server.violations()).toEqual([]);
  console.log(`calendar ${engine}: ${events.length} entries read back by another parser, 0 shifts`);
});

test("on an iPhone's home screen, where nothing is downloaded, the share sheet gets the file inside the tap, and closing it is no error", async ({
  server,
  open,
}) => {
  const { tab } = await open();
  await openWithVisit(tab, server.address, 'calendar');
  await tab.evaluate(() => {
    Object.defineProperty(navigator, 'standalone', { value: true });
    Object.defineProperty(navigator, 'canShare', { value: () => true, configurable: true });
    Object.defineProperty(navigator, 'share', {
      configurable: true,
      value: ({ files }: { files: File[] }) => {
        Object.assign(window, { shared: files[0]?.name });
        return Promise.reject(new DOMException('closed', 'AbortError'));
      },
    });
  });
  await tab.click('button', calendar.button);
  await expect.poll(() => tab.evaluate(() => (window as unknown as { shared: string }).shared)).toBe('askwell.ics');
  expect(await tab.text()).not.toContain(calendar.failed);
});

test('a visit of another appointment that comes before the one on screen is named by "What next?"', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await openWithVisit(tab, server.address, 'appointments', withVisit(-2));
  await tab.click('button', 'New appointment');
  await says(tab, 'Saved. A new appointment');
  await tab.fill('What you call it', 'Eye doctor');
  await tab.press('Tab');
  await says(tab, 'Saved. New words');
  await tab.evaluate((day) => {
    const field = document.querySelector<HTMLInputElement>('#day') as HTMLInputElement;
    field.focus();
    field.value = day;
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    field.blur();
  }, inDays(0));
  await says(tab, 'Saved. Day of “Eye doctor');
  await tab.goto(`${server.address}appointments`);
  await started(tab);
  await tab.click('button', /^Open this one/);
  await tab.sees('heading', 'Prepare');
  await tab.goto(`${server.address}next`);
  await started(tab);
  await tab.sees('heading', next.title);
  expect(await tab.text()).toContain('Eye doctor');
});
