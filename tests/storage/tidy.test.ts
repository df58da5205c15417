/** When old words are dropped by themselves: by what the clock said the last time, so that one that runs ahead for a while costs nothing. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetOld } from '../../src/idle-work';
import { deleteRecord, writeFields } from '../../src/state/records';
import { Channel, dump, freshBrowser } from '../heart/fake-browser';
import { openTab, type Tab } from '../heart/tab';

const DAY_MS = 24 * 3_600_000;
const NOON_MS = Date.UTC(2026, 10, 1, 12);
const letter = { record: 'medicalRecord/~/own:letter', title: 'Letter', first: {} };

beforeEach(() => void freshBrowser());
afterEach(() => {
  Channel.closeAll();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Words that were written and deleted on day 0. */
async function deletedOnDay0(): Promise<Tab> {
  vi.stubGlobal('window', {});
  const tab = await openTab({ nowMs: () => NOON_MS });
  await writeFields(tab.app, letter, { title: 'words of day 0' }, 'words');
  await deleteRecord(tab.app, letter);
  return tab;
}
async function startOn(tab: Tab, day: number): Promise<boolean> {
  vi.spyOn(Date, 'now').mockReturnValue(NOON_MS + day * DAY_MS);
  await forgetOld(tab.app, tab.storage);
  return JSON.stringify((await dump()).changes).includes('words of day 0');
}

it.each([
  ['every day', [0, 1, 15, 29, 30, 31], 31],
  ['once a month', [0, 31, 62], 62],
  ['again after half a year', [0, 180, 181], 181],
])('somebody who opens the app %s: what was deleted 30 days ago goes', async (_how, days, goneOn) => {
  const tab = await deletedOnDay0();
  for (const day of days) expect(await startOn(tab, day), `day ${day}`).toBe(day < goneOn);
});

it.each([45, 90, 4000])('a clock that is %d days ahead at one start, and then set right, drops nothing', async (ahead) => {
  const tab = await deletedOnDay0();
  for (const day of [0, 1, 1 + ahead, 1 + ahead, 2, 3, 20]) expect(await startOn(tab, day), `day ${day}`).toBe(true);
});

it('where nothing can be noted nothing is dropped', async () => {
  const tab = await deletedOnDay0();
  localStorage.setItem('askwell.tidied', 'nonsense');
  expect(await startOn(tab, 400)).toBe(true);
});
