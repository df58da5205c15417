/** Calls about cover: which come first, and whether a call back is late. What was asked stands in the country's file. */
import { atOf } from './appointment';
import { momentOf } from './appointments';
import { dayIn, type Entry } from './entries';

/** Their kind of record. */
export const CALL = 'call';

/** Those that have no day yet (still to be made) first, then the newest call first. Of the same moment: the one added last. */
export function newestFirst(calls: readonly Entry[]): readonly Entry[] {
  return [...calls].reverse().sort((one, other) => {
    const [a, b] = [momentOf(atOf(one.view)), momentOf(atOf(other.view))];
    if (a === b) return 0;
    if (a === '' || b === '') return a === '' ? -1 : 1;
    return a > b ? -1 : 1;
  });
}

/** By when they call back, and whether that day is over. @param today calendar day as `YYYY-MM-DD` */
export function callBackOf({ view }: Pick<Entry, 'view'>, today: string): { readonly day: string; readonly over: boolean } {
  const day = dayIn(view, 'callBackBy');
  return { day, over: day !== '' && day < today };
}
