/** Adding photos and papers to a record, and reading them back. One photo, one record, one action: each can be undone by itself. */
import { appointmentOf } from '../domain/change';
import { keyForEnd } from '../domain/order';
import { ownerOf, type PhotoFile, photoRecord, photosOf } from '../domain/photo';
import type { PhotoStore, StoredFile } from '../storage';
import type { App } from './app';
import type { Target } from './drafts';

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
  readonly newTag: () => string;
}

/**
 * Stores the bytes, then the record that points to them: killed in between, the bytes are swept away at the next start and
 * nothing points to what is not there. The first write to what the photo belongs to may be this one: it comes into being with it.
 * @param title what the message bar calls it
 * @returns whether it is saved; the message bar has said why not
 */
export async function addPhoto(
  { app, store, newTag }: Given,
  { record: owner, first }: Pick<Target, 'record' | 'first'>,
  kept: Kept,
  title: string,
): Promise<boolean> {
  const { hash, type, bytes, ...picture } = kept;
  await store.put({ hash, type, bytes });
  const file = { hash, type, size: bytes.byteLength, ...picture } as PhotoFile;
  const isSaved = await app.act(() => {
    const record = photoRecord(appointmentOf(owner), newTag());
    const order = keyForEnd(photosOf(app.records.peek(), owner, app.appointment.peek()));
    const fields = { of: { owner: ownerOf(owner) }, order, file: { ...file } };
    const edits = Object.entries(fields).map(([field, value]) => ({ record, field, value, seen: [] }));
    // Of an owner in another appointment than the one on screen nothing is known here.
    const isHere = appointmentOf(owner) === app.appointment.peek();
    return { edits: [...(isHere ? app.firstEdits(owner, first) : []), ...edits], deed: 'added', title };
  });
  // Another tab may have swept the bytes away before anything pointed to them.
  if (isSaved && !(await store.get(hash))) await store.put({ hash, type, bytes });
  return isSaved;
}
