// `npm run build`: dist/, ready for any static host, and its sizes.
import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
import { headersFile, nginxExample } from './headers.mjs';
import { normalBase } from './serve.mjs';

/** Text is packed; pictures are packed already. */
const packable = /\.(html|js|css|svg|webmanifest|json|txt)$/;

/** Brotli at its strongest: done once here, so that the server never does it. Nothing when it would not help. */
export function brotli(content) {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } });
}

/** Paths of all files below a folder, with slashes. */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

function packFiles(folder) {
  for (const file of filesBelow(folder).filter((name) => packable.test(name))) {
    const content = readFileSync(join(folder, file));
    const packed = brotli(content);
    if (packed.length < content.length) writeFileSync(join(folder, `${file}.br`), packed);
  }
}

/** What hosts need. Made after the service worker, which must not keep these files. */
function writeHostFiles(folder) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const base = normalBase(process.env.ASKWELL_BASE);
  copyFileSync(join(folder, 'index.html'), join(folder, '404.html'));
  const ahead = JSON.parse(readFileSync(join(folder, 'ahead.json'), 'utf8'));
  writeFileSync(join(folder, '_headers'), headersFile(html, base, ahead));
  writeFileSync(join(folder, 'nginx.conf.example'), nginxExample(html, base, ahead));
}

function printSizes(folder) {
  console.log('\n  bytes  brotli  file');
  for (const file of filesBelow(folder).filter((name) => !name.endsWith('.br'))) {
    const packed = statSync(join(folder, `${file}.br`), { throwIfNoEntry: false });
    console.log(`${String(statSync(join(folder, file)).size).padStart(7)} ${String(packed?.size ?? '').padStart(7)}  ${file}`);
  }
}

/** Builds into ASKWELL_OUT, or dist/. */
export async function buildAll() {
  const folder = process.env.ASKWELL_OUT ?? 'dist';
  await build();
  writeHostFiles(folder);
  packFiles(folder);
  printSizes(folder);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
