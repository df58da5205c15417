/** What the calendar is told of others: by when copies were promised or have to come, when to look after them, and by when somebody calls back. */
import { calls } from '#words/calls';
import { records } from '#words/records';
import { calendar as words } from '#words/time';
import type { Awaited } from '../domain/calendar-entries';
import { CALL, callBackOf } from '../domain/calls';
import { dayIn, type Entry, titleOr } from '../domain/entries';
import { isHere } from '../domain/record-clock';
import type { App } from '../state/app';
import { dayHere } from './clock';
import { medicalRecords, standingHere, statusOf } from './medical-record';
import { entriesHere } from './one-record';

/** Of one medical record: while it is not here, and once it came and nobody has looked at it. */
function daysOf(app: App, { record, view }: Entry): readonly Awaited[] {
  const status = statusOf(view);
  const name = titleOr(view, records.unnamed);
  const { until, checkOn } = standingHere(app, view);
  if (status === 'arrived') return [{ record, what: 'two-weeks', title: words.check(name), day: checkOn }];
  if (isHere(status)) return [];
  return [
    { record, what: 'promise', title: words.promised(name), day: dayIn(view, 'promisedFor') },
    { record, what: 'limit', title: words.limit(name), day: until },
    // Nobody can ask where it is before it was asked for.
    { record, what: 'two-weeks', title: words.chase(name), day: status === 'to-ask' ? '' : checkOn },
  ];
}

/** All of the appointment on screen; some may have no day. */
export const awaitedHere = (app: App): readonly Awaited[] => [
  ...medicalRecords(app).flatMap((entry) => daysOf(app, entry)),
  ...entriesHere(app, CALL).map((entry) => {
    const { day, came } = callBackOf(entry, dayHere());
    return { record: entry.record, what: 'call-back' as const, title: words.callBack(titleOr(entry.view, calls.unnamed)), day: came ? '' : day };
  }),
];
