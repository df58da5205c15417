/** Several appointments: none loses a word, none gets the words of another. */
import { effect } from '@preact/signals-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appointmentRecord } from '../../src/domain/appointment';
import { type Appointment, deletedAppointment } from '../../src/domain/appointments';
import type { Change, Value } from '../../src/domain/change';
import { codeIn, entriesOf, everyEntry } from '../../src/domain/entries';
import { KEPT_MS } from '../../src/domain/merge';
import { keyForEnd } from '../../src/domain/order';
import { isDone, type RecordView, seenIn, wordings } from '../../src/domain/record';
import { type Appointments, createAppointments } from '../../src/state/appointments';
import { chooseWording, writeFields } from '../../src/state/records';
import { randomTag } from '../../src/storage';
import { createAppointmentStore } from '../../src/storage/appointments';
import { importChanges, readEverything } from '../../src/storage/exchange';
import { forgetAppointment, forgetExpired } from '../../src/storage/forget';
import { undoImport } from '../../src/storage/undo-import';
import { Channel, dump, fillDisk, freshBrowser, putRaw, task } from '../heart/fake-browser';
import { openTab, plan, type Tab, takeOver, undoIn } from '../heart/tab';

beforeEach(() => void freshBrowser());
afterEach(() => {
  vi.restoreAllMocks();
  Channel.closeAll();
  vi.unstubAllGlobals();
});

interface Here extends Tab {
  readonly appointments: Appointments;
}

/** @param leaveField what happens in the moment before another one comes on screen */
async function open(leaveField: (tab: Tab) => void = () => {}): Promise<Here> {
  const tab = await openTab();
  const { app, drafts, storage } = tab;
  const appointments = createAppointments({
    app,
    drafts,
    store: createAppointmentStore(storage),
    newTag: () => randomTag(12),
    today: () => '2026-12-01',
    leaveField: () => leaveField(tab),
    alone: (task) => navigator.locks.request('askwell-begin', task),
  });
  return { ...tab, appointments };
}

const target = { record: appointmentRecord(), title: 'it', first: {} };
const name = (tab: Here, title: string): Promise<boolean> => writeFields(tab.app, target, { title }, 'words');
const setDay = (tab: Here, date: string): Promise<boolean> => writeFields(tab.app, target, { at: { date } }, 'due');
const shownName = ({ app }: Tab): string | undefined => wordings(app.view(appointmentRecord()), 'title')[0];
const noteOf = (tab: Tab, id: string): readonly string[] => wordings(tab.app.view(tab.app.recordOf({ id })), 'note');
const done = (tab: Tab, id: string): boolean => isDone(tab.app.view(tab.app.recordOf({ id })));
async function note(tab: Tab, id: string, text: string): Promise<boolean> {
  tab.drafts.type(tab.target(id), 'note', text);
  return tab.drafts.leave(tab.target(id), 'note');
}
async function ask(tab: Here, title: string): Promise<void> {
  await writeFields(tab.app, { record: `question/~/own:q`, title, first: {} }, { title, order: 'a0', asked: true }, 'added');
}
const titles = (some: { readonly value: readonly Appointment[] }): string[] => some.value.map(({ title }) => title).sort();
async function one(tab: Here, title: string): Promise<Appointment> {
  await tab.appointments.look();
  return [...tab.appointments.all.value, ...tab.appointments.deleted.value].find((some) => some.title === title) as Appointment;
}
const openNamed = async (tab: Here, title: string): Promise<boolean> => tab.appointments.open((await one(tab, title)).id);
/** Until nothing goes on any more, in any tab. */
async function quiet(): Promise<void> {
  for (let round = 0; round < 30; round++) {
    await Channel.settled();
    await task();
  }
}
const changes = async (): Promise<Change[]> => (await dump()).changes as Change[];

/** Two, each with a name, a tick and a note; "second" is on screen. */
async function two(): Promise<Here> {
  const tab = await open();
  await name(tab, 'first');
  await tab.app.tick(tab.step('plan:why'));
  await note(tab, 'plan:story', 'note of first');
  await tab.appointments.create(false);
  await name(tab, 'second');
  await tab.app.tick(tab.step('plan:ask'));
  await note(tab, 'plan:story', 'note of second');
  await tab.appointments.look();
  return tab;
}

/** What is being typed in "second" is kept, its tab lost, and its drafts taken over by one that shows "first". */
async function lose(tab: Here, begin: (next: Here) => Promise<void> = takeOver): Promise<Here> {
  await tab.drafts.flush();
  const other = await open();
  await openNamed(other, 'first');
  for (const lost of [tab, other]) lost.crash();
  const next = await open();
  await begin(next);
  return next;
}

it('what another tab adds to another appointment comes into no list of the one on screen here', async () => {
  const tab = await two();
  const other = await open();
  await openNamed(other, 'first');
  for (const kind of ['medicine', 'step'])
    await writeFields(other.app, { record: `${kind}/~/own:only-there`, title: '', first: {} }, { title: `a ${kind} of first`, order: 'a9' }, 'added');
  await quiet();
  expect(entriesOf(other.app.records.value, 'medicine')).toHaveLength(1);
  expect(entriesOf(tab.app.records.value, 'medicine')).toEqual([]);
  expect(tab.app.steps.value.map(({ title }) => title)).not.toContain('a step of first');
});

it('what could not be saved in one is not tried again in another that has come on screen since', async () => {
  const tab = await two();
  const disk = fillDisk(1, 'request');
  expect(await tab.app.tick(tab.step('plan:why'))).toBe(false);
  disk.makeRoom();
  expect(tab.app.message.value?.kind).toBe('failed');
  await openNamed(tab, 'first');
  expect(tab.app.message.value).toBeNull();
});

it('what cannot be read of an appointment is told when that one comes on screen', async () => {
  const tab = await two();
  const { id } = await one(tab, 'first');
  const broken = (await createAppointmentStore(tab.storage).recordsOf(id)).find((view) => view.id.startsWith('step/'));
  await putRaw('records', [{ ...broken, fields: { note: 'broken' } }]);
  expect(tab.app.unreadable.value).toBe(0);
  await openNamed(tab, 'first');
  expect(tab.app.unreadable.value).toBe(1);
});

