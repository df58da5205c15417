// @vitest-environment happy-dom
/** @jsxImportSource preact */
// What went for good is offered to nobody: "Brought back" of it would bring back nothing.
import { signal } from '@preact/signals-core';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DAY_MS } from '../../src/domain/days';
import { MEDICINE } from '../../src/domain/medicines';
import { forgetOld } from '../../src/idle-work';
import DeletedScreen from '../../src/pages/DeletedScreen';
import { recordTarget } from '../../src/pages/one-record';
import type { Services } from '../../src/pages/services';
import type { Target } from '../../src/state/drafts';
import { addPhoto } from '../../src/state/photos';
import { deleteRecord, writeFields } from '../../src/state/records';
import { forgetRecord } from '../../src/storage/forget';
import { Channel, freshBrowser } from '../heart/fake-browser';
import { givenIn, openTab, type Tab } from '../heart/tab';

vi.mock('../../src/styles/screens', () => ({}));
beforeEach(() => {
  freshBrowser();
  Object.assign(navigator, { languages: ['en-GB'] });
});
afterEach(() => {
  cleanup();
  Channel.closeAll();
  vi.restoreAllMocks();
});

const medicine = (tab: Tab): Target => recordTarget(tab.app, MEDICINE, 'own:a', 'No name yet');
function show({ app }: Tab, forget = async (_: { readonly record: string }): Promise<void> => {}, all = 1): void {
  const appointments = { all: signal(Array(all)), deleted: signal([]), look: async () => {} };
  render(<DeletedScreen services={{ app, router: { href: String }, duties: { forget, appointments } } as unknown as Services} />);
}

test('what goes at this start, 30 days after it was deleted, is shown no longer', async () => {
  const noonMs = Date.UTC(2026, 10, 1, 12);
  const before = await openTab({ nowMs: () => noonMs });
  await writeFields(before.app, medicine(before), { title: 'Azathioprine', whyStopped: 'Fever each time' }, 'words');
  await deleteRecord(before.app, medicine(before));
  before.crash();
  const now = vi.spyOn(Date, 'now');
  const start = async (day: number): Promise<Tab> => {
    now.mockReturnValue(noonMs + day * DAY_MS);
    const tab = await openTab();
    await forgetOld(tab.app, tab.storage);
    return tab;
  };
  (await start(20)).crash();
  const last = await start(32);
  show(last);
  expect(screen.queryByRole('button', { name: 'Bring back: Azathioprine' })).not.toBeNull();
  cleanup();
  last.crash();
  show(await start(34));
  expect(screen.queryByRole('button', { name: /^Bring back/ })).toBeNull();
  expect(screen.queryByText('Fever each time')).toBeNull();
});

test('a photo says what it belongs to: a name, or the title of a step of the plan', async () => {
  const tab = await openTab();
  await writeFields(tab.app, medicine(tab), { title: 'Azathioprine' }, 'words');
  const [step] = tab.app.plan.steps;
  const kept = { hash: 'h', type: 'image/jpeg', bytes: new ArrayBuffer(2), width: 2, height: 3, preview: 'AAAA' } as const;
  for (const record of [medicine(tab).record, `step/~/${step?.id}` as const]) await addPhoto(givenIn(tab), { record, first: {} }, kept, 'Photo');
  for (const id of tab.app.records.value.keys()) if (id.startsWith('photo/')) await deleteRecord(tab.app, { record: id, title: 'Photo', first: {} });
  show(tab);
  for (const of of ['Azathioprine', step?.title]) screen.getByRole('button', { name: `Bring back: Photo, ${of}` });
});

test('a photo whose medicine was deleted for good is offered no longer', async () => {
  const tab = await openTab();
  await writeFields(tab.app, medicine(tab), { title: 'Azathioprine' }, 'words');
  const kept = { hash: 'h', type: 'image/jpeg', bytes: new ArrayBuffer(2), width: 2, height: 3, preview: 'AAAA' } as const;
  await addPhoto(givenIn(tab), medicine(tab), kept, 'Photo');
  const photo = [...tab.app.records.value.keys()].find((id) => id.startsWith('photo/')) as string;
  await deleteRecord(tab.app, { record: photo, title: 'Photo', first: {} });
  await deleteRecord(tab.app, medicine(tab));
  // As `duties.forget` in `rest.ts` does it.
  show(tab, async ({ record }) => tab.app.takeIn(await tab.storage.read(await forgetRecord(tab.storage, record)), tab.app.appointment.value));
  expect(screen.queryByRole('button', { name: 'Bring back: Photo, Azathioprine' })).not.toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Delete for good: Azathioprine' }));
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'Delete for good: Azathioprine' })).toBeNull());
  expect(screen.queryByRole('button', { name: /^Bring back: Photo/ })).toBeNull();
});

test('a hand that trembles and presses "Delete for good" twice deletes one for good, not what moved into its place', async () => {
  const tab = await openTab();
  const two = ['Azathioprine', 'Pyridostigmine'].map((title, index) => ({ ...recordTarget(tab.app, MEDICINE, `own:${index}`, 'No name yet'), title }));
  for (const one of two) {
    await writeFields(tab.app, one, { title: one.title, whyStopped: `Why not ${one.title}` }, 'words');
    await deleteRecord(tab.app, one);
  }
  // As `duties.forget` in `rest.ts` does it.
  show(tab, async ({ record }) => tab.app.takeIn(await tab.storage.read(await forgetRecord(tab.storage, record)), tab.app.appointment.value));
  const buttons = (): HTMLElement[] => screen.queryAllByRole('button', { name: /^Delete for good/ });
  const press = () => fireEvent.click(buttons()[0] as HTMLElement, { detail: 1, clientX: 200, clientY: 300 });
  press();
  await vi.waitFor(() => expect(buttons()).toHaveLength(1));
  // A tenth of a second later another row stands under the finger.
  press();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(buttons()).toHaveLength(1);
  expect(screen.queryByText(/^Why not/)).not.toBeNull();
});

test('nor does it bring two appointments back', () => {
  const restore = vi.fn();
  const gone = ['a', 'b'].map((id) => ({ id, record: `appointment/${id}`, name: `Dr. ${id}` }));
  const appointments = { all: signal([]), deleted: signal(gone), look: async () => {}, restore };
  const app = { records: signal(new Map()), plan: { steps: [] } };
  render(<DeletedScreen services={{ app, router: { href: String }, duties: { appointments } } as unknown as Services} />);
  for (const button of screen.getAllByRole('button', { name: /^Bring back/ })) fireEvent.click(button, { detail: 1, clientX: 40, clientY: 300 });
  expect(restore).toHaveBeenCalledTimes(1);
});

test('what was deleted in another appointment is not said to be nothing', async () => {
  const tab = await openTab();
  await writeFields(tab.app, medicine(tab), { title: 'Azathioprine', whyStopped: 'Fever each time' }, 'words');
  await deleteRecord(tab.app, medicine(tab));
  await tab.app.act({ edits: [{ record: 'appointment/next', field: 'plan', value: 'plan', seen: [] }], deed: 'begun', title: '', open: 'next' });
  tab.app.start(await tab.storage.load());
  show(tab, undefined, 2);
  expect(screen.getByText(/^There is nothing/).textContent).toBe('There is nothing to bring back in this appointment.');
  expect(screen.getByText(/in another one/).textContent).toBe('What you deleted in another one stands in its own list. Open that one first.');
  expect(screen.getByRole('link', { name: 'Appointments' })).toBeTruthy();
  cleanup();
  show(tab);
  expect(screen.queryByText(/in another one/)).toBeNull();
});
