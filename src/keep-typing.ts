/** What is being typed outlives a page that hides, and a switch to another appointment. */
import type { Drafts } from './state/drafts';

/** A page that hides may never come back: what is being typed is kept at once, and saved if there is time. */
export function keepTyping(drafts: Drafts): void {
  const save = (): void => {
    drafts.flushNow();
    // What could not be saved stays on screen, and the message bar says so.
    void drafts.commitAll().catch(console.error);
  };
  addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && save(), true);
  addEventListener('pagehide', save);
}

/** A button keeps the focus: whoever uses the keyboard goes on from there. */
export function leaveField(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) activeElement.blur();
}