describe('beginning and switching', () => {
  it('a new one begins fresh, and each keeps its own', async () => {
    const tab = await two();
    expect(titles(tab.appointments.all)).toEqual(['first', 'second']);
    expect([noteOf(tab, 'plan:story'), done(tab, 'plan:why'), done(tab, 'plan:ask')]).toEqual([['note of second'], false, true]);
    expect(await openNamed(tab, 'first')).toBe(true);
    expect([shownName(tab), noteOf(tab, 'plan:story'), done(tab, 'plan:why'), done(tab, 'plan:ask')]).toEqual(['first', ['note of first'], true, false]);
    await openNamed(tab, 'second');
    expect([shownName(tab), noteOf(tab, 'plan:story')]).toEqual(['second', ['note of second']]);
  });

  it('draws one that comes on screen once, and the list not again: with a lot in it each time is a wait', async () => {
    const tab = await two();
    const { id } = await one(tab, 'first');
    const [records, list] = [vi.fn(), vi.fn()];
    effect(() => records(tab.app.records.value));
    effect(() => list(tab.appointments.all.value, tab.appointments.deleted.value, tab.appointments.back.value));
    await tab.appointments.open(id);
    expect(shownName(tab)).toBe('first');
    // As they were, and once more.
    expect([records.mock.calls.length, list.mock.calls.length]).toEqual([2, 1]);
  });

  it.each([true, false])('a press that comes twice makes one, not two (copy: %s)', async (isCopy) => {
    const tab = await two();
    await Promise.all([tab.appointments.create(isCopy), tab.appointments.create(isCopy)]);
    await tab.appointments.look();
    expect(tab.appointments.all.value).toHaveLength(3);
  });

  it('before the first write there is one, to be named', async () => {
    const tab = await open();
    await tab.appointments.look();
    expect(tab.appointments.all.value.map(({ id }) => id)).toEqual([tab.app.appointment.value]);
    await name(tab, 'named');
    await tab.appointments.look();
    expect(titles(tab.appointments.all)).toEqual(['named']);
  });

  it('a restart opens the one that was opened last', async () => {
    const tab = await two();
    expect(shownName(await open())).toBe('second');
    await openNamed(tab, 'first');
    expect(shownName(await open())).toBe('first');
  });

  it('what is typed is saved in the one it was typed in', async () => {
    const tab = await two();
    tab.drafts.type(tab.target('plan:why'), 'note', 'half a sentence');
    await openNamed(tab, 'first');
    expect([noteOf(tab, 'plan:why'), tab.drafts.textOf(tab.target('plan:why'), 'note')]).toEqual([[], undefined]);
    await openNamed(tab, 'second');
    expect(noteOf(tab, 'plan:why')).toEqual(['half a sentence']);
  });

  it('what is typed while another one is being opened is saved where it was typed, too', async () => {
    const tab = await two();
    const { id } = await one(tab, 'first');
    const opening = tab.appointments.open(id);
    tab.drafts.type(tab.target('plan:why'), 'note', 'one');
    await task();
    if (shownName(tab) === 'second') tab.drafts.type(tab.target('plan:why'), 'note', 'one more');
    await opening;
    expect(tab.drafts.textOf(tab.target('plan:why'), 'note')).toBeUndefined();
    expect(noteOf(tab, 'plan:why')).toEqual([]);
    await openNamed(tab, 'second');
    expect(noteOf(tab, 'plan:why')[0]).toMatch(/^one/);
  });

  it('nothing is switched while words cannot be saved; once there is room, it is', async () => {
    const tab = await two();
    const { id } = await one(tab, 'first');
    tab.drafts.type(tab.target('plan:why'), 'note', 'must stay');
    const disk = fillDisk(1, 'commit');
    expect(await tab.appointments.open(id)).toBe(false);
    expect(await Promise.all([shownName(tab), tab.drafts.textOf(tab.target('plan:why'), 'note')])).toEqual(['second', 'must stay']);
    expect(tab.app.message.value).toMatchObject({ kind: 'failed', problem: 'quota' });
    disk.makeRoom();
    expect(await tab.appointments.open(id)).toBe(true);
    await openNamed(tab, 'second');
    expect(noteOf(tab, 'plan:why')).toEqual(['must stay']);
  });

  it('what is being saved at that moment lands where it was asked for', async () => {
    const tab = await two();
    const { id } = await one(tab, 'first');
    const saving = [tab.app.tick(tab.step('plan:why')), setDay(tab, '2027-02-03'), name(tab, 'second, renamed')];
    await tab.appointments.open(id);
    await Promise.all(saving);
    expect([shownName(tab), (await one(tab, 'first')).at]).toEqual(['first', undefined]);
    expect((await one(tab, 'second, renamed')).at).toEqual({ date: '2027-02-03' });
  });

  it('undo of something in another appointment is not offered where it would do nothing', async () => {
    const tab = await two();
    await tab.app.tick(tab.step('plan:why'));
    expect(undoIn(tab)).toBeDefined();
    await openNamed(tab, 'first');
    expect(tab.app.message.value).toBeNull();
  });

  it('the words of a lost tab come home to their own appointment', async () => {
    const tab = await two();
    tab.drafts.type(tab.target('plan:why'), 'note', 'typed in second');
    const next = await lose(tab);
    expect([shownName(next), noteOf(next, 'plan:why')]).toEqual(['first', []]);
    await openNamed(next, 'second');
    expect(noteOf(next, 'plan:why')).toEqual(['typed in second']);
  });

  it('the words of a lost tab of another appointment: what is offered as Undo undoes them', async () => {
    const tab = await two();
    tab.drafts.type(tab.target('plan:why'), 'note', 'typed in the second');
    const next = await lose(tab);
    await undoIn(next)?.();
    expect(next.app.message.value).toMatchObject({ kind: 'saved', deed: 'undone' });
    await openNamed(next, 'second');
    expect(noteOf(next, 'plan:why')).toEqual([]);
  });

  it('the words of a lost tab of another appointment, undone, come back when that is undone', async () => {
    const tab = await two();
    tab.drafts.type(tab.target('plan:why'), 'note', 'typed in the second');
    const next = await lose(tab);
    await undoIn(next)?.();
    // The bar offers it: "Undone", with Undo beside it.
    expect(undoIn(next)).toBeDefined();
    await undoIn(next)?.();
    await openNamed(next, 'second');
    expect(noteOf(next, 'plan:why')).toEqual(['typed in the second']);
  });

  it('the words of a lost tab of another appointment are undone once by a press that comes twice', async () => {
    const tab = await two();
    tab.drafts.type(tab.target('plan:why'), 'note', 'typed in the second');
    const next = await lose(tab);
    await Promise.all([undoIn(next)?.(), undoIn(next)?.()]);
    await undoIn(next)?.();
    expect(next.app.message.value).toMatchObject({ kind: 'saved', deed: 'redone' });
    await openNamed(next, 'second');
    expect(noteOf(next, 'plan:why')).toEqual(['typed in the second']);
  });

  it('the words of a lost tab of another appointment that find the device full, and their Undo too, are taken back and come back after "Try again"', async () => {
    const tab = await two();
    tab.drafts.type(tab.target('plan:why'), 'note', 'typed in the second');
    const next = await lose(tab, async () => {});
    const fullOnce = async (act: () => Promise<unknown> | undefined): Promise<void> => {
      const disk = fillDisk(1, 'commit');
      await act();
      disk.makeRoom();
      const failed = next.app.message.value;
      expect(failed).toMatchObject({ kind: 'failed', problem: 'quota' });
      if (failed?.kind === 'failed') await failed.retry?.();
    };
    await fullOnce(() => takeOver(next));
    await fullOnce(() => undoIn(next)?.());
    expect(next.app.message.value).toMatchObject({ kind: 'saved', deed: 'undone' });
    await fullOnce(() => undoIn(next)?.());
    await openNamed(next, 'second');
    expect(noteOf(next, 'plan:why')).toEqual(['typed in the second']);
  });

  it('the words of a lost tab that were begun before anything was stored come home to the appointment that the tab showed', async () => {
    const [typing, other] = [await open(), await open()];
    typing.drafts.type(typing.target('plan:why'), 'note', 'Double vision since May');
    await typing.drafts.flush();
    await name(other, 'first');
    await quiet();
    // The first tab shows it, too, and types on in it.
    expect(shownName(typing)).toBe('first');
    typing.drafts.type(typing.target('plan:why'), 'note', 'Double vision since May, worse in the evening');
    await typing.drafts.flush();
    await other.appointments.create(false);
    await name(other, 'second');
    for (const lost of [typing, other]) lost.crash();
    const next = await open();
    await takeOver(next);
    expect([shownName(next), noteOf(next, 'plan:why')]).toEqual(['second', []]);
    await openNamed(next, 'first');
    expect(noteOf(next, 'plan:why')).toEqual(['Double vision since May, worse in the evening']);
  });

  it('and what was first of its list there stays first', async () => {
    const tab = await two();
    const first = () => ({ order: keyForEnd(everyEntry(tab.app.records.value, 'trouble')) });
    const trouble = (id: string) => ({ record: `trouble/~/own:${id}`, title: id, first: first() });
    const troubles = ({ app }: Tab): readonly string[] => entriesOf(app.records.value, 'trouble').map(({ title }) => title);
    for (const title of ['one', 'two', 'three']) await writeFields(tab.app, trouble(title), { title }, 'words');
    tab.drafts.begin(trouble('one'), 'title');
    tab.drafts.type(trouble('one'), 'title', 'one, worse');
    const next = await lose(tab);
    await openNamed(next, 'second');
    expect(troubles(next)).toEqual(['one, worse', 'two', 'three']);
  });

  it('words typed while other things are being saved go nowhere but where they were typed', async () => {
    const tab = await two();
    const [first, second] = [await one(tab, 'first'), await one(tab, 'second')];
    for (let moment = 0; moment < 40; moment += 1) {
      await tab.appointments.open(second.id);
      await quiet();
      const opening = tab.appointments.open(first.id);
      const isHere = (): boolean => tab.app.appointment.value === second.id;
      for (let tasks = 0; tasks < moment; tasks += 1) {
        if (tasks % 2 === 0 && isHere()) void tab.app.tick(tab.step('plan:ask'));
        await task();
      }
      const words = `typed at ${moment}`;
      if (!isHere()) break;
      tab.drafts.type(tab.target('plan:why'), 'note', words);
      await opening;
      await quiet();
      const all = (await changes()).filter(({ field }) => field === 'note');
      expect(all.filter(({ value }) => value === words).map(({ record }) => record)).toEqual([`step/${second.id}/plan:why`]);
    }
  });
});

