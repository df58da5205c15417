import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../src/domain/change';
import { codeIn } from '../../src/domain/entries';
import type { Saved } from '../../src/domain/message';
import { newest, wordings } from '../../src/domain/record';
import { recordTarget } from '../../src/pages/one-record';
import { COMMIT_MS, KEEP_MS, type Target } from '../../src/state/drafts';
import { newStep } from '../../src/state/editing';
import { deleteRecord, restoreRecord, writeFields } from '../../src/state/records';
import type { Draft } from '../../src/storage';
import { Channel, dump, fillDisk, freshBrowser, task } from '../heart/fake-browser';
import { openTab, type Tab, takeOver, undoIn } from '../heart/tab';

vi.mock('../../src/styles/screens', () => ({}));
beforeEach(() => {
  freshBrowser();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  Channel.closeAll();
  vi.unstubAllGlobals();
});

const WHY = { record: 'step/~/plan:why' };
const type = (tab: Tab, text: string, field: 'note' | 'title' = 'note'): void => tab.drafts.type(tab.target('plan:why'), field, text);
const notes = async (): Promise<Change[]> => ((await dump()).changes as Change[]).filter((change) => change.field === 'note');
const kept = async (): Promise<string[]> => ((await dump()).drafts as Draft[]).map((draft) => draft.text);

/** Waits until the timers that fired have done their work. */
async function settled(): Promise<void> {
  for (let tasks = 0; tasks < 60; tasks += 1) await task();
  await Channel.settled();
}

