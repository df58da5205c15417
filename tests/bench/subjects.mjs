// What is measured: the app and the two floors. Each knows where it is built, how it is filled, and how a step is added by hand.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const SEED = fileURLToPath(new URL('seed.ts', import.meta.url));
const SEED_PHOTOS = fileURLToPath(new URL('seed-photos.ts', import.meta.url));
const SEED_MS = 180_000;

async function bundle(entry) {
  const { output } = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'seed' } },
  }).then((result) => (Array.isArray(result) ? result[0] : result));
  return output[0].code;
}

/** Runs in the page of the idb floor. Keys above those of added rows, so that added ones come first. */
async function fillFloor({ items }) {
  const db = await new Promise((resolve) => {
    indexedDB.open('floor').onsuccess = (event) => resolve(event.target.result);
  });
  const tx = db.transaction(['rows', 'counter'], 'readwrite');
  tx.objectStore('rows').clear();
  for (let id = 1; id <= items; id++) tx.objectStore('rows').put({ id, title: `Ask about the ${id}. thing`, done: id % 3 === 0 });
  tx.objectStore('counter').put(items, 'rows');
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  db.close();
}

/** @param {{ html: string, idb: string }} floors folders */
export async function createSubjects(app, floors) {
  const seed = await bundle(SEED);
  return {
    html: { name: 'html', directory: floors.html, isApp: false },
    idb: {
      name: 'idb',
      directory: floors.idb,
      isApp: false,
      fill: ({ evaluate }, size) => evaluate(`(${fillFloor})(${JSON.stringify(size)})`, SEED_MS),
      openAdd: ({ page }) => page.getByLabel('New step').focus(),
      async afterAdd() {},
    },
    app: {
      name: 'app',
      directory: app,
      isApp: true,
      // The protocol may run this text where the page's own policy would refuse it.
      fill: ({ evaluate }, size) => evaluate(`${seed};askwellBenchSeed(${JSON.stringify(size)})`, SEED_MS),
      fillPhotos: async ({ evaluate }, count) => evaluate(`${await bundle(SEED_PHOTOS)};askwellBenchSeedPhotos(${count})`, SEED_MS),
      async openAdd({ page }) {
        await page
          .getByRole('link', { name: /^Add a step to/ })
          .first()
          .click();
        await page.locator('main textarea:focus').waitFor();
      },
      // Taken back, so that the list stays as long as it was.
      afterAdd: ({ page }) => page.getByRole('button', { name: 'Undo' }).click(),
    },
  };
}
