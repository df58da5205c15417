/** The clock of this device, and days of any year as people read them. Apart from `day.ts`, which the first screen needs. */
import type { At } from '../domain/appointment';
import { showAs } from './day';

/** A day of any year: "14 January 2027". */
export const showDate = (day: string): string => showAs(day, { day: 'numeric', month: 'long', year: 'numeric' });

/** The calendar day, here, of a moment. @param ms since 1970 */
export const showMoment = (ms: number): string => showDate(dayOf(ms));

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
