// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CALL } from '../../src/domain/calls';
import type { Value } from '../../src/domain/change';
import { wordings } from '../../src/domain/record';
import { observe } from '../../src/pages/observe';
import { SameAs } from '../../src/pages/same-as';
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
});

const NEW = { record: 'call/~/own:new', title: '', first: { order: 'b0' } };
const called = ({ app }: Tab, id: string, fields: Record<string, Value>) =>
  writeFields(app, { record: `call/~/own:${id}`, title: '', first: { order: id } }, fields, 'words');

async function shown(...calls: Record<string, Value>[]): Promise<Tab> {
  const tab = await openTab();
  for (const [at, fields] of calls.entries()) await called(tab, `a${at}`, fields);
  const services = { app: tab.app, drafts: tab.drafts } as unknown as Services;
  // As the screen that holds it: drawn again with each change.
  const Page = observe(() => {
    void tab.app.records.value;
    return <SameAs services={services} kind={CALL} target={NEW} fields={['title', 'phone']} label="The same as in another call" />;
  });
  render(<Page />);
  return tab;
}

const offered = (): (string | null)[] => screen.queryAllByRole('button').map(({ textContent }) => textContent);
const wordsOf = ({ app }: Tab, field: string): readonly string[] => wordings(app.view(NEW.record), field);

test('offers the newest first, each once, and at most four', async () => {
  await shown(
    { title: 'First' },
    { title: 'Blue Plan' },
    { title: 'Clinic' },
    { title: ' blue plan ' },
    { phone: '1' },
    { title: 'Third' },
    { title: 'Fourth' },
  );
  expect(offered()).toEqual(['Fourth', 'Third', 'blue plan', 'Clinic']);
});

test('takes the words over, with the number where none stands yet, and goes on standing; Undo takes both back', async () => {
  const tab = await shown({ title: 'Blue Plan', phone: '0161 496 0123' });
  fireEvent.click(screen.getByRole('button', { name: 'Blue Plan' }));
  await vi.waitFor(() => expect([wordsOf(tab, 'title'), wordsOf(tab, 'phone')]).toEqual([['Blue Plan'], ['0161 496 0123']]));
  expect(offered()).toEqual(['Blue Plan']);
  await undoIn(tab)?.();
  expect([wordsOf(tab, 'title'), wordsOf(tab, 'phone')]).toEqual([[], []]);
});

test('a number that is written stays, and what was typed over comes back with Undo', async () => {
  const tab = await shown({ title: 'Blue Plan', phone: '0161 496 0123' });
  await called(tab, 'new', { phone: '112' });
  tab.drafts.begin(NEW, 'title');
  tab.drafts.type(NEW, 'title', 'Bl');
  fireEvent.click(screen.getByRole('button', { name: 'Blue Plan' }));
  await vi.waitFor(() => expect(wordsOf(tab, 'title')).toEqual(['Blue Plan']));
  expect(wordsOf(tab, 'phone')).toEqual(['112']);
  await undoIn(tab)?.();
  expect(wordsOf(tab, 'title')).toEqual(['Bl']);
});

test('does not offer the words that stand in this very field', async () => {
  const tab = await shown();
  await called(tab, 'new', { title: 'Blue Plan' });
  await vi.waitFor(() => expect(wordsOf(tab, 'title')).toEqual(['Blue Plan']));
  expect(offered()).toEqual([]);
  await called(tab, 'a0', { title: 'Clinic' });
  await vi.waitFor(() => expect(offered()).toEqual(['Clinic']));
});

test('is not there for one that has its words, nor where there is nothing to take over', async () => {
  await shown();
  expect(screen.queryByRole('group')).toBeNull();
  cleanup();
  freshBrowser();
  const tab = await openTab();
  await called(tab, 'a0', { title: 'Clinic' });
  await called(tab, 'new', { title: 'Blue Plan' });
  const services = { app: tab.app, drafts: tab.drafts } as unknown as Services;
  render(<SameAs services={services} kind={CALL} target={NEW} fields={['title']} label="The same" />);
  expect(screen.queryByRole('group')).toBeNull();
});
