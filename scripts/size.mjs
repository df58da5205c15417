// `npm run size`: the bytes that a person pays for, packed with brotli at its strongest, against the budget.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotli, filesBelow } from './build.mjs';

const budget = [
  { row: 'first paint: HTML with its style', must: 8_000, aim: 5_000, files: () => ['index.html'] },
  {
    row: 'until a step can be ticked and is saved: HTML, style, script',
    must: 20_000,
    aim: 17_500,
    files: (folder) => ['index.html', ...entryScripts(folder)],
  },
  { row: 'everything kept for use without a network', must: 200_000, aim: 120_000, files: precachedFiles },
];

/** The scripts that index.html names, with all they import before they run. Lazy parts (`import()`) are not among them. */
function entryScripts(folder) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const found = new Set();
  const visit = (file) => {
    if (found.has(file)) return;
    found.add(file);
    const source = readFileSync(join(folder, file), 'utf8');
    for (const [, imported] of source.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+)["'`]/g)) visit(`assets/${imported}`);
  };
  for (const [, file] of html.matchAll(/\s(?:src|href)="[^"]*?(assets\/[^"]+\.js)"/g)) visit(file);
  if (found.size === 0) throw new Error('index.html names no script: there is nothing to count.');
  return [...found];
}

/** The list as the built worker holds it, and the worker itself. */
export function precachedFiles(folder) {
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  const entries = [...worker.matchAll(/\{[^{}]*?\burl["']?:["'`]([^"'`]+)["'`][^{}]*?\}/g)];
  if (entries.length === 0) throw new Error('sw.js holds no list of files: there is nothing to count.');
  return ['sw.js', ...entries.map(([, url]) => url)];
}

function measure(folder) {
  const known = new Set(filesBelow(folder));
  return budget.map(({ row, must, aim, files }) => {
    const bytes = files(folder).reduce((sum, file) => {
      if (!known.has(file)) throw new Error(`${file} is not in ${folder}/.`);
      const content = readFileSync(join(folder, file));
      return sum + Math.min(brotli(content).length, content.length);
    }, 0);
    return { row, bytes, aim, must, verdict: bytes > must ? 'TOO BIG' : bytes > aim ? 'ok' : 'ok, aim reached' };
  });
}

/** Prints the table. @returns how many rows keep the budget and how many do not */
export function checkSizes(folder = process.env.ASKWELL_OUT ?? 'dist') {
  const rows = measure(folder);
  const width = Math.max(...rows.map(({ row }) => row.length));
  const line = (row, ...cells) => console.log(row.padEnd(width), ...cells.map((cell) => String(cell).padStart(8)));
  line('bytes, brotli 11', 'value', 'aim', 'must');
  for (const { row, bytes, aim, must, verdict } of rows) line(row, bytes, aim, must, ` ${verdict}`);
  const failed = rows.filter(({ bytes, must }) => bytes > must).length;
  return { passed: rows.length - failed, failed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = checkSizes().failed > 0 ? 1 : 0;
