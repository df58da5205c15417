// Playwright's `test` with what every end-to-end test needs: a server, a profile, and browsers that are closed at the end.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { type Browser, type Engine, type OpenOptions, openBrowser } from './driver';
import { startServer, type TestServer } from './start-server';

interface Fixtures {
  readonly engine: Engine;
  /** An empty folder of this test alone. */
  readonly folder: string;
  readonly server: TestServer;
  /** Opens this project's engine. The same profile again unless another is named. */
  readonly open: (options?: Partial<OpenOptions>) => Promise<Browser>;
}

/**
 * The tag of a test of what is ours alone and the same in every engine: one engine sees it, unless ASKWELL_EVERYWHERE is set.
 * Storage, workers, files, printing, layout, scrolling and the keyboard are the browsers' own, and tested in all.
 */
export const ONE_ENGINE = '@one-engine';

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from the pattern
  engine: async ({}, use, { project }) => use(project.name as Engine),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  folder: async ({}, use, { project }) => {
    const folder = mkdtempSync(join(tmpdir(), `askwell-${project.name}-`));
    await use(folder);
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    } catch (error) {
      // A browser that was ended still writes for a moment. That is no fault of the app's, and the system empties this folder.
      console.warn(String(error));
    }
  },
  server: async ({ folder }, use) => {
    const server = await startServer(join(folder, 'server'));
    await use(server);
    await server.kill();
  },
  open: async ({ engine, folder }, use) => {
    const opened: Browser[] = [];
    await use(async (options) => {
      const browser = await openBrowser({ engine, profile: join(folder, 'profile'), ...options });
      opened.push(browser);
      return browser;
    });
    for (const browser of opened) await browser.close().catch(() => {}); // it may have been killed
  },
});

export { expect } from '@playwright/test';
