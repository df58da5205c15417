import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../src/domain/change';
import { fold, headsOf, type RecordView, seenIn } from '../../src/domain/record';
import { deleteRecord } from '../../src/state/records';
import { createStorage } from '../../src/storage';
import { forgetExpired, forgetRecord } from '../../src/storage/forget';
import { Channel, dump, freshBrowser, putRaw, task } from '../heart/fake-browser';
import { openTab, type Tab } from '../heart/tab';

beforeEach(() => void freshBrowser());
afterEach(() => {
  vi.restoreAllMocks();
  Channel.closeAll();
  vi.unstubAllGlobals();
});

const NOW = 1_800_000_000_000;
const changesOf = async (): Promise<Change[]> => (await dump()).changes as Change[];
const viewsOf = async (): Promise<RecordView[]> => (await dump()).records as RecordView[];

async function note(tab: Tab, id: string, text: string): Promise<void> {
  tab.drafts.type(tab.target(id), 'note', text);
  await tab.drafts.leave(tab.target(id), 'note');
}

/** The durability that each writing transaction asked for. */
function spyOnWrites(): string[] {
  const asked: string[] = [];
  const original = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, stores, mode, options) {
    if (mode === 'readwrite') asked.push(options?.durability ?? 'default');
    return original.call(this, stores, mode, options);
  });
  return asked;
}

