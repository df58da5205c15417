/** Waiting until the app is in use. What is a save waits for it: after one, nobody could tell any more that words were lost. */
import { effect } from '@preact/signals-core';
import type { App } from './app';

/** Resolves once no obstacle stands before the screens, and not in this turn: at the start the obstacle is put up last. */
export async function unblocked({ obstacle }: Pick<App, 'obstacle'>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  let stop = (): void => {};
  await new Promise<void>((resolve) => {
    stop = effect(() => {
      if (!obstacle.value) resolve();
    });
  });
  stop();
}
