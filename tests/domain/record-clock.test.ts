import { describe, expect, it } from 'vitest';
import { addMonths, standingOf, type Timed } from '../../src/domain/record-clock';

const asked = (askedOn: string, more: Partial<Timed> = {}): Timed => ({ arrived: false, askedOn, promisedFor: '', chasedOn: '', ...more });
const US = { days: 30, extension: { days: 30 } };
const GB = { months: 1, extension: { months: 2 } };

describe('the days of the calendar', () => {
  it('end a month that is too short on its last day', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2027-03-31', 1)).toBe('2027-04-30');
  });

  it('go over the year', () => {
    expect(addMonths('2026-12-15', 2)).toBe('2027-02-15');
  });
});

describe('the clock of a record', () => {
  it('counts from the day it was asked for, and names the day after the extension too', () => {
    expect(standingOf(asked('2026-11-22'), US, '', '2026-11-28')).toMatchObject({ until: '2026-12-22', extended: '2027-01-21', late: '' });
  });

  it('adds the months of limit and extension at once: a short February takes no days away', () => {
    expect(standingOf(asked('2027-01-31'), GB, '', '2027-02-01')).toMatchObject({ until: '2027-02-28', extended: '2027-04-30' });
  });

  it('ends on Monday where the rules say so and the last day is on a weekend', () => {
    const until = (askedOn: string, clock: object) => Object.values(standingOf(asked(askedOn), clock, '', askedOn)).slice(0, 2);
    const working = { ...GB, endsOnWorkingDay: true };
    expect(until('2026-11-27', working)).toEqual(['2026-12-28', '2027-03-01']);
    expect(until('2026-11-26', working)).toEqual(['2026-12-28', '2027-02-26']);
    expect(until('2026-11-25', working)).toEqual(['2026-12-25', '2027-02-25']);
    expect(until('2026-11-27', GB)).toEqual(['2026-12-27', '2027-02-27']);
  });

  it('is not late on the last day itself, but on the next', () => {
    expect(standingOf(asked('2026-11-22'), US, '', '2026-12-22').late).toBe('');
    expect(standingOf(asked('2026-11-22'), US, '', '2026-12-23').late).toBe('limit');
    expect(standingOf(asked('2026-11-22'), US, '', '2027-01-21').late).toBe('limit');
    expect(standingOf(asked('2026-11-22'), US, '', '2027-01-22').late).toBe('extended');
  });

  it('says when a promise was broken before the limit is over, and where no limit is known', () => {
    const promised = asked('2026-11-22', { promisedFor: '2026-12-01' });
    expect(standingOf(promised, US, '', '2026-12-01').late).toBe('');
    expect(standingOf(promised, US, '', '2026-12-02').late).toBe('promise');
    expect(standingOf(promised, undefined, '', '2026-12-02')).toMatchObject({ until: '', extended: '', late: 'promise' });
  });

  it('rests for a week after it was asked for again, and not longer, nor over a day that passed since', () => {
    const late = (chasedOn: string, today: string, more: Partial<Timed> = { promisedFor: '2026-12-01' }) =>
      standingOf(asked('2026-11-22', { chasedOn, ...more }), US, '', today);
    expect(late('2026-12-02', '2026-12-02')).toMatchObject({ late: '', isAskedAgain: true });
    expect(late('2026-12-02', '2026-12-08').late).toBe('');
    expect(late('2026-12-02', '2026-12-09')).toMatchObject({ late: 'promise', isAskedAgain: false });
    expect(late('2026-12-01', '2026-12-02').late).toBe('promise');
    expect(late('2026-12-03', '2026-12-02').late).toBe('promise');
    expect(late('2026-12-21', '2026-12-23').late).toBe('limit');
    expect(late('2026-12-23', '2026-12-23', {}).late).toBe('');
    expect(late('2026-12-23', '2026-12-25', { promisedFor: '2026-12-24' }).late).toBe('limit');
    expect(late('2027-01-20', '2027-01-22', {}).late).toBe('extended');
    expect(late('2026-12-02', '2026-12-02', { promisedFor: '2026-12-01', arrived: true }).isAskedAgain).toBe(false);
    expect(late('soon', '2026-12-02').late).toBe('promise');
  });

  it('stops when the record is there', () => {
    expect(standingOf(asked('2026-11-22', { arrived: true, promisedFor: '2026-12-01' }), US, '', '2027-06-01')).toMatchObject({ until: '', late: '' });
  });

  it('counts nothing from a day that is missing or is no day', () => {
    for (const day of ['', 'soon', '2027-02-30']) expect(standingOf(asked(day), US, '', '2027-06-01')).toMatchObject({ until: '', extended: '', late: '' });
  });

  it('calls for a look from two weeks before the visit until the visit', () => {
    const look = (today: string) => standingOf(asked(''), US, '2027-01-14', today);
    expect(look('2026-12-30')).toMatchObject({ checkOn: '2026-12-31', checkNow: false });
    expect(look('2026-12-31').checkNow).toBe(true);
    expect(look('2027-01-14').checkNow).toBe(true);
    expect(look('2027-01-15').checkNow).toBe(false);
  });

  it('says that what may take until after the visit does, while the visit is to come', () => {
    const tooLate = (more: Partial<Timed>, today = '2026-11-28', visit = '2026-12-15') => standingOf(asked('2026-11-22', more), US, visit, today).afterVisit;
    expect(tooLate({})).toBe(true);
    expect(tooLate({}, '2026-11-28', '2026-12-22')).toBe(false);
    expect(tooLate({}, '2026-12-16')).toBe(false);
    expect(tooLate({ arrived: true })).toBe(false);
    expect(tooLate({}, '2026-11-28', '')).toBe(false);
  });

  it('goes by what was promised while the promise holds', () => {
    const tooLate = (promisedFor: string, clock: typeof US | undefined) =>
      standingOf(asked('2026-11-22', { promisedFor }), clock, '2026-12-15', '2026-11-28').afterVisit;
    expect(tooLate('2026-12-10', US)).toBe(false);
    expect(tooLate('2026-12-20', undefined)).toBe(true);
    expect(tooLate('2026-11-27', US)).toBe(true);
  });

  it('calls for no look while the day of the visit is unknown', () => {
    expect(standingOf(asked(''), US, '', '2026-12-31')).toMatchObject({ checkOn: '', checkNow: false });
  });
});
