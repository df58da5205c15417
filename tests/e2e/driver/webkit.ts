// WebKitGTK as Debian ships it, through its own WebDriver: Playwright's WebKit needs a patched build.
// It shares Safari's engine, storage and service workers, but is no iPhone.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Builder, By, Capabilities, Key, type WebDriver, type WebElement } from 'selenium-webdriver';
import { freePort, killTree, waitFor } from './processes';
import type { Browser, Name, OpenOptions, Role, Tab } from './types';

const launcher = fileURLToPath(new URL('webkit-launch.py', import.meta.url));
/** What WebKitGTK complains of though other browsers need it and it does no harm here. */
const unknownToWebKitGtk = /Unrecognized Content-Security-Policy directive 'manifest-src'|Viewport argument key "interactive-widget" not recognized/;
const screenshotTimeoutMs = 10_000;

const selectors: Record<Role, string> = {
  button: 'button, summary, input[type=submit], input[type=button], [role=button]',
  checkbox: 'input[type=checkbox], [role=checkbox]',
  heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
  link: 'a[href], [role=link]',
  radio: 'input[type=radio], [role=radio]',
  status: 'output, [role=status]',
  tab: '[role=tab]',
  textbox: 'textarea, input:not([type]), input[type=text], input[type=search], input[type=email], input[type=tel], input[type=url], [role=textbox]',
};

let screen: { readonly process: ChildProcess; readonly display: string } | undefined;

/** One invisible screen for all windows of this worker; it picks a free number itself. */
async function display(): Promise<string> {
  if (screen) return screen.display;
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x2600x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise<string>((resolve, reject) => {
    server.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb ended at once.')));
  });
  process.once('exit', () => server.kill());
  server.unref();
  screen = { process: server, display: `:${number}` };
  return screen.display;
}

async function startDriver(profile: string, onLine: (line: string) => void) {
  const port = await freePort();
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    DISPLAY: await display(),
    HOME: profile,
    XDG_RUNTIME_DIR: profile,
    NO_AT_BRIDGE: '1',
    GSETTINGS_BACKEND: 'memory',
  };
  // Even an empty one counts as set, and screenshots then hang.
  for (const name of Object.keys(environment)) if (name.startsWith('WEBKIT_DISABLE_')) delete environment[name];
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  // WebKit prints the page's console; which of the two it takes is its own affair.
  for (const stream of [driver.stdout, driver.stderr]) createInterface({ input: stream }).on('line', onLine);
  await waitFor(() => fetch(`http://127.0.0.1:${port}/status`).then((answer) => answer.ok), 'WebKitWebDriver');
  return { driver, address: `http://127.0.0.1:${port}/` };
}

function launcherArguments({ profile, viewport, dark, reducedMotion, smallQuota }: OpenOptions): string[] {
  const { width, height } = viewport ?? { width: 390, height: 844 };
  return [
    ...['--profile', profile, '--size', `${width}x${height}`],
    ...(dark ? ['--dark'] : []),
    ...(reducedMotion ? ['--reduced-motion'] : []),
    ...(smallQuota ? ['--quota-ratio', '0.00001'] : []),
  ];
}

/** No key of WebKitGTK's WebDriver types these: it leaves them out without a word. Such a text is pasted instead. */
const unknownToKeys = /[^ -~\xa0-\ud7ff]/;

const isNamed = (found: string, name: Name) => (typeof name === 'string' ? found === name : name.test(found));

/** The page asks back through a callback: results come as JSON, errors as their text. */
const asyncCall = (run: unknown) => `const done = arguments[arguments.length - 1];
Promise.resolve().then(() => (${String(run)})(arguments[0])).then((value) => done({ value: value === undefined ? null : value }), (error) => done({ error: String(error) }));`;

/** Runs in the page: resolves once the worker of an app that has started is installed, or after some seconds. */
async function workerInstalled(): Promise<void> {
  const pause = (ms: number) => new Promise<undefined>((resolve) => setTimeout(resolve, ms, undefined));
  const began = Date.now();
  while ('started' in document.documentElement.dataset && navigator.serviceWorker && Date.now() - began < 20_000) {
    const registration = await Promise.race([navigator.serviceWorker.getRegistration(), pause(1000)]);
    // It registers a moment after it has started; after "Delete everything" it never does.
    if (registration ? !registration.installing : Date.now() - began > 6000) return;
    await pause(50);
  }
}

