// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withAppointment } from '../../src/domain/change';
import { MEDICINE } from '../../src/domain/medicines';
import { ownerOf, photoRecord, photosOf } from '../../src/domain/photo';
import MedicinesScreen from '../../src/pages/MedicinesScreen';
import type { Services } from '../../src/pages/services';
import { deleteRecord, writeFields } from '../../src/state/records';
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

const show = ({ app, drafts }: Tab): unknown =>
  render(<MedicinesScreen services={{ app, drafts, router: { href: String }, duties: { newTag: () => 'new' } } as unknown as Services} />);

const medicine = (at: number): string => `${MEDICINE}/~/own:${at}`;
const write = ({ app }: Tab, record: string, fields: Parameters<typeof writeFields>[2]): Promise<boolean> =>
  writeFields(app, { record, title: '', first: { order: `a${record.slice(-1)}` } }, fields, 'words');
const addPhoto = (tab: Tab, of: string, tag: string): Promise<boolean> =>
  write(tab, photoRecord('~', tag), {
    of: { owner: ownerOf(withAppointment(of, tab.app.appointment.peek())) },
    file: { hash: tag, type: 'image/jpeg', size: 1 },
  });

test('a medicine says how many photos it has, and not those of others or those that were deleted', async () => {
  const tab = await openTab();
  for (const at of [1, 2, 3]) await write(tab, medicine(at), { title: `Medicine ${at}` });
  for (const tag of ['1', '2', '3']) await addPhoto(tab, medicine(1), tag);
  await addPhoto(tab, medicine(2), '4');
  await deleteRecord(tab.app, { record: photoRecord('~', '3'), title: '', first: {} });
  expect(photosOf(tab.app.records.peek(), medicine(1), tab.app.appointment.peek())).toHaveLength(2);
  show(tab);
  expect(screen.getAllByRole('link', { name: /^Medicine/ }).map(({ textContent }) => textContent?.replace(/\D/g, ''))).toEqual(['12', '21', '3']);
});

test('however many medicines there are, photos are looked through as often', async () => {
  const tab = await openTab();
  await write(tab, medicine(1), { title: 'Medicine 1' });
  await addPhoto(tab, medicine(1), '1');
  const looks = vi.spyOn(Map.prototype, 'values');
  const count = (): number => {
    looks.mockClear();
    show(tab);
    cleanup();
    return looks.mock.contexts.filter((map) => map === tab.app.records.peek()).length;
  };
  const few = count();
  for (const at of [2, 3, 4, 5, 6, 7, 8, 9]) await write(tab, medicine(at), { title: `Medicine ${at}` });
  expect(few).toBeGreaterThan(0);
  expect(count()).toBe(few);
  looks.mockRestore();
});
