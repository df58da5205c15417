// All talk between a page and the service worker: registering it, hearing of updates, taking one over.
// It must not reload a tab that did not ask, and it shows nothing: it reports, the page finds the words.

import { trustedAddress } from './trusted-address';

const hourMs = 3_600_000;
const takeOverLimitMs = 10_000;
const installLimitMs = 30_000;

export type UpdateOptions = {
  /** The address the app lives under, with a slash at its end: `import.meta.env.BASE_URL`. */
  base: string;
  /** The worker this page was started by, noted at start-up: `navigator.serviceWorker?.controller`. This file itself may come later. */
  startedBy: ServiceWorker | null | undefined;
  /** Keeps what is half-typed. When it rejects, nothing reloads. It may be called more than once. */
  beforeReload: () => Promise<void>;
  /** A newer build is on the device and waits for `applyUpdate`. Reported once for each: `later` stays later. */
  onUpdateAvailable: () => void;
  /** Another tab took the newer build over. This one goes on as it is; `applyUpdate` reloads it when the person says so. */
  onUpdatedElsewhere: () => void;
  /** Everything was deleted, perhaps while this page was still starting: no worker is registered then. */
  isErased: () => boolean;
  /** For the log: the app goes on without what failed. */
  onError: (cause: unknown) => void;
};

export type Update = {
  /** Registers the service worker once the page has loaded and is idle. Never rejects. */
  start(): Promise<void>;
  /** Whether a worker answers for this tab: now, or once the first one is installed. Not where there is none, where it fails, and after a hard reload. */
  isServed(): Promise<boolean>;
  /**
   * Keeps what is half-typed, lets the newer build take over and reloads this tab. For an explicit tap only.
   * Rejects, having reloaded nothing, when `beforeReload` does or when the newer build does not come within 10 s.
   */
  applyUpdate(): Promise<void>;
};

/** One for each page. */
export function createUpdate(options: UpdateOptions): Update {
  const { base, beforeReload, onUpdateAvailable, onUpdatedElsewhere, onError } = options;
  const container: ServiceWorkerContainer | undefined = navigator.serviceWorker; // absent in some private windows
  let ownWorker = options.startedBy ?? null;
  let registration: ServiceWorkerRegistration | undefined;
  let reported: ServiceWorker | undefined;
  let checkedAtMs = 0;
  let applying: Promise<void> | undefined;

  function reportWaiting(): void {
    const waiting = registration?.waiting;
    if (!waiting || waiting === reported || !registration?.active) return; // the very first worker waits a moment too
    reported = waiting;
    onUpdateAvailable();
  }

  /** Workbox's own `waiting` event misses what was being stored when it registered, and all after the first from elsewhere. */
  function watchInstalling(): void {
    registration?.installing?.addEventListener('statechange', reportWaiting);
  }

  async function noteController(): Promise<void> {
    const controller = container?.controller ?? null;
    ownWorker ??= controller; // the first worker claims the tab of the first visit: same build, nothing to say
    if (applying || !controller || controller === ownWorker) return;
    await beforeReload().catch(onError);
    onUpdatedElsewhere();
  }

  async function check(): Promise<void> {
    if (document.visibilityState !== 'visible') return;
    // Not `<`: a clock that was set back must not stop the checks.
    if (Math.abs(Date.now() - checkedAtMs) < hourMs) return;
    checkedAtMs = Date.now();
    await registration?.update().catch(() => {}); // no network: next time
  }

  async function start(): Promise<void> {
    if (!container) return;
    container.addEventListener('controllerchange', noteController);
    try {
      await noteController(); // it may have changed before this file was loaded
      await loadedAndIdle();
      const { Workbox } = await import('workbox-window');
      if (options.isErased()) return;
      const workbox = new Workbox(trustedAddress(`${base}sw.js`));
      registration = await workbox.register({ immediate: true });
      registration?.addEventListener('updatefound', watchInstalling);
      watchInstalling();
      reportWaiting();
      ownWorker ??= registration?.active ?? null; // a hard reload is controlled by nobody
      checkedAtMs = Date.now(); // the browser has just asked the server itself
      for (const event of ['visibilitychange', 'focus']) window.addEventListener(event, check, true);
      // Also where it does not control this page: after "Delete everything" beside another tab it lives on without its copies.
      void container.ready.then(() => (container.controller ?? registration?.active) === ownWorker && ownWorker?.postMessage({ type: 'DROP_EARLIER_BUILDS' }));
    } catch (cause) {
      onError(cause);
    }
  }

  async function isServed(): Promise<boolean> {
    if (!container) return false;
    if (container.controller) return true;
    return new Promise((resolve) => {
      setTimeout(() => resolve(false), installLimitMs);
      container.addEventListener('controllerchange', () => resolve(true), { once: true });
    });
  }

  async function apply(): Promise<void> {
    await beforeReload();
    await takeOver(await container?.getRegistration(base));
    await beforeReload(); // words typed while the newer build took over
    location.reload();
  }

  return {
    start,
    isServed,
    applyUpdate() {
      applying ??= apply().finally(() => {
        applying = undefined;
      });
      return applying;
    },
  };
}

/**
 * Resolves once no newer worker waits. In a tab that no worker controls none ever waits: there a reload alone brings the
 * newer build, and waiting for a change of controller would be for ever.
 */
async function takeOver(registration: ServiceWorkerRegistration | undefined): Promise<void> {
  const waiting = registration?.waiting;
  if (!waiting) return;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The newer service worker did not take over in time')), takeOverLimitMs);
    waiting.addEventListener('statechange', () => {
      if (waiting.state !== 'activated' && waiting.state !== 'redundant') return;
      clearTimeout(timer);
      resolve();
    });
    waiting.postMessage({ type: 'SKIP_WAITING' });
  });
  if (waiting.state === 'redundant') await takeOver(registration); // a still newer one pushed it aside
}

async function loadedAndIdle(): Promise<void> {
  if (document.readyState !== 'complete') await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));
  // Safari has no idle callback.
  await new Promise<unknown>((resolve) => (window.requestIdleCallback ? window.requestIdleCallback(resolve, { timeout: 2000 }) : setTimeout(resolve, 200)));
}
