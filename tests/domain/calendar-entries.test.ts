import { describe, expect, test } from 'vitest';
import { plan } from '../../src/content/en/plan';
import { timingById } from '../../src/content/en/timing';
import { appointmentEntry, awaitedEntries, stepEntries } from '../../src/domain/calendar-entries';
import { type Step, stepRecord, untouched } from '../../src/domain/checklist';
import type { Thing } from '../../src/domain/timing';

const TODAY = '2026-12-15';

const given = (steps: readonly Step[], appointmentDay = '2027-01-14', there: ReadonlySet<Thing> = new Set()) =>
  stepEntries({ steps, there, timings: timingById, recordOf: ({ id }) => stepRecord('x7k2', id), appointmentDay, today: TODAY });

const steps = untouched(plan);
const [first, second, third, ...others] = steps as [Step, Step, Step, ...Step[]];

describe('what goes into the calendar', () => {
  test('is every open step with a day that the person chose, also one that has gone by', () => {
    const { own } = given([
      { ...first, due: '2026-12-01' },
      { ...second, due: '2026-12-24', done: true },
      { ...third, due: '2026-12-24', deletion: 'deleted' },
      ...others,
    ]);
    expect(own).toEqual([{ record: `step/x7k2/${first.id}`, title: first.title, at: { date: '2026-12-01' }, alarms: [540] }]);
  });

  test('names both wordings of a step', () => {
    const { own } = given([{ ...first, due: '2026-12-24', title: 'Ask in June', titles: ['Ask in June', 'Ask in May'] }]);
    expect(own.map(({ title }) => title)).toEqual(['Ask in June / Ask in May']);
  });

  test('is, if wished, the suggested day of the others, from today on', () => {
    const { suggested } = given(steps);
    expect(suggested.map(({ at }) => at.date).every((day) => day > '2026-12-15')).toBe(true);
    expect(suggested.map(({ at }) => at.date)).toEqual(suggested.map(({ at }) => at.date).sort());
    expect(suggested.find(({ title }) => title.startsWith('Pack'))?.at).toEqual({ date: '2027-01-13' });
    expect(given(steps, '').suggested).toEqual([]);
  });

  test('leaves none out without counting it: those for as soon as one can, and those without a day', () => {
    const { suggested, now, dayless, own, rest } = given([...steps.slice(1), { ...first, id: 'own:1' }, { ...second, id: 'own:2', due: '2026-12-01' }]);
    expect([own.length, now > 0, dayless]).toEqual([1, true, 1]);
    expect(own.length + suggested.length + now + dayless + rest).toBe(steps.length + 1);
    expect(given(steps, '')).toMatchObject({ now: 0, dayless: steps.length });
    // Of a visit that is over, the time before it is over, too: nobody chooses a day for that.
    expect(given([...steps, { ...first, id: 'own:1' }], '2026-12-01').dayless).toBe(1);
  });

  test('is no suggested day for what is done in the room, for one of two that exclude each other, or for what is settled', () => {
    const id = (name: string): string => `second-opinion:${name}`;
    const inRoom = ['begin', 'take-notes', 'before-leaving', 'if-same', 'if-different'].map(id);
    const recordIn = (days: ReturnType<typeof given>): string[] => days.suggested.map(({ record }) => record.replace('step/x7k2/', ''));
    const usual = given(steps, '2027-03-14');
    expect(recordIn(usual).filter((one) => inRoom.includes(one))).toEqual([]);
    expect([recordIn(usual).includes(id('book')), usual.rest]).toEqual([true, inRoom.length]);
    const booked = given(steps, '2027-03-14', new Set(['booked']));
    expect([recordIn(booked).includes(id('book')), booked.rest]).toEqual([false, inRoom.length + 3]);
    const own = steps.map((step) => (step.id === id('begin') ? { ...step, due: '2027-03-14' } : step));
    expect(given(own, '2027-03-14').own).toMatchObject([{ record: `step/x7k2/${id('begin')}` }]);
  });

  test('is each day by which somebody is to answer, from today on, the earliest first, two of one record apart', () => {
    const record = 'medicalRecord/x7k2/own:scan';
    const awaited = awaitedEntries(
      [
        { record, what: 'limit', title: 'Last day: scan', day: '2026-12-22' },
        { record, what: 'promise', title: 'Promised for this day: scan', day: '2026-12-15' },
        { record: 'call/x7k2/own:c1', what: 'call-back', title: 'Call back: insurer', day: '2026-12-14' },
        { record: 'call/x7k2/own:c2', what: 'call-back', title: 'Call back: clinic', day: '' },
      ],
      '2026-12-15',
    );
    expect(awaited.map(({ title, at, alarms }) => [title, at, alarms])).toEqual([
      ['Promised for this day: scan', { date: '2026-12-15' }, [540]],
      ['Last day: scan', { date: '2026-12-22' }, [540]],
    ]);
    expect(new Set(awaited.map((entry) => entry.record)).size).toBe(2);
  });

  test('is the appointment, once it has a day', () => {
    expect(appointmentEntry('appointment/x7k2', 'Dr. Ferrer', undefined, TODAY)).toEqual([]);
    const at = { date: '2027-01-14', time: '10:30', zone: 'Europe/Madrid' };
    expect(appointmentEntry('appointment/x7k2', 'Dr. Ferrer', at, TODAY)).toMatchObject([{ at, alarms: [-1440, -120] }]);
    expect(appointmentEntry('appointment/x7k2', 'Dr. Ferrer', { date: '2027-01-14' }, TODAY)).toMatchObject([{ alarms: [-900] }]);
    expect(appointmentEntry('appointment/x7k2', 'Dr. Ferrer', { date: TODAY }, TODAY)).toHaveLength(1);
    expect(appointmentEntry('appointment/x7k2', 'Dr. Ferrer', { date: '2026-12-14' }, TODAY)).toEqual([]);
    expect(appointmentEntry('appointment/x7k2', 'Visit', at, TODAY, { place: 'Stott Lane', note: 'With Dr. Ferrer' })).toMatchObject([
      { place: 'Stott Lane', note: 'With Dr. Ferrer' },
    ]);
  });
});
