import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { showDate } from '../../src/pages/clock';
import { showAt } from '../../src/pages/day';

const ZONES = ['Pacific/Kiritimati', 'Asia/Kolkata', 'Asia/Beirut', 'Europe/Berlin', 'UTC', 'America/New_York', 'Pacific/Pago_Pago'];
/** Ordinary days, the days on which clocks change (in Beirut at midnight), and both ends of a year. */
const DAYS = ['2026-12-01', '2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-01-01', '2026-12-31'];
const HOURS = ['00:00', '00:30', '02:30', '09:05', '23:59'];
const CLOCKS = ['2016-11-28T12:00:00Z', '2026-11-28T12:00:00Z', '2036-11-28T12:00:00Z'];

/** What was written, told without the zone of this device: UTC in and UTC out. With its year, not its weekday, where the clock is half a year away. */
const asWritten = (date: string, time?: string): string => {
  const isFar = Math.abs(Date.parse(date) - Date.now()) > 16e9;
  const style = isFar ? ({ year: 'numeric' } as const) : ({ weekday: 'short' } as const);
  const day = new Date(`${date}T00:00:00Z`).toLocaleDateString('en', { ...style, day: 'numeric', month: 'long', timeZone: 'UTC' });
  return time
    ? `${day}, ${new Date(`2000-01-01T${time}:00Z`).toLocaleTimeString('en', { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).replace(' ', '\u00a0')}`
    : day;
};

describe('the day and hour of an appointment', () => {
  const before = process.env.TZ;
  beforeAll(() => vi.stubGlobal('document', { documentElement: { lang: 'en' } }));
  vi.stubGlobal('navigator', { languages: ['es-ES', 'en-US'] });
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it.each(ZONES)('are shown as written on a device in %s, whatever its clock says', (zone) => {
    process.env.TZ = zone;
    // Or the rest would show nothing: the zone must have taken effect.
    expect(new Date(2026, 0, 15, 12).toLocaleString('en')).toBe(new Date(2026, 0, 15, 12).toLocaleString('en', { timeZone: zone }));
    for (const clock of CLOCKS) {
      vi.useFakeTimers({ now: new Date(clock), toFake: ['Date'] });
      for (const date of DAYS) {
        expect(showAt({ date })).toBe(asWritten(date));
        for (const time of HOURS) expect(showAt({ date, time, zone: 'Europe/Berlin' })).toBe(asWritten(date, time));
      }
    }
  });

  it('tell two years apart, and leave the year out of a day that is near', () => {
    vi.useFakeTimers({ now: new Date('2027-12-20T12:00:00Z'), toFake: ['Date'] });
    expect(['2028-01-13', '2027-08-13', '2028-12-21', '2026-12-19'].map((date) => showAt({ date, time: '10:20' }))).toEqual([
      'Thu, January 13, 10:20\u00a0AM',
      'Fri, August 13, 10:20\u00a0AM',
      'December 21, 2028, 10:20\u00a0AM',
      'December 19, 2026, 10:20\u00a0AM',
    ]);
  });

  it('keep an hour and its "AM" in one line', () => {
    expect(showAt({ date: '2026-12-01', time: '10:20', zone: 'America/Toronto' })).toMatch(/, 10:20\u00a0AM$/);
  });

  it('are told in the language of the page, whatever others the person reads, in the way of the first one’s country', () => {
    vi.useFakeTimers({ now: new Date('2026-11-28T12:00:00Z'), toFake: ['Date'] });
    vi.stubGlobal('navigator', { languages: ['es-ES', 'es'] });
    expect(showAt({ date: '2026-12-01', time: '16:30' })).toBe('Tue, 1 December, 16:30');
    vi.stubGlobal('navigator', { languages: ['es-US', 'es'] });
    expect(showAt({ date: '2026-12-01', time: '16:30' })).toBe('Tue, December 1, 4:30\u00a0PM');
    vi.stubGlobal('navigator', { languages: ['zh-min-nan', 'es'] });
    expect(showAt({ date: '2026-12-01' })).toBe(asWritten('2026-12-01'));
    vi.stubGlobal('document', { documentElement: { lang: 'he' } });
    expect(showAt({ date: '2026-12-01' })).toBe('יום ג׳, 1 בדצמבר');
    vi.stubGlobal('navigator', { languages: ['es-ES', 'en-GB'] });
    vi.stubGlobal('document', { documentElement: { lang: 'en' } });
    expect(showAt({ date: '2026-12-01' })).toBe('Tue 1 December');
  });

  it('are days in every year and zone: the first one of 1970 in Reykjavik, too', () => {
    process.env.TZ = 'Atlantic/Reykjavik';
    vi.stubGlobal('navigator', { languages: ['en-US'] });
    expect(showDate('1970-01-01')).toBe('January 1, 1970');
  });

  it('are told in the language of the page by a browser that names none, and where another begins with the same letters', () => {
    vi.stubGlobal('document', { documentElement: { lang: 'fi' } });
    vi.stubGlobal('navigator', { languages: ['fil-PH', 'fi-FI'] });
    expect(showDate('2026-12-01')).toBe('1. joulukuuta 2026');
    vi.stubGlobal('navigator', {});
    expect(showDate('2026-12-01')).toBe('1. joulukuuta 2026');
  });
});