describe('typed words', () => {
  it('are kept at most half a second late, without waiting for the typing to end', async () => {
    const tab = await openTab();
    expect(KEEP_MS).toBeLessThanOrEqual(500);
    for (let key = 1; key <= 10; key += 1) {
      type(tab, 'x'.repeat(key));
      vi.advanceTimersByTime(100);
    }
    await settled();
    expect((await kept())[0]?.length).toBeGreaterThanOrEqual(5);
    expect(tab.app.message.value).toEqual({ kind: 'kept' });
  });

  it('become one strict change when the field is left', async () => {
    const tab = await openTab();
    for (const text of ['a', 'as', 'ask']) type(tab, text);
    expect(await tab.drafts.leave(WHY, 'note')).toBe(true);
    expect((await notes()).map((change) => change.value)).toEqual(['ask']);
    expect(await kept()).toEqual([]);
    expect(tab.step('plan:why').notes).toEqual(['ask']);
    expect(tab.drafts.textOf(WHY, 'note')).toBeUndefined();
    expect(tab.app.message.value).toMatchObject({ kind: 'saved', deed: 'note', title: 'Do why' });
  });

  it('become a change after 30 seconds, though the typing goes on', async () => {
    const tab = await openTab();
    type(tab, 'a long story');
    vi.advanceTimersByTime(COMMIT_MS);
    await settled();
    expect(COMMIT_MS).toBeLessThanOrEqual(30_000);
    expect((await notes()).map((change) => change.value)).toEqual(['a long story']);
    type(tab, 'a long story goes on');
    await tab.drafts.leave(WHY, 'note');
    expect(tab.step('plan:why').notes).toEqual(['a long story goes on']);
  });

  it('are kept at once when the page hides', async () => {
    const tab = await openTab();
    type(tab, 'in the middle of a w');
    await tab.drafts.flush();
    expect(await kept()).toEqual(['in the middle of a w']);
  });

  it('all become changes before an update', async () => {
    const tab = await openTab();
    type(tab, 'a note');
    type(tab, 'a title', 'title');
    tab.drafts.type(tab.target('plan:ask'), 'note', 'another');
    await tab.drafts.commitAll();
    expect(tab.step('plan:why')).toMatchObject({ notes: ['a note'], title: 'a title' });
    expect(tab.step('plan:ask').notes).toEqual(['another']);
    expect(await kept()).toEqual([]);
  });

  it('are still what the field shows while they are being saved', async () => {
    const tab = await openTab();
    type(tab, 'words');
    const leaving = tab.drafts.leave(WHY, 'note');
    expect(tab.drafts.textOf(WHY, 'note')).toBe('words');
    await leaving;
  });

  it('that are the same as before, or nothing but spaces, leave no trace', async () => {
    const tab = await openTab();
    type(tab, 'words');
    await tab.drafts.leave(WHY, 'note');
    const before = await dump();
    type(tab, 'words!');
    await tab.drafts.flush();
    type(tab, 'words');
    await tab.drafts.leave(WHY, 'note');
    tab.drafts.type(tab.target('plan:ask'), 'note', '   ');
    await tab.drafts.leave(tab.target('plan:ask'), 'note');
    expect(await dump()).toEqual(before);
  });

  it('cleared away are nothing', async () => {
    const tab = await openTab();
    type(tab, 'words');
    await tab.drafts.leave(WHY, 'note');
    type(tab, '');
    await tab.drafts.leave(WHY, 'note');
    expect(tab.step('plan:why').notes).toEqual([]);
  });

  it('before anything was saved are still in their field once something is, and become one wording', async () => {
    const tab = await openTab();
    const before = tab.target('plan:why');
    tab.drafts.begin(before, 'note');
    tab.drafts.type(before, 'note', 'half');
    await tab.app.tick(tab.step('plan:ask'));
    const after = tab.target('plan:why');
    expect(after.record).not.toBe(before.record);
    for (const target of [before, after]) expect(tab.drafts.textOf(target, 'note')).toBe('half');
    tab.drafts.type(after, 'note', 'half and whole');
    expect(await tab.drafts.leave(after, 'note')).toBe(true);
    expect(tab.drafts.textOf(before, 'note')).toBeUndefined();
    expect(tab.step('plan:why').notes).toEqual(['half and whole']);
    expect(await kept()).toEqual([]);
  });

  it('in a field that has no sentence of its own are said to be one’s words', async () => {
    const tab = await openTab();
    const target = { record: 'question/~/own:one', title: 'Ask about scans', first: {} };
    tab.drafts.type(target, 'answer', 'once a year');
    expect(await tab.drafts.leave(target, 'answer')).toBe(true);
    expect(tab.app.message.value).toMatchObject({ kind: 'saved', deed: 'words', title: 'Ask about scans' });
    expect(wordings(tab.app.view(target.record), 'answer')).toEqual(['once a year']);
    await undoIn(tab)?.();
    expect(wordings(tab.app.view(target.record), 'answer')).toEqual([]);
  });

  it('do not hide an Undo that is still offered', async () => {
    const tab = await openTab();
    await tab.app.tick(tab.step('plan:ask'));
    type(tab, 'words');
    await tab.drafts.flush();
    expect(tab.app.message.value).toMatchObject({ kind: 'saved', deed: 'ticked' });
  });
});

describe('a tap that leaves a field', () => {
  it('is what Undo takes back, not the words that were saved on the way', async () => {
    const tab = await openTab();
    type(tab, 'call on Monday');
    // The order of a press: what was pressed first, then the field that was left.
    await Promise.all([tab.app.tick(tab.step('plan:why')), tab.drafts.leave(WHY, 'note')]);
    expect(tab.app.message.value).toMatchObject({ kind: 'saved', deed: 'ticked' });
    await undoIn(tab)?.();
    expect(tab.step('plan:why')).toMatchObject({ done: false, notes: ['call on Monday'] });
  });

  it('and did nothing leaves the words in Undo, whatever was done before they were typed', async () => {
    const tab = await openTab();
    await tab.app.tick(tab.step('plan:why'));
    type(tab, 'call on Monday');
    await tab.drafts.leave(WHY, 'note');
    expect(tab.app.message.value).toMatchObject({ kind: 'saved', deed: 'note' });
    await undoIn(tab)?.();
    expect(tab.step('plan:why')).toMatchObject({ done: true, notes: [] });
  });

  it('into another field leaves the words of that one in Undo', async () => {
    const tab = await openTab();
    type(tab, 'note first');
    type(tab, 'title then', 'title');
    await Promise.all([tab.drafts.leave(WHY, 'note'), tab.drafts.leave(WHY, 'title')]);
    expect(tab.app.message.value).toMatchObject({ kind: 'saved', deed: 'title' });
  });
});

