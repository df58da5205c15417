/** A total that a clinic gave. Its words are `title` (the scale), `total` and `by`; its day is `on: { date }`. */
import { NO_APPOINTMENT, type RecordId } from './change';
import { wordHeads } from './deleted';
import { deletionOf, newest, type RecordView } from './record';

/** The record of a total. */
export const scoreRecord = (id: string): RecordId => `score/${NO_APPOINTMENT}/${id}`;

/** Calendar day as `YYYY-MM-DD`; empty for none. */
export const scoreDay = (view: RecordView | undefined): string => (newest(view, 'on') as { readonly date: string } | null)?.date ?? '';

/** The totals that are shown, the newest first, those without a day last. */
export const scoresOf = (views: Iterable<RecordView>): RecordView[] =>
  [...views]
    .filter((view) => view.id.startsWith('score/') && deletionOf(view) !== 'deleted' && (wordHeads(view).length > 0 || scoreDay(view)))
    .sort((a, b) => (scoreDay(a) < scoreDay(b) ? 1 : scoreDay(a) > scoreDay(b) ? -1 : a.id < b.id ? 1 : -1));
