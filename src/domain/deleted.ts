/** Deleting a record, and what was deleted among those of an appointment, whatever its kind: kinds of later releases come in by themselves. Pure. */
import { type ChangeId, kindOf, localOf, type RecordId } from './change';
import { photoOf } from './photo';
import type { PlanStep } from './plan';
import { deletionOf, type Head, headsOf, isWords, newest, type RecordView, textHeads, wordings } from './record';

/** All heads of a record that hold words. */
export const wordHeads = (view: RecordView): Head[] => textHeads(view).filter(({ value }) => value);

/** The value that deletes a record that is on screen: it lists its words, and where some had been taken away. */
export const deletedValue = (view: RecordView | undefined): { saw: ChangeId[] } => ({ saw: view ? textHeads(view).map((head) => head.id) : [] });

/** A deleted record as it is shown. */
export interface Deleted {
  readonly record: RecordId;
  readonly title: string;
  /** Everything else that somebody wrote in it. */
  readonly words: readonly string[];
  /** The change that deleted it. */
  readonly by: ChangeId | undefined;
  /** A step of the plan without a word of the person's has nothing that could go for good. */
  readonly canForget: boolean;
}

/**
 * What a record is called, empty when it has no name, and all that somebody wrote in it, which may be its title.
 * @param steps of the plan: a built-in step is called what the plan calls it
 */
export function named(view: RecordView, steps: readonly PlanStep[]): { title: string; words: readonly string[]; isPlanned: boolean } {
  const planned = kindOf(view.id) === 'step' ? steps.find(({ id }) => id === localOf(view.id))?.title : undefined;
  const label = newest(view, 'label');
  const words = [...new Set(wordHeads(view).map(({ value }) => value as string))];
  return { title: wordings(view, 'title')[0] ?? planned ?? (isWords(label) ? label : ''), words, isPlanned: !!planned };
}

/** The deleted records that still have a name, newest first. An appointment has a screen of its own for that. */
export function deletedIn(records: ReadonlyMap<RecordId, RecordView>, steps: readonly PlanStep[]): Deleted[] {
  const toDeleted = (view: RecordView): Deleted => {
    const { title, words, isPlanned } = named(view, steps);
    const name = title || words[0];
    // A photo is called after what it belongs to as well: many may be called "Photo".
    const owner = records.get(photoOf(view)?.owner ?? '');
    return {
      record: view.id,
      title: [name, owner && named(owner, steps).title].filter(Boolean).join(', '),
      words: words.filter((text) => text !== name),
      by: headsOf(view, 'deleted').at(-1)?.id,
      canForget: !isPlanned || words.length > 0,
    };
  };
  return [...records.values()]
    .filter((view) => kindOf(view.id) !== 'appointment' && deletionOf(view) === 'deleted')
    .map(toDeleted)
    .filter(({ title }) => title)
    .sort((one, other) => ((one.by ?? '') > (other.by ?? '') ? -1 : Number(one.by !== other.by)));
}
