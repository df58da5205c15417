/** What a calendar file has to say of a time zone: when its clocks change around a day. Asks the browser's own tables; keeps none. */
import { DAY_MS } from '../domain/days';

/** From an instant on the zone's clocks stand this far from UTC. */
export interface Observance {
  readonly fromMs: number;
  readonly beforeMs: number;
  readonly offsetMs: number;
}

/** Clocks are looked at once a week: no zone changes them twice in less. */
const STEP_MS = 7 * DAY_MS;
/** How far around the day the table reaches. */
const REACH_MS = 400 * DAY_MS;

/** @returns `(atMs) => offset` in milliseconds. @throws {RangeError} for a zone that the browser does not know */
function offsetsOf(zone: string): (atMs: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (atMs) => {
    const at = Object.fromEntries(format.formatToParts(atMs).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(at.year as number, (at.month as number) - 1, at.day, at.hour, at.minute, at.second) - atMs;
  };
}

/** The clocks of a zone for a year and more around an instant: how they stood at first, then each change. Empty for an unknown zone. */
export function observancesAround(zone: string, aroundMs: number): readonly Observance[] {
  let offsetAt: (atMs: number) => number;
  try {
    offsetAt = offsetsOf(zone);
  } catch {
    return [];
  }
  const beginMs = Math.floor((aroundMs - REACH_MS) / DAY_MS) * DAY_MS;
  let beforeMs = offsetAt(beginMs);
  const found: Observance[] = [{ fromMs: beginMs, beforeMs, offsetMs: beforeMs }];
  for (let atMs = beginMs; atMs < aroundMs + REACH_MS; atMs += STEP_MS) {
    const offsetMs = offsetAt(atMs + STEP_MS);
    if (offsetMs === beforeMs) continue;
    found.push({ fromMs: changeBetween(offsetAt, atMs, atMs + STEP_MS), beforeMs, offsetMs });
    beforeMs = offsetMs;
  }
  return found;
}

/** The first second after a change that lies between two instants. */
function changeBetween(offsetAt: (atMs: number) => number, fromMs: number, toMs: number): number {
  const before = offsetAt(fromMs);
  let [low, high] = [fromMs, toMs];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}
