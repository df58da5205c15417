/** Taking back what was written. Apart from `edit.ts`: the first tick does not need it. */
import type { ChangeId, RecordId } from './change';
import type { Edit, Written } from './edit';
import { type Head, headsOf, type RecordView } from './record';

/**
 * The edits that undo a write. Each supersedes only the change that it undoes and writes back every head of before
 * (nothing before: `null`). A change that is no longer a head is left alone: somebody has gone on from it.
 * A delete that comes back also lists what this undo writes, or those words would bring the record back.
 */
export function undoEdits(written: readonly Written[], view: (record: RecordId) => RecordView | undefined): Edit[] {
  return written.flatMap(({ change, before }) => {
    if (!headsOf(view(change.record), change.field).some((head) => head.id === change.id)) return [];
    const heads: readonly Pick<Head, 'value'>[] = before.length > 0 ? before : [{ value: null }];
    return heads.map(({ value }) => ({
      record: change.record,
      field: change.field,
      value: change.field === 'deleted' && value !== null ? (ids: readonly ChangeId[]) => ({ saw: [...(value as { saw: ChangeId[] }).saw, ...ids] }) : value,
      seen: [change.id],
    }));
  });
}
