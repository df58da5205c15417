import { describe, expect, it } from 'vitest';
import { NO_APPOINTMENT } from '../../src/domain/change';
import { applyChanges, redactable, toChanges } from '../../src/domain/edit';
import { deletionOf, headsOf, newest, wordings } from '../../src/domain/record';
import { createPhone, exchangeAll, type Phone, record } from '../heart/phone';

const STEP = 'plan:story';

describe('undo', () => {
  it('brings back what stood there before', () => {
    const anna = createPhone('anna');
    anna.put(STEP, 'note', 'first');
    const second = anna.put(STEP, 'note', 'second');
    anna.undo(second);
    expect(anna.shown(STEP, 'note')).toEqual(['first']);
  });

  it('leaves nothing where nothing was', () => {
    const anna = createPhone('anna');
    anna.undo(anna.put(STEP, 'note', 'first'));
    expect(headsOf(anna.view(STEP), 'note').map((head) => head.value)).toEqual([null]);
    expect(anna.shown(STEP, 'note')).toEqual([]);
  });

  // Seen in run 277 of the first design: Ben writes, Cleo writes, Ben hears Cleo and undoes: Cleo’s words were lost.
  it('takes away only its own change, never words that came from elsewhere meanwhile', () => {
    const [ben, cleo] = [createPhone('ben'), createPhone('cleo')];
    const mine = ben.put(STEP, 'note', 'from Ben');
    cleo.put(STEP, 'note', 'from Cleo');
    ben.receive(cleo.changes.values());
    ben.undo(mine);
    exchangeAll([ben, cleo]);
    expect(ben.shown(STEP, 'note')).toEqual(['from Cleo']);
  });

  it('does nothing once somebody has gone on from the change', () => {
    const [ben, cleo] = [createPhone('ben'), createPhone('cleo')];
    const mine = ben.put(STEP, 'note', 'from Ben');
    exchangeAll([ben, cleo]);
    cleo.put(STEP, 'note', 'from Ben, and more');
    exchangeAll([ben, cleo]);
    expect(ben.undo(mine)).toEqual([]);
    expect(ben.shown(STEP, 'note')).toEqual(['from Ben, and more']);
  });

  it('of a choice between two wordings brings both back', () => {
    const [anna, cleo] = [createPhone('anna'), createPhone('cleo')];
    anna.put(STEP, 'note', 'from Anna');
    cleo.put(STEP, 'note', 'from Cleo');
    exchangeAll([anna, cleo]);
    const chosen = cleo.put(STEP, 'note', 'from Cleo');
    cleo.undo(chosen);
    expect([...cleo.shown(STEP, 'note')].sort()).toEqual(['from Anna', 'from Cleo']);
  });

  it('of that undo settles on the chosen wording again, and hides no day, tick or place behind nothing', () => {
    const [anna, cleo] = [createPhone('anna'), createPhone('cleo')];
    const fields = { note: 'from Anna', due: '2027-01-14', order: 'a3' };
    for (const [field, value] of Object.entries(fields)) {
      anna.put(STEP, field, value);
      cleo.put(STEP, field, `${value}V`);
      exchangeAll([anna, cleo]);
      const undone = cleo.undo(cleo.put(STEP, field, `${value}X`));
      expect(undone).toHaveLength(2);
      cleo.undo(undone);
      expect(newest(cleo.view(STEP), field)).toBe(`${value}X`);
      expect(wordings(cleo.view(STEP), field)).toEqual([`${value}X`]);
    }
  });

  it('of a delete shows the step again, with its words', () => {
    const anna = createPhone('anna');
    anna.put(STEP, 'note', 'keep me');
    anna.undo(anna.delete(STEP));
    expect(deletionOf(anna.view(STEP))).toBe('none');
    expect(anna.shown(STEP, 'note')).toEqual(['keep me']);
  });

  it('of a restore deletes again and lists the words that it writes itself', () => {
    const anna = createPhone('anna');
    anna.put(STEP, 'note', 'old');
    anna.delete(STEP);
    const edits = [
      { record: record(STEP), field: 'deleted', value: null, seen: headsOf(anna.view(STEP), 'deleted').map((head) => head.id) },
      { record: record(STEP), field: 'note', value: 'new', seen: headsOf(anna.view(STEP), 'note').map((head) => head.id) },
    ];
    const undone = anna.undo(anna.write(edits));
    expect(deletionOf(anna.view(STEP))).toBe('deleted');
    const saw = (newest(anna.view(STEP), 'deleted') as { saw: string[] }).saw;
    expect(saw).toEqual(expect.arrayContaining(undone.map(({ change }) => change.id)));
  });

  describe('of what was added', () => {
    const CALL = record('own:call');
    const first = { order: 'a1', section: 'first', country: { code: 'us' } };
    const placeOf = (phone: Phone) => Object.keys(first).map((field) => newest(phone.view('own:call'), field));
    /** The first write of a record: its place, then what it is written for. */
    const addIn = (phone: Phone) =>
      phone.write(Object.entries({ ...first, 'said-covered': { code: 'yes' } }).map(([field, value]) => ({ record: CALL, field, value, seen: [] })));

    it('takes its place away with it', () => {
      const anna = createPhone('anna');
      anna.undo(addIn(anna));
      expect(placeOf(anna)).toEqual([null, null, null]);
    });

    it('leaves its place to what others have written into it since, also when it is added again and undone again', () => {
      const anna = createPhone('anna');
      const added = addIn(anna);
      anna.put('own:call', 'answer-cost', '40 dollars');
      const undone = anna.undo(added);
      expect(newest(anna.view('own:call'), 'said-covered')).toBeNull();
      anna.undo(anna.undo(undone));
      expect(placeOf(anna)).toEqual(Object.values(first));
    });

    it('takes it away once what they had written is taken away again, or is nothing but a delete', () => {
      const anna = createPhone('anna');
      const added = addIn(anna);
      anna.put('own:call', 'answer-cost', '40 dollars');
      anna.put('own:call', 'answer-cost', null);
      anna.delete('own:call');
      anna.undo(added);
      expect(placeOf(anna)).toEqual([null, null, null]);
    });

    it('that had been undone and was begun anew: its place stays with what was written into it since', () => {
      const anna = createPhone('anna');
      const redone = anna.undo(anna.undo(addIn(anna)));
      anna.put('own:call', 'answer-cost', '40 dollars');
      anna.undo(redone);
      expect(placeOf(anna)).toEqual(Object.values(first));
    });
  });

  it('of a first move puts a step back, whatever else is written in it', () => {
    const anna = createPhone('anna');
    anna.put(STEP, 'note', 'from before');
    anna.undo(anna.put(STEP, 'order', 'a9'));
    expect(newest(anna.view(STEP), 'order')).toBeNull();
  });

  it('of a first move puts a step back that somebody has written into since: a move brings nothing along to stand on', () => {
    const anna = createPhone('anna');
    const moved = anna.put(STEP, 'order', 'a9');
    anna.put(STEP, 'note', 'written since');
    anna.undo(moved);
    expect(newest(anna.view(STEP), 'order')).toBeNull();
    expect(anna.shown(STEP, 'note')).toEqual(['written since']);
  });

  it('of many ticks taken away at once brings back each of them', () => {
    const anna = createPhone('anna');
    for (const id of ['a', 'b', 'c']) anna.put(id, 'done', true);
    const cleared = anna.write(
      ['a', 'b', 'c'].map((id) => ({ record: record(id), field: 'done', value: false, seen: headsOf(anna.view(id), 'done').map((head) => head.id) })),
    );
    anna.undo(cleared);
    expect(['a', 'b', 'c'].map((id) => newest(anna.view(id), 'done'))).toEqual([true, true, true]);
  });
});

