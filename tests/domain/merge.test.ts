import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/domain/change';
import { redact } from '../../src/domain/edit';
import { KEPT_MS, union } from '../../src/domain/merge';
import { deletionOf } from '../../src/domain/record';
import { createPhone, DAY_MS, exchangeAll } from '../heart/phone';

const STEP = 'plan:story';
const NOW = 1_800_000_000_000;
const change: Change = { id: '1-anna-load', format: 1, record: 'step/visit/plan:story', field: 'note', value: 'words', supersedes: ['0-anna-load'] };

describe('merging one change', () => {
  it('keeps what is new and what is the same', () => {
    expect(union(undefined, change)).toBe(change);
    expect(union(change, structuredClone(change))).toBe(change);
  });

  it.each([
    ['other words', { value: 'forged' }],
    ['another record', { record: 'step/visit/plan:other' }],
    ['another field', { field: 'title' }],
    ['more superseded', { supersedes: ['0-anna-load', '0-ben-load'] }],
    ['others superseded', { supersedes: ['0-ben-load'] }],
    ['no words, another record', { value: null, redacted: true as const, record: 'step/visit/plan:other' }],
  ])('refuses the same id with %s', (_what, other) => {
    expect(union(change, { ...change, ...other })).toBeUndefined();
  });

  it('drops the words when either side has dropped them, whichever comes first', () => {
    const dropped = redact(change);
    expect(dropped).toEqual({ ...change, value: null, redacted: true });
    expect(union(change, dropped)).toEqual(dropped);
    expect(union(dropped, change)).toEqual(dropped);
    expect(union(dropped, dropped)).toEqual(dropped);
  });
});

describe('merging two phones', () => {
  it('gives the same in either direction, once or twice, in any order', () => {
    const [anna, ben] = [createPhone('anna'), createPhone('ben')];
    anna.put(STEP, 'note', 'a');
    ben.put(STEP, 'note', 'b');
    ben.delete(STEP);
    const both = [...anna.changes.values(), ...ben.changes.values()];
    const [one, other] = [createPhone('one'), createPhone('other')];
    one.receive([...both, ...both]);
    other.receive([...both].reverse());
    expect(other.views).toEqual(one.views);
    expect(other.changes).toEqual(one.changes);
  });

  // Seen in run 1,528 of the first design: Ben writes, Cleo gets it, writes twice and compacts; merged, the old words were back.
  it('never brings replaced words back as if they were new, after their words have been dropped', () => {
    const [ben, cleo] = [createPhone('ben'), createPhone('cleo')];
    ben.put(STEP, 'note', 'old');
    exchangeAll([ben, cleo]);
    cleo.put(STEP, 'note', 'newer');
    cleo.put(STEP, 'note', 'newest');
    cleo.nowMs += 31 * DAY_MS;
    cleo.forget();
    expect([...cleo.changes.values()].filter((one) => one.value !== null).map((one) => one.value)).toEqual(['newest']);
    exchangeAll([ben, cleo]);
    expect(ben.shown(STEP, 'note')).toEqual(['newest']);
    expect([...ben.changes.values()].filter((one) => one.value !== null)).toHaveLength(1);
  });
});

describe('after 30 days', () => {
  it('replaced words go, and not a day before', () => {
    const [anna, ben] = [createPhone('anna', NOW), createPhone('ben', NOW)];
    anna.put(STEP, 'note', 'old');
    ben.receive(anna.changes.values());
    ben.put(STEP, 'note', 'new');
    const values = (): unknown[] => [...ben.changes.values()].map((one) => one.value);
    ben.nowMs = NOW + KEPT_MS - 1;
    ben.forget();
    expect(values()).toEqual(['old', 'new']);
    ben.nowMs = NOW + KEPT_MS;
    ben.forget();
    expect(values()).toEqual([null, 'new']);
    expect(ben.shown(STEP, 'note')).toEqual(['new']);
  });

  it('all words of a deleted step go; it stays deleted', () => {
    const anna = createPhone('anna', NOW);
    anna.put(STEP, 'title', 'Is it safe to tell him?');
    anna.put(STEP, 'note', 'private');
    anna.put(STEP, 'label', 'Shown title');
    anna.nowMs += DAY_MS;
    anna.delete(STEP);
    anna.nowMs = NOW + 30 * DAY_MS;
    anna.forget();
    expect([...anna.changes.values()].map((one) => one.value)).toContain('private');
    anna.nowMs = NOW + 31 * DAY_MS;
    anna.forget();
    expect([...anna.changes.values()].filter((one) => one.field !== 'deleted').map((one) => one.value)).toEqual([null, null, null]);
    expect(deletionOf(anna.view(STEP))).toBe('deleted');
  });

  it('words of a step that came back stay', () => {
    const [anna, ben] = [createPhone('anna', NOW), createPhone('ben', NOW)];
    anna.put(STEP, 'note', 'from Anna');
    ben.put(STEP, 'note', 'from Ben');
    anna.delete(STEP);
    exchangeAll([anna, ben]);
    anna.nowMs += 100 * DAY_MS;
    anna.forget();
    expect(anna.shown(STEP, 'note')).toEqual(expect.arrayContaining(['from Ben', 'from Anna']));
  });

  it('words that nobody replaced stay for ever', () => {
    const anna = createPhone('anna', NOW);
    anna.put(STEP, 'note', 'mine');
    anna.nowMs += 10_000 * DAY_MS;
    anna.forget();
    expect(anna.shown(STEP, 'note')).toEqual(['mine']);
  });

  it('asked to delete for good, the words of a deleted step go at once', () => {
    const anna = createPhone('anna', NOW);
    anna.put(STEP, 'note', 'private');
    anna.delete(STEP);
    anna.forget(0);
    expect(JSON.stringify([...anna.changes.values(), ...anna.views.values()])).not.toContain('private');
  });
});
