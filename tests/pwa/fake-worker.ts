// The edge of the service worker, in memory: what a browser gives to src/sw.ts. Everything inside is the real file.
import { vi } from 'vitest';

type Listener = (event: Record<string, unknown>) => void;
export type File = { url: string; revision: string | null; integrity?: string };

const origin = 'https://host.example';

/** Caches of one origin, in the order they were made; they outlive a worker, as on a device. */
export function createCaches() {
  const stored = new Map<string, Map<string, Response>>();
  const find = (name: string, address: string) => stored.get(name)?.get(address)?.clone();
  return {
    names: () => [...stored.keys()],
    addresses: (name: string) => [...(stored.get(name)?.keys() ?? [])].sort(),
    open: async (name: string) => {
      const cache = stored.get(name) ?? new Map<string, Response>();
      stored.set(name, cache);
      return {
        put: async (address: string, response: Response) => void cache.set(address, response.clone()),
        keys: async () => [...cache.keys()],
        delete: async (address: string) => cache.delete(address),
      };
    },
    match: async (address: string, options?: { cacheName: string }) =>
      options ? find(options.cacheName, address) : [...stored.keys()].map((name) => find(name, address)).find(Boolean),
    keys: async () => [...stored.keys()],
    delete: async (name: string) => stored.delete(name),
    /** Takes a file out of every cache, as a cleaning program does. */
    lose: (address: string) => {
      for (const cache of stored.values()) cache.delete(address);
    },
  };
}

/** A server: path -> text. `null` answers 404. It notes what was asked and how. */
export function createServer(texts: Record<string, string | null>) {
  const asked: { path: string; cache: RequestCache | undefined; integrity: string | undefined }[] = [];
  let isReachable = true;
  return {
    asked,
    stop: () => {
      isReachable = false;
    },
    fetch: async (request: string | { url: string }, init?: RequestInit) => {
      if (!isReachable) throw new TypeError('Failed to fetch');
      const path = new URL(typeof request === 'string' ? request : request.url).pathname;
      asked.push({ path, cache: init?.cache, integrity: init?.integrity });
      const text = texts[path];
      return text == null ? new Response('Not found', { status: 404 }) : new Response(text, { headers: { Vary: 'Accept' } });
    },
  };
}

/** Starts the real worker file for one build. */
export async function startWorker(options: { caches: ReturnType<typeof createCaches>; server: ReturnType<typeof createServer>; files: File[]; base?: string }) {
  const listeners = new Map<string, Listener>();
  const registration = { scope: `${origin}${options.base ?? '/'}`, installing: null as object | null, waiting: null as object | null };
  const clients = { claim: vi.fn(async () => {}), matchAll: vi.fn(async () => [{}]) };
  const skipWaiting = vi.fn(async () => {});
  const addRoutes = vi.fn(async (_rules: unknown[]) => {});
  vi.stubGlobal('self', {
    __WB_MANIFEST: options.files,
    registration,
    clients,
    skipWaiting,
    addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
  });
  vi.stubGlobal('caches', options.caches);
  vi.stubGlobal('fetch', options.server.fetch);
  vi.stubGlobal('navigator', { locks: { request: async (...given: unknown[]) => (given.at(-1) as (lock: object) => unknown)({}) } });
  vi.resetModules();
  const file = '../../src/sw.ts'; // not a literal: the worker is checked with types of its own
  await import(/* @vite-ignore */ file);

  async function dispatch(type: string, properties: Record<string, unknown> = {}): Promise<unknown> {
    let work: unknown;
    const hold = (promised: unknown) => {
      work = promised;
    };
    listeners.get(type)?.({ waitUntil: hold, respondWith: hold, addRoutes, ...properties });
    return work;
  }
  return {
    registration,
    clients,
    skipWaiting,
    addRoutes,
    install: () => dispatch('install'),
    activate: () => dispatch('activate'),
    say: (type: string, more: object = {}, port?: { postMessage(answer: unknown): void }) =>
      dispatch('message', { data: { type, ...more }, ports: port ? [port] : [] }),
    /** The text answered, or nothing when the worker leaves the request to the browser. */
    ask: async (path: string, { mode = 'navigate', method = 'GET', from = origin, form = new FormData() } = {}) => {
      const response = (await dispatch('fetch', { request: { url: from + path, mode, method, formData: async () => form } })) as Response | undefined;
      return response && `${response.status} ${await response.text()}`;
    },
  };
}
