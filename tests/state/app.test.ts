import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../src/domain/change';
import { type Step, untouched } from '../../src/domain/checklist';
import type { Message } from '../../src/domain/message';
import { headsOf, seenIn } from '../../src/domain/record';
import { type App, createApp, problemOf } from '../../src/state/app';
import { clearTicks, moveStep, setDue, useOriginalTitle } from '../../src/state/editing';
import { chooseWording, deleteRecord, joinWordings, restoreRecord, writeFields } from '../../src/state/records';
import { createStorage, type Storage } from '../../src/storage';
import { Channel, dump, fillDisk, freshBrowser, openRaw, task } from '../heart/fake-browser';
import { openTab, plan, type Tab, undoIn } from '../heart/tab';

beforeEach(() => void freshBrowser());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  Channel.closeAll();
  vi.unstubAllGlobals();
});

async function write(tab: Tab, id: string, field: 'note' | 'title', text: string): Promise<void> {
  tab.drafts.type(tab.target(id), field, text);
  await tab.drafts.leave(tab.target(id), field);
}

/** Presses Undo. */
async function undo(tab: Tab): Promise<void> {
  const take = undoIn(tab);
  if (!take) throw new Error('No Undo is offered.');
  await take();
}

/** Two tabs that each wrote a note, side by side now. */
async function twoNotes(): Promise<[Tab, Tab]> {
  const [one, other] = await Promise.all([openTab(), openTab()]);
  other.channel.freeze();
  await write(one, 'plan:why', 'note', 'from the first');
  await write(other, 'plan:why', 'note', 'from the second');
  await other.channel.thaw();
  await Channel.settled();
  return [one, other];
}

