// Builds the two floors that times are compared with, and refuses to go on when one has grown past what a floor may weigh.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

const SOURCES = fileURLToPath(new URL('floors/', import.meta.url));
const MOST_WORKER_BYTES = 283;
const MOST_IDB_BYTES = 6_700;

function pack(path) {
  writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
}

/**
 * @param {string} folder where to build
 * @returns {Promise<{ html: string, idb: string, workerBytes: number, idbBytes: number }>} folders ready to serve, and what they weigh
 */
export async function buildFloors(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const html = join(folder, 'html');
  const idb = join(folder, 'idb');
  cpSync(join(SOURCES, 'html'), html, { recursive: true });
  await build({
    root: join(SOURCES, 'idb'),
    configFile: false,
    logLevel: 'warn',
    base: './',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: idb,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: { output: { entryFileNames: 'main.js' } },
    },
  });
  cpSync(join(SOURCES, 'idb', 'sw.js'), join(idb, 'sw.js'));

  // Packed beside the plain file, as the app's are: a floor that is sent unpacked would be no floor.
  for (const folderOf of [html, idb]) for (const name of readdirSync(folderOf)) pack(join(folderOf, name));

  const workerBytes = statSync(join(html, 'sw.js')).size;
  const idbBytes = readdirSync(idb)
    .filter((name) => name.endsWith('.br'))
    .reduce((sum, name) => sum + statSync(join(idb, name)).size, 0);
  if (workerBytes > MOST_WORKER_BYTES) throw new Error(`The html floor's worker has ${workerBytes} bytes, more than ${MOST_WORKER_BYTES}.`);
  if (idbBytes > MOST_IDB_BYTES) throw new Error(`The idb floor has ${idbBytes} bytes (brotli), more than ${MOST_IDB_BYTES}.`);
  return { html, idb, workerBytes, idbBytes };
}
