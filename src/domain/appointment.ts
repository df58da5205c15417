/** An appointment as its record holds it. In the first chunk: its name and day head every screen. */
import { NO_APPOINTMENT, type RecordId } from './change';
import { newest, type RecordView } from './record';

/** When an appointment is: one value, for a day of one person and an hour of another would be a time that nobody chose. */
export interface At {
  /** Calendar day as `YYYY-MM-DD`. */
  readonly date: string;
  /** Hour on the clock of the place as `HH:MM`; absent for the whole day. */
  readonly time?: string;
  /** IANA name of the time zone that the hour was written in. */
  readonly zone?: string;
}

/** The record of an appointment; without an id that of the one on screen. */
export const appointmentRecord = (id = NO_APPOINTMENT): RecordId => `appointment/${id}`;

/** When an appointment is; `undefined` while nobody knows. */
export const atOf = (view: RecordView | undefined): At | undefined => (newest(view, 'at') as At | null) ?? undefined;
