/** When copies of records are due, late, or worth a look: calendar days only, no zones, no clock of the device. Says nothing in words. */
import type { RecordsClock } from './country';
import { addDays, daysBetween, isDay } from './days';

/** A calendar day as `YYYY-MM-DD`. */
type Day = string;

/** How long before the visit records are looked after once more, in days. */
const CHECK_DAYS = 14;

/** So many days before the visit, nothing can be asked for or sent any more. */
export const NEAR_DAYS = 2;

/** How long nobody needs to ask again who just did, in days. */
const REST_DAYS = 7;

/** What a record's clock is worked out from. An empty day is one that nobody wrote. */
export interface Timed {
  readonly arrived: boolean;
  readonly askedOn: Day;
  readonly promisedFor: Day;
  /** The day of asking again. */
  readonly chasedOn: Day;
}

/** Where a record stands today. A day that cannot be known is empty. */
export interface Standing {
  /** The last day of the country's limit. */
  readonly until: Day;
  /** The last day if they took the one extension. */
  readonly extended: Day;
  /** What has passed: nothing, the promised day, the limit, or the limit with its extension. The worst one wins. */
  readonly late: '' | 'promise' | 'limit' | 'extended';
  /** Asked again a moment ago, after all that has passed: nothing is called late meanwhile. */
  readonly isAskedAgain: boolean;
  /** Two weeks before the visit: the day to chase what is missing, or to check what came. */
  readonly checkOn: Day;
  /** That day is here, and the visit is not over. */
  readonly checkNow: boolean;
  /** The day that was promised, else the last day of the limit, lies after a visit that is still to come. */
  readonly afterVisit: boolean;
}

/** Whether a record with this status is here, whatever was done with it since. */
export const isHere = (status: string): boolean => ['arrived', 'checked', 'delivered'].includes(status);

/** The same day some months later; the last of a month that is too short: 31 January and one month is the end of February. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDate = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDate))).toISOString().slice(0, 10);
}

/** The last day of a limit; empty when there is no limit. Months are added at once, so that a short one in between shortens nothing. */
function limit(from: Day, ...parts: readonly ({ readonly days?: number; readonly months?: number } | undefined)[]): Day {
  const sum = (unit: 'days' | 'months'): number => parts.reduce((total, part) => total + (part?.[unit] ?? 0), 0);
  return sum('days') + sum('months') > 0 ? addDays(addMonths(from, sum('months')), sum('days')) : '';
}

/** The day itself, or the Monday after it. */
function workingDay(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, { 0: 1, 6: 2 }[weekday] ?? 0);
}

/** The last days of the limit and of its extension, from the day it was asked for. */
function limitsOf(askedOn: Day, clock: RecordsClock | undefined): Pick<Standing, 'until' | 'extended'> {
  const last = (...parts: Parameters<typeof limit>): Day => {
    const day = limit(...parts);
    return day && clock?.endsOnWorkingDay ? workingDay(day) : day;
  };
  const until = clock && isDay(askedOn) ? last(askedOn, clock) : '';
  return { until, extended: until && clock?.extension ? last(askedOn, clock, clock.extension) : '' };
}

const dayOfCheck = (visit: Day): Day => (isDay(visit) ? addDays(visit, -CHECK_DAYS) : '');

/** Whether somebody asked again a moment ago. */
const isJust = (chasedOn: Day, today: Day): boolean => isDay(chasedOn) && chasedOn <= today && daysBetween(chasedOn, today) < REST_DAYS;

/**
 * Works out where a record stands.
 * @param clock the country's; `undefined` where the app knows none: then only a promise can be late
 * @param visit the day of the appointment, or empty
 */
export function standingOf({ arrived, askedOn, promisedFor, chasedOn }: Timed, clock: RecordsClock | undefined, visit: Day, today: Day): Standing {
  const { until, extended } = limitsOf(arrived ? '' : askedOn, clock);
  const passed = (day: Day): boolean => day !== '' && day < today;
  const checkOn = dayOfCheck(visit);
  const promised = !arrived && isDay(promisedFor) ? promisedFor : '';
  // A promise that was broken says nothing of when it comes.
  const comesBy = promised >= today ? promised : until;
  const worst = passed(extended) ? 'extended' : passed(until) ? 'limit' : passed(promised) ? 'promise' : '';
  const isAskedAgain = !arrived && isJust(chasedOn, today) && [extended, until, promised].every((day) => !passed(day) || chasedOn > day);
  const isToCome = isDay(visit) && today <= visit;
  return {
    until,
    extended,
    isAskedAgain,
    late: isAskedAgain ? '' : worst,
    checkOn,
    checkNow: isToCome && checkOn <= today,
    afterVisit: isToCome && comesBy > visit,
  };
}