describe("the emergency card is the person's: whichever appointment is on screen", () => {
  const cardTarget = { record: 'card/~/own:emergency', title: 'card', first: {} };
  const write = (tab: Here, field: string, value: Value): Promise<boolean> => writeFields(tab.app, cardTarget, { [field]: value }, 'words');
  const stands = (tab: Tab, field: string): readonly string[] => wordings(tab.app.view(cardTarget.record), field);
  /** What comes before a screen that shows the card. */
  async function opened(tab: Here, title: string): Promise<Here> {
    if (shownName(tab) !== title) await openNamed(tab, title);
    await tab.appointments.followCard();
    return tab;
  }

  it('it says what was written last, emptied fields and the language too, and no second wording is made', async () => {
    const tab = await two();
    await write(tab, 'contact', 'Leila 111');
    await write(tab, 'other', 'A ventilator at home');
    await opened(tab, 'first');
    expect([stands(tab, 'contact'), stands(tab, 'other')]).toEqual([['Leila 111'], ['A ventilator at home']]);
    await write(tab, 'contact', 'Leila 222');
    await write(tab, 'other', null);
    await write(tab, 'language', { code: 'es' });
    await opened(tab, 'second');
    expect([stands(tab, 'contact'), stands(tab, 'other'), codeIn(tab.app.view(cardTarget.record), 'language')]).toEqual([['Leila 222'], [], 'es']);
    expect(stands(await open(), 'contact')).toEqual(['Leila 222']);
    const before = await changes();
    await opened(tab, 'first');
    await opened(tab, 'second');
    expect(await changes()).toEqual(before);
  });

  it('words changed back, or taken back by Undo, are the last that were written', async () => {
    const tab = await two();
    await write(tab, 'contact', 'Leila 111');
    await opened(tab, 'first');
    await write(tab, 'contact', 'Leila 222');
    await opened(tab, 'second');
    await write(tab, 'contact', 'Leila 111');
    expect(stands(await opened(tab, 'first'), 'contact')).toEqual(['Leila 111']);
    await write(tab, 'contact', 'Leila 333');
    await undoIn(tab)?.();
    expect(stands(await opened(tab, 'second'), 'contact')).toEqual(['Leila 111']);
  });

  it('two wordings go along, and the one that was chosen', async () => {
    const tab = await two();
    const record = `card/${tab.app.appointment.value}/own:emergency`;
    await tab.storage.write(['Leila 111', 'Leila 222'].map((value) => ({ record, field: 'contact', value, seen: [] })));
    await opened(tab, 'first');
    expect(stands(tab, 'contact')).toEqual(['Leila 222', 'Leila 111']);
    await chooseWording(tab.app, cardTarget, 'contact', 'Leila 111');
    expect(stands(await opened(tab, 'second'), 'contact')).toEqual(['Leila 111']);
  });

  /** A word on the card of "second", written by a phone whose clock is an hour ahead. */
  async function ahead(): Promise<Here> {
    const tab = await two();
    const id = `${(Date.now() + 60 * 60_000).toString(36).padStart(9, '0')}000-other-load`;
    const record = `card/${tab.app.appointment.value}/own:emergency`;
    await importChanges(tab.storage, [{ id, format: 1, record, field: 'contact', value: 'Leila 111', supersedes: [] }], { nowMs: Date.now() });
    return tab;
  }

  it('what comes from a phone whose clock runs ahead does not stand over what is written on this one after it was read', async () => {
    const tab = await opened(await ahead(), 'first');
    await write(tab, 'contact', 'Leila 222');
    expect(stands(await opened(tab, 'first'), 'contact')).toEqual(['Leila 222']);
    expect(stands(await opened(tab, 'second'), 'contact')).toEqual(['Leila 222']);
  });

  it.each([true, false])('nor over what is written in a new appointment that began with it (copy: %s)', async (isCopy) => {
    const tab = await ahead();
    await openNamed(tab, 'first');
    await openNamed(tab, 'second');
    await tab.appointments.create(isCopy);
    await write(tab, 'contact', 'Leila 222');
    await tab.appointments.followCard();
    expect(stands(tab, 'contact')).toEqual(['Leila 222']);
  });

  it('deleted for good with the appointment it was written in, it stays on that which comes on screen', async () => {
    const tab = await two();
    await write(tab, 'contact', 'Leila 111');
    await opened(tab, 'first');
    await opened(tab, 'second');
    await write(tab, 'contact', 'Leila 222');
    const second = await one(tab, 'second');
    await tab.appointments.remove(second);
    await forgetAppointment(tab.storage, second.id);
    expect([shownName(tab), stands(tab, 'contact')]).toEqual(['first', ['Leila 222']]);
    expect(stands(await opened(tab, 'first'), 'contact')).toEqual(['Leila 222']);
  });

  it('a copy that is gone for good takes nothing with it: what it was a copy of still says what was written last', async () => {
    const tab = await two();
    await write(tab, 'contact', 'Leila 111');
    await opened(tab, 'first');
    await opened(tab, 'second');
    await write(tab, 'contact', 'Leila 222');
    await tab.appointments.create(false);
    await name(tab, 'copy');
    const copy = await one(tab, 'copy');
    await openNamed(tab, 'second');
    await tab.appointments.remove(copy);
    await forgetAppointment(tab.storage, copy.id);
    expect(stands(await opened(tab, 'first'), 'contact')).toEqual(['Leila 222']);
  });

  it('what a restore brought to it goes when the restore is taken back', async () => {
    const tab = await two();
    const record = `card/${tab.app.appointment.value}/own:emergency`;
    await write(tab, 'contact', 'Leila 111');
    const came = { id: `${(Date.now() + 1000).toString(36).padStart(9, '0')}000-other-load`, format: 1, record, field: 'contact', value: 'Somebody else' };
    const supersedes = seenIn(tab.app.view(record), 'contact');
    await opened(tab, 'first');
    await importChanges(tab.storage, [{ ...came, supersedes }], { nowMs: Date.now() });
    expect(stands(await opened(tab, 'first'), 'contact')).toEqual(['Somebody else']);
    expect(await undoImport(tab.storage, [], Date.now())).toBe('undone');
    expect(stands(await open(), 'contact')).toEqual(['Leila 111']);
  });

  it('a new appointment in which nobody wrote is still none when its card was brought up to date', async () => {
    const tab = await two();
    await write(tab, 'contact', 'Leila 111');
    await openNamed(tab, 'first');
    await tab.appointments.create(false);
    const undo = undoIn(tab);
    await tab.appointments.followCard();
    expect(stands(tab, 'contact')).toEqual(['Leila 111']);
    await undo?.();
    await quiet();
    expect([titles(tab.appointments.all), titles(tab.appointments.deleted)]).toEqual([['first', 'second'], []]);
  });

  it('writes nothing before the first write, nor while a loss is not answered', async () => {
    const tab = await open();
    await tab.appointments.followCard();
    expect(await changes()).toEqual([]);
    const other = await two();
    await write(other, 'contact', 'Leila 111');
    await openNamed(other, 'first');
    const before = await changes();
    other.app.block({ kind: 'erased' });
    await other.appointments.followCard();
    expect(await changes()).toEqual(before);
  });
});

