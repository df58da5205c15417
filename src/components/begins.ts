/**
 * The beginning of what somebody wrote: enough to know which one it is. Cut between words where they are short, never within a letter.
 * @param most letters that are shown
 */
export const begins = (text: string, most: number): string =>
  text.length > most
    ? `${[...text]
        .slice(0, most)
        .join('')
        .replace(/\s\S{0,20}$/, '')} …`
    : text;
