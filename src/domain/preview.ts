/** What a person is shown of a backup before anything of it is taken in: what it holds, what comes, and what would no longer stand on screen. */
import { type At, appointmentRecord } from './appointment';
import { begunAtMs } from './appointments';
import { appointmentOf, type Change, type ChangeId, kindOf, localOf, type RecordId } from './change';
import { codeIn, dayIn } from './entries';
import { appointmentsIn, byRecord, changesAfter, countsOf, deletedAmong, foldAll, type Merged, mergeInto, viewsAfter } from './import';
import { sameValue } from './merge';
import { filesIn, PHOTO_MARK, photoOf } from './photo';
import { deletionOf, headsOf, isWords, isWordsField, newest, type RecordView, wordings } from './record';
import { asSame, type Same } from './same';
import { eachOf, type Sliced } from './slices';

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
  /** To be asked: whether these two are the same appointment. */
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

/** What is here, looked through once for all that is asked of it. */
interface Here {
  readonly mine: ReadonlyMap<ChangeId, Change>;
  readonly records: ReadonlyMap<RecordId, readonly Change[]>;
  readonly views: readonly RecordView[];
  /** Appointments that are deleted. */
  readonly gone: ReadonlySet<string>;
  /** Those that are shown. */
  readonly appointments: readonly RecordView[];
  /** Those that hold more than that they came into being. */
  readonly touched: ReadonlySet<string>;
}

function* lookThrough(mine: ReadonlyMap<ChangeId, Change>): Sliced<Here> {
  const records = yield* byRecord(mine.values());
  const views = yield* foldAll(records);
  const gone = deletedAmong(views);
  yield;
  const touched = new Set<string>();
  yield* eachOf(mine.values(), ({ record, field }) => field !== 'plan' && touched.add(appointmentOf(record)));
  return { mine, records, views, gone, appointments: appointmentsIn(views, gone), touched };
}

/**
 * Two appointments that another phone was told are one: what went there from here comes back as `c_here_there`. Or two with one
 * plan that do not know of each other, where the one here came into being by itself: nobody named it, or it is the only one.
 * @param held the records of the file @param shown its appointments
 */
function* askSame(
  { appointments, touched }: Here,
  theirs: readonly Change[],
  held: readonly RecordView[],
  shown: readonly RecordView[],
): Sliced<Same | undefined> {
  const inFile = new Set(held.map(({ appointment }) => appointment));
  const known = new Set(appointments.map(({ appointment }) => appointment));
  const comes = shown.filter((one) => !known.has(one.appointment));
  const pairs = new Map<string, Same>();
  yield* eachOf(theirs, ({ id, record }) => {
    const ours = id.split('_')[1] ?? '';
    if (known.has(ours) && !inFile.has(ours)) pairs.set(appointmentOf(record), { theirs: appointmentOf(record), ours });
  });
  const pair = comes.map((view) => pairs.get(view.appointment)).find(Boolean);
  if (pair) return pair;
  const ours = appointments.filter(
    (view) => !inFile.has(view.appointment) && (appointments.length === 1 || nameOf(view) === '') && touched.has(view.appointment),
  );
  for (const view of comes) {
    const same = ours.find((one) => newest(one, 'plan') !== null && newest(one, 'plan') === newest(view, 'plan'));
    if (same) return { theirs: view.appointment, ours: same.appointment };
  }
  return undefined;
}

/** All that is on screen now and not afterwards. @param touched those that change, as they will be */
function* allReplaced({ records, views: here, gone: goneNow }: Here, touched: readonly RecordView[]): Sliced<Replaced[]> {
  const changed = new Map(touched.map((view) => [view.id, view]));
  const after = new Map(here.map((view) => [view.id, view]));
  yield;
  for (const view of touched) after.set(view.id, view);
  const goneThen = deletedAmong([...after.values()]);
  yield;
  const replaced = yield* eachOf(here, (before) => {
    const { id, appointment } = before;
    if (goneNow.has(appointment) || !(changed.has(id) || goneThen.has(appointment))) return [];
    return replacedIn(before, after.get(id) ?? before, goneThen.has(appointment));
  });
  const come = touched.filter((view) => !records.has(view.id) && !goneNow.has(view.appointment));
  return [...replaced.flat(), ...untouchedGone(here, come)];
}

