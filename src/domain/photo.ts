/** A photo or paper: a record of its own that points to the hash of its bytes, so that two phones never argue about a list. */
import { type Change, kindOf, localOf, type RecordId, withAppointment } from './change';
import { byOrder, type Ordered } from './checklist';
import type { Edit } from './edit';
import { deletionOf, newest, type RecordView, seenIn, wordings } from './record';

/** What its field `file` holds: data, one value. */
export interface PhotoFile {
  /** SHA-256 of the bytes, in hexadecimal: the key in the store of bytes. */
  readonly hash: string;
  readonly type: 'image/jpeg' | 'application/pdf';
  /** Length of the bytes. */
  readonly size: number;
  /** In pixels; absent for a PDF. */
  readonly width?: number;
  readonly height?: number;
  /** A small JPEG as base64: what is shown where the bytes are not. */
  readonly preview?: string;
}

/** One photo or paper as it is shown. */
export interface Photo extends Ordered {
  readonly record: RecordId;
  /** What it belongs to. */
  readonly owner: RecordId;
  /** What it was called when it was added: a PDF by its file. */
  readonly label: string;
  /** What somebody called it since, by what it shows; those written apart beside each other. */
  readonly title: string;
  readonly file: PhotoFile;
}

/**
 * A word that a photo leaves in the record it belongs to: what it is, see {@link markOf}. Whoever deletes that record without having
 * seen it has not seen the photo, and it comes back, as with any word.
 */
export const PHOTO_MARK = 'photos';

/** What a photo was called when it was added, but not the name of a file: that is somebody's words, and would still stand there once the file was deleted for good. */
export const markOf = ({ type }: { readonly type: string }, label: string): string => (type === 'image/jpeg' ? label : 'PDF');

/** The record of a photo. @param tag random letters and digits */
export const photoRecord = (appointment: string, tag: string): RecordId => `photo/${appointment}/own:${tag}`;

/** What it belongs to, without the appointment: the same after "start from this one". */
export const ownerOf = (record: RecordId): string => `${kindOf(record)}/${localOf(record)}`;

/** The other way round. */
function ownerRecord(owner: string, appointment: string): RecordId {
  const [kind, ...local] = owner.split('/');
  return `${kind}/${appointment}/${local.join('/')}`;
}

/** A record as a photo; `undefined` when it is none, or an undone "add" left nothing in it. */
export function photoOf(view: RecordView | undefined): Photo | undefined {
  const file = newest(view, 'file') as PhotoFile | null;
  const of = newest(view, 'of') as { readonly owner?: string } | null;
  if (!view || typeof file?.hash !== 'string' || typeof of?.owner !== 'string') return undefined;
  const text = (field: string): string => String(newest(view, field) ?? '');
  const title = wordings(view, 'title').join(' / ');
  return { id: localOf(view.id), record: view.id, owner: ownerRecord(of.owner, view.appointment), order: text('order'), label: text('label'), title, file };
}

/**
 * Edits, and a word for each record that is deleted or lost its last word while one of them brings a photo of it back: it comes back
 * too, or the photo would be nowhere. And one for each that a photo is named of: it may be deleted on another phone just now.
 */
export function withOwners(edits: readonly Edit[], view: (record: RecordId) => RecordView | undefined): Edit[] {
  const marks = edits.flatMap(({ record, field, value }): Edit[] => {
    const isNamed = field === 'title' && value;
    const photo = isNamed || (field === 'deleted' && value === null) ? photoOf(view(record)) : undefined;
    const owner = view(photo?.owner ?? '');
    if (!photo || !owner || (!isNamed && deletionOf(owner) !== 'deleted' && wordings(owner, PHOTO_MARK).length > 0)) return [];
    if (edits.some((edit) => edit.record === owner.id && edit.field === PHOTO_MARK)) return [];
    return [{ record: owner.id, field: PHOTO_MARK, value: markOf(photo.file, photo.label), seen: seenIn(owner, PHOTO_MARK) }];
  });
  return [...edits, ...marks];
}

/** The photos of a record in their order, deleted ones too: what comes after them goes on being there when they come back. */
export function everyPhoto(records: ReadonlyMap<RecordId, RecordView>, owner: RecordId, appointment: string): Photo[] {
  const wanted = withAppointment(owner, appointment);
  return [...records.values()]
    .flatMap((view) => (kindOf(view.id) === 'photo' ? (photoOf(view) ?? []) : []))
    .filter((photo) => photo.owner === wanted)
    .sort(byOrder);
}

/** The photos of a record that are not deleted, in their order; one that was named elsewhere meanwhile came back. */
export const photosOf: typeof everyPhoto = (records, owner, appointment) =>
  everyPhoto(records, owner, appointment).filter(({ record }) => deletionOf(records.get(record)) !== 'deleted');

/** How many photos each record has that are not deleted, in one go: asked for each row of a list, every photo would be looked at for every row. */
export function photoCounts(records: ReadonlyMap<RecordId, RecordView>): ReadonlyMap<RecordId, number> {
  const counts = new Map<RecordId, number>();
  for (const view of records.values()) {
    const photo = kindOf(view.id) === 'photo' && deletionOf(view) !== 'deleted' && photoOf(view);
    if (photo) counts.set(photo.owner, (counts.get(photo.owner) ?? 0) + 1);
  }
  return counts;
}

/** Hash and length of all bytes that changes point to, those of deleted photos too: as long as one can be brought back, its bytes stay. */
export function filesIn(changes: Iterable<Change>): Map<string, number> {
  const files = new Map<string, number>();
  for (const { record, field, value, redacted } of changes) {
    if (kindOf(record) !== 'photo' || field !== 'file' || redacted || !value) continue;
    const { hash, size } = value as unknown as PhotoFile;
    files.set(hash, Number(size) || 0);
  }
  return files;
}