describe('typing that goes on while words are being saved', () => {
  it('replaces it also when that takes back what was just saved, or the other way round', async () => {
    const tab = await openTab();
    const note = async (text: string): Promise<void> => {
      type(tab, text);
      await tab.drafts.save(WHY, 'note');
    };
    await note('one');
    tab.drafts.begin(WHY, 'note', 'one');
    for (const text of ['two', 'one', 'two']) {
      await note(text);
      expect(tab.step('plan:why').notes).toEqual([text]);
    }
    // The focus came back while it was typed, and it is not what the field showed then that counts.
    type(tab, 'three');
    tab.drafts.begin(WHY, 'note', 'three');
    await note('two');
    await note('three');
    expect(tab.step('plan:why').notes).toEqual(['three']);
  });

  it('replaces what this tab just wrote: one wording', async () => {
    const tab = await openTab();
    type(tab, 'one');
    const leaving = tab.drafts.leave(WHY, 'note');
    while ((await notes()).length === 0) await task();
    type(tab, 'one two');
    await leaving;
    await tab.drafts.leave(WHY, 'note');
    expect(tab.step('plan:why').notes).toEqual(['one two']);
  });

  it('leaves words of another tab beside it', async () => {
    const [one, other] = await Promise.all([openTab(), openTab()]);
    type(one, 'mine');
    const leaving = one.drafts.leave(WHY, 'note');
    type(other, 'theirs');
    await other.drafts.leave(WHY, 'note');
    type(one, 'mine and more');
    await leaving;
    await settled();
    await one.drafts.leave(WHY, 'note');
    await settled();
    expect([...other.step('plan:why').notes].sort()).toEqual(['mine and more', 'theirs']);
  });

  it('tried again after a failure replaces itself, too', async () => {
    const tab = await openTab();
    type(tab, 'one');
    const disk = fillDisk(2, 'commit');
    expect(await tab.drafts.leave(WHY, 'note')).toBe(false);
    disk.makeRoom();
    const message = tab.app.message.value;
    type(tab, 'one two');
    if (message?.kind === 'failed') await message.retry?.();
    type(tab, 'one two three');
    await tab.drafts.leave(WHY, 'note');
    expect(tab.step('plan:why').notes).toEqual(['one two three']);
  });
});

