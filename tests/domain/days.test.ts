import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, isDay } from '../../src/domain/days';

describe('calendar days', () => {
  test('are counted over the end of a month, a year and a leap day', () => {
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  test('are not shifted where clocks go forward or back', () => {
    expect(addDays('2027-03-01', 60)).toBe('2027-04-30');
    expect(addDays('2026-10-01', 60)).toBe('2026-11-30');
  });

  test('go there and back on any day, and are as far apart as they were moved', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, count) => {
        const moved = addDays(from, count);
        expect([addDays(moved, -count), daysBetween(from, moved)]).toEqual([from, count]);
      }),
    );
  });

  test('that are none stay none', () => {
    expect(addDays('', 3)).toBe('');
    expect(addDays('soon', 3)).toBe('');
    expect(['2028-02-29', '2027-02-29', '2027-13-01', '2027-1-1', '2027-01-01T10:00', ' 2027-01-01', '', null, 20270101].filter(isDay)).toEqual(['2028-02-29']);
  });
});
