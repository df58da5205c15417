// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { signal } from '@preact/signals-core';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Value } from '../../src/domain/change';
import { deletedIn } from '../../src/domain/deleted';
import { deletionOf } from '../../src/domain/record';
import ScoresScreen from '../../src/pages/ScoresScreen';
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

const record = 'score/~/own:a';

/** The screen of a total that holds these fields, as an earlier release wrote them: without a label. */
async function openOne(fields: Record<string, Value>): Promise<Tab> {
  const tab = await openTab();
  await writeFields(tab.app, { record, title: '', first: {} }, fields, 'words');
  const duties = { pack: signal(null), after: (work: Promise<unknown>) => void work };
  render(<ScoresScreen services={{ app: tab.app, drafts: tab.drafts, router: { href: String }, duties } as unknown as Services} id="own:a" />);
  return tab;
}

test('a total that is deleted says so on its own screen, and offers nothing but to bring it back', async () => {
  const tab = await openOne({ title: 'MG-ADL', total: '7' });
  fireEvent.click(screen.getByRole('button', { name: 'Delete this total' }));
  await screen.findByRole('heading', { name: 'This total was deleted' });
  expect(screen.queryByLabelText('On which day')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Bring it back' }));
  await screen.findByLabelText('On which day');
  expect(deletionOf(tab.app.view(record))).toBe('none');
});

test('a total with only a day can be brought back once it is deleted', async () => {
  const tab = await openOne({ on: { date: '2026-11-01' } });
  fireEvent.click(screen.getByRole('button', { name: 'Delete this total' }));
  await vi.waitFor(() => expect(deletionOf(tab.app.view(record))).toBe('deleted'));
  expect(deletedIn(tab.app.records.value, []).map(({ title }) => title)).toEqual(['A total without a name']);
});
