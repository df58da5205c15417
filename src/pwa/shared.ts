/** What other apps shared: the service worker (`sw.ts`) keeps it in a cache of its own until the person takes it in. Saves nothing itself. */

/** @param base path that the app lives under: the scope of its worker */
export function createShared(base: string) {
  const name = `askwell ${base} shared`;
  /** Asked first: opening a cache makes it. No caches without a secure context. */
  const open = async (): Promise<Cache | undefined> => ((await globalThis.caches?.has(name)) ? caches.open(name) : undefined);
  return {
    /** The oldest first: a key begins with its time. */
    async list(): Promise<{ key: string; text: string }[]> {
      const cache = await open();
      const keys = ((await cache?.keys()) ?? []).map(({ url }) => url).sort();
      return Promise.all(keys.map(async (key) => ({ key, text: (await (await cache?.match(key))?.text()) ?? '' })));
    },

    async drop(key: string): Promise<void> {
      await (await open())?.delete(key);
    },
  };
}
