/** What the screens behind "More" need of storage and the browser, put together. */
import type { Comfort } from './domain/comfort';
import { dayOf } from './pages/clock';
import type { Findings } from './pages/readiness';
import type { MoreDuties } from './pages/services';
import { wear } from './pages/wear';
import { installPlatform, isInstalled } from './pwa/install';
import { persistenceState } from './pwa/persistence';
import { checkCopy, keeper } from './pwa/ready';
import { type App, problemOf } from './state/app';
import { createComfort } from './state/comfort';
import type { Storage } from './storage';
import { lastBackupMs } from './storage/backup-note';
import { COMFORT_NOTE, createComfortStore } from './storage/comfort';
import { probeSaving } from './storage/probe';
import { lastImport } from './storage/undo-import';

/** WebKit answers nothing about caches while it still installs the worker: somebody who waits is told what is not known. */
const LOOK_MS = 8_000;
const MEND_MS = 40_000;

/** What is promised, or something else when it takes longer. */
const within = <Value, Other>(promised: Promise<Value>, limitMs: number, otherwise: Other): Promise<Value | Other> =>
  Promise.race([promised, new Promise<Other>((resolve) => setTimeout(() => resolve(otherwise), limitMs))]);

/** Starts them. Call once: the look of the page follows what other tabs choose from now on. */
export function createMoreDuties(app: App, storage: Storage, base: string): MoreDuties {
  const comfort = createComfort(createComfortStore(storage), wear);
  void comfort.restore();
  // `null`: everything was cleared at once.
  addEventListener('storage', ({ key }) => (key === COMFORT_NOTE || key === null) && comfort.hear());

  const choose = (change: Partial<Comfort>): Promise<void> =>
    comfort.choose(change).catch((error) => app.say({ kind: 'failed', problem: problemOf(error), retry: () => choose(change) }));

  return {
    comfort: { now: comfort.now, choose: (change) => void choose(change) },
    async checkReady(text, mend): Promise<Findings> {
      const [copy, saving, protection, backupMs, restore] = await Promise.all([
        within(checkCopy(base, text, mend), mend ? MEND_MS : LOOK_MS, { state: 'silent', all: 0, missing: 0, opened: false } as const),
        within(
          probeSaving(storage).catch(() => 'failed' as const),
          LOOK_MS,
          'failed' as const,
        ),
        within(persistenceState(), LOOK_MS, 'unknown' as const),
        within(
          lastBackupMs(storage).catch(() => undefined),
          LOOK_MS,
          undefined,
        ),
        within(
          lastImport(storage, Date.now()).catch(() => undefined),
          LOOK_MS,
          undefined,
        ),
      ]);
      const backup = backupMs === undefined ? undefined : dayOf(backupMs);
      return { copy, saving, protection, keeper: keeper(), installed: isInstalled(), backup, restored: restore && dayOf(restore.atMs) };
    },
    isInstalled,
    installPlatform: installPlatform(),
  };
}
