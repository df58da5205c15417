/** P11: a backup brings everything back. P14: to the letter. And what restoring must never do to what is here. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appointmentRecord, atOf } from '../../src/domain/appointment';
import { deletedAppointment } from '../../src/domain/appointments';
import type { Change } from '../../src/domain/change';
import { photoRecord } from '../../src/domain/photo';
import { type RecordView, wordings } from '../../src/domain/record';
import type { Backup } from '../../src/exchange/backup';
import { createAppointments } from '../../src/state/appointments';
import { setDue } from '../../src/state/editing';
import { addPhoto } from '../../src/state/photos';
import { deleteRecord, writeFields } from '../../src/state/records';
import { randomTag } from '../../src/storage';
import { createAppointmentStore } from '../../src/storage/appointments';
import { lastBackupMs, noteBackup } from '../../src/storage/backup-note';
import { erase } from '../../src/storage/erase';
import { importChanges, readEverything } from '../../src/storage/exchange';
import { forgetExpired } from '../../src/storage/forget';
import { probeSaving } from '../../src/storage/probe';
import { refresh } from '../../src/storage/refresh';
import { lastImport, undoImport } from '../../src/storage/undo-import';
import { asSame, previewOf, readBackup, writeBackup } from '../exchange/at-once';
import { naughty } from '../faults/naughty';
import { Channel, dump, freshBrowser, putRaw } from './fake-browser';
import { deeds, live } from './history';
import { runs, seed } from './runs';
import { givenIn, openTab, plan, type Tab } from './tab';

beforeEach(() => void freshBrowser());
afterEach(() => {
  vi.restoreAllMocks();
  Channel.closeAll();
  vi.unstubAllGlobals();
});

const NOW = Date.now();
const beginning = [{ record: 'appointment/~', field: 'plan', value: plan.id, seen: [] }];

const fileOf = async (tab: Tab): Promise<string> => writeBackup([...(await readEverything(tab.storage)).changes.values()], new Date(NOW), '0.1.0').text;
function opened(text: string): Backup {
  const backup = readBackup(text);
  if (typeof backup === 'string') throw new Error(`The backup is refused: ${backup}`);
  return backup;
}
const restore = (tab: Tab, text: string, same?: { theirs: string; ours: string }) =>
  importChanges(tab.storage, opened(text).changes, { nowMs: Date.now(), same });
const note = async (tab: Tab, words: string, step = 'plan:why'): Promise<void> => {
  tab.drafts.type(tab.target(step), 'note', words);
  await tab.drafts.leave(tab.target(step), 'note');
};
/** What a file brings is on screen, as after a start. */
const show = async (tab: Tab): Promise<void> => tab.app.start(await tab.storage.load());
const shownNotes = (tab: Tab, step = 'plan:why'): readonly string[] => tab.step(step).notes;
/** All that is stored, but for what the device notes of imports that were taken back. */
const stored = async () => {
  const all = await dump();
  return { ...all, device: (all.device as { undone?: unknown }[]).map(({ undone: _, ...row }) => row) };
};
const heart = async () => {
  const { changes, records } = await dump();
  return { changes, records };
};