describe('words of another tab', () => {
  it('that was lost, taken over while one types here, are not replaced by the typing that goes on while it is saved', async () => {
    const lost = await openTab();
    await lost.app.tick(lost.step('plan:ask'));
    type(lost, 'of the lost tab');
    lost.drafts.flushNow();
    await settled();
    lost.crash();
    const tab = await openTab();
    tab.drafts.begin(WHY, 'note');
    type(tab, 'typ');
    await takeOver(tab);
    const saving = tab.drafts.commitAll();
    while (!(await notes()).some(({ value }) => value === 'typ')) await task();
    type(tab, 'typed here');
    await saving;
    await tab.drafts.leave(WHY, 'note');
    expect([...tab.step('plan:why').notes].sort()).toEqual(['of the lost tab', 'typed here']);
  });

  // Seen in WebKit on a busy machine: the page took its last transaction along.
  it('that was left are found though its last transaction was lost; of a tab that lives they are its own', async () => {
    const left = await openTab();
    await left.app.tick(left.step('plan:ask'));
    type(left, 'to the last letter');
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('The page is gone', 'InvalidStateError');
    });
    left.drafts.flushNow();
    const other = await openTab();
    await takeOver(other);
    expect(await notes()).toEqual([]);
    left.crash();
    const tab = await openTab();
    await takeOver(tab);
    expect(tab.step('plan:why').notes).toEqual(['to the last letter']);
    expect(await kept()).toEqual([]);
    expect(Object.keys(localStorage)).toEqual(['askwell.saved']);
  });

  // Seen in run 20 of the first design: one tab types and leaves; the other, typing since before, hears of it and leaves.
  it('that came while one was typing are not replaced: both wordings stay', async () => {
    const [one, other] = await Promise.all([openTab(), openTab()]);
    type(other, 'typed since before');
    type(one, 'saved first');
    await one.drafts.leave(WHY, 'note');
    await settled();
    expect(other.step('plan:why').notes).toEqual(['saved first']);
    await other.drafts.leave(WHY, 'note');
    expect([...other.step('plan:why').notes].sort()).toEqual(['saved first', 'typed since before']);
  });

  it('that came after a field got the focus, before its first key, are not replaced', async () => {
    const [one, other] = await Promise.all([openTab(), openTab()]);
    other.drafts.begin(WHY, 'note');
    type(one, 'saved first');
    await one.drafts.leave(WHY, 'note');
    await settled();
    type(other, 'typed without seeing it');
    await other.drafts.leave(WHY, 'note');
    expect([...other.step('plan:why').notes].sort()).toEqual(['saved first', 'typed without seeing it']);
  });

  it('that came after 30 seconds of typing, or while the page was hidden, are not replaced by the next key', async () => {
    const [one, other] = await Promise.all([openTab(), openTab()]);
    type(one, 'half');
    await one.drafts.commitAll();
    await settled();
    type(other, 'half, and theirs');
    await other.drafts.leave(WHY, 'note');
    await settled();
    type(one, 'half, and mine');
    await one.drafts.leave(WHY, 'note');
    expect([...one.step('plan:why').notes].sort()).toEqual(['half, and mine', 'half, and theirs']);
  });

  it('that came after a field was saved by its button, which leaves the focus there, are not replaced by the next key', async () => {
    const [one, other] = await Promise.all([openTab(), openTab()]);
    type(one, 'half');
    await one.drafts.save(WHY, 'note');
    await settled();
    type(other, 'half, and theirs');
    await other.drafts.leave(WHY, 'note');
    await settled();
    type(one, 'half, and mine');
    await one.drafts.leave(WHY, 'note');
    expect([...one.step('plan:why').notes].sort()).toEqual(['half, and mine', 'half, and theirs']);
  });

  it('are alone there when one typed something and took it out again: what they replaced does not come back beside them', async () => {
    const one = await openTab();
    type(one, '50 mg');
    await one.drafts.leave(WHY, 'note');
    const other = await openTab();
    one.channel.freeze();
    one.drafts.begin(WHY, 'note', '50 mg');
    type(one, '50 mgx');
    type(one, '50 mg');
    type(other, '100 mg');
    await other.drafts.leave(WHY, 'note');
    await one.channel.thaw();
    await one.drafts.leave(WHY, 'note');
    expect(one.step('plan:why').notes).toEqual(['100 mg']);
    expect(await kept()).toEqual([]);
  });

  it('that one saw before typing are replaced', async () => {
    const [one, other] = await Promise.all([openTab(), openTab()]);
    type(one, 'old');
    await one.drafts.leave(WHY, 'note');
    await settled();
    other.drafts.begin(WHY, 'note');
    type(other, 'new');
    await other.drafts.leave(WHY, 'note');
    expect(other.step('plan:why').notes).toEqual(['new']);
  });
});

