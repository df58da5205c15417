// P16: the calendar file, read back by another parser than the library that wrote it.
import ICAL from 'ical.js';
import { afterEach, describe, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/calendar-entries';
import { calendarText } from '../../src/exchange/calendar';
import { naughty } from '../faults/naughty';

const zones = ['Europe/Madrid', 'Europe/London', 'America/New_York', 'America/Los_Angeles', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia'] as const;
/** Ordinary days, and in some of the zones the days on which clocks change. */
const days = ['2026-12-24', '2027-01-14', '2027-03-14', '2027-03-28', '2027-04-04', '2027-06-30', '2027-10-03', '2027-10-31', '2027-11-07', '2028-02-29'];
const times = ['00:00', '01:45', '02:15', '03:15', '08:30', '12:00', '23:59'];

const NOW_MS = Date.UTC(2026, 10, 28, 12);
const entry = (at: Entry['at'], title = 'Visit', record = 'appointment/x7k2'): Entry => ({ record, title, at, alarms: [-1440, -120] });

function write(entries: readonly Entry[], { nowMs = NOW_MS, hereZone = 'Europe/Madrid' } = {}): string {
  return calendarText(entries, { nowMs, hereZone, alarm: 'Reminder' });
}

/** Through bytes, as a calendar gets it. */
function read(text: string): ICAL.Event[] {
  const root = new ICAL.Component(ICAL.parse(new TextDecoder().decode(new TextEncoder().encode(text))));
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return root.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

const readOne = (text: string): ICAL.Event => read(text)[0] as ICAL.Event;

const hours = zones.flatMap((zone) => days.flatMap((date) => times.map((time) => ({ zone, date, time }))));

const clocks = new Map(zones.map((zone) => [zone, new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })]));

/** What the clocks of a zone show, by the tables of Node. */
const clockOf =
  (zone: (typeof zones)[number]) =>
  (atMs: number): string =>
    clocks.get(zone)?.format(atMs) ?? '';

/** Whether the clocks jump over an hour: it is nobody's appointment, and only stays as it was written. */
function isLeftOut(clock: (atMs: number) => string, written: string): boolean {
  const aroundMs = Date.parse(`${written.replace(' ', 'T')}:00Z`);
  return !Array.from({ length: 2 * 15 * 4 }, (_, quarter) => aroundMs + (quarter - 15 * 4) * 900_000).some((atMs) => clock(atMs) === written);
}

afterEach(() => ICAL.TimezoneService.reset());

test('a carriage return in somebody’s words ends no line of the file', () => {
  const text = write([{ ...entry({ date: '2027-01-14' }, 'Visit\rATTACH:x'), place: 'Ward 4\r\nATTACH:y', note: 'With\rATTACH:z' }]);
  expect(text.replaceAll('\r\n', '')).not.toContain('\r');
  expect(text).not.toMatch(/^ATTACH/m);
});

test('signs that no calendar may find in a file, as some programs copy them, become a space', () => {
  const text = write([{ ...entry({ date: '2027-01-14' }, 'Two\u000blines\u0000'), place: 'Ward\u000c4', note: 'With\tDr. Lind\u0085\u007f' }]);
  expect(text.replaceAll(/[\r\n\t]/g, '')).not.toMatch(/\p{Cc}/u);
  expect(readOne(text).summary).toBe('Two lines ');
});

test('a whole day leaves the person free in the calendar, an hour does not', () => {
  const free = (at: Entry['at']): unknown => readOne(write([entry(at)])).component.getFirstPropertyValue('transp');
  expect(free({ date: '2027-01-14' })).toBe('TRANSPARENT');
  expect(free({ date: '2027-01-14', time: '10:30' })).not.toBe('TRANSPARENT');
});

describe('the calendar file, read back by another parser', () => {
  test('shifts no hour in seven zones, on ordinary days and on days when clocks change', () => {
    const shifted: string[] = [];
    let leftOut = 0;
    for (const { zone, date, time } of hours) {
      const { startDate } = readOne(write([entry({ date, time, zone })], { hereZone: 'Asia/Tokyo' }));
      expect([startDate.toString(), startDate.zone?.tzid]).toEqual([`${date}T${time}:00`, zone]);
      const shown = clockOf(zone)(startDate.toJSDate().getTime());
      const isOut = isLeftOut(clockOf(zone), `${date} ${time}`);
      if (isOut) leftOut += 1;
      else if (shown !== `${date} ${time}`) shifted.push(`${zone} ${date} ${time}: ${shown}`);
      ICAL.TimezoneService.reset();
    }
    expect(shifted).toEqual([]);
    expect([hours.length, leftOut]).toEqual([490, 5]);
  }, 60_000);

  test('keeps a day a day, whatever zone this device is in', () => {
    for (const date of days)
      for (const hereZone of zones) {
        const { startDate, endDate } = readOne(write([entry({ date })], { hereZone }));
        expect([startDate.isDate, startDate.toString()]).toEqual([true, date]);
        expect(endDate.subtractDate(startDate).toSeconds()).toBe(86_400);
      }
  });

  test('takes the zone of this device for an hour that was written without one', () => {
    expect(readOne(write([entry({ date: '2027-01-14', time: '10:30' })], { hereZone: 'Asia/Kathmandu' })).startDate.zone?.tzid).toBe('Asia/Kathmandu');
  });

  test('keeps the hour as written in a zone that this device does not know', () => {
    expect(readOne(write([entry({ date: '2027-01-14', time: '10:30', zone: 'Moon/Tranquility' })])).startDate.toString()).toBe('2027-01-14T10:30:00');
  });

  test('carries the person’s words to the letter', () => {
    for (const words of [...naughty, '💿'.repeat(200), `x${'💿'.repeat(200)}`, 'END:VEVENT', 'a,b;c\\n', 'two\nlines'])
      expect(readOne(write([entry({ date: '2027-01-14' }, words)])).summary).toBe(words);
  });

  test('says where it is and with whom, to the letter; nothing where nobody wrote it', () => {
    for (const words of [...naughty, 'Salford Royal; Stott Lane, \\n M6', 'two\nlines']) {
      const { location, description } = readOne(write([{ ...entry({ date: '2027-01-14' }), place: words, note: words }]));
      expect([location, description]).toEqual([words, words]);
    }
    expect(write([entry({ date: '2027-01-14' })])).not.toMatch(/LOCATION|^DESCRIPTION:$/m);
  });

  test('has no line of more than 75 bytes, and none that is not whole letters', () => {
    const lines = write(naughty.map((words, index) => entry({ date: '2027-01-14' }, words, `step/x/own:${index}`))).split('\r\n');
    expect(lines.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
    expect(lines.filter((line) => /\p{Surrogate}/u.test(line))).toEqual([]);
  });

  test('gives an entry the same id each time and a higher number later, so that a calendar changes it instead of adding one', () => {
    const first = readOne(write([entry({ date: '2027-01-14' })]));
    const later = readOne(write([entry({ date: '2027-01-21' })], { nowMs: NOW_MS + 60_000 }));
    expect(later.uid).toBe(first.uid);
    expect(later.sequence).toBeGreaterThan(first.sequence);
    expect(new Set(read(write([entry({ date: '2027-01-14' }), entry({ date: '2027-01-14' }, 'Pack', 'step/x7k2/a:pack')])).map(({ uid }) => uid)).size).toBe(2);
  });

  test('reminds a day and two hours before a visit, and at nine on the day of a step', () => {
    const alarms = (text: string) =>
      readOne(text)
        .component.getAllSubcomponents('valarm')
        .map((alarm) => (alarm.getFirstPropertyValue('trigger') as ICAL.Duration).toSeconds());
    expect(alarms(write([entry({ date: '2027-01-14', time: '10:30', zone: 'Europe/Madrid' })]))).toEqual([-86_400, -7_200]);
    expect(alarms(write([{ ...entry({ date: '2027-01-14' }), alarms: [540] }]))).toEqual([32_400]);
  });
});
