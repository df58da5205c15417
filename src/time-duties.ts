/** What the screens of time need from the browser and the storage: today's strength, what was put off, and handing a file over. */
import { signal } from '@preact/signals-core';
import type { Today } from './domain/next-step';
import type { TimeDuties } from './pages/today';
import { handOver } from './pwa/hand-over';
import type { Storage } from './storage';
import { keepToday, readToday } from './storage/put-off';

/** Makes them. Nothing is read before a screen asks. */
export function createTimeDuties(storage: Storage): TimeDuties {
  const kept = signal<Today>({ day: '', isLittle: false, putOff: [] });
  const failed = signal(false);
  let reading: Promise<void> | undefined;

  return {
    kept,
    failed,
    handOver,
    readToday: () =>
      (reading ??= readToday(storage).then(
        (stored) => {
          // What was chosen while it was read is newer.
          if (stored && kept.value.day === '') kept.value = stored;
        },
        (error) => {
          // The screen works without it; the next visit to it asks again.
          console.warn(error);
          reading = undefined;
        },
      )),
    async keepToday(today) {
      kept.value = today;
      try {
        await keepToday(storage, today);
        failed.value = false;
      } catch (error) {
        console.warn(error);
        failed.value = true;
      }
    },
  };
}