describe('saving', () => {
  it('is on the disk before it shows: the box is ticked only after the commit', async () => {
    const tab = await openTab();
    let wasCommitted = false;
    const shownBefore: boolean[] = [];
    const original = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, stores, mode, options) {
      const tx = original.call(this, stores, mode, options);
      tx.addEventListener('complete', () => {
        wasCommitted = mode === 'readwrite';
        shownBefore.push(tab.step('plan:why').done);
      });
      return tx;
    });
    const ticking = tab.app.tick(tab.step('plan:why'));
    while (!wasCommitted) {
      expect(tab.step('plan:why').done).toBe(false);
      expect(tab.app.message.value).toBeNull();
      expect(localStorage.length).toBe(0);
      await task();
    }
    await ticking;
    expect(shownBefore).toEqual([false]);
    expect(tab.step('plan:why').done).toBe(true);
    expect(tab.app.message.value).toMatchObject({ kind: 'saved', deed: 'ticked' });
  });

  it('asks for the disk itself, not the cache of the system, whenever somebody did something', async () => {
    const tab = await openTab();
    const asked = spyOnWrites();
    await tab.app.tick(tab.step('plan:why'));
    await tab.app.tick(tab.step('plan:why'));
    const record = tab.app.recordOf({ id: 'plan:why' });
    await deleteRecord(tab.app, { record, title: '', first: {} });
    await forgetRecord(tab.storage, record);
    expect(asked).toEqual(['strict', 'strict', 'strict', 'strict']);
  });

  it('keeps words that are being typed quickly, and makes them one strict change', async () => {
    const tab = await openTab();
    const asked = spyOnWrites();
    await note(tab, 'plan:why', 'words');
    expect(asked).toEqual(['relaxed', 'strict']);
  });

  it('of one action is one transaction', async () => {
    const tab = await openTab();
    const asked = spyOnWrites();
    await tab.storage.write(['plan:why', 'plan:ask'].map((id) => ({ record: tab.app.recordOf({ id }), field: 'done', value: true, seen: [] })));
    expect(asked).toHaveLength(1);
    expect((await changesOf()).filter((change) => change.field === 'done')).toHaveLength(2);
  });

  it('stores nothing of steps that nobody touched, and the title as it was shown with the first that is', async () => {
    const tab = await openTab();
    expect(await dump()).toEqual({ changes: [], records: [], drafts: [], device: [], photos: [] });
    await tab.app.tick(tab.step('plan:why'));
    const changes = await changesOf();
    expect(changes.map((change) => [change.record.split('/').at(-1), change.field, change.value])).toEqual([
      [tab.loaded.appointment === '~' ? changes[0]?.record.split('/')[1] : '', 'plan', 'plan'],
      ['plan:why', 'label', 'Do why'],
      ['plan:why', 'done', true],
    ]);
  });

  it('survives closing the app: a ticked step is ticked and a note is there after a reload', async () => {
    const before = await openTab();
    await before.app.tick(before.step('plan:why'));
    await note(before, 'plan:why', 'ask about scans');
    before.crash();
    const after = await openTab();
    expect(after.step('plan:why')).toMatchObject({ done: true, notes: ['ask about scans'] });
    expect(after.loaded.loss).toBe('none');
  });

  it('gives no two changes one id, though two tabs tick in one millisecond and one is reloaded within it', async () => {
    const nowMs = (): number => NOW;
    const [one, other] = await Promise.all([openTab({ nowMs }), openTab({ nowMs })]);
    const saved = await Promise.all([one.app.tick(one.step('plan:why')), other.app.tick(other.step('plan:ask'))]);
    const reloaded = await openTab({ nowMs });
    saved.push(await reloaded.app.tick(reloaded.step('plan:story')));
    expect(saved).toEqual([true, true, true]);
    expect((await changesOf()).filter((change) => change.field === 'done')).toHaveLength(3);
  });

  it('drops the words that the same page load replaced, and keeps their ids', async () => {
    const tab = await openTab();
    for (const text of ['o', 'on', 'one']) await note(tab, 'plan:why', text);
    const notes = (await changesOf()).filter((change) => change.field === 'note');
    expect(notes.map((change) => [change.value, change.redacted])).toEqual([
      [null, true],
      [null, true],
      ['one', undefined],
    ]);
    expect(notes[2]?.supersedes).toEqual([notes[1]?.id]);
    expect(notes[1]?.supersedes).toEqual([notes[0]?.id]);
  });

  it('numbers what is written now after all that was saved before, though the clock was set back since', async () => {
    await note(await openTab({ nowMs: () => NOW }), 'plan:why', 'by the clock that ran ahead');
    const before = (await changesOf()).map(({ id }) => id);
    await note(await openTab({ nowMs: () => NOW - 3_600_000 }), 'plan:why', 'an hour later, by the right clock');
    const [now] = (await changesOf()).map(({ id }) => id).filter((id) => !before.includes(id));
    for (const id of before) expect((now as string) > id).toBe(true);
  });

  it('keeps words of an earlier page load that are replaced now', async () => {
    await note(await openTab(), 'plan:why', 'yesterday');
    await note(await openTab(), 'plan:why', 'today');
    expect((await changesOf()).filter((change) => change.field === 'note').map((change) => change.value)).toEqual(['yesterday', 'today']);
  });
});

describe('two tabs', () => {
  it('that both write first make one appointment and one device', async () => {
    const [one, other] = await Promise.all([openTab(), openTab()]);
    await Promise.all([one.app.tick(one.step('plan:why')), other.app.tick(other.step('plan:ask'))]);
    const { changes, device, records } = await dump();
    expect(device).toHaveLength(1);
    expect((changes as Change[]).filter((change) => change.field === 'plan')).toHaveLength(1);
    expect(new Set((records as RecordView[]).map((view) => view.appointment)).size).toBe(1);
    expect(new Set((changes as Change[]).map((change) => change.id.split('-')[1])).size).toBe(1);
  });

  it('that both write to one step keep both writes in what is stored ready to read', async () => {
    const one = await openTab();
    await one.app.tick(one.step('plan:why'));
    const other = await openTab();
    other.channel.freeze();
    await note(one, 'plan:why', 'from the first');
    await other.app.tick(other.step('plan:why'));
    const changes = await changesOf();
    for (const view of await viewsOf()) {
      expect(view).toEqual(
        fold(
          view.id,
          changes.filter((change) => change.record === view.id),
        ),
      );
    }
    expect((await openTab()).step('plan:why')).toMatchObject({ done: false, notes: ['from the first'] });
  });

  it('tell each other what was saved, before and after the first appointment', async () => {
    const [one, other] = await Promise.all([openTab(), openTab()]);
    await one.app.tick(one.step('plan:why'));
    await Channel.settled();
    expect(other.step('plan:why').done).toBe(true);
    await other.app.tick(other.step('plan:why'));
    await Channel.settled();
    expect(one.step('plan:why').done).toBe(false);
  });

  it('say nothing to each other about what was not saved', async () => {
    const one = await openTab();
    await one.app.tick(one.step('plan:why'));
    const post = vi.spyOn(Channel.prototype, 'postMessage');
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no', 'DataError');
    });
    expect(await one.app.tick(one.step('plan:ask'))).toBe(false);
    expect(post).not.toHaveBeenCalled();
  });

  it('show both wordings when one wrote without having heard the other', async () => {
    const [one, other] = await Promise.all([openTab(), openTab()]);
    other.channel.freeze();
    await note(one, 'plan:why', 'from the first');
    await note(other, 'plan:why', 'from the second');
    await other.channel.thaw();
    await Channel.settled();
    expect([...one.step('plan:why').notes].sort()).toEqual(['from the first', 'from the second']);
    expect(other.step('plan:why').notes).toEqual(one.step('plan:why').notes);
  });
});