describe('a failure while typing', () => {
  it('keeps the words in the field, says so, and its retry saves them', async () => {
    const tab = await openTab();
    type(tab, 'words');
    const disk = fillDisk(1, 'commit');
    await tab.drafts.flush();
    const message = tab.app.message.value;
    expect(message).toMatchObject({ kind: 'failed', problem: 'quota' });
    expect(tab.drafts.textOf(WHY, 'note')).toBe('words');
    disk.makeRoom();
    if (message?.kind === 'failed') await message.retry?.();
    expect(await kept()).toEqual(['words']);
  });

  it('is not forgotten behind the next thing that is saved: the words are tried again then', async () => {
    const tab = await openTab();
    type(tab, 'words');
    const disk = fillDisk(1, 'request');
    expect(await tab.drafts.leave(WHY, 'note')).toBe(false);
    disk.makeRoom();
    await tab.app.tick(tab.step('plan:story'));
    await settled();
    expect(tab.step('plan:why').notes).toEqual(['words']);
    expect(tab.drafts.isTyping()).toBe(false);
    expect(tab.app.message.value).toMatchObject({ kind: 'saved', deed: 'ticked' });
  });

  it('is said again when the words cannot be saved then either, and its retry saves them', async () => {
    const tab = await openTab();
    type(tab, 'words');
    const disk = fillDisk(1, 'request');
    await tab.drafts.leave(WHY, 'note');
    disk.makeRoom();
    await tab.app.tick(tab.step('plan:story'));
    const other = fillDisk(1, 'request');
    await settled();
    other.makeRoom();
    const message = tab.app.message.value;
    expect(message).toMatchObject({ kind: 'failed', problem: 'quota' });
    if (message?.kind === 'failed') await message.retry?.();
    expect(tab.step('plan:why').notes).toEqual(['words']);
  });

  it('of two things is mended by one "Try again"', async () => {
    const tab = await openTab();
    type(tab, 'words');
    const one = fillDisk(1, 'request');
    await tab.drafts.leave(WHY, 'note');
    one.makeRoom();
    const other = fillDisk(1, 'request');
    await tab.app.tick(tab.step('plan:story'));
    other.makeRoom();
    const message = tab.app.message.value;
    expect(message?.kind).toBe('failed');
    if (message?.kind === 'failed') await message.retry?.();
    await settled();
    expect(tab.step('plan:why').notes).toEqual(['words']);
    expect(tab.step('plan:story').done).toBe(true);
  });

  it('stops an update: what was asked to save everything hears that it could not', async () => {
    const tab = await openTab();
    type(tab, 'words');
    const disk = fillDisk(1, 'commit');
    await expect(tab.drafts.commitAll()).rejects.toThrow();
    expect(tab.drafts.textOf(WHY, 'note')).toBe('words');
    disk.makeRoom();
    await tab.drafts.commitAll();
    expect(tab.step('plan:why').notes).toEqual(['words']);
  });
});