describe('starting from this one', () => {
  it('keeps notes and questions and clears ticks; the earlier one stays as it was', async () => {
    const tab = await two();
    await ask(tab, 'Why me?');
    await setDay(tab, '2027-01-01');
    expect(await tab.appointments.create(true)).toBe(true);
    const asked = tab.app.view('question/~/own:q') as RecordView;
    expect([noteOf(tab, 'plan:story'), done(tab, 'plan:ask'), wordings(asked, 'title'), asked.fields.asked]).toEqual([
      ['note of second'],
      false,
      ['Why me?'],
      undefined,
    ]);
    expect(tab.app.view(appointmentRecord())?.fields.at).toBeUndefined();
    expect(tab.appointments.all.value).toHaveLength(3);
    await undoIn(tab)?.();
    expect([done(tab, 'plan:ask'), (await one(tab, 'second')).at]).toEqual([true, { date: '2027-01-01' }]);
  });

  it('is one write, however much there is', async () => {
    const tab = await two();
    const edits = Array.from({ length: 700 }, (_, index) => {
      const record = index < 200 ? `step/~/own:${index}` : `question/~/own:${index}`;
      const fields = { title: `thing ${index}`, order: `a${index}`, note: `words ${index}`, done: true, ...(index < 200 && { section: 'first' }) };
      return Object.entries(fields).map(([field, value]) => ({ record, field, value, seen: [] }));
    });
    await tab.app.act({ edits: edits.flat(), deed: 'added', title: '' });
    const write = vi.spyOn(tab.storage, 'write');
    await tab.appointments.create(true);
    expect(write).toHaveBeenCalledOnce();
    const copied = [...tab.app.records.value.values()].filter(({ id }) => id.includes('/own:'));
    expect([copied.length, copied.every((view) => wordings(view, 'note').length === 1 && !isDone(view))]).toEqual([700, true]);
  }, 60_000);
});