describe('a backup', () => {
  it(
    'brings everything back after the device was wiped, store by store',
    async () => {
      const numRuns = runs(100);
      console.log(`P11: ${numRuns} random databases, seed ${seed()}`);
      await fc.assert(
        fc.asyncProperty(deeds(), async (all) => {
          freshBrowser();
          const before = await openTab();
          await live(before, all);
          const was = await dump();
          const text = await fileOf(before);
          await erase(before.storage);
          before.crash();
          expect((await dump()).changes).toEqual([]);
          const after = await openTab();
          await restore(after, text);
          const is = await dump();
          expect(is.changes).toEqual(was.changes);
          expect(is.records).toEqual(was.records);
          expect(is.drafts).toEqual([]);
          const device = (rows: unknown[]) => (rows as { id: string; appointment: string }[]).find(({ id }) => id === 'device')?.appointment;
          expect(device(is.device as unknown[])).toBe(device(was.device as unknown[]));
          after.crash();
          expect((await openTab()).loaded.loss).toBe('none');
          expect(await restore(after, text).catch(() => 'closed')).toBe('closed');
        }),
        { numRuns, seed: seed() },
      );
    },
    60 * 60 * 1000,
  );

  it('keeps every text to the letter', async () => {
    const tab = await openTab();
    await live(
      tab,
      naughty.map((words, index) => ({ kind: 'apart', step: `own:${index}`, field: 'note', words })),
    );
    const text = await fileOf(tab);
    freshBrowser();
    const other = await openTab();
    await restore(other, text);
    await show(other);
    expect(naughty.map((_, index) => wordings(other.app.view(`step/~/own:${index}`), 'note'))).toEqual(naughty.map((words) => [words]));
  });

  it('holds what is stored and cannot be read, out of the way', () => {
    const broken = { id: 'broken', field: 7 } as unknown as Change;
    const { text, leftOut } = writeBackup([broken], new Date(NOW), '0.1.0');
    expect(leftOut).toBe(1);
    expect(JSON.parse(text).unreadable).toEqual([broken]);
    expect(opened(text).changes).toEqual([]);
  });

  it('is not remembered when it was handed over by a tab that has not heard yet that everything was deleted', async () => {
    const [one, other] = [await openTab(), await openTab()];
    await note(one, 'words');
    await Channel.settled();
    other.channel.freeze();
    await erase(one.storage);
    await noteBackup(other.storage, NOW).catch(() => {});
    await other.channel.thaw();
    expect(localStorage.getItem('askwell.backup')).toBeNull();
    expect(await lastBackupMs((await openTab()).storage)).toBeUndefined();
  });

  it('is remembered until everything is deleted', async () => {
    const tab = await openTab();
    await note(tab, 'words');
    expect(await lastBackupMs(tab.storage)).toBeUndefined();
    await noteBackup(tab.storage, NOW);
    localStorage.removeItem('askwell.backup');
    expect(await lastBackupMs(tab.storage)).toBe(NOW);
    await noteBackup(tab.storage, NOW);
    await erase(tab.storage);
    expect(localStorage.getItem('askwell.backup')).toBeNull();
    expect(await lastBackupMs((await openTab()).storage)).toBeUndefined();
  });
});

/** What restoring did when all was here already. */
const nothing = { added: 0, refused: 0, comes: new Map() };