describe('words of a tab that is gone', () => {
  const lose = async (text: string, field: 'note' | 'title' = 'note'): Promise<void> => {
    const lost = await openTab();
    type(lost, text, field);
    await lost.drafts.flush();
    lost.crash();
  };

  it('are there at the next start, and the message offers to undo it', async () => {
    await lose('half a w');
    const tab = await openTab();
    await takeOver(tab);
    expect(tab.step('plan:why').notes).toEqual(['half a w']);
    expect(tab.app.message.value).toMatchObject({ kind: 'saved', deed: 'taken-over', title: 'half a w' });
    expect(await kept()).toEqual([]);
    await undoIn(tab)?.();
    expect(tab.step('plan:why').notes).toEqual([]);
    expect(tab.app.message.value).toMatchObject({ deed: 'undone', title: 'half a w' });
  });

  it('are taken over once, though two tabs start at the same time', async () => {
    await lose('half a w');
    const tabs = await Promise.all([openTab(), openTab()]);
    await Promise.all(tabs.map(takeOver));
    expect((await notes()).map((change) => change.value)).toEqual(['half a w']);
  });

  it('replace nothing that was written since', async () => {
    await lose('from the lost tab');
    const other = await openTab();
    type(other, 'written since');
    await other.drafts.leave(WHY, 'note');
    const tab = await openTab();
    await takeOver(tab);
    expect([...tab.step('plan:why').notes].sort()).toEqual(['from the lost tab', 'written since']);
  });

  it('are left alone while their tab lives', async () => {
    const [one, other] = await Promise.all([openTab(), openTab()]);
    type(one, 'typing here');
    await one.drafts.flush();
    await takeOver(other);
    expect(await kept()).toEqual(['typing here']);
    expect(await notes()).toEqual([]);
  });

  it('that were taken out again before it went are dropped, whatever was written since', async () => {
    const lost = await openTab();
    lost.drafts.begin(WHY, 'note', 'What the app wrote');
    type(lost, 'What the app wrotex');
    type(lost, 'What the app wrote');
    await lost.drafts.flush();
    lost.crash();
    const tab = await openTab();
    await takeOver(tab);
    expect(await kept()).toEqual([]);
    expect(await notes()).toEqual([]);
  });

  it('that say nothing new are dropped without a message', async () => {
    const before = await openTab();
    type(before, 'same');
    await before.drafts.leave(WHY, 'note');
    const lost = await openTab();
    type(lost, 'same');
    await lost.drafts.flush();
    lost.crash();
    const tab = await openTab();
    await takeOver(tab);
    expect(await kept()).toEqual([]);
    expect(tab.app.message.value).toBeNull();
  });
});

describe('words of a page that hides while they are being saved', () => {
  /** One save begun by leaving the field, and the page hidden so many tasks later; `then` is what happens before its tab is lost. */
  async function atEachMoment(then: (tab: Tab) => Promise<unknown>): Promise<(readonly string[])[]> {
    const shown: (readonly string[])[] = [];
    for (let moment = 0; moment < 14; moment += 1) {
      freshBrowser();
      const tab = await openTab();
      await tab.app.tick(tab.step('plan:ask'));
      tab.drafts.begin(WHY, 'note');
      type(tab, 'words');
      const leaving = tab.drafts.leave(WHY, 'note');
      for (let tasks = 0; tasks < moment; tasks += 1) await task();
      tab.drafts.flushNow();
      await Promise.all([tab.drafts.commitAll(), leaving]);
      await settled();
      expect(tab.step('plan:why').notes, `hidden at ${moment}`).toEqual(['words']);
      expect(await kept(), `hidden at ${moment}`).toEqual([]);
      expect(Object.keys(localStorage), `hidden at ${moment}`).toEqual(['askwell.saved']);
      await then(tab);
      tab.crash();
      const next = await openTab();
      await takeOver(next);
      shown.push(next.step('plan:why').notes);
    }
    return shown;
  }

  it('do not come back after they were undone', async () => {
    expect((await atEachMoment(async (tab) => undoIn(tab)?.())).flat()).toEqual([]);
  });

  it('do not stand beside those that replaced them in another tab', async () => {
    const all = await atEachMoment(async () => {
      const other = await openTab();
      other.drafts.begin(WHY, 'note');
      type(other, 'better words');
      await other.drafts.leave(WHY, 'note');
      await settled();
      other.crash();
    });
    for (const notes of all) expect(notes).toEqual(['better words']);
  });
});

