/** A small check of stored records on their way to the screen. Whatever does not pass stays where it lies and is counted. */
import type { Head, RecordView } from '../domain/record';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isHead = (value: unknown): value is Head => isObject(value) && typeof value.id === 'string' && value.value !== undefined;

/** Whether something read from the store has the shape of a record. Unknown kinds and fields pass: unknown is not broken. */
export function isRecordView(value: unknown): value is RecordView {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    typeof value.appointment === 'string' &&
    isObject(value.fields) &&
    Object.values(value.fields).every((heads) => Array.isArray(heads) && heads.every(isHead))
  );
}
