// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { signal } from '@preact/signals-core';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mg } from '../../src/content/en/packs/mg/pack';
import { appointmentRecord } from '../../src/domain/appointment';
import type { Services } from '../../src/pages/services';
import TalkScreen from '../../src/pages/TalkScreen';
import { writeFields } from '../../src/state/records';
import { Channel, freshBrowser } from '../heart/fake-browser';
import { openTab, type Tab, undoIn } from '../heart/tab';

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

const field = () => screen.getByLabelText('Your letter') as HTMLTextAreaElement;

async function openScreen(code: string, pack: typeof mg | null = null, condition = ''): Promise<Tab> {
  const tab = await openTab();
  await writeFields(tab.app, { record: appointmentRecord(), title: '', first: {} }, { country: { code }, doctor: 'Dr. Lind', condition }, 'chosen');
  const duties = { pack: signal(pack), canShare: () => false, print: () => {} };
  const services = { app: tab.app, drafts: tab.drafts, router: { href: String }, duties };
  render(<TalkScreen services={services as unknown as Services} />);
  return tab;
}

test('where offices read Spanish, one tap puts the letter in Spanish, with one’s own words as they are; Undo brings the English back', async () => {
  const tab = await openScreen('es');
  expect(field().value).toMatch(/^Hello,.*I am thinking of: Dr\. Lind/s);
  fireEvent.click(screen.getByRole('button', { name: 'Put it in Spanish' }));
  await vi.waitFor(() => expect(field().value).toMatch(/^Buenos días:.*He pensado en: Dr\. Lind/s));
  await undoIn(tab)?.();
  await vi.waitFor(() => expect(field().value).toMatch(/^Hello,/));
});

test.each([
  ['', 'Myasthenia gravis', 'miastenia gravis'],
  ['ocular MG', 'ocular MG', 'ocular MG'],
])('the letter names the condition in its own language, unless somebody wrote it: “%s”', async (written, english, spanish) => {
  await openScreen('es', mg, written);
  expect(field().value).toContain(`\n\nIt is about: ${english}\n\n`);
  fireEvent.click(screen.getByRole('button', { name: 'Put it in Spanish' }));
  await vi.waitFor(() => expect(field().value).toContain(`\n\nSe trata de: ${spanish}\n\n`));
});

test('what was filled in stays when the letter is put in Spanish', async () => {
  await openScreen('es');
  const typed = field().value.replace('Name:', 'Name: Ana Gil').replace('Date of birth:', 'Date of birth: 1 May 1970');
  fireEvent.focus(field());
  fireEvent.input(field(), { target: { value: `${typed}\n\nI can come on Mondays.` } });
  fireEvent.click(screen.getByRole('button', { name: 'Put it in Spanish' }));
  await vi.waitFor(() =>
    expect(field().value).toMatch(/Gracias\.\n\nNombre y apellidos: Ana Gil\nFecha de nacimiento: 1 May 1970\nTeléfono .*:\n\nI can come on Mondays\.$/),
  );
});

test('a letter all of one’s own words stays as it is, with a sentence that says so', async () => {
  await openScreen('es');
  fireEvent.focus(field());
  fireEvent.input(field(), { target: { value: 'Dear Dr. Ruiz, could you refer me?' } });
  fireEvent.click(screen.getByRole('button', { name: 'Put it in Spanish' }));
  await vi.waitFor(() => expect(screen.queryByText(/^Nothing was changed/)).not.toBeNull());
  expect(field().value).toBe('Dear Dr. Ruiz, could you refer me?');
});

test.each(['us', 'eu'])('elsewhere (%s) nothing of the kind is offered', async (code) => {
  await openScreen(code);
  expect(field().value).toMatch(/^Hello,/);
  expect(screen.queryByRole('button', { name: /^Put it in/ })).toBeNull();
});
