/** Words being typed, as they are kept. Loaded with the screens that have a field to type in. */
import type { Draft } from './schema';
import type { Storage } from './store';

/** All promises reject with a {@link StorageError}. */
export interface DraftStore {
  /** Keeps words that are being typed. Not strict: it must be quick, and a change follows. */
  keepDraft(draft: Draft): Promise<void>;
  /** Keeps drafts before the page is gone: a transaction that waits for anything would not end any more. Nothing if the database is not open: never throws. */
  keepDraftsNow(drafts: readonly Draft[]): void;
  dropDraft(key: string): Promise<void>;
  allDrafts(): Promise<Draft[]>;
}

/** See above. */
export function createDraftStore({ gateway, transact, currentDevice, knownDevice }: Storage): DraftStore {
  const withEpoch = (draft: Draft): Draft => ({ ...draft, epoch: knownDevice()?.epoch ?? '' });
  const dropDraft = (key: string): Promise<void> => transact('draft', 'readwrite', 'relaxed', (tx) => tx.objectStore('drafts').delete(key));

  return {
    dropDraft,

    keepDraft: (draft) =>
      transact('draft', 'readwrite', 'relaxed', async (tx) => {
        await currentDevice(tx);
        await tx.objectStore('drafts').put(withEpoch(draft));
      }),

    keepDraftsNow(drafts) {
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

    async allDrafts() {
      const drafts = await transact('drafts', 'readonly', 'default', (tx) => tx.objectStore('drafts').getAll());
      const ofBefore = drafts.filter(({ epoch }) => epoch && epoch !== knownDevice()?.epoch);
      // A frozen tab may have kept one after everything was deleted: it goes, too.
      for (const { key } of ofBefore) await dropDraft(key);
      return drafts.filter((draft) => !ofBefore.includes(draft));
    },
  };
}
