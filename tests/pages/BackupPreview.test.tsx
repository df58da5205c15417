// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBackupDuties } from '../../src/backup-duties';
import { appointmentRecord } from '../../src/domain/appointment';
import type { Value } from '../../src/domain/change';
import { BackupPreview } from '../../src/pages/BackupPreview';
import type { Opened } from '../../src/pages/backup';
import { setDue } from '../../src/state/editing';
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
  vi.unstubAllGlobals();
});

const underway = { signal: new AbortController().signal, onProgress: () => {} };
const dutiesOf = (tab: Tab) => createBackupDuties(tab.app, tab.drafts, tab.storage);
const LETTER = { record: 'medicalRecord/~/own:letter', title: 'Letter', first: {} };
const APPOINTMENT = { record: appointmentRecord(), title: '', first: {} };

/** A phone on which the same was written: the later its clock, the newer. */
async function phone(minutes: number, at: string, due: string, status: string, fields: Readonly<Record<string, Value>>): Promise<Tab> {
  freshBrowser();
  const nowMs = Date.now() + minutes * 60_000;
  const tab = await openTab({ nowMs: () => nowMs });
  await writeFields(tab.app, APPOINTMENT, { at: { date: at }, ...fields }, 'due');
  await setDue(tab.app, tab.step('plan:why'), due);
  await writeFields(tab.app, LETTER, { title: 'Letter', status: { code: status } }, 'words');
  return tab;
}

const shown = (): string[] => screen.queryAllByRole('listitem').map(({ textContent }) => textContent ?? '');
const start = (): HTMLElement => screen.getByRole('button', { name: 'Restore now' });

/** The preview of a file of another phone. @returns what was answered when it was started */
async function previewOn(theirs: Tab, ours: () => Promise<Tab>): Promise<ReturnType<typeof vi.fn>> {
  const made = await dutiesOf(theirs).make(false, underway);
  if (made === null || typeof made === 'string' || 'problem' in made) throw new Error('No backup was made.');
  const tab = await ours();
  const opened = await dutiesOf(tab).open(made.file, false, underway);
  if (typeof opened === 'string' || 'problem' in opened) throw new Error('The file is refused.');
  const onStart = vi.fn();
  render(<BackupPreview opened={opened} heading={{ current: null }} onStart={onStart} onCancel={() => {}} />);
  return onStart;
}

