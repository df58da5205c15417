// The rows of "Small and quick" that are times, counts or writes. `must` and `aim` are the figures of the promise.
export const LIMITS = {
  cold: { label: 'cold first visit to a tickable step, against html', must: 1.35, aim: 1.15 },
  offline: { label: 'offline start after one online visit, against html', must: 1.4, aim: 1.15 },
  boot: { label: 'boot', must: 1.3, aim: 1.1 },
  tick: { label: 'tick: event to paint', must: 1.25, aim: 1.1 },
  add: { label: 'add: event to paint', must: 1.25, aim: 1.1 },
  bytes: { label: 'bytes written for a tick', must: 1.05, aim: 1 },
  heap: { label: 'JS heap', must: 1.2, aim: 1.05 },
  'long-tasks': { label: 'long tasks over 50 ms after first paint, 10,000 items', must: 1, aim: 0 },
  photos: { label: 'a step with photos, 10 -> 200' },
  'kept-renderer': { label: 'tick kept, renderer killed at the paint that shows it' },
  'kept-browser': { label: 'tick kept, browser killed at the paint that shows it' },
};

/** Measured ratios carry noise in the third digit; the promise is printed, and judged, with two. */
const round = (number) => Math.round(number * 100) / 100;

/** Judges a ratio or a count: the smaller, the better. */
export const judge = (name, measured) => judgeBy(LIMITS[name], measured);

export function judgeBy({ must, aim }, measured) {
  if (round(measured) > must) return 'MISSED';
  return round(measured) > aim ? 'must' : 'aim';
}

/** @param {{ measure: string, value?: string, floor?: string, app?: string, ratio?: number, aim?: string, must?: string, verdict: string }[]} rows */
export function printTable(rows) {
  const columns = ['measure', 'value', 'floor time ms', 'app time ms', 'ratio', 'aim', 'must', 'verdict'];
  const lines = rows.map(({ measure, value = '', floor = '', app = '', ratio, aim, must, verdict }) => [
    measure,
    value,
    floor,
    app,
    ratio === undefined ? '' : ratio.toFixed(2),
    String(aim ?? ''),
    String(must ?? ''),
    verdict,
  ]);
  const widths = columns.map((column, index) => Math.max(column.length, ...lines.map((line) => line[index].length)));
  const print = (line) =>
    console.log(
      line
        .map((cell, index) => cell.padEnd(widths[index]))
        .join(' | ')
        .trimEnd(),
    );
  print(columns);
  console.log(widths.map((width) => '-'.repeat(width)).join('-|-'));
  lines.forEach(print);
}