describe('restoring', () => {
  it('tells how many records of each kind it brings, before and after; not those that were deleted', async () => {
    const tab = await openTab();
    await note(tab, 'words');
    await tab.app.tick(tab.step('plan:ask'));
    await writeFields(tab.app, { record: 'question/~/own:one', title: 'Why?', first: {} }, { title: 'Why?' }, 'added');
    await deleteRecord(tab.app, { record: 'question/~/own:one', title: 'Why?', first: {} });
    const text = await fileOf(tab);
    freshBrowser();
    const other = await openTab();
    const comes = new Map(Object.entries({ appointment: 1, step: 2 }));
    expect(previewOf(new Map(), opened(text).changes).comes).toEqual(comes);
    expect((await restore(other, text)).comes).toEqual(comes);
  });

  it('twice is restoring once', async () => {
    const tab = await openTab();
    await note(tab, 'words');
    const text = await fileOf(tab);
    freshBrowser();
    const other = await openTab();
    expect((await restore(other, text)).added).toBeGreaterThan(0);
    const once = await dump();
    expect(await restore(other, text)).toEqual(nothing);
    expect(await dump()).toEqual(once);
  });

  it('an older backup lowers nothing', async () => {
    const tab = await openTab();
    await note(tab, 'first');
    const text = await fileOf(tab);
    const later = await openTab();
    await note(later, 'second');
    const was = await heart();
    await restore(later, text);
    expect(await heart()).toEqual(was);
  });

  it('that fails half-way, or is cancelled, changes nothing', async () => {
    const tab = await openTab();
    for (let count = 0; count < 5; count += 1) await note(tab, `words ${count}`);
    const text = await fileOf(tab);
    freshBrowser();
    const other = await openTab();
    const control = new AbortController();
    const cancelled = importChanges(other.storage, opened(text).changes, { nowMs: NOW, signal: control.signal, onProgress: () => control.abort() });
    await expect(cancelled).rejects.toThrow();
    expect(Object.values(await dump()).flat()).toEqual([]);
    expect(localStorage.getItem('askwell.saved')).toBeNull();
    await restore(other, text);
    await show(other);
    expect(shownNotes(other)).toEqual(['words 4']);
  });

  it('that is cancelled when all is written and nothing kept yet changes nothing', async () => {
    const tab = await openTab();
    await note(tab, 'words');
    const { changes } = opened(await fileOf(tab));
    const looks = vi.fn();
    freshBrowser();
    await importChanges((await openTab()).storage, changes, { nowMs: NOW, onProgress: looks });
    freshBrowser();
    const other = await openTab();
    const control = new AbortController();
    let left = looks.mock.calls.length;
    const onProgress = (): void => {
      left -= 1;
      if (left === 0) control.abort();
    };
    await expect(importChanges(other.storage, changes, { nowMs: NOW, signal: control.signal, onProgress })).rejects.toThrow();
    expect(left).toBe(0);
    expect(Object.values(await dump()).flat()).toEqual([]);
  });

  it('refuses what came under an id that is here with other content, and takes the rest', async () => {
    const tab = await openTab();
    await note(tab, 'mine');
    const { changes } = opened(await fileOf(tab));
    const hostile = changes.map((change) => (change.field === 'note' ? { ...change, value: 'forged' } : change));
    const extra = {
      ...(changes[0] as Change),
      id: 'zzzzzzzzz000-dev-load',
      record: `step/${tab.app.appointment.value}/own:new`,
      field: 'title',
      value: 'new',
      supersedes: [],
    };
    expect(await importChanges(tab.storage, [...hostile, extra], { nowMs: NOW })).toEqual({ added: 1, refused: 1, comes: new Map([['step', 1]]) });
    await show(tab);
    expect(shownNotes(tab)).toEqual(['mine']);
    expect(tab.step('own:new').title).toBe('new');
  });

  it('names each wording on screen that would be replaced, with the new one, before anything happens', async () => {
    const tab = await openTab();
    await note(tab, 'Call on Monday');
    const { changes } = opened(await fileOf(tab));
    const old = changes.find((change) => change.field === 'note') as Change;
    const newer = { ...old, id: 'zzzzzzzz0000-dev-load', value: 'Call on Tuesday', supersedes: [old.id] };
    const mine = (await readEverything(tab.storage)).changes;
    const preview = previewOf(mine, [...changes, newer]);
    expect(preview.replaced).toEqual([{ record: old.record, title: 'Do why', field: 'note', before: 'Call on Monday', after: ['Call on Tuesday'] }]);
    expect(preview).toMatchObject({ fresh: 1, counts: new Map(Object.entries({ appointment: 1, step: 1 })), comes: new Map([['step', 1]]), refused: 0 });
    const bin = { ...newer, id: 'zzzzzzzz0001-dev-load', field: 'deleted', value: { saw: [old.id] }, supersedes: [] };
    expect(previewOf(mine, [bin]).comes).toEqual(new Map());
    expect(previewOf(mine, [bin]).replaced).toMatchObject([{ before: 'Call on Monday', after: [] }]);
    expect(shownNotes(tab)).toEqual(['Call on Monday']);
  });

  it('names a day that would be another one', async () => {
    const tab = await openTab();
    const at = { date: '2026-12-12', time: '09:00', zone: 'Europe/London' };
    await tab.app.act({ edits: [{ record: appointmentRecord(), field: 'at', value: at, seen: [] }], deed: 'chosen', title: '' });
    const mine = (await readEverything(tab.storage)).changes;
    const record = `appointment/${tab.app.appointment.value}`;
    const change = (id: string, field: string, value: Change['value']): Change => ({ id, format: 1, record, field, value, supersedes: [] });
    const other = { date: '2026-12-14' };
    const preview = (value: Change['value']) => previewOf(mine, [change('zzzzzzzz0000-dev-load', 'at', value)]).replaced;
    expect(preview(other)).toEqual([{ record, title: '', field: 'at', before: at, after: [other] }]);
    expect(preview(at)).toEqual([]);
    expect(preview(null)).toEqual([{ record, title: '', field: 'at', before: at, after: [] }]);
  });

  it('names the day of a step that would be another one', async () => {
    const tab = await openTab();
    await setDue(tab.app, tab.step('plan:why'), '2026-12-12');
    const mine = (await readEverything(tab.storage)).changes;
    const record = tab.app.recordOf({ id: 'plan:why' });
    const later: Change = { id: 'zzzzzzzz0000-dev-load', format: 1, record, field: 'due', value: '2027-01-20', supersedes: [] };
    const due = { record, title: 'Do why', field: 'due', before: { date: '2026-12-12' } };
    expect(previewOf(mine, [later]).replaced).toEqual([{ ...due, after: [{ date: '2027-01-20' }] }]);
    expect(previewOf(mine, [{ ...later, value: null }]).replaced).toEqual([{ ...due, after: [] }]);
    expect(previewOf(mine, [{ ...later, value: '2026-12-12' }]).replaced).toEqual([]);
  });

  it('names a choice that would be another one, and a tick that would go; not a tick that stays because one side ticked', async () => {
    const tab = await openTab();
    const letter = { record: 'medicalRecord/~/own:letter', title: 'Letter', first: {} };
    await writeFields(tab.app, letter, { title: 'Letter', status: { code: 'asked' }, 'check-kept': true }, 'added');
    await tab.app.tick(tab.step('plan:why'));
    const mine = (await readEverything(tab.storage)).changes;
    const goneOn = (field: string, value: Change['value'], seesMine = true): Change[] => {
      const { id, record } = [...mine.values()].find((change) => change.field === field) as Change;
      return [{ id: `zzzzzzzz0000-dev-${field.slice(-4)}`, format: 1, record, field, value, supersedes: seesMine ? [id] : [] }];
    };
    const changes = [...goneOn('status', { code: 'arrived' }), ...goneOn('check-kept', false), ...goneOn('done', false)];
    const view = { record: `medicalRecord/${tab.app.appointment.value}/own:letter`, title: 'Letter' };
    expect(previewOf(mine, changes).replaced).toEqual(
      expect.arrayContaining([
        { ...view, field: 'status', before: { code: 'asked' }, after: [{ code: 'arrived' }] },
        { ...view, field: 'check-kept', before: true, after: [] },
        { record: tab.app.recordOf({ id: 'plan:why' }), title: 'Do why', field: 'done', before: true, after: [] },
      ]),
    );
    expect(previewOf(mine, changes).replaced).toHaveLength(3);
    expect(previewOf(mine, goneOn('done', false, false)).replaced).toEqual([]);
  });

  it('names all words of an appointment that the file deletes as a whole, and none of one that is deleted already', async () => {
    const tab = await openTab();
    await note(tab, 'of the plan');
    const mine = (await readEverything(tab.storage)).changes;
    const record = `appointment/${tab.app.appointment.value}`;
    const value = deletedAppointment(tab.app.records.value.values());
    const gone: Change = { id: 'zzzzzzzz0000-dev-load', format: 1, record, field: 'deleted', value, supersedes: [] };
    const before = previewOf(mine, [gone]).replaced;
    expect(before).toEqual([expect.objectContaining({ field: 'note', before: 'of the plan', after: [] })]);
    const again: Change = { ...gone, id: 'zzzzzzzz0001-dev-load', supersedes: [gone.id] };
    expect(previewOf(new Map([...mine, [gone.id, gone]]), [again]).replaced).toEqual([]);
  });

  it('names an appointment that was deleted and came back', async () => {
    const phone = await openTab();
    await note(phone, 'seen by the delete');
    const value = deletedAppointment(phone.app.records.value.values());
    await note(phone, 'that it never saw', 'plan:story');
    await phone.storage.write([{ record: appointmentRecord(), field: 'deleted', value, seen: [] }]);
    const { changes } = opened(await fileOf(phone));
    const id = phone.app.appointment.value;
    expect(previewOf(new Map(), changes).appointments.map((held) => held.id)).toEqual([id]);
  });

  it('names no photo that stays when another phone adds a paper to the same record', async () => {
    const [phone, owner] = [await openTab(), { record: 'medicine/~/own:a', first: {} }];
    const bytes = new Uint8Array([1]).buffer;
    await addPhoto(
      givenIn(phone, () => 'one'),
      owner,
      { hash: 'h', type: 'image/jpeg', bytes },
      'Photo',
    );
    const mine = (await readEverything(phone.storage)).changes;
    await addPhoto(
      givenIn(phone, () => 'two'),
      owner,
      { hash: 'i', type: 'application/pdf', bytes },
      'MRI report',
    );
    expect(previewOf(mine, opened(await fileOf(phone)).changes).replaced).toEqual([]);
  });

  it.each(['', 'MRI report'])('names a photo that goes with it, as somebody called it (%j)', async (name) => {
    const letter = { record: 'medicalRecord/~/own:letter', title: 'Letter', first: {} };
    const phone = await openTab();
    await writeFields(phone.app, letter, { title: 'Letter' }, 'added');
    await addPhoto(
      givenIn(phone, () => 'tag'),
      letter,
      { hash: 'h', type: 'image/jpeg', bytes: new ArrayBuffer(3), preview: 'AAAA' },
      'Photo',
    );
    const record = photoRecord(phone.app.appointment.value, 'tag');
    if (name) await writeFields(phone.app, { record, title: 'Photo', first: {} }, { title: name }, 'title');
    const mine = (await readEverything(phone.storage)).changes;
    await deleteRecord(phone.app, { record, title: 'Photo', first: {} });
    const { replaced } = previewOf(mine, opened(await fileOf(phone)).changes);
    expect(replaced).toEqual([{ record, title: '', field: 'file', before: name || 'Photo', after: [] }]);
  });

  it('of the words that a tab replaces brings them back, though that tab slept while another one made the file', async () => {
    const [sleeper, maker] = [await openTab(), await openTab()];
    await note(sleeper, 'first words');
    await Channel.settled();
    sleeper.channel.freeze();
    await fileOf(maker);
    // Looked at again, as `lookAgain` in `rest.ts` does it.
    await refresh(sleeper.storage, sleeper.app.appointment.value, sleeper.app.records.value.keys());
    await note(sleeper, 'second words');
    const notes = ((await dump()).changes as Change[]).filter(({ field }) => field === 'note');
    expect(notes.map(({ value }) => value)).toEqual(['first words', 'second words']);
  });

  it('tells other tabs, and takes their screens along when it is taken back', async () => {
    const tab = await openTab();
    await note(tab, 'theirs', 'plan:story');
    const text = await fileOf(tab);
    freshBrowser();
    const [one, two] = [await openTab(), await openTab()];
    await restore(one, text);
    await Channel.settled();
    expect(shownNotes(two, 'plan:story')).toEqual(['theirs']);
    await undoImport(one.storage, beginning, NOW);
    await Channel.settled();
    expect(shownNotes(two, 'plan:story')).toEqual([]);
  });

  it('that is taken back by a tab that dies before it tells is gone from another tab when that is looked at again', async () => {
    const tab = await openTab();
    await note(tab, 'theirs', 'plan:story');
    const text = await fileOf(tab);
    freshBrowser();
    const [one, two] = [await openTab(), await openTab()];
    await note(one, 'ours', 'plan:ask');
    await restore(one, text, { theirs: tab.app.appointment.value, ours: one.app.appointment.value });
    await Channel.settled();
    expect(shownNotes(two, 'plan:story')).toEqual(['theirs']);
    one.channel.close();
    expect(await undoImport(one.storage, beginning, Date.now())).toBe('undone');
    // As `lookAgain` in `rest.ts` does it.
    const stored = await refresh(two.storage, two.app.appointment.value, two.app.records.value.keys());
    two.app.takeIn(stored?.views ?? [], stored?.appointment ?? '');
    expect(shownNotes(two, 'plan:story')).toEqual([]);
  });

  it('never drags the clock of this device along', async () => {
    const tab = await openTab({ nowMs: () => Date.UTC(2150, 0) });
    await note(tab, 'from the future');
    const text = await fileOf(tab);
    freshBrowser();
    await restore(await openTab(), text);
    const next = await openTab();
    expect(next.loaded.loss).toBe('none');
    await note(next, 'now', 'plan:ask');
    const { changes } = await dump();
    expect((changes as Change[]).some(({ value, id }) => value === 'now' && id < 'zzz')).toBe(true);
    expect(Number.parseInt(((changes as Change[]).find(({ value }) => value === 'now') as Change).id.slice(0, 9), 36)).toBeLessThan(Date.UTC(2100, 0));
  });
});

