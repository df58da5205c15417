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

/** Whether anything was written in it: an undone "add" leaves a record with nothing but its label. */
const isWritten = ({ fields }: RecordView): boolean =>
  Object.entries(fields).some(([field, heads]) => field !== 'label' && heads.some(({ value }) => value !== null));

/** All of one kind that are not deleted, in their order. */
export function entriesOf(records: ReadonlyMap<RecordId, RecordView>, kind: string): readonly Entry[] {
  return [...records.values()]
    .filter((view) => kindOf(view.id) === kind && deletionOf(view) !== 'deleted' && isWritten(view))
    .map((view) => ({ id: localOf(view.id), record: view.id, view, title: wordings(view, 'title')[0] ?? '', order: textOf(newest(view, 'order')) }))
    .sort(byOrder);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const part = (view: RecordView | undefined, field: string, name: string): string => textOf((newest(view, field) as Record<string, unknown> | null)?.[name]);

/** The chosen one of several, kept as `{ code }`; empty for none. */
export const codeIn = (view: RecordView | undefined, field: string): string => part(view, field, 'code');

/** A calendar day, kept as `{ date }`; empty for none. */
export const dayIn = (view: RecordView | undefined, field: string): string => part(view, field, 'date');
