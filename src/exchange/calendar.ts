/**
 * Makes the calendar file: days as days, hours on the clock of their zone, each entry under an id that stays the same.
 * Knows nothing of screens; what goes in is decided by whoever calls it.
 */
import { generateIcsCalendar, type IcsEvent, type IcsTimezone } from 'ts-ics';
import type { At } from '../domain/appointment';
import type { Entry } from '../domain/calendar-entries';
import { observancesAround } from './time-zone';

/** What the file needs besides its entries. */
export interface Making {
  readonly nowMs: number;
  /** Zone of this device, for an hour that was written without one. */
  readonly hereZone: string;
  /** What the calendar shows when it reminds. */
  readonly alarm: string;
}

const MINUTE_MS = 60_000;
/** Nobody knows how long a visit takes; calendars want an end. */
const VISIT_HOURS = 1;

/** The numbers of a day and an hour as if they were UTC: the file repeats them as they are, and no zone can move them. */
const asWritten = ({ date, time = '00:00' }: At): Date => new Date(`${date}T${time}:00Z`);

function offset(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / MINUTE_MS);
  return `${ms < 0 ? '-' : '+'}${String(Math.floor(minutes / 60)).padStart(2, '0')}${String(minutes % 60).padStart(2, '0')}`;
}

const toTimezone = (zone: string, around: Date): IcsTimezone => ({
  id: zone,
  props: observancesAround(zone, around.getTime()).map(({ fromMs, beforeMs, offsetMs }) => ({
    type: offsetMs > beforeMs ? 'DAYLIGHT' : 'STANDARD',
    // The standard wants the clock before the change here; the library writes the clock after it.
    start: new Date(fromMs + beforeMs - offsetMs),
    offsetFrom: offset(beforeMs),
    offsetTo: offset(offsetMs),
  })),
});

const zoneOf = ({ zone }: At, { hereZone }: Making): string => zone || hereZone;

/** Some calendars end a line of the file at a bare CR, and refuse a file with other signs of control: the library lets both through. */
const lines = (words: string): string => words.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, ' ');

/** A duration in the parts that the format wants, before or after. */
const shift = (minutes: number) => ({ before: minutes < 0, hours: Math.floor(Math.abs(minutes) / 60), minutes: Math.abs(minutes) % 60 });

function toEvent({ record, title, at, alarms, place, note }: Entry, making: Making): IcsEvent {
  const date = asWritten(at);
  return {
    uid: `${record}@askwell`,
    stamp: { date: new Date(making.nowMs) },
    // Rises with each file: calendars take the entry with the highest number for the newest.
    sequence: Math.floor(making.nowMs / MINUTE_MS),
    summary: lines(title),
    ...(place && { location: lines(place) }),
    ...(note && { description: lines(note) }),
    // Without this a whole day counts as taken, and nobody could book the person on the day of a step.
    ...(!at.time && { timeTransparent: 'TRANSPARENT' }),
    start: at.time ? { date, local: { date, timezone: zoneOf(at, making), tzoffset: '+0000' } } : { date, type: 'DATE' },
    duration: at.time ? { hours: VISIT_HOURS } : { days: 1 },
    alarms: alarms.map((minutes) => ({ action: 'DISPLAY', description: making.alarm, trigger: { type: 'relative', value: shift(minutes) } })),
  };
}

/** The text of the file. */
export function calendarText(entries: readonly Entry[], making: Making): string {
  const timed = entries.filter(({ at }) => at.time);
  const zones = new Map(timed.map(({ at }) => [zoneOf(at, making), asWritten(at)]));
  const text = generateIcsCalendar({
    version: '2.0',
    prodId: '-//Askwell//Askwell//EN',
    method: 'PUBLISH',
    timezones: [...zones].map(([zone, around]) => toTimezone(zone, around)).filter(({ props }) => props.length > 0),
    events: entries.map((entry) => toEvent(entry, making)),
  });
  return fold(text);
}

/** No line of the file may be longer, in bytes. */
const LINE_BYTES = 75;

/** Breaks the lines anew: the library counts letters and breaks some of them in two, which would spoil what somebody wrote. */
function fold(text: string): string {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  return lines.map(foldLine).join('\r\n');
}

function foldLine(line: string): string {
  const encoder = new TextEncoder();
  let [folded, bytes] = ['', 0];
  for (const letter of line) {
    const length = encoder.encode(letter).length;
    if (bytes + length > LINE_BYTES) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += letter;
    bytes += length;
  }
  return folded;
}
