// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { signal } from '@preact/signals-core';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchClicks } from '../../src/components/once';
import { appointmentRecord } from '../../src/domain/appointment';
import { toAppointment } from '../../src/domain/appointments';
import AppointmentScreen from '../../src/pages/AppointmentScreen';
import AppointmentsScreen from '../../src/pages/AppointmentsScreen';
import { showAt } from '../../src/pages/day';
import type { Services } from '../../src/pages/services';
import { writeFields } from '../../src/state/records';
import { Channel, freshBrowser } from '../heart/fake-browser';
import { openTab, type Tab } from '../heart/tab';

vi.mock('../../src/styles/screens', () => ({}));
beforeEach(freshBrowser);
afterEach(() => {
  cleanup();
  Channel.closeAll();
});

const target = { record: appointmentRecord(), title: '', first: {} };

function show({ app }: Tab): void {
  const view = app.view(appointmentRecord());
  if (!view) throw new Error('Nothing was written.');
  const appointments = { all: signal([toAppointment(view)]), back: signal(new Set()), look: async () => {} };
  render(<AppointmentsScreen services={{ app, router: { href: String }, duties: { appointments } } as unknown as Services} />);
}

test('a day and hour that end in a full stop, as in Canada, are not followed by another', async () => {
  const tab = await openTab();
  await writeFields(tab.app, target, { at: { date: '2100-12-15', time: '10:30', zone: 'America/Toronto' } }, 'due');
  show(tab);
  expect(screen.queryByText(/\. In/)).toBeNull();
  expect(screen.getByText(/^In \d+ days$/)).toBeTruthy();
});

test('a name that was written apart says so in the list', async () => {
  const one = await openTab();
  await writeFields(one.app, target, { title: 'Mayo' }, 'words');
  show(one);
  expect(screen.queryByText('Name written in two ways')).toBeNull();
  cleanup();
  const view = one.app.view(appointmentRecord());
  const [head] = view?.fields.title ?? [];
  const apart = toAppointment({ ...view, fields: { ...view?.fields, title: [head, { ...head, id: `${head?.id}x`, value: 'Mayo Clinic' }] } } as never);
  const appointments = { all: signal([apart]), back: signal(new Set()), look: async () => {} };
  render(<AppointmentsScreen services={{ app: one.app, router: { href: String }, duties: { appointments } } as unknown as Services} />);
  expect(screen.getByText('Name written in two ways')).toBeTruthy();
});

test('of two with one name, as after "Start from this one", each is opened under its day', async () => {
  const { app } = await openTab();
  await writeFields(app, target, { title: 'Eye clinic' }, 'words');
  const here = toAppointment(app.view(appointmentRecord()) as never);
  const dated = { ...here, id: 'dated', at: { date: '2100-12-15' } };
  const appointments = { ...list, all: signal([here, dated, { ...here, id: 'fresh' }]) };
  render(<AppointmentsScreen services={{ app, router: { href: String }, duties: { appointments } } as unknown as Services} />);
  expect(screen.getAllByRole('button', { name: /^Open this one/ }).map((button) => button.getAttribute('aria-label'))).toEqual([
    `Open this one: Eye clinic, ${showAt(dated.at)}`,
    'Open this one: Eye clinic, No day yet',
  ]);
});

test('a new one is begun below those to come, however many are over', async () => {
  const { app } = await openTab();
  await writeFields(app, target, { title: 'Eye clinic' }, 'words');
  const here = toAppointment(app.view(appointmentRecord()) as never);
  const over = { ...here, id: 'over', title: 'Mayo', at: { date: '2000-12-15' } };
  const appointments = { ...list, all: signal([over, here]) };
  render(<AppointmentsScreen services={{ app, router: { href: String }, duties: { appointments } } as unknown as Services} />);
  const add = screen.getByRole('button', { name: 'New appointment' });
  const isAfterAdd = (name: string): boolean => Boolean(add.compareDocumentPosition(screen.getByText(name)) & Node.DOCUMENT_POSITION_FOLLOWING);
  expect([isAfterAdd('Eye clinic'), isAfterAdd('Past'), isAfterAdd('Mayo')]).toEqual([false, true, true]);
});

watchClicks();

const pack = signal(null);
const list = { all: signal([]), back: signal(new Set()), look: async () => {} };
const after = async (): Promise<void> => {};

test('the second press of "Delete this appointment" begins no new one, though its button stands there by then', async () => {
  const { app, drafts } = await openTab();
  await writeFields(app, target, { title: 'Mayo' }, 'words');
  const [create, remove] = [vi.fn(), vi.fn(async () => true)];
  const services = { app, drafts, router: { href: String }, duties: { appointments: { ...list, create, remove }, after, pack } };
  const at = { detail: 1, clientX: 100, clientY: 600 };
  render(<AppointmentScreen services={services as unknown as Services} />);
  fireEvent.click(screen.getByRole('button', { name: 'Delete this appointment' }), at);
  cleanup();
  render(<AppointmentsScreen services={services as unknown as Services} />);
  fireEvent.click(screen.getByRole('button', { name: 'New appointment' }), at);
  fireEvent.click(screen.getByRole('button', { name: /^Start from this one/ }), at);
  expect(create).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(remove).toHaveBeenCalledOnce());
});

test('an appointment is deleted under the name that was just typed, not that of the one it began from', async () => {
  const { app, drafts } = await openTab();
  await writeFields(app, target, { title: 'Dr Evans' }, 'words');
  const remove = vi.fn(async () => true);
  const services = { app, drafts, router: { href: String }, duties: { appointments: { ...list, remove }, after, pack } };
  render(<AppointmentScreen services={services as unknown as Services} />);
  drafts.begin(target, 'title');
  drafts.type(target, 'title', 'Dr Park');
  fireEvent.click(screen.getByRole('button', { name: 'Delete this appointment' }));
  await vi.waitFor(() => expect(remove).toHaveBeenCalledWith(expect.objectContaining({ title: 'Dr Park' })));
});
