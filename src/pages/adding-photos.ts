/**
 * Photos on their way into the records they were chosen for. They go on while the person is elsewhere, who finds them so on
 * coming back; a reload ends them, and how many did not come is noted for it: in this tab alone, without a word or a name.
 */
import { signal } from '@preact/signals-core';
import { type RecordId, withAppointment } from '../domain/change';
import type { App } from '../state/app';

/** Those of one choosing. */
export interface Adding {
  /** What they belong to. */
  readonly record: RecordId;
  /** How many were dealt with. */
  readonly done: number;
  readonly all: number;
  /** Why some were not added. */
  readonly refused?: readonly string[];
  /** Ends it after the one that is under way; absent when it has ended. */
  readonly stop?: () => void;
}

const NOTE = 'askwell.photos';

function noted(): readonly Adding[] {
  try {
    return JSON.parse(sessionStorage.getItem(NOTE) ?? '[]');
  } catch {
    return [];
  }
}

const every = signal(noted());

/** Whether it belongs to a record, whose id may have been made before there was an appointment. */
const isOf = (app: App, record: RecordId): ((adding: Adding) => boolean) => {
  const here = app.appointment.value;
  return (adding) => withAppointment(adding.record, here) === withAppointment(record, here);
};

/** The last choosing for a record, as far as it has come. One that has ended with some left was cut off. */
export const addingTo = (app: App, record: RecordId): Adding | undefined => every.value.find(isOf(app, record));

/** @param adding takes the place of the last for that record; without it, there is none any more */
export function noteAdding(app: App, record: RecordId, adding?: Adding): void {
  const before = isOf(app, record);
  every.value = [...every.peek().filter((one) => !before(one)), ...(adding ? [adding] : [])];
  try {
    const left = every.peek().filter(({ done, all }) => done < all);
    sessionStorage.setItem(NOTE, JSON.stringify(left, ['record', 'done', 'all']));
  } catch {
    // Blocked: a reload will say nothing.
  }
}
