/** The reading comfort in use, and choosing another. It knows no storage and no page: both are given to it. */
import { type ReadonlySignal, signal } from '@preact/signals-core';
import { type Comfort, PLAIN } from '../domain/comfort';
import type { ComfortStore } from '../storage/comfort';

/** See above. */
export interface ComfortChoice {
  readonly now: ReadonlySignal<Comfort>;
  /** Takes effect at once, and is kept. Rejects when it could not be kept: then it holds until the page is left. */
  choose(change: Partial<Comfort>): Promise<void>;
  /** Puts a note that is missing back from what is stored. Never rejects. */
  restore(): Promise<void>;
  /** The note was changed elsewhere: another tab chose, or deleted everything. */
  hear(): void;
}

/** @param wear makes the page look so */
export function createComfort(store: ComfortStore, wear: (comfort: Comfort) => void): ComfortChoice {
  const now = signal(store.noted() ?? PLAIN);
  const take = (comfort: Comfort): void => {
    now.value = comfort;
    wear(comfort);
  };
  wear(now.value);
  return {
    now,
    async choose(change) {
      take({ ...now.value, ...change });
      store.note(now.value);
      await store.save(now.value);
    },
    async restore() {
      const before = now.value;
      if (store.noted()) return;
      const stored = await store.stored().catch(() => undefined);
      // Somebody may have chosen meanwhile.
      if (!stored || now.value !== before) return;
      store.note(stored);
      take(stored);
    },
    hear: () => take(store.noted() ?? PLAIN),
  };
}
