// Chromium and Firefox as Debian ships them, through Playwright. Playwright's version is pinned: later ones send Firefox ESR
// commands that it does not know.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, firefox, type Page } from '@playwright/test';
import { commandLine, killTree, processTree, waitFor } from './processes';
import type { Browser, Name, OpenOptions, Role, Tab } from './types';

const phone = { width: 390, height: 844 };

/** Said in full, because this replaces Playwright's own list: the first two are its address bar's web pages, a second of processor time at each start. */
const chromiumWithout = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'Translate',
];

const chromiumArguments = [
  `--disable-features=${chromiumWithout.join(',')}`,
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Firefox takes no emulation over BiDi and says nothing: only preferences at launch work. */
function firefoxPreferences({ dark, reducedMotion, forcedColors, smallQuota }: OpenOptions) {
  return {
    'ui.systemUsesDarkTheme': dark ? 1 : 0,
    'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
    'ui.primaryPointerCapabilities': 1, // a finger
    'ui.allPointerCapabilities': 1,
    ...(forcedColors && { 'browser.display.document_color_use': 2 }),
    ...(smallQuota && { 'dom.quotaManager.temporaryStorage.fixedLimit': 5120 }),
  };
}

const launchFirefox = (options: OpenOptions): Promise<BrowserContext> =>
  firefox.launchPersistentContext(options.profile, {
    channel: 'moz-firefox',
    executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
    viewport: options.viewport ?? phone,
    timeout: 60_000,
    firefoxUserPrefs: firefoxPreferences(options),
  });

/** The profile of a Firefox that was opened once and closed, copied for each new one: a third less time at each start. */
let usedProfile: string | undefined;

async function newFirefoxProfile(profile: string): Promise<void> {
  if (!usedProfile) {
    const made = mkdtempSync(join(tmpdir(), 'askwell-firefox-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    await (await launchFirefox({ engine: 'firefox', profile: made })).close();
    usedProfile = made;
  }
  cpSync(usedProfile, profile, { recursive: true });
}

async function launch(options: OpenOptions): Promise<BrowserContext> {
  if (options.engine === 'firefox') {
    if (!existsSync(options.profile)) await newFirefoxProfile(options.profile);
    return launchFirefox(options);
  }
  mkdirSync(options.profile, { recursive: true });
  // A killed Chromium leaves its locks behind and would refuse the profile.
  for (const lock of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) rmSync(join(options.profile, lock), { force: true });
  return chromium.launchPersistentContext(options.profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    chromiumSandbox: false,
    args: chromiumArguments,
    viewport: options.viewport ?? phone,
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    forcedColors: options.forcedColors ? 'active' : 'none',
  });
}

/** The browser's own process: the one with the profile on its command line that is nobody's helper. */
function browserPid(profile: string): Promise<number> {
  const isBrowser = (pid: number) => commandLine(pid).includes(profile) && !/--type=|-contentproc/.test(commandLine(pid));
  return waitFor(() => processTree(process.pid).slice(1).find(isBrowser), `the process of ${profile}`);
}

const whole = (text: string): RegExp => new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);

function createTab(page: Page): Tab {
  const find = (role: Role, name: Name) => {
    const found = page.getByRole(role, { name, exact: true });
    // The summary of what unfolds is pressed like a button, but Playwright gives it no role.
    return (role === 'button' ? found.or(page.locator('summary').filter({ hasText: typeof name === 'string' ? whole(name) : name })) : found).first();
  };
  return {
    page,
    goto: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    address: async () => page.url(),
    text: () => page.locator('body').innerText(),
    has: (text) => waitFor(async () => (await page.locator('body').innerText()).includes(text), `the text "${text}"`).then(() => undefined),
    sees: (role, name) => find(role, name).waitFor(),
    click: (role, name, heldMs) => find(role, name).click(heldMs ? { delay: heldMs } : {}),
    isChecked: (role, name) => find(role, name).isChecked(),
    fill: (name, value) => find('textbox', name).fill(value),
    value: (name) => find('textbox', name).inputValue(),
    press: (key) => page.keyboard.press(key),
    // biome-ignore lint/suspicious/noExplicitAny: Playwright's own type of a page function fits ours, but cannot say so
    evaluate: (run, argument) => page.evaluate(run as any, argument) as any,
    start: async (run, argument) => {
      // biome-ignore lint/suspicious/noExplicitAny: as above
      page.evaluate(run as any, argument).catch(() => {}); // the kill it is for ends it
    },
    screenshot: async (file) => void (await page.screenshot({ path: file })),
  };
}

export async function openWithPlaywright(options: OpenOptions): Promise<Browser> {
  const context = await launch(options);
  context.setDefaultTimeout(60_000); // what is waited for in vain is named, instead of the whole test running out of time
  const pid = await browserPid(options.profile);
  const errors: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  context.on('weberror', (error) => errors.push(String(error.error())));
  return {
    engine: options.engine,
    context,
    tab: createTab(context.pages()[0] ?? (await context.newPage())),
    newTab: async () => createTab(await context.newPage()),
    errors: () => [...errors],
    close: () => context.close(),
    kill: async () => {
      await killTree(pid);
      await context.close().catch(() => {}); // tells Playwright what it knows already
    },
  };
}
