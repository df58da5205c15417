/** Several appointments: which there are, in which order, deleting one with all that belongs to it. Loaded with the screens that show them. */
import { type At, atOf } from './appointment';
import { appointmentOf, type ChangeId, kindOf, localOf, type RecordId, timeOf } from './change';
import { PHOTO_MARK } from './photo';
import { type Head, headsOf, isWords, isWordsField, newest, type RecordView, textHeads, wordings } from './record';

/** An appointment as it is shown in the list. */
export interface Appointment {
  readonly id: string;
  readonly record: RecordId;
  /** What it is called; empty when nobody named it. */
  readonly title: string;
  readonly at: At | undefined;
  readonly doctor: string;
  /** When it was begun, in milliseconds since 1970 by its author's clock; `undefined` while it is stored nowhere. */
  readonly begunAtMs: number | undefined;
  /** The change that deleted it, if one did. */
  readonly by: ChangeId | undefined;
  /** Not once its making was undone, or its words went for good. */
  readonly hasPlan: boolean;
  readonly view: RecordView;
}

/** The id of the same thing in another appointment: steps of the plan and questions of the bank have one in each. */
export const recordIn = (record: RecordId, appointment: string): RecordId => [kindOf(record), appointment, ...[localOf(record)].filter(Boolean)].join('/');

/** See {@link Appointment}. */
export function begunAtMs(view: RecordView): number | undefined {
  const [first] = headsOf(view, 'plan');
  return first && timeOf(first.id);
}

/** The change that deleted it, if one did. */
export const deletedBy = (view: RecordView): ChangeId | undefined => headsOf(view, 'deleted').findLast(({ value }) => value !== null)?.id;

/** The record of an appointment as it is shown. */
export function toAppointment(view: RecordView): Appointment {
  const words = (field: string): string => wordings(view, field)[0] ?? '';
  const hasPlan = newest(view, 'plan') !== null;
  const known = { title: words('title'), at: atOf(view), doctor: words('doctor'), begunAtMs: begunAtMs(view) };
  return { id: appointmentOf(view.id), record: view.id, ...known, by: deletedBy(view), hasPlan, view };
}

/** What is known of one in a list of names. */
type Named = Pick<Appointment, 'id' | 'title' | 'begunAtMs'>;

/** @returns how often it was met by now */
function count(met: Map<string, number>, name: string): number {
  const times = (met.get(name) ?? 0) + 1;
  met.set(name, times);
  return times;
}

/**
 * What appointments are called in a list. Two that nobody named would look alike: these also say when they were begun.
 * @param show a moment as its day, or as its day and minute: where several began on one day. Those of one minute are numbered
 * @returns names by id
 */
export function namesOf(
  list: readonly Named[],
  words: { readonly unnamed: string; readonly begun: (when: string) => string },
  show: (ms: number, toTheMinute: boolean) => string,
): ReadonlyMap<string, string> {
  // Each day is told and counted once: telling takes long, and a file may hold thousands.
  const days = new Map<string, number>();
  const shown = new Map(list.map(({ id, title, begunAtMs: ms }) => [id, title || ms === undefined ? '' : show(ms, false)]));
  for (const day of shown.values()) count(days, day);
  const isAlone = list.filter(({ title }) => !title).length === 1;
  const begun = (ms: number, day = ''): string => words.begun((days.get(day) ?? 0) > 1 ? show(ms, true) : day);
  const names = new Map<string, string>();
  const alike = new Map<string, number>();
  // The oldest first: of two that began in one minute, the second is called so.
  for (const { id, title, begunAtMs: ms } of [...list].sort((one, other) => (one.begunAtMs ?? 0) - (other.begunAtMs ?? 0))) {
    const name = title || (isAlone || ms === undefined ? words.unnamed : begun(ms, shown.get(id)));
    const place = title ? 1 : count(alike, name);
    names.set(id, place > 1 ? `${name} (${place})` : name);
  }
  return names;
}

/** As text that sorts by time, a whole day before its hours; empty while nobody knows. */
export const momentOf = (at: At | undefined): string => (at ? `${at.date} ${at.time ?? ''}` : '');

/**
 * Those to come, the next one first; those without a day; those that are over, the latest first.
 * @param today calendar day as `YYYY-MM-DD`
 */
export function inOrder(appointments: readonly Appointment[], today: string): { readonly toCome: Appointment[]; readonly over: Appointment[] } {
  const sorted = appointments
    .map((one) => ({ one, when: momentOf(one.at) }))
    .sort((a, b) => (a.when === b.when ? (a.one.id < b.one.id ? -1 : 1) : a.when < b.when ? -1 : 1));
  const those = (is: (when: string) => boolean): Appointment[] => sorted.flatMap(({ one, when }) => (is(when) ? [one] : []));
  return { toCome: [...those((when) => when >= today), ...those((when) => when === '')], over: those((when) => when !== '' && when < today).reverse() };
}

/**
 * The value that deletes an appointment with all that belongs to it: it lists the words of all its records that were here, and
 * where some had been taken away: a phone whose clock runs ahead took them away later than now.
 * Words that this delete never saw bring the appointment back.
 */
export const deletedAppointment = (views: Iterable<RecordView>): { saw: ChangeId[] } => ({
  saw: [...views].flatMap((view) => textHeads(view).map(({ id }) => id)),
});

/**
 * `deleted`: hidden. `back`: deleted, but one of its records holds words that the deleter never saw, or had some that were taken
 * away since: whoever goes on with what came back must not lose all of it with the one note that brought it back.
 * @param views all its records
 */
export function appointmentDeletion(view: RecordView, views: Iterable<RecordView>): 'none' | 'deleted' | 'back' {
  const deletes = headsOf(view, 'deleted').filter(({ value }) => value !== null);
  const last = deletes.at(-1)?.id;
  if (!last) return 'none';
  const saw = new Set(deletes.flatMap(({ value }) => (value as unknown as { saw: ChangeId[] }).saw));
  const isUnseen = ({ id, value }: Head, canBeGone: boolean): boolean => !saw.has(id) && (isWords(value) || (canBeGone && value === null && id > last));
  for (const { id, fields } of views) {
    for (const [field, heads] of Object.entries(fields)) {
      // A late photo that is undone leaves nothing to go on with.
      const canBeGone = kindOf(id) !== 'photo' && field !== PHOTO_MARK;
      if (isWordsField(field) && heads.some((head) => isUnseen(head, canBeGone))) return 'back';
    }
  }
  return 'deleted';
}

/**
 * Whether nobody ever wrote in an appointment: it holds only what making and deleting it wrote.
 * @param views all its records
 * @param made what making one took over from an earlier one
 */
export const isBlank = (views: readonly RecordView[], made: ReadonlySet<ChangeId>): boolean =>
  views.every(({ fields }) =>
    Object.entries(fields).every(([field, heads]) => field === 'plan' || field === 'deleted' || heads.every(({ id, value }) => value === null || made.has(id))),
  );
