/** What a person is shown of a backup before anything of it is taken in: what it holds, what comes, and what would no longer stand on screen. */
import { type At, appointmentRecord } from './appointment';
import { begunAtMs } from './appointments';
import { appointmentOf, type Change, type ChangeId, kindOf, localOf, type RecordId } from './change';
import { codeIn, dayIn } from './entries';
import { appointmentsIn, byRecord, changesAfter, countsOf, deletedAmong, foldAll, isUntouched, type Merged, mergeInto, viewsAfter } from './import';
import { sameValue } from './merge';
import { filesIn, PHOTO_MARK, photoOf } from './photo';
import { deletionOf, headsOf, isWords, isWordsField, newest, type RecordView, wordings } from './record';
import type { Same } from './same';

/** An appointment that a file holds. */
export interface HeldAppointment {
  readonly id: string;
  /** Empty when nobody named it. */
  readonly title: string;
  /** See `Appointment`. */
  readonly begunAtMs: number | undefined;
  readonly isNew: boolean;
}

/** What a field shows: words, a day with its hour where it has one, a choice, a tick. */
export type Shown = string | At | { readonly code: string } | true;

/** What stands on screen here and would no longer, or a photo: by what it is called, as its field `file`. */
export interface Replaced {
  readonly record: RecordId;
  /** What the record is called; empty when it has no name. */
  readonly title: string;
  readonly field: string;
  readonly before: Shown;
  /** What stands there then; none when it is deleted or dropped, or no longer ticked. */
  readonly after: readonly Shown[];
}

/** All that a person is shown before anything happens. */
export interface Preview {
  readonly appointments: readonly HeldAppointment[];
  /** How many records of each kind it holds that are not deleted; photos whether their bytes are in the file or not. */
  readonly counts: ReadonlyMap<string, number>;
  /** Hashes of all bytes that will be pointed to, by what is here and what comes. */
  readonly files: ReadonlySet<string>;
  /** How many changes are not here yet. */
  readonly fresh: number;
  /** How many records of each kind are new or changed by it, as {@link countsOf} counts. */
  readonly comes: ReadonlyMap<string, number>;
  /** How many values would be dropped for good. */
  readonly dropped: number;
  readonly refused: number;
  readonly replaced: readonly Replaced[];
  /** Days and choices that come and show nowhere, because what stands here is newer: `after` is what the file has. */
  readonly outdated: readonly Replaced[];
  /** To be asked: whether these two are the same appointment. Yes makes another preview: of the changes as {@link asSame} reads them then. */
  readonly same: Same | undefined;
  /** What the one here is called. */
  readonly ours: string;
}

const nameOf = (view: RecordView): string => wordings(view, 'title')[0] ?? String(newest(view, 'label') ?? '');

/** The day, choice or tick that a field shows: of these, one value silently wins. */
function dataIn(view: RecordView, field: string): Exclude<Shown, string> | undefined {
  // As `isDone` has it; taken from there it would cost the first chunk an export.
  if (field === 'done') return headsOf(view, field).some((head) => head.value === true) || undefined;
  const value = newest(view, field);
  if (field === 'due') return isWords(value) ? { date: value } : undefined;
  if (value === true) return true;
  return dayIn(view, field) || codeIn(view, field) ? (value as unknown as At) : undefined;
}

/** What one record shows, or the photo that it is, that is on screen now and not afterwards. @param goes whether its appointment is deleted */
function replacedIn(before: RecordView, after: RecordView, goes: boolean): Replaced[] {
  if (deletionOf(before) === 'deleted') return [];
  const isGone = goes || deletionOf(after) === 'deleted';
  if (photoOf(before) && (isGone || !photoOf(after))) return [{ record: before.id, title: '', field: 'file', before: nameOf(before), after: [] }];
  // Each photo leaves its mark in the place of the last one's, whose photo stays.
  const fields = Object.keys(before.fields).filter((field) => isGone || field !== PHOTO_MARK);
  return fields.flatMap((field): Replaced[] => {
    const what = { record: before.id, title: nameOf(before), field };
    const [data, dataThen] = [dataIn(before, field), isGone ? undefined : dataIn(after, field)];
    if (data) return sameValue(data, dataThen) ? [] : [{ ...what, before: data, after: dataThen ? [dataThen] : [] }];
    if (!isWordsField(field)) return [];
    const then = isGone ? [] : wordings(after, field);
    const gone = wordings(before, field).filter((words) => !then.includes(words));
    return gone.map((words) => ({ ...what, before: words, after: then }));
  });
}

/**
 * Two appointments that another phone was told are one: what went there from here comes back as `c_here_there`. Or two with one
 * plan that do not know of each other, where the one here came into being by itself: nobody named it, or it is the only one.
 */
