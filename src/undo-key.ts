/** The button of the message bar, and the key that every program has for Undo: by keyboard the bar stands at the very end of the page. */
import { once } from './components/once';
import type { Message } from './domain/message';
import type { App } from './state/app';
import { undoOf } from './state/undo';

const FIELDS = 'textarea, select, input:not([type=checkbox], [type=radio])';

/** What Undo takes back; `undefined` for nothing. Pressed twice in a moment it does not take itself back. */
function undoNow(app: App, message: Message | null): ((event: Event) => unknown) | undefined {
  if (message?.kind !== 'saved') return undefined;
  const undo = undoOf(app, message);
  return undo && once(undo);
}

/**
 * What the button of the message bar does; `undefined` for nothing. Pressed twice in a moment it does it once. A failure that
 * "Try again" has mended without a word of its own, such as a choice of comfort that is kept, goes away.
 */
export function pressOf(app: App, message: Message | null): ((event: Event) => unknown) | undefined {
  if (message?.kind !== 'failed') return undoNow(app, message);
  const { retry } = message;
  return (
    retry &&
    once(async () => {
      await retry();
      if (app.message.peek() === message) app.say(null);
    })
  );
}

/**
 * Ctrl+Z or Cmd+Z outside of a field takes back what was done last, once that is on the disk: what is under way is not in the
 * message bar yet. In a field the browser takes back what was typed.
 */
export function watchUndoKey(app: App): void {
  const find = () => undoNow(app, app.message.peek());
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
    if (key.toLowerCase() !== 'z' || ctrlKey === metaKey || shiftKey || altKey) return;
    if (event.defaultPrevented || event.repeat || (target instanceof Element && target.matches(FIELDS))) return;
    let isNow = false;
    const turn = app.act(() => {
      isNow = true;
      return null;
    });
    if (isNow && !find()) return;
    event.preventDefault();
    void turn.then(() => find()?.(event));
  });
}
