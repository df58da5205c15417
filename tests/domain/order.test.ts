import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byOrder, type Ordered } from '../../src/domain/checklist';
import { keyBetween, keyForEnd, keyForMove, type Move } from '../../src/domain/order';

const list = (...orders: string[]): Ordered[] => orders.map((order, index) => ({ id: `step${index}`, order }));
const ids = (steps: readonly Ordered[]): string[] => [...steps].sort(byOrder).map((step) => step.id);

function moved(steps: readonly Ordered[], id: string, move: Move): Ordered[] {
  const order = keyForMove(steps, id, move);
  return steps.map((step) => (step.id === id && order !== undefined ? { ...step, order } : step));
}

describe('the order of steps', () => {
  it('compares by code unit: capital letters come first, whatever the language of the phone', () => {
    expect(ids(list('a1', 'Zz', 'a0V', 'a0'))).toEqual(['step1', 'step3', 'step2', 'step0']);
  });

  it('of equal keys is the same on every phone', () => {
    expect(ids([...list('a0', 'a0', 'a0')].reverse())).toEqual(['step0', 'step1', 'step2']);
  });
});

describe('moving a step', () => {
  it.each<[Move, string[]]>([
    ['up', ['step1', 'step0', 'step2']],
    ['down', ['step0', 'step2', 'step1']],
    ['top', ['step1', 'step0', 'step2']],
  ])('%s puts it there', (move, expected) => {
    expect(ids(moved(list('a0', 'a1', 'a2'), 'step1', move))).toEqual(expected);
  });

  it.each<[Move, string]>([
    ['up', 'step0'],
    ['top', 'step0'],
    ['down', 'step2'],
    ['up', 'unknown'],
  ])('%s has nothing to do for %s', (move, id) => {
    expect(keyForMove(list('a0', 'a1', 'a2'), id, move)).toBeUndefined();
  });

  // Two phones add at the end: both get "a4". Moving a third between them threw in the first design.
  it('between two that two phones gave the same key puts it after both', () => {
    expect(keyBetween('a4', ['a4', 'a5'])).toBe('a4V');
    expect(ids(moved(list('a3', 'a4', 'a4'), 'step0', 'down'))).toEqual(['step1', 'step2', 'step0']);
  });

  it('up past two that two phones gave the same key puts it before both: it never stays where it is', () => {
    expect(ids(moved(list('a4', 'a4', 'a5'), 'step2', 'up'))).toEqual(['step2', 'step0', 'step1']);
    expect(ids(moved(list('a4', 'a4', 'a4'), 'step2', 'up'))).toEqual(['step2', 'step0', 'step1']);
  });

  it('always moves, whatever keys two phones have made', () => {
    const orders = fc.array(fc.constantFrom('Zz', 'a0', 'a0V', 'a1', 'a2', 'a2', 'a2G', 'b10'), { minLength: 1, maxLength: 8 });
    const moves = fc.array(fc.tuple(fc.nat(7), fc.constantFrom<Move>('up', 'down', 'top')), { maxLength: 12 });
    fc.assert(
      fc.property(orders, moves, (keys, doneMoves) => {
        let steps = list(...keys);
        for (const [pick, move] of doneMoves) {
          const id = `step${pick % steps.length}`;
          const before = ids(steps).indexOf(id);
          steps = moved(steps, id, move);
          const after = ids(steps).indexOf(id);
          if (move === 'top') expect(after).toBe(0);
          if (move === 'up') expect(after).toBeLessThan(Math.max(before, 1));
          if (move === 'down') expect(after).toBeGreaterThan(Math.min(before, steps.length - 2));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('adding a step', () => {
  it('puts it at the end, and first of all in an empty section', () => {
    expect(keyForEnd([])).toBe('a0');
    expect(keyForEnd(list('a3', 'a1')) > 'a3').toBe(true);
  });

  it('stays where it was put when a later release brings a step between', () => {
    const own = keyForEnd(list('a0', 'a1'));
    expect(['a0', 'a0V', 'a1', own].sort()).toEqual(['a0', 'a0V', 'a1', own]);
  });
});
