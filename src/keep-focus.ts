/**
 * A button that is pressed may go away with what it did: browsers then let the focus fall to the top of the page, and whoever
 * uses the keyboard or listens begins anew. It stays near instead. Where the app sets the focus itself, that holds. "Show 50 more"
 * is a new button each time for this: one goes on from the last that was shown.
 */

/** What can take it: no button, which a second press would press, and no field, which opens the phone's keyboard. */
const PLACES = 'h1, h2, h3, legend, summary, li, label:not(.tick)';
const FIELDS = 'textarea, input:not([type=checkbox], [type=radio])';
/** A screen that comes, and a heading that takes it after the paint, are waited for. */
const WAIT_MS = 50;

interface Focused {
  readonly element: HTMLElement;
  /** Where it goes when the element does, nearest first. */
  readonly places: readonly HTMLElement[];
}

function placesBefore(element: HTMLElement): readonly HTMLElement[] {
  const all = [...(element.closest('main, .beside')?.querySelectorAll<HTMLElement>(PLACES) ?? [])];
  return all.filter((place) => place !== element && place.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING).reverse();
}

const isNowhere = (): boolean => document.activeElement === document.body || document.activeElement === null;

function give(element: HTMLElement): void {
  if (!element.matches(':is(a[href], button, input, textarea, summary, [tabindex])')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** Starts it. Call once. */
export function keepFocus(): void {
  let last: Focused | undefined;
  /** The same, but for the bars at the bottom: who closes one goes on from where they were. */
  let before: Focused | undefined;
  let byKey = false;
  addEventListener('keydown', () => (byKey = true), true);
  addEventListener('pointerdown', () => (byKey = false), true);
  addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    last = { element: target, places: placesBefore(target) };
    if (!target.closest('.foot')) before = last;
  });
  // Left on purpose, it is not given back; nor does it stand any more where it was left.
  addEventListener('focusout', ({ target }) => {
    setTimeout(() => {
      if (isNowhere() && last?.element === target && last.element.isConnected) last = undefined;
    });
  });

  function settle(lost: Focused): void {
    if (!isNowhere() || last !== lost) return;
    const from = before ?? lost;
    // A field only for who uses keys.
    const itself = byKey || !from.element.matches(FIELDS) ? [from.element] : [];
    for (const place of [...itself, ...from.places, document.querySelector<HTMLElement>('main h1')]) {
      if (place?.isConnected) give(place);
      // What is folded away does not take it.
      if (!isNowhere()) return;
    }
  }

  new MutationObserver((changes) => {
    const lost = last;
    if (!lost || !isNowhere()) return;
    if (!changes.some(({ removedNodes }) => [...removedNodes].some((node) => node.contains(lost.element)))) return;
    // It was only put elsewhere, as in a list that is sorted anew.
    if (lost.element.isConnected) lost.element.focus({ preventScroll: true });
    else setTimeout(() => settle(lost), WAIT_MS);
  }).observe(document, { childList: true, subtree: true });
}
