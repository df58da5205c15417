// A phone that is nearly full: Chromium lets a test say how much one website may store.
import type { Browser } from '../e2e/driver';

export interface Room {
  /** From now on so many more bytes may be stored. */
  leave(bytes: number): Promise<void>;
  /** Uses up whatever room is left, with data of the test's own. */
  fill(): Promise<void>;
}

/** Chromium remembers how much room it found last, so a smaller quota alone is not noticed for a while: the room is filled, too. */
export async function createRoom(browser: Browser, address: string): Promise<Room> {
  const { tab, context } = browser;
  const { origin } = new URL(address);
  const session = await context?.newCDPSession(tab.page as never);
  return {
    async leave(bytes) {
      const found = await session?.send('Storage.getUsageAndQuota', { origin });
      await session?.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: (found?.usage ?? 0) + bytes });
    },
    fill: () =>
      tab.evaluate(async () => {
        const opening = indexedDB.open('filler');
        opening.onupgradeneeded = () => opening.result.createObjectStore('room', { autoIncrement: true });
        await new Promise((resolve, reject) => {
          opening.onsuccess = resolve;
          opening.onerror = () => reject(opening.error);
        });
        const db = opening.result;
        const put = (bytes: number): Promise<boolean> =>
          new Promise((resolve) => {
            const transaction = db.transaction('room', 'readwrite', { durability: 'strict' });
            transaction.oncomplete = () => resolve(true);
            transaction.onabort = () => resolve(false);
            transaction.objectStore('room').add(crypto.getRandomValues(new Uint8Array(bytes))); // what is all alike is packed away
          });
        for (let bytes = 65_536; bytes >= 1; bytes = Math.floor(bytes / 2)) while (await put(bytes));
        db.close();
      }),
  };
}
