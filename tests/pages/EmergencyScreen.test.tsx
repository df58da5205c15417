// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { signal } from '@preact/signals-core';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { condition, links } from '../../src/content/en/condition';
import { mg } from '../../src/content/en/packs/mg/pack';
import { appointmentRecord } from '../../src/domain/appointment';
import EmergencyScreen from '../../src/pages/EmergencyScreen';
import { cardTarget } from '../../src/pages/facts';
import type { Services } from '../../src/pages/services';
import { writeFields } from '../../src/state/records';
import { Channel, freshBrowser } from '../heart/fake-browser';
import { openTab } from '../heart/tab';

vi.mock('../../src/styles/screens', () => ({}));
beforeEach(freshBrowser);
afterEach(() => {
  cleanup();
  Channel.closeAll();
});

test.each([
  ['112 / 118', 'Call 112', '112'],
  ['Ambulance 144 (24h)', 'Call 144', '144'],
])('where the country is not known, the number on the card, "%s", is said as it is dialled', async (written, name, dialled) => {
  const { app, drafts } = await openTab();
  await writeFields(app, { record: appointmentRecord(), title: '', first: {} }, { country: { code: 'elsewhere' } }, 'chosen');
  await writeFields(app, cardTarget, { number: written }, 'words');
  render(<EmergencyScreen services={{ app, drafts, router: { href: String }, duties: { pack: signal(null) } } as unknown as Services} />);
  expect(screen.getByRole('link', { name }).getAttribute('href')).toBe(`tel:${dialled}`);
});

test('between the number to call and the signs stands no other link', async () => {
  const { app, drafts } = await openTab();
  await writeFields(app, { record: appointmentRecord(), title: '', first: {} }, { country: { code: 'ca' } }, 'chosen');
  render(<EmergencyScreen services={{ app, drafts, router: { href: String }, duties: { pack: signal(mg) } } as unknown as Services} />);
  const sign = screen.getByText(mg.signs?.signs[0]?.text ?? '');
  const before = screen.getAllByRole('link').filter((link) => link.compareDocumentPosition(sign) & Node.DOCUMENT_POSITION_FOLLOWING);
  expect(before.map((link) => link.getAttribute('href')?.slice(0, 4))).toEqual(['tel:']);
  expect(screen.getByRole('link', { name: condition.change })).toBeTruthy();
});

test('the card to show stands below the signs and what warns of trusting a count, above all that is to be read', async () => {
  const { app, drafts } = await openTab();
  Object.assign(navigator, { languages: ['en-GB'] });
  render(<EmergencyScreen services={{ app, drafts, router: { href: String }, duties: { pack: signal(mg) } } as unknown as Services} />);
  const [warning, ...notes] = (mg.signs?.notes ?? []).map(({ text }) => screen.getByText(text));
  const card = screen.getByRole('link', { name: links.card });
  expect(warning?.compareDocumentPosition(card)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  for (const note of notes) expect(card.compareDocumentPosition(note)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});
