// Kills the renderer, or the whole browser, at the paint that shows a tick; opens again; is the tick there?
// The processor runs at full speed here: a slowed page paints later and would give the write more time.
import { createProfile, killBrowser, killRenderers, openBrowser, processesOf, removeProfile } from '../browser.mjs';
import { openPage, pause } from '../page.mjs';
import { LIMITS } from '../rows.mjs';
import { serve } from '../server.mjs';

export const names = ['kept-renderer', 'kept-browser'];

/** Ticks a step and calls `kill` the moment the page reports the paint that shows it. */
async function tickAndKill(bench, { address, profile, index, kill }) {
  const { devtools, evaluate } = bench;
  await devtools.send('Runtime.enable');
  await devtools.send('Runtime.addBinding', { name: 'askwellBenchPainted' });
  await bench.visit(address);
  const target = await bench.aim(index % (await bench.call('count')));
  await evaluate('askwellBench.settled()');
  await evaluate(`void askwellBench.awaitTick(${JSON.stringify(target.name)}, ${target.isTicked})`);
  // Looked up beforehand: the look-up takes longer than the write that is to be caught.
  const processes = processesOf(profile);
  const killed = new Promise((resolve) => {
    devtools.once('Runtime.bindingCalled', () => {
      kill(processes);
      resolve();
    });
  });
  const late = pause(30_000).then(() => {
    throw new Error('The tick was never painted.');
  });
  const place = await bench.call('whereAimed');
  // The page may die before the protocol has answered for the press that killed it.
  bench.press(place).catch(() => {});
  await Promise.race([killed, late]);
  return { name: target.name, isTicked: !target.isTicked };
}

/**
 * Whether the tick is there, or comes within a second: where the browser's note of a first save had not reached the disk when
 * it was killed, the app takes the person for a new one and shows the plan a moment before the ticks are read.
 */
async function isKept(page, { name, isTicked }) {
  for (let tries = 0; tries < 20; tries++) {
    if ((await page.call('isTicked', name)) === isTicked) return true;
    await pause(50);
  }
  return false;
}

async function gone(profile) {
  while (processesOf(profile).length > 0) await pause(50);
}

async function rendererTries(address, profile, tries) {
  const context = await openBrowser(profile);
  let kept = 0;
  for (let index = 0; index < tries; index++) {
    const page = await openPage(context, { slow: false });
    const expected = await tickAndKill(page, { address, profile, index, kill: killRenderers });
    await page.close();
    const again = await openPage(context, { slow: false });
    await again.visit(address);
    if (await isKept(again, expected)) kept += 1;
    await again.close();
  }
  await context.close();
  return kept;
}

async function browserTries(address, profile, tries) {
  let kept = 0;
  let context = await openBrowser(profile);
  for (let index = 0; index < tries; index++) {
    const page = await openPage(context, { slow: false });
    const expected = await tickAndKill(page, { address, profile, index, kill: killBrowser });
    await gone(profile);
    context = await openBrowser(profile);
    const again = await openPage(context, { slow: false });
    await again.visit(address);
    if (await isKept(again, expected)) kept += 1;
    await again.close();
  }
  await context.close();
  return kept;
}

export async function run({ subjects, kills, log, wants }) {
  const rows = [];
  for (const [name, tryAll] of [
    ['kept-renderer', rendererTries],
    ['kept-browser', browserTries],
  ]) {
    if (!wants(name)) continue;
    const kept = {};
    for (const subject of [subjects.idb, subjects.app]) {
      const server = await serve(subject);
      const profile = createProfile();
      try {
        kept[subject.name] = await tryAll(server.addresses[0], profile, kills);
      } finally {
        await server.kill();
        removeProfile(profile);
      }
      log(`${name}, ${subject.name}: ${kept[subject.name]}/${kills}`);
    }
    const all = `${kills}/${kills}`;
    const value = `${kept.app}/${kills}; idb floor ${kept.idb}/${kills}`;
    rows.push({ name, measure: LIMITS[name].label, value, aim: all, must: all, verdict: kept.app === kills ? 'aim' : 'MISSED' });
  }
  return rows;
}
