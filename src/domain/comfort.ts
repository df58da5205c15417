/** Reading comfort: what a person may choose, and its short form in the browser's note. Knows no page and no storage. */

/** Empty: like the phone. `soft` has no pure white. */
export const THEMES = ['', 'light', 'dark', 'soft'] as const;
/** Of the text size that the browser is set to. */
export const SIZES_PERCENT = [100, 115, 130, 160] as const;

/** What somebody chose. */
export interface Comfort {
  readonly theme: (typeof THEMES)[number];
  readonly sizePercent: (typeof SIZES_PERCENT)[number];
  /** Nothing fades or moves. */
  readonly calm: boolean;
}

/** Before anybody chose. */
export const PLAIN: Comfort = { theme: '', sizePercent: 100, calm: false };

/** What can be relied on of something stored; what is missing or not known is plain. */
export function comfortOf(stored: unknown): Comfort {
  const { theme, sizePercent, calm } = (stored ?? {}) as Partial<Record<keyof Comfort, unknown>>;
  return {
    theme: THEMES.find((one) => one === theme) ?? PLAIN.theme,
    sizePercent: SIZES_PERCENT.find((one) => one === sizePercent) ?? PLAIN.sizePercent,
    calm: calm === true,
  };
}

/** The note that `src/first-paint.js` reads: theme, text size, calm, each an empty word when plain. */
export const toNote = ({ theme, sizePercent, calm }: Comfort): string =>
  `${theme} ${sizePercent === PLAIN.sizePercent ? '' : `${sizePercent}%`} ${calm ? 'calm' : ''}`.trimEnd();

/** What a note says. */
export function fromNote(note: string): Comfort {
  const [theme, size = '', calm] = note.split(' ');
  return comfortOf({ theme, sizePercent: Number.parseInt(size, 10), calm: calm === 'calm' });
}
