/** Calls about cover: which come first, and whether a call back is late. What was asked stands in the country's file. */
import { atOf } from './appointment';
import { momentOf } from './appointments';
import { dayIn, type Entry } from './entries';
import { newest } from './record';

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

/** What they promised: to call back by a day. */
interface CallBack {
  /** Empty when they promised none. */
  readonly day: string;
  readonly came: boolean;
  /** The day has gone by, and they did not. */
  readonly over: boolean;
}

/** See above. @param today calendar day as `YYYY-MM-DD` */
export function callBackOf({ view }: Pick<Entry, 'view'>, today: string): CallBack {
  const day = dayIn(view, 'callBackBy');
  const came = day !== '' && newest(view, 'calledBack') === true;
  return { day, came, over: day !== '' && day < today && !came };
}
