import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkCopy, keeper } from '../../src/pwa/ready';
import { createCaches, createServer, startWorker } from './fake-worker';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const files = [
  { url: 'index.html', revision: 'r' },
  { url: 'assets/guide.js', revision: null },
];

/** A page with the real worker behind it. `silent`: one of before, which does not know the question. */
async function page({ silent = false } = {}) {
  const caches = createCaches();
  const server = createServer({ '/index.html': 'shell', '/assets/guide.js': 'const title="What it is"' });
  const worker = await startWorker({ caches, server, files });
  await worker.install();
  const active = {
    postMessage: ({ type, mend }: { type: string; mend: boolean }, [port]: MessagePort[]) => {
      if (!silent) void worker.say(type, { mend }, port);
    },
  };
  const { locks } = navigator;
  const serviceWorker = { getRegistration: async (): Promise<object | undefined> => ({ active }) };
  vi.stubGlobal('navigator', { locks, serviceWorker });
  return { caches, server, serviceWorker };
}

describe('looking for all of the app on this device', () => {
  it('finds every file, and opens the article', async () => {
    const { server } = await page();
    server.stop();
    expect(await checkCopy('/', 'What it is', false)).toEqual({ state: 'looked-up', all: 2, missing: 0, opened: true });
  });

  it('counts what was lost, and does not open an article that is not there', async () => {
    const { caches, server } = await page();
    server.stop();
    caches.lose('https://host.example/assets/guide.js');
    expect(await checkCopy('/', 'What it is', true)).toEqual({ state: 'looked-up', all: 2, missing: 1, opened: false });
  });

  it('counts an entry without its body as lost', async () => {
    const { caches } = await page();
    const [name = ''] = caches.names();
    await (await caches.open(name)).put('https://host.example/assets/guide.js', new Response(''));
    expect(await checkCopy('/', 'What it is', false)).toMatchObject({ missing: 1, opened: false });
  });

  it('fetches it when asked to', async () => {
    const { caches } = await page();
    caches.lose('https://host.example/assets/guide.js');
    expect(await checkCopy('/', 'What it is', true)).toMatchObject({ missing: 0, opened: true });
  });

  it('says that nothing is kept yet, or never can be', async () => {
    const { serviceWorker } = await page();
    serviceWorker.getRegistration = async () => undefined;
    expect((await checkCopy('/', '', false)).state).toBe('none');
    vi.stubGlobal('navigator', {});
    expect((await checkCopy('/', '', false)).state).toBe('unsupported');
  });

  it('does not wait for ever for a worker that says nothing', async () => {
    await page({ silent: true });
    vi.useFakeTimers();
    const checking = checkCopy('/', '', false);
    await vi.advanceTimersByTimeAsync(5_000);
    expect((await checking).state).toBe('silent');
  });

  it('a browser that refuses to look is no answer, not a failure', async () => {
    const { serviceWorker } = await page();
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    serviceWorker.getRegistration = () => Promise.reject(new DOMException('no', 'SecurityError'));
    expect((await checkCopy('/', '', false)).state).toBe('silent');
  });
});

describe('whose way of keeping data holds', () => {
  it.each([
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1', 5, 'safari'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/130.0 Mobile/15E148 Safari/604.1', 5, 'safari'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15', 0, 'safari'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/130.0 Safari/537.36', 0, 'other'],
    ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36', 5, 'other'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 0, 'other'],
  ])('%s with %i fingers: %s', (userAgent, maxTouchPoints, expected) => {
    vi.stubGlobal('navigator', { userAgent, maxTouchPoints });
    expect(keeper()).toBe(expected);
  });
});
