/// <reference lib="webworker" />
// The service worker: keeps one complete copy of its build on the device and answers from it, network or not.
// It must not decide when an update comes (the page does), keep anything while running, or know anything of the app's data.

export {}; // a module, so that `self` can be given its type

/** One file of the build. `revision` is null where the name itself changes with the content. */
type PrecachedFile = { url: string; revision: string | null; integrity?: string };

/** `addRoutes`: the Service Worker Static Routing API, not in TypeScript's types. */
type RoutableEvent = ExtendableEvent & { addRoutes?(rules: unknown[]): Promise<void> };

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecachedFile | string)[] };

const files = self.__WB_MANIFEST.map((file) => (typeof file === 'string' ? { url: file, revision: null } : file));
const { scope } = self.registration;
const absolute = (url: string): string => new URL(url, scope).href;

const shellFile = 'index.html';
/** The shell is kept under the address the app starts with, so that a browser can find it without asking this worker. */
const shell = scope;
/** Cache Storage belongs to the whole origin; other apps may live beside this one under other paths. */
const cachePrefix = `askwell ${new URL(scope).pathname} `;
/** index.html names every script and style by a hash of its content, so its own revision stands for the build. */
const cacheName = cachePrefix + files.find(({ url }) => url === shellFile)?.revision;

/** What other apps shared waits here until the person takes it in: no build, and never dropped with one. */
const sharedName = `${cachePrefix}shared`;
/** Where the system sends what is shared: the "share_target" of the manifest. */
const shareTarget = absolute('questions');

/**
 * Whether the policy that a page came under refuses what the page itself holds: the host's header is that of another build. It would
 * be kept with the page, and Askwell would look broken until the next build.
 */
async function isRefused(page: Response): Promise<boolean> {
  const policy = page.headers.get('content-security-policy') ?? '';
  const hashes = (await page.text()).match(/'sha256-[^']+/g) ?? []; // its own policy stands in it
  return policy.includes("'sha256-") && hashes.some((hash) => !policy.includes(hash));
}

/** Fetches one file and keeps it. The copy in the HTTP cache will do for a hashed name; a damaged one is fetched again. */
async function keep(cache: Cache, { url, revision, integrity = '' }: PrecachedFile): Promise<void> {
  const address = absolute(url);
  const isHashed = revision === null;
  const earlier = isHashed && (await caches.match(address));
  if (earlier) return cache.put(address, earlier);

  const load = async (mode: RequestCache): Promise<Response> => {
    const response = await fetch(address, { cache: mode, integrity });
    if (!response.ok) throw new Error(`${address} was answered with ${response.status}`);
    if (url === shellFile && (await isRefused(response.clone()))) throw new Error(`${address} came under the policy of another build`);
    return response;
  };
  const response = await load(isHashed ? 'default' : 'no-cache').catch(() => load('reload'));
  if (url !== shellFile) return cache.put(address, response);
  // Made anew: browsers refuse a redirected answer to a navigation, and some hosts redirect /index.html to /.
  const headers = new Headers(response.headers);
  headers.delete('vary'); // it is kept for a plain fetch and must match a navigation
  await cache.put(shell, new Response(response.body, { headers }));
}

/** All or nothing: one missing file and the worker is not installed, and the build before it stays. */
async function keepBuild(): Promise<void> {
  await navigator.locks.request(cachePrefix, async () => {
    const cache = await caches.open(cacheName);
    await Promise.all(files.map((file) => keep(cache, file)));
  });
}

/** The address under which a file of the build is kept. */
const addressOf = ({ url }: PrecachedFile): string => (url === shellFile ? shell : absolute(url));

/** Copies can be cleared under a worker that lives on: "Delete everything" with two tabs does it. It installs only once, so it looks. */
async function mendBuild(): Promise<void> {
  const kept = await Promise.all(files.map((file) => caches.match(addressOf(file), { cacheName })));
  if (kept.includes(undefined)) await keepBuild();
}

