import { describe, expect, it } from 'vitest';
import { appointmentOf, createStamp, kindOf, localOf, NO_APPOINTMENT, timeOf, withAppointment } from '../../src/domain/change';

const NOW = 1_800_000_000_000;

describe('ids of changes', () => {
  it('differ when two tabs of one phone write in the same millisecond', () => {
    const [one, other] = [createStamp('tabone'), createStamp('tabtwo')];
    expect(one(NOW, 'phone')).not.toBe(other(NOW, 'phone'));
  });

  it('differ when the app is reloaded within the millisecond', () => {
    const before = createStamp('loada')(NOW, 'phone');
    const after = createStamp('loadb')(NOW, 'phone');
    expect(after).not.toBe(before);
  });

  it('differ on two phones, whatever their clocks show', () => {
    expect(createStamp('load')(NOW, 'phonea')).not.toBe(createStamp('load')(NOW, 'phoneb'));
  });

  it('only rise within a page load, even when the clock is set back', () => {
    const stamp = createStamp('load');
    const ids = [NOW, NOW, NOW + 1, NOW - 5_000_000, NOW - 1, NOW + 1, NOW + 2].map((nowMs) => stamp(nowMs, 'phone'));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('rise over all that an earlier page load wrote, also in its last millisecond and by a clock that was set back since', () => {
    const before = createStamp('loada');
    const last = [NOW, NOW, NOW].map((nowMs) => before(nowMs, 'phone')).at(-1) as string;
    for (const nowMs of [NOW, NOW - 3_600_000]) expect(createStamp('loadb', timeOf(last))(nowMs, 'phone') > last).toBe(true);
  });

  it('go on rising after more changes than one millisecond has numbers for', () => {
    const stamp = createStamp('load');
    const ids = Array.from({ length: 36 ** 3 + 10 }, () => stamp(NOW, 'phone'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.findIndex((id, index) => index > 0 && id <= (ids[index - 1] as string))).toBe(-1);
    expect(new Set(ids.map((id) => id.length)).size).toBe(1);
  });

  it('sort by time as plain text and tell the time and the page load', () => {
    const stamp = createStamp('load');
    const [early, late] = [stamp(NOW, 'phone'), createStamp('aaaa')(NOW + 1, 'a')];
    expect(early < late).toBe(true);
    expect(timeOf(early)).toBe(NOW);
    expect(early.endsWith('-load')).toBe(true);
  });
});

describe('ids of records', () => {
  it('carry the kind, the appointment, and the id within it', () => {
    const step = 'step/x7k2/second-opinion:ask-cover';
    expect([kindOf(step), appointmentOf(step), localOf(step)]).toEqual(['step', 'x7k2', 'second-opinion:ask-cover']);
    expect([kindOf('appointment/x7k2'), appointmentOf('appointment/x7k2'), localOf('appointment/x7k2')]).toEqual(['appointment', 'x7k2', '']);
  });

  it('get the appointment in place of the sign that there is none yet', () => {
    expect(withAppointment(`step/${NO_APPOINTMENT}/own:a~b`, 'x7k2')).toBe('step/x7k2/own:a~b');
    expect(withAppointment(`appointment/${NO_APPOINTMENT}`, 'x7k2')).toBe('appointment/x7k2');
    expect(withAppointment('step/other/own:~', 'x7k2')).toBe('step/other/own:~');
  });
});
