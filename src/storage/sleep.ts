/**
 * A page that is left may be put to sleep, to be shown again by "Back". WebKit lets its transactions sleep with it, and until it
 * forgets that page no other one can read or write. docs/problems/indexeddb.md
 */

/**
 * Ends what is under way in the storage when the page is put to sleep: nothing of it was said to be saved. Words that are being
 * typed are kept after that, in the same moment. Call once, before anything that writes when a page goes.
 */
export function endAsPageSleeps(): void {
  const underway = new Set<IDBTransaction>();
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...given) {
    const begun = transaction.apply(this, given);
    underway.add(begun);
    for (const end of ['complete', 'abort']) begun.addEventListener(end, () => underway.delete(begun));
    return begun;
  };
  addEventListener('pagehide', ({ persisted }) => {
    if (!persisted) return;
    for (const one of underway) {
      try {
        one.abort();
      } catch {
        // It is committing already: that needs nothing of the page.
      }
    }
  });
}
