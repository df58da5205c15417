/** Adding photos and papers to a record, and reading them back. One photo, one record, one action; those chosen together are undone together. */
import { appointmentOf, type RecordId, type Value, withAppointment } from '../domain/change';
import type { Edit, Written } from '../domain/edit';
import type { Message } from '../domain/message';
import { keyForEnd } from '../domain/order';
import { everyPhoto, markOf, ownerOf, PHOTO_MARK, type PhotoFile, photoRecord } from '../domain/photo';
import { type RecordView, seenIn } from '../domain/record';
import type { PhotoStore, StoredFile } from '../storage';
import { type Action, type App, problemOf } from './app';
import type { Target } from './drafts';
import { bringUndo } from './undo';

/** What was made of a file that a person chose. */
export interface Kept extends StoredFile {
  readonly width?: number;
  readonly height?: number;
  readonly preview?: string;
}

/** What adding photos works with. */
interface Given {
  readonly app: App;
  readonly store: PhotoStore;
  /** All records of an appointment as they are stored, whichever is on screen. */
  readonly recordsOf: (appointment: string) => Promise<readonly RecordView[]>;
  /** The records as they are stored, whatever appointment they belong to. */
  readonly read: (records: readonly RecordId[]) => Promise<readonly RecordView[]>;
  readonly newTag: () => string;
}

const newEdits = (record: RecordId, fields: Readonly<Record<string, Value>>): Edit[] =>
  Object.entries(fields).map(([field, value]) => ({ record, field, value, seen: [] }));

/** The photos of one choosing as one: of the word that each left in what they belong to, what stood there before the first. */
function sayTogether(app: App, owner: RecordId, before: Message | null): void {
  const said = app.message.peek();
  if (said?.kind !== 'saved' || before?.kind !== 'saved' || before.deed !== 'added') return;
  const marked = before.written.findLast(({ change }) => change.record === withAppointment(owner, app.appointment.peek()) && change.field === PHOTO_MARK);
  if (!marked) return;
  const restore = (one: Written): Written => ({ ...one, before: one.before.flatMap((head) => (head.id === marked.change.id ? marked.before : [head])) });
  app.say({ ...said, written: [...before.written, ...said.written.map(restore)], count: (before.count ?? 1) + 1 });
}

/**
 * Stores the bytes, then the record that points to them: killed in between, the bytes are swept away at the next start and
 * nothing points to what is not there. The first write to what the photo belongs to may be this one: it comes into being with it.
 * @param title what the message bar calls it
 * @param isFurther whether it was chosen with the one that was added last
 * @param before what was said of that one
 * @returns whether it is saved; the message bar has said why not
 */
export async function addPhoto(
  given: Given,
  target: Pick<Target, 'record' | 'first'>,
  kept: Kept,
  title: string,
  isFurther = false,
  before = given.app.message.peek(),
): Promise<boolean> {
  const { app, store, recordsOf, read, newTag } = given;
  const { record: owner, first } = target;
  const { hash, type, bytes, ...picture } = kept;
  const again = (): Promise<boolean> => addPhoto(given, target, kept, title, isFurther, before);
  try {
    await store.put({ hash, type, bytes });
  } catch (error) {
    app.say({ kind: 'failed', problem: problemOf(error), retry: again });
    return false;
  }
  const file = { hash, type, size: bytes.byteLength, ...picture } as PhotoFile;
  // Should another appointment have come on screen meanwhile.
  const stored = new Map((await recordsOf(appointmentOf(owner))).map((view) => [view.id, view] as const));
  const action = (): Action => {
    const appointment = app.appointment.peek();
    const here = withAppointment(owner, appointment);
    const records = appointmentOf(here) === appointment ? app.records.peek() : stored;
    const view = records.get(here);
    const record = photoRecord(appointmentOf(owner), newTag());
    const order = keyForEnd(everyPhoto(records, here, appointment));
    const mark = [...app.firstEdits(owner, first, view), { record: owner, field: PHOTO_MARK, value: markOf(kept, title), seen: seenIn(view, PHOTO_MARK) }];
    const edits = newEdits(record, { label: title, of: { owner: ownerOf(owner) }, order, file: { ...file } });
    return { edits: [...mark, ...edits], deed: 'added', title };
  };
  const isSaved = await app.act(action, again);
  if (isSaved && isFurther) sayTogether(app, owner, before);
  bringUndo(app, read);
  // Another tab may have swept the bytes away before anything pointed to them.
  if (isSaved && !(await store.get(hash))) await store.put({ hash, type, bytes });
  return isSaved;
}
