// `npm run mutants`: breaks each rule of the heart once, in a copy of the tree, and says which test went red. Run by hand.
// `npm run mutants -- undo` breaks only the rules with "undo" in their name. docs/heart-tests.md explains the table.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { mutants } from './mutant-rules.mjs';

const DOMAIN = ['change', 'record', 'edit', 'merge', 'order', 'checklist', 'copy'].map((name) => `tests/domain/${name}.test.ts`);
const HOME = '.cache/mutants';
const COPIED = [
  'src',
  'scripts',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'manifest.webmanifest',
  ...['domain', 'storage', 'state', 'heart', 'exchange', 'pages', 'faults', 'fixtures/backups'].map((folder) => `tests/${folder}`),
];

/** Copies what the tests need, once; each mutant changes one file there and puts it back. */
function copyTree() {
  rmSync(HOME, { recursive: true, force: true });
  mkdirSync(`${HOME}/tests`, { recursive: true });
  for (const path of COPIED) cpSync(path, `${HOME}/${path}`, { recursive: true });
  symlinkSync(`${process.cwd()}/node_modules`, `${HOME}/node_modules`);
}

/** A broken rule may keep a test going for ever: then this long, in milliseconds, and it has been noticed. */
const PATIENCE_MS = 180_000;

/** @returns the names of the tests that failed */
function runTests(files) {
  const report = `${process.cwd()}/${HOME}/report.json`;
  rmSync(report, { force: true });
  const bin = `${process.cwd()}/node_modules/.bin/vitest`;
  const child = spawn(bin, ['run', '--project', 'unit', '--bail', '3', '--reporter=json', `--outputFile=${report}`, ...files], {
    cwd: HOME,
    stdio: 'ignore',
    detached: true, // a group of its own, to be ended as a whole
    env: { ...process.env, ASKWELL_RUNS: process.env.ASKWELL_RUNS ?? '400' },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    const impatience = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), PATIENCE_MS);
    child.once('exit', (_, signal) => {
      clearTimeout(impatience);
      if (signal === 'SIGKILL') return resolve([{ file: files.join(' '), title: 'did not end' }]);
      const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
      resolve(
        testResults.flatMap(({ name, status: whole, message, assertionResults }) =>
          // A file that could not even be loaded has tested nothing.
          (whole === 'failed' && assertionResults.length === 0 ? [{ status: 'failed', title: message }] : assertionResults)
            .filter(({ status }) => status === 'failed')
            .map(({ title }) => ({ file: name.replace(/^.*\/tests\//, 'tests/'), title })),
        ),
      );
    });
  });
}

/** Breaks one rule. A fragment that is not there exactly once means that the table is out of date. */
function breakRule({ file, breaks }) {
  const path = `${HOME}/src/${file}`;
  const whole = readFileSync(path, 'utf8');
  let broken = whole;
  for (const [from, to] of breaks) {
    if (broken.split(from).length !== 2) throw new Error(`${file} does not hold exactly once: ${from}`);
    broken = broken.replace(from, () => to);
  }
  writeFileSync(path, broken);
  return () => writeFileSync(path, whole);
}

async function tryMutant(mutant) {
  const repair = breakRule(mutant);
  try {
    const red = await runTests(mutant.tests);
    console.log(`${red.length > 0 ? 'red     ' : 'SURVIVED'} ${mutant.rule}`);
    for (const { file, title } of red) console.log(`           ${file}: ${title}`);
    return red.length > 0;
  } finally {
    repair();
  }
}

async function main() {
  const wanted = process.argv.slice(2).join(' ');
  const chosen = mutants.filter(({ rule }) => rule.includes(wanted));
  if (chosen.length === 0) throw new Error(`No rule has "${wanted}" in its name.`);
  copyTree();
  const red = await runTests([...new Set([...DOMAIN, ...chosen.flatMap(({ tests }) => tests)])]);
  if (red.length > 0) throw new Error(`Red before any rule was broken: ${red.map(({ title }) => title).join('; ')}`);
  const problems = [];
  for (const mutant of chosen) {
    try {
      if (!(await tryMutant(mutant))) problems.push(`survived: ${mutant.rule}`);
    } catch (error) {
      problems.push(`${mutant.rule}: ${error.message}`);
    }
  }
  rmSync(HOME, { recursive: true, force: true });
  console.log(`\n${chosen.length - problems.length} rules broken and noticed, ${problems.length} not`);
  for (const problem of problems) console.log(`  ${problem}`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

await main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