test('names the day, the choice and the country that "Yes, put them together" would change, once that is the answer and before it starts', async () => {
  const onStart = await previewOn(await phone(5, '2027-02-17', '2027-01-20', 'arrived', { country: { code: 'es' } }), () =>
    phone(0, '2027-02-10', '2026-12-12', 'asked', { country: { code: 'us' } }),
  );
  expect(screen.queryByText('This would change')).toBeNull();
  expect(screen.queryByText('All of it is new to this device.')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Restore now' })).toBeNull();
  fireEvent.click(screen.getByLabelText('Yes, put them together'));
  expect(screen.getByText('This would change')).toBeDefined();
  const all = shown().join(' | ');
  expect(all).toMatch(/DayHere now[^|]*10[^|]*In the file[^|]*17/);
  expect(all).toContain('CountryHere nowUnited StatesIn the fileSpain');
  expect(all).toMatch(/Do whyDo it byHere now[^|]*12[^|]*In the file[^|]*20/);
  expect(all).toMatch(/LetterHow far along is it\?Here nowAsked forIn the fileArrived/);
  fireEvent.click(screen.getByLabelText('No, keep them apart'));
  expect(screen.queryByText('This would change')).toBeNull();
  fireEvent.click(screen.getByLabelText('Yes, put them together'));
  fireEvent.click(start());
  expect(onStart).toHaveBeenCalledWith(true);
});

test('where what is here is newer, names the days and choices of the file that are left out: they would show nowhere', async () => {
  await previewOn(await phone(-5, '2027-02-17', '2027-01-20', 'arrived', {}), () => phone(0, '2027-02-10', '2026-12-12', 'asked', {}));
  expect(screen.getByRole('group', { name: 'Is this the same appointment?' }).textContent).toContain(
    'Where a day or a choice differs, only the newer one stays.',
  );
  fireEvent.click(screen.getByLabelText('No, keep them apart'));
  screen.getByText('All of it is new to this device.');
  fireEvent.click(screen.getByLabelText('Yes, put them together'));
  expect(screen.queryByText('This would change')).toBeNull();
  screen.getByText('This would be left out');
  const all = shown().join(' | ');
  expect(all).toMatch(/DayHere now[^|]*10[^|]*In the file[^|]*17/);
  expect(all).toMatch(/Do whyDo it byHere now[^|]*12[^|]*In the file[^|]*20/);
  expect(all).toMatch(/LetterHow far along is it\?Here nowAsked forIn the fileArrived/);
  expect(screen.queryByText('All of it is new to this device.')).toBeNull();
});

test('names nothing of an older backup of this device: what moved on since is no news', async () => {
  const tab = await phone(0, '2027-02-10', '2026-12-12', 'asked', {});
  const made = await dutiesOf(tab).make(false, underway);
  if (made === null || typeof made === 'string' || 'problem' in made) throw new Error('No backup was made.');
  await writeFields(tab.app, LETTER, { status: { code: 'arrived' } }, 'words');
  const opened = await dutiesOf(tab).open(made.file, false, underway);
  if (typeof opened === 'string' || 'problem' in opened) throw new Error('The file is refused.');
  expect([opened.preview.replaced, opened.preview.outdated]).toEqual([[], []]);
});

test('calls a field of words as its screen does: "With whom", not "Words"', async () => {
  freshBrowser();
  const tab = await openTab();
  const medicine = { record: 'medicine/~/own:a', title: '', first: { title: 'Prednisone' } };
  await writeFields(tab.app, APPOINTMENT, { doctor: 'Dr. Anand' }, 'words');
  await writeFields(tab.app, medicine, { dose: '5 mg' }, 'words');
  const ours = await dutiesOf(tab).make(false, underway);
  await writeFields(tab.app, APPOINTMENT, { doctor: 'Dr. Katzberg' }, 'words');
  await writeFields(tab.app, medicine, { dose: '10 mg' }, 'words');
  const theirs = await dutiesOf(tab).make(false, underway);
  const [older, newer] = [ours, theirs].map((made) => (made as { file: File }).file) as [File, File];
  freshBrowser();
  const other = await openTab();
  for (const file of [older, newer]) {
    const opened = await dutiesOf(other).open(file, false, underway);
    if (typeof opened === 'string' || 'problem' in opened) throw new Error('The file is refused.');
    if (file === older) await dutiesOf(other).restore(opened, false, underway);
    else render(<BackupPreview opened={opened} heading={{ current: null }} onStart={() => {}} onCancel={() => {}} />);
  }
  expect(shown().join(' | ')).toMatch(/With whomHere nowDr. AnandIn the fileDr. Katzberg/);
  expect(shown().join(' | ')).toContain('PrednisoneDose, as the label saysHere now5 mgIn the file10 mg');
});

test('says of photos that the file only mentions that their pictures do not come with it', async () => {
  const theirs = await phone(0, '2027-02-17', '2027-01-20', 'arrived', {});
  const file = { hash: '9f86d0'.padEnd(64, '0'), type: 'image/jpeg', size: 300_000 };
  // As in a backup with small previews only, or one of a release that took no photos along.
  await writeFields(
    theirs.app,
    { record: 'photo/~/own:p1', title: 'Photo', first: {} },
    { file, of: { owner: 'medicalRecord/own:letter' }, label: 'Photo' },
    'added',
  );
  await previewOn(theirs, async () => {
    freshBrowser();
    return openTab();
  });
  expect(shown().join(' | ')).toContain('1 photo or paper');
  expect(document.body.textContent).toContain('The picture of 1 photo or paper is not in this file');
});

test('a file with more appointments than anybody has is shown without a hang: they are counted, not named', () => {
  const appointments = Array.from({ length: 20_000 }, (_, at) => ({ id: `a${at}`, title: '', begunAtMs: at * 60_000, isNew: true }));
  const counts = new Map([
    ['appointment', appointments.length],
    ['step', 2],
  ]);
  const preview = { appointments, counts, comes: counts, files: new Set(), fresh: 1, dropped: 0, refused: 0, replaced: [], outdated: [], ours: '' };
  const opened = { backup: { changes: [], damaged: 0, madeAtMs: 0, app: '' }, preview, incoming: [], absent: 0 } as unknown as Opened;
  const beganMs = performance.now();
  render(<BackupPreview opened={opened} heading={{ current: null }} onStart={() => {}} onCancel={() => {}} />);
  expect(performance.now() - beganMs).toBeLessThan(2000);
  expect(shown()).toEqual(['20000 appointments', '2 steps with a tick or words']);
});

test('names a step of the plan that is on screen, untouched, and that the file deletes', async () => {
  const both = await openTab();
  await setDue(both.app, both.step('plan:why'), '2026-12-12');
  const made = await dutiesOf(both).make(false, underway);
  if (made === null || typeof made === 'string' || 'problem' in made) throw new Error('No backup was made.');
  const file = JSON.parse(await made.file.text());
  const [first] = file.changes;
  const record = first.record.replace(/^\w+\/(\w+).*/, 'step/$1/plan:ask');
  const id = (count: number): string => `${first.id.slice(0, 9)}zz${count}-phone2-load02`;
  file.changes.push({ id: id(1), format: 1, record, field: 'label', value: 'Do ask', supersedes: [] });
  file.changes.push({ id: id(2), format: 1, record, field: 'deleted', value: { saw: [] }, supersedes: [] });
  const opened = await dutiesOf(both).open(new File([JSON.stringify(file)], 'b.json'), false, underway);
  if (typeof opened === 'string' || 'problem' in opened) throw new Error('The file is refused.');
  render(<BackupPreview opened={opened} heading={{ current: null }} onStart={() => {}} onCancel={() => {}} />);
  expect(screen.queryByText('This would change')).not.toBeNull();
  expect(shown().join(' | ')).toContain('Do ask');
});