describe('ticking', () => {
  it('ticks, says what was done to which step, and counts the save', async () => {
    const tab = await openTab();
    expect(await tab.app.tick(tab.step('plan:why'))).toBe(true);
    expect(tab.step('plan:why').done).toBe(true);
    expect(tab.app.message.value).toMatchObject({ kind: 'saved', deed: 'ticked', title: 'Do why' });
    expect(tab.app.saves.value).toBe(1);
    await tab.app.tick(tab.step('plan:why'));
    expect(tab.step('plan:why').done).toBe(false);
    expect(tab.app.message.value).toMatchObject({ deed: 'unticked' });
  });

  it('can be undone, and the undo too', async () => {
    const tab = await openTab();
    await tab.app.tick(tab.step('plan:why'));
    await undo(tab);
    expect(tab.step('plan:why').done).toBe(false);
    expect(tab.app.message.value).toMatchObject({ kind: 'saved', deed: 'undone', title: 'Do why' });
    await undo(tab);
    expect(tab.step('plan:why').done).toBe(true);
  });

  it('deleted by a press that comes twice is there again after one Undo, as the bar then says', async () => {
    const tab = await openTab();
    await write(tab, 'plan:why', 'note', 'Double vision since May');
    const target = tab.target('plan:why');
    await Promise.all([deleteRecord(tab.app, target), deleteRecord(tab.app, target)]);
    expect(tab.step('plan:why').deletion).toBe('deleted');
    await undo(tab);
    expect(tab.app.message.value).toMatchObject({ kind: 'saved', deed: 'undone' });
    expect(tab.step('plan:why').deletion).toBe('none');
  });

  it('of two wordings the one that is chosen by a press that comes twice can be undone: both are there again', async () => {
    const [tab] = await twoNotes();
    const choose = () => chooseWording(tab.app, tab.target('plan:why'), 'note', 'from the first');
    await Promise.all([choose(), choose()]);
    expect(tab.step('plan:why').notes).toEqual(['from the first']);
    await undo(tab);
    expect([...tab.step('plan:why').notes].sort()).toEqual(['from the first', 'from the second']);
  });

  it('of two wordings both are kept, one below the other, and a press that comes twice can be undone: they stand apart again', async () => {
    const [tab] = await twoNotes();
    const shown = tab.step('plan:why').notes;
    const join = () => joinWordings(tab.app, tab.target('plan:why'), 'note');
    await Promise.all([join(), join()]);
    expect(tab.step('plan:why').notes).toEqual([shown.join('\n\n')]);
    expect(tab.app.message.value).toMatchObject({ kind: 'saved', deed: 'note', title: 'Do why' });
    await undo(tab);
    expect(tab.step('plan:why').notes).toEqual(shown);
  });

  it('both kept while another tab is typing in one of them: what is typed there stands beside them', async () => {
    const [tab, other] = await twoNotes();
    const [first = '', second = ''] = tab.step('plan:why').notes;
    other.drafts.begin(other.target('plan:why'), 'note', second);
    other.drafts.type(other.target('plan:why'), 'note', `${second}, and more`);
    await joinWordings(tab.app, tab.target('plan:why'), 'note');
    await other.drafts.leave(other.target('plan:why'), 'note');
    await Channel.settled();
    const both = [`${first}\n\n${second}`, `${second}, and more`];
    for (const one of [tab, other]) expect([...one.step('plan:why').notes].sort()).toEqual([...both].sort());
  });

  it('of three wordings a line that stands in another one is kept once, half a word is no line', async () => {
    const tab = await openTab();
    const edit = (value: string) => ({ record: tab.target('plan:why').record, field: 'note', value, seen: [] });
    for (const value of ['No', 'Call again\nNo', 'Call', 'No ']) await tab.app.act({ edits: [edit(value)], deed: 'note', title: '' });
    await joinWordings(tab.app, tab.target('plan:why'), 'note');
    expect(tab.step('plan:why').notes).toEqual(['Call\n\nCall again\nNo']);
  });

  it('whose original words come back by a press that comes twice has its own again after one Undo', async () => {
    const tab = await openTab();
    await write(tab, 'plan:why', 'title', 'Ask about the thymus');
    const step = tab.step('plan:why');
    await Promise.all([useOriginalTitle(tab.app, step), useOriginalTitle(tab.app, step)]);
    expect(tab.step('plan:why').title).toBe('Do why');
    await undo(tab);
    expect(tab.step('plan:why').title).toBe('Ask about the thymus');
  });

  it('brought back by a press that comes twice is deleted again by one Undo, as the bar then says', async () => {
    const tab = await openTab();
    await write(tab, 'plan:why', 'note', 'Double vision since May');
    const target = tab.target('plan:why');
    await deleteRecord(tab.app, target);
    await Promise.all([restoreRecord(tab.app, target), restoreRecord(tab.app, target)]);
    await undo(tab);
    expect(tab.app.message.value).toMatchObject({ kind: 'saved', deed: 'undone' });
    expect(tab.step('plan:why').deletion).toBe('deleted');
  });

  it('undone by a press that comes twice is undone, and can still be brought back', async () => {
    const tab = await openTab();
    await write(tab, 'plan:why', 'note', 'Double vision since May');
    const press = undoIn(tab);
    await Promise.all([press?.(), press?.()]);
    expect(tab.step('plan:why').notes).toEqual([]);
    expect(tab.app.message.value).toMatchObject({ kind: 'saved', deed: 'undone' });
    await undo(tab);
    expect(tab.step('plan:why').notes).toEqual(['Double vision since May']);
  });

  it('says that it is being saved when that takes longer than a moment, not before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const tab = await openTab();
    const said: (Message | null)[] = [];
    tab.app.message.subscribe((message) => void said.push(message));
    const ticking = tab.app.tick(tab.step('plan:why'));
    vi.advanceTimersByTime(299);
    expect(said.at(-1)).toBeNull();
    vi.advanceTimersByTime(1);
    expect(said.at(-1)).toEqual({ kind: 'saving' });
    await ticking;
    vi.advanceTimersByTime(10_000);
    expect(said.map((message) => message?.kind)).toEqual([undefined, 'saving', 'saved']);
  });
});

