/** Merging is set union. Only two things can happen to a change that is here already: it loses its value, or it is refused. */
import { type Change, type ChangeId, timeOf } from './change';
import { DAY_MS } from './days';
import { redact } from './edit';
import { deletionOf, type RecordView } from './record';

/** Whether two values are the same, members in the same order. */
export const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function sameIds(a: readonly ChangeId[], b: readonly ChangeId[]): boolean {
  const others = new Set(b);
  return a.length === b.length && a.every((id) => others.has(id));
}

/**
 * What the set holds after `theirs` came to `mine`. Redacted wins.
 * @returns the change to keep, or `undefined` when the same id came with other content and is refused
 */
export function union(mine: Change | undefined, theirs: Change): Change | undefined {
  if (!mine) return theirs;
  if (mine.record !== theirs.record || mine.field !== theirs.field || !sameIds(mine.supersedes, theirs.supersedes)) return undefined;
  if (mine.redacted) return mine;
  if (theirs.redacted) return redact(mine);
  return sameValue(mine.value, theirs.value) ? mine : undefined;
}

/**
 * The newest change that stands in some records: what is deleted goes 30 days after it. Not after the delete itself, which may be
 * long ago: somebody who did not know of it may have gone on with them since.
 */
export const newestHead = (views: readonly RecordView[]): ChangeId | undefined =>
  views
    .flatMap(({ fields }) => Object.values(fields).flatMap((heads) => heads.map(({ id }) => id)))
    .reduce<ChangeId | undefined>((last, id) => (last && last > id ? last : id), undefined);

/** How long deleted and replaced words can be brought back, in milliseconds. */
export const KEPT_MS = 30 * DAY_MS;

/**
 * The changes of one record whose values have been superseded, or are deleted, for `keptMs` ({@link KEPT_MS} but for what the
 * person drops at once). The time of the change that replaced them counts, by the clock of whoever wrote it.
 * @param goneWith since which change what the record belongs to, its appointment or the owner of a photo, is deleted with it
 */
export function expired(changes: readonly Change[], view: RecordView, nowMs: number, keptMs: number, goneWith?: ChangeId): Change[] {
  const replacedMs = new Map<string, number>();
  const note = (field: string, id: ChangeId, by: ChangeId): void => {
    const key = `${field} ${id}`;
    replacedMs.set(key, Math.min(replacedMs.get(key) ?? Number.POSITIVE_INFINITY, timeOf(by)));
  };
  for (const change of changes) for (const id of change.supersedes) note(change.field, id, change.id);
  const last = deletionOf(view) === 'deleted' ? newestHead([view]) : goneWith;
  if (last) for (const change of changes) if (change.field !== 'deleted') note(change.field, change.id, last);
  return changes.filter(
    (change) => !change.redacted && change.value !== null && nowMs - (replacedMs.get(`${change.field} ${change.id}`) ?? Number.POSITIVE_INFINITY) >= keptMs,
  );
}
