/** The text of a letter, line by line: what the app wrote, and what the person did. */
import { labels } from '#words/letters';
import { type OfficeLetter, officeLabels } from '../content/office-letters';

/** What heads the lines at the end of a letter, by language. */
const LABELS: readonly (readonly string[])[] = [labels, ...officeLabels];

/** Where the lines about oneself begin, with the line for the name in any language, and where they end, before an empty line. */
function endOf(lines: readonly string[]): readonly [number, number] {
  const start = lines.map((line) => LABELS.some(([name = '']) => line.startsWith(name))).lastIndexOf(true);
  const stop = lines.findIndex((line, at) => at > start && !line.trim());
  return start < 0 ? [0, 0] : [start, stop < 0 ? lines.length : stop];
}

/** The records that a letter asks for: one as it stands, several as a list. */
export const askedFor = (records: readonly (readonly [what: string, detail: string])[]): string =>
  records
    .map((words) => words.filter(Boolean))
    .map((words, at) => (records.length > 1 ? `${at + 1}. ${words.join(': ')}` : words.join('\n')))
    .join('\n');

/** Whether one line of a letter, which somebody may have changed, asks for a record as `askedFor` does. */
export const asksFor = (letter: string, what: string): boolean =>
  letter
    .split('\n')
    .map((line) => line.replace(/^\d+\. /, '').trim())
    .some((line) => line === what.trim() || line.startsWith(`${what.trim()}: `));

const placeOf = (label: string): number => Math.max(...LABELS.map((list) => list.indexOf(label)));

/** The lines about oneself at the end of a letter: what stands behind each of the labels, in their order. */
export type End = readonly string[];

/**
 * What somebody filled in at the end of a letter, in any language. Nothing after the last label's line, or after an empty line:
 * what is written there is for whoever gets this letter.
 */
export function endIn(text: string): End {
  const end = labels.map(() => '');
  const lines = text.split('\n');
  let last = 0;
  /** An address goes over several lines: of it, if another label comes after them. */
  let more = '';
  for (const line of lines.slice(...endOf(lines))) {
    const label = LABELS.flat().find((one) => line.startsWith(one));
    if (label === undefined) more += `\n${line}`;
    else {
      end[last] += more;
      more = '';
      last = placeOf(label);
      end[last] = line.slice(label.length);
    }
  }
  return end;
}

/** Lines to fill in, each with its label, as far as they are known. */
export const withEnd = (empty: string, end: End): string =>
  empty
    .split('\n')
    .map((label) => label + end[placeOf(label)])
    .join('\n');

/**
 * A letter in what the offices read: each line that still stands as the app wrote it, and the labels at its end. What the person
 * wrote or changed stays, and what they took out stays out.
 * @param filled as the app wrote it, as many lines as the other one
 */
export function inOfficeWords(text: string, filled: string, office: OfficeLetter): string {
  const theirs = office.text.split('\n');
  const known = new Map(filled.split('\n').map((line, at) => [line, theirs[at] as string]));
  const lines = text.split('\n');
  const [start, stop] = endOf(lines);
  return lines
    .map((line, at) => {
      const of = at >= start && at < stop ? labels.findIndex((label) => line.startsWith(label)) : -1;
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
