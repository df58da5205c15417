/** The clock of this device, and days of any year as people read them. Apart from `day.ts`, which the first screen needs. */
import { signal } from '@preact/signals-core';
import { near } from '#words/notices';
import type { At } from '../domain/appointment';
import { daysBetween } from '../domain/days';
import { showAs, showAt, showDay } from './day';

const MINUTE_MS = 60_000;

/** A day of any year: "14 January 2027". */
export const showDate = (day: string): string => showAs(day, { day: 'numeric', month: 'long', year: 'numeric' });

/** The calendar day, here, of a moment of any year, and if wanted its minute. @param ms since 1970 */
export function showMoment(ms: number, toTheMinute = false): string {
  const day = showDate(dayOf(ms));
  if (!toTheMinute) return day;
  const at = momentHere(ms);
  return showAt(at).replace(showDay(at.date), day);
}

/** The calendar day, here, of a moment. */
export function dayOf(ms: number): string {
  const date = new Date(ms);
  return [String(date.getFullYear()).padStart(4, '0'), ...[date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'))].join('-');
}

/** The day on which the page was looked at last. */
const seen = signal(dayOf(Date.now()));

/** Today, by the clock of this device. Whatever is drawn with it is drawn again on the next day. */
export function dayHere(): string {
  void seen.value;
  return dayOf(Date.now());
}

/** Paper is read on another day. */
const isOnPaper = signal(false);

/** To be called some time before a script prints: drawing comes after it. */
export function forPaper(is = true): void {
  isOnPaper.value = is;
}

/** Notices that the day has turned (a phone keeps a page for weeks), and that the page is printed. Call once. */
export function watchDay(): void {
  const look = (): void => {
    seen.value = dayOf(Date.now());
  };
  addEventListener('beforeprint', () => forPaper());
  addEventListener('afterprint', () => forPaper(false));
  addEventListener('visibilitychange', look, true);
  setInterval(look, MINUTE_MS);
}

/** How many days from today; below zero for a day that is over. */
export const daysUntil = (day: string): number => daysBetween(dayHere(), day);

/** When an appointment is, with "today" and "tomorrow" for their days, but not on paper. Empty for `undefined`. */
export function showNear(at: At | undefined): string {
  const word = !isOnPaper.value && at && near[daysUntil(at.date)];
  return word ? showAt(at).replace(showDay(at.date), word) : showAt(at);
}

/** The time zone of this device. */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The day and minute, here, of a moment. @param ms since 1970; without it, now */
export function momentHere(ms = Date.now()): Required<At> {
  const then = new Date(ms);
  const time = [then.getHours(), then.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  return { date: dayOf(ms), time, zone: zoneHere() };
}
