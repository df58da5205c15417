import { describe, expect, it } from 'vitest';
import { deletionOf, fold, headsOf, isDone, newest, wordings } from '../../src/domain/record';
import { createPhone, DAY_MS, exchangeAll, type Phone, record } from '../heart/phone';

const STEP = 'plan:story';

describe('a field of a step', () => {
  it('shows what was written last by somebody who saw what stood there', () => {
    const anna = createPhone('anna');
    anna.put(STEP, 'note', 'bring scans');
    anna.put(STEP, 'note', 'bring scans and slides');
    expect(anna.shown(STEP, 'note')).toEqual(['bring scans and slides']);
  });

  it('shows both wordings, newest first, when two people wrote apart', () => {
    const [anna, ben] = [createPhone('anna'), createPhone('ben', 1_800_000_000_500)];
    anna.put(STEP, 'note', 'from Anna');
    ben.put(STEP, 'note', 'from Ben');
    exchangeAll([anna, ben]);
    expect(anna.shown(STEP, 'note')).toEqual(['from Ben', 'from Anna']);
    expect(ben.views).toEqual(anna.views);
  });

  it('shows one wording when two people wrote the same words', () => {
    const [anna, ben] = [createPhone('anna'), createPhone('ben')];
    anna.put(STEP, 'note', 'same');
    ben.put(STEP, 'note', 'same');
    exchangeAll([anna, ben]);
    expect(headsOf(anna.view(STEP), 'note')).toHaveLength(2);
    expect(anna.shown(STEP, 'note')).toEqual(['same']);
  });

  it('never shows nothing as if it were words', () => {
    const [anna, ben] = [createPhone('anna'), createPhone('ben')];
    anna.put(STEP, 'note', null);
    ben.put(STEP, 'note', '');
    exchangeAll([anna, ben]);
    expect(wordings(anna.view(STEP), 'note')).toEqual([]);
  });

  it('settles two wordings for everybody once somebody chooses', () => {
    const [anna, ben] = [createPhone('anna'), createPhone('ben')];
    anna.put(STEP, 'note', 'from Anna');
    ben.put(STEP, 'note', 'from Ben');
    exchangeAll([anna, ben]);
    ben.put(STEP, 'note', 'from Anna');
    exchangeAll([anna, ben]);
    expect(anna.shown(STEP, 'note')).toEqual(['from Anna']);
  });

  it('takes the newest silently where it holds no words', () => {
    const [anna, ben] = [createPhone('anna', 2_000), createPhone('ben', 1_000)];
    anna.put(STEP, 'due', '2027-01-20');
    ben.put(STEP, 'due', '2027-01-14');
    exchangeAll([anna, ben]);
    expect(newest(ben.view(STEP), 'due')).toBe('2027-01-20');
    expect(newest(undefined, 'due')).toBeNull();
  });

  it('of a later release is kept, and its text counts as words', () => {
    const [anna, ben] = [createPhone('anna'), createPhone('ben')];
    anna.put(STEP, 'answer', 'she said yes');
    ben.put(STEP, 'answer', 'she said no');
    exchangeAll([anna, ben]);
    expect(anna.shown(STEP, 'answer')).toHaveLength(2);
  });
});

describe('a tick', () => {
  it('comes before its absence when one side never saw the other', () => {
    const [anna, ben] = [createPhone('anna', 1_000), createPhone('ben', 9_000)];
    anna.put(STEP, 'done', true);
    ben.put(STEP, 'done', false);
    exchangeAll([anna, ben]);
    expect(isDone(anna.view(STEP))).toBe(true);
  });

  it('goes when somebody who saw it takes it away', () => {
    const [anna, ben] = [createPhone('anna', 9_000), createPhone('ben', 1_000)];
    anna.put(STEP, 'done', true);
    exchangeAll([anna, ben]);
    ben.put(STEP, 'done', false);
    exchangeAll([anna, ben]);
    expect(isDone(anna.view(STEP))).toBe(false);
  });
});

