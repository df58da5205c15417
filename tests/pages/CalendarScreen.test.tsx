// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { signal } from '@preact/signals-core';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { visit } from '../../src/content/en/shell';
import { calendar } from '../../src/content/en/time';
import { type At, appointmentRecord } from '../../src/domain/appointment';
import type { Value } from '../../src/domain/change';
import CalendarScreen from '../../src/pages/CalendarScreen';
import type { Services } from '../../src/pages/services';
import { writeFields } from '../../src/state/records';
import { Channel, freshBrowser } from '../heart/fake-browser';
import { openTab, type Tab } from '../heart/tab';

vi.mock('../../src/styles/screens', () => ({}));
beforeEach(() => {
  freshBrowser();
});
afterEach(() => {
  cleanup();
  Channel.closeAll();
});

const show = ({ app }: Tab, handOver = (_file: File): Promise<string> => Promise.resolve('shared')): void => {
  render(<CalendarScreen services={{ app, router: { href: String }, duties: { pack: signal(null), time: { handOver } } } as unknown as Services} />);
};

async function reminders(at: At | null): Promise<string> {
  const tab = await openTab();
  await writeFields(tab.app, { record: appointmentRecord(), title: '', first: {} }, { at: at && { ...at } }, 'due');
  show(tab);
  return screen.getByText(/^Reminders: /).textContent ?? '';
}

test('the reminders that are named are those in the file: two hours before only where the appointment has an hour', async () => {
  expect(await reminders({ date: '2100-12-15', time: '10:30', zone: 'America/Toronto' })).toContain('one day and two hours before the appointment');
});

test('an appointment without an hour has one, the day before', async () => {
  const said = await reminders({ date: '2100-12-15' });
  expect(said).toContain('at 9 in the morning on the day before the appointment');
  expect(said).not.toContain('two hours');
});

test('without a day in the file none is promised', async () => {
  await expect(reminders(null)).rejects.toThrow('Unable to find');
});

test('with other days alone, none is promised for the appointment', async () => {
  const tab = await openTab();
  await writeFields(tab.app, { record: 'call/~/own:c', title: '', first: {} }, { title: 'Blue Cross', callBackBy: { date: '2100-12-04' } }, 'due');
  show(tab);
  expect(screen.getByText(/^Reminders: /).textContent).not.toContain('appointment');
});

test('which days to check go into the file can be read before it is made: each with its day, the earliest first', async () => {
  const tab = await openTab();
  const write = (record: string, fields: Record<string, Value>) => writeFields(tab.app, { record, title: '', first: { order: 'a0' } }, fields, 'due');
  await write(appointmentRecord(), { country: { code: 'us' } });
  await write('medicalRecord/~/own:a', { title: 'Scans', status: { code: 'promised' }, promisedFor: { date: '2100-12-09' } });
  await write('call/~/own:c', { title: 'Blue Cross', callBackBy: { date: '2100-12-04' } });
  show(tab);
  const list = screen.getByText('See the days to check').closest('details');
  const rows = within(list as HTMLElement).getAllByRole('listitem', { hidden: true });
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/Dec.*Call back expected by this day: Blue Cross$/),
    expect.stringMatching(/Dec.*Promised for this day: Scans$/),
  ]);
});

test('a visit that is over is no entry, and nothing says that it has no day', async () => {
  await expect(reminders({ date: '2020-12-15', time: '10:30', zone: 'America/Toronto' })).rejects.toThrow('Unable to find');
  screen.getByText('The day of your appointment is over: it stays out.');
});

test('the button stands before what stays out of the file', async () => {
  const tab = await openTab();
  await writeFields(tab.app, { record: appointmentRecord(), title: '', first: {} }, { at: { date: '2100-12-15' } }, 'due');
  show(tab);
  const button = screen.getByRole('button', { name: calendar.button });
  expect(button.compareDocumentPosition(screen.getByText(calendar.out)) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

test('a hand that trembles gives the file away once', async () => {
  const tab = await openTab();
  await writeFields(tab.app, { record: appointmentRecord(), title: '', first: {} }, { at: { date: '2100-12-15' } }, 'due');
  const handOver = vi.fn(() => new Promise<string>(() => {}));
  show(tab, handOver);
  const button = screen.getByRole('button', { name: calendar.button });
  fireEvent.click(button);
  fireEvent.click(button);
  expect(handOver).toHaveBeenCalledOnce();
});

test('where the appointment has no day, one tap leads to the field for it; one that is over needs none', async () => {
  const tab = await openTab();
  const at = (date: string) => writeFields(tab.app, { record: appointmentRecord(), title: '', first: {} }, { at: { date } }, 'due');
  show(tab);
  expect(screen.getByRole('link', { name: visit.noDay }).getAttribute('href')).toBe('appointment');
  await at('2020-01-01');
  await vi.waitFor(() => expect(screen.queryByRole('link', { name: visit.noDay })).toBeNull());
});
