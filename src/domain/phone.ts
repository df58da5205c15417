/** From a phone number as a person wrote it to what a phone can dial. Knows no country: what was written is what is dialled. */

const KEYS = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

/** Digits, or digits in brackets that are closed: "(24h)" and "(9-17)" are no part of a number. */
const GROUP = String.raw`(?:\d+|\(\d[\d ]*\))`;
/** A number in a text, also one that ends in capital letters: "1-800-MEDICARE". */
const NUMBER = new RegExp(String.raw`\+?${GROUP}(?:[\s.\u2010-\u2015/-]*${GROUP})*(?:[-\s][A-Z]{4,}(?![A-Za-z]))?`, 'g');

/** Digits of other scripts as those that a phone dials: each script's ten stand in a row. */
const toDigits = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/[\u0966-\u096f]/g, (digit) => String((digit.charCodeAt(0) % 16) - 6));

const toKey = (letter: string): string => String(KEYS.findIndex((letters) => letters.includes(letter.toLowerCase())) + 2);

function dialled(written: string): string {
  // "+44 (0)20": the zero in brackets is only for calls from inside the country.
  const whole = written.startsWith('+') ? written.replace('(0)', '') : written;
  return whole.replace(/[A-Z]/g, toKey).replace(/[^\d+]/g, '');
}

/** Long enough to be a number of its own, so that what follows a stroke is another one; shorter, it may be a code: "0211/123456". */
const isWhole = (number: string): boolean => number.length >= (number.startsWith('+') ? 9 : 7);

/** The first of "555 0101 / 555 0102" and "555 0101 - 9". */
function beforeStroke(written: string): string {
  for (const { index } of written.matchAll(/\/|\s[\u2010-\u2015-]\s/g)) {
    const first = dialled(written.slice(0, index));
    if (isWhole(first)) return first;
  }
  return dialled(written);
}

/** More than a room, a desk, the hours or an emergency number have. */
const LONG = 6;

/**
 * What stands behind `tel:`; empty when the text holds no number of at least three digits. The first long one, else the first:
 * "Room 204, 0161 496 0123". An extension is left out: it is dialled when they answer.
 */
export function dialOf(text: string): string {
  const found = [...toDigits(text).matchAll(NUMBER)].map(([written]) => beforeStroke(written));
  return found.find(({ length }) => length >= LONG) ?? found.find(({ length }) => length >= 3) ?? '';
}

/** The same of an emergency number: what follows a stroke is another one, not the rest of it. "112 / 118" */
export function emergencyDialOf(text: string): string {
  const numbers = text
    .split(/\/|\s[\u2010-\u2015-]\s/)
    .map(dialOf)
    .filter(Boolean);
  return numbers.every(({ length }) => length < LONG) ? (numbers[0] ?? '') : dialOf(text);
}