describe('a write', () => {
  it('puts the appointment in the place of "none yet" and stamps each change once', () => {
    let count = 0;
    const stamp = (): string => `${(count += 1)}-phone-load`;
    const made = toChanges([{ record: `step/${NO_APPOINTMENT}/plan:story`, field: 'done', value: true, seen: [] }], 'x7k2', stamp);
    expect(made).toEqual([{ id: '1-phone-load', format: 1, record: 'step/x7k2/plan:story', field: 'done', value: true, supersedes: [] }]);
    expect(count).toBe(1);
  });

  it('keeps what another tab stored meanwhile beside it', () => {
    const [here, there] = [createPhone('here'), createPhone('there')];
    there.put(STEP, 'note', 'theirs');
    const made = toChanges([{ record: record(STEP), field: 'note', value: 'mine', seen: [] }], 'visit', () => 'zzz-here-load');
    const { views } = applyChanges(made, there.views);
    expect(wordings(views.get(record(STEP)), 'note')).toEqual(['mine', 'theirs']);
    expect(here.views.size).toBe(0);
  });
});

describe('a long note', () => {
  it('costs its length, not its keystrokes: what the same page load replaced loses its words at once', () => {
    const anna = createPhone('anna');
    for (let length = 1; length <= 100; length += 1) anna.put(STEP, 'note', 'x'.repeat(length));
    const stored = [...anna.changes.values()];
    expect(stored).toHaveLength(100);
    expect(stored.filter((change) => change.value !== null)).toHaveLength(1);
    expect(stored.filter((change) => change.redacted)).toHaveLength(99);
    expect(anna.shown(STEP, 'note')).toEqual(['x'.repeat(100)]);
  });

  it('keeps the words of an earlier page load and of other people for 30 days', () => {
    const [anna, ben] = [createPhone('anna'), createPhone('ben')];
    ben.put(STEP, 'note', 'from Ben');
    anna.put(STEP, 'note', 'from Anna');
    anna.reload();
    exchangeAll([anna, ben]);
    anna.put(STEP, 'note', 'both');
    expect([...anna.changes.values()].map((change) => change.value).sort()).toEqual(['both', 'from Anna', 'from Ben']);
  });

  it('keeps the words that somebody else was given, until 30 days have passed', () => {
    const anna = createPhone('anna');
    anna.put(STEP, 'note', 'given away');
    anna.give();
    anna.put(STEP, 'note', 'never given');
    anna.put(STEP, 'note', 'last');
    expect([...anna.changes.values()].map((change) => change.value)).toEqual(['given away', null, 'last']);
  });

  it('keeps what is no words as it is', () => {
    const anna = createPhone('anna');
    anna.put(STEP, 'done', true);
    anna.put(STEP, 'done', false);
    const last = anna.put(STEP, 'due', '2027-01-14');
    expect(redactable(last, new Set(anna.changes.keys()))).toEqual([]);
    expect([...anna.changes.values()].some((change) => change.redacted)).toBe(false);
  });

  it('can still be taken back: undo remembers the words', () => {
    const anna = createPhone('anna');
    anna.put(STEP, 'note', 'one');
    anna.undo(anna.put(STEP, 'note', 'two'));
    expect(anna.shown(STEP, 'note')).toEqual(['one']);
  });
});
