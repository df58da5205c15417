/** "Start from this one": a new appointment with the steps, notes and questions of an earlier one, and nothing ticked. */
import { type ChangeId, kindOf, localOf, type RecordId } from './change';
import type { Edit } from './edit';
import { deletionOf, newest, type RecordView } from './record';

/** What belongs to the earlier appointment alone. Kinds that are not named lose what `all` names; unknown fields are copied. */
const CLEARED: Readonly<Record<string, readonly string[]>> = {
  all: ['done', 'due'],
  appointment: ['at', 'deleted', 'composer'],
  question: ['asked', 'answer'],
  medicalRecord: ['status', 'askedOn', 'promisedFor', 'arrivedOn', 'chasedOn', 'deliveredOn', 'letter'],
};

/** Kinds that tell what was done for the earlier appointment: they stay there. */
const LEFT = new Set(['call', 'doctor']);

const isCleared = (kind: string, field: string): boolean => (CLEARED.all ?? []).includes(field) || (CLEARED[kind] ?? []).includes(field);

const movedTo = (view: RecordView, to: string): RecordId => {
  const local = localOf(view.id);
  return `${kindOf(view.id)}/${to}${local && `/${local}`}`;
};

/** Whether a record goes along: not what was done for the earlier one, nor what was deleted; a deleted step of the plan does, to stay deleted. */
const goesAlong = (view: RecordView): boolean =>
  !LEFT.has(kindOf(view.id)) && (kindOf(view.id) === 'appointment' || deletionOf(view) !== 'deleted' || newest(view, 'label') !== null);

/** The values of one record that are copied, each wording by itself. */
const copied = (view: RecordView, record: RecordId): Edit[] =>
  Object.entries(view.fields).flatMap(([field, heads]) =>
    field === 'deleted' || isCleared(kindOf(view.id), field)
      ? []
      : heads.filter(({ value }) => value !== null).map(({ value }) => ({ record, field, value, seen: [] })),
  );

/**
 * The edits that make the new appointment, in one write. Every wording of a conflict is copied, side by side as it stood.
 * A deleted step of the plan stays deleted; anything else that was deleted stays behind.
 * @param views all records of the earlier appointment
 * @param to id of the new one; nothing is there yet
 */
export function copyEdits(views: Iterable<RecordView>, to: string): Edit[] {
  const edits: Edit[] = [];
  for (const view of [...views].filter(goesAlong)) {
    const record = movedTo(view, to);
    edits.push(...copied(view, record));
    if (deletionOf(view) === 'deleted' && kindOf(view.id) !== 'appointment') {
      edits.push({ record, field: 'deleted', value: (ids) => ({ saw: wordsOf(edits, record, ids) }), seen: [] });
    }
  }
  return edits;
}

/** The ids under which the words of a record were copied: its delete has seen them. */
const wordsOf = (edits: readonly Edit[], record: RecordId, ids: readonly ChangeId[]): ChangeId[] =>
  edits.flatMap((edit, index) => (edit.record === record && typeof edit.value === 'string' ? [ids[index] as ChangeId] : []));
