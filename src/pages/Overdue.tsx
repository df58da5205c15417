/** What was due by a day that has gone by: copies, as promised or by law, and calls back. It belongs to no step, and nobody else reminds of it. */
import '../styles/screens';
import type { VNode } from 'preact';
import { overdue as words } from '#words/time';
import { CALL, callBackOf } from '../domain/calls';
import { daysBetween } from '../domain/days';
import { dayIn, type Entry } from '../domain/entries';
import { dayHere } from './clock';
import { showDay } from './day';
import { clockWords, medicalRecords, standingHere } from './medical-record';
import { entriesHere } from './one-record';
import { RecordList } from './record-list';
import type { Services } from './services';

/** Not everybody notes that a call back came: it is named for so long only. */
const CALL_DAYS = 14;

/** See above; nothing while nothing is overdue. Draw it where signals are read. */
export function Overdue({ services }: { readonly services: Services }): VNode | null {
  const { app } = services;
  const today = dayHere();
  const copies = medicalRecords(app).filter(({ view }) => standingHere(app, view).late);
  const calls = entriesHere(app, CALL).filter((entry) => {
    const { day, over } = callBackOf(entry, today);
    return over && daysBetween(day, today) <= CALL_DAYS;
  });
  const lists = [
    { screen: 'medical-record', list: copies, lines: ({ view }: Entry) => clockWords(app, view).slice(0, 1) },
    { screen: 'call', list: calls, lines: ({ view }: Entry) => [words.callBack(showDay(dayIn(view, 'callBackBy')))] },
  ].filter(({ list }) => list.length > 0);
  if (lists.length === 0) return null;
  return (
    <section aria-labelledby="overdue">
      <h2 id="overdue">{words.title}</h2>
      {lists.map((one) => (
        <RecordList key={one.screen} services={services} unnamed={words.unnamed} {...one} />
      ))}
    </section>
  );
}
