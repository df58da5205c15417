// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { signal } from '@preact/signals-core';
import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { appointmentRecord, atOf } from '../../src/domain/appointment';
import type { RecordView } from '../../src/domain/record';
import CallScreen from '../../src/pages/CallScreen';
import { momentHere } from '../../src/pages/clock';
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
  vi.unstubAllGlobals();
});

const target = { record: 'call/~/own:a', title: '', first: {} };
const view = ({ app }: Tab): RecordView | undefined => app.view(target.record);
const dial = () => screen.getByRole('link', { name: /^Call 0161/ });
const NOTE = { name: 'Note that I am calling now' };

async function openScreen(fields: Parameters<typeof writeFields>[2] = {}): Promise<Tab> {
  const tab = await openTab();
  await writeFields(tab.app, { record: appointmentRecord(), title: '', first: {} }, { country: { code: 'gb' } }, 'chosen');
  await writeFields(tab.app, target, { title: 'Dr Patel', phone: '0161 496 0123', ...fields }, 'words');
  const services = { app: tab.app, drafts: tab.drafts, router: { href: String }, duties: { pack: signal(null) } };
  render(<CallScreen services={services as unknown as Services} id="own:a" />);
  return tab;
}

test('the link that rings notes day and hour, once for two taps, and one Undo takes them back', async () => {
  const tab = await openScreen();
  expect(dial().getAttribute('href')).toBe('tel:01614960123');
  const before = momentHere();
  const click = createEvent.click(dial());
  fireEvent(dial(), click);
  fireEvent.click(dial());
  // The browser rings by itself: nothing may stop it or make it wait.
  expect(click.defaultPrevented).toBe(false);
  await vi.waitFor(() => expect(atOf(view(tab))).toMatchObject({ date: before.date, zone: before.zone }));
  expect(tab.app.message.value).toMatchObject({ deed: 'due', title: 'Dr Patel' });
  await tab.app.act(() => null);
  expect((await tab.storage.read([tab.app.view(target.record)?.id ?? '']))[0]?.fields.at).toHaveLength(1);
  await undoIn(tab)?.();
  expect(atOf(view(tab))).toBeUndefined();
});

test('a day that stands there already is left alone by the link, and set anew by the button', async () => {
  const tab = await openScreen({ at: { date: '2026-01-02' } });
  const said = tab.app.message.value;
  fireEvent.click(dial());
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([atOf(view(tab)), tab.app.message.value]).toEqual([{ date: '2026-01-02' }, said]);
  fireEvent.click(screen.getByRole('button', NOTE));
  await vi.waitFor(() => expect(atOf(view(tab))).toMatchObject({ date: momentHere().date }));
});

test('whoever rings from another phone has a button that says what it does: it stands there without a number, too', async () => {
  const tab = await openScreen({ phone: null });
  expect(screen.queryByRole('link', { name: /^Call/ })).toBeNull();
  fireEvent.click(screen.getByRole('button', NOTE));
  await vi.waitFor(() => expect(atOf(view(tab))).toMatchObject({ date: momentHere().date }));
});

test('the message names the question that a choice answers: “Yes” alone would answer each of them', async () => {
  const tab = await openScreen();
  const [first] = screen.getAllByRole('radio', { name: 'Yes' });
  fireEvent.click(first as HTMLElement);
  await vi.waitFor(() => expect(tab.app.message.value).toMatchObject({ deed: 'chosen' }));
  const question = first?.closest('fieldset')?.querySelector('legend')?.textContent;
  expect(tab.app.message.value).toMatchObject({ title: `Yes, for “${question}”` });
});

test('a no is followed by what one could do, folded: the call goes on, and the next question stays in sight', async () => {
  await openScreen({ 'said-covered': { code: 'no' } });
  expect(screen.getByText('After a no: what you could do').closest('details')?.open).toBe(false);
});
