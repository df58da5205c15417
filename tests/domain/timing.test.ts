import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/days';
import { dueOf, suggestedDay, type Timing } from '../../src/domain/timing';

const timing: Timing = { minutes: 10, effort: 'phone', phase: 'before', leadDays: 44 };
const TODAY = '2026-11-20';
const none = { day: '', isNow: false };

describe('the day by which a step is best done', () => {
  test('is counted back from the appointment', () => expect(suggestedDay(timing, '2027-01-14', TODAY)).toEqual({ day: '2026-12-01', isNow: false }));

  test('is not known without an appointment, or for a step of one’s own', () => {
    expect(suggestedDay(timing, '', TODAY)).toEqual(none);
    expect(suggestedDay(undefined, '2027-01-14', TODAY)).toEqual(none);
  });

  test('is today, and said to be for now, for somebody who begins two weeks before the visit: nothing was missed', () => {
    expect(suggestedDay(timing, '2026-12-04', TODAY)).toEqual({ day: TODAY, isNow: true });
    expect(suggestedDay(timing, '2027-01-03', TODAY)).toEqual({ day: TODAY, isNow: false });
  });

  test('is not suggested any more once the visit that it was for is over, but a step of afterwards is for now', () => {
    expect(suggestedDay(timing, '2026-11-19', TODAY)).toEqual(none);
    expect(suggestedDay({ ...timing, phase: 'visit', leadDays: 0 }, '2026-11-19', TODAY)).toEqual(none);
    expect(suggestedDay({ ...timing, phase: 'after', leadDays: -3 }, '2026-11-10', TODAY)).toEqual({ day: TODAY, isNow: true });
  });

  test('never lies before today, whenever the visit is', () => {
    const around = fc.integer({ min: -200, max: 200 });
    fc.assert(
      fc.property(around, around, (visit, leadDays) => {
        const { day } = suggestedDay({ ...timing, leadDays, phase: leadDays > 0 ? 'before' : leadDays < 0 ? 'after' : 'visit' }, addDays(TODAY, visit), TODAY);
        return day === '' || day >= TODAY;
      }),
    );
  });

  test('gives way to the day that the person chose, also one that has gone by', () => {
    expect(dueOf('2026-12-24', timing, '2027-01-14', TODAY)).toEqual({ day: '2026-12-24', isNow: false, isOwn: true });
    expect(dueOf('2026-10-01', timing, '2027-01-14', TODAY)).toEqual({ day: '2026-10-01', isNow: false, isOwn: true });
    expect(dueOf('', timing, '2027-01-14', TODAY)).toEqual({ day: '2026-12-01', isNow: false, isOwn: false });
  });
});
