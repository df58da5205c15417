// @vitest-environment happy-dom
import { effect } from '@preact/signals-core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dayHere, forPaper, showMoment, showNear, watchDay } from '../../src/pages/clock';
import { showAt } from '../../src/pages/day';

beforeEach(() => {
  document.documentElement.lang = 'en';
  vi.useFakeTimers({ now: new Date(2026, 10, 29, 23, 58) });
});
afterEach(() => vi.useRealTimers());

it('calls the day of the visit today, and the one before it tomorrow', () => {
  const at = (date: string) => ({ date, time: '14:30', zone: 'Europe/London' });
  expect(showNear(at('2026-11-29'))).toMatch(/^Today, 2:30/);
  expect(showNear(at('2026-11-30'))).toMatch(/^Tomorrow, 2:30/);
  expect(showNear({ date: '2026-11-29' })).toBe('Today');
  for (const date of ['2026-11-28', '2026-12-01', '2027-11-29']) expect(showNear(at(date))).toBe(showAt(at(date)));
  expect(showNear(undefined)).toBe('');
});

it('says the day itself on paper, by the button and by the menu of the browser: "tomorrow" is wrong when it is read', () => {
  watchDay();
  const at = { date: '2026-11-30', time: '14:30', zone: 'Europe/London' };
  for (const begin of [() => forPaper(), () => dispatchEvent(new Event('beforeprint'))]) {
    begin();
    expect(showNear(at)).toBe(showAt(at));
    dispatchEvent(new Event('afterprint'));
    expect(showNear(at)).toMatch(/^Tomorrow/);
  }
});

it('tells moments of two years apart, to the day and to the minute', () => {
  const shown = [2025, 2026].map((year) => showMoment(new Date(year, 0, 14, 14, 30).getTime(), true));
  expect(shown[0]).toMatch(/2025, 2:30/);
  expect(shown[1]).toMatch(/2026, 2:30/);
  expect(showMoment(new Date(2025, 0, 14).getTime())).toMatch(/2025$/);
});

it('draws what shows today again when the day turns, open all night or seen again in the morning', () => {
  const days: string[] = [];
  watchDay();
  // The page was made on the day on which this test runs.
  document.dispatchEvent(new Event('visibilitychange'));
  const stop = effect(() => void days.push(dayHere()));
  vi.advanceTimersByTime(3 * 60_000);
  expect(days).toEqual(['2026-11-29', '2026-11-30']);
  vi.setSystemTime(new Date(2026, 11, 2, 8));
  document.dispatchEvent(new Event('visibilitychange'));
  expect(days).toEqual(['2026-11-29', '2026-11-30', '2026-12-02']);
  vi.advanceTimersByTime(5 * 60_000);
  expect(days).toHaveLength(3);
  stop();
});

it('tells a day without asking for the time zone, which takes long: lists tell the day of each of their rows', () => {
  const zones = vi.spyOn(Intl, 'DateTimeFormat');
  expect(showMoment(Date.now())).toBe('November 29, 2026');
  expect(zones).not.toHaveBeenCalled();
  zones.mockRestore();
});
