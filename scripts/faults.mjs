// `npm run faults -- --full`: the promises of docs/promises.md, as often as their target says, and one line for each.
// `npm run faults` runs them as often as `npm test` does. `-- --full P1 P7` runs some; `--count 100` says how often instead.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { installBrowsers } from './browsers.mjs';
import { installPackages } from './install.mjs';

const journal = '.cache/faults.jsonl';

/** Promise -> the tests that keep it. */
const promises = {
  'main job': 'main-job.spec.ts',
  P1: 'killed.spec.ts',
  P2: 'power-cut',
  P3: 'full.chromium.spec.ts',
  P4: 'lost.chromium.spec.ts',
  P5: 'opening.chromium.spec.ts',
  P7: 'two-tabs.chromium.spec.ts',
  P9: 'updates.chromium.spec.ts',
  P10: 'no-server.spec.ts',
  P11: 'backup.spec.ts',
  P13: 'naughty.chromium.spec.ts',
  P14: 'naughty-list.chromium.spec.ts',
  P15: 'photos.spec.ts',
  P17: '(erase|deaf-tab)',
};

/** What the tests of one promise reported: a line for each engine. */
function linesOf(name, code, seconds) {
  const entries = existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').filter(Boolean).map(JSON.parse) : [];
  const figures = entries.map(
    ({ promise, engine, ...rest }) =>
      `${promise} ${engine}: ${Object.entries(rest)
        .map(([key, value]) => `${value} ${key}`)
        .join(', ')}`,
  );
  return `${code === 0 ? 'kept  ' : 'BROKEN'}  ${name.padEnd(9)} ${String(Math.round(seconds)).padStart(5)} s  ${figures.join(' · ')}`;
}

function keep(name, environment) {
  rmSync(journal, { force: true });
  const startedMs = Date.now();
  const { status } = spawnSync('node_modules/.bin/playwright', ['test', `/${promises[name]}`, '--reporter', 'list'], { stdio: 'inherit', env: environment });
  return { isKept: status === 0, line: linesOf(name, status, (Date.now() - startedMs) / 1000) };
}

const asked = process.argv.slice(2);
const count = asked.includes('--count') ? asked[asked.indexOf('--count') + 1] : '';
const named = asked.filter((word) => word in promises);
const unknown = asked.filter((word) => /^P\d/.test(word) && !(word in promises));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are: ${Object.keys(promises).join(', ')}.`);
  process.exit(2);
}
const environment = { ...process.env, ASKWELL_FAULTS: asked.includes('--full') ? 'full' : '', ASKWELL_FAULTS_COUNT: count };

installPackages();
installBrowsers();
if (!existsSync(process.env.ASKWELL_OUT ?? 'dist')) await (await import('./build.mjs')).buildAll();
const results = (named.length > 0 ? named : Object.keys(promises)).map((name) => keep(name, environment));
console.log(`\n${results.map(({ line }) => line).join('\n')}`);
const broken = results.filter(({ isKept }) => !isKept).length;
console.log(`\n${results.length - broken} kept, ${broken} broken`);
process.exitCode = broken > 0 ? 1 : 0;
