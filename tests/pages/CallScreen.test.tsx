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

async function openScreen(fields: Parameters<typeof writeFields>[2] = {}, country = 'gb'): Promise<Tab> {
  const tab = await openTab();
  await move(tab, country);
  await writeFields(tab.app, target, { title: 'Dr Patel', phone: '0161 496 0123', ...fields }, 'words');
  show(tab);
  return tab;
}

function show(tab: Tab, id = 'own:a'): void {
  cleanup();
  const services = { app: tab.app, drafts: tab.drafts, router: { href: String }, duties: { pack: signal(null) } };
  render(<CallScreen services={services as unknown as Services} id={id} />);
}

const move = ({ app }: Tab, code: string) => writeFields(app, { record: appointmentRecord(), title: '', first: {} }, { country: { code } }, 'chosen');
const checked = (): string[] =>
  screen.getAllByRole('radio').flatMap((one) => ((one as HTMLInputElement).checked ? [one.closest('label')?.textContent ?? ''] : []));
const US = /prior authorization/;
const GB = /Does anyone else have to agree to it first/;
const KEPT = /^This call keeps the questions that it began with. A new call has those for: United Kingdom/;

test('what is good to know before the call is law in part, and says that it is no legal advice', async () => {
  await openScreen();
  const know = screen.getByText('Good to know before you call').closest('details');
  expect(know?.textContent).toContain('This is not legal advice.');
});

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

test('the link that rings stands there while the number is being typed, and says it as it is', async () => {
  const tab = await openScreen({ phone: null });
  const field = screen.getByLabelText('Phone number');
  const link = (): string | null => document.querySelector('a.dial')?.getAttribute('href') ?? null;
  const type = (text: string) => fireEvent.input(field, { target: { value: text } });
  type('0161 496');
  await vi.waitFor(() => expect(link()).toBe('tel:0161496'));
  type('0161 496 0199');
  await vi.waitFor(() => expect(link()).toBe('tel:01614960199'));
  type('');
  await vi.waitFor(() => expect(link()).toBeNull());
  expect(view(tab)?.fields.phone?.at(-1)?.value).toBeNull();
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

test('a no opens what one could do: to ask for the reason in writing is part of this call', async () => {
  await openScreen({ 'said-covered': { code: 'no' } });
  expect(screen.getByText('After a no: what you could do').closest('details')?.open).toBe(true);
});

test('a choice keeps the questions of its call, whatever country is chosen later: no answer stands under one that nobody asked', async () => {
  const tab = await openScreen({}, 'us');
  fireEvent.click(screen.getByRole('group', { name: US }).querySelectorAll('input')[1] as HTMLInputElement);
  await vi.waitFor(() => expect(checked()).toEqual(['No']));
  expect(screen.queryByText(KEPT)).toBeNull();
  await move(tab, 'gb');
  show(tab);
  expect([...screen.getByRole('group', { name: US }).querySelectorAll('input')].map((one) => one.checked)).toEqual([false, true, false]);
  expect(screen.queryByRole('group', { name: GB })).toBeNull();
  screen.getByText(KEPT);
  show(tab, 'own:b');
  screen.getByRole('group', { name: GB });
});

test('so do their words; taken back, the call follows the country again', async () => {
  const tab = await openScreen({}, 'us');
  const [field] = screen.getAllByLabelText('Their words: Cover');
  fireEvent.focus(field as HTMLElement);
  fireEvent.input(field as HTMLElement, { target: { value: 'Only in the network' } });
  fireEvent.blur(field as HTMLElement);
  await vi.waitFor(() => expect(view(tab)?.fields.country?.at(-1)?.value).toEqual({ code: 'us' }));
  const undo = undoIn(tab);
  await move(tab, 'gb');
  show(tab);
  screen.getByRole('group', { name: US });
  await undo?.();
  show(tab);
  screen.getByRole('group', { name: GB });
});

test('what was said in a call that kept no country is shown in every country', async () => {
  const tab = await openScreen({ 'said-network': { code: 'yes' }, 'said-repeat': { code: 'no' } }, 'us');
  for (const code of ['us', 'gb', 'ca', 'es', 'eu', 'elsewhere']) {
    await move(tab, code);
    show(tab);
    expect([code, checked().sort()]).toEqual([code, ['No', 'Yes']]);
  }
});

const calledBack = () => screen.queryByRole<HTMLInputElement>('checkbox', { name: 'They called back' });

test('beside the day by which they call back one tick says that they did; a new day is a new promise', async () => {
  const tab = await openScreen();
  expect(calledBack()).toBeNull();
  await writeFields(tab.app, target, { callBackBy: { date: '2026-11-20' } }, 'due');
  await vi.waitFor(() => expect(calledBack()?.checked).toBe(false));
  fireEvent.click(calledBack() as HTMLElement);
  await vi.waitFor(() => expect(calledBack()?.checked).toBe(true));
  expect(tab.app.message.value).toMatchObject({ deed: 'ticked', title: 'They called back' });
  const day = screen.getByLabelText('They will call back by');
  fireEvent.change(day, { target: { value: '2026-12-01' } });
  fireEvent.blur(day);
  await vi.waitFor(() => expect(calledBack()?.checked).toBe(false));
  await undoIn(tab)?.();
  await vi.waitFor(() => expect(calledBack()?.checked).toBe(true));
  expect(view(tab)?.fields.callBackBy?.at(-1)?.value).toEqual({ date: '2026-11-20' });
});
