/** Years of somebody's words in one backup, on a slow phone: the screen goes on meanwhile, and "Cancel" is heard. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createBackupDuties } from '../../src/backup-duties';
import { type Change, createStamp } from '../../src/domain/change';
import { union } from '../../src/domain/merge';
import { previewsOf } from '../../src/domain/preview';
import { fold } from '../../src/domain/record';
import { eachOf, type Sliced } from '../../src/domain/slices';
import { readBackup, writeBackup } from '../../src/exchange/backup';
import { withRests } from '../../src/exchange/rests';
import { asChange, isChange } from '../../src/exchange/shape';
import { importChanges, readEverything } from '../../src/storage/exchange';
import * as atOnce from '../exchange/at-once';
import { Channel, dump, freshBrowser } from './fake-browser';
import { openTab, plan, type Tab } from './tab';

vi.mock('../../src/domain/record', { spy: true });
vi.mock('../../src/domain/merge', { spy: true });
vi.mock('../../src/exchange/shape', { spy: true });

beforeEach(() => void freshBrowser());
afterEach(() => {
  vi.restoreAllMocks();
  Channel.closeAll();
  vi.unstubAllGlobals();
});

/** Steps with a title and a note each. */
function yearsOf(appointment: string, steps: number): Change[] {
  const stamp = createStamp(appointment);
  const change = (record: string, field: string, value: string): Change => ({ id: stamp(0, 'phone1'), format: 1, record, field, value, supersedes: [] });
  const fields = (index: number): Change[] => ['title', 'note'].map((field) => change(`step/${appointment}/own:${index}`, field, `words ${index}`));
  return [change(`appointment/${appointment}`, 'plan', plan.id), ...Array.from({ length: steps }, (_, index) => fields(index)).flat()];
}
const fileOf = (changes: readonly Change[]): File => new File([atOnce.writeBackup(changes, new Date(0), '0.1.0').text], 'askwell-backup.json');

/** A phone so slow that each slice takes long. */
function slowDown(): void {
  let nowMs = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    nowMs += 1000;
    return nowMs;
  });
}
const dutiesOf = (tab: Tab) => createBackupDuties(tab.app, tab.drafts, tab.storage);

/** @returns what comes of it, and how many changes or records it looked at before the longest wait was over */
function longest<T>(work: Sliced<T>): { value: T; most: number } {
  const looks = [fold, union, asChange, isChange].map((one) => vi.mocked(one).mock);
  for (let most = 0; ; ) {
    const count = (): number => looks.reduce((sum, { calls }) => sum + calls.length, 0);
    const before = count();
    const { done, value } = work.next();
    most = Math.max(most, count() - before);
    if (done) return { value, most };
  }
}

it('a backup is read, compared and made a hundred changes at a time', () => {
  const [here, theirs] = [yearsOf('here', 2000), yearsOf('theirs', 2000)];
  const made = longest(writeBackup(here, new Date(0), '0.1.0'));
  const read = longest(readBackup(made.value.text));
  expect(read.value).toMatchObject({ changes: here });
  const compared = longest(previewsOf(new Map(here.map((change) => [change.id, change])), theirs, []));
  // Asked whether the two are one: both answers are worked out.
  expect(compared.value.preview.same).toEqual({ theirs: 'theirs', ours: 'here' });
  expect([compared.value.preview.fresh, compared.value.together?.appointments.map(({ id }) => id)]).toEqual([4001, ['here']]);
  expect(Math.max(made.most, read.most, compared.most)).toBeLessThanOrEqual(100);
});

it('all that is stored is read a piece at a time', async () => {
  const tab = await openTab();
  // A whole number of pieces.
  const all = yearsOf('visit1', 1000).slice(1);
  await importChanges(tab.storage, all, { nowMs: 0 });
  const pieces = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  const { changes } = await readEverything(tab.storage);
  expect([...changes.values()]).toEqual(all);
  expect(pieces.mock.results.map(({ value }) => value.result.length)).toEqual([1000, 1000, 0]);
});

it('on a slow phone a file of words alone says how far it is, and "Cancel" ends it with nothing changed', async () => {
  const tab = await openTab();
  await importChanges(tab.storage, yearsOf('here', 500), { nowMs: 0 });
  const was = await dump();
  const file = fileOf(yearsOf('theirs', 500));
  slowDown();
  const shares: number[] = [];
  const opened = await dutiesOf(tab).open(file, false, { signal: new AbortController().signal, onProgress: (share) => shares.push(share) });
  expect(opened).toMatchObject({ preview: { fresh: 1001 } });
  expect(new Set(shares).size).toBeGreaterThan(shares.length * 0.7);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  const control = new AbortController();
  const onProgress = vi.fn((share: number) => share > 0.5 && control.abort());
  expect(await dutiesOf(tab).open(file, false, { signal: control.signal, onProgress })).toBe('cancelled');
  expect(onProgress.mock.lastCall?.[0]).toBeLessThan(0.6);
  expect(await dump()).toEqual(was);
});

it('goes on in a hidden tab, where timers wait for minutes', async () => {
  slowDown();
  vi.stubGlobal('setTimeout', () => 0);
  expect(await withRests(eachOf(Array(500).keys(), (place) => place))).toHaveLength(500);
});

it('on a slow phone "Cancel" ends the making of a backup', async () => {
  const tab = await openTab();
  await importChanges(tab.storage, yearsOf('here', 500), { nowMs: 0 });
  slowDown();
  const control = new AbortController();
  const onProgress = vi.fn(() => control.abort());
  expect(await dutiesOf(tab).make(true, { signal: control.signal, onProgress })).toBe('cancelled');
  expect(onProgress).toHaveBeenCalledOnce();
});

it('a quick phone shows no progress for a few words', async () => {
  const tab = await openTab();
  const onProgress = vi.fn();
  const underway = { signal: new AbortController().signal, onProgress };
  vi.spyOn(performance, 'now').mockReturnValue(0);
  expect(await dutiesOf(tab).open(fileOf(yearsOf('theirs', 5)), false, underway)).toMatchObject({ preview: { fresh: 11 } });
  expect(await dutiesOf(tab).make(true, underway)).toMatchObject({ photos: 0 });
  expect(onProgress).not.toHaveBeenCalled();
});
