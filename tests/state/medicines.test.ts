/** Medicines and the story: what stands in the lists, in which order, what goes along, what comes back. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { event, trouble } from '../../src/content/en/story';
import { deletedIn } from '../../src/domain/deleted';
import { byStatus, MEDICINE, takenAsText } from '../../src/domain/medicines';
import { photosOf } from '../../src/domain/photo';
import { newest, wordings } from '../../src/domain/record';
import { EVENT, TROUBLE } from '../../src/domain/story';
import { entriesHere, recordTarget } from '../../src/pages/one-record';
import { groupsAsText } from '../../src/pages/record-list';
import { createAppointments } from '../../src/state/appointments';
import type { Target } from '../../src/state/drafts';
import { addPhoto } from '../../src/state/photos';
import { deleteRecord, moveRecord, restoreRecord, writeFields } from '../../src/state/records';
import { randomTag } from '../../src/storage';
import { createAppointmentStore } from '../../src/storage/appointments';
import { importChanges, readEverything } from '../../src/storage/exchange';
import { readBackup, writeBackup } from '../exchange/at-once';
import { Channel, freshBrowser } from '../heart/fake-browser';
import { givenIn, openTab, plan, type Tab, undoIn } from '../heart/tab';

// The style sheet of a screen is no part of what is tested; Node has no such thing.
vi.mock('../../src/styles/screens', () => ({}));

beforeEach(() => void freshBrowser());
afterEach(() => {
  vi.restoreAllMocks();
  Channel.closeAll();
  vi.unstubAllGlobals();
});

const NO_NAME = 'No name yet';

const targetOf = (tab: Tab, kind: string, id: string): Target => recordTarget(tab.app, kind, `own:${id}`, NO_NAME);
/** Typed as a person types it, and left. */
async function type(tab: Tab, kind: string, id: string, title: string): Promise<Target> {
  const target = targetOf(tab, kind, id);
  tab.drafts.begin(target, 'title');
  tab.drafts.type(target, 'title', title);
  await tab.drafts.leave(target, 'title');
  return target;
}
const titles = (tab: Tab, kind: string): string[] => entriesHere(tab.app, kind).map(({ title }) => title);
const groups = (tab: Tab): string[][] => Object.values(byStatus(entriesHere(tab.app, MEDICINE))).map((list) => list.map(({ title }) => title));
const stop = (tab: Tab, target: Target) => writeFields(tab.app, target, { status: { code: 'stopped' } }, 'chosen');
const photograph = (tab: Tab, owner: Target) =>
  addPhoto(givenIn(tab), owner, { hash: 'hash of a label', type: 'image/jpeg', bytes: new ArrayBuffer(2), width: 2, height: 3, preview: 'AAAA' }, 'Photo');
const photos = ({ app }: Tab, target: Target): number => photosOf(app.records.value, target.record, app.appointment.value).length;
const appointmentsOf = ({ app, drafts, storage }: Tab) =>
  createAppointments({ app, drafts, store: createAppointmentStore(storage), newTag: () => randomTag(12), today: () => '2026-12-01' });

/** Two medicines, one stopped, with a photo of its label; two lines; a trouble. */
async function filled(): Promise<Tab> {
  const tab = await openTab();
  const [first] = [await type(tab, MEDICINE, 'a', 'Azathioprine'), await type(tab, MEDICINE, 'b', 'Pyridostigmine')];
  await writeFields(tab.app, first, { whyStopped: 'Fever', prescription: { code: 'yes' } }, 'words');
  await stop(tab, first);
  await photograph(tab, first);
  const line = await type(tab, EVENT, 'a', 'Could not lift the kettle');
  await writeFields(tab.app, line, { when: 'Spring 2023' }, 'words');
  await type(tab, EVENT, 'b', 'The eye clinic');
  await type(tab, TROUBLE, 'a', 'By evening I cannot chew');
  return tab;
}
const all = (tab: Tab): unknown => [groups(tab), titles(tab, EVENT), titles(tab, TROUBLE), photos(tab, targetOf(tab, MEDICINE, 'a'))];
const FILLED = [[['Pyridostigmine'], ['Azathioprine']], ['Could not lift the kettle', 'The eye clinic'], ['By evening I cannot chew'], 1];

describe('a medicine', () => {
  it('that was stopped stands below those taken now, after a restart, too; taken again, it is back at its place', async () => {
    const tab = await filled();
    expect(all(tab)).toEqual(FILLED);
    const next = await openTab();
    expect(all(next)).toEqual(FILLED);
    await writeFields(next.app, targetOf(next, MEDICINE, 'a'), { status: { code: 'taken' } }, 'chosen');
    expect(groups(next)).toEqual([['Azathioprine', 'Pyridostigmine'], []]);
  });

  it('of which only the label was photographed stands in the list; undone, both are gone', async () => {
    const tab = await openTab();
    const target = targetOf(tab, MEDICINE, 'a');
    await photograph(tab, target);
    expect([entriesHere(tab.app, MEDICINE).length, photos(tab, target)]).toEqual([1, 1]);
    await undoIn(tab)?.();
    expect([entriesHere(tab.app, MEDICINE).length, photos(tab, target)]).toEqual([0, 0]);
  });

  it('that has a name keeps it, and its place, when its label is photographed', async () => {
    const tab = await openTab();
    const target = await type(tab, MEDICINE, 'a', 'Pyridostigmine');
    await type(tab, MEDICINE, 'b', 'Azathioprine');
    await photograph(tab, target);
    expect(titles(tab, MEDICINE)).toEqual(['Pyridostigmine', 'Azathioprine']);
  });

  it('deleted is among what was deleted, with its words, and comes back', async () => {
    const tab = await filled();
    const target = targetOf(tab, MEDICINE, 'a');
    await deleteRecord(tab.app, target);
    expect(groups(tab)).toEqual([['Pyridostigmine'], []]);
    expect(deletedIn(tab.app.records.value, plan.steps)).toMatchObject([{ title: 'Azathioprine', words: ['Fever', 'Photo'] }]);
    await undoIn(tab)?.();
    expect(all(tab)).toEqual(FILLED);
    await deleteRecord(tab.app, target);
    await restoreRecord(tab.app, target);
    expect(all(tab)).toEqual(FILLED);
  });
});

