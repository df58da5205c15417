// `npm test`: installs what is missing, runs every suite, ends in "N passed, N failed".
// `npm test -- unit e2e` runs some. A new suite is one more entry of `suites`: a function that promises { passed, failed }.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { failedByDeadBrowsers } from './dead-browsers.mjs';
import { installPackages } from './install.mjs';

/** @typedef {{ passed: number, failed: number, skipped?: number }} Count */

/** Runs a program of node_modules (or Node itself), its output going straight through. Resolves to its exit code. */
function run(program, ...programArguments) {
  const command = program === 'node' ? process.execPath : `node_modules/.bin/${program}`;
  return new Promise((resolve, reject) => {
    const child = spawn(command, programArguments, { stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** A check that has no tests of its own counts as one. */
const check =
  (...command) =>
  async () =>
    (await run(...command)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

/** Runs a test runner that leaves its result as JSON, and counts from that: the exit code alone would hide an empty run. */
async function counted(file, count, command) {
  rmSync(file, { force: true });
  const code = await run(...command);
  const result = count(JSON.parse(readFileSync(file, 'utf8')));
  return code !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result; // it failed outside of its tests
}

const vitest = (project) => () => {
  const file = `.cache/vitest-${project}.json`;
  const count = ({ numPassedTests, numFailedTests, numPendingTests }) => ({ passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests });
  return counted(file, count, ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
};

/** A failed test stays failed; only one whose browser ended by itself said nothing of the app, and is asked once more, alone. */
const playwright = async () => {
  const file = '.cache/playwright.json';
  const count = ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped });
  const first = await counted(file, count, ['playwright', 'test']);
  if (first.failed === 0 || !failedByDeadBrowsers(JSON.parse(readFileSync(file, 'utf8')))) return first;
  console.log(`\nOnce more: in ${first.failed} of the tests the browser itself had ended.`);
  const second = await counted(file, count, ['playwright', 'test', '--last-failed', '--workers', '1']);
  return { passed: first.passed + second.passed, failed: Math.max(second.failed, first.failed - second.passed), skipped: first.skipped };
};

/** In this order: what fails fastest first, and the build before what looks at it. */
const suites = {
  biome: check('biome', 'check', '--error-on-warnings', '.'),
  types: check('tsc', '-p', 'tsconfig.json'),
  'types-worker': check('tsc', '-p', 'tsconfig.sw.json'),
  'types-tests': check('tsc', '-p', 'tsconfig.tests.json'),
  arrows: check('depcruise', '--config', '.dependency-cruiser.cjs', 'src'),
  unused: check('knip'),
  unit: vitest('unit'),
  build: check('node', 'scripts/build.mjs'),
  html: check('html-validate', 'dist/index.html'),
  built: vitest('build'),
  size: async () => (await import('./size.mjs')).checkSizes(),
  e2e: async () => {
    (await import('./browsers.mjs')).installBrowsers();
    return playwright();
  },
};

/** A suite that breaks or counts nothing has failed. */
async function runSuite(name) {
  console.log(`\n━━ ${name}`);
  const startedMs = Date.now();
  let count;
  try {
    count = await suites[name]();
    if (count.passed + count.failed === 0) throw new Error(`${name} ran no test.`);
  } catch (error) {
    console.error(error.message);
    count = { passed: count?.passed ?? 0, failed: 1 };
  }
  return { name, skipped: 0, ...count, seconds: (Date.now() - startedMs) / 1000 };
}

function printTable(results) {
  const line = (name, ...cells) => console.log(name.padEnd(14), ...cells.map((cell) => String(cell).padStart(8)));
  console.log();
  line('suite', 'passed', 'failed', 'skipped', 'seconds');
  for (const { name, passed, failed, skipped, seconds } of results) line(name, passed, failed, skipped, seconds.toFixed(1));
}

async function main() {
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(suites);
  const unknown = names.filter((name) => !(name in suites));
  if (unknown.length > 0) throw new Error(`There is no suite ${unknown.join(', ')}. There are: ${Object.keys(suites).join(', ')}`);
  installPackages();
  if (names.includes('e2e')) (await import('./browsers.mjs')).installBrowsers(); // now, not after ten minutes
  const results = [];
  for (const name of names) results.push(await runSuite(name));
  printTable(results);
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  const failed = total('failed');
  process.exitCode = failed > 0 ? 1 : 0;
  console.log(`\n${total('passed')} passed, ${failed} failed`);
}

await main().catch((error) => {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
});
