/** Long work, cut in slices: who drives it can let the browser draw and hear a tap after each, or end it there. It knows no clock. */

/** Work that stops after each slice. */
export type Sliced<T> = Generator<undefined, T, void>;

/** How many of a list are one slice: even on a slow phone it is no pause that somebody would notice. */
export const SLICE = 100;

/** Makes something of each of a list. */
export function* eachOf<T, U>(list: Iterable<T>, make: (one: T) => U): Sliced<U[]> {
  const all: U[] = [];
  for (const one of list) if (all.push(make(one)) % SLICE === 0) yield;
  return all;
}

/** All slices in one go. */
export function atOnce<T>(work: Sliced<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
