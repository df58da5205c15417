// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createUpdate } from '../../src/pwa/update';

/** A worker as a page sees it. */
class FakeWorker extends EventTarget {
  state = 'installed';
  scriptURL = `${location.origin}/sw.js`;
  postMessage = vi.fn();
  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = null;
  update = vi.fn(async () => {});
}

class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null;
  registration = new FakeRegistration();
  register = vi.fn(async (_address: unknown) => this.registration);
  getRegistration = async () => this.registration;
  becomeReady = () => {};
  ready = new Promise<void>((resolve) => {
    this.becomeReady = resolve;
  });
  control(worker: FakeWorker): void {
    this.controller = worker;
    this.dispatchEvent(new Event('controllerchange'));
  }
}

let container: FakeContainer;
let kept: string[];
const reload = vi.fn();

beforeEach(() => {
  container = new FakeContainer();
  kept = [];
  reload.mockReset().mockImplementation(() => kept.push('reloaded'));
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: container });
  vi.spyOn(location, 'reload').mockImplementation(reload);
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function startPage({ beforeReload = async () => void kept.push('kept'), isErased = false } = {}) {
  const reports: string[] = [];
  const update = createUpdate({
    base: '/',
    startedBy: container.controller as unknown as ServiceWorker | null,
    beforeReload,
    onUpdateAvailable: () => reports.push('update-available'),
    onUpdatedElsewhere: () => reports.push('updated-elsewhere'),
    isErased: () => isErased,
    onError: (cause) => reports.push(`error: ${cause}`),
  });
  return { update, reports };
}

/** A tab that was started by a worker, with a newer one waiting. */
async function pageWithUpdate(options?: Parameters<typeof startPage>[0]) {
  const own = new FakeWorker();
  const newer = new FakeWorker();
  own.state = 'activated';
  container.controller = own;
  container.registration.active = own;
  container.registration.waiting = newer;
  container.becomeReady();
  const page = startPage(options);
  await page.update.start();
  await vi.waitFor(() => expect(own.postMessage).toHaveBeenCalled());
  return { ...page, own, newer };
}

describe('registering', () => {
  it('takes the first worker, which claims this tab, for no update', async () => {
    const { update, reports } = startPage();
    await update.start();
    container.control(new FakeWorker());
    await Promise.resolve();
    expect(reports).toEqual([]);
  });

  it('lets Trusted Types pass one address only', async () => {
    const rules: { createScriptURL(address: string): string }[] = [];
    vi.stubGlobal('trustedTypes', {
      createPolicy: (name: string, given: { createScriptURL(address: string): string }) => {
        expect(name).toBe('askwell');
        rules.push(given);
        return given;
      },
    });
    await startPage().update.start();
    expect(container.register.mock.calls[0]?.[0]).toBe('/sw.js');
    expect(() => rules[0]?.createScriptURL('https://evil.example/sw.js')).toThrow('evil.example');
  });

  it('goes on without a worker when the browser refuses it', async () => {
    container.register.mockRejectedValue(new Error('refused'));
    const { update, reports } = startPage();
    await update.start();
    expect(reports).toEqual(['error: Error: refused']);
  });

  it('registers none when everything was deleted while it waited for its turn', async () => {
    const { update } = startPage({ isErased: true });
    await update.start();
    expect(container.register).not.toHaveBeenCalled();
  });

  it('does nothing in a browser that has no workers', async () => {
    Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: undefined });
    const { update, reports } = startPage();
    await update.start();
    expect(reports).toEqual([]);
    expect(await update.isServed()).toBe(false);
  });

  it('knows whether a worker serves the tab: at once, once the first one is there, or not', async () => {
    const { update } = startPage();
    const later = update.isServed();
    container.control(new FakeWorker());
    expect(await later).toBe(true);
    expect(await update.isServed()).toBe(true);
  });

  it('says after half a minute that none came: it failed, or the tab was loaded past it', async () => {
    vi.useFakeTimers();
    const answer = startPage().update.isServed();
    await vi.advanceTimersByTimeAsync(29_000);
    const asked = vi.fn();
    void answer.then(asked);
    await vi.advanceTimersByTimeAsync(500);
    expect(asked).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await answer).toBe(false);
  });

  it('asks its own worker to drop earlier builds', async () => {
    const { own } = await pageWithUpdate();
    expect(own.postMessage).toHaveBeenCalledWith({ type: 'DROP_EARLIER_BUILDS' });
  });
});

