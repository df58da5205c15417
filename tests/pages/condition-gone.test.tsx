// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { signal } from '@preact/signals-core';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { appointmentRecord } from '../../src/domain/appointment';
import type { Value } from '../../src/domain/change';
import CardScreen from '../../src/pages/CardScreen';
import ConditionScreen from '../../src/pages/ConditionScreen';
import { CARD } from '../../src/pages/card';
import EmergencyScreen from '../../src/pages/EmergencyScreen';
import MoreScreen from '../../src/pages/MoreScreen';
import type { Screen, Services } from '../../src/pages/services';
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

const write = ({ app }: Tab, record: string, fields: Record<string, Value>) => writeFields(app, { record, title: '', first: {} }, fields, 'words');

/** No condition is chosen any more, and this was written while one was. */
async function without(records: Record<string, Record<string, Value>>): Promise<Tab> {
  const tab = await openTab();
  await write(tab, appointmentRecord(), { pack: false, country: { code: 'us' } });
  for (const [record, fields] of Object.entries(records)) await write(tab, record, fields);
  return tab;
}

function show({ app, drafts }: Tab, of: unknown): void {
  cleanup();
  const Page = of as Screen['default'];
  render(<Page services={{ app, drafts, router: { href: String }, duties: { pack: signal(null) } } as unknown as Services} id="" />);
}

const links = (): string[] =>
  screen.queryAllByRole('link').flatMap((link) => /^(Emergency card|Totals from the clinic)/.exec(link.textContent ?? '')?.[0] ?? []);

test('what was written on the card, and the totals, can still be reached', async () => {
  const tab = await without({ [CARD]: { contact: 'My sister, 555 0101' }, 'score/~/own:a': { title: 'MG-ADL', total: '7' } });
  show(tab, ConditionScreen);
  expect(links()).toEqual(['Emergency card', 'Totals from the clinic']);
  for (const one of [MoreScreen, EmergencyScreen]) {
    show(tab, one);
    expect(links()).toEqual(['Emergency card']);
  }
});

test('where nothing was written, nothing is offered', async () => {
  const tab = await without({ [CARD]: { language: { code: 'es' } } });
  for (const one of [ConditionScreen, MoreScreen, EmergencyScreen]) {
    show(tab, one);
    expect(links()).toEqual([]);
  }
  show(tab, CardScreen);
  expect(screen.queryByRole('article')).toBeNull();
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('the card shows the lines that are one’s own, and lets them be changed; the last one taken out takes no field with it', async () => {
  const tab = await without({ [CARD]: { contact: 'My sister, 555 0101' } });
  show(tab, CardScreen);
  expect(screen.getByRole('article').textContent).toBe('Please callMy sister, 555 0101');
  const field = screen.getByLabelText('Whom to call, with the number');
  field.focus();
  fireEvent.input(field, { target: { value: '' } });
  await tab.drafts.commitAll();
  await vi.waitFor(() => expect(screen.queryByRole('article')).toBeNull());
  expect([field.isConnected, document.activeElement === field]).toEqual([true, true]);
});
