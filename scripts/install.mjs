// Installs the npm packages of the lockfile when some are missing, so that one command works on a fresh clone.
// Uses nothing but Node itself: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** Compares contents, not times: a checkout changes times and must not cost an install. */
function isInstalled() {
  const installed = readLock('node_modules/.package-lock.json');
  return Object.entries(readLock('package-lock.json')).every(
    ([place, { version, optional }]) => place === '' || optional || installed[place]?.version === version,
  );
}

/**
 * Installs what the lockfile says when node_modules is something else. Throws when that fails.
 * Not `npm ci`: it refuses a lockfile without the binaries of every other platform, which registries do not always have.
 * `--no-save` leaves the lockfile as it is.
 */
export function installPackages() {
  if (isInstalled()) return;
  console.log('Installing the npm packages …');
  const { status } = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund'], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('npm install failed: see above.');
}
