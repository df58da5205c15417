/** What the calendar is told of others: by when copies were promised or have to come, and by when somebody calls back. */
import { calls } from '#words/calls';
import { records } from '#words/records';
import { calendar as words } from '#words/time';
import type { Awaited } from '../domain/calendar-entries';
import { CALL } from '../domain/calls';
import { dayIn, type Entry } from '../domain/entries';
import type { App } from '../state/app';
import { medicalRecords, standingHere, statusOf } from './medical-record';
import { entriesHere } from './one-record';

/** Of one medical record that was asked for and is not here. */
function daysOf(app: App, { record, view, title }: Entry): readonly Awaited[] {
  const status = statusOf(view);
  if (status !== 'asked' && status !== 'promised') return [];
  const name = title || records.unnamed;
  return [
    { record, what: 'promise', title: words.promised(name), day: status === 'promised' ? dayIn(view, 'promisedFor') : '' },
    { record, what: 'limit', title: words.limit(name), day: standingHere(app, view).until },
  ];
}

/** All of the appointment on screen; some may have no day. */
export const awaitedHere = (app: App): readonly Awaited[] => [
  ...medicalRecords(app).flatMap((entry) => daysOf(app, entry)),
  ...entriesHere(app, CALL).map(({ record, view, title }) => ({
    record,
    what: 'call-back' as const,
    title: words.callBack(title || calls.unnamed),
    day: dayIn(view, 'callBackBy'),
  })),
];