describe('what cannot be read', () => {
  const broken = (appointment: string, id = 'step/x/own:broken'): unknown => ({ id, appointment, fields: { note: [{ id: 5 }] } });

  it('is counted, left where it lies, and stops nothing else from showing', async () => {
    const before = await openTab();
    await before.app.tick(before.step('plan:why'));
    const { appointment } = (await viewsOf())[0] as RecordView;
    await putRaw('records', [broken(appointment), { id: 'step/x/2', appointment, fields: null }, { id: 'step/x/3', appointment, fields: { note: 'text' } }]);
    const after = await openTab();
    expect(after.app.unreadable.value).toBe(3);
    expect(after.step('plan:why').done).toBe(true);
    await after.app.tick(after.step('plan:ask'));
    expect(await viewsOf()).toContainEqual(broken(appointment));
  });

  it('is made again from its changes by the next write to it: no word that it held is hidden', async () => {
    const before = await openTab();
    await note(before, 'plan:why', 'still mine');
    const view = (await viewsOf()).find((one) => one.id.startsWith('step/')) as RecordView;
    await putRaw('records', [broken(view.appointment, view.id)]);
    const after = await openTab();
    expect(after.app.unreadable.value).toBe(1);
    await after.app.tick(after.step('plan:why'));
    expect(after.step('plan:why')).toMatchObject({ done: true, notes: ['still mine'] });
    expect((await openTab()).step('plan:why').notes).toEqual(['still mine']);
  });

  it('unknown kinds and fields of a later release are not broken: they are kept, through writes and forgetting', async () => {
    const before = await openTab();
    await before.app.tick(before.step('plan:why'));
    const step = (await viewsOf()).find((one) => one.id.startsWith('step/')) as RecordView;
    const later: Change[] = [
      { id: '0z-later-load', format: 7, record: step.id, field: 'photo', value: { hash: 'abc' }, supersedes: [] },
      { id: '0z-later-loae', format: 7, record: `photo/${step.appointment}/1`, field: 'hash', value: ['abc'], supersedes: [] },
    ];
    await putRaw('changes', later);
    await putRaw('records', [
      { ...step, fields: { ...step.fields, photo: [{ id: '0z-later-load', value: { hash: 'abc' } }] } },
      { id: `photo/${step.appointment}/1`, appointment: step.appointment, fields: { hash: [{ id: '0z-later-loae', value: ['abc'] }] } },
    ]);
    const after = await openTab();
    expect(after.app.unreadable.value).toBe(0);
    await note(after, 'plan:why', 'written by this release');
    await forgetExpired(after.storage, Date.now(), async () => {});
    for (const change of later) expect(await changesOf()).toContainEqual(change);
    const kept = (await viewsOf()).find((one) => one.id === step.id);
    expect(headsOf(kept, 'photo')).toEqual([{ id: '0z-later-load', value: { hash: 'abc' } }]);
  });
});

