/** Undo, by the button of the message bar and by the key that every program has for it: by keyboard the bar stands at the very end of the page. */
import { once } from './components/once';
import type { Message } from './domain/message';
import type { App } from './state/app';
import { undoOf } from './state/undo';

const FIELDS = 'textarea, select, input:not([type=checkbox], [type=radio])';

/** What Undo takes back; `undefined` for nothing. Pressed twice in a moment it does not take itself back. */
export function undoNow(app: App, message: Message | null): ((event: Event) => unknown) | undefined {
  if (message?.kind !== 'saved') return undefined;
  const undo = undoOf(app, message);
  return undo && once(undo);
}

/**
 * Ctrl+Z or Cmd+Z outside of a field takes back what the message bar says; in a field the browser takes back what was typed.
 * @param find what takes it back, if anything does
 */
export function watchUndoKey(find: () => ((event: Event) => unknown) | undefined): void {
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
    if (key.toLowerCase() !== 'z' || ctrlKey === metaKey || shiftKey || altKey) return;
    if (event.defaultPrevented || event.repeat || (target instanceof Element && target.matches(FIELDS))) return;
    const undo = find();
    if (!undo) return;
    event.preventDefault();
    void undo(event);
  });
}
