/** Keeps the pack of the appointment on screen loaded, and its steps in the plan. Writes nothing: the choice is the person's. */
import { batch, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import { loadPack } from '#words/packs';
import type { WholePack } from './content/pack';
import { appointmentRecord } from './domain/appointment';
import { isPackCode, packCodeOf } from './domain/pack';
import type { App } from './state/app';

/** The pack that is on. */
export interface PackDuties {
  /** `null` for none, while it is loading, and for one that only a later release knows. */
  readonly pack: ReadonlySignal<WholePack | null>;
  /** Resolves when the pack of the appointment on screen is taken in, or could not be. */
  settledPack(): Promise<void>;
}

/** Follows the appointment on screen. Call once. */
export function followPack(app: App): PackDuties {
  const pack = signal<WholePack | null>(null);
  let current: string | undefined;
  let loading = Promise.resolve();

  function take(next: WholePack | null): void {
    batch(() => {
      pack.value = next;
      app.packSteps.value = next?.steps ?? [];
    });
  }

  async function load(code: string): Promise<void> {
    try {
      const loaded = isPackCode(code) ? await loadPack(code) : null;
      if (code === current) take(loaded);
    } catch (error) {
      console.error(error);
      // What the person wrote to its steps is shown without it.
      if (code === current) take(null);
      addEventListener('online', () => code === current && void load(code), { once: true });
    }
  }

  effect(() => {
    const code = packCodeOf(app.view(appointmentRecord()));
    if (code === current) return;
    current = code;
    loading = load(code);
  });
  return { pack, settledPack: () => loading };
}
