// Some faults can be made in one engine alone.
import { test } from '../e2e/test';

/** Leaves the tests of this file to Chromium. `playwright.config.ts` need not offer them to the others at all. */
export const onlyInChromium = (reason: string): void =>
  test.beforeEach(({ engine }, info) => {
    info.skip(engine !== 'chromium', reason);
  });
