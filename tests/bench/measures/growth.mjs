// What stays flat when the data grow: boot, tick, add, heap, long tasks. One walk through every size measures all of them.
import { openPage, pause } from '../page.mjs';
import { judge, LIMITS } from '../rows.mjs';
import { SIZES } from '../seeded.mjs';
import { median, medianRatio } from '../statistics.mjs';

export const names = ['boot', 'tick', 'add', 'heap', 'long-tasks'];

const TICKS = 6;
const LONG_MS = 50;
/** Work that a page puts off until it is idle still belongs to its boot. */
const AFTER_BOOT_MS = 2500;

async function walk(context, { subject, address }, round) {
  const page = await openPage(context);
  const longSince = async (ms) => (await page.call('longTasksSince', ms)).filter(({ durationMs }) => durationMs > LONG_MS).length;
  const boot = await page.visit(address);
  await pause(AFTER_BOOT_MS);
  const longAtBoot = await longSince(await page.call('firstPaintMs'));
  const heap = await page.heapBytes();

  const ticks = [];
  for (let index = 0; index < TICKS; index++) ticks.push(await page.tick(index));
  await pause(200);
  const longAtTick = await longSince(ticks[0].startMs);

  await subject.openAdd(page);
  const added = await page.add(`Added in round ${round}`);
  await pause(200);
  const longAtAdd = await longSince(added.startMs);
  await subject.afterAdd(page);
  await pause(200);
  await page.close();
  const tickTime = (field) => median(ticks.map((tick) => tick[field]));
  return { boot, heap, tick: tickTime('paintMs'), tickSaved: tickTime('savedMs'), add: added.paintMs, longAtBoot, longAtTick, longAtAdd };
}

export async function run({ seeded, rounds, log }) {
  const { context, places } = await seeded();
  const walks = new Map(places.map((place) => [place, []]));
  // Round 0 does not count: the first visits after the browser started fill its caches. Who comes first changes with the round.
  for (let round = 0; round <= rounds; round++) {
    const order = places.map((_, index) => places[(index + round) % places.length]);
    for (const place of order) walks.get(place).push(await walk(context, place, round));
    log(`growth, round ${round} of ${rounds}`);
  }
  for (const all of walks.values()) all.shift();
  const series = (subject, size, field) => walks.get(places.find((place) => place.subject.name === subject && place.size === size)).map((one) => one[field]);

  function growthRow(name, size, unit = 1) {
    const [floor, app] = ['idb', 'app'].map((subject) => {
      const [small, large] = ['few', size].map((which) => series(subject, which, name));
      return { ratio: medianRatio(large, small), text: `${(median(small) / unit).toFixed(1)} -> ${(median(large) / unit).toFixed(1)}` };
    });
    const isTime = unit === 1;
    return {
      name,
      measure: `${LIMITS[name].label}, 10 -> ${SIZES[size].label}`,
      value: `${isTime ? '' : `${app.text} MB; `}idb floor ${floor.ratio.toFixed(2)}`,
      floor: isTime ? floor.text : '',
      app: isTime ? app.text : '',
      ratio: app.ratio,
      aim: LIMITS[name].aim,
      must: LIMITS[name].must,
      verdict: judge(name, app.ratio),
    };
  }

  const long = ['longAtBoot', 'longAtTick', 'longAtAdd'].map((field) => median(series('app', 'many', field)));
  const saved = ['few', 'many', 'crowded'].map((size) => median(series('app', size, 'tickSaved')).toFixed(0));
  log(`tick until "Saved" was painted, ms: ${saved.join(', ')} (10; 10,000; 200)`);
  return [
    ...['boot', 'tick', 'add'].flatMap((name) => [growthRow(name, 'many'), growthRow(name, 'crowded')]),
    growthRow('heap', 'many', 1e6),
    {
      name: 'long-tasks',
      measure: LIMITS['long-tasks'].label,
      value: `boot ${long[0]}, ${TICKS} ticks ${long[1]}, add ${long[2]}`,
      aim: LIMITS['long-tasks'].aim,
      must: LIMITS['long-tasks'].must,
      verdict: judge('long-tasks', Math.max(...long)),
    },
  ];
}
