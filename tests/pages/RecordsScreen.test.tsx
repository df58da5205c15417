// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { signal } from '@preact/signals-core';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { records as words } from '../../src/content/en/records';
import { appointmentRecord } from '../../src/domain/appointment';
import { type Value, withAppointment } from '../../src/domain/change';
import { addDays } from '../../src/domain/days';
import { ownerOf, photoRecord } from '../../src/domain/photo';
import { dayHere } from '../../src/pages/clock';
import { entriesHere } from '../../src/pages/one-record';
import RecordsScreen, { beside } from '../../src/pages/RecordsScreen';
import type { Services } from '../../src/pages/services';
import { deleteRecord, writeFields } from '../../src/state/records';
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

function show({ app, drafts }: Tab): void {
  const duties = { pack: signal(null), newTag: () => Math.random().toString(36).slice(2, 12) };
  render(<RecordsScreen services={{ app, drafts, router: { href: String }, duties } as unknown as Services} />);
}

async function row(country: string, fields: Record<string, Value>): Promise<string> {
  const tab = await openTab();
  const { app } = tab;
  const write = (record: string, of: Record<string, Value>) => writeFields(app, { record, title: '', first: { order: 'a0' } }, of, 'words');
  await write(appointmentRecord(), { country: { code: country } });
  await write('medicalRecord/~/own:a', { title: 'Scans', status: { code: 'asked' }, askedOn: { date: '2100-11-29' }, ...fields });
  show(tab);
  return screen.getByRole('link', { name: /^Scans/ }).textContent ?? '';
}

test('where no limit counts, the list says when it was asked for', async () => {
  expect(await row('ca', {})).toMatch(/^ScansAsked on .*29.*2100\.$/);
});

test('near the visit, who holds a paper that is still “To ask for” is told how to say so, not that nobody has asked', async () => {
  const soon = { at: { date: addDays(dayHere(), 1) }, country: { code: 'gb' } };
  const tab = await openTab();
  const write = (record: string, of: Record<string, Value>) => writeFields(tab.app, { record, title: '', first: { order: 'a0' } }, of, 'words');
  await write(appointmentRecord(), soon);
  await write('medicalRecord/~/own:a', { title: 'Chest CT' });
  show(tab);
  expect(screen.getByRole('link', { name: /^Chest CT/ }).textContent).toMatch(/is still “To ask for”\. If you have it, choose “Arrived”\.$/);
});

test('the list says which records have photos: in the waiting room one looks for a paper there', async () => {
  const tab = await openTab();
  const write = (record: string, of: Record<string, Value>) => writeFields(tab.app, { record, title: '', first: { order: 'a0' } }, of, 'words');
  await write(appointmentRecord(), { country: { code: 'gb' } });
  await write('medicalRecord/~/own:a', { title: 'Chest CT' });
  await write('medicalRecord/~/own:b', { title: 'Letter' });
  const owner = ownerOf(withAppointment('medicalRecord/~/own:a', tab.app.appointment.peek()));
  for (const hash of ['1', '2']) await write(photoRecord('~', hash), { of: { owner }, file: { hash, type: 'image/jpeg', size: 1 } });
  show(tab);
  expect(screen.getByRole('link', { name: /^Chest CT/ }).textContent).toMatch(/^Chest CTPhotos and papers: 2/);
  expect(screen.getByRole('link', { name: /^Letter/ }).textContent).toBe('Letter');
});

test('near the visit, what is the person’s own is to bring along, not to ask for, with a pack or without, until it was given', async () => {
  const tab = await openTab();
  const write = (record: string, of: Record<string, Value>) => writeFields(tab.app, { record, title: '', first: { order: 'a0' } }, of, 'words');
  await write(appointmentRecord(), { at: { date: addDays(dayHere(), 1) }, country: { code: 'us' } });
  await write('medicalRecord/~/mg:diary', { title: 'Your own notes', askedOn: { date: '2020-11-29' } });
  show(tab);
  expect(screen.getByRole('region', { name: 'To bring along' }).textContent).toBe('To bring alongYour own notes');
  expect(screen.queryByRole('region', { name: 'To ask for' })).toBeNull();
  await write('medicalRecord/~/mg:diary', { 'check-given': true });
  expect((await screen.findByRole('region', { name: 'Given to the new clinic' })).textContent).toBe('Given to the new clinicYour own notes');
});

test('where another day is known, or the copy is here, that is enough', async () => {
  expect(await row('us', {})).toMatch(/^ScansThey have until/);
  cleanup();
  expect(await row('ca', { promisedFor: { date: '2100-12-09' } })).toMatch(/^ScansPromised for .*\.$/);
  cleanup();
  expect(await row('ca', { status: { code: 'arrived' }, promisedFor: null })).toBe('Scans');
});

test('asked for again since the promised day, it says so, and what is still to come', async () => {
  const ago = (days: number): Value => ({ date: addDays(dayHere(), -days) });
  const chased = { askedOn: ago(9), promisedFor: ago(2), chasedOn: ago(1) };
  expect(await row('us', chased)).toMatch(/^ScansAsked again on [^.]*\.They have until [^.]*\.$/);
  cleanup();
  expect(await row('us', { ...chased, askedOn: ago(40), promisedFor: ago(-3) })).toMatch(/^ScansAsked again on [^.]*\.Promised for [^.]*\.$/);
  cleanup();
  expect(await row('us', { ...chased, chasedOn: ago(7), promisedFor: ago(8) })).toMatch(/^ScansPromised for .* over\. You may want to ask again\./);
});

