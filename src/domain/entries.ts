/** The records of one kind of an appointment, such as its medical records or calls, as a list. What they mean is not known here. */
import { kindOf, localOf, type RecordId } from './change';
import { byOrder, type Ordered } from './checklist';
import { deletionOf, newest, type RecordView, wordings } from './record';

/** One of a list. */
export interface Entry extends Ordered {
  /** The local part of its record id: what its address names. */
  readonly id: string;
  readonly record: RecordId;
  readonly view: RecordView;
  /** First of its titles; empty when it has none. */
  readonly title: string;
}

/** Undoing an "add" leaves a record in which nothing is left but the name for one without a name. */
const isEmpty = ({ fields }: RecordView): boolean =>
  Object.entries(fields).every(([field, heads]) => field === 'label' || heads.every(({ value }) => value === null));

/** All of one kind in their order, deleted ones too: what comes after them goes on being there when they come back. */
export function everyEntry(records: ReadonlyMap<RecordId, RecordView>, kind: string): readonly Entry[] {
  return [...records.values()]
    .filter((view) => kindOf(view.id) === kind && !isEmpty(view))
    .map((view) => ({ id: localOf(view.id), record: view.id, view, title: wordings(view, 'title')[0] ?? '', order: textOf(newest(view, 'order')) }))
    .sort(byOrder);
}

/** All of one kind that are not deleted, in their order. */
export const entriesOf = (records: ReadonlyMap<RecordId, RecordView>, kind: string): readonly Entry[] =>
  everyEntry(records, kind).filter(({ view }) => deletionOf(view) !== 'deleted');

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const part = (view: RecordView | undefined, field: string, name: string): string => textOf((newest(view, field) as Record<string, unknown> | null)?.[name]);

/** The chosen one of several, kept as `{ code }`; empty for none. */
export const codeIn = (view: RecordView | undefined, field: string): string => part(view, field, 'code');

/** A calendar day, kept as `{ date }`; empty for none. */
export const dayIn = (view: RecordView | undefined, field: string): string => part(view, field, 'date');

/** What a record is called: its titles, those written apart beside each other. */
export const titleOr = (view: RecordView | undefined, unnamed: string): string => wordings(view, 'title').join(' / ') || unnamed;
