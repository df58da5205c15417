// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { signal } from '@preact/signals-core';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { records as ofMg } from '../../src/content/en/packs/mg/records';
import { medicalRecord, records } from '../../src/content/en/records';
import { appointmentRecord } from '../../src/domain/appointment';
import type { Value } from '../../src/domain/change';
import { addDays } from '../../src/domain/days';
import { dayHere } from '../../src/pages/clock';
import MedicalRecordScreen from '../../src/pages/MedicalRecordScreen';
import { observe } from '../../src/pages/observe';
import type { Services } from '../../src/pages/services';
import { writeFields } from '../../src/state/records';
import { Channel, freshBrowser } from '../heart/fake-browser';
import { openTab, type Tab, undoIn } from '../heart/tab';

vi.mock('../../src/styles/screens', () => ({}));
beforeEach(() => {
  freshBrowser();
});
afterEach(() => {
  cleanup();
  Channel.closeAll();
});

const write = ({ app }: Tab, fields: Record<string, Value>, id = 'own:a') =>
  writeFields(app, { record: `medicalRecord/~/${id}`, title: '', first: { order: 'a0' } }, fields, 'words');

async function shown(fields: Record<string, Value>, id = 'own:a'): Promise<Tab> {
  const tab = await openTab();
  await writeFields(tab.app, { record: appointmentRecord(), title: '', first: {} }, { country: { code: 'us' } }, 'chosen');
  await write(tab, { title: 'Blood test', ...fields }, id);
  const services = { app: tab.app, drafts: tab.drafts, router: { href: String }, duties: { pack: signal(null) } } as unknown as Services;
  const Page = observe(() => <MedicalRecordScreen services={services} id={id} />);
  render(<Page />);
  return tab;
}

const fold = (title: string): HTMLDetailsElement | null => screen.getByText(title, { selector: 'summary' }).closest('details');
const isFolded = (label: string): boolean => screen.getByLabelText(label).closest('details')?.open === false;
const code = (of: string): Value => ({ code: of });
const DAYS = ['Asked on', 'Promised for', 'You last asked again on', 'Arrived on'];
const folded = (): string[] => DAYS.filter(isFolded);

test('before it was asked for, its days and checks are folded; each is in sight when its turn comes', async () => {
  const tab = await shown({});
  expect(folded()).toEqual(DAYS);
  expect(fold('When it arrives')?.open).toBe(false);
  await write(tab, { status: code('asked') });
  await vi.waitFor(() => expect(folded()).toEqual(['You last asked again on', 'Arrived on']));
  expect(fold('When it arrives')?.open).toBe(false);
  await write(tab, { status: code('arrived') });
  await vi.waitFor(() => expect(folded()).toEqual(['Promised for', 'You last asked again on']));
  expect(fold('When it arrives')?.open).toBe(true);
});

test('what is filled in is never folded, and the last tick taken back folds nothing', async () => {
  const tab = await shown({ chasedOn: { date: '2026-11-20' }, 'check-kept': true });
  expect(folded()).toEqual([]);
  expect(fold('When it arrives')?.open).toBe(true);
  await write(tab, { 'check-kept': false });
  await vi.waitFor(() => expect((screen.getByLabelText('I kept a copy') as HTMLInputElement).checked).toBe(false));
  expect(fold('When it arrives')?.open).toBe(true);
});

test('checks of pictures stand on a record of pictures, or where one of them is ticked, and only what stands there counts', async () => {
  const tab = await shown({ status: code('checked') });
  expect(screen.queryByText(/DICOM/)).toBeNull();
  expect(screen.getAllByRole('checkbox')).toHaveLength(5);
  screen.getByText(/^Not every check below is ticked/);
  for (const field of ['check-person', 'check-pages', 'check-opens', 'check-kept']) await write(tab, { [field]: true });
  await vi.waitFor(() => expect(screen.queryByText(/^Not every check below/)).toBeNull());
  await write(tab, { 'check-both': true });
  await screen.findByText(/^Not every check below/);
  await write(tab, { 'check-both': false });
  await vi.waitFor(() => expect(screen.queryByText(/^Not every check below/)).toBeNull());
  await write(tab, { title: 'MRI', 'check-both': true });
  await screen.findByText(/^Not every check below/);
  fireEvent.click(screen.getByLabelText(/^Scans are DICOM images/));
  await vi.waitFor(() => expect(screen.queryByText(/^Not every check below/)).toBeNull());
});

