/** Calendar days as people read them. A day has no time and no zone: it is never turned into a moment. */

function show(day: string, style: Intl.DateTimeFormatOptions): string {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return day;
  return new Date(year, month - 1, date).toLocaleDateString(document.documentElement.lang, style);
}

/** A day that is near: "Thu 14 January". @param day `YYYY-MM-DD`; anything else comes back as it is */
export const showDay = (day: string): string => show(day, { weekday: 'short', day: 'numeric', month: 'long' });

/** A day of any year: "14 January 2027". */
export const showDate = (day: string): string => show(day, { day: 'numeric', month: 'long', year: 'numeric' });
