// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import CallsScreen from '../../src/pages/CallsScreen';
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

test('a call shows every answer in the order of the questions, and how its note begins', async () => {
  const tab = await openTab();
  const note = `Send it by fax. ${'They close at four. '.repeat(9)}`;
  await writeFields(
    tab.app,
    { record: 'call/~/own:a', title: '', first: { order: 'a0' } },
    { title: 'OHIP', 'said-cost': { code: 'unclear' }, 'said-covered': { code: 'yes' }, 'said-referral': { code: 'yes' }, note },
    'words',
  );
  render(<CallsScreen services={{ app: tab.app, router: { href: String }, duties: { newTag: () => 'b' } } as unknown as Services} />);
  screen.getByText('Cover: Yes · Referral: Yes · Cost: Not clear');
  const shown = screen.getByText(/^Send it by fax\./).textContent ?? '';
  expect(shown).toMatch(/ …$/);
  expect(shown.length).toBeLessThan(90);
});

test('once they called back, the call says that, and no longer to call again', async () => {
  const tab = await openTab();
  const call = { record: 'call/~/own:a', title: '', first: {} };
  await writeFields(tab.app, call, { title: 'OHIP', callBackBy: { date: '2026-01-02' } }, 'words');
  render(<CallsScreen services={{ app: tab.app, router: { href: String }, duties: { newTag: () => 'b' } } as unknown as Services} />);
  screen.getByText(/That day is over\. You may want to call again\.$/);
  await writeFields(tab.app, call, { calledBack: true }, 'ticked');
  await screen.findByText('They called back');
  expect(screen.queryByText(/call again/)).toBeNull();
});

test.each([
  ['an answer', { 'said-covered': { code: 'no' } }],
  ['their words', { 'answer-cost': 'Forty dollars' }],
  ['a name', { person: 'Ms. Ferrer' }],
])('a call of which %s is noted is not called “Not called yet”, though it has no day; a plan for one is', async (_, told) => {
  const tab = await openTab();
  const call = (id: string, fields: Parameters<typeof writeFields>[2]) =>
    writeFields(tab.app, { record: `call/~/own:${id}`, title: '', first: { order: `a${id}` } }, fields, 'words');
  await call('1', { title: 'OHIP', ...told });
  await call('2', { title: 'The clinic', note: 'Ask for the same desk' });
  render(<CallsScreen services={{ app: tab.app, router: { href: String }, duties: { newTag: () => 'b' } } as unknown as Services} />);
  expect(screen.getByText('Not called yet').closest('a')?.textContent).toMatch(/^The clinic/);
});
