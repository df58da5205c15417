// The files in which Chromium keeps what a page stored, and ways to damage them while the browser is closed.
import { cpSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const stored = (profile: string): string => join(profile, 'Default', 'IndexedDB');

/** The folder of the one database of the profile. */
function databaseOf(profile: string): string {
  const name = readdirSync(stored(profile)).find((entry) => entry.endsWith('.indexeddb.leveldb'));
  if (!name) throw new Error('Chromium keeps its databases in another way now: teach tests/faults/profile.ts.');
  return join(stored(profile), name);
}

const filesOf = (profile: string, pattern: RegExp): string[] => {
  const folder = databaseOf(profile);
  const found = readdirSync(folder).filter((name) => pattern.test(name));
  if (found.length === 0) throw new Error(`No file of the database is called ${pattern}.`);
  return found.map((name) => join(folder, name));
};

/** A copy of a closed profile. */
export function copyProfile(from: string, to: string): string {
  rmSync(to, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  cpSync(from, to, { recursive: true, filter: (path) => !/Singleton(Lock|Socket|Cookie)$/.test(path) });
  return to;
}

/** Cuts the log of the database at a share of its length. @returns how many bytes are left */
export function cutLog(profile: string, share: number): number {
  const log = filesOf(profile, /\.log$/).at(-1) as string;
  const bytes = Math.floor(statSync(log).size * share);
  truncateSync(log, bytes);
  return bytes;
}

const overwrite = (file: string, from: number): void => {
  const content = readFileSync(file);
  for (let index = Math.floor(content.length * from); index < content.length; index++) content[index] = (index * 167 + 13) % 256;
  writeFileSync(file, content);
};

const onEach =
  (pattern: RegExp, damage: (file: string) => void) =>
  (profile: string): void => {
    for (const file of filesOf(profile, pattern)) damage(file);
  };

/** Seven ways in which a database breaks, and one in which all of it is thrown out. */
export const damages: Readonly<Record<string, (profile: string) => void>> = {
  'the file that names the newest state is missing': onEach(/^CURRENT$/, (file) => rmSync(file)),
  'the table of contents is rubbish': onEach(/^MANIFEST-/, (file) => overwrite(file, 0)),
  'the table of contents is missing': onEach(/^MANIFEST-/, (file) => rmSync(file)),
  'the log is empty': onEach(/\.log$/, (file) => truncateSync(file, 0)),
  'the log is rubbish from its middle on': onEach(/\.log$/, (file) => overwrite(file, 0.5)),
  'every file is empty': onEach(/./, (file) => truncateSync(file, 0)),
  'the folder of the database is missing': (profile) => rmSync(databaseOf(profile), { recursive: true }),
  'databases, caches and workers were thrown out': (profile) => {
    for (const folder of ['IndexedDB', 'Service Worker', 'WebStorage']) rmSync(join(profile, 'Default', folder), { recursive: true, force: true });
  },
};
