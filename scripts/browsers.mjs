// The Debian packages that the browser tests need. npm test installs them as root, or says what to install.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const onPath = (program) => (process.env.PATH ?? '').split(delimiter).some((folder) => isProgram(join(folder, program)));

/** The tests run the program that this variable names, if it is set, and Debian's otherwise. */
const isThere = (variable, program) => (process.env[variable] ? isProgram(process.env[variable]) : onPath(program));

/** Debian's own Python: another one may come first in PATH and has none of Debian's modules. */
const canImport = (namespace, version) =>
  spawnSync('/usr/bin/python3', ['-c', `import gi; gi.require_version('${namespace}', '${version}')`], { stdio: 'ignore' }).status === 0;

/** Package -> is what it brings there? */
const packages = {
  chromium: () => isThere('CHROMIUM_PATH', 'chromium'),
  'firefox-esr': () => isThere('FIREFOX_PATH', 'firefox-esr'),
  'webkit2gtk-driver': () => onPath('WebKitWebDriver'),
  'gir1.2-webkit2-4.1': () => canImport('WebKit2', '4.1'),
  'python3-gi': () => canImport('GLib', '2.0'),
  xvfb: () => onPath('Xvfb'),
};

const missing = () => Object.keys(packages).filter((name) => !packages[name]());

const run = (command, ...rest) => spawnSync(command, rest, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;

/** Makes the three browsers available, or throws an error whose message says how to. */
export function installBrowsers() {
  const names = missing();
  if (names.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${names.join(' ')}`;
  if (process.getuid?.() !== 0)
    throw new Error(`The browser tests need Debian packages that are not installed. As root, run:\n\n  apt-get update && ${command}\n`);
  console.log(`Installing ${names.join(', ')} …`);
  if (!onPath('apt-get')) throw new Error(`There is no apt-get here. Install these yourself: ${names.join(', ')}`);
  if (!run('apt-get', 'update') || !run('apt-get', ...command.split(' ').slice(1)) || missing().length > 0) {
    throw new Error(`Could not install ${missing().join(', ')}: see above.`);
  }
}