/** A step of the plan is on screen before anything of it is stored: another phone may have deleted it. @param come records that were not here */
function untouchedGone(here: readonly RecordView[], come: readonly RecordView[]): Replaced[] {
  const plans = new Map(here.filter(({ id }) => kindOf(id) === 'appointment').map((view) => [view.appointment, newest(view, 'plan')]));
  const isOfPlan = ({ id, appointment }: RecordView): boolean => kindOf(id) === 'step' && localOf(id).startsWith(`${plans.get(appointment)}:`);
  return come
    .filter((view) => isOfPlan(view) && deletionOf(view) === 'deleted')
    .map((view) => ({ record: view.id, title: nameOf(view), field: 'title', before: nameOf(view) || localOf(view.id), after: [] }));
}

/** @param held the records of a file by itself @param touched those that change, as they will be */
function* allOutdated(held: readonly RecordView[], touched: readonly RecordView[], { added }: Merged): Sliced<Replaced[]> {
  const [fresh, then] = [new Set(added.map(({ id }) => id)), new Map(touched.map((view) => [view.id, view]))];
  const outdated = yield* eachOf(held, (view) => {
    const after = then.get(view.id);
    if (!after || deletionOf(after) === 'deleted') return [];
    return Object.keys(view.fields).flatMap((field): Replaced[] => {
      const [theirs, ours] = [dataIn(view, field), dataIn(after, field)];
      const comes = headsOf(view, field).some(({ id }) => fresh.has(id));
      if (!theirs || !ours || !comes || sameValue(theirs, ours)) return [];
      return [{ record: view.id, title: nameOf(after), field, before: ours, after: [theirs] }];
    });
  });
  return outdated.flat();
}

/** @param theirs the changes of a file, as {@link asSame} reads them */
function* previewOf(here: Here, theirs: readonly Change[]): Sliced<Preview> {
  const merged = yield* mergeInto(here.mine, theirs);
  const fileViews = yield* foldAll(yield* byRecord(theirs));
  const touched = yield* viewsAfter(here.mine, merged);
  const held = appointmentsIn(fileViews);
  yield;
  const same = yield* askSame(here, theirs, fileViews, held);
  return {
    appointments: held.map((view) => ({
      id: view.appointment,
      title: nameOf(view),
      begunAtMs: begunAtMs(view),
      isNew: !here.records.has(appointmentRecord(view.appointment)),
    })),
    counts: yield* countsOf(fileViews),
    files: new Set(filesIn(changesAfter(here.mine, merged)).keys()),
    fresh: merged.added.length,
    comes: yield* countsOf(touched),
    dropped: merged.dropped.length,
    refused: merged.refused.length,
    replaced: yield* allReplaced(here, touched),
    outdated: yield* allOutdated(fileViews, touched, merged),
    same,
    ours: here.appointments.filter((view) => view.appointment === same?.ours).map(nameOf)[0] ?? '',
  };
}

/** What a file would do, and what it would do should the person say that the two of `preview.same` are one. */
export interface Previews {
  readonly preview: Preview;
  readonly together: Preview | undefined;
}

/** @param known which appointments of the file are known to be one with one here */
export function* previewsOf(mine: ReadonlyMap<ChangeId, Change>, file: readonly Change[], known: readonly Same[]): Sliced<Previews> {
  const here = yield* lookThrough(mine);
  const preview = yield* previewOf(here, yield* asSame(file, known));
  const together = preview.same && (yield* previewOf(here, yield* asSame(file, [...known, preview.same])));
  return { preview, together };
}
