/** Taking back what was written. Apart from `edit.ts`: the first tick does not need it. */
import type { Change, ChangeId, RecordId } from './change';
import { deletedValue } from './deleted';
import type { Edit, Written } from './edit';
import { type Head, headsOf, type RecordView, seenIn } from './record';

const OWN_QUESTION = /^question\/[^/]+\/own:/;

/** What the first write to a record brings along: where it stands, and whose country's questions are asked in it. */
const ALONG = new Set(['order', 'section', 'country']);
const isAlong = (field: string): boolean => ALONG.has(field) || field === 'label' || field === 'deleted';

/**
 * The edits that undo a write. Each supersedes only the change that it undoes and writes back every head of before
 * (nothing before: `null`). A change that is no longer a head is left alone: somebody has gone on from it.
 * A delete that comes back also lists what this undo writes, or those words would bring the record back.
 * What the first write to a record brought along stays where others have written something into that record since: they stand on it.
 * A question of one's own that was added is deleted instead: the place its words came from is empty, or holds others by now.
 */
export function undoEdits(written: readonly Written[], view: (record: RecordId) => RecordView | undefined): Edit[] {
  const own = new Set(written.map(({ change }) => change.id));
  /** A write of nothing else, such as a move, brought nothing along. */
  const isHeld = ({ record, field }: Change): boolean =>
    ALONG.has(field) &&
    written.some(({ change }) => change.record === record && !isAlong(change.field)) &&
    Object.entries(view(record)?.fields ?? {}).some(([other, heads]) => !isAlong(other) && heads.some(({ id, value }) => value !== null && !own.has(id)));
  return written.flatMap(({ change, before }) => {
    const { record, field } = change;
    const here = view(record);
    if (!headsOf(here, field).some((head) => head.id === change.id)) return [];
    if (before.every(({ value }) => value === null) && isHeld(change)) return [];
    if (OWN_QUESTION.test(record) && before.length === 0) {
      if (field === 'title') return [{ record, field: 'deleted', value: deletedValue(here), seen: seenIn(here, 'deleted') }];
      // Brought back, it stands where it stood.
      if (field === 'order') return [];
    }
    const heads: readonly Pick<Head, 'value'>[] = before.length > 0 ? before : [{ value: null }];
    return heads.map(({ value }) => ({
      record,
      field,
      value: field === 'deleted' && value !== null ? (ids: readonly ChangeId[]) => ({ saw: [...(value as { saw: ChangeId[] }).saw, ...ids] }) : value,
      seen: [change.id],
    }));
  });
}