const fieldOf = ({ app }: Tab, name: string): Value | undefined => app.view('medicalRecord/~/own:a')?.fields[name]?.at(-1)?.value;
const soon = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 150));

test.each(['at once', 'when the first was drawn'])('“I asked today” pressed again by a trembling hand, %s, has not said that it arrived', async (when) => {
  const tab = await shown({});
  const button = screen.getByRole('button', { name: 'I asked today' });
  fireEvent.click(button);
  if (when !== 'at once') await soon();
  fireEvent.click(button);
  await soon();
  expect(button.textContent).toBe('It arrived today');
  expect(fieldOf(tab, 'status')).toEqual(code('asked'));
});

test('“I asked today” says the name that was just typed, not that there is none', async () => {
  const tab = await shown({});
  const target = { record: 'medicalRecord/~/own:a', title: 'No name yet', first: {} };
  tab.drafts.begin(target, 'title');
  tab.drafts.type(target, 'title', 'MRI brain');
  fireEvent.click(screen.getByRole('button', { name: 'I asked today' }));
  await vi.waitFor(() => expect(tab.app.message.value).toMatchObject({ deed: 'chosen', title: 'I asked today, MRI brain' }));
});

test('the button leads on by the next press that is meant', async () => {
  const tab = await shown({ status: code('arrived') });
  fireEvent.click(screen.getByRole('button', { name: 'I checked it' }));
  const next = await screen.findByRole('button', { name: 'The new clinic has it' });
  await new Promise((resolve) => setTimeout(resolve, 800));
  fireEvent.click(next);
  await vi.waitFor(() => expect(fieldOf(tab, 'status')).toEqual(code('delivered')));
});

test.each([
  ['check-kept', () => screen.getByLabelText('I kept a copy')],
  ['status', () => screen.getByRole('radio', { name: 'Arrived' })],
  ['askedOn', () => screen.getByRole('button', { name: 'Remove the day: Asked on' })],
])('pressed twice at once, what is written to %s is taken back by one Undo', async (name, find) => {
  const tab = await shown({ askedOn: { date: '2026-11-20' } });
  const before = fieldOf(tab, name) ?? null;
  const control = find();
  fireEvent.click(control);
  fireEvent.click(control);
  await vi.waitFor(() => expect(fieldOf(tab, name) ?? null).not.toEqual(before));
  await tab.app.act(() => null); // behind the second press
  await undoIn(tab)?.();
  expect(tab.app.message.value).toMatchObject({ deed: 'undone' });
  expect(fieldOf(tab, name) || null).toEqual(before);
});

test('a copy that the new clinic has was given to it, and before that nobody misses that check', async () => {
  const checks = Object.fromEntries(['person', 'pages', 'opens', 'kept'].map((name) => [`check-${name}`, true]));
  const tab = await shown({ ...checks, status: code('checked') });
  expect(screen.queryByText(/checks below are not ticked/)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'The new clinic has it' }));
  await vi.waitFor(() => expect(fieldOf(tab, 'status')).toEqual({ code: 'delivered' }));
  expect(fieldOf(tab, 'check-given')).toBe(true);
  expect(screen.queryByText(/checks below are not ticked/)).toBeNull();
  await undoIn(tab)?.();
  expect([fieldOf(tab, 'status'), fieldOf(tab, 'check-given')]).toEqual([{ code: 'checked' }, null]);
});

test('a day for which it was promised makes it promised, in one action', async () => {
  const tab = await shown({ status: code('asked') });
  fireEvent.change(screen.getByLabelText('Promised for'), { target: { value: '2026-12-18' } });
  fireEvent.blur(screen.getByLabelText('Promised for'));
  await vi.waitFor(() => expect(fieldOf(tab, 'promisedFor')).toEqual({ date: '2026-12-18' }));
  expect(fieldOf(tab, 'status')).toEqual({ code: 'promised' });
  await undoIn(tab)?.();
  expect(fieldOf(tab, 'status')).toEqual({ code: 'asked' });
});