describe('undoing a restore', () => {
  it('removes exactly what it added, and is no loss at the next start', async () => {
    await fc.assert(
      fc.asyncProperty(deeds(10), deeds(10), async (theirs, mine) => {
        freshBrowser();
        const other = await openTab();
        await live(other, theirs);
        const text = await fileOf(other);
        freshBrowser();
        const tab = await openTab();
        await live(tab, mine);
        const was = await stored();
        await restore(tab, text);
        expect(await undoImport(tab.storage, beginning, Date.now())).toBe('undone');
        expect(await stored()).toEqual(was);
        expect((await openTab()).loaded.loss).toBe('none');
        expect(await undoImport(tab.storage, beginning, Date.now())).toBe('nothing');
      }),
      { numRuns: runs(30), seed: seed() },
    );
  }, 3_600_000);

  /**
   * The power goes at any moment of restoring and undoing. The database is strict: what was committed is there, and nothing else.
   * The note outside it (`storage/witness.ts`) is written after each commit and reaches the disk late, or never: with each state of
   * the database comes what it names by then, or anything that it named before. Never the other way round: nothing is noted before
   * its commit.
   */
  describe('when the power goes', () => {
    const KEY = 'askwell.saved';
    const named = (): string => localStorage.getItem(KEY) as string;
    /** A phone with words of its own, whose clock is behind what the file holds: the note names a change that came. */
    async function phone(): Promise<{ tab: Tab; files: string[] }> {
      const files: string[] = [];
      for (const words of ['theirs', 'others']) {
        const other = await openTab();
        await note(other, words, 'plan:story');
        files.push(await fileOf(other));
        freshBrowser();
      }
      const tab = await openTab({ nowMs: () => NOW - 3_600_000 });
      await note(tab, 'ours');
      return { tab, files };
    }
    const lossWith = async (late: string): Promise<string> => {
      localStorage.setItem(KEY, late);
      const next = await openTab();
      next.crash();
      return next.loaded.loss;
    };

    it('says of no loss, whatever of the note was on the disk by then', async () => {
      const { tab, files } = await phone();
      const late = [named()];
      const expectNoLoss = async (): Promise<void> => {
        const now = named();
        for (const one of [...late, now]) expect(await lossWith(one)).toBe('none');
        late.push(now);
      };
      for (const text of [...files, ...files]) {
        await restore(tab, text);
        await expectNoLoss();
        expect(await undoImport(tab.storage, beginning, Date.now())).toBe('undone');
        await expectNoLoss();
      }
      expect(new Set(late).size).toBeGreaterThan(2);
    });

    it('names something that is there once the restore was taken back: what is lost after that is noticed again', async () => {
      const { tab, files } = await phone();
      await restore(tab, files[0] as string);
      expect(await undoImport(tab.storage, beginning, Date.now())).toBe('undone');
      const ids = ((await dump()).changes as Change[]).map(({ id }) => id);
      expect(ids).toContain(named().split(' ')[1]);
    });

    it('between the undoing and its note, the check in "Ready?" sees no loss either', async () => {
      const { tab, files } = await phone();
      await restore(tab, files[0] as string);
      const late = named();
      expect(await undoImport(tab.storage, beginning, Date.now())).toBe('undone');
      localStorage.setItem(KEY, late);
      expect(await probeSaving(tab.storage)).toBe('saves');
    });

    it('after an import that an earlier release noted, which kept no word of what the note named', async () => {
      const { tab, files } = await phone();
      await restore(tab, files[0] as string);
      const late = named();
      const rows = (await dump()).device as { id: string; last?: string }[];
      await putRaw(
        'device',
        rows.map(({ last: _, ...row }) => row),
      );
      expect(await undoImport(tab.storage, beginning, Date.now())).toBe('undone');
      expect(await lossWith(late)).toBe('none');
    });

    it('a word that is missing after all is still missed', async () => {
      const { tab, files } = await phone();
      await restore(tab, files[0] as string);
      await undoImport(tab.storage, beginning, Date.now());
      const [epoch] = named().split(' ');
      expect(await lossWith(`${epoch} 0mi7xk2ab000-phone1-load01`)).toBe('some');
    });
  });

  it('on a device that was empty leaves a plan that nobody touched', async () => {
    const tab = await openTab();
    await note(tab, 'theirs');
    const text = await fileOf(tab);
    freshBrowser();
    const empty = await openTab();
    await restore(empty, text);
    expect(await undoImport(empty.storage, beginning, Date.now())).toBe('undone');
    const next = await openTab();
    expect(next.loaded).toMatchObject({ loss: 'none', unreadable: 0 });
    expect(shownNotes(next)).toEqual([]);
    await restore(next, text);
    await show(next);
    expect(shownNotes(next)).toEqual(['theirs']);
  });

  it('and restoring again leaves no empty appointment beside what came; what undoing brings is as it was', async () => {
    const phone = await openTab();
    await note(phone, 'theirs');
    const text = await fileOf(phone);
    freshBrowser();
    const tab = await openTab();
    await restore(tab, text);
    await undoImport(tab.storage, beginning, Date.now());
    const was = await stored();
    await restore(tab, text);
    const views = (await dump()).records as RecordView[];
    const { changes } = await readEverything(tab.storage);
    expect(previewOf(new Map(), [...changes.values()]).appointments.map(({ id }) => id)).toEqual([phone.app.appointment.value]);
    expect(views.filter(({ fields }) => fields.deleted).map(({ appointment }) => appointment)).not.toContain(phone.app.appointment.value);
    expect(await undoImport(tab.storage, beginning, Date.now())).toBe('undone');
    expect(await stored()).toEqual(was);
    expect((await openTab()).loaded.loss).toBe('none');
  });

  it('leaves the appointment on screen alone that somebody made beside others, and nobody has written in', async () => {
    const first = await openTab();
    await note(first, 'the first note');
    const older = await fileOf(first);
    await note(first, 'one more', 'plan:story');
    const newer = await fileOf(first);
    first.crash();
    freshBrowser();
    const tab = await openTab();
    await restore(tab, older);
    await show(tab);
    const { app, drafts, storage } = tab;
    const appointments = createAppointments({ app, drafts, store: createAppointmentStore(storage), newTag: () => randomTag(12), today: () => '2026-12-01' });
    await appointments.create(false);
    const made = tab.app.appointment.value;
    await restore(tab, newer);
    await appointments.look();
    expect([appointments.all.value.map(({ id }) => id).includes(made), (await tab.storage.load()).appointment]).toEqual([true, made]);
  });

  it('is offered for 30 days: after that, what it replaced has been dropped', async () => {
    const [day, begun] = [24 * 3_600_000, Date.now()];
    const tab = await openTab();
    await note(tab, 'before');
    const mine = opened(await fileOf(tab)).changes;
    await note(tab, 'after');
    const theirs = opened(await fileOf(tab)).changes;
    freshBrowser();
    const other = await openTab();
    await importChanges(other.storage, mine, { nowMs: begun - 60 * day });
    await importChanges(other.storage, theirs, { nowMs: begun });
    await forgetExpired(other.storage, begun + 29 * day, async () => {});
    expect(await lastImport(other.storage, begun + 29 * day)).toBeDefined();
    expect(JSON.stringify(await dump())).toContain('before');
    await forgetExpired(other.storage, begun + 31 * day, async () => {});
    expect(await lastImport(other.storage, begun + 31 * day)).toBeUndefined();
    expect(await undoImport(other.storage, beginning, begun + 31 * day)).toBe('nothing');
    await show(other);
    expect(shownNotes(other)).toEqual(['after']);
  });

  it.each(['in the same tab', 'in another tab'])(
    'of the second of two backups brings back the words of the first: both made %s while one note was written',
    async (where) => {
      const tab = await openTab();
      const maker = where === 'in another tab' ? await openTab() : tab;
      await note(tab, 'first words');
      await Channel.settled();
      const first = await fileOf(maker);
      await Channel.settled();
      await note(tab, 'second words');
      const second = await fileOf(maker);
      freshBrowser();
      const other = await openTab();
      await restore(other, first);
      await restore(other, second);
      expect(await undoImport(other.storage, beginning, Date.now())).toBe('undone');
      await show(other);
      expect(shownNotes(other)).toEqual(['first words']);
    },
  );

  it.each(['replaced', 'ticked beside it'])('says why not once something written here stands on it: %s', async (how) => {
    const tab = await openTab();
    await note(tab, 'theirs');
    const text = await fileOf(tab);
    freshBrowser();
    const other = await openTab();
    await restore(other, text);
    await show(other);
    if (how === 'replaced') await note(other, 'mine');
    else await other.app.tick(other.step('plan:ask'));
    const was = await dump();
    expect(await undoImport(other.storage, beginning, NOW)).toBe('gone-on');
    expect(await dump()).toEqual(was);
    expect(await lastImport(other.storage, NOW)).toBeDefined();
  });
});

