/** The text of a letter, line by line: what the app wrote, and what the person did. */
import { labels } from '#words/letters';
import type { OfficeLetter } from '../content/office-letters';

/** Where the lines about oneself begin at the end of a letter; -1 where there are none. @param names what heads the first of them, in any language */
const endOf = (lines: readonly string[], names: readonly string[]): number =>
  lines.map((line) => names.some((name) => line.startsWith(name))).lastIndexOf(true);

/**
 * A letter in what the offices read: each line that still stands as the app wrote it, and the labels at its end. What the person
 * wrote or changed stays, and what they took out stays out.
 * @param filled as the app wrote it, as many lines as the other one
 */
export function inOfficeWords(text: string, filled: string, office: OfficeLetter): string {
  const theirs = office.text.split('\n');
  const known = new Map(filled.split('\n').map((line, at) => [line, theirs[at] as string]));
  const lines = text.split('\n');
  const end = endOf(lines, [labels[0]]);
  return lines
    .map((line, at) => {
      const of = end >= 0 && at >= end ? labels.findIndex((label) => line.startsWith(label)) : -1;
      return of >= 0 ? office.labels[of] + line.slice(labels[of]?.length) : (known.get(line) ?? line);
    })
    .join('\n');
}

/** Whether any line of it is one that only the letter for the offices has. */
export function isInOfficeWords(text: string, filled: string, office: OfficeLetter): boolean {
  const ours = new Set(filled.split('\n'));
  const theirs = new Set(office.text.split('\n').filter((line) => !ours.has(line)));
  return text.split('\n').some((line) => theirs.has(line));
}
