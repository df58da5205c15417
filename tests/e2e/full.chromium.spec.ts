// P3, a full phone never loses a word silently: at every place where the app writes, the write fails; it says so, the words
// stay on the screen, and once there is room they are saved.
import { calmly, says, statusOf } from '../faults/app';
import { dump, halfWritten } from '../faults/database';
import { onlyInChromium } from '../faults/only';
import { createRoom, type Room } from '../faults/quota';
import { report, times } from '../faults/report';
import { createTries, type Site, sites, type Try } from '../faults/write-sites';
import type { Tab } from './driver';
import { expect, test } from './test';

onlyInChromium('Only Chromium lets a test say how much may be stored.');

/** How many bytes are left when the person acts: none, or fewer than any write needs. */
const levels = [0, 40, 120];
const rounds = times(1, 20);
const plenty = 60_000;
/** Words typed and a tick are tried at every level each round; of the others, each round takes the next level. */
const always = ['ticked', 'kept', 'note', 'added'];

/** All that is in the database, as one text. */
const stored = async (one: Try) => JSON.stringify(await dump(one.tab));

/**
 * Presses "Try again" until it is saved, with so much room: Chromium counts late what is stored, and may notice new room late,
 * and a person presses once more. @returns how often
 */
async function tryAgain(tab: Tab, saved: RegExp, room: Room, bytes: number): Promise<number> {
  for (let presses = 1; ; presses++) {
    await room.leave(bytes);
    await tab.click('button', 'Try again');
    const isSaved = says(tab, saved, 3000).then(() => true);
    if (await (presses < 5 ? isSaved.catch(() => false) : isSaved)) return presses;
  }
}

async function failAndRetry(site: Site, one: Try, room: Room, bytes: number): Promise<number> {
  await site.before(one);
  await room.fill();
  if (bytes > 0) await room.leave(bytes);
  await site.act(one);
  await says(one.tab, 'Not saved. This device is full.');
  if (site.words) expect(await site.words(one), 'the words are still on the screen').toBe(true);
  const presses = await tryAgain(one.tab, site.saved, room, site.reloads ? 50 * plenty : plenty);
  expect(halfWritten(await dump(one.tab))).toEqual([]);
  return presses;
}

test('no room: every write says so, keeps the words, and is saved once there is room', async ({ server, open }) => {
  test.setTimeout(60_000 + rounds * 600_000);
  await server.set({ blocked: ['sw.js'] }); // what a worker stores meanwhile would be counted as the person's
  const browser = await open();
  const { tab } = browser;
  const room = await createRoom(browser, server.address);
  const next = createTries(tab, server.address);
  await tab.goto(`${server.address}icons/icon.svg`); // the app has not begun: the small quota must be there before its first write
  await room.leave(plenty + 500_000);
  let runs = 0;
  let presses = 0;
  for (let round = 0; round < rounds; round++) {
    for (const [index, [name, site]] of Object.entries(sites).entries()) {
      for (const bytes of always.includes(name) ? levels : [levels[(index + round) % levels.length] as number]) {
        await test.step(`${name}, ${bytes} bytes left`, async () => {
          await room.leave(plenty);
          presses += await failAndRetry(site, await next(), room, bytes);
          runs += 1;
        });
      }
    }
  }
  report('P3', 'chromium', { runs, losses: 0, sites: Object.keys(sites).length, 'presses of Try again': presses });
});

/** Runs in the page: from now on the n-th write of all is refused, as a full disk refuses it, once. */
function refuseNth(nth: number): void {
  const scope = window as unknown as { writes?: { left: number } };
  const isNew = !scope.writes;
  const writes = (scope.writes ??= { left: 0 });
  writes.left = nth;
  if (!isNew) return;
  for (const method of ['add', 'put', 'delete'] as const) {
    const real = IDBObjectStore.prototype[method] as (...rest: unknown[]) => IDBRequest;
    Object.assign(IDBObjectStore.prototype, {
      [method](this: IDBObjectStore, ...rest: unknown[]) {
        const request = real.apply(this, rest);
        writes.left -= 1;
        if (writes.left === 0) this.transaction.abort();
        return request;
      },
    });
  }
}

/** Nothing was written, the words are still there, and the next try succeeds. */
async function expectRefusal(what: string, site: Site, one: Try, before: string): Promise<void> {
  if (site.words) expect(await site.words(one), `${what}: the words are still on the screen`).toBe(true);
  // Only a draft may have been kept before the write that failed.
  expect({ ...JSON.parse(await stored(one)), drafts: [] }, what).toEqual({ ...JSON.parse(before), drafts: [] });
  // It stands where "Undo" stood: the second press of a hand that trembles is none.
  if (site === sites.undone || site === sites.redone) await calmly();
  await one.tab.click('button', 'Try again');
  await says(one.tab, site.saved);
}

/** Not what happens in a page that has just been loaded, before the refusal can be put in. */
const refusable = Object.entries(sites).filter(([, site]) => !site.reloads);

test('every single write of every action is refused in turn: never silently, never by halves', async ({ server, open }) => {
  test.setTimeout(1_500_000);
  const { tab } = await open();
  const next = createTries(tab, server.address);
  let runs = 0;
  let refused = 0;
  for (const [name, site] of refusable) {
    for (let nth = 1; ; nth++) {
      const one = await next();
      await site.before(one);
      const before = await stored(one);
      await tab.evaluate(refuseNth, nth);
      await site.act(one);
      await expect.poll(() => statusOf(tab), { message: `${name}, write ${nth}` }).toMatch(new RegExp(`^Not saved|${site.saved.source}`));
      const left = await tab.evaluate(() => (window as unknown as { writes: { left: number } }).writes.left);
      await tab.evaluate(refuseNth, 0);
      if (left > 0) break; // the action makes fewer writes than that
      runs += 1;
      if ((await statusOf(tab)).startsWith('Not saved')) {
        refused += 1;
        await expectRefusal(`${name}, write ${nth}`, site, one, before);
      }
      // Otherwise the app took it for a dropped connection, and its own second try succeeded.
      expect(halfWritten(await dump(tab)), name).toEqual([]);
      expect(nth, name).toBeLessThan(80);
    }
  }
  report('P3 n-th write', 'chromium', { runs, losses: 0, 'refused and told': refused, sites: refusable.length });
  expect(refused, 'writes that were refused').toBeGreaterThan(3);
  expect(runs).toBeGreaterThan(Object.keys(sites).length);
});