describe('deleting', () => {
  it('another one comes on screen, the next to come first, and what was said stays', async () => {
    const tab = await two();
    await setDay(tab, '2027-01-01');
    await tab.appointments.create(false);
    await name(tab, 'third');
    expect(await tab.appointments.remove(await one(tab, 'third'))).toBe(true);
    expect([shownName(tab), titles(tab.appointments.all), titles(tab.appointments.deleted)]).toEqual(['second', ['first', 'second'], ['third']]);
    expect(tab.app.message.value).toMatchObject({ kind: 'saved', deed: 'deleted', title: 'third' });
  });

  it('undo brings it back on screen with all of it', async () => {
    const tab = await two();
    await tab.appointments.remove(await one(tab, 'second'));
    expect(shownName(tab)).toBe('first');
    await undoIn(tab)?.();
    expect([shownName(tab), noteOf(tab, 'plan:story'), done(tab, 'plan:ask'), titles(tab.appointments.all)]).toEqual([
      'second',
      ['note of second'],
      true,
      ['first', 'second'],
    ]);
    // And undo of that deletes it again.
    await undoIn(tab)?.();
    expect([shownName(tab), titles(tab.appointments.deleted)]).toEqual(['first', ['second']]);
  });

  it('the last one deleted: a fresh one; undo takes the fresh one away again', async () => {
    const tab = await open();
    await name(tab, 'only');
    await tab.appointments.remove(await one(tab, 'only'));
    expect([shownName(tab), titles(tab.appointments.all)]).toEqual([undefined, ['']]);
    expect(tab.app.message.value).toMatchObject({ deed: 'deleted', title: 'only' });
    await undoIn(tab)?.();
    await quiet();
    expect([shownName(tab), titles(tab.appointments.all), titles(tab.appointments.deleted)]).toEqual(['only', ['only'], []]);
  });

  it.each([
    ['the country', { country: { code: 'gb' } }],
    ['the condition', { pack: { code: 'mg' } }],
    ['words for the condition', { condition: 'something rare' }],
  ])('a fresh one that took over %s is not one that was written in: undo leaves nothing of it', async (_, fields) => {
    const tab = await open();
    await writeFields(tab.app, target, fields, 'chosen');
    await name(tab, 'only');
    const state = async (): Promise<unknown> => [await quiet(), shownName(tab), titles(tab.appointments.all), titles(tab.appointments.deleted)];
    await tab.appointments.remove(await one(tab, 'only'));
    await undoIn(tab)?.();
    expect(await state()).toEqual([undefined, 'only', ['only'], []]);
    await tab.appointments.create(false);
    await undoIn(tab)?.();
    expect(await state()).toEqual([undefined, 'only', ['only'], []]);
    // And undo of that brings it back with what it took over.
    await undoIn(tab)?.();
    await quiet();
    expect(tab.app.view(appointmentRecord())?.fields).toMatchObject(Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, [{ value }]])));
    expect(titles(tab.appointments.all)).toEqual(['', 'only']);
  });

  it('undo leaves a fresh one whose country was chosen anew', async () => {
    const tab = await open();
    await writeFields(tab.app, target, { country: { code: 'gb' } }, 'chosen');
    await tab.appointments.remove(await one(tab, ''));
    const undo = undoIn(tab);
    await writeFields(tab.app, target, { country: { code: 'us' } }, 'chosen');
    await undo?.();
    await quiet();
    expect(tab.appointments.all.value).toHaveLength(2);
  });

  it('undo leaves the fresh one that something was written in', async () => {
    const tab = await open();
    await name(tab, 'only');
    await tab.appointments.remove(await one(tab, 'only'));
    const undo = undoIn(tab);
    await note(tab, 'plan:why', 'meanwhile');
    await undo?.();
    await quiet();
    expect([shownName(tab), tab.appointments.all.value.length]).toEqual(['only', 2]);
  });

  it('undo of a new one puts the earlier one on screen; what was written in it comes back from "Recently deleted"', async () => {
    const tab = await two();
    await tab.appointments.create(false);
    const undo = undoIn(tab);
    await note(tab, 'plan:why', 'meanwhile');
    await undo?.();
    expect([shownName(tab), titles(tab.appointments.all), tab.appointments.deleted.value.length]).toEqual(['second', ['first', 'second'], 1]);
    const [gone] = tab.appointments.deleted.value;
    await tab.appointments.restore(gone as Appointment);
    await tab.appointments.open((gone as Appointment).id);
    expect(noteOf(tab, 'plan:why')).toEqual(['meanwhile']);
  });

  it('a new one that nobody wrote in leaves nothing in "Recently deleted" when it is undone', async () => {
    const tab = await two();
    await tab.appointments.create(false);
    await undoIn(tab)?.();
    expect([titles(tab.appointments.all), tab.appointments.deleted.value.length]).toEqual([['first', 'second'], 0]);
  });

  it('one that is not on screen goes too, and what is on screen stays', async () => {
    const tab = await two();
    await tab.appointments.remove(await one(tab, 'first'));
    expect([shownName(tab), titles(tab.appointments.all), titles(tab.appointments.deleted)]).toEqual(['second', ['second'], ['first']]);
    await tab.appointments.restore(await one(tab, 'first'));
    expect(titles(tab.appointments.all)).toEqual(['first', 'second']);
    await undoIn(tab)?.();
    expect(titles(tab.appointments.deleted)).toEqual(['first']);
  });

  it('one that came from a phone whose clock runs ahead goes, too, with a field that was emptied there', async () => {
    const ahead = await openTab({ nowMs: () => Date.now() + 3_600_000 });
    await writeFields(ahead.app, target, { title: 'visit', place: 'clinic' }, 'words');
    await writeFields(ahead.app, target, { place: null }, 'words');
    const { changes: file } = await readEverything(ahead.storage);
    freshBrowser();
    const tab = await open();
    await importChanges(tab.storage, [...file.values()], { nowMs: Date.now() });
    tab.app.start(await tab.storage.load());
    await tab.appointments.remove(await one(tab, 'visit'));
    expect([titles(tab.appointments.all), titles(tab.appointments.deleted)]).toEqual([[''], ['visit']]);
  });

  it('begins nothing while a loss is not answered: after that nobody could tell of it any more', async () => {
    const tab = await open();
    await tab.app.tick(tab.step('plan:ask'));
    await tab.app.act({
      edits: [{ record: appointmentRecord(), field: 'deleted', value: deletedAppointment(tab.app.records.value.values()), seen: [] }],
      deed: 'deleted',
      title: '',
    });
    tab.crash();
    // What came after it is what a cut log took.
    const [epoch] = (localStorage.getItem('askwell.saved') ?? '').split(' ');
    localStorage.setItem('askwell.saved', `${epoch} 0zzzzzzzz000-dddddd-tttttt`);
    const next = await open();
    expect(next.loaded.loss).toBe('some');
    next.app.block({ kind: 'lost', loss: 'some' });
    await quiet();
    next.crash();
    const again = await open();
    expect(again.loaded.loss).toBe('some');
    again.app.block({ kind: 'lost', loss: 'some' });
    await quiet();
    again.app.block(null);
    await vi.waitFor(() => expect(again.app.view(appointmentRecord())?.fields.deleted ?? []).toEqual([]));
  });
});