describe('two phones that each made an appointment of their own', () => {
  async function both(): Promise<{ tab: Tab; text: string; theirs: string; ours: string }> {
    const other = await openTab();
    await note(other, 'theirs');
    await note(other, 'only theirs', 'plan:story');
    const theirs = other.app.appointment.value;
    const text = await fileOf(other);
    freshBrowser();
    const tab = await openTab();
    await note(tab, 'ours');
    return { tab, text, theirs, ours: tab.app.appointment.value };
  }

  it('are asked whether they are the same', async () => {
    const { tab, text, theirs, ours } = await both();
    const { changes } = await readEverything(tab.storage);
    expect(previewOf(changes, opened(text).changes).same).toEqual({ theirs, ours });
    await restore(tab, text);
    expect(previewOf((await readEverything(tab.storage)).changes, opened(text).changes).same).toBeUndefined();
    await show(tab);
    expect(shownNotes(tab)).toEqual(['ours']);
  });

  it('yes brings the words of both together, once, however often the file comes, and can be undone', async () => {
    const { tab, text, theirs, ours } = await both();
    const was = await heart();
    await restore(tab, text, { theirs, ours });
    await show(tab);
    expect([...shownNotes(tab)].sort()).toEqual(['ours', 'theirs']);
    expect(shownNotes(tab, 'plan:story')).toEqual(['only theirs']);
    const once = await heart();
    const { changes, same } = await readEverything(tab.storage);
    const again = previewOf(changes, asSame(opened(text).changes, same));
    expect(again).toMatchObject({ fresh: 0, same: undefined });
    expect(await restore(tab, text)).toEqual(nothing);
    expect(await heart()).toEqual(once);
    expect(await undoImport(tab.storage, beginning, NOW)).toBe('undone');
    expect(await heart()).toEqual(was);
    expect((await readEverything(tab.storage)).same).toEqual([]);
  });

  it('yes changes no day on screen that was not named before', async () => {
    const other = await openTab({ nowMs: () => NOW + 60_000 });
    await writeFields(other.app, { record: appointmentRecord(), title: '', first: {} }, { at: { date: '2027-02-17' } }, 'due');
    const theirs = other.app.appointment.value;
    const text = await fileOf(other);
    freshBrowser();
    const tab = await openTab({ nowMs: () => NOW });
    await writeFields(tab.app, { record: appointmentRecord(), title: '', first: {} }, { at: { date: '2027-02-10' } }, 'due');
    const ours = tab.app.appointment.value;
    const mine = (await readEverything(tab.storage)).changes;
    const preview = previewOf(mine, opened(text).changes);
    expect(preview).toMatchObject({ same: { theirs, ours }, replaced: [] });
    const together = previewOf(mine, asSame(opened(text).changes, [{ theirs, ours }]));
    const record = appointmentRecord(ours);
    expect(together.replaced).toEqual([{ record, title: '', field: 'at', before: { date: '2027-02-10' }, after: [{ date: '2027-02-17' }] }]);
    await restore(tab, text, { theirs, ours });
    await show(tab);
    expect(atOf(tab.app.view(appointmentRecord()))?.date).toBe('2027-02-17');
  });

  it('sent back to a phone that has a second appointment by now: the pair is known by the file, and asked about', async () => {
    const other = await openTab();
    await note(other, 'theirs');
    const theirs = other.app.appointment.value;
    const text = await fileOf(other);
    const store = createAppointmentStore(other.storage);
    // Another visit in the same week.
    await createAppointments({ app: other.app, drafts: other.drafts, store, newTag: () => randomTag(12), today: () => '2026-12-01' }).create(false);
    const name = { record: appointmentRecord(theirs), field: 'title', value: 'Specialist', seen: [] };
    await other.storage.write([name]);
    const there = (await readEverything(other.storage)).changes;
    freshBrowser();
    const tab = await openTab();
    await note(tab, 'ours');
    const ours = tab.app.appointment.value;
    await restore(tab, text, { theirs, ours });
    // Its changes are called `c_theirs_ours`: the other phone said that the two are one.
    const back = opened(await fileOf(tab)).changes;
    const same = { theirs: ours, ours: theirs };
    expect(previewOf(there, back)).toMatchObject({ same, ours: 'Specialist' });
    expect(previewOf(there, asSame(back, [same]))).toMatchObject({ same: undefined, appointments: [{ id: theirs, isNew: false }] });
  });

  it('and back again: a word that went there and came home is the word that left', async () => {
    const { tab, text, theirs, ours } = await both();
    await restore(tab, text, { theirs, ours });
    const { changes } = opened(await fileOf(tab));
    const home = asSame(asSame(changes, [{ theirs: ours, ours: theirs }]), [{ theirs, ours }]);
    const byId = (list: readonly Change[]) => new Map(list.map((change) => [change.id, change]));
    expect(byId(home)).toEqual(byId(changes));
  });
});
