/** From what a person did to changes: an edit says what to write, the write transaction says when and under which ids. */
import { type Change, type ChangeId, FORMAT, type RecordId, type Value, withAppointment } from './change';
import { type Head, headsOf, isWords, isWordsField, type RecordView, withChange } from './record';

/** One field to write. */
export interface Edit {
  /** May carry {@link NO_APPOINTMENT}; the write puts the appointment's id in its place. */
  readonly record: RecordId;
  readonly field: string;
  /** The new value; `null` for nothing. A function gets the ids that the whole write makes (an undone delete lists them). */
  readonly value: Value | ((written: readonly ChangeId[]) => Value);
  /** The changes to this field that were on screen when the person began. */
  readonly seen: readonly ChangeId[];
}

/** One change of a write, with the heads it replaced: all that undoing it needs. */
export interface Written {
  readonly change: Change;
  readonly before: readonly Head[];
}

/** Turns edits into changes. `stamp` is called once an edit, in order. */
export function toChanges(edits: readonly Edit[], appointment: string, stamp: () => ChangeId): Change[] {
  const ids = edits.map(stamp);
  return edits.map((edit, index) => ({
    id: ids[index] as ChangeId,
    format: FORMAT,
    record: withAppointment(edit.record, appointment),
    field: edit.field,
    value: typeof edit.value === 'function' ? edit.value(ids) : edit.value,
    supersedes: edit.seen,
  }));
}

/**
 * Applies changes that were made just now to the stored views (not to those on screen: another tab may have written since).
 * @returns the new views by id, and each change with what it replaced
 */
export function applyChanges(changes: readonly Change[], stored: ReadonlyMap<RecordId, RecordView>): { views: Map<RecordId, RecordView>; written: Written[] } {
  const views = new Map<RecordId, RecordView>();
  const written = changes.map((change) => {
    const view = stored.get(change.record);
    // Of before the whole write: two changes of one undo replace the same head, and undoing them must find it twice.
    const seen = new Set(change.supersedes);
    const before = headsOf(view, change.field).filter((head) => seen.has(head.id));
    views.set(change.record, withChange(views.get(change.record) ?? view, change));
    return { change, before };
  });
  return { views, written };
}

/**
 * The superseded changes whose words need not stay: written in the same field, and held by nobody else.
 * So a long note costs its length, not its keystrokes.
 * @param unsent the changes of this page load that no backup can hold: there their words would go, and undoing could not bring them back
 */
export function redactable(written: readonly Written[], unsent: ReadonlySet<ChangeId>): ChangeId[] {
  return written.flatMap(({ change, before }) =>
    isWordsField(change.field) ? before.filter((head) => isWords(head.value) && unsent.has(head.id)).map((head) => head.id) : [],
  );
}

/** A change without its value. Id and `supersedes` stay for ever. */
export const redact = (change: Change): Change => ({ ...change, value: null, redacted: true });
