/** What is being typed outlives a page that hides, and a switch to another appointment. */
import type { Drafts } from './state/drafts';

/**
 * A page that hides may never come back: what is being typed is kept at once, and saved if there is time. A page that is left has
 * none: put to sleep half-way, a save would hold the storage against the next page, which takes over what was kept.
 */
export function keepTyping(drafts: Drafts): void {
  let isLeft = false;
  addEventListener('pagehide', () => {
    isLeft = true;
    drafts.flushNow();
  });
  addEventListener('pageshow', () => {
    isLeft = false;
  });
  const save = (): void => {
    if (isLeft || document.visibilityState !== 'hidden') return;
    drafts.flushNow();
    // What could not be saved stays on screen, and the message bar says so.
    void drafts.commitAll().catch(console.error);
  };
  addEventListener('visibilitychange', save, true);
}

/** A button keeps the focus: whoever uses the keyboard goes on from there. */
export function leaveField(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) activeElement.blur();
}
