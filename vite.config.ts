import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Features } from 'lightningcss';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { notPrecached } from './scripts/precache.mjs';
import { normalBase } from './scripts/serve.mjs';
import { markdown } from './scripts/vite/markdown.mjs';
import { shell } from './scripts/vite/shell.mjs';
import { wholeChunk } from './scripts/vite/whole-chunk.mjs';

const outDir = process.env.ASKWELL_OUT ?? 'dist';
/** A language is a folder of words; there is one build a language. */
const language = process.env.ASKWELL_LANGUAGE ?? 'en';
/** Marks a build so that every file's name changes: the update tests need two builds of one source. */
const buildName = process.env.ASKWELL_BUILD;
const words = fileURLToPath(new URL(`./src/content/${language}`, import.meta.url));
if (!existsSync(words)) throw new Error(`There is no language "${language}": ${words} is missing.`);
/** The manifest: the file at the top level, with what the folder of another language says otherwise. Its `lang` and `dir` are those of the page. */
const manifests = ['manifest.webmanifest', join(words, 'manifest.webmanifest')].filter((file) => existsSync(file));
const manifest = Object.assign({}, ...manifests.map((file) => JSON.parse(readFileSync(file, 'utf8'))));

/** Where people can write to about Askwell; without it the app shows no such line. */
const feedback = process.env.ASKWELL_FEEDBACK ?? '';
if (feedback && !/^(https:\/\/|mailto:)[^\s"<>]+$/.test(feedback)) throw new Error(`ASKWELL_FEEDBACK is no https or mailto address: ${feedback}`);

/** The oldest browsers that run the app; older ones get the readable page. */
const oldestBrowsers = ['safari16.4', 'ios16.4', 'chrome111', 'edge111', 'firefox115'];

/** What the app's own sources need, in the browser's build, in prerendering and in tests alike. */
const sourcePlugins = [markdown(), plainImports(), { name: 'askwell:build-name', augmentChunkHash: () => buildName }];

// What goes into one file: decision 0018.
const first = wholeChunk('index', /\/src\/main\.tsx$/);
const rest = wholeChunk('rest', /\/src\/rest\.ts$/);
/** Shared and large: only screens that show some of it load it. */
const sources = { name: 'sources', minShareCount: 2, test: /\/src\/(content\/sources|pages\/Sources)/ };
const ofCountries = /\/src\/(content\/[\w-]+\/(countries|letters|records)|pages\/(facts|GuessedCountry|letter|medical-record|region))/;
/** What else several screens are made of; before the countries, which would take along what of it they need. */
const kit = {
  name: 'kit',
  minShareCount: 2,
  test: (id: string): boolean =>
    /\/node_modules\/lucide\/|\/src\/(components\/|pages\/|content\/[\w-]+\/condition)/.test(id) && !ofCountries.test(id) && !/Screen\.tsx$/.test(id),
};
const countries = { name: 'countries', minShareCount: 2, test: ofCountries };
/** A list and the screen of one of its rows, and others that lead to each other: apart, each packs worse and takes a line in the list of kept files. */
const together = Object.entries({
  appointments: /\/src\/pages\/Appointments?Screen/,
  calls: /\/src\/(pages\/CallsScreen|content\/[\w-]+\/calls|domain\/calls)/,
  doctors: /\/src\/(pages\/Doctors?Screen|content\/[\w-]+\/doctors|state\/doctors)/,
  medicines: /\/src\/(pages\/Medicines?Screen|content\/[\w-]+\/medicines|domain\/medicines)/,
  questions: /\/src\/pages\/Questions?Screen/,
  story: /\/src\/(pages\/(Story|Event|Trouble)|content\/[\w-]+\/story|domain\/story)/,
  copies: /\/src\/pages\/(Records|MedicalRecord|Letter|Talk)Screen/,
  settings: /\/src\/(pages\/(Comfort|Erase|Privacy|Unknown)Screen|content\/[\w-]+\/(comfort|erase))/,
  packs: /\/src\/pages\/(Cautions|Condition|Emergency|PackRecords|Scores)Screen/,
}).map(([name, test]) => ({ name, test }));
const chunks = [first.group, rest.group, sources, kit, countries, ...together].map((group, index, all) => ({ ...group, priority: all.length - index }));

export default defineConfig({
  base: normalBase(process.env.ASKWELL_BASE),
  resolve: { alias: { '#words': words, 'workbox-window': 'workbox-window/build/workbox-window.prod.mjs' } },
  define: {
    'import.meta.env.ASKWELL_VERSION': JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8')).version),
    'import.meta.env.ASKWELL_FEEDBACK': JSON.stringify(feedback),
  },
  // No style uses light-dark(); its stand-ins for old browsers would be in every colour-scheme rule of the first screen.
  css: { lightningcss: { exclude: Features.LightDark } },
  build: {
    outDir,
    emptyOutDir: true,
    target: oldestBrowsers,
    sourcemap: false,
    modulePreload: false, // everything is precached, and its helper would stand in the first chunk
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
    reportCompressedSize: false, // scripts/size.mjs counts what counts
  },
  optimizeDeps: { entries: ['index.html'] }, // not the pages of tests and of earlier builds
  plugins: [...sourcePlugins, ...(process.env.VITEST ? [] : [first.plugin, rest.plugin, shell(sourcePlugins, manifest), serviceWorker()])],
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/build/**', 'tests/e2e/**'], testTimeout: 30_000 } },
      { extends: true, test: { name: 'build', include: ['tests/build/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
});

/** Lazy chunks have no style sheets and nothing to preload: Vite's helper for that would cost the first chunk 1.1 kB. */
function plainImports(): Plugin {
  return {
    name: 'askwell-plain-imports',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}

/** The worker is registered by src/pwa/update.ts; the manifest is made above. */
function serviceWorker() {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src',
    filename: 'sw.ts',
    registerType: 'prompt',
    injectRegister: false,
    // Relative to the whole host, as browsers take it, it would be that of any other app there.
    manifest: { ...manifest, id: normalBase(process.env.ASKWELL_BASE) },
    includeManifestIcons: false, // they are in dist/ like everything else
    injectManifest: {
      rollupFormat: 'iife', // a classic worker: one file, no imports
      globPatterns: ['**/*'],
      globIgnores: [...notPrecached, 'manifest.webmanifest'], // the plug-in adds the manifest itself
      // A file that another build put in its place is refused, so a half-deployed server never installs a mixture.
      manifestTransforms: [(entries) => ({ manifest: entries.map((entry) => ({ ...entry, integrity: integrityOf(entry.url) })), warnings: [] })],
    },
  });
}

const integrityOf = (file: string): string =>
  `sha256-${createHash('sha256')
    .update(readFileSync(join(outDir, file)))
    .digest('base64')}`;