describe('the story', () => {
  it('stands in the order in which it was written, until somebody moves a line', async () => {
    const tab = await openTab();
    for (const [id, title] of [
      ['c', 'first'],
      ['b', 'second'],
      ['a', 'third'],
    ] as const)
      await type(tab, EVENT, id, title);
    expect(titles(tab, EVENT)).toEqual(['first', 'second', 'third']);
    const drawnBefore = { ...targetOf(tab, EVENT, 'a'), title: 'thi' };
    await moveRecord(tab.app, drawnBefore, () => entriesHere(tab.app, EVENT), 'own:a', 'up');
    expect(titles(tab, EVENT)).toEqual(['first', 'third', 'second']);
    expect(tab.app.message.value).toMatchObject({ deed: 'moved', title: 'third' });
  });

  it('has a deleted line that comes back where it was, before what was written since', async () => {
    const tab = await openTab();
    await type(tab, EVENT, 'a', 'first');
    const second = await type(tab, EVENT, 'z', 'second');
    await deleteRecord(tab.app, second);
    await type(tab, EVENT, 'b', 'third');
    await restoreRecord(tab.app, second);
    expect(titles(tab, EVENT)).toEqual(['first', 'second', 'third']);
  });

  it('has no empty line after the first words of one were undone', async () => {
    const tab = await openTab();
    await type(tab, EVENT, 'a', 'first');
    await undoIn(tab)?.();
    expect(titles(tab, EVENT)).toEqual([]);
    await type(tab, EVENT, 'a', 'better');
    expect(titles(tab, EVENT)).toEqual(['better']);
  });

  it('as text holds every wording of two people, numbered, and no heading over nothing', async () => {
    const tab = await filled();
    await tab.app.act({ edits: [{ record: 'trouble/~/own:a', field: 'title', value: 'Chewing', seen: [] }], deed: 'words', title: '' });
    const shared = { id: '', screen: '', unnamed: '', lines: () => ['a line'] };
    const text = groupsAsText([
      { ...shared, title: 'Troubles', list: entriesHere(tab.app, TROUBLE) },
      { ...shared, title: 'Nothing', list: [] },
      { ...shared, title: 'Events', list: entriesHere(tab.app, EVENT), lines: () => [], name: ({ title }) => `On a day: ${title}` },
    ]);
    expect(text).toEqual([
      'Troubles',
      '1. Chewing / By evening I cannot chew\n   a line',
      'Events',
      '1. On a day: Could not lift the kettle',
      '2. On a day: The eye clinic',
    ]);
  });

  it('says of a trouble that it is one of the top three up to the third only', () => {
    expect([1, 3, 4].map((place) => trouble.placeHelp(place, 4).includes('top three'))).toEqual([true, true, false]);
    expect(event.placeHelp(1, 4)).toBe('Number 1 of 4.');
  });
});

describe('another appointment', () => {
  it('started from this one has the same medicines with their labels, the story and the troubles', async () => {
    const tab = await filled();
    const before = tab.app.appointment.value;
    await appointmentsOf(tab).create(true);
    expect(tab.app.appointment.value).not.toBe(before);
    expect(all(tab)).toEqual(FILLED);
    const view = tab.app.view('medicine/~/own:a');
    expect([newest(view, 'status'), newest(view, 'prescription'), wordings(view, 'whyStopped')]).toEqual([{ code: 'stopped' }, { code: 'yes' }, ['Fever']]);
  });

  it('that begins fresh has none of them', async () => {
    const tab = await filled();
    await appointmentsOf(tab).create(false);
    expect(all(tab)).toEqual([[[], []], [], [], 0]);
  });
});

describe('a backup', () => {
  it('carries medicines, story and troubles to a device that has none', async () => {
    const tab = await filled();
    const { text } = writeBackup([...(await readEverything(tab.storage)).changes.values()], new Date(), '0.1.0');
    freshBrowser();
    const other = await openTab();
    const backup = readBackup(text);
    if (typeof backup === 'string') throw new Error(`The backup is refused: ${backup}`);
    expect(await importChanges(other.storage, backup.changes, { nowMs: Date.now() })).toMatchObject({ refused: 0 });
    other.app.start(await other.storage.load());
    expect(all(other)).toEqual(FILLED);
  });
});

it('those taken now go to the card as text, a line each, with the dose as it was written; one without a name is not left out', async () => {
  const tab = await openTab();
  const first = await type(tab, MEDICINE, 'a', 'Pyridostigmine');
  await writeFields(tab.app, first, { dose: '60 mg\n4 times a day' }, 'words');
  await stop(tab, await type(tab, MEDICINE, 'b', 'Prednisone'));
  await type(tab, MEDICINE, 'c', 'Vitamin D');
  await writeFields(tab.app, targetOf(tab, MEDICINE, 'd'), { dose: '5 mg' }, 'words');
  const text = 'Pyridostigmine: 60 mg, 4 times a day\nVitamin D\nNo name yet: 5 mg';
  expect(takenAsText(entriesHere(tab.app, MEDICINE), NO_NAME)).toBe(text);
});
