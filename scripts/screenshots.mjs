// Takes the pictures that manifest.webmanifest shows before installing, from the built app: `npm run build && node scripts/screenshots.mjs`.
// The results are committed. Names and sizes are read from the manifest: it stays the only source.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { chromium } from '@playwright/test';
import { createHandler } from './serve.mjs';

// The picture library that @vite-pwa/assets-generator brings along.
const sharp = createRequire(import.meta.resolve('@vite-pwa/assets-generator'))('sharp');
const root = new URL('../', import.meta.url);
const folder = new URL(process.argv[2] ? `file://${process.argv[2]}/` : 'public/', root);

/** What is on each picture. Each gets a browser of its own, so that none shows what another did. */
const scenes = {
  prepare: async (page) => {
    for (const index of [0, 1]) await page.getByRole('checkbox').nth(index).click();
    await page.getByRole('button', { name: 'Close' }).click(); // the message with Undo
    await page.evaluate(() => scrollTo(0, 0));
  },
  step: async (page) => {
    await page
      .getByRole('link', { name: /^Details/ })
      .nth(1)
      .click();
    await page.getByRole('textbox').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
  },
};

async function takePicture(browser, address, { src, sizes, form_factor: formFactor }) {
  const [width, height] = sizes.split('x').map(Number);
  const deviceScaleFactor = formFactor === 'narrow' ? 2 : 1;
  const context = await browser.newContext({
    viewport: { width: width / deviceScaleFactor, height: height / deviceScaleFactor },
    deviceScaleFactor,
    isMobile: formFactor === 'narrow',
    hasTouch: formFactor === 'narrow',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'en',
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('input[type=checkbox]:enabled').first().waitFor(); // the app is there, not only its first picture
  const scene = scenes[src.match(/-(\w+)\.png$/)[1]];
  await scene(page);
  const picture = await sharp(await page.screenshot({ animations: 'disabled', caret: 'hide' }))
    .png({ palette: true, colours: 128, effort: 10, compressionLevel: 9 })
    .toBuffer();
  await mkdir(new URL('screenshots/', folder), { recursive: true });
  await writeFile(new URL(src, folder), picture);
  console.log(`${src}: ${picture.length} bytes`);
  await context.close();
}

const { screenshots } = JSON.parse(await readFile(new URL('manifest.webmanifest', root), 'utf8'));
const directory = process.env.ASKWELL_OUT ?? 'dist';
const server = createServer(createHandler({ directory, base: process.env.ASKWELL_BASE }));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', chromiumSandbox: false });
try {
  const address = `http://127.0.0.1:${server.address().port}${process.env.ASKWELL_BASE ?? '/'}`;
  for (const screenshot of screenshots) await takePicture(browser, address, screenshot);
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