describe('two tabs', () => {
  it('show different appointments and never mix, not even what is written without an id', async () => {
    const tab = await two();
    const other = await open();
    await openNamed(other, 'first');
    await setDay(tab, '2027-02-02');
    await ask(tab, 'of second');
    await note(tab, 'plan:why', 'second why');
    await note(other, 'plan:why', 'first why');
    await quiet();
    expect([noteOf(tab, 'plan:why'), noteOf(other, 'plan:why')]).toEqual([['second why'], ['first why']]);
    expect([(await one(tab, 'second')).at?.date, (await one(tab, 'first')).at]).toEqual(['2027-02-02', undefined]);
    expect([tab.app.view('question/~/own:q') !== undefined, other.app.view('question/~/own:q')]).toEqual([true, undefined]);
  });

  it('what one saves in an appointment while another comes from its own words to it is there on screen', async () => {
    const tab = await two();
    await openNamed(tab, 'first');
    let isLeft = true;
    const other = await open((self) => {
      if (isLeft) return;
      isLeft = true;
      self.drafts.type(self.target('plan:why'), 'note', 'typed in second');
      void tab.app.tick(tab.step('plan:ask'));
    });
    await openNamed(other, 'second');
    isLeft = false;
    await openNamed(other, 'first');
    await quiet();
    expect([shownName(other), done(tab, 'plan:ask'), done(other, 'plan:ask')]).toEqual(['first', true, true]);
  });

  it('deleted in another tab: the next one comes on screen here, too', async () => {
    const tab = await two();
    const other = await open();
    await tab.appointments.remove(await one(tab, 'second'));
    await vi.waitFor(() => expect(shownName(other)).toBe('first'));
    expect(noteOf(other, 'plan:story')).toEqual(['note of first']);
  });

  it('the only one, deleted in one of them: a fresh one is on screen in both, the same', async () => {
    const tab = await open();
    await name(tab, 'only');
    const other = await open();
    await tab.appointments.remove(await one(tab, 'only'));
    await quiet();
    await tab.appointments.look();
    expect(tab.appointments.all.value.map(({ id }) => id)).toEqual([tab.app.appointment.value]);
    expect(other.app.appointment.value).toBe(tab.app.appointment.value);
  });

  it('words being typed when it is deleted in another tab bring it back, and stay where they are', async () => {
    const tab = await two();
    const other = await open();
    other.drafts.type(other.target('plan:why'), 'note', 'unseen words');
    await tab.appointments.remove(await one(tab, 'second'));
    await vi.waitFor(() => expect([shownName(other), noteOf(other, 'plan:why')]).toEqual(['second', ['unseen words']]));
    await quiet();
    const back = await one(tab, 'second');
    expect(tab.appointments.back.value).toEqual(new Set([back.id]));
    await other.appointments.look();
    await other.appointments.restore(await one(other, 'second'));
    expect([other.appointments.back.value.size, titles(other.appointments.all)]).toEqual([0, ['first', 'second']]);
  });

  it('words of a record that the deleter never saw bring the appointment back', async () => {
    const tab = await two();
    const other = await open();
    tab.channel.freeze();
    await note(other, 'plan:ask', 'written in the other tab');
    await tab.appointments.remove(await one(tab, 'second'));
    expect([titles(tab.appointments.all), tab.appointments.back.value.size]).toEqual([['first', 'second'], 1]);
    await tab.channel.thaw();
    expect(titles(other.appointments.all).length + noteOf(other, 'plan:ask').length).toBeGreaterThan(0);
    expect(noteOf(other, 'plan:ask')).toEqual(['written in the other tab']);
  });

  it('both delete at once: nothing is lost, and bringing it back takes one tap', async () => {
    const tab = await two();
    const other = await open();
    const [mine, theirs] = await Promise.all([one(tab, 'second'), one(other, 'second')]);
    await Promise.all([tab.appointments.remove(mine), other.appointments.remove(theirs)]);
    await quiet();
    expect([shownName(tab), shownName(other)]).toEqual(['first', 'first']);
    await tab.appointments.restore(mine);
    expect(titles(tab.appointments.all)).toEqual(['first', 'second']);
    await openNamed(tab, 'second');
    expect([noteOf(tab, 'plan:story'), done(tab, 'plan:ask')]).toEqual([['note of second'], true]);
  });

  it('both delete another one at once: a fresh one is on screen, both come back', async () => {
    const tab = await two();
    const other = await open();
    await openNamed(other, 'first');
    await Promise.all([tab.appointments.remove(await one(tab, 'second')), other.appointments.remove(await one(other, 'first'))]);
    await quiet();
    await tab.appointments.restore(await one(tab, 'first'));
    await tab.appointments.restore(await one(tab, 'second'));
    expect(titles(tab.appointments.all).filter(Boolean)).toEqual(['first', 'second']);
    await openNamed(tab, 'first');
    expect(noteOf(tab, 'plan:story')).toEqual(['note of first']);
  });
});

