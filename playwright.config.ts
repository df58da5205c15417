import { defineConfig } from '@playwright/test';

/** What only Chromium can be made to do. */
const chromiumOnly = [/\.chromium\.spec\.ts$/];

/** Tests of what is the same in every engine (tests/e2e/test.ts) run in one; before a release in all: `ASKWELL_EVERYWHERE=1 npm test`. */
const others = { testIgnore: chromiumOnly, ...(!process.env.ASKWELL_EVERYWHERE && { grepInvert: /@one-engine/ }) };

/** The browsers are started by tests/e2e/driver, so a project is only a name: the engine. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2, // on two processors a quarter less time than one; every wait has room for that
  fullyParallel: false,
  retries: 0, // a test that passes the second time has found something
  forbidOnly: Boolean(process.env.CI),
  timeout: 180_000, // a busy machine is slow, not wrong
  expect: { timeout: 45_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  projects: [{ name: 'chromium' }, { name: 'firefox', ...others }, { name: 'webkit', ...others }],
});
