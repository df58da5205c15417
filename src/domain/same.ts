/**
 * "Is this the same appointment?" Two phones each made one of their own. Told yes, the changes of one are read as changes of
 * the other: a change of names, made the same way each time, so that a second file of that phone goes on from the first.
 */
import { recordIn } from './appointments';
import { appointmentOf, type Change, type ChangeId, type Value } from './change';
import { eachOf, type Sliced } from './slices';

/** The appointment of a file, and the one here that it is the same as. */
export interface Same {
  readonly theirs: string;
  readonly ours: string;
}

/** `id_origin_target`: what was written as `id` in one appointment, read as a change of another. */
function nameIn(id: ChangeId, { theirs, ours }: Same): ChangeId {
  const [written = id, origin = theirs] = id.split('_');
  return origin === ours ? written : `${written}_${origin}_${ours}`;
}

/** What a delete lists are changes, too. */
function valueIn(value: Value, same: Same): Value {
  if (typeof value !== 'object' || value === null || !('saw' in value) || !Array.isArray(value.saw)) return value;
  return { ...value, saw: (value.saw as ChangeId[]).map((id) => nameIn(id, same)) };
}

/** Reads changes of one appointment as changes of another; all others stay as they are. */
export function asSame(changes: readonly Change[], all: readonly Same[]): Sliced<Change[]> {
  const byTheirs = new Map(all.map((same) => [same.theirs, same]));
  return eachOf(changes, (change) => {
    const same = byTheirs.get(appointmentOf(change.record));
    if (!same) return change;
    return {
      ...change,
      id: nameIn(change.id, same),
      record: recordIn(change.record, same.ours),
      value: valueIn(change.value, same),
      supersedes: change.supersedes.map((id) => nameIn(id, same)),
    };
  });
}
