/** Calendar days and hours as people read them. A day has no zone: it is never turned into a moment. */
import type { At } from '../domain/appointment';

function show(day: string, style: Intl.DateTimeFormatOptions): string {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return day;
  return new Date(year, month - 1, date).toLocaleDateString(document.documentElement.lang || undefined, style);
}

/** A day that is near: "Thu 14 January". @param day `YYYY-MM-DD`; anything else comes back as it is */
export const showDay = (day: string): string => show(day, { weekday: 'short', day: 'numeric', month: 'long' });

/** A day of any year: "14 January 2027". */
export const showDate = (day: string): string => show(day, { day: 'numeric', month: 'long', year: 'numeric' });

/** The calendar day, here, of a moment. @param ms since 1970 */
export const showMoment = (ms: number): string =>
  new Date(ms).toLocaleDateString(document.documentElement.lang, { day: 'numeric', month: 'long', year: 'numeric' });

/** When an appointment is, as it was written: never moved to the zone of this device. Empty for `undefined`. */
export function showAt(at: At | undefined): string {
  const [hour, minute] = at?.time?.split(':').map(Number) ?? [];
  const time =
    hour === undefined
      ? ''
      : `, ${new Date(2000, 0, 1, hour, minute).toLocaleTimeString(document.documentElement.lang || undefined, { hour: 'numeric', minute: '2-digit' })}`;
  return at ? showDay(at.date) + time : '';
}

/** The calendar day, here, of a moment. */
export function dayOf(ms: number): string {
  const date = new Date(ms);
  return [String(date.getFullYear()).padStart(4, '0'), ...[date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'))].join('-');
}

/** Today, by the clock of this device. */
export const dayHere = (): string => dayOf(Date.now());

/** The time zone of this device. */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Now, by the clock of this device. */
export function momentHere(): Required<At> {
  const now = new Date();
  const time = [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  return { date: dayOf(now.getTime()), time, zone: zoneHere() };
}

const DAY_MS = 86_400_000;

/** Whole days from one calendar day to another; below zero for one that is over. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY_MS);
