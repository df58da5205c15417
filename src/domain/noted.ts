/** What a person has noted already, as far as steps ask for it: how many of a kind, and what there is for a later step to work on. */
import { atOf } from './appointment';
import { CALL } from './calls';
import type { RecordId } from './change';
import { codeIn, entriesOf } from './entries';
import type { MEDICINE } from './medicines';
import type { RecordView } from './record';
import { isHere } from './record-clock';
import type { EVENT, TROUBLE } from './story';
import type { Thing } from './timing';

/** Kinds of records that steps fill. */
export type NotedKind = typeof CALL | 'doctor' | typeof MEDICINE | typeof EVENT | typeof TROUBLE | 'question' | 'medicalRecord';

type Records = ReadonlyMap<RecordId, RecordView>;

/** How many of a kind stand in their list. */
export const countOf = (records: Records, kind: NotedKind): number => entriesOf(records, kind).length;

/** What there is. A call that has no day yet is still to be made, and a record that nobody asked for is only a plan. */
export function thingsIn(records: Records): ReadonlySet<Thing> {
  const statuses = entriesOf(records, 'medicalRecord').map(({ view }) => codeIn(view, 'status'));
  const found: Readonly<Record<Thing, boolean>> = {
    call: entriesOf(records, CALL).some(({ view }) => atOf(view)),
    doctor: countOf(records, 'doctor') > 0,
    question: countOf(records, 'question') > 0,
    asked: statuses.some((status) => status !== '' && status !== 'to-ask'),
    arrived: statuses.some(isHere),
  };
  return new Set((Object.keys(found) as Thing[]).filter((thing) => found[thing]));
}
