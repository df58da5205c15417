/** A total that a clinic gave. Its words are `title` (the scale), `total` and `by`; its day is `on: { date }`. */
import { kindOf } from './change';
import { wordHeads } from './deleted';
import { dayIn } from './entries';
import { deletionOf, type RecordView } from './record';

/** Their kind of record. */
export const SCORE = 'score';

const dayOf = (view: RecordView): string => dayIn(view, 'on');

/** The totals that are shown, the newest first, those without a day last. */
export const scoresOf = (views: Iterable<RecordView>): RecordView[] =>
  [...views]
    .filter((view) => kindOf(view.id) === SCORE && deletionOf(view) !== 'deleted' && (wordHeads(view).length > 0 || dayOf(view)))
    .sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : a.id < b.id ? 1 : -1));
