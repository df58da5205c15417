/** What goes into the calendar: the appointment, the days of open steps, and those that hang on somebody else. Pure; making the file is the work of `exchange/`. */
import type { At } from './appointment';
import type { RecordId } from './change';
import type { Step } from './checklist';
import { type Due, dueOf, isThere, type Thing, type Timing } from './timing';

/** One entry of the calendar. */
export interface Entry {
  /** Id of the record it stands for: an entry that is handed over again takes the place of the first. */
  readonly record: RecordId;
  readonly title: string;
  readonly at: At;
  readonly place?: string;
  readonly note?: string;
  /** Minutes after its beginning (for a day: midnight) at which the calendar reminds; negative is before. */
  readonly alarms: readonly number[];
}

const HOUR = 60;
/** At 9 in the morning of the day. */
const ON_THE_DAY = [9 * HOUR];
const BEFORE_A_VISIT = [-24 * HOUR, -2 * HOUR];
/** At 9 in the morning of the day before. */
const THE_DAY_BEFORE = [-15 * HOUR];

/** The entry of an appointment; none while it has no day, and none once that is over. */
export const appointmentEntry = (
  record: RecordId,
  title: string,
  at: At | undefined,
  today: string,
  more: Pick<Entry, 'place' | 'note'> = {},
): readonly Entry[] => (at && at.date >= today ? [{ ...more, record, title, at, alarms: at.time ? BEFORE_A_VISIT : THE_DAY_BEFORE }] : []);

/**
 * A day that hangs on somebody else: copies that they promised, the last day of the country's limit, a call back; and two
 * weeks before the visit, to chase what was asked for and is not here, or to check what came: one entry, whichever it is.
 */
export interface Awaited {
  readonly record: RecordId;
  readonly what: 'promise' | 'limit' | 'two-weeks' | 'call-back';
  readonly title: string;
  /** Empty when nobody wrote one. */
  readonly day: string;
}

/** Those from today on, the earliest first: a calendar reminds of nothing that has gone by. A record may have several, so each has an id of its own. */
export const awaitedEntries = (awaited: readonly Awaited[], today: string): readonly Entry[] =>
  awaited
    .filter(({ day }) => day !== '' && day >= today)
    .sort(byDay)
    .map(({ record, what, title, day }) => ({ record: `${record}#${what}`, title, at: { date: day }, alarms: ON_THE_DAY }));

/** In the order they had where they are equal. */
const byDay = (one: Pick<Due, 'day'>, other: Pick<Due, 'day'>): number => Number(one.day > other.day) - Number(one.day < other.day);

interface Days {
  readonly own: readonly Entry[];
  /** Of steps without a day of their own, the earliest first. */
  readonly suggested: readonly Entry[];
  /** How many are for as soon as one can: a heap of reminders on one day would help nobody, so they stay out and are counted. */
  readonly now: number;
  /** How many are for the room itself, one of two that exclude each other, or settled: nobody can want their reminder beforehand. */
  readonly rest: number;
  /** How many have no day at all, of those that there is still a time for. */
  readonly dayless: number;
}

interface Given {
  readonly steps: readonly Step[];
  readonly timings: Readonly<Record<string, Timing>>;
  readonly there: ReadonlySet<Thing>;
  readonly recordOf: (step: Step) => RecordId;
  readonly appointmentDay: string;
  readonly today: string;
}

/** The days of the steps that are open. */
export function stepEntries({ steps, timings, there, recordOf, appointmentDay, today }: Given): Days {
  const isRest = (timing: Timing | undefined): boolean => timing?.phase === 'visit' || timing?.isEither === true || isThere(timing?.unless, { steps, there });
  const isOver = appointmentDay !== '' && appointmentDay < today;
  const isPast = (timing: Timing | undefined): boolean => isOver && timing !== undefined && timing.phase !== 'after';
  const open = steps.filter((step) => !step.done && step.deletion !== 'deleted');
  const days = open.map((step) => ({ step, ...dueOf(step.due, timings[step.id], appointmentDay, today) }));
  const others = days.filter(({ day, isOwn }) => day && !isOwn);
  const wanted = others.filter(({ step }) => !isRest(timings[step.id]));
  const entries = (of: typeof days): Entry[] =>
    of.map(({ step, day }) => ({ record: recordOf(step), title: step.titles.join(' / '), at: { date: day }, alarms: ON_THE_DAY }));
  return {
    own: entries(days.filter(({ isOwn }) => isOwn)),
    suggested: entries(wanted.filter(({ isNow }) => !isNow).sort(byDay)),
    now: wanted.filter(({ isNow }) => isNow).length,
    rest: others.length - wanted.length,
    dayless: days.filter(({ day, step }) => !day && !isPast(timings[step.id])).length,
  };
}
