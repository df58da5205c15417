/** What goes for good, by itself after 30 days or because somebody asked; and what comes back in the very moment it would have gone. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appointmentDeletion, deletedAppointment } from '../../src/domain/appointments';
import type { Change } from '../../src/domain/change';
import type { RecordView } from '../../src/domain/record';
import { deleteRecord, writeFields } from '../../src/state/records';
import { importChanges, readEverything } from '../../src/storage/exchange';
import { forgetAppointment, forgetExpired, forgetRecord } from '../../src/storage/forget';
import { undoImport } from '../../src/storage/undo-import';
import { Channel, dump, freshBrowser, putRaw } from '../heart/fake-browser';
import { openTab, type Tab } from '../heart/tab';

beforeEach(() => void freshBrowser());
afterEach(() => {
  vi.restoreAllMocks();
  Channel.closeAll();
  vi.unstubAllGlobals();
});

const DAY_MS = 24 * 3_600_000;
const letter = { record: 'medicalRecord/~/own:letter', title: 'Letter', first: {} };
const stored = async (): Promise<string> => JSON.stringify((await dump()).changes);
const later = (tab: Tab, days: number): Promise<void> => forgetExpired(tab.storage, Date.now() + days * DAY_MS, async () => {});
const write = (tab: Tab, title: string): Promise<boolean> => writeFields(tab.app, letter, { title }, 'words');
const idOf = (tab: Tab): string => `medicalRecord/${tab.app.appointment.value}/own:letter`;

describe('a deleted appointment that came back', () => {
  async function back(): Promise<{ tab: Tab; deletion: () => string }> {
    const tab = await openTab();
    await write(tab, 'all of my story');
    const record = `appointment/${tab.app.appointment.value}`;
    const { saw } = deletedAppointment(tab.app.records.value.values());
    tab.drafts.type(tab.target('plan:why'), 'note', 'never seen by the delete');
    await tab.drafts.leave(tab.target('plan:why'), 'note');
    await tab.app.act({ edits: [{ record, field: 'deleted', value: { saw }, seen: [] }], deed: 'deleted', title: '' });
    return { tab, deletion: () => appointmentDeletion(tab.app.view(record) as RecordView, tab.app.records.value.values()) };
  }

  it('stays when the one note that brought it back is cleared, long after', async () => {
    const { tab, deletion } = await back();
    expect(deletion()).toBe('back');
    tab.drafts.type(tab.target('plan:why'), 'note', '');
    await tab.drafts.leave(tab.target('plan:why'), 'note');
    expect(deletion()).toBe('back');
    await later(tab, 400);
    expect(await stored()).toContain('all of my story');
  });

  it('is not dropped by "Delete for good", which says so', async () => {
    const { tab } = await back();
    expect(await forgetAppointment(tab.storage, tab.app.appointment.value)).toEqual([]);
    expect(await stored()).toContain('all of my story');
  });
});

it('a record that somebody went on with goes 30 days after that, not after the delete of long ago', async () => {
  let nowMs = Date.now();
  const tab = await openTab({ nowMs: () => nowMs });
  await write(tab, 'words of the letter');
  await tab.app.act({ edits: [{ record: letter.record, field: 'deleted', value: { saw: [] }, seen: [] }], deed: 'deleted', title: '' });
  nowMs += 60 * DAY_MS;
  await writeFields(tab.app, letter, { receivedOn: { date: '2026-12-01' } }, 'due');
  const { fields } = tab.app.view(letter.record) as RecordView;
  await putRaw('changes', [
    { id: fields.deleted?.[0]?.id, format: 1, record: idOf(tab), field: 'deleted', value: { saw: [fields.title?.[0]?.id] }, supersedes: [] },
  ]);
  await forgetExpired(tab.storage, nowMs + 29 * DAY_MS, async () => {});
  expect(await stored()).toContain('words of the letter');
  await forgetExpired(tab.storage, nowMs + 31 * DAY_MS, async () => {});
  expect(await stored()).not.toContain('words of the letter');
});

it('what goes for good is shown no longer in another tab either', async () => {
  const [tab, other] = [await openTab(), await openTab()];
  await write(tab, 'words of the letter');
  await deleteRecord(tab.app, letter);
  await Channel.settled();
  expect(JSON.stringify(other.app.view(idOf(tab)))).toContain('words of the letter');
  await forgetRecord(tab.storage, idOf(tab));
  await Channel.settled();
  expect(JSON.stringify(other.app.view(idOf(tab)))).not.toContain('words of the letter');
});

it('"Delete for good" of what came back in another tab drops nothing, and says so', async () => {
  const tab = await openTab();
  await write(tab, 'words of the letter');
  await deleteRecord(tab.app, letter);
  await writeFields(tab.app, letter, { deleted: null }, 'restored');
  expect(await forgetRecord(tab.storage, idOf(tab))).toEqual([]);
  expect(await stored()).toContain('words of the letter');
});

it('what a restore replaces while old words are being dropped comes back when the restore is undone', async () => {
  const tab = await openTab();
  for (let count = 0; count < 30; count++)
    await writeFields(tab.app, { record: `question/~/own:a${count}`, title: '', first: {} }, { title: `q${count}` }, 'added');
  await write(tab, 'my own words');
  const mine = [...(await readEverything(tab.storage)).changes.values()].find(({ value }) => value === 'my own words') as Change;
  // Replaced on another phone 40 days from now, restored here 100 days from now.
  const id = `${(Date.now() + 40 * DAY_MS).toString(36).padStart(9, '0')}000-other-phone`;
  const nowMs = Date.now() + 100 * DAY_MS;
  let isRestored = false;
  await forgetExpired(tab.storage, nowMs, async () => {
    if (!isRestored) await importChanges(tab.storage, [{ ...mine, id, value: 'their words', supersedes: [mine.id] }], { nowMs });
    isRestored = true;
  });
  expect(await undoImport(tab.storage, [], nowMs)).toBe('undone');
  expect(await stored()).toContain('my own words');
});

it('what was deleted goes after 30 days also where a backup of another phone is restored every three weeks', async () => {
  const tab = await openTab();
  await write(tab, 'words of the letter');
  await deleteRecord(tab.app, letter);
  for (let days = 20; days <= 80; days += 20) {
    const nowMs = Date.now() + days * DAY_MS;
    const id = `${nowMs.toString(36).padStart(9, '0')}000-other-phone`;
    const record = `question/${tab.app.appointment.value}/own:b${days}`;
    await importChanges(tab.storage, [{ id, format: 1, record, field: 'title', value: `question ${days}`, supersedes: [] }], { nowMs });
    await later(tab, days + 1);
  }
  expect(await stored()).not.toContain('words of the letter');
});

it('what was replaced goes after 30 days also where each restore brings a day or a tick into the same record', async () => {
  const tab = await openTab();
  await write(tab, 'the old words');
  await readEverything(tab.storage);
  await write(tab, 'the new words');
  let before: string[] = [];
  for (let days = 20; days <= 80; days += 20) {
    const nowMs = Date.now() + days * DAY_MS;
    const id = `${nowMs.toString(36).padStart(9, '0')}000-other-phone`;
    const value = { date: `2027-01-${days / 10 + 10}` };
    await importChanges(tab.storage, [{ id, format: 1, record: idOf(tab), field: 'chasedOn', value, supersedes: before }], { nowMs });
    before = [id];
    await later(tab, days + 1);
  }
  expect(await stored()).not.toContain('the old words');
});

it.each(['appointment', 'record'])('the words and photos of an %s that a restore deleted wait until it can no longer be undone', async (what) => {
  const tab = await openTab();
  await write(tab, 'words of the letter');
  await writeFields(tab.app, { ...letter, record: 'photo/~/scan' }, { of: { owner: 'medicalRecord/own:letter' }, file: { hash: 'hash of the scan' } }, 'added');
  const views = [...tab.app.records.value.values()];
  const saw = views.flatMap(({ fields }) => Object.values(fields).flatMap((heads) => heads.map(({ id }) => id)));
  const id = `${(Date.now() + 1).toString(36).padStart(9, '0')}000-other-phone`;
  const nowMs = Date.now() + 100 * DAY_MS;
  const record = what === 'record' ? idOf(tab) : `appointment/${tab.app.appointment.value}`;
  await importChanges(tab.storage, [{ id, format: 1, record, field: 'deleted', value: { saw }, supersedes: [] }], { nowMs });
  await later(tab, 129);
  for (const text of ['words of the letter', 'hash of the scan']) expect(await stored()).toContain(text);
  await later(tab, 131);
  for (const text of ['words of the letter', 'hash of the scan']) expect(await stored()).not.toContain(text);
});

describe('a record that cannot be read', () => {
  it.each(['the same', 'another'])('does not keep what was deleted in %s appointment from going', async (which) => {
    const tab = await openTab();
    await write(tab, 'words of the letter');
    await deleteRecord(tab.app, letter);
    const appointment = which === 'another' ? 'zzz' : tab.app.appointment.value;
    await putRaw('records', [{ id: `appointment/${appointment}`, appointment, fields: null }]);
    if (which === 'another') await later(tab, 31);
    else expect(await forgetRecord(tab.storage, idOf(tab))).toEqual([idOf(tab)]);
    expect(await stored()).not.toContain('words of the letter');
  });

  it('says by its changes whether a deleted appointment holds words that nobody saw', async () => {
    const tab = await openTab();
    await write(tab, 'words of the letter');
    const record = `appointment/${tab.app.appointment.value}`;
    await tab.storage.write([{ record, field: 'deleted', value: { saw: [] }, seen: [] }]);
    await putRaw('records', [{ id: idOf(tab), appointment: tab.app.appointment.value, fields: null }]);
    await later(tab, 400);
    expect(await stored()).toContain('words of the letter');
  });
});
