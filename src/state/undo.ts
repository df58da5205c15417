/** Taking back what was written. Loaded at idle: the first tick does not wait for it. */

import type { RecordId } from '../domain/change';
import type { Saved } from '../domain/message';
import { withOwners } from '../domain/photo';
import type { RecordView } from '../domain/record';
import { undoEdits } from '../domain/undo';
import { type App, problemOf } from './app';

/** Fields that the app writes of itself; undo leaves them. */
const OWN_FIELDS = new Set(['label', 'plan']);

/** What takes a write back (an undo too: then it is a redo); `undefined` when it wrote nothing of the person's. */
export function undoOf(app: App, { written, undo, title }: Saved): (() => Promise<void>) | undefined {
  if (undo) return undo;
  if (ownOf(written).length === 0) return undefined;
  return () => takeBack(app, { written, title }, app.view);
}

/** The same for what was written in an appointment that is not on screen: what stands there is read first. */
export const undoElsewhere =
  (app: App, { written, title }: Pick<Saved, 'written' | 'title'>, read: (records: readonly RecordId[]) => Promise<readonly RecordView[]>) =>
  async (): Promise<void> => {
    try {
      const views = await read(written.map(({ change }) => change.record));
      await takeBack(app, { written, title }, (record) => views.find(({ id }) => id === record));
    } catch (error) {
      app.say({ kind: 'failed', problem: problemOf(error), retry: undoElsewhere(app, { written, title }, read) });
    }
  };

/** Before another appointment comes on screen. Undo finds only what is on it, unless it brings its own way; and "Try again" would write into the other one. */
export function forgetSaid(app: App): void {
  const said = app.message.peek();
  if (said?.kind === 'failed' || (said?.kind === 'saved' && !said.undo)) app.say(null);
}

async function takeBack(app: App, { written, title }: Pick<Saved, 'written' | 'title'>, view: (record: RecordId) => RecordView | undefined): Promise<void> {
  await app.act(() => {
    const edits = withOwners(undoEdits(ownOf(written), view), view);
    if (edits.length === 0) app.say(null);
    return edits.length > 0 ? { edits, deed: 'undone', title } : null;
  });
}

const ownOf = (written: Saved['written']): Saved['written'] => written.filter(({ change }) => !OWN_FIELDS.has(change.field));
