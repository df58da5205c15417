// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type At, appointmentRecord } from '../../src/domain/appointment';
import CalendarScreen from '../../src/pages/CalendarScreen';
import type { Services } from '../../src/pages/services';
import { writeFields } from '../../src/state/records';
import { Channel, freshBrowser } from '../heart/fake-browser';
import { openTab } from '../heart/tab';

vi.mock('../../src/styles/screens', () => ({}));
beforeEach(() => {
  freshBrowser();
});
afterEach(() => {
  cleanup();
  Channel.closeAll();
});

async function reminders(at: At | null): Promise<string> {
  const tab = await openTab();
  await writeFields(tab.app, { record: appointmentRecord(), title: '', first: {} }, { at: at && { ...at } }, 'due');
  render(<CalendarScreen services={{ app: tab.app, router: { href: String }, duties: { time: {} } } as unknown as Services} />);
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

test('without a day, none is promised for the appointment', async () => {
  expect(await reminders(null)).not.toContain('appointment');
});
