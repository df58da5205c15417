/** Where a step goes when it is added or moved: a key between two neighbours. Loaded when first needed; sorting needs only `byOrder`. */
import { generateKeyBetween } from 'fractional-indexing';
import type { Ordered } from './checklist';
import { byOrder } from './checklist';

/**
 * An order key between two neighbours. Two phones may have made equal keys: then the next greater key is the upper bound,
 * so the moved thing lands after all its equals.
 * @param before what it comes after; `undefined` for the start
 * @param after everything that it comes before, in order
 */
export function keyBetween(before: string | undefined, after: readonly string[]): string {
  return generateKeyBetween(before || null, after.find((key) => key > (before ?? '')) ?? null);
}

/** Where something can go. */
export type Move = 'up' | 'down' | 'top';

/**
 * The order key that moves one of a list to its new place; `undefined` when it is there already.
 * @param list the things of one section, in any order
 */
export function keyForMove(list: readonly Ordered[], id: string, move: Move): string | undefined {
  const sorted = [...list].sort(byOrder);
  const at = sorted.findIndex((one) => one.id === id);
  const others = sorted.filter((one) => one.id !== id);
  let to = move === 'top' ? 0 : move === 'up' ? at - 1 : at + 1;
  if (at < 0 || to < 0 || to > others.length || to === at) return undefined;
  // There is no place between equals: up goes before all of them, as down goes after.
  while (move === 'up' && to > 0 && others[to - 1]?.order === others[to]?.order) to -= 1;
  return keyBetween(
    others[to - 1]?.order,
    others.slice(to).map((one) => one.order),
  );
}

/** The order key of something new at the end of a list. */
export const keyForEnd = (list: readonly Ordered[]): string => keyBetween([...list].sort(byOrder).at(-1)?.order, []);
