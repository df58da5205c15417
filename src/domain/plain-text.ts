/** Lists as plain text, to share, copy or paste. Which words stand in it is the caller's. */

/** One of a list: what it is called, and what is said about it. */
export interface TextItem {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Each with its place in front, and its lines below, set in: numbers in an answer are not those of the list. One without a name begins with the first of these. */
export const numbered = (items: readonly TextItem[]): string[] =>
  items.map(
    ({ title, lines }, index) =>
      `${index + 1}. ${[title, ...lines]
        .filter(Boolean)
        .join('\n')
        .replace(/\n(?=.)/g, '\n   ')}`,
  );

/** A heading and what stands under it, an empty line between all of them. */
export const plainText = (heading: string, parts: readonly string[]): string => [heading, ...parts].join('\n\n');
