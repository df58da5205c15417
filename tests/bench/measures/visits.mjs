// A first visit with a fresh profile over the slow line, then one start with the server dead. One try gives both times, each
// counted from the browser's own start, and from the navigation.
import { createProfile, openBrowser, removeProfile } from '../browser.mjs';
import { openPage } from '../page.mjs';
import { judge, LIMITS } from '../rows.mjs';
import { serve } from '../server.mjs';
import { median, medianRatio } from '../statistics.mjs';

export const names = ['cold', 'offline'];

const nowMs = () => performance.timeOrigin + performance.now();

/** Starts a browser and goes there. */
async function start(profile, address) {
  const startedMs = nowMs();
  const context = await openBrowser(profile);
  try {
    const page = await openPage(context);
    const navigationMs = await page.visit(address);
    const beganMs = await page.evaluate('performance.timeOrigin');
    return { context, page, ms: beganMs + navigationMs - startedMs, navigationMs };
  } catch (error) {
    await context.close();
    throw error;
  }
}

const shown = (one) => (one ? `${Math.round(one.ms)} (${Math.round(one.navigationMs)})` : 'failed');

async function visitTwice(subject) {
  const server = await serve(subject);
  const profile = createProfile();
  const [address] = server.addresses;
  try {
    const cold = await start(profile, address);
    await cold.page.awaitWorker();
    await cold.page.close();
    await cold.context.close();
    await server.kill();

    let offline;
    try {
      offline = await start(profile, address);
      // Tickable means: a tick there and then is saved. It may come before the program does: how long it takes to show is told, too.
      if (subject.fill) offline.tickMs = (await offline.page.tick(0)).paintMs;
      return { cold, offline };
    } catch (error) {
      return { cold, error };
    } finally {
      await offline?.context.close();
    }
  } finally {
    await server.kill();
    removeProfile(profile);
  }
}

/** @returns {Promise<object[]>} rows of the table */
export async function run({ subjects, rounds, log }) {
  const tries = { html: [], idb: [], app: [] };
  for (let round = 1; round <= rounds; round++) {
    // Whoever comes first changes with the round, as the machine may still be settling.
    const order = Object.keys(tries).map((_, index, all) => all[(index + round) % all.length]);
    for (const name of order) tries[name].push(await visitTwice(subjects[name]));
    log(
      `visits, round ${round}: ${Object.entries(tries)
        .map(([name, all]) => `${name} ${shown(all.at(-1).cold)}/${shown(all.at(-1).offline)}`)
        .join(', ')}`,
    );
  }
  const row = (name) => {
    const failed = tries.app.filter((one) => !one[name]);
    if (failed.length > 0) log(`${name} failed: ${failed[0].error}`);
    const of = (field) => Object.values(tries).map((all) => all.map((one) => one[name]?.[field] ?? Number.POSITIVE_INFINITY));
    const [html, idb, app] = of('ms');
    const [htmlNavigation, idbNavigation, appNavigation] = of('navigationMs');
    const ratio = medianRatio(app, html);
    const worked = app.length - failed.length;
    const [, idbTick, appTick] = of('tickMs');
    const ticked = Number.isFinite(median(appTick)) ? `; a tick then shows after ${Math.round(median(appTick))}, idb ${Math.round(median(idbTick))}` : '';
    const alone = `from the navigation ${medianRatio(appNavigation, htmlNavigation).toFixed(2)}, idb ${medianRatio(idbNavigation, htmlNavigation).toFixed(2)}`;
    return {
      name,
      measure: LIMITS[name].label,
      value: `${worked}/${app.length} worked; idb floor ${medianRatio(idb, html).toFixed(2)}; ${alone}${ticked}`,
      floor: median(html).toFixed(0),
      app: median(app).toFixed(0),
      ratio,
      aim: LIMITS[name].aim,
      must: LIMITS[name].must,
      verdict: failed.length > 0 ? 'MISSED' : judge(name, ratio),
    };
  };
  return names.map(row);
}
