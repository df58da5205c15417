import { describe, expect, test } from 'vitest';
import { dueOf, suggestedDay, type Timing } from '../../src/domain/timing';

const timing: Timing = { minutes: 10, effort: 'phone', phase: 'before', leadDays: 44 };

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
