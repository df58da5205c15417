/**
 * A Web Lock for each page load, held while that page lives: it tells a tab that is gone from one where somebody is typing, so
 * that nobody takes over the drafts of the latter.
 */
const LOCK = 'askwell-tab-';

/** Call once. Safari before 26 would hold the lock of a page that was left: it is given back, and taken again by one that wakes. */
export function holdTabLock(pageLoad: string): void {
  const hold = (): void =>
    void navigator.locks?.request(LOCK + pageLoad, () => new Promise((resolve) => addEventListener('pagehide', resolve, { once: true })));
  hold();
  addEventListener('pageshow', ({ persisted }) => persisted && hold());
}

/** @returns whether the tab of a page load lives, as it is now; undefined without locks (no secure context), when nobody can tell */
export async function livingTabs(): Promise<((pageLoad: string) => boolean) | undefined> {
  const held = (await navigator.locks?.query())?.held?.map(({ name }) => name);
  return held && ((pageLoad) => held.includes(LOCK + pageLoad));
}
