// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { signal } from '@preact/signals-core';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { card as words } from '../../src/content/en/condition';
import { mg } from '../../src/content/en/packs/mg/pack';
import { appointmentRecord } from '../../src/domain/appointment';
import type { Value } from '../../src/domain/change';
import CardScreen from '../../src/pages/CardScreen';
import { watchDay } from '../../src/pages/clock';
import { cardTarget } from '../../src/pages/facts';
import type { Services } from '../../src/pages/services';
import { writeFields } from '../../src/state/records';
import { Channel, freshBrowser } from '../heart/fake-browser';
import { openTab, undoIn } from '../heart/tab';

vi.mock('../../src/styles/screens', () => ({}));
beforeEach(() => {
  freshBrowser();
});
const english = { ...words };
afterEach(() => {
  Object.assign(words, english);
  cleanup();
  Channel.closeAll();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const card = (): HTMLElement => screen.getByRole('article');

async function openCard(country: string, fields: Record<string, Value>) {
  const tab = await openTab();
  await writeFields(tab.app, { record: appointmentRecord(), title: '', first: {} }, { country: { code: country } }, 'chosen');
  await writeFields(tab.app, cardTarget, fields, 'words');
  const services = { app: tab.app, drafts: tab.drafts, router: { href: String }, duties: { pack: signal(mg) } };
  render(<CardScreen services={services as unknown as Services} />);
  return tab;
}

test('another language is for all but what the person wrote, and Undo takes the choice back', async () => {
  const tab = await openCard('gb', { contact: 'My sister, 555 0101' });
  expect(card().textContent).toMatch(/^I have myasthenia gravis.*Please callMy sister, 555 0101/);
  fireEvent.click(screen.getByRole('radio', { name: 'Français' }));
  await vi.waitFor(() => expect(card().textContent).toMatch(/^J’ai une myasthénie.*Merci d’appelerMy sister, 555 0101/));
  expect(card().lang).toBe('fr');
  screen.getByText(/no clinician, has checked it/);
  await undoIn(tab)?.();
  await vi.waitFor(() => expect(card().lang).toBe('en'));
  expect(screen.queryByText(/has checked it/)).toBeNull();
});

test('paper says in the language of the card on which day it was printed', async () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 30, 23, 59), toFake: ['Date'] });
  watchDay();
  await openCard('us', { language: { code: 'de' } });
  expect(card().querySelector('.paper')?.textContent).toBe('Gedruckt am 30. November 2026');
  vi.setSystemTime(new Date(2026, 11, 1, 0, 1));
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect(card().querySelector('.paper')?.textContent).toBe('Gedruckt am 1. Dezember 2026'));
});

test('each language of the card is read from its own side, whatever that of the app', async () => {
  await openCard('es', {});
  expect([card().lang, card().dir]).toEqual(['es', 'auto']);
});

test('an app in one of the other languages offers it once, and says its card in the words of the app', async () => {
  Object.assign(words, { tag: 'es', ours: 'Español' });
  await openCard('es', {});
  expect(screen.getAllByRole('radio', { name: 'Español' })).toHaveLength(1);
  expect(card().textContent).toMatch(/^I have myasthenia gravis/);
});

test('where Spain is only guessed it stays in the language of the app', async () => {
  vi.stubGlobal('navigator', { languages: ['es-ES'] });
  await openCard('', {});
  expect(card().lang).toBe('en');
});

test('in Spain it is in Spanish until another is chosen', async () => {
  await openCard('es', { name: 'Ana' });
  expect(card().textContent).toMatch(/^Tengo miastenia gravis.*Mi nombreAna/);
  expect((screen.getByRole('radio', { name: 'Español' }) as HTMLInputElement).checked).toBe(true);
  fireEvent.click(screen.getByRole('radio', { name: 'English' }));
  await vi.waitFor(() => expect(card().lang).toBe('en'));
});

test.each(['constructor', 'xx'])('a language that this release does not know, %s, shows the card as if none were chosen', async (code) => {
  await openCard('gb', { language: { code } });
  expect(card().textContent).toMatch(/^I have myasthenia gravis/);
});

test('a number that was written for another country is not called the one “here”, and stays in its field', async () => {
  const tab = await openCard('elsewhere', { number: '118' });
  expect(card().textContent).toContain('Emergency number here118');
  await writeFields(tab.app, { record: appointmentRecord(), title: '', first: {} }, { country: { code: 'us' } }, 'chosen');
  await vi.waitFor(() => expect(card().textContent).not.toContain('118'));
  expect((screen.getByLabelText('The emergency number where you live') as HTMLTextAreaElement).value).toBe('118');
  screen.getByText(/^Not on the card now\./);
  screen.getByText(/the country you chose: United States/);
});

test('a country that is only guessed takes no number off the card', async () => {
  vi.stubGlobal('navigator', { languages: ['en-US'] });
  await openCard('', { number: '118' });
  expect(card().textContent).toContain('118');
  expect(screen.queryByText(/Askwell does not know it/)).toBeNull();
});

test('a phone shows its number keys for the emergency number, and its dictionary changes no name of a medicine', async () => {
  await openCard('elsewhere', {});
  const field = (label: string): HTMLElement => screen.getByLabelText(label);
  expect(field('The emergency number where you live').inputMode).toBe('tel');
  expect(field('Your own medicines').getAttribute('autocorrect')).toBe('off');
  // It helps with all other words.
  expect(field('Something else they need to know').hasAttribute('autocorrect')).toBe(false);
});
