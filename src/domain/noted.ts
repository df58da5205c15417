/** What a person has noted already, as far as steps ask for it: how many of a kind, and what there is for a later step to work on. */
import { atOf } from './appointment';
import { CALL } from './calls';
import { kindOf, type RecordId } from './change';
import { codeIn, entriesOf } from './entries';
import type { MEDICINE } from './medicines';
import { isOwnRecord } from './pack';
import { askedOf, listed, questionsOf, TOP } from './questions';
import { type RecordView, wordings } from './record';
import { isHere } from './record-clock';
import type { EVENT, TROUBLE } from './story';
import type { Thing } from './timing';

/** Kinds of records that steps fill. */
export type NotedKind = typeof CALL | 'doctor' | typeof MEDICINE | typeof EVENT | typeof TROUBLE | 'question' | 'medicalRecord';

type Records = ReadonlyMap<RecordId, RecordView>;

/** How many of a kind stand in their list. */
export const countOf = (records: Records, kind: NotedKind): number => entriesOf(records, kind).length;

const wasAsked = (status: string): boolean => status !== '' && status !== 'to-ask';

/** How far the records are that somebody else has. */
const statusesIn = (records: Records): readonly string[] =>
  entriesOf(records, 'medicalRecord')
    .filter(({ id }) => !isOwnRecord(id))
    .map(({ view }) => codeIn(view, 'status'));

/** How many records nobody asked for yet, of how many. */
export function openRecords(records: Records): readonly [open: number, all: number] {
  const statuses = statusesIn(records);
  return [statuses.filter((status) => !wasAsked(status)).length, statuses.length];
}

/** What there is. A visit is booked with a day and somebody or somewhere to go to; a yes of one call does not hold against a no. A call that has no day and no answer yet is still to be made, and a record that nobody asked for is only a plan. */
export function thingsIn(records: Records): ReadonlySet<Thing> {
  const statuses = statusesIn(records);
  const said = entriesOf(records, CALL).map(({ view }) => codeIn(view, 'said-covered'));
  const visit = [...records.values()].find(({ id }) => kindOf(id) === 'appointment');
  const top = askedOf(listed(questionsOf(records)).slice(0, TOP));
  const found: Readonly<Record<Thing, boolean>> = {
    call: said.some(Boolean) || entriesOf(records, CALL).some(({ view }) => atOf(view)),
    covered: said.includes('yes') && !said.includes('no'),
    doctor: countOf(records, 'doctor') > 0,
    booked: !!atOf(visit) && ['doctor', 'place'].some((field) => wordings(visit, field).length > 0),
    question: countOf(records, 'question') > 0,
    asked: statuses.some(wasAsked),
    'all-asked': statuses.length > 0 && statuses.every(wasAsked),
    arrived: statuses.some(isHere),
    card: [...records.values()].some((view) => kindOf(view.id) === 'card' && wordings(view, 'contact').length > 0),
    'top-asked': top.all > 0 && top.asked === top.all,
  };
  return new Set((Object.keys(found) as Thing[]).filter((thing) => found[thing]));
}
