/** What the screens of time need from the browser and the storage: today's strength, what was put off, and handing a file over. */
import { signal } from '@preact/signals-core';
import type { Today } from './domain/next-step';
import type { TimeDuties } from './pages/today';
import { canSave, handOver, save } from './pwa/hand-over';
import type { Storage } from './storage';
import { keepToday, readToday } from './storage/put-off';

/** Makes them. Nothing is read before a screen asks. */
export function createTimeDuties(storage: Storage): TimeDuties {
  const kept = signal<Today>({ day: '', isLittle: false, putOff: [] });
  const failed = signal(false);
  let last = Promise.resolve();
  /** One after the other, or what was kept before would be read over what is being kept. */
  const next = (task: () => Promise<void>): Promise<void> => {
    last = last.then(task);
    return last;
  };

  async function read(): Promise<void> {
    // What could not be kept is only here.
    if (failed.peek()) return;
    try {
      kept.value = (await readToday(storage)) ?? kept.peek();
    } catch (error) {
      // The screen works without it; the next visit to it asks again.
      console.warn(error);
    }
  }

  return {
    kept,
    failed,
    // A calendar opens what was downloaded; the share sheet of a phone does not offer it.
    handOver: async (file) => (canSave() ? save(file) : handOver(file)),
    canSave,
    readToday: () => next(read),
    keepToday: (change) =>
      next(async () => {
        // Another tab may have put something off meanwhile.
        await read();
        kept.value = change(kept.peek());
        try {
          await keepToday(storage, kept.peek());
          failed.value = false;
        } catch (error) {
          console.warn(error);
          failed.value = true;
        }
      }),
  };
}
