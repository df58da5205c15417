import { describe, expect, it } from 'vitest';
import { callBackOf, newestFirst } from '../../src/domain/calls';
import type { Value } from '../../src/domain/change';
import { entriesOf } from '../../src/domain/entries';
import { fold } from '../../src/domain/record';

const viewOf = (id: string, fields: Record<string, Value>) =>
  fold(
    `call/x/own:${id}`,
    Object.entries(fields).map(([field, value]) => ({ id: `1-${id}-${field}`, format: 1, record: `call/x/own:${id}`, field, value, supersedes: [] })),
  );
const list = (...calls: (readonly [string, Record<string, Value>])[]) =>
  entriesOf(new Map(calls.map(([id, fields], index) => [id, viewOf(id, { order: `a${index}`, ...fields })])), 'call').map((entry) => entry);

describe('the list of calls', () => {
  it('begins with those still to be made, then goes from the newest call to the oldest', () => {
    const calls = list(
      ['old', { at: { date: '2026-11-02', time: '09:30', zone: 'Europe/Madrid' } }],
      ['day', { at: { date: '2026-11-03' } }],
      ['noon', { at: { date: '2026-11-03', time: '12:00', zone: 'Europe/Madrid' } }],
      ['planned', { title: 'The plan' }],
      ['later', { title: 'The clinic' }],
    );
    expect(newestFirst(calls).map(({ id }) => id)).toEqual(['own:later', 'own:planned', 'own:noon', 'own:day', 'own:old']);
  });

  it('of two calls of the same minute puts the one added last first', () => {
    const at = { date: '2026-11-03', time: '12:00', zone: 'Europe/Madrid' };
    expect(newestFirst(list(['a', { at }], ['b', { at }])).map(({ id }) => id)).toEqual(['own:b', 'own:a']);
  });
});

describe('a promise to call back', () => {
  const [promised, none] = list(['a', { callBackBy: { date: '2026-11-20' } }], ['b', { title: 'The clinic' }]);

  it('is over on the day after, not on the day', () => {
    expect([callBackOf(promised as never, '2026-11-20').over, callBackOf(promised as never, '2026-11-21').over]).toEqual([false, true]);
  });

  it('is never over when there is none', () => expect(callBackOf(none as never, '2026-11-21')).toEqual({ day: '', came: false, over: false }));

  it('is not over once it is noted that they did', () => {
    const [kept] = list(['a', { callBackBy: { date: '2026-11-20' }, calledBack: true }]);
    expect(callBackOf(kept as never, '2026-11-21')).toEqual({ day: '2026-11-20', came: true, over: false });
  });
});
