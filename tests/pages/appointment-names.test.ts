import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { appointments as words } from '../../src/content/en/appointments';
import { appointmentRecord } from '../../src/domain/appointment';
import { type Appointment, namesOf, toAppointment } from '../../src/domain/appointments';
import { type Change, createStamp } from '../../src/domain/change';
import { fold } from '../../src/domain/record';
import { showMoment } from '../../src/pages/clock';

beforeEach(() => {
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
});
afterEach(() => vi.unstubAllGlobals());

/** An appointment that was begun in this moment; of the days of winter, so that no clock change is near. */
function begun(id: string, when: string, title?: string): Appointment {
  const stamp = createStamp('load');
  const record = appointmentRecord(id);
  const write = (field: string, value: string): Change => ({ id: stamp(new Date(when).getTime(), 'anna'), format: 1, record, field, value, supersedes: [] });
  return toAppointment(fold(record, [write('plan', 'plan'), ...(title ? [write('title', title)] : [])]));
}
const named = (...list: Appointment[]): string[] => [...namesOf(list, words, showMoment).values()];

it('one that nobody named is called as ever, beside others with a name', () => {
  expect(named(begun('one', '2026-11-03T10:00'), begun('two', '2026-11-04T10:00', 'Eye clinic'))).toEqual(['Second opinion', 'Eye clinic']);
});

it('two that nobody named say on which day they were begun', () => {
  expect(named(begun('one', '2025-11-03T10:00'), begun('two', '2026-11-04T10:00'))).toEqual([
    'Second opinion, begun on 3 November 2025',
    'Second opinion, begun on 4 November 2026',
  ]);
});

it('two of one day say the hour, too', () => {
  const [one, two, three] = named(begun('one', '2026-11-03T10:05'), begun('two', '2026-11-03T16:30'), begun('three', '2026-11-04T10:05'));
  expect([one, two]).toEqual([expect.stringMatching(/begun on 3 November 2026, 10:05$/), expect.stringMatching(/begun on 3 November 2026, 16:30$/)]);
  expect(three).toBe('Second opinion, begun on 4 November 2026');
});

it('the day of each is told once: telling forty twice is a wait', () => {
  const show = vi.fn(showMoment);
  namesOf([begun('one', '2025-11-03T10:00'), begun('two', '2026-11-04T10:00')], words, show);
  expect(show).toHaveBeenCalledTimes(2);
});

it('two of one minute are numbered, in the order in which they were begun', () => {
  const names = namesOf([begun('later', '2026-11-03T10:05:40'), begun('earlier', '2026-11-03T10:05:02')], words, showMoment);
  expect(names.get('earlier')).toMatch(/begun on 3 November 2026, 10:05$/);
  expect(names.get('later')).toBe(`${names.get('earlier')} (2)`);
});

it('one that is stored nowhere yet needs no day', () => {
  const unwritten = toAppointment({ id: appointmentRecord(), appointment: '~', fields: {} });
  expect(named(unwritten, begun('one', '2026-11-03T10:00'))).toEqual(['Second opinion', 'Second opinion, begun on 3 November 2026']);
});
