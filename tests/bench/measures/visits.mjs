// A first visit with a fresh profile over the slow line, then one start with the server dead. One try gives both times.
import { createProfile, openBrowser, removeProfile } from '../browser.mjs';
import { openPage, pause } from '../page.mjs';
import { judge, LIMITS } from '../rows.mjs';
import { serve } from '../server.mjs';
import { median, medianRatio } from '../statistics.mjs';

export const names = ['cold', 'offline'];

/** A browser that has just started is still busy with itself. */
const STILL_MS = 1000;

async function visitTwice(subject) {
  const server = await serve(subject);
  const profile = createProfile();
  const [address] = server.addresses;
  try {
    const online = await openBrowser(profile);
    await pause(STILL_MS);
    const first = await openPage(online);
    const coldMs = await first.visit(address);
    await first.awaitWorker();
    await first.close();
    await online.close();
    await server.kill();

    const offline = await openBrowser(profile);
    await pause(STILL_MS);
    try {
      const second = await openPage(offline);
      const offlineMs = await second.visit(address);
      // Tickable means: a tick there and then is saved.
      if (subject.fill) await second.tick(0);
      return { coldMs, offlineMs };
    } catch (error) {
      return { coldMs, error };
    } finally {
      await offline.close();
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
        .map(([name, all]) => `${name} ${Math.round(all.at(-1).coldMs)}/${Math.round(all.at(-1).offlineMs)}`)
        .join(', ')}`,
    );
  }
  const row = (name, field) => {
    const failed = tries.app.filter((one) => !(field in one));
    if (failed.length > 0) log(`${name} failed: ${failed[0].error}`);
    const [html, idb, app] = Object.values(tries).map((all) => all.map((one) => one[field] ?? Number.POSITIVE_INFINITY));
    const ratio = medianRatio(app, html);
    const worked = app.length - failed.length;
    return {
      name,
      measure: LIMITS[name].label,
      value: `${worked}/${app.length} worked; idb floor ${medianRatio(idb, html).toFixed(2)}`,
      floor: median(html).toFixed(0),
      app: median(app).toFixed(0),
      ratio,
      aim: LIMITS[name].aim,
      must: LIMITS[name].must,
      verdict: failed.length > 0 ? 'MISSED' : judge(name, ratio),
    };
  };
  return [row('cold', 'coldMs'), row('offline', 'offlineMs')];
}