describe('what the message bar calls it', () => {
  const said = (tab: Tab): string => (tab.app.message.value as Saved).title;
  const leave = async (tab: Tab, target: Target, field: string, text: string): Promise<string> => {
    tab.drafts.type(target, field, text);
    await tab.drafts.leave(target, field);
    return said(tab);
  };

  it('is the new words of a step, also when they are taken back and forth; emptied, the words that the step has again', async () => {
    const tab = await openTab();
    expect(await leave(tab, tab.target('plan:why'), 'title', 'Call Blue Cross about Dad')).toBe('Call Blue Cross about Dad');
    for (const title of ['Do why', 'Call Blue Cross about Dad']) {
      await undoIn(tab)?.();
      expect([tab.step('plan:why').title, said(tab)]).toEqual([title, 'Call Blue Cross about Dad']);
    }
    expect(await leave(tab, tab.target('plan:why'), 'title', 'Other words')).toBe('Other words');
    expect(await leave(tab, tab.target('plan:why'), 'title', '')).toBe('Do why');
    expect(await leave(tab, tab.target('plan:story'), 'title', '')).toBe('Do story');
  });

  it('is the first name of a record, and that name for what is typed into it next, though its first key came before', async () => {
    const tab = await openTab();
    const target = (): Target => recordTarget(tab.app, 'call', 'own:a', 'No name yet');
    tab.drafts.type(target(), 'title', 'All letters');
    const leaving = tab.drafts.leave(target(), 'title');
    tab.drafts.type(target(), 'phone', '5');
    await leaving;
    expect(said(tab)).toBe('All letters');
    expect(await leave(tab, target(), 'phone', '55')).toBe('All letters');
    expect(await leave(tab, target(), 'title', '')).toBe('No name yet');
    expect(await leave(tab, target(), 'phone', '5')).toBe('No name yet');
    // One press out of the field: what is pressed was drawn before the name was saved.
    const drawn = target();
    await leave(tab, target(), 'title', 'All letters');
    await deleteRecord(tab.app, drawn);
    expect(said(tab)).toBe('All letters');
  });
});

it('words are saved as the page hides, though the browser dropped the connection and told nobody', async () => {
  const tab = await openTab();
  await tab.app.tick(tab.step('plan:ask'));
  type(tab, 'typed just now');
  tab.storage.gateway.current()?.close();
  tab.drafts.flushNow();
  await tab.drafts.commitAll();
  expect((await notes()).map((change) => change.value)).toEqual(['typed just now']);
});

describe('a step of one’s own', () => {
  it('comes into being with its title, at the end of its section', async () => {
    const tab = await openTab();
    const target = newStep(tab.app, 'first', 'tag');
    tab.drafts.type(target, 'title', 'Call Maria');
    expect(await tab.drafts.leave(target, 'title')).toBe(true);
    expect(tab.app.steps.value.at(-1)).toMatchObject({ id: 'own:tag', title: 'Call Maria', section: 'first', builtIn: false });
    expect(tab.app.message.value).toMatchObject({ kind: 'saved', deed: 'added', title: 'Call Maria' });
  });

  it('is added though the tab is lost while its title is typed', async () => {
    const lost = await openTab();
    lost.drafts.type(newStep(lost.app, 'first', 'tag'), 'title', 'Call Mar');
    await lost.drafts.flush();
    lost.crash();
    const tab = await openTab();
    await takeOver(tab);
    expect(tab.app.steps.value.at(-1)).toMatchObject({ title: 'Call Mar', section: 'first' });
    expect(tab.app.message.value).toMatchObject({ deed: 'taken-over', title: 'Call Mar' });
  });

  it('is never left without a title', async () => {
    const tab = await openTab();
    const target = newStep(tab.app, 'first', 'tag');
    tab.drafts.type(target, 'title', '  ');
    await tab.drafts.leave(target, 'title');
    expect(tab.app.steps.value).toHaveLength(3);
    tab.drafts.type(target, 'title', 'Call Maria');
    await tab.drafts.leave(target, 'title');
    tab.drafts.type(tab.target('own:tag'), 'title', '');
    await tab.drafts.leave(tab.target('own:tag'), 'title');
    expect(tab.step('own:tag').title).toBe('Call Maria');
  });

  it('that was deleted comes back where it was, before what was added since', async () => {
    const tab = await openTab();
    const add = async (tag: string, title: string): Promise<void> => {
      const target = newStep(tab.app, 'first', tag);
      tab.drafts.type(target, 'title', title);
      await tab.drafts.leave(target, 'title');
    };
    await add('zz', 'Call Maria');
    await deleteRecord(tab.app, tab.target('own:zz'));
    await add('aa', 'Thank Maria');
    await restoreRecord(tab.app, tab.target('own:zz'));
    expect(tab.app.steps.value.slice(-2).map(({ title }) => title)).toEqual(['Call Maria', 'Thank Maria']);
  });

  it('vanishes when adding it is undone', async () => {
    const tab = await openTab();
    const target = newStep(tab.app, 'first', 'tag');
    tab.drafts.type(target, 'title', 'Call Maria');
    await tab.drafts.leave(target, 'title');
    await undoIn(tab)?.();
    expect(tab.app.steps.value).toHaveLength(3);
  });
});

