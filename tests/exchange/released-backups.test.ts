/** Every backup that a release ever made opens for ever. Files are added to tests/fixtures/backups, never changed. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { filesIn } from '../../src/domain/photo';
import { deletionOf, isDone, newest, wordings } from '../../src/domain/record';
import { openBackup } from '../../src/exchange/backup-file';
import { importChanges } from '../../src/storage/exchange';
import { Channel, dump, freshBrowser } from '../heart/fake-browser';
import { openTab } from '../heart/tab';
import { previewOf, readBackup } from './at-once';

const FOLDER = 'tests/fixtures/backups';
const backupIn = (file: string) => {
  const backup = readBackup(readFileSync(`${FOLDER}/${file}`, 'utf8'));
  if (typeof backup === 'string') throw new Error(`${file} is refused: ${backup}`);
  return backup;
};

beforeEach(() => void freshBrowser());
afterEach(() => {
  Channel.closeAll();
  vi.unstubAllGlobals();
});

it.each(readdirSync(FOLDER))('%s opens, and every change of it is kept', async (file) => {
  const { changes } = backupIn(file);
  const tab = await openTab();
  expect(await importChanges(tab.storage, changes, { nowMs: Date.now() })).toMatchObject({ added: changes.length, refused: 0 });
  expect((await dump()).changes).toEqual([...changes].sort((a, b) => (a.id < b.id ? -1 : 1)));
});

it('what the first release wrote is on screen: one of everything', async () => {
  const { changes, madeAtMs, app } = backupIn('v1-0.1.0.json');
  expect([madeAtMs, app]).toEqual([Date.UTC(2026, 10, 28, 7), '0.1.0']);
  expect(previewOf(new Map(), changes)).toMatchObject({
    appointments: [{ id: 'fixture00001', title: 'Neurology in Girona', isNew: true }],
    counts: new Map(Object.entries({ appointment: 1, step: 4, question: 2, photo: 1, dream: 1 })),
    replaced: [],
    outdated: [],
  });
  await importChanges((await openTab()).storage, changes, { nowMs: Date.now() });
  const { app: shown } = await openTab();
  const view = (id: string) => shown.view(`step/~/${id}`);
  expect(newest(shown.view('appointment/~'), 'at')).toEqual({ date: '2027-01-14', time: '09:30', zone: 'Europe/Madrid' });
  expect(isDone(view('second-opinion:why'))).toBe(true);
  expect(wordings(view('second-opinion:images'), 'note')).toEqual(['Called. Reference 2231-AX, ten days.']);
  expect(wordings(view('second-opinion:letters'), 'title')).toEqual(['Ask for all letters since 2024', 'Ask for the letter of March']);
  expect(wordings(view('own:k3v9x1'), 'title')).toEqual(['שאלי את אחותי 💿 e\u0301']);
  expect(deletionOf(view('own:m8q2w4'))).toBe('deleted');
  expect(newest(shown.view('dream/~/own:d1'), 'colour')).toEqual({ of: { a: ['later', 'release'] } });
});

it('what the first release wrote of photos is whole, and belongs to the records that point to it', async () => {
  const backup = await openBackup(new Blob([readFileSync(`${FOLDER}/v1-0.1.0-photos.json`)]));
  if (typeof backup === 'string') throw new Error(`It is refused: ${backup}`);
  expect([...backup.photos.keys()]).toEqual([...filesIn(backup.changes).keys()]);
  const files = await Promise.all([...backup.photos.values()].map((photo) => photo.read()));
  expect(files.map((file) => [file?.type, file?.bytes.byteLength])).toEqual([
    ['image/jpeg', [...filesIn(backup.changes).values()][0]],
    ['application/pdf', [...filesIn(backup.changes).values()][1]],
  ]);
});