describe('a tick asked for before what is stored has been read', () => {
  const why = untouched(plan).find(({ id }) => id === 'plan:why') as Step;
  /** A page that is drawn, and has not started. */
  const early = (storage: Storage): App => createApp(plan, storage);

  async function waited(): Promise<void> {
    for (let tasks = 0; tasks < 20; tasks += 1) await task();
  }

  it('waits, and is saved and shown once the app has started', async () => {
    const { storage } = await openTab();
    const app = early(storage);
    const ticking = app.tick(why);
    await waited();
    expect(await dump()).toEqual({ changes: [], records: [], drafts: [], device: [], photos: [] });
    expect(app.message.value).toBeNull();
    app.start(await storage.load());
    expect(await ticking).toBe(true);
    expect(app.steps.value[0]).toMatchObject({ id: 'plan:why', done: true });
    expect(app.message.value).toMatchObject({ kind: 'saved', deed: 'ticked', title: 'Do why' });
    expect((await openTab()).step('plan:why').done).toBe(true);
  });

  it('is worked out from what is stored: it replaces the last answer, and writes nothing that is there already', async () => {
    const before = await openTab();
    await before.app.tick(before.step('plan:why'));
    await before.app.tick(before.step('plan:why'));
    const record = before.app.recordOf(why);
    const unticked = seenIn(before.app.view(record), 'done');
    const labels = ((await dump()).changes as Change[]).filter((change) => change.field === 'label');
    const app = early(before.storage);
    const ticking = app.tick(why);
    app.start(await before.storage.load());
    expect(await ticking).toBe(true);
    const changes = (await dump()).changes as Change[];
    expect(changes.at(-1)).toMatchObject({ record, field: 'done', value: true, supersedes: unticked });
    expect(changes.filter((change) => change.field === 'label')).toEqual(labels);
  });

  it('of a step that turns out to be ticked leaves it ticked and writes nothing', async () => {
    const before = await openTab();
    await before.app.tick(before.step('plan:why'));
    const stored = await dump();
    const app = early(before.storage);
    const ticking = app.tick(why);
    app.start(await before.storage.load());
    expect(await ticking).toBe(true);
    expect(app.steps.value[0]?.done).toBe(true);
    expect(await dump()).toEqual(stored);
  });

  it('twice asks for the same, and others wait behind it in their order', async () => {
    const { storage } = await openTab();
    const app = early(storage);
    const said: string[] = [];
    app.message.subscribe((message) => void (message?.kind === 'saved' && said.push(`${message.deed} ${message.title}`)));
    const asked = [app.tick(why), app.tick(why), ...untouched(plan).slice(1).map(app.tick)];
    app.start(await storage.load());
    expect(await Promise.all(asked)).toEqual([true, true, true, true]);
    expect(said).toEqual(['ticked Do why', 'ticked Do story', 'ticked Do ask']);
    expect(app.steps.value.every((step) => step.done)).toBe(true);
  });

  it('is told to have failed, not left hanging, when what is stored cannot be read', async () => {
    (await openRaw('askwell', 99, (db) => db.createObjectStore('of a newer version'))).close();
    const storage = createStorage([], 'tag', { onChanged: () => {}, onNewer: () => {}, onErased: () => {} });
    const app = early(storage);
    const ticking = app.tick(why);
    const problem = await storage.load().then(() => undefined, problemOf);
    expect(problem).toBe('newer');
    app.block({ kind: 'failed', problem: 'newer' });
    expect(await ticking).toBe(false);
    expect(app.message.value).toMatchObject({ kind: 'failed', problem: 'newer' });
    expect(app.steps.value[0]?.done).toBe(false);
  });

  it('is saved all the same when something stands in the way that saving does not mind', async () => {
    const { storage } = await openTab();
    const app = early(storage);
    const ticking = app.tick(why);
    app.block({ kind: 'lost', loss: 'all' });
    expect(await ticking).toBe(true);
    expect((await openTab()).step('plan:why').done).toBe(true);
  });
});

it('an action begins its write in the very event that asks for it when nothing is under way', async () => {
  const tab = await openTab();
  const writes = vi.spyOn(tab.storage, 'write');
  const ticking = tab.app.tick(tab.step('plan:why'));
  expect(writes).toHaveBeenCalledOnce();
  await ticking;
  const again = tab.app.tick(tab.step('plan:ask'));
  expect(writes).toHaveBeenCalledTimes(2);
  await again;
});

