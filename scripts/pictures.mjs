// node scripts/pictures.mjs FOLDER [part of a name]: a picture of every screen in every state, to be looked at one by one.
// `name.format.png` is what a person sees, `name.format.whole.png` the whole length of it; `print-name.png` what comes on
// paper, `print-name.pdf` the sheets themselves.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runnerImport } from 'vite';

const formats = {
  light: { viewport: { width: 360, height: 740 }, colorScheme: 'light', textPercent: 100 },
  dark: { viewport: { width: 360, height: 740 }, colorScheme: 'dark', textPercent: 100 },
  large: { viewport: { width: 320, height: 568 }, colorScheme: 'light', textPercent: 200 },
  wide: { viewport: { width: 1280, height: 800 }, colorScheme: 'light', textPercent: 100 },
};

const load = async (file) => (await runnerImport(file, { configFile: false, logLevel: 'error' })).module;

/** As the browser's own text size does it. Waits until nothing is about to be drawn. */
function setText(percent) {
  document.documentElement.style.fontSize = `${percent}%`;
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50))));
}

async function takeState(page, state, folder) {
  for (const [format, { viewport, colorScheme, textPercent }] of Object.entries(formats)) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await page.evaluate(setText, textPercent);
    const path = join(folder, `${state.name}.${format}`);
    await page.screenshot({ path: `${path}.png`, scale: 'css' });
    if (format !== 'dark') await page.screenshot({ path: `${path}.whole.png`, scale: 'css', fullPage: true });
  }
  await page.setViewportSize(formats.light.viewport);
}

async function takeScreens({ states, enter, openBrowser, server, folder, wanted }) {
  const profile = mkdtempSync(join(tmpdir(), 'askwell-pictures-'));
  const browser = await openBrowser({ engine: 'chromium', profile });
  for (const state of states.filter(({ name }) => name.includes(wanted))) {
    try {
      await enter(browser.tab, server, state);
      await takeState(browser.tab.page, state, folder);
    } catch (error) {
      console.error(`${state.name}: ${error.message}`);
      process.exitCode = 1;
    }
    await state.after?.(server);
  }
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}

/** A4 less its margins, in CSS pixels. */
const sheet = { width: 718, height: 1047 };
/** What people print. */
const printed = ['filled', 'questions', 'card-filled', 'letter-gb', 'talk'];

async function takePaper({ states, enter, openBrowser, server, folder, wanted }) {
  for (const state of states.filter(({ name }) => printed.includes(name) && (name.includes(wanted) || 'print'.includes(wanted)))) {
    const profile = mkdtempSync(join(tmpdir(), 'askwell-pictures-'));
    const browser = await openBrowser({ engine: 'chromium', profile });
    await enter(browser.tab, server, state);
    const { page } = browser.tab;
    const file = join(folder, `print-${state.name}`);
    await page.pdf({ path: `${file}.pdf`, format: 'A4' });
    await page.setViewportSize(sheet);
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await page.screenshot({ path: `${file}.png`, fullPage: true });
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

const [folder, wanted = ''] = process.argv.slice(2);
if (!folder) throw new Error('Where to? node scripts/pictures.mjs FOLDER [part of a name]');
mkdirSync(folder, { recursive: true });
const { states, enter } = await load('/tests/e2e/fixtures/states.ts');
const { openBrowser } = await load('/tests/e2e/driver/index.ts');
const { startServer } = await load('/tests/e2e/start-server.ts');
const journals = mkdtempSync(join(tmpdir(), 'askwell-pictures-'));
const server = await startServer(journals);
const tools = { states, enter, openBrowser, server, folder, wanted };
await takeScreens(tools);
await takePaper(tools);
await server.kill();
rmSync(journals, { recursive: true, force: true });