function askSame(mine: readonly Change[], here: readonly RecordView[], theirs: readonly Change[], held: readonly RecordView[]): Same | undefined {
  const inFile = new Set(theirs.map((change) => appointmentOf(change.record)));
  const known = new Set(here.map((view) => view.appointment));
  const comes = held.filter((one) => !known.has(one.appointment));
  const told = theirs.map(({ id, record }): Same => ({ theirs: appointmentOf(record), ours: id.split('_')[1] ?? '' }));
  const pairs = new Map(told.filter(({ ours }) => known.has(ours) && !inFile.has(ours)).map((same) => [same.theirs, same]));
  const pair = comes.map((view) => pairs.get(view.appointment)).find(Boolean);
  if (pair) return pair;
  const ours = here.filter((view) => !inFile.has(view.appointment) && (here.length === 1 || nameOf(view) === '') && !isUntouched(mine, view.appointment));
  for (const view of comes) {
    const same = ours.find((one) => newest(one, 'plan') !== null && newest(one, 'plan') === newest(view, 'plan'));
    if (same) return { theirs: view.appointment, ours: same.appointment };
  }
  return undefined;
}

/** All that is on screen now and not afterwards. @param here all records as they are @param touched those that change, as they will be */
function allReplaced(here: readonly RecordView[], touched: readonly RecordView[]): Replaced[] {
  const changed = new Map(touched.map((view) => [view.id, view]));
  const after = new Map([...here.map((view) => [view.id, view] as const), ...changed]);
  const [goneNow, goneThen] = [deletedAmong(here), deletedAmong([...after.values()])];
  const replaced = here
    .filter(({ id, appointment }) => !goneNow.has(appointment) && (changed.has(id) || goneThen.has(appointment)))
    .flatMap((before) => replacedIn(before, after.get(before.id) ?? before, goneThen.has(before.appointment)));
  return [...replaced, ...untouchedGone(here, touched, goneNow)];
}

/** A step of the plan is on screen before anything of it is stored: another phone may have deleted it. */
function untouchedGone(here: readonly RecordView[], touched: readonly RecordView[], goneNow: ReadonlySet<string>): Replaced[] {
  const known = new Set(here.map(({ id }) => id));
  const plans = new Map(here.filter(({ id }) => kindOf(id) === 'appointment').map((view) => [view.appointment, newest(view, 'plan')]));
  const isOfPlan = ({ id, appointment }: RecordView): boolean => kindOf(id) === 'step' && localOf(id).startsWith(`${plans.get(appointment)}:`);
  return touched
    .filter((view) => !known.has(view.id) && !goneNow.has(view.appointment) && isOfPlan(view) && deletionOf(view) === 'deleted')
    .map((view) => ({ record: view.id, title: nameOf(view), field: 'title', before: nameOf(view) || localOf(view.id), after: [] }));
}

/** @param held the records of a file by itself @param touched those that change, as they will be */
function allOutdated(held: readonly RecordView[], touched: readonly RecordView[], { added }: Merged): Replaced[] {
  const [fresh, then] = [new Set(added.map(({ id }) => id)), new Map(touched.map((view) => [view.id, view]))];
  return held.flatMap((view) =>
    Object.keys(view.fields).flatMap((field): Replaced[] => {
      const after = then.get(view.id);
      const [theirs, ours] = [dataIn(view, field), after && deletionOf(after) !== 'deleted' ? dataIn(after, field) : undefined];
      const comes = headsOf(view, field).some(({ id }) => fresh.has(id));
      if (!after || !theirs || !ours || !comes || sameValue(theirs, ours)) return [];
      return [{ record: view.id, title: nameOf(after), field, before: ours, after: [theirs] }];
    }),
  );
}

/** @param theirs the changes of a file, as {@link asSame} reads them */
export function previewOf(mine: ReadonlyMap<ChangeId, Change>, theirs: readonly Change[]): Preview {
  const merged = mergeInto(mine, theirs);
  const fileViews = foldAll(byRecord(theirs));
  const hereByRecord = byRecord(mine.values());
  const all = foldAll(hereByRecord);
  const touched = viewsAfter(mine, merged);
  const held = appointmentsIn(fileViews);
  const here = appointmentsIn(all);
  const same = askSame([...mine.values()], here, theirs, held);
  return {
    appointments: held.map((view) => ({
      id: view.appointment,
      title: nameOf(view),
      begunAtMs: begunAtMs(view),
      isNew: !hereByRecord.has(appointmentRecord(view.appointment)),
    })),
    counts: countsOf(fileViews),
    files: new Set(filesIn(changesAfter(mine, merged)).keys()),
    fresh: merged.added.length,
    comes: countsOf(touched),
    dropped: merged.dropped.length,
    refused: merged.refused.length,
    replaced: allReplaced(all, touched),
    outdated: allOutdated(fileViews, touched, merged),
    same,
    ours: here.filter((view) => view.appointment === same?.ours).map(nameOf)[0] ?? '',
  };
}