describe('words that are being typed', () => {
  const draft = { key: 'tab1 plan:why note', tab: 'tab1', record: 'step/~/plan:why', field: 'note', text: 'half a w', seen: [], first: {} };

  it('are kept by tab: two tabs never overwrite each other’s', async () => {
    const [one, other] = await Promise.all([openTab(), openTab()]);
    for (const tab of [one, other]) tab.drafts.type(tab.target('plan:why'), 'note', `from ${tab.pageLoad}`);
    await Promise.all([one.drafts.flush(), other.drafts.flush()]);
    expect((await one.draftStore.allDrafts()).map(({ text }) => text).sort()).toEqual([`from ${one.pageLoad}`, `from ${other.pageLoad}`].sort());
  });

  it('become a change and are gone as a draft in one transaction', async () => {
    const { storage, draftStore } = await openTab();
    await draftStore.keepDraft(draft);
    const { written } = await storage.write([{ record: draft.record, field: 'note', value: draft.text, seen: [] }], draft.key);
    expect(written).toHaveLength(2);
    expect(await draftStore.allDrafts()).toEqual([]);
  });

  it('become a change once, even if two tabs try', async () => {
    const [one, other] = await Promise.all([openTab(), openTab()]);
    await one.draftStore.keepDraft(draft);
    const edits = [{ record: draft.record, field: 'note', value: draft.text, seen: [] }];
    const commits = await Promise.all([one.storage.write(edits, draft.key), other.storage.write(edits, draft.key)]);
    expect(commits.map(({ written }) => written.length > 0).sort()).toEqual([false, true]);
    expect((await changesOf()).filter((change) => change.field === 'note')).toHaveLength(1);
  });

  it('are dropped when they have nothing to say', async () => {
    const { draftStore } = await openTab();
    await draftStore.keepDraft(draft);
    await draftStore.dropDraft(draft.key);
    expect((await dump()).drafts).toEqual([]);
  });
});

describe('a step deleted for good', () => {
  it('leaves none of its words in the database, and stays deleted', async () => {
    const tab = await openTab();
    await note(tab, 'plan:why', 'is it safe to tell him');
    const record = tab.app.recordOf({ id: 'plan:why' });
    const view = tab.app.view(record);
    await tab.storage.write([{ record, field: 'deleted', value: { saw: seenIn(view, 'note') }, seen: [] }]);
    await forgetRecord(tab.storage, record);
    expect(JSON.stringify(await dump())).not.toContain('safe to tell');
    expect((await openTab()).step('plan:why')).toMatchObject({ deletion: 'deleted', notes: [] });
  });

  it('30 days ago loses its words by itself, a slice at a time, and nothing that stands is touched', async () => {
    let nowMs = NOW;
    const tab = await openTab({ nowMs: () => nowMs });
    await note(tab, 'plan:ask', 'stays');
    await note(tab, 'plan:why', 'goes');
    const record = tab.app.recordOf({ id: 'plan:why' });
    await tab.storage.write([{ record, field: 'deleted', value: { saw: seenIn(tab.app.view(record), 'note') }, seen: [] }]);
    const before = await dump();
    nowMs += 29 * 24 * 60 * 60 * 1000;
    await forgetExpired(tab.storage, nowMs, async () => {});
    expect(await dump()).toEqual(before);
    nowMs += 24 * 60 * 60 * 1000;
    const idle = vi.fn(async () => {});
    await forgetExpired(tab.storage, nowMs, idle);
    expect(idle).toHaveBeenCalled();
    const after = JSON.stringify(await dump());
    expect(after).not.toContain('goes');
    expect(after).toContain('stays');
  });
});

it('the storage opens nothing before it is asked', () => {
  const open = vi.spyOn(indexedDB, 'open');
  createStorage([], 'load', { onChanged() {}, onErased() {}, onNewer() {} });
  expect(open).not.toHaveBeenCalled();
});
