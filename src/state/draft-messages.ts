/** What the message bar says of words that are typed, and which other messages it leaves standing. Saving the words is for `drafts.ts`. */
import { withAppointment } from '../domain/change';
import type { Deed, Message, Saved } from '../domain/message';
import { newest } from '../domain/record';
import type { Draft } from '../storage';
import { type Action, type App, problemOf } from './app';
import { undoOf } from './undo';

/** Fields with a deed of their own name. */
const DEEDS: readonly string[] = ['note', 'title'] satisfies Deed[];

/** What saving a draft is called. @param title what its record is called; empty while it is only coming into being @param words those of the draft */
export function calledBy(app: App, { record, field, first }: Draft, title: string, words: string | null): Pick<Action, 'deed' | 'title'> {
  const view = app.view(record);
  const deed = !view && !title ? 'added' : DEEDS.includes(field) ? (field as Deed) : 'words';
  // What it is called once this is saved; emptied, what it was called first.
  const named = words ?? newest(view, 'label') ?? first.label;
  return { deed, title: field === 'title' ? (named as string) : title };
}

/** Says what became of a draft. */
export interface DraftMessages {
  failed(error: unknown, retry: () => Promise<unknown>): void;
  /** Kept, relaxed: a change follows. */
  kept(): void;
  /**
   * Saved, and the bar says so.
   * @param said what the bar said at the last key
   * @param standing what it said when the write's turn came
   */
  saved(draft: Draft, said: Message | null, standing: Message | null): void;
}

/** See above. */
export function createDraftMessages(app: App): DraftMessages {
  /** What was said of the field that was saved last. */
  let ofField: Message | null = null;

  return {
    failed: (error, retry) => app.say({ kind: 'failed', problem: problemOf(error), retry }),

    kept() {
      const standing = app.message.value;
      // An undo and a failure stay until they are dismissed or something is saved.
      if (standing?.kind !== 'failed' && !(standing?.kind === 'saved' && undoOf(app, standing))) app.say({ kind: 'kept' });
    },

    // A tap out of the field did something and left the field to be saved by itself: what the tap did is said, and Undo takes that
    // back. What it did to this very field, such as taking back an earlier save of it, is over: the words stand.
    saved(draft, said, standing) {
      const record = withAppointment(draft.record, app.appointment.peek());
      const isOver = ({ written }: Saved): boolean => written.some(({ change }) => change.record === record && change.field === draft.field);
      if (standing?.kind === 'saved' && standing !== said && standing !== ofField && !isOver(standing)) app.say(standing);
      else ofField = app.message.value;
    },
  };
}