describe('looking for updates', () => {
  it('asks the server when the app is looked at again, once an hour at most', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await pageWithUpdate();
    const look = () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    look();
    expect(container.registration.update).not.toHaveBeenCalled();
    vi.setSystemTime(Date.now() + 3_600_001);
    look();
    look();
    expect(container.registration.update).toHaveBeenCalledOnce();
  });

  it('asks again after the clock was set back by years', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await pageWithUpdate();
    vi.setSystemTime(0);
    window.dispatchEvent(new Event('focus'));
    expect(container.registration.update).toHaveBeenCalledOnce();
  });

  it.each(['was being stored when the page registered', 'comes after another that failed'])('reports one that %s, which Workbox misses', async (which) => {
    const isEarly = which.startsWith('was');
    const { registration } = container;
    const newer = new FakeWorker();
    container.controller = registration.active = new FakeWorker();
    if (isEarly) registration.installing = newer;
    const { update, reports } = startPage();
    await update.start();
    if (!isEarly) {
      for (const worker of [new FakeWorker(), newer]) {
        registration.installing = worker;
        registration.dispatchEvent(new Event('updatefound'));
        if (worker !== newer) worker.become('redundant');
      }
    }
    expect(reports).toEqual([]);
    registration.waiting = newer;
    newer.become('installed');
    expect(reports).toEqual(['update-available']);
  });

  it('takes the very first worker, which waits for a moment, for no update', async () => {
    const { registration } = container;
    const first = new FakeWorker();
    registration.installing = first;
    const { update, reports } = startPage();
    await update.start();
    registration.waiting = first;
    first.become('installed');
    expect(reports).toEqual([]);
  });

  it('reports the same update once: who said "later" is left alone', async () => {
    const { reports } = await pageWithUpdate();
    window.dispatchEvent(new Event('focus'));
    window.dispatchEvent(new Event('focus'));
    expect(reports.filter((report) => report === 'update-available')).toHaveLength(1);
  });
});

describe('taking an update over', () => {
  it('keeps what is half-typed, changes the worker, keeps again, and only then reloads', async () => {
    const { update, newer } = await pageWithUpdate();
    newer.postMessage.mockImplementation(() => {
      kept.push('worker told');
      newer.become('activating');
      container.control(newer);
      kept.push('in charge');
      newer.become('activated');
    });
    await update.applyUpdate();
    expect(kept).toEqual(['kept', 'worker told', 'in charge', 'kept', 'reloaded']);
  });

  it('reloads in a tab that no worker controls, where none ever waits', async () => {
    const { update } = startPage();
    await update.start();
    await update.applyUpdate();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('changes and reloads nothing when the words could not be kept', async () => {
    const { update, newer } = await pageWithUpdate({ beforeReload: () => Promise.reject(new Error('full')) });
    await expect(update.applyUpdate()).rejects.toThrow('full');
    expect(newer.postMessage).not.toHaveBeenCalled();
    expect(reload).not.toHaveBeenCalled();
  });

  it('reloads once however often it is tapped', async () => {
    const { update, newer } = await pageWithUpdate();
    newer.postMessage.mockImplementation(() => newer.become('activated'));
    await Promise.all([update.applyUpdate(), update.applyUpdate()]);
    expect(reload).toHaveBeenCalledOnce();
  });

  it('gives up after ten seconds, with everything as it was', async () => {
    const { update } = await pageWithUpdate();
    vi.useFakeTimers();
    const outcome = expect(update.applyUpdate()).rejects.toThrow('in time');
    await vi.advanceTimersByTimeAsync(10_000);
    await outcome;
    expect(reload).not.toHaveBeenCalled();
  });

  it('goes on to a still newer build that pushed the first one aside', async () => {
    const { update, newer } = await pageWithUpdate();
    const newest = new FakeWorker();
    newer.postMessage.mockImplementation(() => {
      container.registration.waiting = newest;
      newer.become('redundant');
    });
    newest.postMessage.mockImplementation(() => newest.become('activated'));
    await update.applyUpdate();
    expect(newest.postMessage).toHaveBeenCalledOnce();
    expect(reload).toHaveBeenCalledOnce();
  });
});

describe('when another tab took the update', () => {
  it('keeps what is half-typed, says so, and never reloads by itself', async () => {
    const { reports, newer } = await pageWithUpdate();
    reports.length = 0;
    container.control(newer);
    await vi.waitFor(() => expect(reports).toEqual(['updated-elsewhere']));
    expect(kept).toEqual(['kept']);
    expect(reload).not.toHaveBeenCalled();
  });

  it('says so even when the words could not be kept', async () => {
    const { reports, newer } = await pageWithUpdate({ beforeReload: () => Promise.reject(new Error('full')) });
    reports.length = 0;
    container.control(newer);
    await vi.waitFor(() => expect(reports).toEqual(['error: Error: full', 'updated-elsewhere']));
  });

  it('notices it also when it happened before this part was loaded', async () => {
    container.controller = new FakeWorker();
    const { update, reports } = startPage();
    container.controller = new FakeWorker();
    await update.start();
    expect(reports).toContain('updated-elsewhere');
  });

  it('reloads when the person then says so', async () => {
    const { update, newer } = await pageWithUpdate();
    container.registration.waiting = null;
    container.control(newer);
    await update.applyUpdate();
    expect(reload).toHaveBeenCalledOnce();
  });
});
