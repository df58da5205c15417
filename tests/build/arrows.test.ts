import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: { readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[] };
}

/** Runs the real configuration over a folder that has a `src`. */
function cruise(folder: string): Cruise {
  const programArguments = [
    resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
    '--config',
    resolve('.dependency-cruiser.cjs'),
    '--output-type',
    'json',
    'src',
  ];
  return JSON.parse(spawnSync(process.execPath, programArguments, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 }).stdout);
}

test('breaking an arrow, a types-only arrow or making a cycle is refused', () => {
  const broken = cruise('tests/fixtures/arrows').summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
  expect(broken).toContain('domain-arrows: src/domain/wrong.ts');
  expect(broken).toContain('state-types-only: src/state/wrong.ts');
  expect(broken).toContain('no-cycles: src/pages/one.ts');
  expect(broken.filter((line) => line.includes('storage/store'))).toEqual([]);
});

test('every TypeScript file of the app is read', () => {
  const read = cruise('.').modules.map(({ source }) => source);
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) expect(read).toContain(`src/${file.replaceAll('\\', '/')}`);
});