/** Tells a page what belongs to this build and where it is kept, so that the page can look for itself. */
async function listFiles(port: MessagePort | undefined, mend: boolean): Promise<void> {
  if (mend) await mendBuild().catch(() => {}); // no network: the page will see what is missing
  port?.postMessage({ cacheName, addresses: files.map(addressOf) });
}

/**
 * Drops the builds before this one, once no tab can still be running one. Until then their files stay, so that an older
 * tab finds its lazy parts. The lock keeps it away from a build that is being stored, whose tab count says nothing.
 */
async function dropEarlierBuilds(): Promise<void> {
  await navigator.locks.request(cachePrefix, { ifAvailable: true }, async (lock) => {
    const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    const { installing, waiting } = self.registration;
    if (!lock || installing || waiting || windows.length > 1) return;
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(cachePrefix) && name !== cacheName && name !== sharedName).map((name) => caches.delete(name)));
  });
}

/** The address under which a request is kept; nothing when it is not ours to answer. */
function keptAddress({ method, mode, url }: Request): string | undefined {
  if (method !== 'GET' || !url.startsWith(scope)) return undefined;
  if (mode !== 'navigate') return url;
  const address = url.replace(/[?#].*/, '');
  const isScreen = !address.slice(address.lastIndexOf('/')).includes('.');
  return isScreen || address === absolute(shellFile) ? shell : address;
}

/** A question is shorter, and many pages of notes fit. */
const SHARED_CHARACTERS = 50_000;
/** How many may wait. */
const SHARED_WAITING = 20;

/**
 * Keeps the words that another app shared, each share under an address of its own, and goes to the questions. No word gets
 * into an address. When they cannot be kept this rejects: the browser then shows an error, and nobody thinks they arrived.
 */
async function takeShared(request: Request): Promise<Response> {
  const form = await request.formData();
  const given = ['title', 'text', 'url'].map((name) => form.get(name)).filter((part) => typeof part === 'string');
  const parts = [...new Set(given.map((part) => part.trim()))];
  // Many apps give the title or the address once more within the text.
  const words = parts.filter((part) => part && !parts.some((other) => other !== part && other.includes(part))).join(' ');
  const cache = await caches.open(sharedName);
  // Any page can send this. What is too much is refused: nothing is cut, and nothing that waits makes room.
  if (words.length > SHARED_CHARACTERS || (await cache.keys()).length >= SHARED_WAITING) throw new RangeError('Too much was shared');
  if (words) await cache.put(absolute(`shared/${Date.now()}-${crypto.randomUUID()}`), new Response(words));
  return Response.redirect(shareTarget, 303);
}

/** This build first, then an earlier one (an older tab asks for its own files), then the network, which alone can say 404. */
async function answer(address: string, request: Request): Promise<Response> {
  return (await caches.match(address, { cacheName })) ?? (await caches.match(address)) ?? fetch(request);
}

/**
 * Lets Chromium answer the start address and everything with a hashed name from the cache without starting this worker.
 * A browser that does not know or refuses the rules asks the worker as ever.
 */
function routeAroundWorker(event: RoutableEvent): void {
  const { pathname } = new URL(scope);
  const start = { urlPattern: { pathname, search: '' }, requestMode: 'navigate', requestMethod: 'GET' };
  const rules = [
    { condition: start, source: { cacheName } },
    { condition: { urlPattern: { pathname: `${pathname}assets/*` } }, source: 'cache' }, // any build's: names tell them apart
  ];
  event.addRoutes?.(rules).catch(() => {});
}

self.addEventListener('install', (event) => {
  routeAroundWorker(event);
  event.waitUntil(keepBuild());
});

// Claims, so that the tab of the first visit has its lazy parts offline too and a later update waits for its consent.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'POST' && url === shareTarget) return event.respondWith(takeShared(event.request));
  const address = keptAddress(event.request);
  if (address) event.respondWith(answer(address, event.request));
});

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
  if (event.data?.type === 'DROP_EARLIER_BUILDS') event.waitUntil(mendBuild().then(dropEarlierBuilds));
  if (event.data?.type === 'LIST_FILES') event.waitUntil(listFiles(event.ports[0], event.data.mend === true));
});