describe('a deleted step', () => {
  it('is hidden for everybody who wrote nothing else in it', () => {
    const [anna, ben] = [createPhone('anna'), createPhone('ben')];
    anna.put(STEP, 'note', 'old');
    exchangeAll([anna, ben]);
    anna.delete(STEP);
    exchangeAll([anna, ben]);
    expect(deletionOf(ben.view(STEP))).toBe('deleted');
    expect(ben.shown(STEP, 'note')).toEqual([]);
  });

  // Seen in run 33 of the first design: Anna writes, Ben writes, Anna deletes; after merging Ben's words were invisible.
  it('comes back with words that the deleter never saw', () => {
    const [anna, ben] = [createPhone('anna'), createPhone('ben')];
    anna.put(STEP, 'note', 'from Anna');
    ben.put(STEP, 'note', 'from Ben');
    anna.delete(STEP);
    exchangeAll([anna, ben]);
    expect(deletionOf(anna.view(STEP))).toBe('back');
    expect(anna.shown(STEP, 'note')).toContain('from Ben');
  });

  it('comes back when somebody went on writing in it without knowing', () => {
    const [anna, ben] = [createPhone('anna'), createPhone('ben')];
    anna.put(STEP, 'note', 'first');
    exchangeAll([anna, ben]);
    anna.delete(STEP);
    ben.put(STEP, 'note', 'first and second');
    exchangeAll([anna, ben]);
    expect(anna.shown(STEP, 'note')).toEqual(['first and second']);
  });

  it('stays deleted when two people deleted it, each having seen other words', () => {
    const [anna, ben] = [createPhone('anna'), createPhone('ben')];
    anna.put(STEP, 'note', 'from Anna');
    ben.put(STEP, 'note', 'from Ben');
    anna.delete(STEP);
    ben.delete(STEP);
    exchangeAll([anna, ben]);
    expect(deletionOf(anna.view(STEP))).toBe('deleted');
  });

  it('does not come back for a tick, a day or a place in the list', () => {
    const [anna, ben] = [createPhone('anna'), createPhone('ben')];
    anna.put(STEP, 'note', 'old');
    exchangeAll([anna, ben]);
    anna.delete(STEP);
    for (const [field, value] of Object.entries({ done: true, due: '2027-01-14', order: 'a3', section: 'day', label: 'Write your story' }))
      ben.put(STEP, field, value);
    exchangeAll([anna, ben]);
    expect(deletionOf(ben.view(STEP))).toBe('deleted');
  });

  describe('that came back', () => {
    /** Anna deleted it while Ben wrote a note. */
    function back(): [Phone, Phone] {
      const [anna, ben] = [createPhone('anna'), createPhone('ben')];
      anna.put(STEP, 'title', 'own words');
      exchangeAll([anna, ben]);
      anna.delete(STEP);
      ben.nowMs += 1000;
      ben.put(STEP, 'note', 'late');
      exchangeAll([anna, ben]);
      return [anna, ben];
    }

    it('keeps its other words when those that brought it back are emptied', () => {
      const [anna, ben] = back();
      anna.nowMs += 2000;
      anna.put(STEP, 'note', null);
      exchangeAll([anna, ben]);
      expect([deletionOf(anna.view(STEP)), ben.shown(STEP, 'title')]).toEqual(['back', ['own words']]);
    });

    it('and was emptied goes when it is deleted again, by a phone whose clock is behind too', () => {
      const [anna, ben] = back();
      anna.nowMs += 2000;
      anna.put(STEP, 'note', null);
      exchangeAll([anna, ben]);
      ben.nowMs -= DAY_MS;
      ben.reload();
      ben.delete(STEP);
      exchangeAll([anna, ben]);
      expect(deletionOf(anna.view(STEP))).toBe('deleted');
    });

    it('goes when no word is left in it', () => {
      const [anna] = back();
      anna.nowMs += 2000;
      for (const field of ['note', 'title']) anna.put(STEP, field, null);
      expect(deletionOf(anna.view(STEP))).toBe('deleted');
    });
  });

  it('of an earlier release, which listed nothing that had been emptied, stays deleted', () => {
    const anna = createPhone('anna');
    anna.put(STEP, 'title', 'own words');
    anna.put(STEP, 'note', 'old');
    anna.put(STEP, 'note', null);
    anna.put(STEP, 'deleted', { saw: headsOf(anna.view(STEP), 'title').map(({ id }) => id) });
    expect(deletionOf(anna.view(STEP))).toBe('deleted');
  });

  it('does not come back because its data go for good', () => {
    const [anna, ben] = [createPhone('anna'), createPhone('ben')];
    anna.put(STEP, 'note', 'old');
    exchangeAll([anna, ben]);
    anna.delete(STEP);
    ben.nowMs += 1000;
    ben.put(STEP, 'askedOn', { date: '2027-01-14' });
    exchangeAll([anna, ben]);
    anna.forget(0);
    expect(deletionOf(anna.view(STEP))).toBe('deleted');
  });

  it('is there again once it is restored', () => {
    const anna = createPhone('anna');
    anna.put(STEP, 'note', 'old');
    anna.delete(STEP);
    anna.put(STEP, 'deleted', null);
    expect(deletionOf(anna.view(STEP))).toBe('none');
    expect(anna.shown(STEP, 'note')).toEqual(['old']);
  });
});

describe('a record folded from its changes', () => {
  it('is the same in whatever order they came, and the same as when it was written', () => {
    const anna = createPhone('anna');
    anna.put(STEP, 'note', 'one');
    anna.put(STEP, 'note', 'two');
    anna.put(STEP, 'done', true);
    anna.put(STEP, 'done', false);
    anna.delete(STEP);
    const changes = [...anna.changes.values()];
    expect(fold(record(STEP), changes)).toEqual(anna.view(STEP));
    expect(fold(record(STEP), [...changes].reverse())).toEqual(anna.view(STEP));
  });

  it('leaves out what a change supersedes even if that one comes later', () => {
    const [anna, ben] = [createPhone('anna'), createPhone('ben')];
    anna.put(STEP, 'note', 'one');
    anna.put(STEP, 'note', 'two');
    const [first, second] = [...anna.changes.values()];
    if (!first || !second) throw new Error('two changes were made');
    ben.receive([second]);
    ben.receive([first]);
    expect(ben.shown(STEP, 'note')).toEqual(['two']);
  });
});

describe('what a change supersedes', () => {
  it('counts nowhere but in its own record and field: a bad file cannot hide anybody’s words', () => {
    const [anna, bad] = [createPhone('anna'), createPhone('bad')];
    anna.put(STEP, 'note', 'mine');
    anna.put(STEP, 'title', 'my title');
    const ids = [...anna.changes.keys()];
    bad.write([{ record: record(STEP), field: 'done', value: true, seen: ids }]);
    bad.write([{ record: record('plan:other'), field: 'note', value: 'gone?', seen: ids }]);
    anna.receive(bad.changes.values());
    expect(anna.shown(STEP, 'note')).toEqual(['mine']);
    expect(anna.shown(STEP, 'title')).toEqual(['my title']);
  });
});
