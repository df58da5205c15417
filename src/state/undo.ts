/** Taking back what was written. Loaded at idle: the first tick does not wait for it. */

import type { Saved } from '../domain/message';
import { undoEdits } from '../domain/undo';
import type { App } from './app';

/** Fields that the app writes of itself; undo leaves them. */
const OWN_FIELDS = new Set(['label', 'plan']);

/** What takes a write back (an undo too: then it is a redo); `undefined` when it wrote nothing of the person's. */
export function undoOf(app: App, { written, undo, title }: Saved): (() => Promise<void>) | undefined {
  if (undo) return undo;
  const own = written.filter(({ change }) => !OWN_FIELDS.has(change.field));
  if (own.length === 0) return undefined;
  return async () => {
    await app.act(() => {
      const edits = undoEdits(own, app.view);
      if (edits.length === 0) app.say(null);
      return edits.length > 0 ? { edits, deed: 'undone', title } : null;
    });
  };
}
