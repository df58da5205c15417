/** From a phone number as a person wrote it to what a phone can dial. Knows no country: what was written is what is dialled. */

const KEYS = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

/** The first number in a text, also one that ends in capital letters: "Desk 2, 1-800-MEDICARE". At least three digits: "112". */
const NUMBER = /\+?\(?\d[\d\s().\u2010-\u2015/-]+(?:(?<=[-\s])[A-Z]{4,}(?![a-z]))?/;

/** Digits of other scripts as those that a phone dials: each script's ten stand in a row. */
const toDigits = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/[\u0966-\u096f]/g, (digit) => String((digit.charCodeAt(0) % 16) - 6));

const toKey = (letter: string): string => String(KEYS.findIndex((letters) => letters.includes(letter.toLowerCase())) + 2);

/** What stands behind `tel:`; empty when the text holds no number. An extension is left out: it is dialled when they answer. */
export function dialOf(text: string): string {
  const found = NUMBER.exec(toDigits(text))?.[0].trim() ?? '';
  // "+44 (0)20": the zero in brackets is only for calls from inside the country.
  const written = found.startsWith('+') ? found.replace('(0)', '') : found;
  const dialled = written.replace(/[A-Z]/g, toKey).replace(/[^\d+]/g, '');
  return dialled.length < 3 ? '' : dialled;
}
