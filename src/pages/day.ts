/** Days and hours as the first screen shows them. A day has no zone: it is never turned into a moment. More of it: `clock.ts`. */
import type { At } from '../domain/appointment';

/** The language of the page, in the way of the person's country where it is one of theirs: "14 January" or "January 14". */
function locale(): string | undefined {
  const { lang } = document.documentElement;
  return navigator.languages?.find((one) => one.startsWith(lang)) || lang || undefined;
}

/** A calendar day in the reader's words; anything but `YYYY-MM-DD` comes back as it is. */
export function showAs(day: string, style: Intl.DateTimeFormatOptions): string {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return day;
  return new Date(year, month - 1, date).toLocaleDateString(locale(), style);
}

const HALF_YEAR_MS = 16e9;

/** "Thu 14 January"; more than half a year away with its year, or it could be taken for a day that is near. */
export const showDay = (day: string): string =>
  showAs(day, { weekday: 'short', day: 'numeric', month: 'long', year: Math.abs(Date.parse(day) - Date.now()) > HALF_YEAR_MS ? 'numeric' : undefined });

/** When an appointment is, as it was written: never moved to the zone of this device. No line ends between hour and "a.m.". Empty for `undefined`. */
export function showAt(at: At | undefined): string {
  const [hour, minute] = at?.time?.split(':').map(Number) ?? [];
  const time = new Date(2000, 0, 1, hour, minute).toLocaleTimeString(locale(), { hour: 'numeric', minute: '2-digit' }).replace(/ /g, '\u00a0');
  return at ? showDay(at.date) + (hour === undefined ? '' : `, ${time}`) : '';
}
