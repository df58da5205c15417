/** A record is the view of its changes, stored ready to read. Everything here is derived: throw it away and fold again. */
import { appointmentOf, type Change, type ChangeId, type RecordId, type Value } from './change';

/** A change that no other change of the same record and field supersedes. */
export interface Head {
  readonly id: ChangeId;
  readonly value: Value;
}

/** The fields of one record, each with its heads, oldest first. More than one head: written apart, not yet chosen. */
export interface RecordView {
  readonly id: RecordId;
  /** Indexed by the store, so that one appointment is read without the others. */
  readonly appointment: string;
  readonly fields: Readonly<Record<string, readonly Head[]>>;
}

/** Fields in which one value silently wins. All other text is a person's words, and words are never dropped silently. */
const SILENT = new Set(['done', 'due', 'order', 'section', 'label', 'plan', 'deleted']);

/** Whether a field holds words that somebody wrote. A text field of a later release counts as words: better shown than lost. */
export const isWordsField = (field: string): boolean => !SILENT.has(field);

/** Whether a value is words: text with something in it. */
export const isWords = (value: Value): value is string => typeof value === 'string' && value !== '';

/** The heads of a field; none when nobody wrote to it. */
export const headsOf = (view: RecordView | undefined, field: string): readonly Head[] => view?.fields[field] ?? [];

/** The ids a new change to this field supersedes, when its author has the view on screen. */
export const seenIn = (view: RecordView | undefined, field: string): ChangeId[] => headsOf(view, field).map((head) => head.id);

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/**
 * Adds a change that nothing can supersede yet (it was made just now) to a view.
 * For changes that come from elsewhere use {@link fold}: one of them may be superseded already.
 */
export function withChange(view: RecordView | undefined, change: Change): RecordView {
  const gone = new Set(change.supersedes);
  const others = headsOf(view, change.field).filter((head) => !gone.has(head.id));
  const heads = [...others, { id: change.id, value: change.value }].sort(byId);
  return { id: change.record, appointment: appointmentOf(change.record), fields: { ...view?.fields, [change.field]: heads } };
}

/** Makes the view of a record from all its changes, in any order. */
export function fold(record: RecordId, changes: readonly Change[]): RecordView {
  const superseded = new Set(changes.flatMap((change) => change.supersedes.map((id) => `${change.field} ${id}`)));
  const fields: Record<string, Head[]> = {};
  for (const change of [...changes].sort(byId)) {
    if (!superseded.has(`${change.field} ${change.id}`)) (fields[change.field] ??= []).push({ id: change.id, value: change.value });
  }
  return { id: record, appointment: appointmentOf(record), fields };
}

/** The newest value of a field where one value silently wins; `null` when there is none. */
export const newest = (view: RecordView | undefined, field: string): Value => headsOf(view, field).at(-1)?.value ?? null;

/** Ticked, unless everybody who wrote to it since unticked it: done comes before not done when one side never saw the other. */
export const isDone = (view: RecordView | undefined): boolean => headsOf(view, 'done').some((head) => head.value === true);

/** The different words that stand in a field, newest first. Equal ones are one; nothing is not words. */
export const wordings = (view: RecordView | undefined, field: string): readonly string[] => [
  ...new Set(
    headsOf(view, field)
      .map((head) => head.value)
      .filter(isWords)
      .reverse(),
  ),
];

/** A delete holds the words of the record that its author saw. */
interface Delete {
  readonly saw: readonly ChangeId[];
}

/**
 * `deleted`: hidden. `back`: deleted, but the deleter never saw all its words, so it is shown again. It stays when those unseen
 * words are emptied: whoever goes on with what came back must not lose all of it with the one line that brought it back.
 */
export function deletionOf(view: RecordView | undefined): 'none' | 'deleted' | 'back' {
  const deletes = headsOf(view, 'deleted').filter(({ value }) => (value as Delete | null)?.saw);
  const last = deletes.at(-1)?.id;
  if (!last) return 'none';
  const heads = textHeads(view as RecordView);
  const saw = deletes.flatMap(({ value }) => (value as unknown as Delete).saw);
  // Earlier releases listed nothing that was emptied: only what is newer than the delete was not seen.
  const isBack = heads.some(({ value }) => value) && heads.some(({ id, value }) => !saw.includes(id) && (value || id > last));
  return isBack ? 'back' : 'deleted';
}

/** All heads of a record that hold words, or nothing: these were emptied. */
export const textHeads = (view: RecordView): Head[] =>
  Object.entries(view.fields).flatMap(([field, heads]) => (isWordsField(field) ? heads.filter(({ value }) => typeof (value ?? '') === 'string') : []));
