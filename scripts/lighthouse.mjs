// `node scripts/lighthouse.mjs [route ...]`: Lighthouse as a phone sees each route of the built app, on the production server.
// Fails under 99 for performance (median of three: it is a time) and under 100 for the rest (they are facts, and one run finds them).
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { findChromium } from '../tests/bench/browser.mjs';
import { median } from '../tests/bench/statistics.mjs';
import { createHandler } from './serve.mjs';

const LEAST = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 };
const RUNS = 3;
/** Where an address names something: what these name is there on a first visit; elsewhere a new one is begun. */
const NAMED = {
  'step/*': 'step/second-opinion%3Awhy',
  'add/*': 'add/coverage',
  'guide/*': 'guide/when',
  'ideas/*': 'ideas/diagnosis',
  'letter/*': 'letter/own%3Acurrent-doctor',
};

/** One address of every screen, from the list that the build writes for hosts. */
const allRoutes = (directory) => [
  '',
  ...Object.keys(JSON.parse(readFileSync(join(directory, 'ahead.json'), 'utf8'))).map((route) => NAMED[route] ?? route.replace('*', 'own%3Anew')),
];

const FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run'];

/** Scores by category out of 100, and the audits that cost a category its full score. */
async function examine(address, port, onlyCategories) {
  const { lhr } = await lighthouse(address, { port, onlyCategories, formFactor: 'mobile', output: [], logLevel: 'error' });
  if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
  const scores = {};
  const faults = [];
  for (const { id, score, auditRefs } of Object.values(lhr.categories)) {
    scores[id] = Math.round((score ?? 0) * 100);
    const costly = auditRefs.filter(({ weight, id: audit }) => weight > 0 && lhr.audits[audit].score !== null && lhr.audits[audit].score < 0.9);
    for (const { id: audit } of costly) faults.push(`${id}: ${lhr.audits[audit].title} ${lhr.audits[audit].displayValue ?? ''}`.trim());
  }
  return { scores, faults };
}

/** How often a page is loaded again whose load could not be recorded: that says nothing of the page. */
const AGAIN = 3;

/** A fresh browser each time: a worker left by the run before would answer for the network. */
async function examineFresh(address, categories, tries = AGAIN) {
  const chrome = await launch({ chromePath: findChromium(), chromeFlags: FLAGS, logLevel: 'error' });
  try {
    return await examine(address, chrome.port, categories);
  } catch (error) {
    if (tries > 0 && String(error).includes('NO_NAVSTART')) return await examineFresh(address, categories, tries - 1);
    throw error;
  } finally {
    chrome.kill();
  }
}

/** @returns {Promise<{ route: string, scores: Record<string, number>, faults: string[], isGood: boolean }[]>} */
export async function examineRoutes(asked = [], directory = fileURLToPath(new URL('../dist', import.meta.url))) {
  const routes = asked.length > 0 ? asked : allRoutes(directory);
  const server = createServer(createHandler({ directory }));
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const results = [];
  try {
    for (const route of routes) {
      const address = `http://127.0.0.1:${server.address().port}/${route}`;
      const runs = [await examineFresh(address, Object.keys(LEAST))];
      while (runs.length < RUNS) runs.push(await examineFresh(address, ['performance']));
      const scores = { ...runs[0].scores, performance: median(runs.map((run) => run.scores.performance)) };
      const isGood = Object.entries(LEAST).every(([category, least]) => scores[category] >= least);
      results.push({ route, scores, faults: runs[0].faults, isGood });
    }
  } finally {
    server.close();
    server.closeAllConnections();
  }
  return results;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2).map((route) => route.replace(/^\//, ''));
  const results = await examineRoutes(asked, process.env.ASKWELL_OUT);
  console.log(`${Object.keys(LEAST).join('/')}  route`);
  for (const { route, scores, faults, isGood } of results) {
    console.log(
      `${Object.keys(LEAST)
        .map((category) => scores[category])
        .join('/')
        .padEnd(16)} /${route}${isGood ? '' : '  under the must'}`,
    );
    for (const fault of faults) console.log(`                 ${fault}`);
  }
  process.exitCode = results.every(({ isGood }) => isGood) ? 0 : 1;
}
