// `npm run bench`: measures Askwell beside two floors and prints every figure with its must and its aim. docs/bench.md explains.
import { readdirSync, statSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildFloors } from '../tests/bench/floors.mjs';
import * as bytes from '../tests/bench/measures/bytes.mjs';
import * as growth from '../tests/bench/measures/growth.mjs';
import * as kept from '../tests/bench/measures/kept.mjs';
import * as photos from '../tests/bench/measures/photos.mjs';
import * as visits from '../tests/bench/measures/visits.mjs';
import { LIMITS, printTable } from '../tests/bench/rows.mjs';
import { openSeeded } from '../tests/bench/seeded.mjs';
import { createSubjects } from '../tests/bench/subjects.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MEASURES = [visits, growth, bytes, photos, kept];

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    kills: { type: 'string', default: '30' },
    only: { type: 'string', multiple: true, default: [] },
    dist: { type: 'string' },
  },
});
const unknown = options.only.filter((name) => !(name in LIMITS));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are: ${Object.keys(LIMITS).join(', ')}.`);
  process.exit(2);
}
const directory = options.dist ?? join(ROOT, 'dist');
const wants = (name) => options.only.length === 0 || options.only.includes(name);
const log = (text) => console.log(`  ${text}`);

/** When the newest file of what the build is made of was changed. */
function newestSourceMs() {
  const files = ['src', 'public'].flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true }).map((name) => join(ROOT, folder, name)));
  const single = ['index.html', 'manifest.webmanifest', 'vite.config.ts', 'package-lock.json'].map((name) => join(ROOT, name));
  return Math.max(...[...files, ...single].map((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0));
}

const builtMs = statSync(join(directory, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (options.dist === undefined && builtMs < newestSourceMs()) {
  const { buildAll } = await import('./build.mjs');
  await buildAll();
}
const floors = await buildFloors(join(ROOT, '.cache', 'bench', 'floors'));
console.log(`floors: html with a worker of ${floors.workerBytes} bytes; idb with ${floors.idbBytes} bytes (brotli)`);
console.log("1.6 Mbit/s and 150 ms round trip on the wire, processor slowed 4 times, times are medians, ratios are medians of the rounds' ratios");
const subjects = await createSubjects(directory, floors);

/** What broke has missed its must; the rows that were measured are printed all the same. */
function broken(names, error) {
  console.error(error);
  return names.map((name) => ({ name, measure: LIMITS[name]?.label ?? name, value: 'broke', verdict: 'MISSED' }));
}

let opening;
const seeded = () => (opening ??= openSeeded([subjects.idb, subjects.app], log));
const rows = [];
try {
  for (const measure of MEASURES.filter(({ names }) => names.some(wants))) {
    const measured = measure.run({ subjects, seeded, rounds: Number(options.rounds), kills: Number(options.kills), log, wants });
    rows.push(...(await measured.catch((error) => broken(measure.names, error))));
  }
} finally {
  await opening?.then(({ close }) => close());
}

const busy = loadavg()[0];
if (busy > availableParallelism())
  log(`The machine was busy (load ${busy.toFixed(1)} on ${availableParallelism()} processors): times scatter, and long tasks grow. Run again in peace.`);

const shown = rows.filter(({ name }) => wants(name));
console.log('');
printTable(shown);
const missed = shown.filter(({ verdict }) => verdict === 'MISSED').length;
console.log(`\n${shown.length - missed} kept, ${missed} missed`);
process.exit(missed > 0 ? 1 : 0);