describe('a database that cannot be read for a moment', () => {
  /** The next list that is read is refused. */
  const refuse = (of: { getAll: unknown }): unknown =>
    vi.spyOn(of as IDBIndex, 'getAll').mockImplementationOnce(() => {
      throw new DOMException('It took too long', 'TimeoutError');
    });

  it('is said when a new appointment is undone, and "Try again" undoes it', async () => {
    const tab = await two();
    await tab.appointments.create(false);
    const undo = undoIn(tab);
    refuse(IDBObjectStore.prototype);
    await undo?.();
    const message = tab.app.message.value;
    expect(message).toMatchObject({ kind: 'failed', problem: 'unavailable' });
    if (message?.kind === 'failed') await message.retry?.();
    expect([shownName(tab), titles(tab.appointments.all)]).toEqual(['second', ['first', 'second']]);
  });

  it('is said when a deletion is undone, and "Try again" undoes it', async () => {
    const tab = await open();
    await name(tab, 'only');
    await tab.appointments.remove(await one(tab, 'only'));
    const undo = undoIn(tab);
    refuse(IDBIndex.prototype);
    await undo?.();
    const message = tab.app.message.value;
    expect(message).toMatchObject({ kind: 'failed', problem: 'unavailable' });
    if (message?.kind === 'failed') await message.retry?.();
    expect([shownName(tab), titles(tab.appointments.all)]).toEqual(['only', ['only']]);
  });

  it.each([1, 2])('and the one whose deletion is undone comes on screen with that (list %s)', async (nth) => {
    const tab = await two();
    await tab.appointments.remove(await one(tab, 'second'));
    const undo = undoIn(tab);
    const read = IDBObjectStore.prototype.getAll;
    let count = 0;
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...given) {
      count += 1;
      if (count === nth) throw new DOMException('It took too long', 'TimeoutError');
      return read.apply(this, given);
    });
    await undo?.();
    const message = tab.app.message.value;
    expect(message).toMatchObject({ kind: 'failed', problem: 'unavailable' });
    if (message?.kind === 'failed') await message.retry?.();
    expect([shownName(tab), titles(tab.appointments.all)]).toEqual(['second', ['first', 'second']]);
    expect(tab.app.message.value).toMatchObject({ kind: 'saved', deed: 'restored' });
  });
});

describe('a full disk', () => {
  /** Each of the writes of an action finds the disk full in turn; trying again does it, once. */
  async function each(act: (tab: Here) => Promise<unknown>, check: (tab: Here) => unknown, expected: unknown): Promise<number> {
    for (let nth = 1; ; nth++) {
      freshBrowser();
      const tab = await two();
      await tab.appointments.look();
      const disk = fillDisk(nth, 'commit');
      await act(tab);
      const wrote = disk.count();
      disk.makeRoom();
      const message = tab.app.message.value;
      if (message?.kind === 'failed') await message.retry?.();
      await quiet();
      await tab.appointments.look();
      expect(await check(tab), `write ${nth}`).toEqual(expected);
      expect(tab.app.message.value?.kind, `write ${nth}`).not.toBe('failed');
      if (wrote < nth) return nth - 1;
    }
  }
  const state = (tab: Here): unknown => [shownName(tab), titles(tab.appointments.all), titles(tab.appointments.deleted)];

  it('a new one is made once, and comes on screen', async () => {
    expect(await each((tab) => tab.appointments.create(false), state, [undefined, ['', 'first', 'second'], []])).toBeGreaterThan(2);
  });

  it('a copy is made once, or not at all', async () => {
    expect(await each((tab) => tab.appointments.create(true), state, ['second', ['first', 'second', 'second'], []])).toBeGreaterThan(5);
  });

  it('one is deleted, and the next comes on screen', async () => {
    const remove = async (tab: Here): Promise<unknown> => tab.appointments.remove(await one(tab, 'second'));
    expect(await each(remove, state, ['first', ['first'], ['second']])).toBeGreaterThan(2);
  });

  it('one whose deletion is undone comes on screen', async () => {
    const tab = await two();
    await tab.appointments.remove(await one(tab, 'second'));
    const disk = fillDisk(1, 'commit');
    await undoIn(tab)?.();
    disk.makeRoom();
    const message = tab.app.message.value;
    expect(message).toMatchObject({ kind: 'failed', problem: 'quota' });
    if (message?.kind === 'failed') await message.retry?.();
    expect(state(tab)).toEqual(['second', ['first', 'second'], []]);
  });

  it('another one is opened', async () => {
    expect(await each((tab) => openNamed(tab, 'first'), state, ['first', ['first', 'second'], []])).toBeGreaterThan(0);
  });
});

