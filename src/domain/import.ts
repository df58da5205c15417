/** What taking a backup in changes here: worked out for what a person is shown before (`preview.ts`), and again inside the write itself. */
import { appointmentDeletion, deletedBy } from './appointments';
import { appointmentOf, type Change, type ChangeId, kindOf, type RecordId } from './change';
import { union } from './merge';
import { deletionOf, fold, type RecordView } from './record';
import { atOnce, eachOf, type Sliced } from './slices';

/**
 * Why a file is refused: `big` too long to be read · `empty` nothing in it · `other` no backup of Askwell · `damaged` cut off or
 * garbled · `newer` made by a later release · `many` more changes than can be · `wrong` holds what Askwell never writes ·
 * `photos` its words are whole, but not all of its photos
 */
export type Refusal = 'big' | 'empty' | 'other' | 'damaged' | 'newer' | 'many' | 'wrong' | 'photos';

/** What merging changes, nothing else. */
export interface Merged {
  /** Changes that are not here yet. */
  readonly added: readonly Change[];
  /** Changes that are here and lose their value: it was dropped for good elsewhere. */
  readonly dropped: readonly Change[];
  /** Changes that came under an id that is here with other content. */
  readonly refused: readonly ChangeId[];
  /** The records that any of this touches. */
  readonly records: ReadonlySet<RecordId>;
}

/** @param mine all changes that are here, by id */
export function* mergeInto(mine: ReadonlyMap<ChangeId, Change>, theirs: readonly Change[]): Sliced<Merged> {
  const added = new Map<ChangeId, Change>();
  const dropped = new Map<ChangeId, Change>();
  const refused = new Set<ChangeId>();
  yield* eachOf(theirs, (change) => {
    const known = added.get(change.id) ?? dropped.get(change.id) ?? mine.get(change.id);
    const kept = union(known, change);
    if (!kept) refused.add(change.id);
    else if (!mine.has(change.id)) added.set(change.id, kept);
    else if (kept !== known) dropped.set(change.id, kept);
  });
  const records = new Set([...added.values(), ...dropped.values()].map((change) => change.record));
  return { added: [...added.values()], dropped: [...dropped.values()], refused: [...refused], records };
}

/** The changes of each record of a list. */
export function* byRecord(changes: Iterable<Change>): Sliced<Map<RecordId, Change[]>> {
  const found = new Map<RecordId, Change[]>();
  yield* eachOf(changes, (change) => {
    const one = found.get(change.record);
    if (one) one.push(change);
    else found.set(change.record, [change]);
  });
  return found;
}

/** All changes as they will be. */
export function* changesAfter(mine: ReadonlyMap<ChangeId, Change>, { added, dropped }: Merged): Generator<Change> {
  const gone = new Set(dropped.map(({ id }) => id));
  for (const change of mine.values()) if (!gone.has(change.id)) yield change;
  yield* added;
  yield* dropped;
}

/** All records, made of their changes. */
export const foldAll = (changes: ReadonlyMap<RecordId, readonly Change[]>): Sliced<RecordView[]> => eachOf(changes, ([id, list]) => fold(id, list));

/** The touched records as they will be. */
export function* viewsAfter(mine: ReadonlyMap<ChangeId, Change>, merged: Merged): Sliced<RecordView[]> {
  const changes = yield* byRecord(changesAfter(mine, merged));
  return yield* eachOf(merged.records, (id) => fold(id, changes.get(id) ?? []));
}

/** The appointments that are deleted with all that belongs to them. */
export function deletedAmong(views: readonly RecordView[]): Set<string> {
  const own = views.filter((view) => kindOf(view.id) === 'appointment' && deletedBy(view));
  // Gathered once: a file may hold thousands.
  const all = new Map<string, RecordView[]>(own.map(({ appointment }) => [appointment, []]));
  for (const view of views) all.get(view.appointment)?.push(view);
  return new Set(own.filter((view) => appointmentDeletion(view, all.get(view.appointment) ?? []) === 'deleted').map(({ appointment }) => appointment));
}

/** Those that are shown: what came back is, and only all its records together tell that. */
export const appointmentsIn = (views: readonly RecordView[], gone = deletedAmong(views)): RecordView[] =>
  views.filter((view) => kindOf(view.id) === 'appointment' && !gone.has(view.appointment));

/** The same of changes. */
const appointmentsOf = (changes: Iterable<Change>): RecordView[] => appointmentsIn(atOnce(foldAll(atOnce(byRecord(changes)))));

/** The appointment that a phone without any shows first: the oldest that is not deleted. */
export function firstAppointment(changes: readonly Change[]): string | undefined {
  const sorted = [...changes].sort((a, b) => (a.id < b.id ? -1 : 1));
  const kept = new Set(appointmentsOf(sorted).map((view) => view.appointment));
  const first = sorted.find((change) => kept.has(appointmentOf(change.record))) ?? sorted[0];
  return first && appointmentOf(first.record);
}

/** Whether an appointment holds nothing but that it came into being. */
export const isUntouched = (mine: Iterable<Change>, appointment: string): boolean =>
  ![...mine].some((change) => appointmentOf(change.record) === appointment && change.field !== 'plan');

/** Whether another may take the place of an appointment: nobody touched it, and it is the only one. Beside others somebody made it on purpose. */
export const isReplaceable = (mine: readonly Change[], appointment: string): boolean =>
  isUntouched(mine, appointment) && appointmentsOf(mine).every((view) => view.appointment === appointment);

/** How many records there are of each kind, without those that are deleted. */
export function* countsOf(views: readonly RecordView[]): Sliced<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  yield* eachOf(views, (view) => {
    if (deletionOf(view) !== 'deleted') counts.set(kindOf(view.id), (counts.get(kindOf(view.id)) ?? 0) + 1);
  });
  return counts;
}
