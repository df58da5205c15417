/** Drives work that is cut in slices so that the screen goes on meanwhile. */
import type { Sliced } from '../domain/slices';

/** How long work may hold the thread: what a person does meanwhile is answered in time. */
const HELD_MS = 40;
/** How many rests pass without a word of it: drawing takes longer than a rest. */
const UNTOLD = 4;

/** Not by a timer: those of a hidden tab wait for a second, later for a minute. */
const rest = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/**
 * Rests whenever the work has held the thread for so long.
 * @param signal ends it with the signal's reason
 * @param onRest told how many slices are done: not called for what is quick
 */
export async function withRests<T>(work: Sliced<T>, signal?: AbortSignal, onRest?: (slices: number) => void): Promise<T> {
  let sinceMs = performance.now();
  let rests = 0;
  for (let slices = 0; ; slices += 1) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - sinceMs < HELD_MS) continue;
    if (rests++ % UNTOLD === 0) onRest?.(slices);
    await rest();
    signal?.throwIfAborted();
    sinceMs = performance.now();
  }
}
