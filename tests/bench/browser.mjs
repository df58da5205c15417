// Starts Chromium on a profile of its own, and ends it the polite way or with SIGKILL.
import { accessSync, constants, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, devices } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const QUIET = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** CHROMIUM_PATH if set, else the first Chromium or Chrome in PATH. */
export function findChromium() {
  const candidates = process.env.CHROMIUM_PATH
    ? [process.env.CHROMIUM_PATH]
    : (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  for (const path of candidates) {
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not here: look further.
    }
  }
  throw new Error('No Chromium found. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to its program.');
}

const profiles = new Set();
// A run that fails half-way leaves nothing behind either.
process.once('exit', () => {
  for (const profile of profiles) removeProfile(profile);
});

export function createProfile() {
  const profile = mkdtempSync(join(tmpdir(), 'askwell-bench-'));
  profiles.add(profile);
  return profile;
}

export function removeProfile(profile) {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    profiles.delete(profile);
  } catch {
    // A browser that was killed still writes for a moment; what was measured is worth more. Tried again at the end.
  }
}

/** Opens Chromium, dressed as a phone, on `profile`. */
export async function openBrowser(profile) {
  // A killed browser leaves its lock behind, and the next start would refuse the profile.
  for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) rmSync(join(profile, name), { force: true });
  return chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: true,
    chromiumSandbox: false,
    args: QUIET,
    ...devices['Pixel 7'],
  });
}

/** All processes of a browser, told from other browsers by the profile named in the command line of its first process. */
export function processesOf(profile) {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const processes = pids.flatMap((pid) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      const parent = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ')[1]);
      return [{ pid, parent, command }];
    } catch {
      return [];
    }
  });
  const found = processes.filter(({ command }) => command.includes(`--user-data-dir=${profile}`) && !command.includes('--type='));
  for (const { pid } of found) found.push(...processes.filter(({ parent }) => parent === pid));
  return found;
}

export function killBrowser(processes) {
  for (const { pid } of processes) kill(pid);
}

export function killRenderers(processes) {
  for (const { pid, command } of processes) if (command.includes('--type=renderer')) kill(pid);
}

function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone with its parent already.
  }
}
