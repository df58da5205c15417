// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { signal } from '@preact/signals-core';
import { cleanup, fireEvent, type RenderResult, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { plan } from '../../src/content/en/plan';
import { type Appointment, toAppointment } from '../../src/domain/appointments';
import type { Value } from '../../src/domain/change';
import { addDays } from '../../src/domain/days';
import { fold } from '../../src/domain/record';
import { dayHere } from '../../src/pages/clock';
import NextScreen from '../../src/pages/NextScreen';
import type { Services } from '../../src/pages/services';
import { writeFields } from '../../src/state/records';
import { keepToday, readToday } from '../../src/storage/put-off';
import { createTimeDuties } from '../../src/time-duties';
import { Channel, freshBrowser } from '../heart/fake-browser';
import { openTab, type Tab } from '../heart/tab';

vi.mock('../../src/styles/screens', () => ({}));
beforeEach(() => {
  freshBrowser();
  Object.assign(navigator, { languages: ['en-US'] });
});
afterEach(() => {
  cleanup();
  Channel.closeAll();
  vi.unstubAllGlobals();
});

function show({ app, drafts, storage }: Tab, duties: object = {}): RenderResult {
  const given = { pack: signal(null), appointments: { all: signal([]) }, time: createTimeDuties(storage), ...duties };
  return render(<NextScreen services={{ app, drafts, router: { href: String }, duties: given } as unknown as Services} />);
}

test('a tap that comes before what was put off today is read forgets none of it', async () => {
  const tab = await openTab();
  const day = dayHere();
  await keepToday(tab.storage, { day, isLittle: true, putOff: ['step/~/plan:letters'] });
  show(tab);
  fireEvent.click(screen.getByRole('button', { name: /^Not now/ }));
  await vi.waitFor(async () => expect((await readToday(tab.storage))?.putOff).toHaveLength(2));
  expect(await readToday(tab.storage)).toMatchObject({ day, isLittle: true, putOff: ['step/~/plan:letters', expect.stringMatching(/^step\//)] });
});

test('names copies whose promised day or longest time is over until they are here, and calls back of the last two weeks', async () => {
  const tab = await openTab();
  const put = (record: string, fields: Record<string, Value>) => writeFields(tab.app, { record, title: '', first: {} }, fields, 'words');
  const ago = (days: number): Value => ({ date: addDays(dayHere(), -days) });
  await put('medicalRecord/~/own:late', { title: 'Nerve test', status: { code: 'asked' }, promisedFor: ago(20), order: 'a0' });
  await put('medicalRecord/~/own:here', { title: 'Blood test', status: { code: 'arrived' }, promisedFor: ago(3), order: 'a1' });
  await put('medicalRecord/~/own:today', { title: 'Chest CT', status: { code: 'promised' }, promisedFor: ago(0), order: 'a2' });
  await put('appointment/~', { country: { code: 'us' } });
  await put('medicalRecord/~/own:law', { title: 'Letters', status: { code: 'asked' }, askedOn: ago(61), order: 'a3' });
  await put('medicalRecord/~/own:soon', { title: 'Reports', status: { code: 'asked' }, askedOn: ago(20), order: 'a4' });
  await put('call/~/own:late', { title: 'Blue Plan', callBackBy: ago(1), order: 'a0' });
  await put('call/~/own:old', { title: 'Clinic', callBackBy: ago(15), order: 'a1' });
  show(tab);
  const overdue = (): (string | null)[] =>
    within(screen.getByRole('region', { name: 'Due, and not here yet' }))
      .getAllByRole('link')
      .map(({ textContent }) => textContent);
  expect(overdue()).toEqual([
    expect.stringMatching(/^Nerve testPromised for .* over\. You may want to ask again\.$/),
    expect.stringMatching(/^LettersBy the usual count, even the longer time ended on/),
    expect.stringMatching(/^Blue PlanThey said/),
  ]);
  for (const record of ['late', 'law']) await put(`medicalRecord/~/own:${record}`, { status: { code: 'arrived' } });
  await vi.waitFor(() => expect(overdue()).toHaveLength(1));
  await put('call/~/own:late', { calledBack: true });
  await vi.waitFor(() => expect(screen.queryByRole('region', { name: 'Due, and not here yet' })).toBeNull());
});

test('who asked again after the promised day was over is not told the same day to ask again', async () => {
  const tab = await openTab();
  const ago = (days: number): Value => ({ date: addDays(dayHere(), -days) });
  const late = { title: 'Nerve test', status: { code: 'promised' }, promisedFor: ago(1), chasedOn: ago(0), order: 'a0' };
  await writeFields(tab.app, { record: 'medicalRecord/~/own:late', title: '', first: {} }, late, 'words');
  const { container } = show(tab);
  expect(container.textContent).not.toContain('You may want to ask again.');
});

test('who put all off on the morning of the visit is not told that tomorrow is another day', async () => {
  const tab = await openTab();
  await writeFields(tab.app, { record: 'appointment/~', title: '', first: {} }, { at: { date: dayHere() } }, 'due');
  await keepToday(tab.storage, { day: dayHere(), isLittle: false, putOff: tab.app.steps.value.map((step) => tab.app.recordOf(step)) });
  show(tab);
  expect((await screen.findByText(/put off for today/)).textContent).not.toContain('Tomorrow');
});

test('who is to ask for records reads how many are still to ask for, not only that there are some', async () => {
  const steps = plan.steps.filter(({ id }) => id === 'second-opinion:request');
  const tab = await openTab({ ofPlan: { ...plan, steps } });
  const put = (at: number, status: string) =>
    writeFields(tab.app, { record: `medicalRecord/~/own:${at}`, title: '', first: {} }, { title: `Paper ${at}`, status: { code: status } }, 'words');
  await put(0, 'asked');
  await put(1, 'to-ask');
  await put(2, 'arrived');
  // Nobody is asked for one's own notes.
  await writeFields(tab.app, { record: 'medicalRecord/~/mg:diary', title: '', first: {} }, { title: 'Your own notes' }, 'words');
  show(tab);
  screen.getByText('Records still to ask for: 1 of 3');
  await put(1, 'asked');
  await screen.findByText('4 records in your list');
});

test.each([
  ['Done', /^Done/],
  ['Not now', /^Not now/],
])('a hand that trembles and presses "%s" twice says it of one step, not of the next one, too', async (_, name) => {
  const tab = await openTab();
  show(tab);
  const title = (): string | null | undefined => document.getElementById('next-step')?.textContent;
  const first = title();
  fireEvent.click(screen.getByRole('button', { name }));
  // A tenth of a second later the button says it of another step.
  await vi.waitFor(() => expect(title()).not.toBe(first));
  fireEvent.click(screen.getByRole('button', { name }));
  await vi.waitFor(() => new Promise((resolve) => setTimeout(resolve, 50)));
  const done = tab.app.steps.value.filter((step) => step.done).length;
  const putOff = (await readToday(tab.storage))?.putOff.length ?? 0;
  expect(done + putOff).toBe(1);
});

test('what another tab put off today stays put off when this one says how much strength there is', async () => {
  const [tab, other] = [await openTab(), await openTab()];
  const day = dayHere();
  const [here, there] = [createTimeDuties(tab.storage), createTimeDuties(other.storage)];
  await here.readToday();
  await there.keepToday(() => ({ day, isLittle: false, putOff: ['step/~/plan:why'] }));
  show(tab, { time: here });
  fireEvent.click(screen.getByRole('checkbox'));
  await vi.waitFor(async () => expect((await readToday(tab.storage))?.isLittle).toBe(true));
  expect((await readToday(tab.storage))?.putOff).toEqual(['step/~/plan:why']);
});

test('beside the box of a day with little strength stands, and is said, which step that makes the next one: its card is out of sight', async () => {
  const tab = await openTab({ ofPlan: plan });
  for (const step of ['why', 'where-you-live']) await tab.app.tick(tab.step(`second-opinion:${step}`));
  show(tab);
  const title = (): string | null | undefined => document.getElementById('next-step')?.textContent;
  const said = (): (string | null)[] => [...document.querySelectorAll('[aria-live]')].map(({ textContent }) => textContent).filter(Boolean);
  const heavy = title();
  expect(said()).toEqual([]);
  fireEvent.click(screen.getByRole('checkbox'));
  await vi.waitFor(() => expect(title()).not.toBe(heavy));
  expect(said()).toEqual([`Next small step: ${title()}`]);
  fireEvent.click(screen.getByRole('checkbox'));
  await vi.waitFor(() => expect(said()).toEqual([`Next small step: ${heavy}`]));
});

test.each([
  // Days from today: the visit on screen, another one; and whether the other is named.
  [-2, 0, 'Eye doctor: Today, 9:00 AM'],
  [-2, 30, /^Eye doctor: .*, 9:00 AM$/],
  [1, 0, 'Eye doctor: Today, 9:00 AM'],
  [30, 2, /^Eye doctor: .*, 9:00 AM$/],
  [undefined, 1, 'Eye doctor: Tomorrow, 9:00 AM'],
  [30, 3, undefined],
  [0, 1, undefined],
  [-2, -1, undefined],
  [undefined, 3, undefined],
])('a visit on screen in %s days, another in %s: that one is named when it comes first, and opened with one press', async (here, other, named) => {
  const tab = await openTab();
  const day = (days: number): Value => ({ date: addDays(dayHere(), days), time: '09:00' });
  if (here !== undefined) await writeFields(tab.app, { record: 'appointment/~', title: '', first: {} }, { at: day(here) }, 'due');
  const viewOf = (id: string, fields: Record<string, Value>): Appointment => {
    const record = `appointment/${id}`;
    const changes = Object.entries({ plan: 'plan', ...fields }).map(([field, value]) => ({
      id: `1-${field}`,
      format: 1,
      record,
      field,
      value,
      supersedes: [],
    }));
    return toAppointment(fold(record, changes));
  };
  const all = signal([viewOf(tab.app.appointment.value, here === undefined ? {} : { at: day(here) }), viewOf('x', { title: 'Eye doctor', at: day(other) })]);
  const open = vi.fn(async () => true);
  const after = (done: Promise<boolean>): Promise<boolean> => done;
  show(tab, { appointments: { all, open }, after });
  const press = screen.queryByRole('button', { name: /^Open this one: Eye doctor, / });
  if (!named) {
    expect(press).toBeNull();
    return;
  }
  expect(screen.getByText(named)).toBeTruthy();
  fireEvent.click(press as HTMLElement);
  expect(open).toHaveBeenCalledWith('x');
});

test('who has nothing left to do today is not asked how much strength there is', async () => {
  const tab = await openTab();
  await keepToday(tab.storage, { day: dayHere(), isLittle: false, putOff: tab.app.steps.value.map((step) => tab.app.recordOf(step)) });
  show(tab);
  expect(screen.getByRole('checkbox')).toBeTruthy();
  await screen.findByText(/put off for today/);
  expect(screen.queryByRole('checkbox')).toBeNull();
});

test('says that the appointment has no day, and leads to it: without one nothing here can fit a visit that is tomorrow', async () => {
  const tab = await openTab();
  show(tab);
  expect(screen.getByRole('link', { name: 'Add the day' }).getAttribute('href')).toBe('appointment');
  screen.getByText('Your appointment has no day yet.');
  await writeFields(tab.app, { record: 'appointment/~', title: '', first: {} }, { at: { date: addDays(dayHere(), 1) } }, 'due');
  expect(screen.queryByRole('link', { name: 'Add the day' })).toBeNull();
});