test('a kind tapped twice before it is saved stands in the list once', async () => {
  const tab = await openTab();
  await writeFields(tab.app, { record: appointmentRecord(), title: '', first: {} }, { country: { code: 'us' } }, 'chosen');
  show(tab);
  const add = screen.getByRole('button', { name: /Letters from doctors/ });
  fireEvent.click(add);
  fireEvent.click(add);
  await vi.waitFor(() => expect(screen.getByRole('link', { name: 'Letters from doctors' })).toBeTruthy());
  await tab.app.act(() => null);
  expect(entriesHere(tab.app, 'medicalRecord')).toHaveLength(1);
});

test('who lives where a rule holds gets its days counted, says so with a tick, and takes it back with Undo', async () => {
  const tab = await openTab();
  const write = (record: string, of: Record<string, Value>) => writeFields(tab.app, { record, title: '', first: { order: 'a0' } }, of, 'words');
  await write(appointmentRecord(), { country: { code: 'ca' } });
  await write('medicalRecord/~/own:a', { title: 'Scans', status: { code: 'asked' }, askedOn: { date: '2100-12-04' } });
  show(tab);
  const row = (): string => screen.getByRole('link', { name: /^Scans/ }).textContent ?? '';
  expect(row()).not.toMatch(/until/);
  fireEvent.click(screen.getByRole('checkbox', { name: /^I live in Ontario/ }));
  await vi.waitFor(() => expect(row()).toMatch(/^ScansThey have until .*January 3|^ScansThey have until .*3 January/));
  screen.getByText(/^The days are counted from the day you asked/);
  await undoIn(tab)?.();
  expect(row()).not.toMatch(/until/);
  await write(appointmentRecord(), { country: { code: 'us' }, region: { code: 'CA-ON' } });
  await vi.waitFor(() => expect(row()).toMatch(/until/));
  expect(screen.queryByRole('checkbox')).toBeNull();
});

const LETTERS = 'medicalRecord/~/kind:letters';
async function openInUs(): Promise<Tab> {
  const tab = await openTab();
  await writeFields(tab.app, { record: appointmentRecord(), title: '', first: {} }, { country: { code: 'us' } }, 'chosen');
  return tab;
}
const kind = (): HTMLElement => screen.getByRole('button', { name: /Letters from doctors/ });
const settled = ({ app }: Tab): Promise<unknown> => app.act(() => null);

test('a kind has one id on every phone: tapped on two of them, it stands in the list once after they come together', async () => {
  const tab = await openInUs();
  show(tab);
  fireEvent.click(kind());
  await settled(tab);
  expect(entriesHere(tab.app, 'medicalRecord').map(({ id, title }) => [id, title])).toEqual([['kind:letters', 'Letters from doctors']]);
});

test('a kind that an earlier version put in under an id of its own is in the list: a tap adds none', async () => {
  const tab = await openInUs();
  await writeFields(tab.app, { record: 'medicalRecord/~/own:a', title: '', first: { order: 'a0' } }, { title: 'Letters from doctors' }, 'words');
  show(tab);
  fireEvent.click(kind());
  await settled(tab);
  expect(entriesHere(tab.app, 'medicalRecord').map(({ id }) => id)).toEqual(['own:a']);
});

test('a kind in other words stays as it is; deleted, a tap brings it back with those words', async () => {
  const tab = await openInUs();
  const target = { record: LETTERS, title: '', first: { order: 'a0' } };
  await writeFields(tab.app, target, { title: 'Letters of Dr. Ferrer', holder: 'The clinic' }, 'words');
  show(tab);
  expect(kind().textContent).toContain('In your records');
  fireEvent.click(kind());
  await deleteRecord(tab.app, target);
  await vi.waitFor(() => expect(kind().textContent).not.toContain('In your records'));
  fireEvent.click(kind());
  await settled(tab);
  expect(entriesHere(tab.app, 'medicalRecord').map(({ id, title }) => [id, title])).toEqual([['kind:letters', 'Letters of Dr. Ferrer']]);
});

test('once there are records, they come next after the button that adds one: what says which to ask for looks like one of them, and stands below', async () => {
  const tab = await openInUs();
  show(tab);
  const links = (): (string | null)[] => screen.getAllByRole('link').map(({ textContent }) => textContent);
  expect(links().slice(0, 2)).toEqual([words.add, words.clinicStep]);
  fireEvent.click(kind());
  await vi.waitFor(() => expect(links().slice(0, 3)).toEqual([words.add, 'Letters from doctors', words.clinicStep]));
});

test('whoever has no record yet sees which are often asked for, and they stay when the first is added', async () => {
  const tab = await openInUs();
  show(tab);
  const isOpen = () => kind().closest('details')?.open;
  expect(isOpen()).toBe(true);
  fireEvent.click(kind());
  await vi.waitFor(() => expect(kind().textContent).toContain('In your records'));
  expect(isOpen()).toBe(true);
  cleanup();
  show(tab);
  expect(isOpen()).toBe(false);
});

test('beside an open record nothing is said of what does not stand there', async () => {
  const { app } = await openInUs();
  render(<beside.List services={{ app } as unknown as Services} openId="own:new" />);
  expect(document.body.textContent).toBe('Nothing here yet.');
});
