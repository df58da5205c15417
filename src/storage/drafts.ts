/** Words being typed, as they are kept. Loaded with the screens that have a field to type in. */
import type { Draft } from './schema';
import type { Storage } from './store';

/** All promises reject with a {@link StorageError}. */
export interface DraftStore {
  /** Keeps words that are being typed. Not strict: it must be quick, and a change follows. */
  keepDraft(draft: Draft): Promise<void>;
  /** Keeps drafts before the page is gone: a transaction that waits for anything would not end any more. Never throws. */
  keepDraftsNow(drafts: readonly Draft[]): void;
  dropDraft(key: string): Promise<void>;
  /** @param isAlive those of such tabs are left to them */
  allDrafts(isAlive?: (tab: string) => boolean): Promise<Draft[]>;
}

/**
 * Beside the database, a draft of a page that is gone is noted under this and its key: WebKit may let go of the page's last
 * transaction together with the page. The note goes once the draft is in the database, or gone from there.
 */
const LEFT = 'askwell.left ';

function forgetNote(key: string): void {
  try {
    localStorage.removeItem(LEFT + key);
  } catch {
    // Refused as a whole: then there is none.
  }
}

function notedDrafts(): Draft[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(LEFT));
    return keys.map((key) => JSON.parse(localStorage.getItem(key) ?? ''));
  } catch {
    return [];
  }
}

/** See above. */
export function createDraftStore({ gateway, transact, currentDevice, knownDevice }: Storage): DraftStore {
  const withEpoch = (draft: Draft): Draft => ({ ...draft, epoch: knownDevice()?.epoch ?? '' });
  async function dropDraft(key: string): Promise<void> {
    await transact('draft', 'readwrite', 'relaxed', (tx) => tx.objectStore('drafts').delete(key));
    forgetNote(key);
  }
  async function keep(draft: Draft): Promise<void> {
    await transact('draft', 'readwrite', 'relaxed', async (tx) => {
      await currentDevice(tx);
      await tx.objectStore('drafts').put(draft);
    });
    forgetNote(draft.key);
  }

  return {
    dropDraft,

    keepDraft: (draft) => keep(withEpoch(draft)),

    keepDraftsNow(drafts) {
      try {
        for (const draft of drafts) localStorage.setItem(LEFT + draft.key, JSON.stringify(withEpoch(draft)));
      } catch {
        // Full, or refused: the database gets them all the same.
      }
      try {
        const tx = drafts.length > 0 && gateway.current()?.transaction('drafts', 'readwrite', { durability: 'relaxed' });
        if (!tx) return;
        tx.done.catch(() => {});
        for (const draft of drafts) tx.store.put(withEpoch(draft)).catch(() => {});
        tx.commit();
      } catch {
        // The browser dropped the connection and told nobody. Whoever saves after this opens another.
      }
    },

    async allDrafts(isAlive = () => false) {
      for (const draft of notedDrafts()) if (!isAlive(draft.tab)) await keep(draft);
      const drafts = await transact('drafts', 'readonly', 'default', (tx) => tx.objectStore('drafts').getAll());
      const ofBefore = drafts.filter(({ epoch }) => epoch && epoch !== knownDevice()?.epoch);
      // A frozen tab may have kept one after everything was deleted: it goes, too.
      for (const { key } of ofBefore) await dropDraft(key);
      return drafts.filter((draft) => !ofBefore.includes(draft) && !isAlive(draft.tab));
    },
  };
}