describe('gone for good', () => {
  const texts = async (): Promise<string> => JSON.stringify(await dump());
  async function deletedSecond(): Promise<Here> {
    const tab = await two();
    await ask(tab, 'private question');
    await tab.appointments.remove(await one(tab, 'second'));
    return tab;
  }

  it('after 30 days the words of all its records are dropped, not a day before, and of no other', async () => {
    const tab = await deletedSecond();
    await forgetExpired(tab.storage, Date.now() + KEPT_MS - 60_000, async () => {});
    expect(await texts()).toContain('note of second');
    await forgetExpired(tab.storage, Date.now() + KEPT_MS + 1000, async () => {});
    expect(await texts()).not.toMatch(/note of second|private question|"second"/);
    expect(await texts()).toContain('note of first');
    await tab.appointments.look();
    expect([titles(tab.appointments.all), titles(tab.appointments.deleted)]).toEqual([['first'], []]);
  });

  it('"Delete for good" does it at once; no change is removed', async () => {
    const tab = await deletedSecond();
    const before = (await changes()).map(({ id }) => id);
    await forgetAppointment(tab.storage, (await one(tab, 'second')).id);
    expect(await texts()).not.toMatch(/note of second|private question|"second"/);
    expect((await changes()).map(({ id }) => id)).toEqual(before);
    expect(await texts()).toContain('note of first');
  });

  it('one that is not deleted, or came back, is never dropped', async () => {
    const tab = await two();
    const other = await open();
    tab.channel.freeze();
    await note(other, 'plan:ask', 'unseen');
    await tab.appointments.remove(await one(tab, 'second'));
    for (const { id } of tab.appointments.all.value) await forgetAppointment(tab.storage, id);
    await forgetExpired(tab.storage, Date.now() + KEPT_MS + 1000, async () => {});
    expect(await texts()).toMatch(/note of second/);
    expect(await texts()).toMatch(/unseen/);
  });

  it('one that is brought back while old words are being dropped has all of its own, or all are gone: never half of them', async () => {
    const kept: number[] = [];
    for (let moment = 1, rounds = moment; rounds >= moment - 1; moment++) {
      freshBrowser();
      const tab = await two();
      const questions = Array.from({ length: 30 }, (_, count) => `question/~/own:q${count}`);
      for (const record of questions) await writeFields(tab.app, { record, title: '', first: {} }, { title: 'asked in second', order: 'a0' }, 'added');
      const second = await one(tab, 'second');
      await tab.appointments.remove(second);
      rounds = 0;
      await forgetExpired(tab.storage, Date.now() + KEPT_MS + 1000, async () => {
        rounds += 1;
        if (rounds === moment) await tab.appointments.restore(second);
      });
      kept.push((await changes()).filter(({ value }) => value === 'asked in second').length);
    }
    // Not at any moment: the last number is that of one which nobody brought back.
    expect(new Set(kept)).toEqual(new Set([30, 0]));
    expect(kept.at(-1)).toBe(0);
  });

  it('it stays in the list while something of it could not be dropped', async () => {
    for (let nth = 1; ; nth++) {
      freshBrowser();
      const tab = await deletedSecond();
      const { id } = await one(tab, 'second');
      const disk = fillDisk(nth, 'commit');
      const failed = await forgetAppointment(tab.storage, id).then(
        () => false,
        () => true,
      );
      const wrote = disk.count();
      disk.makeRoom();
      await tab.appointments.look();
      expect(tab.appointments.deleted.value.length, `write ${nth}`).toBe(failed ? 1 : 0);
      await forgetAppointment(tab.storage, id);
      expect(await texts()).not.toMatch(/note of second|private question/);
      if (wrote < nth) return;
    }
  });

  it('words that come for it later are shown: they were never seen by who deleted it', async () => {
    const tab = await deletedSecond();
    const { id } = await one(tab, 'second');
    await forgetAppointment(tab.storage, id);
    await tab.storage.write([{ record: `step/${id}/own:late`, field: 'title', value: 'late words', seen: [] }]);
    await tab.appointments.look();
    expect(tab.appointments.all.value.map((some) => some.id)).toContain(id);
  });
});

describe('whose restore is taken back in another tab', () => {
  const beginning = [{ record: appointmentRecord(), field: 'plan', value: plan.id, seen: [] }];

  /** Two tabs that show an appointment which came with a backup. */
  async function restored(): Promise<{ tab: Here; other: Here }> {
    const phone = await two();
    const { changes: file } = await readEverything(phone.storage);
    freshBrowser();
    const tab = await open();
    await importChanges(tab.storage, [...file.values()], { nowMs: Date.now() });
    const [first, other] = [await open(), await open()];
    tab.crash();
    await openNamed(first, 'second');
    await openNamed(other, 'second');
    await quiet();
    return { tab: first, other };
  }
  /** The notes of all appointments that a tab which opens now can show. */
  async function findable(): Promise<string[]> {
    const tab = await open();
    await tab.appointments.look();
    const { all, deleted } = tab.appointments;
    const views = await Promise.all([...all.value, ...deleted.value].map(({ id }) => createAppointmentStore(tab.storage).recordsOf(id)));
    return views.flat().flatMap((view) => wordings(view, 'note'));
  }

  it.each(['after it heard of that', 'before it hears of that', 'while it is being taken back'])('what is written there %s can be found', async (when) => {
    const { tab, other } = await restored();
    if (when === 'before it hears of that') other.channel.freeze();
    other.drafts.type(other.target('plan:why'), 'note', 'half a sentence');
    const undone = undoImport(tab.storage, beginning, Date.now());
    if (when !== 'while it is being taken back') {
      expect(await undone).toBe('undone');
      await quiet();
    }
    await other.drafts.leave(other.target('plan:why'), 'note');
    await note(other, 'plan:ask', 'written there');
    expect(other.app.message.value?.kind).toBe('saved');
    await undone;
    await other.channel.thaw();
    await quiet();
    for (const one of [tab, other]) one.crash();
    expect(await findable()).toEqual(expect.arrayContaining(['half a sentence', 'written there']));
  });

  it('leaves that other tab with one that is there', async () => {
    const { tab, other } = await restored();
    await undoImport(tab.storage, beginning, Date.now());
    tab.app.start(await tab.storage.load());
    await quiet();
    expect(other.app.appointment.value).toBe(tab.app.appointment.value);
    await other.appointments.look();
    expect(other.appointments.all.value.map(({ id }) => id)).toEqual([tab.app.appointment.value]);
  });
});
