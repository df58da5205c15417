/** Taking back what was written. Apart from `edit.ts`: the first tick does not need it. */
import { type ChangeId, kindOf, type RecordId } from './change';
import { deletedValue } from './deleted';
import type { Edit, Written } from './edit';
import { type Head, headsOf, type RecordView, seenIn } from './record';

/** What the first write to a record brings along: where it stands, and whose country's questions are asked in it. */
const ALONG = new Set(['order', 'section', 'country']);
const isAlong = (field: string): boolean => ALONG.has(field) || field === 'label' || field === 'deleted';

const OWN_QUESTION = /^question\/[^/]+\/own:/;

/**
 * Whether this made something that is nowhere else: the place that a question's words came from is empty, or holds others by now,
 * and a camera may have kept no second picture.
 */
const isMaking = ({ change: { record, field }, before }: Written): boolean =>
  before.length === 0 && (kindOf(record) === 'photo' ? field === 'file' : field === 'title' && OWN_QUESTION.test(record));

/** Whether this came along with what was written, and others have written into that record since: they stand on it. A move alone brings nothing along. */
function isStoodOn({ change: { id: since, record, field }, before }: Written, written: readonly Written[], here: RecordView | undefined): boolean {
  if (!ALONG.has(field) || before.some(({ value }) => value !== null)) return false;
  if (!written.some(({ change }) => change.record === record && !isAlong(change.field))) return false;
  const own = new Set(written.map(({ change }) => change.id));
  return Object.entries(here?.fields ?? {}).some(
    ([other, heads]) => !isAlong(other) && heads.some(({ id, value }) => value !== null && id > since && !own.has(id)),
  );
}

/**
 * The edits that undo a write. Each supersedes only the change that it undoes and writes back every head of before
 * (nothing before: `null`). A change that is no longer a head is left alone: somebody has gone on from it.
 * A delete that comes back also lists what this undo writes, or those words would bring the record back.
 * What was made and is nowhere else is deleted instead; brought back, it stands where it stood.
 */
export function undoEdits(written: readonly Written[], view: (record: RecordId) => RecordView | undefined): Edit[] {
  const made = new Set(written.filter(isMaking).map(({ change }) => change.record));
  return written.flatMap((one) => {
    const { change, before } = one;
    const { record, field } = change;
    const here = view(record);
    if (!headsOf(here, field).some((head) => head.id === change.id)) return [];
    if (isMaking(one)) return [{ record, field: 'deleted', value: deletedValue(here), seen: seenIn(here, 'deleted') }];
    if (made.has(record) || isStoodOn(one, written, here)) return [];
    const heads: readonly Pick<Head, 'value'>[] = before.length > 0 ? before : [{ value: null }];
    return heads.map(({ value }) => ({
      record,
      field,
      value: field === 'deleted' && value !== null ? (ids: readonly ChangeId[]) => ({ saw: [...(value as { saw: ChangeId[] }).saw, ...ids] }) : value,
      seen: [change.id],
    }));
  });
}
