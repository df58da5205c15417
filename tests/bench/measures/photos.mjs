// One step with 200 photos beside one with 10: opening it, memory, and scrolling from the first photo to the last.
import { createProfile, openBrowser, removeProfile } from '../browser.mjs';
import { openPage, pause } from '../page.mjs';
import { judgeBy, LIMITS } from '../rows.mjs';
import { serve } from '../server.mjs';
import { median, medianRatio } from '../statistics.mjs';

export const names = ['photos'];

const COUNTS = [10, 200];
/** Ratios of 200 to 10, a share of the frames in percent, and a count. Each photo keeps its small picture in memory, as data. */
const JUDGED = {
  openMs: { must: 1.5, aim: 1.1 },
  heap: { must: 1.5, aim: 1.2 },
  slow: { must: 5, aim: 1 },
  long: { must: 1, aim: 0 },
};
const STEP = 'main a[href*="check-papers"]';
const LONG_MS = 50;
/** A quick thumb, in pixels a second. */
const SPEED = 2500;
/** Longer than the app works on after a screen has come. */
const STILL_MS = 1500;

/** Opens the step with a finger. @returns ms from the finger to the paint that shows its first photo */
async function openStep({ page, evaluate, press }) {
  const link = page.locator(STEP).first();
  await link.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await link.boundingBox();
  await evaluate("void (askwellBench.result = askwellBench.awaitShown('.photos img'))");
  await press({ x: x + width / 2, y: y + height / 2 });
  return evaluate('askwellBench.result');
}

/** As often as there are more. */
async function showAll({ page }) {
  const more = page.getByRole('button', { name: /^Show \d+ more/ });
  while (await more.isVisible()) await more.click();
}

async function walk(context, address) {
  const bench = await openPage(context);
  const { evaluate, call, devtools } = bench;
  await bench.visit(address);
  await pause(STILL_MS);
  const beganMs = await evaluate('performance.now()');
  const openMs = await openStep(bench);
  await showAll(bench);
  await pause(STILL_MS);
  const scrollMs = await evaluate('performance.now()');
  const frames = await call('scrollDown', SPEED);
  const tasks = (await call('longTasksSince', beganMs)).filter(({ durationMs }) => durationMs > LONG_MS);
  const long = tasks.filter(({ startMs }) => startMs >= scrollMs).length;
  const heap = await bench.heapBytes();
  const { nodes } = await devtools.send('Memory.getDOMCounters');
  const images = await evaluate(
    '[document.querySelectorAll(".photos img").length, [...document.querySelectorAll(".photos img")].filter((one) => one.complete).length]',
  );
  await bench.close();
  return { openMs, frames, long, longBefore: tasks.length - long, heap, nodes, images };
}

const slow = (frames) => frames.filter((ms) => ms > LONG_MS).length / Math.max(1, frames.length);

const told = ({ openMs, frames, long, longBefore }) =>
  `opened in ${openMs.toFixed(0)} ms, ${frames.length} frames, ${(slow(frames) * 100).toFixed(0)} % over ${LONG_MS} ms, long tasks ${longBefore} before and ${long} in the scroll`;

export async function run({ subjects, rounds, log }) {
  const server = await serve(subjects.app, COUNTS.length);
  const profile = createProfile();
  const walks = COUNTS.map(() => []);
  let context = await openBrowser(profile);
  try {
    for (const [at, count] of COUNTS.entries()) {
      const page = await openPage(context, { slow: false });
      await page.visit(server.addresses[at]);
      await page.awaitWorker();
      await subjects.app.fillPhotos(page, count);
      await page.close();
    }
    await context.close();
    context = await openBrowser(profile);
    // Round 0 does not count, as with the growth rows.
    for (let round = 0; round <= rounds; round++) {
      for (const at of round % 2 ? [1, 0] : [0, 1]) walks[at].push(await walk(context, server.addresses[at]));
      log(`photos, round ${round} of ${rounds}: ${walks.map((all) => told(all.at(-1))).join('; ')}`);
    }
  } finally {
    await context.close();
    await server.kill();
    removeProfile(profile);
  }
  for (const all of walks) all.shift();
  return rowsOf(...walks);
}

/** @param few walks through 10 photos @param many walks through 200 */
function rowsOf(few, many) {
  const row = (field, measure, value, measured, ratio) => {
    const { must, aim } = JUDGED[field];
    return { name: 'photos', measure: `${LIMITS.photos.label}: ${measure}`, value, ratio, aim, must, verdict: judgeBy(JUDGED[field], measured) };
  };
  const both = (read, show) => [few, many].map((all) => show(median(all.map(read)))).join(' -> ');
  const growth = (field, measure, show) => {
    const ratio = medianRatio(
      many.map((one) => one[field]),
      few.map((one) => one[field]),
    );
    return row(
      field,
      measure,
      both((one) => one[field], show),
      ratio,
      ratio,
    );
  };
  const slowShare = ({ frames }) => slow(frames) * 100;
  const [{ images, nodes }] = many;
  return [
    growth('openMs', 'opened, finger to paint', (ms) => `${ms.toFixed(0)} ms`),
    growth('heap', 'JS heap, all of them shown', (bytes) => `${(bytes / 1e6).toFixed(1)} MB`),
    row(
      'slow',
      `frames over ${LONG_MS} ms, top to bottom`,
      `${both(slowShare, (share) => `${share.toFixed(1)} %`)}; ${images[1]} of ${images[0]} pictures loaded, ${few[0].nodes} -> ${nodes} nodes`,
      median(many.map(slowShare)),
    ),
    row(
      'long',
      `long tasks over ${LONG_MS} ms while scrolled`,
      `${both(({ long }) => long, String)}; opened and all shown ${both(({ longBefore }) => longBefore, String)}`,
      median(many.map(({ long }) => long)),
    ),
  ];
}
