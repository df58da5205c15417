/** Taking back what was written. Loaded at idle: the first tick does not wait for it. */

import { appointmentOf, type RecordId } from '../domain/change';
import type { Saved } from '../domain/message';
import { withOwners } from '../domain/photo';
import type { RecordView } from '../domain/record';
import { undoEdits } from '../domain/undo';
import { type App, problemOf } from './app';

/** Records as they are stored, whatever appointment they belong to. */
type Read = (records: readonly RecordId[]) => Promise<readonly RecordView[]>;

/** Fields that the app writes of itself; undo leaves them. */
const OWN_FIELDS = new Set(['label', 'plan']);

/** What takes a write back (an undo too: then it is a redo); `undefined` when it wrote nothing of the person's. */
export function undoOf(app: App, saved: Saved): (() => Promise<unknown>) | undefined {
  if (saved.undo) return saved.undo;
  if (ownOf(saved.written).length === 0) return undefined;
  return () => takeBack(app, saved, app.view);
}

/** What was said last brings its own way back when it was written in an appointment that is not on screen: what stands there is read first. */
export function bringUndo(app: App, read: Read): void {
  const said = app.message.peek();
  if (said?.kind !== 'saved' || said.undo) return;
  if (said.written.some(({ change }) => appointmentOf(change.record) !== app.appointment.peek())) app.say({ ...said, undo: undoElsewhere(app, said, read) });
}

function undoElsewhere(app: App, saved: Saved, read: Read): () => Promise<boolean> {
  const undo = async (): Promise<boolean> => {
    try {
      const views = await read(saved.written.map(({ change }) => change.record));
      const isDone = await takeBack(app, saved, (record) => views.find(({ id }) => id === record), undo);
      // Taken back, it can be brought back as well.
      bringUndo(app, read);
      return isDone;
    } catch (error) {
      app.say({ kind: 'failed', problem: problemOf(error), retry: press });
      return false;
    }
  };
  let underWay: Promise<boolean> | undefined;
  // A second press while it is read would take back again what the first one takes back, and the redo of that brings nothing.
  const press = (): Promise<boolean> => {
    underWay ??= undo().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
  return press;
}

/** Before another appointment comes on screen. Undo finds only what is on it, unless it brings its own way; and "Try again" would write into the other one. */
export function forgetSaid(app: App): void {
  const said = app.message.peek();
  if (said?.kind === 'failed' || (said?.kind === 'saved' && !said.undo)) app.say(null);
}

/** @param again what "Try again" does, where more than the write belongs to it */
function takeBack(app: App, saved: Saved, view: App['view'], again?: () => Promise<boolean>): Promise<boolean> {
  const { written, deed, of = deed, title, count } = saved;
  return app.act(() => {
    const edits = withOwners(undoEdits(ownOf(written), view), view);
    if (edits.length > 0) return { edits, deed: deed === 'undone' ? 'redone' : 'undone', title, ...(count && { count, of }) };
    // Nothing is left to take back. What was said since, of another press or of this one when it came twice, stays.
    const said = app.message.peek();
    if (said?.kind === 'saved' && said.written === written) app.say(null);
    return null;
  }, again);
}

const ownOf = (written: Saved['written']): Saved['written'] => written.filter(({ change }) => !OWN_FIELDS.has(change.field));
