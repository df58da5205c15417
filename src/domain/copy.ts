/**
 * "Start from this one": what a new appointment takes over from an earlier one. Works for records of any kind.
 * Owns only the rules; writing the edits in one transaction is the caller's. Loaded with the screen that offers it.
 */
import { recordIn } from './appointments';
import { type Change, type ChangeId, kindOf, localOf, type RecordId } from './change';
import type { Edit } from './edit';
import { codeIn } from './entries';
import { sameValue } from './merge';
import { photoOf } from './photo';
import { deletionOf, fold, type Head, headsOf, isWordsField, type RecordView, seenIn } from './record';
import { isHere } from './record-clock';

/** Fields by kind that tell what was done for, or known about, the earlier appointment alone. Everything else is copied. */
const CLEARED: Readonly<Record<string, readonly string[]>> = {
  appointment: ['at', 'doctor', 'place', 'deleted', 'composer'],
  step: ['done', 'due'],
  question: ['done', 'due', 'asked', 'answer'],
  // What is asked for again, of the same holder: what it was, not how far it came. Made checks are left out by their names.
  medicalRecord: ['status', 'asked', 'askedHow', 'askedOn', 'promisedFor', 'chasedOn', 'arrivedOn', 'letter'],
};

/** The same of a record that is here: nobody has to ask for it again. Only the next clinic does not have it. */
const CLEARED_HERE = ['letter', 'check-given'];

/** Kinds that only tell what was done for the earlier appointment: their records stay there. */
const LEFT = new Set(['call', 'doctor', 'letter']);

/** Ids of records that a person added; all others are derived from a plan or bank that the new appointment also shows. */
const OWN = 'own:';

const isDeletedIn = (view: RecordView): boolean => kindOf(view.id) !== 'appointment' && deletionOf(view) === 'deleted';

const staysBehind = (view: RecordView): boolean => LEFT.has(kindOf(view.id)) || (isDeletedIn(view) && localOf(view.id).startsWith(OWN));

/**
 * The edits that fill a new appointment, to be made in one write. Every wording of a conflict is copied, and none supersedes another.
 * A deleted record of the plan stays deleted, or the plan would show it again; a deleted own one has nothing to hide and stays behind.
 * @param views all records of the earlier appointment
 * @param to id of the new appointment, which holds nothing yet
 */
export function copyEdits(views: Iterable<RecordView>, to: string): Edit[] {
  const edits: Edit[] = [];
  const all = [...views];
  const left = new Set(all.filter(staysBehind).map(({ id }) => id));
  for (const view of all) {
    // A photo stays with what it belongs to.
    if (left.has(view.id) || left.has(photoOf(view)?.owner ?? '')) continue;
    const isDeleted = isDeletedIn(view);
    const first = edits.length;
    edits.push(...keptEdits(view, recordIn(view.id, to)));
    if (isDeleted) edits.push(deleteEdit(recordIn(view.id, to), edits.slice(first), first));
  }
  return edits;
}

/**
 * What a fresh appointment keeps of the one on screen: the person's condition, country and emergency card. These belong to nobody's visit;
 * the card goes on with the person from there, see {@link cardEdits}.
 * Not the medicines, the story and the troubles, which "start from this one" takes along: a fresh one may be about something else, and it
 * also stands in for one that was deleted, whose lists must be gone with it.
 * @param plan what its field `plan` gets, the first of these edits
 */
export function freshEdits(views: Iterable<RecordView>, plan: Edit['value'], to: string): Edit[] {
  const edits: Edit[] = [{ record: `appointment/${to}`, field: 'plan', value: plan, seen: [] }];
  for (const view of views) {
    const kept = keptEdits(view, recordIn(view.id, to));
    if (kindOf(view.id) === 'card') edits.push(...kept);
    if (kindOf(view.id) === 'appointment') edits.push(...kept.filter(({ field }) => PERSONAL.has(field)));
  }
  return edits;
}

/** Fields of an appointment that tell of the person. */
const PERSONAL = new Set(['pack', 'country', 'region', 'condition']);

/** What stands in a field; nothing is no value. */
const valuesOf = (heads: readonly Head[]): Edit['value'][] => heads.flatMap(({ value }) => (value === null ? [] : [value]));

/** All cards as one record. Words that went for good with their appointment say nothing, not that the field was emptied: what they stood on stands again. */
function cardOfAll(record: RecordId, changes: readonly Change[]): RecordView {
  const view = fold(record, changes);
  const heads = new Set(Object.values(view.fields).flatMap((some) => some.map(({ id }) => id)));
  const kept = changes.filter(({ id, redacted }) => !(redacted && heads.has(id)));
  return kept.length < changes.length ? cardOfAll(record, kept) : view;
}

/**
 * What the emergency card of one appointment lacks of what was written on it last, in whichever appointment. These edits, and those
 * of a copy, say that they have seen what they repeat: so no clock decides over words that somebody wrote after that.
 * @param changes all that were made to cards
 */
export function cardEdits(changes: readonly Change[], to: string): Edit[] {
  const recordOf = new Map(changes.map(({ id, record }) => [id, record]));
  return [...new Set(changes.map(({ record }) => recordIn(record, to)))].flatMap((record) => {
    const cards = changes.filter((change) => recordIn(change.record, to) === record);
    const ownChanges = cards.filter((change) => change.record === record);
    const [own, all] = [fold(record, ownChanges), cardOfAll(record, cards)];
    return Object.entries(all.fields).flatMap(([field, heads]) => {
      const last = recordOf.get(heads.at(-1)?.id ?? '');
      const newest = valuesOf(heads.filter(({ id }) => recordOf.get(id) === last));
      if (last === record || sameValue(newest, valuesOf(headsOf(own, field)))) return [];
      const seen = [...new Set([...seenIn(own, field), ...seenIn(all, field)])];
      return (newest.length > 0 ? newest : [null]).map((value) => ({ record, field, value, seen }));
    });
  });
}

/** One edit a head, oldest first, so that where the newest wins the same one wins again. Deletes are made anew. */
function keptEdits(view: RecordView, record: RecordId): Edit[] {
  const status = codeIn(view, 'status');
  const isCleared = (field: string): boolean =>
    isHere(status) ? CLEARED_HERE.includes(field) : field.startsWith('check-') || CLEARED[kindOf(view.id)]?.includes(field) === true;
  return Object.entries(view.fields)
    .filter(([field]) => field !== 'deleted' && !isCleared(field))
    .flatMap(([field, heads]) => valuesOf(heads).map((value) => ({ record, field, value, seen: kindOf(record) === 'card' ? seenIn(view, field) : [] })))
    .map((edit) => (edit.field === 'status' && status === 'delivered' ? { ...edit, value: { code: 'checked' } } : edit));
}

/** The delete of a copied record: it has seen the words under the ids that this write gives them, or they would bring it back. */
const deleteEdit = (record: RecordId, copied: readonly Edit[], first: number): Edit => ({
  record,
  field: 'deleted',
  value: (written: readonly ChangeId[]) => ({
    saw: written.slice(first, first + copied.length).filter((_id, index) => isWordsField(copied[index]?.field ?? '')),
  }),
  seen: [],
});
