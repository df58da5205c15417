/** Whether this device really holds all of the app: asks the service worker what belongs to it, and looks each file up in the cache. */

/** What the worker answers. */
interface Listed {
  readonly cacheName: string;
  readonly addresses: readonly string[];
}

/** What was found. */
export interface Copy {
  /** `none`: nothing is kept here yet. `unsupported`: this browser cannot keep it. `silent`: nobody says what belongs to it. */
  readonly state: 'looked-up' | 'none' | 'unsupported' | 'silent';
  /** How many files belong to the app, and how many of them are not here. */
  readonly all: number;
  readonly missing: number;
  /** Whether the text that was asked for stands in one of the kept files. */
  readonly opened: boolean;
}

/** Fetching what is missing takes longer than looking. */
const ANSWER_MS = { look: 5_000, mend: 30_000 };

/** @param mend the worker first fetches what is missing, where it can */
function ask(worker: ServiceWorker, mend: boolean): Promise<Listed | undefined> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => resolve(undefined), mend ? ANSWER_MS.mend : ANSWER_MS.look);
    port1.onmessage = ({ data }: MessageEvent<Listed>) => {
      clearTimeout(timer);
      port1.close();
      resolve(data);
    };
    worker.postMessage({ type: 'LIST_FILES', mend }, [port2]);
  });
}

/** Reads a kept file to its end: one whose entry is there and whose body is not counts as missing. */
async function read(address: string, cacheName: string): Promise<string | undefined> {
  const response = await caches.match(address, { cacheName });
  const text = response?.ok ? await response.text().catch(() => '') : '';
  return text || undefined;
}

/**
 * @param base path that the app lives under
 * @param text stands in one file of the app and in no other
 * @param mend what is missing is fetched first, where there is a network. Never rejects.
 */
export async function checkCopy(base: string, text: string, mend: boolean): Promise<Copy> {
  const nothing = { all: 0, missing: 0, opened: false };
  try {
    if (!navigator.serviceWorker || !globalThis.caches) return { state: 'unsupported', ...nothing };
    const worker = (await navigator.serviceWorker.getRegistration(base))?.active;
    if (!worker) return { state: 'none', ...nothing };
    const listed = await ask(worker, mend);
    if (!listed) return { state: 'silent', ...nothing };
    const { addresses, cacheName } = listed;
    const found = await Promise.all(addresses.map((address) => read(address, cacheName)));
    const missing = found.filter((one) => one === undefined).length;
    return { state: 'looked-up', all: addresses.length, missing, opened: found.some((one) => one?.includes(text)) };
  } catch (error) {
    console.warn(error);
    return { state: 'silent', ...nothing };
  }
}

/** Which browser's way of keeping data to describe. */
export type Keeper = 'safari' | 'other';

/** Every browser on an iPhone is taken for Safari: all of them used its engine when the rule was made. */
export function keeper(): Keeper {
  const { userAgent, maxTouchPoints } = navigator;
  if (/iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1)) return 'safari';
  return /Chrome|Chromium|Firefox|Android/.test(userAgent) || !userAgent.includes('Safari') ? 'other' : 'safari';
}