describe('the message', () => {
  it('stays until it is dismissed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const tab = await openTab();
    await tab.app.tick(tab.step('plan:why'));
    vi.advanceTimersByTime(60 * 60 * 1000);
    expect(tab.app.message.value?.kind).toBe('saved');
    tab.app.say(null);
    expect(tab.app.message.value).toBeNull();
  });

  it('when somebody has gone on from what it would undo, changes nothing and goes', async () => {
    const [one, other] = await Promise.all([openTab(), openTab()]);
    await write(one, 'plan:why', 'note', 'first');
    await Channel.settled();
    await write(other, 'plan:why', 'note', 'first and second');
    await Channel.settled();
    await undo(one);
    expect(one.app.message.value).toBeNull();
    expect((await openTab()).step('plan:why').notes).toEqual(['first and second']);
  });

  it('offers no Undo when nothing was written that could be taken back', async () => {
    const tab = await openTab();
    tab.app.say({ kind: 'saved', deed: 'forgotten', title: 'Do why', written: [] });
    expect(undoIn(tab)).toBeUndefined();
  });

  it('leaves the title that was stored with the first write: undo takes back only what the person did', async () => {
    const tab = await openTab();
    await write(tab, 'plan:why', 'note', 'words');
    await undo(tab);
    const view = tab.app.view(tab.app.recordOf({ id: 'plan:why' }));
    expect(headsOf(view, 'label').map((head) => head.value)).toEqual(['Do why']);
    expect(tab.step('plan:why').notes).toEqual([]);
  });
});

describe('a failure', () => {
  it('changes nothing on screen, and its retry does exactly what was meant', async () => {
    const tab = await openTab();
    const disk = fillDisk(1, 'request');
    expect(await setDue(tab.app, tab.step('plan:why'), '2027-01-14')).toBe(false);
    const message = tab.app.message.value;
    expect(message).toMatchObject({ kind: 'failed', problem: 'quota' });
    expect(tab.step('plan:why').due).toBe('');
    expect(tab.app.saves.value).toBe(0);
    disk.makeRoom();
    if (message?.kind === 'failed') await message.retry?.();
    expect(tab.step('plan:why').due).toBe('2027-01-14');
  });

  it('of a kind that nobody foresaw is one too', () => {
    expect(problemOf(new Error('odd'))).toBe('unknown');
  });
});

