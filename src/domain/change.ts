/**
 * A change is the one thing Askwell ever stores: an immutable fact "this field of this record got this value, by someone
 * who had these earlier changes on screen". The truth is the set of changes; merging is set union (`merge.ts`).
 */

/** Time, counter, device and page load, in that order, so that ids sort by time as plain strings. See {@link createStamp}. */
export type ChangeId = string;

/** `kind/appointment/local`, for example `step/x7k2/second-opinion:ask-coverage`; an appointment is `appointment/x7k2`. */
export type RecordId = string;

/** What a field can hold: JSON. A value that means something only as a whole is one object, never several fields. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [name: string]: Value };

/** An immutable fact. Two changes with one id are the same change, but for `redacted`. */
export interface Change {
  readonly id: ChangeId;
  /** Number of the format it was written in; older ones are upcast when read, never rewritten. */
  readonly format: number;
  readonly record: RecordId;
  readonly field: string;
  /** `null` means "nothing". Also `null` once redacted. */
  readonly value: Value;
  /** The changes to this field of this record that the author had on screen. Counts nowhere else. */
  readonly supersedes: readonly ChangeId[];
  /** The value was dropped for good; id and `supersedes` stay. Wins over the full change when merging. */
  readonly redacted?: true;
}

/** The format that this release writes. */
export const FORMAT = 1;

/** Stands for "the appointment of this device" in a record id until the first write has made one. */
export const NO_APPOINTMENT = '~';

const TIME = 9;
const COUNTER = 3;
const COUNTER_MAX = 36 ** COUNTER;

const digits = (value: number, length: number): string => value.toString(36).padStart(length, '0');

/**
 * Makes a source of change ids for one page load. Ids of one source only ever rise, even when the clock is set back.
 * @param pageLoad random letters and digits made anew at each page load: two tabs share a device and a millisecond
 * @param floorMs the time of the newest change that is known: no id is older
 * @returns `(nowMs, device) => id`; `device` tells whose phone wrote it
 */
export function createStamp(pageLoad: string, floorMs = 0): (nowMs: number, device: string) => ChangeId {
  let last = floorMs;
  // Used up: what was numbered in that millisecond before is not known, and the first id comes after all of it.
  let count = COUNTER_MAX - 1;
  return (nowMs, device) => {
    count += 1;
    if (nowMs > last || count === COUNTER_MAX) {
      last = Math.max(nowMs, last + 1);
      count = 0;
    }
    return `${digits(last, TIME)}${digits(count, COUNTER)}-${device}-${pageLoad}`;
  };
}

/** When a change was made, in milliseconds since 1970 by its author's clock. For showing and for keeping 30 days, never for order of truth. */
export const timeOf = (id: ChangeId): number => Number.parseInt(id.slice(0, TIME), 36);

/** The kind of a record: `step`, `appointment`, or a kind of a later release that is kept and passed on. */
export const kindOf = (record: RecordId): string => record.slice(0, record.indexOf('/'));

/** The appointment that a record belongs to (an appointment belongs to itself). */
export const appointmentOf = (record: RecordId): string => record.split('/')[1] ?? '';

/** What comes after kind and appointment: the id of a step within its appointment. */
export const localOf = (record: RecordId): string => record.split('/').slice(2).join('/');

/** Puts the appointment's id where a record id was made before there was one. */
export const withAppointment = (record: RecordId, appointment: string): RecordId =>
  appointmentOf(record) === NO_APPOINTMENT ? record.replace(`/${NO_APPOINTMENT}`, `/${appointment}`) : record;
