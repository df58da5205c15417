// Bytes that a tick adds to the logs of the profile's databases. Growth of those files is exact and repeats;
// the kernel's count of written blocks holds everything else that a browser writes.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openPage, pause } from '../page.mjs';
import { judge, LIMITS } from '../rows.mjs';
import { SIZES } from '../seeded.mjs';
import { median } from '../statistics.mjs';

export const names = ['bytes'];

const TICKS = 10;
const TRIES = 5;
/** Tries that could be read; they agree to a few bytes. */
const ENOUGH = 2;
/** Chromium writes localStorage to the disk up to five seconds late. */
const LATE_MS = 6000;

/** Size by path of every log that a database of this origin, or localStorage, appends to. */
function logSizes(profile, address) {
  const port = new URL(address).port;
  const folders = [join('IndexedDB', `http_127.0.0.1_${port}.indexeddb.leveldb`), join('Local Storage', 'leveldb')];
  return new Map(
    folders.flatMap((below) => {
      const folder = join(profile, 'Default', below);
      return readdirSync(folder)
        .filter((name) => name.endsWith('.log'))
        .map((name) => [join(folder, name), statSync(join(folder, name)).size]);
    }),
  );
}

async function bytesOfTick({ context, profile }, { address }) {
  const page = await openPage(context, { slow: false });
  try {
    await page.visit(address);
    // The first tick also makes what is made once (a page load's first connection, the step's first change).
    for (let index = 0; index < TICKS; index++) await page.tick(index);
    await pause(LATE_MS);
    const found = [];
    let before = logSizes(profile, address);
    for (let attempt = 0; attempt < TRIES && found.length < ENOUGH; attempt++) {
      for (let index = 0; index < TICKS; index++) await page.tick(index);
      await pause(LATE_MS);
      const after = logSizes(profile, address);
      // A log that was full went into a table and a new one began: that try cannot be read.
      const isSameLogs = [...before.keys()].join() === [...after.keys()].join();
      const total = (sizes) => [...sizes.values()].reduce((sum, size) => sum + size, 0);
      if (isSameLogs) found.push((total(after) - total(before)) / TICKS);
      before = after;
    }
    if (found.length === 0) throw new Error(`The logs of ${address} changed in every try.`);
    return median(found);
  } finally {
    await page.close();
  }
}

export async function run({ seeded, log }) {
  const opened = await seeded();
  const bytes = {};
  for (const place of opened.places) {
    const key = `${place.subject.name} ${place.size}`;
    bytes[key] = await bytesOfTick(opened, place);
    log(`bytes, ${key}: ${bytes[key].toFixed(0)} a tick`);
  }
  return ['many', 'crowded'].map((size) => {
    const ratio = bytes[`app ${size}`] / bytes['app few'];
    return {
      name: 'bytes',
      measure: `${LIMITS.bytes.label}, 10 -> ${SIZES[size].label}`,
      value: `${bytes['app few'].toFixed(0)} -> ${bytes[`app ${size}`].toFixed(0)} bytes; idb floor ${(bytes[`idb ${size}`] / bytes['idb few']).toFixed(2)}`,
      ratio,
      aim: LIMITS.bytes.aim,
      must: LIMITS.bytes.must,
      verdict: judge('bytes', ratio),
    };
  });
}