describe('editing', () => {
  it('takes all ticks away in one write, says how many, and undo brings them all back', async () => {
    const tab = await openTab();
    for (const id of ['plan:why', 'plan:ask']) await tab.app.tick(tab.step(id));
    const writes = vi.spyOn(tab.storage, 'write');
    expect(await clearTicks(tab.app)).toBe(true);
    expect(writes).toHaveBeenCalledOnce();
    expect(tab.app.steps.value.some((step) => step.done)).toBe(false);
    expect(tab.app.message.value).toMatchObject({ deed: 'cleared', count: 2 });
    await undo(tab);
    expect(tab.app.steps.value.filter((step) => step.done).map((step) => step.id)).toEqual(['plan:why', 'plan:ask']);
  });

  it('rewords a built-in step and gives the original back', async () => {
    const tab = await openTab();
    await write(tab, 'plan:why', 'title', 'My words');
    expect(tab.step('plan:why')).toMatchObject({ title: 'My words' });
    await useOriginalTitle(tab.app, tab.step('plan:why'));
    expect(tab.step('plan:why')).toMatchObject({ title: 'Do why' });
    expect(tab.app.message.value).toMatchObject({ deed: 'original', title: 'Do why' });
    await undo(tab);
    expect(tab.step('plan:why').title).toBe('My words');
  });

  it('writes several fields of one thing together, its title once, and undo takes them all back', async () => {
    const tab = await openTab();
    const writes = vi.spyOn(tab.storage, 'write');
    expect(await writeFields(tab.app, tab.target('plan:why'), { due: '2027-01-14', done: true }, 'due')).toBe(true);
    expect(writes).toHaveBeenCalledOnce();
    expect(tab.step('plan:why')).toMatchObject({ due: '2027-01-14', done: true });
    expect(((await dump()).changes as Change[]).map(({ field }) => field)).toEqual(['plan', 'label', 'due', 'done']);
    await undo(tab);
    expect(tab.step('plan:why')).toMatchObject({ due: '', done: false });
  });

  it('moves a step, and says nothing when it stands there already', async () => {
    const tab = await openTab();
    expect(await moveStep(tab.app, tab.step('plan:ask'), 'top')).toBe(true);
    expect(tab.app.steps.value.map((step) => step.id)).toEqual(['plan:ask', 'plan:why', 'plan:story']);
    tab.app.say(null);
    const before = await dump();
    await moveStep(tab.app, tab.step('plan:ask'), 'up');
    expect(await dump()).toEqual(before);
    expect(tab.app.message.value).toBeNull();
    await undoOf(tab, () => moveStep(tab.app, tab.step('plan:ask'), 'down'));
    expect(tab.app.steps.value.map((step) => step.id)).toEqual(['plan:ask', 'plan:why', 'plan:story']);
  });

  it('deletes a step and brings it back by undo or later, with all its words', async () => {
    const tab = await openTab();
    await write(tab, 'plan:why', 'note', 'words');
    await deleteRecord(tab.app, tab.target('plan:why'));
    expect(tab.step('plan:why').deletion).toBe('deleted');
    await undo(tab);
    expect(tab.step('plan:why')).toMatchObject({ deletion: 'none', notes: ['words'] });
    await deleteRecord(tab.app, tab.target('plan:why'));
    await restoreRecord(tab.app, tab.target('plan:why'));
    expect(tab.step('plan:why')).toMatchObject({ deletion: 'none', notes: ['words'] });
  });

  it('a step deleted in one tab comes back for words that the other tab had not told of', async () => {
    const [one, other] = await Promise.all([openTab(), openTab()]);
    await write(one, 'plan:why', 'note', 'seen');
    one.channel.freeze();
    await Channel.settled();
    await write(other, 'plan:why', 'note', 'seen, and unseen');
    await deleteRecord(one.app, one.target('plan:why'));
    expect((await openTab()).step('plan:why')).toMatchObject({ deletion: 'back', notes: ['seen, and unseen'] });
  });

  it('a step deleted while another action is being saved comes back for words that its author never saw', async () => {
    const [one, other] = await Promise.all([openTab(), openTab()]);
    await write(one, 'plan:why', 'note', 'seen');
    await Channel.settled();
    one.channel.freeze();
    await write(other, 'plan:why', 'note', 'seen, and unseen');
    await Promise.all([one.app.tick(one.step('plan:why')), deleteRecord(one.app, one.target('plan:why'))]);
    expect((await openTab()).step('plan:why')).toMatchObject({ deletion: 'back', notes: ['seen, and unseen'] });
  });

  it('a choice made while another action is being saved replaces only the wordings that were on screen', async () => {
    const [one, other] = await twoNotes();
    one.channel.freeze();
    other.drafts.type(other.target('plan:why'), 'note', 'a third');
    await other.drafts.leave(other.target('plan:why'), 'note');
    await Promise.all([one.app.tick(one.step('plan:why')), chooseWording(one.app, one.target('plan:why'), 'note', 'from the first')]);
    expect((await openTab()).step('plan:why').notes).toContain('a third');
  });

  it('of two wordings keeps the one that is chosen; undo shows both again', async () => {
    const [tab] = await twoNotes();
    expect(tab.step('plan:why').notes).toHaveLength(2);
    await chooseWording(tab.app, tab.target('plan:why'), 'note', 'from the first');
    expect(tab.step('plan:why').notes).toEqual(['from the first']);
    await undo(tab);
    expect([...tab.step('plan:why').notes].sort()).toEqual(['from the first', 'from the second']);
    await undo(tab);
    expect(tab.step('plan:why').notes).toEqual(['from the first']);
  });

  it('of two days keeps the chosen one through undo and undo again', async () => {
    const [one, other] = await Promise.all([openTab(), openTab()]);
    for (const tab of [one, other]) tab.channel.freeze();
    await setDue(one.app, one.step('plan:why'), '2027-01-14');
    await setDue(other.app, other.step('plan:why'), '2027-01-15');
    const tab = await openTab();
    await setDue(tab.app, tab.step('plan:why'), '2027-01-20');
    await undo(tab);
    await undo(tab);
    expect(tab.step('plan:why').due).toBe('2027-01-20');
  });
});

async function undoOf(tab: Tab, act: () => Promise<boolean>): Promise<void> {
  expect(await act()).toBe(true);
  await undo(tab);
}