it('Undo that leaves a field in which typing went on after 30 seconds does not say "Undone" over words that stand', async () => {
  const tab = await openTab();
  tab.drafts.begin(WHY, 'note', '');
  type(tab, 'Double vision');
  await settled();
  vi.advanceTimersByTime(COMMIT_MS);
  await settled();
  expect(tab.app.message.value).toMatchObject({ kind: 'saved', deed: 'note' });
  type(tab, 'Double vision since May');
  const undo = undoIn(tab);
  // One press: the field is left before the button hears its click.
  const leaving = tab.drafts.leave(WHY, 'note');
  await task();
  await Promise.all([leaving, undo?.()]);
  await settled();
  const said = (): [string, readonly string[]] => [(tab.app.message.value as Saved).deed, tab.step('plan:why').notes];
  expect(said()).toEqual(['note', ['Double vision since May']]);
  await undoIn(tab)?.();
  expect(said()).toEqual(['undone', []]);
  await undoIn(tab)?.();
  expect(said()).toEqual(['redone', ['Double vision since May']]);
});

describe('what the first write of a record brought along', () => {
  it('stays when adding a step is undone that another tab has put into better words: it is where it was', async () => {
    // Not in the same millisecond: what is newer is told by the clock.
    const [tab, other] = [await openTab(), await openTab({ nowMs: () => Date.now() + 1000 })];
    const target = newStep(tab.app, 'first', 'tag');
    tab.drafts.type(target, 'title', 'Call Maria');
    await tab.drafts.leave(target, 'title');
    await Channel.settled();
    other.drafts.type(other.target('own:tag'), 'title', 'Call Maria before noon');
    await other.drafts.leave(other.target('own:tag'), 'title');
    await Channel.settled();
    const { section, order } = tab.step('own:tag');
    await undoIn(tab)?.();
    expect(tab.step('own:tag')).toMatchObject({ title: 'Call Maria before noon', section, order });
  });

  it('stays when Undo of it leaves a field: the answer that is being typed keeps the country that it was asked in', async () => {
    const tab = await openTab();
    const target = { record: 'call/~/own:c', title: 'it', first: { order: 'a0', label: 'A call', country: { code: 'us' } } };
    await writeFields(tab.app, target, { 'said-covered': { code: 'yes' } }, 'chosen');
    tab.drafts.begin(target, 'answer-cost', '');
    tab.drafts.type(target, 'answer-cost', '40 dollars a visit');
    const undo = undoIn(tab);
    // One press: the field is left before the button hears its click.
    const leaving = tab.drafts.leave(target, 'answer-cost');
    await task();
    await Promise.all([leaving, undo?.()]);
    const view = tab.app.view(target.record);
    expect(wordings(view, 'answer-cost')).toEqual(['40 dollars a visit']);
    expect([codeIn(view, 'country'), newest(view, 'order')]).toEqual(['us', 'a0']);
  });
});

it('everything that was being typed is forgotten when all data were deleted: no timer writes it again', async () => {
  const tab = await openTab();
  type(tab, 'words');
  tab.drafts.forget();
  vi.advanceTimersByTime(COMMIT_MS);
  await settled();
  expect(await dump()).toEqual({ changes: [], records: [], drafts: [], device: [], photos: [] });
});
