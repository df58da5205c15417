/** Finds what a person wrote, in whichever kind of record: kinds of later releases come in by themselves. Pure. */
import { kindOf, type RecordId } from './change';
import { named } from './deleted';
import type { PlanStep } from './plan';
import { deletionOf, type RecordView } from './record';

/** One record in which all that is looked for stands. */
export interface OwnWords {
  readonly record: RecordId;
  /** What it is called; empty when it has no name. */
  readonly title: string;
  /** The words around what was looked for; empty when the title says it all. */
  readonly text: string;
}

/** One letter is only beginning. "CT" and "MG" are whole. */
const FEWEST = 2;
/** How many letters are shown, and how many of them stand before what was looked for. */
const SHOWN = 120;
const BEFORE = 30;

/** "Galić" and "galic" are one word to somebody who searches; a phone writes "can’t" with a mark of its own. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase();

/** Where in a text a place of its plain form is: some letters are several there, and marks are none. */
function placeIn(text: string, plainAt: number): number {
  let [at, left] = [0, plainAt];
  for (const letter of text) {
    if (left <= 0) break;
    at += letter.length;
    left -= plain(letter).length;
  }
  return at;
}

/** Cut between words where there are any. */
function around(text: string, term: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const at = placeIn(line, plain(line).indexOf(term));
  const start = at > BEFORE ? Math.min(line.indexOf(' ', at - BEFORE) + 1 || at, at) : 0;
  const most = start + SHOWN;
  const end = most < line.length ? Math.max(line.lastIndexOf(' ', most), at + term.length) : most;
  return `${start > 0 ? '… ' : ''}${line.slice(start, end)}${end < line.length ? ' …' : ''}`;
}

/** What is looked through of a record. A view is made anew when anything of it changes. */
interface Looked {
  readonly title: string;
  readonly words: readonly string[];
  readonly plainTitle: string;
  readonly all: string;
}
const looked = new WeakMap<RecordView, Looked>();

/** Kept for the letters that follow: making thousands of texts plain takes longer than a letter. */
function lookInto(view: RecordView, steps: readonly PlanStep[]): Looked {
  const kept = looked.get(view);
  if (kept) return kept;
  const { title, words } = named(view, steps);
  const made = { title, words, plainTitle: plain(title), all: plain([title, ...words].join('\n')) };
  looked.set(view, made);
  return made;
}

/**
 * Those in which every word of the query stands, in the title or elsewhere; those that have it in their title first.
 * @param steps of the plan: a built-in step is called what the plan calls it, and is found once something is written in it
 */
export function findOwnWords(records: ReadonlyMap<RecordId, RecordView>, steps: readonly PlanStep[], query: string): OwnWords[] {
  const terms = plain(query).split(/\s+/).filter(Boolean);
  if (terms.join('').length < FEWEST) return [];
  const found = [...records.values()].flatMap((view): OwnWords[] => {
    const { title, words, plainTitle, all } = lookInto(view, steps);
    const isTheirs = words.length > 0 || kindOf(view.id) !== 'step';
    if (!isTheirs || deletionOf(view) === 'deleted' || !terms.every((term) => all.includes(term))) return [];
    const elsewhere = terms.find((term) => !plainTitle.includes(term));
    const text = elsewhere && words.find((one) => plain(one).includes(elsewhere));
    return [{ record: view.id, title, text: text ? around(text, elsewhere) : '' }];
  });
  return found.sort((one, other) => Number(one.text !== '') - Number(other.text !== ''));
}
