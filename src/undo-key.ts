/** The key that every program has for it. By keyboard the message bar with its Undo stands at the very end of the page. */

const FIELDS = 'textarea, select, input:not([type=checkbox], [type=radio])';

/**
 * Ctrl+Z or Cmd+Z outside of a field takes back what the message bar says; in a field the browser takes back what was typed.
 * @param undoNow what takes it back, if anything does
 */
export function watchUndoKey(undoNow: () => (() => Promise<void>) | undefined): void {
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
    if (key.toLowerCase() !== 'z' || ctrlKey === metaKey || shiftKey || altKey) return;
    if (event.defaultPrevented || event.repeat || (target instanceof Element && target.matches(FIELDS))) return;
    const undo = undoNow();
    if (!undo) return;
    event.preventDefault();
    void undo();
  });
}
