/** The calendar day that this device shows. */

/** @returns `YYYY-MM-DD` */
export function dayHere(now = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
