import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dueOf, suggestedDay, type Timing } from '../../src/domain/timing';

const timing: Timing = { minutes: 10, effort: 'phone', phase: 'before', leadDays: 44 };

describe('calendar days', () => {
  test('are counted over the end of a month, a year and a leap day', () => {
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  test('go there and back on any day, whatever the clocks do', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, count) => addDays(addDays(from, count), -count) === from));
  });

  test('that are none stay none', () => {
    expect(addDays('', 3)).toBe('');
    expect(addDays('soon', 3)).toBe('');
  });
});

describe('the day by which a step is best done', () => {
  test('is counted back from the appointment', () => expect(suggestedDay(timing, '2027-01-14')).toBe('2026-12-01'));

  test('is not known without an appointment, or for a step of one’s own', () => {
    expect(suggestedDay(timing, '')).toBe('');
    expect(suggestedDay(undefined, '2027-01-14')).toBe('');
  });

  test('gives way to the day that the person chose', () => {
    expect(dueOf('2026-12-24', timing, '2027-01-14')).toEqual({ day: '2026-12-24', isOwn: true });
    expect(dueOf('', timing, '2027-01-14')).toEqual({ day: '2026-12-01', isOwn: false });
  });
});
