/** Days and hours as the first screen shows them. A day has no zone: it is never turned into a moment. More of it: `clock.ts`. */
import type { At } from '../domain/appointment';

/** The language of the page, in the way of the person's country: "14 January" or "January 14". Or of that of their first language. */
const locale = (): string | undefined => {
  const { lang } = document.documentElement;
  const theirs = navigator.languages ?? [];
  return theirs.find((one) => one.split('-')[0] === lang) || (lang && lang + (/-[A-Z]{2}$/.exec(theirs[0] ?? '') ?? '')) || undefined;
};

/** A calendar day in the reader's words; what is no day comes back as it is. */
export function showAs(day: string, style: Intl.DateTimeFormatOptions): string {
  const date = new Date(`${day}T00:00`);
  return Number.isNaN(+date) ? day : date.toLocaleDateString(locale(), style);
}

const HALF_YEAR_MS = 16e9;

/** "Thu 14 January"; more than half a year away "14 January 2028": it could be taken for a day that is near. Both as long: it stands over every page. */
export const showDay = (day: string): string =>
  showAs(day, { ...(Math.abs(Date.parse(day) - Date.now()) > HALF_YEAR_MS ? { year: 'numeric' } : { weekday: 'short' }), day: 'numeric', month: 'long' });

/** When an appointment is, as it was written: never moved to the zone of this device. No line ends between hour and "a.m.". Empty for `undefined`. */
export function showAt(at: At | undefined): string {
  if (!at) return '';
  const time = at.time && new Date(`2000-01-01T${at.time}`).toLocaleTimeString(locale(), { hour: 'numeric', minute: '2-digit' }).replace(/ /g, '\u00a0');
  return showDay(at.date) + (time ? `, ${time}` : '');
}