/** Runs in the page: resolves once an app that has started has laid out all of its page. A press meets what stands there in that moment. */
async function laidOut(): Promise<void> {
  const { dataset } = document.documentElement;
  for (const endMs = Date.now() + 3000; 'started' in dataset && !('whole' in dataset) && Date.now() < endMs; ) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * Runs in the page: lets the next press through only if it meets the element, as Playwright does: the page may move under it.
 * Missed until its click has met it; after that a page of another address knows nothing of it.
 */
const armed = `const [element] = arguments;
window.askwellArmed?.abort();
const { signal } = window.askwellArmed = new AbortController();
window.askwellMissed = true;
let isOwn = true;
for (const name of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
  addEventListener(name, (event) => {
    if (name === 'pointerdown' || name === 'click') {
      isOwn = element.contains(event.target) || [...(element.labels ?? [])].some((label) => label.contains(event.target));
    }
    if (!isOwn) (event.preventDefault(), event.stopImmediatePropagation());
    if (name === 'click') (window.askwellMissed = !isOwn, window.askwellArmed.abort());
  }, { capture: true, signal });
}`;

function createTab(driver: WebDriver, handle: string, current: { handle: string }): Tab {
  /** All tabs share one session, which looks at one window at a time. */
  async function look(): Promise<WebDriver> {
    if (current.handle !== handle) {
      await driver.switchTo().window(handle);
      current.handle = handle;
    }
    return driver;
  }

  /** The accessible name is WebKit's own, computed by the engine. */
  function find(role: Role, name: Name): Promise<WebElement> {
    return waitFor(async () => {
      for (const element of await (await look()).findElements(By.css(selectors[role]))) {
        // WebKit has no name, but an error, for what was moved about while it was hidden: it is not the one.
        const named = await element.getAccessibleName().catch(() => undefined);
        if (named !== undefined && isNamed(named, name) && (await element.isDisplayed())) return element;
      }
      return undefined;
    }, `${role} "${name}"`).catch(async (error) => {
      throw new Error(`${error.message} The page shows: ${(await pageText()).slice(0, 400)}`, { cause: error });
    });
  }

  /** Again when the page has drawn the element anew between finding and asking. */
  const ask = async <Answer>(role: Role, name: Name, question: (element: WebElement) => Promise<Answer>): Promise<Answer> => {
    const { answer } = await waitFor(async () => ({ answer: await question(await find(role, name)) }), `an answer of ${role} "${name}"`);
    return answer;
  };

  /** A page must not be left while its first worker installs: it would hang until the browser ends. docs/problems/service-worker.md */
  const letWorkerInstall = async () => (await look()).executeAsyncScript(asyncCall(workerInstalled), null);

  const pageText = async () => String(await (await look()).executeScript('return document.body.innerText'));

  return {
    webDriver: driver,
    goto: async (address) => {
      await letWorkerInstall();
      await (await look()).get(address);
    },
    reload: async () => {
      await letWorkerInstall();
      await (await look()).navigate().refresh();
    },
    address: async () => (await look()).getCurrentUrl(),
    text: pageText,
    has: async (text) => void (await waitFor(async () => (await pageText()).includes(text), `the text "${text}"`)),
    sees: async (role, name) => void (await find(role, name)),
    click: async (role, name, heldMs) => {
      const element = await find(role, name);
      // WebDriver scrolls only as far as it must, and what stands at the edge of the screen would lie over the element. The page
      // may be scrolling, too: a screen that has just been drawn puts itself in place.
      const press = async () => {
        await driver.executeAsyncScript(asyncCall(laidOut), null);
        await driver.executeScript("arguments[0].scrollIntoView({ block: 'center' })", element);
        await driver.executeScript(armed, element);
        if (heldMs) await driver.actions().move({ origin: element }).press().pause(heldMs).release().perform();
        else await element.click();
        if (await driver.executeScript('return window.askwellMissed === true')) throw new Error('The page moved under the press.');
        return true;
      };
      await waitFor(press, `a click on ${role} "${name}"`, 3000);
    },
    isChecked: (role, name) => ask(role, name, async (element) => (await element.isSelected()) || (await element.getAttribute('aria-checked')) === 'true'),
    fill: async (name, value) => {
      const element = await find('textbox', name);
      // Not `clear()`: it leaves the field in between, which saves, and a field that may not be empty takes its words back.
      await driver.executeScript('arguments[0].focus(); arguments[0].select()', element);
      if (value === '') return element.sendKeys(Key.BACK_SPACE);
      if (!unknownToKeys.test(value)) return element.sendKeys(value);
      await driver.executeScript("arguments[0].focus(); document.execCommand('insertText', false, arguments[1])", element, value);
    },
    value: (name) => ask('textbox', name, async (element) => (await element.getAttribute('value')) ?? ''),
    press: async (key) => {
      const named = Key[key.replace(/[A-Z]/g, (letter, at) => (at ? `_${letter}` : letter)).toUpperCase() as keyof typeof Key];
      await (await look())
        .actions()
        .sendKeys(typeof named === 'string' ? named : key)
        .perform();
    },
    evaluate: async (run, argument) => {
      const answer = await (await look()).executeAsyncScript<{ value?: never; error?: string }>(asyncCall(run), argument ?? null);
      if (answer.error) throw new Error(answer.error);
      return answer.value as never;
    },
    start: async (run, argument) => void (await (await look()).executeScript(`void (${String(run)})(arguments[0])`, argument ?? null)),
    screenshot: async (file) => {
      const late = new Promise<never>((_, reject) => setTimeout(reject, screenshotTimeoutMs, new Error('WebKit gave no screenshot.')).unref());
      writeFileSync(file, await Promise.race([(await look()).takeScreenshot(), late]), 'base64');
    },
  };
}

export async function openWithWebDriver(options: OpenOptions): Promise<Browser> {
  if (options.forcedColors) throw new Error('WebKitGTK has no forced colours.');
  mkdirSync(options.profile, { recursive: true });
  const errors: string[] = [];
  const { driver: process_, address } = await startDriver(options.profile, (line) => {
    if (/\bCONSOLE [A-Z ]*ERROR\b/.test(line) && !unknownToWebKitGtk.test(line)) errors.push(line);
  });
  const capabilities = new Capabilities({
    browserName: 'webkit-launch',
    'webkitgtk:browserOptions': { binary: launcher, args: launcherArguments(options) },
  });
  const driver = await new Builder().usingServer(address).withCapabilities(capabilities).build();
  const current = { handle: await driver.getWindowHandle() };
  const kill = () => killTree(process_.pid as number);
  return {
    engine: 'webkit',
    tab: createTab(driver, current.handle, current),
    newTab: async () => {
      await driver.switchTo().newWindow('window');
      current.handle = await driver.getWindowHandle();
      return createTab(driver, current.handle, current);
    },
    errors: () => [...errors],
    close: async () => {
      await driver.quit().catch(() => {});
      await kill(); // the driver itself stays otherwise
    },
    kill,
  };
}
