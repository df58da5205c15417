import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCaches, createServer, type File, startWorker } from './fake-worker';

const build = (number: number): { files: File[]; texts: Record<string, string> } => ({
  files: [
    { url: 'index.html', revision: `r${number}`, integrity: `sha256-shell${number}` },
    { url: `assets/main-${number}.js`, revision: null },
    { url: 'assets/same-0.js', revision: null },
    { url: 'icons/icon.svg', revision: 'i' },
  ],
  texts: { '/index.html': `shell ${number}`, [`/assets/main-${number}.js`]: `main ${number}`, '/assets/same-0.js': 'same', '/icons/icon.svg': 'icon' },
});

async function installed(number: number, caches = createCaches()) {
  const { files, texts } = build(number);
  const server = createServer(texts);
  const worker = await startWorker({ caches, server, files });
  await worker.install();
  await worker.activate();
  return { caches, server, worker };
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('without a network', () => {
  it.each(['/', '/step/second-opinion:records', '/more?from=home'])('answers the screen %s with the shell', async (path) => {
    const { server, worker } = await installed(1);
    server.stop();
    expect(await worker.ask(path)).toBe('200 shell 1');
  });

  it('answers every file of the build', async () => {
    const { server, worker } = await installed(1);
    server.stop();
    expect(await worker.ask('/assets/main-1.js', { mode: 'cors' })).toBe('200 main 1');
    expect(await worker.ask('/icons/icon.svg', { mode: 'no-cors' })).toBe('200 icon');
    expect(await worker.ask('/index.html')).toBe('200 shell 1');
  });

  it('lives under a sub-path and leaves its neighbours alone', async () => {
    const server = createServer({ '/askwell/index.html': 'shell' });
    const worker = await startWorker({ caches: createCaches(), server, files: [{ url: 'index.html', revision: 'r' }], base: '/askwell/' });
    await worker.install();
    server.stop();
    expect(await worker.ask('/askwell/guide')).toBe('200 shell');
    expect(await worker.ask('/another-app/')).toBeUndefined();
  });
});

describe('what is not ours', () => {
  it('lets the server say that a file is missing', async () => {
    const { worker } = await installed(1);
    expect(await worker.ask('/report.pdf')).toBe('404 Not found');
    expect(await worker.ask('/data.json', { mode: 'cors' })).toBe('404 Not found');
  });

  it('touches neither what is sent nor other origins', async () => {
    const { worker } = await installed(1);
    expect(await worker.ask('/', { method: 'POST' })).toBeUndefined();
    expect(await worker.ask('/x.js', { mode: 'cors', from: 'https://elsewhere.example' })).toBeUndefined();
  });
});

describe('storing a build', () => {
  it('is all or nothing: one missing file, and the build before it stays in charge', async () => {
    const { files, texts } = build(1);
    const worker = await startWorker({ caches: createCaches(), server: createServer({ ...texts, '/assets/main-1.js': null }), files });
    await expect(worker.install()).rejects.toThrow('/assets/main-1.js');
  });

  it('asks the browser to compare each file with what the build was made of', async () => {
    const { server } = await installed(1);
    expect(server.asked.find(({ path }) => path === '/index.html')).toEqual({ path: '/index.html', cache: 'no-cache', integrity: 'sha256-shell1' });
  });

  it('fetches a file once more, past the HTTP cache, when the copy there is damaged', async () => {
    const { files, texts } = build(1);
    const server = createServer(texts);
    const worker = await startWorker({
      caches: createCaches(),
      files,
      server: {
        ...server,
        fetch: async (request, init) => (init?.cache === 'default' ? Promise.reject(new TypeError('integrity')) : server.fetch(request, init)),
      },
    });
    await worker.install();
    expect(server.asked.find(({ path }) => path === '/assets/main-1.js')?.cache).toBe('reload');
  });

  it('does not fetch again what an earlier build brought under the same hashed name', async () => {
    const { caches } = await installed(1);
    const { server } = await installed(2, caches);
    expect(server.asked.map(({ path }) => path)).not.toContain('/assets/same-0.js');
    expect(caches.addresses('askwell / r2')).toContain('https://host.example/assets/same-0.js');
  });

  /** A host whose header allows what the page of one build holds, and whose page is that of another, until it is told of it. */
  async function underPolicy(policyOf: (mode: RequestCache | undefined) => string) {
    const files = [{ url: 'index.html', revision: 'r2' }];
    const page = `<meta content="script-src 'self' 'sha256-of+script2='; style-src 'sha256-of/style='">`;
    const server = {
      ...createServer({}),
      fetch: async (_: unknown, init?: RequestInit) => new Response(page, { headers: { 'Content-Security-Policy': policyOf(init?.cache) } }),
    };
    const caches = createCaches();
    await (await startWorker({ caches, server, files })).install();
    return (await caches.match('https://host.example/'))?.headers.get('content-security-policy');
  }

  it('keeps no page under the policy of another build, which refuses it its style and first script', async () => {
    await expect(underPolicy(() => "script-src 'self' 'sha256-of+script1='; style-src 'sha256-of/style='")).rejects.toThrow('policy of another build');
  });

  it.each([
    ['is that of the build', "script-src 'self' 'sha256-of+script2='; style-src 'sha256-of/style='; frame-ancestors 'none'"],
    ['is the host’s own and has no hashes', "frame-ancestors 'none'"],
  ])('keeps the page where the policy %s', async (_what, policy) => {
    expect(await underPolicy(() => policy)).toBe(policy);
  });

  it('asks past the HTTP cache when the policy there is older than the page', async () => {
    expect(await underPolicy((mode) => (mode === 'reload' ? "frame-ancestors 'none'" : "script-src 'sha256-of+script1='"))).toBe("frame-ancestors 'none'");
  });

  it('keeps the shell so that any kind of navigation matches it', async () => {
    const { caches } = await installed(1);
    expect((await caches.match('https://host.example/'))?.headers.get('vary')).toBeNull();
  });

  it('names the cache of this build in the rules that go around the worker', async () => {
    const { caches, worker } = await installed(1);
    const rules = worker.addRoutes.mock.calls[0]?.[0] as { source: { cacheName: string } }[];
    expect(caches.addresses(rules[0]?.source.cacheName ?? '')).toContain('https://host.example/');
  });

  it('installs all the same where the rules are refused', async () => {
    const { files, texts } = build(1);
    const worker = await startWorker({ caches: createCaches(), server: createServer(texts), files });
    const refused = Promise.reject(new TypeError('not these'));
    const handled = vi.spyOn(refused, 'catch');
    worker.addRoutes.mockReturnValue(refused);
    await worker.install();
    expect(handled).toHaveBeenCalledOnce();
    expect(await worker.ask('/')).toBe('200 shell 1');
  });
});

describe('what another app shares', () => {
  const formOf = (words: Record<string, string>): FormData => {
    const form = new FormData();
    for (const [name, value] of Object.entries(words)) form.set(name, value);
    return form;
  };
  const share = (worker: Awaited<ReturnType<typeof startWorker>>, words: Record<string, string>, path = '/questions') =>
    worker.ask(path, { method: 'POST', form: formOf(words) });
  async function keptIn(caches: ReturnType<typeof createCaches>, name = 'askwell / shared') {
    return Promise.all(caches.addresses(name).map(async (address) => (await caches.match(address, { cacheName: name }))?.text()));
  }

  it('is kept on the device without a network, and the answer leads to the questions with no word in the address', async () => {
    const { caches, server, worker } = await installed(1);
    server.stop();
    const redirect = vi.spyOn(Response, 'redirect');
    expect(await share(worker, { title: 'An article', text: 'Why\nnot?', url: 'https://example.org/a' })).toBe('303 ');
    expect(redirect).toHaveBeenCalledWith('https://host.example/questions', 303);
    expect(await keptIn(caches)).toEqual(['An article Why\nnot? https://example.org/a']);
    expect(caches.addresses('askwell / shared')[0]).not.toMatch(/article|Why|example.org/);
  });

  it('says nothing twice, and nothing keeps nothing', async () => {
    const { caches, worker } = await installed(1);
    await share(worker, { title: 'Why?', text: 'Why? https://example.org/a', url: 'https://example.org/a' });
    await share(worker, { title: ' ', text: '' });
    expect(await keptIn(caches)).toEqual(['Why? https://example.org/a']);
  });

  it('is kept beside what was shared before, and outlives an update', async () => {
    const { caches, worker: first } = await installed(1);
    await share(first, { text: 'One' });
    await share(first, { text: 'Two' });
    const { worker } = await installed(2, caches);
    await worker.say('DROP_EARLIER_BUILDS');
    expect(caches.names()).toEqual(['askwell / shared', 'askwell / r2']);
    expect((await keptIn(caches)).sort()).toEqual(['One', 'Two']);
  });

  it('is taken where the manifest says, under any path, and nowhere else', async () => {
    const { share_target } = JSON.parse(readFileSync('manifest.webmanifest', 'utf8'));
    expect(share_target).toEqual({
      action: './questions',
      method: 'POST',
      enctype: 'multipart/form-data',
      params: { title: 'title', text: 'text', url: 'url' },
    });
    const caches = createCaches();
    const server = createServer({ '/askwell/index.html': 'shell' });
    const worker = await startWorker({ caches, server, files: [{ url: 'index.html', revision: 'r' }], base: '/askwell/' });
    await worker.install();
    await share(worker, { text: 'One' }, '/askwell/questions');
    expect(await keptIn(caches, 'askwell /askwell/ shared')).toEqual(['One']);
    expect(await share(worker, { text: 'Two' }, '/askwell/')).toBeUndefined();
  });

  it.each([
    ['is longer than many pages', 1, 50_001],
    ['is one more than may wait', 21, 3],
  ])('is an error for all to see when it %s: nothing is cut, and nothing that waits makes room', async (_what, count, length) => {
    const { caches, worker } = await installed(1);
    for (let one = 1; one < count; one += 1) await share(worker, { text: `words ${one}` });
    await expect(share(worker, { text: 'x'.repeat(length) })).rejects.toThrow('Too much was shared');
    expect(await keptIn(caches)).toHaveLength(count - 1);
    expect(await keptIn(caches)).not.toContain('x'.repeat(length));
  });

  it('is an error for all to see when there is no room for it', async () => {
    const { caches, worker } = await installed(1);
    vi.spyOn(caches, 'open').mockRejectedValue(new DOMException('No room', 'QuotaExceededError'));
    await expect(share(worker, { text: 'One' })).rejects.toThrow('No room');
  });
});

describe('an update', () => {
  it('comes only when the page says so', async () => {
    const { worker } = await installed(1);
    expect(worker.skipWaiting).not.toHaveBeenCalled();
    await worker.say('SOMETHING_ELSE');
    expect(worker.skipWaiting).not.toHaveBeenCalled();
    await worker.say('SKIP_WAITING');
    expect(worker.skipWaiting).toHaveBeenCalledOnce();
  });

  it('takes the tab of the first visit along', async () => {
    const { worker } = await installed(1);
    expect(worker.clients.claim).toHaveBeenCalledOnce();
  });

  it('leaves an older tab its own files, and gives new ones to everybody else', async () => {
    const { caches } = await installed(1);
    const { server, worker } = await installed(2, caches);
    server.stop();
    expect(await worker.ask('/assets/main-1.js', { mode: 'cors' })).toBe('200 main 1');
    expect(await worker.ask('/')).toBe('200 shell 2');
  });
});

describe('dropping earlier builds', () => {
  async function updated() {
    const { caches } = await installed(1);
    await caches.open('another-app');
    await caches.open('askwell /beta/ r1');
    return installed(2, caches);
  }

  it('happens once a single tab is left, and touches nothing of other apps', async () => {
    const { caches, worker } = await updated();
    await worker.say('DROP_EARLIER_BUILDS');
    expect(caches.names()).toEqual(['another-app', 'askwell /beta/ r1', 'askwell / r2']);
  });

  it('waits while a second tab is open', async () => {
    const { caches, worker } = await updated();
    worker.clients.matchAll.mockResolvedValue([{}, {}]);
    await worker.say('DROP_EARLIER_BUILDS');
    expect(caches.names()).toContain('askwell / r1');
  });

  it.each(['installing', 'waiting'] as const)('waits while a newer build is %s: its files are in a cache of their own', async (state) => {
    const { caches, worker } = await updated();
    await caches.open('askwell / r3');
    worker.registration[state] = {};
    await worker.say('DROP_EARLIER_BUILDS');
    expect(caches.names()).toContain('askwell / r3');
  });
});

describe('telling a page what is kept', () => {
  const listed = async (worker: Awaited<ReturnType<typeof startWorker>>, mend: boolean) => {
    const answers: { cacheName: string; addresses: string[] }[] = [];
    await worker.say('LIST_FILES', { mend }, { postMessage: (answer) => void answers.push(answer as (typeof answers)[number]) });
    return answers[0];
  };

  it('names every file under the address where it is kept', async () => {
    const { caches, worker } = await installed(1);
    const answer = await listed(worker, false);
    expect(answer?.addresses.toSorted()).toEqual(caches.addresses(answer?.cacheName ?? ''));
    expect(answer?.addresses).toContain('https://host.example/');
  });

  it('fetches what was lost when it is asked to, and only then', async () => {
    const { caches, worker } = await installed(1);
    caches.lose('https://host.example/icons/icon.svg');
    await listed(worker, false);
    expect(await caches.match('https://host.example/icons/icon.svg')).toBeUndefined();
    await listed(worker, true);
    expect(await (await caches.match('https://host.example/icons/icon.svg'))?.text()).toBe('icon');
  });

  it('answers all the same when there is no network to fetch from', async () => {
    const { caches, server, worker } = await installed(1);
    caches.lose('https://host.example/icons/icon.svg');
    server.stop();
    expect((await listed(worker, true))?.addresses).toHaveLength(4);
  });

  it('a file that was lost is fetched at the next start, too', async () => {
    const { caches, worker } = await installed(1);
    caches.lose('https://host.example/assets/main-1.js');
    await worker.say('DROP_EARLIER_BUILDS');
    expect(await (await caches.match('https://host.example/assets/main-1.js'))?.text()).toBe('main 1');
  });
});