test('a copy that comes after the visit is said in a notice of its own, above the button for the letter', async () => {
  const tab = await shown({ status: code('asked'), askedOn: { date: dayHere() } });
  expect(document.querySelector('.notice')).toBeNull();
  await writeFields(tab.app, { record: appointmentRecord(), title: '', first: {} }, { at: { date: addDays(dayHere(), 16) } }, 'due');
  const notice = (await screen.findByText(records.sooner)).closest('.notice') as HTMLElement;
  expect(notice.textContent).toMatch(/^They have until .* before that\./);
  expect(notice.compareDocumentPosition(screen.getByRole('link', { name: medicalRecord.letter })) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

test('from the top of a record one tap leads to its photos, once there are some', async () => {
  const tab = await shown({});
  expect(screen.queryByRole('button', { name: /^Photos and papers/ })).toBeNull();
  const file = { hash: 'a', type: 'application/pdf', size: 1 };
  await writeFields(tab.app, { record: 'photo/~/own:a', title: '', first: {} }, { file, of: { owner: 'medicalRecord/own:a' } }, 'added');
  const way = await screen.findByRole('button', { name: 'Photos and papers: 1' });
  expect(way.compareDocumentPosition(screen.getByLabelText(medicalRecord.what))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  fireEvent.click(way);
  expect(document.activeElement).toBe(screen.getByText('Photos and papers: 1', { selector: 'summary' }));
});

test.each(['mg:photos', 'mg:diary'])('nobody is asked for what is the person’s own (%s): it has its words and its photos, and can be given', async (id) => {
  expect(ofMg.map((one) => one.id)).toContain(id);
  const tab = await shown({ askedOn: { date: '2020-11-20' } }, id);
  for (const label of [medicalRecord.holder, medicalRecord.askedHow, ...DAYS]) expect(screen.queryByLabelText(label)).toBeNull();
  for (const text of [medicalRecord.letter, medicalRecord.status, 'I asked today', /time ended/]) expect(screen.queryByText(text)).toBeNull();
  screen.getByLabelText(medicalRecord.what);
  screen.getByLabelText(medicalRecord.note);
  screen.getByText(/^Photos and papers/, { selector: 'summary' });
  expect(screen.getAllByRole('checkbox')).toHaveLength(1);
  fireEvent.click(screen.getByLabelText('I gave a copy to the new clinic'));
  await vi.waitFor(() => expect(tab.app.view(`medicalRecord/~/${id}`)?.fields['check-given']?.at(-1)?.value).toBe(true));
});

test('who wrote a letter, or who holds it, about what the app takes for their own still finds these words', async () => {
  await shown({ holder: 'City Hospital', letter: 'Please send me my photos.' }, 'mg:photos');
  screen.getByLabelText(medicalRecord.holder);
  screen.getByRole('link', { name: medicalRecord.letter });
});

test('in the last days before the visit it stands above the button for the letter that a copy can hardly come in time', async () => {
  const tab = await shown({});
  const visitIn = (days: number) =>
    writeFields(tab.app, { record: appointmentRecord(), title: '', first: {} }, { at: { date: addDays(dayHere(), days) } }, 'due');
  await visitIn(3);
  await screen.findByText(records.notAsked);
  expect(screen.queryByText(medicalRecord.tooLate)).toBeNull();
  for (const days of [2, 0]) {
    await visitIn(days);
    const line = await screen.findByText(medicalRecord.tooLate);
    expect(line.compareDocumentPosition(screen.getByRole('link', { name: medicalRecord.letter })) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  }
  await visitIn(-1);
  await vi.waitFor(() => expect(screen.queryByText(medicalRecord.tooLate)).toBeNull());
  await visitIn(1);
  await screen.findByText(medicalRecord.tooLate);
  await write(tab, { status: code('arrived') });
  await vi.waitFor(() => expect(screen.queryByText(medicalRecord.tooLate)).toBeNull());
});
