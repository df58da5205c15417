import { expect, it } from 'vitest';
import { appointmentRecord } from '../../src/domain/appointment';
import { type Appointment, inOrder, toAppointment } from '../../src/domain/appointments';

const ids = (some: readonly Appointment[]): string[] => some.map(({ id }) => id);
const on = (id: string, date: string, time?: string): Appointment => ({
  ...toAppointment({ id: appointmentRecord(id), appointment: id, fields: {} }),
  at: { date, ...(time && { time }) },
});

it('of two on one day the earlier hour comes first, and of those that are over last', () => {
  const list = [
    on('a', '2026-12-01', '14:00'),
    on('b', '2026-12-01', '09:30'),
    on('c', '2026-12-01'),
    on('d', '2026-11-30', '08:00'),
    on('e', '2026-11-30', '16:00'),
  ];
  const { toCome, over } = inOrder(list, '2026-12-01');
  expect(ids(toCome)).toEqual(['c', 'b', 'a']);
  expect(ids(over)).toEqual(['e', 'd']);
});
