/** Arithmetic of calendar days, `YYYY-MM-DD`. A day has no zone and no hours, so no clock change can move it. Knows no today. */

/** A day of the clock, in milliseconds. */
export const DAY_MS = 86_400_000;

/** A calendar day some days later or earlier; empty for what is no day. */
export function addDays(day: string, count: number): string {
  const moved = new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS);
  return Number.isNaN(moved.getTime()) ? '' : moved.toISOString().slice(0, 10);
}

/** Whether something is a day that the calendar has. */
export const isDay = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && addDays(value, 0) === value;

/** Whole days from one calendar day to another; below zero for one that is over. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY_MS);
