// How often each fault is tried, from which seed, and what came of it: one line to the console and one to a journal.
import { appendFileSync, mkdirSync } from 'node:fs';

const journal = '.cache/faults.jsonl';

/** `npm run faults -- --full` runs the target column of docs/promises.md; otherwise the column for every submission. */
const isFull = process.env.ASKWELL_FAULTS === 'full';

/** How many runs: as asked for, or those of the column. */
export const times = (each: number, full: number): number => Number(process.env.ASKWELL_FAULTS_COUNT) || (isFull ? full : each);

/** Printed with every result, and taken from ASKWELL_SEED to see the same run again. */
export const seed = (): number => Number(process.env.ASKWELL_SEED) || Math.floor(Math.random() * 2 ** 31);

/** Numbers from 0 up to 1, the same ones for the same seed. */
export function createRandom(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param promise its number in docs/promises.md. `losses` is what must be 0; the other figures are for reading. */
export function report(
  promise: string,
  engine: string,
  figures: { readonly runs: number; readonly losses: number } & Readonly<Record<string, string | number>>,
): void {
  mkdirSync('.cache', { recursive: true });
  appendFileSync(journal, `${JSON.stringify({ promise, engine, ...figures })}\n`);
  const line = Object.entries(figures).map(([name, value]) => `${value} ${name}`);
  console.log(`${promise} ${engine}: ${line.join(', ')}`);
}
