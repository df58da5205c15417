/** The actions on any record: write a field, settle two wordings, move, delete, bring back. Loaded with the screens that need them. */
import type { Value } from '../domain/change';
import type { Ordered } from '../domain/checklist';
import { deletedValue } from '../domain/deleted';
import type { Edit } from '../domain/edit';
import { titleOr } from '../domain/entries';
import { sameValue } from '../domain/merge';
import type { Deed } from '../domain/message';
import { keyForMove, type Move } from '../domain/order';
import { withOwners } from '../domain/photo';
import { deletionOf, headsOf, type RecordView, seenIn, wordings } from '../domain/record';
import type { App } from './app';
import type { Target } from './drafts';

/** Writes one field over what is on screen in it now; the first write to a record brings its other fields along. */
export const fieldEdits = (app: App, { record, first }: Target, field: string, value: Edit['value']): Edit[] => [
  ...app.firstEdits(record, first),
  { record, field, value, seen: seenIn(app.view(record), field) },
];

/** Whether this and nothing else stands in a field. */
const stands = (view: RecordView | undefined, field: string, value: Value): boolean => {
  const heads = headsOf(view, field);
  return heads.length === 1 && sameValue(heads[0]?.value, value);
};

type Fields = Readonly<Record<string, Value>>;

/**
 * What writing fields of one record together takes, those alone that do not stand so already: a second press of what the first
 * one is writing does nothing, and Undo takes the first one back.
 */
export function fieldsEdits(app: App, target: Target, fields: Fields): readonly Edit[] {
  const view = app.view(target.record);
  const [one = [], ...others] = Object.entries(fields)
    .filter(([field, value]) => !stands(view, field, value))
    .map(([field, value]) => fieldEdits(app, target, field, value));
  return [...one, ...others.flatMap((edits) => edits.slice(-1))];
}

/**
 * Writes fields of one record together.
 * @param fields as a function: worked out when its turn comes, from what is stored by then; none: nothing to do
 * @param deed what the message bar says of it
 */
export function writeFields(app: App, target: Target, fields: Fields | (() => Fields), deed: Deed): Promise<boolean> {
  return app.act(() => {
    const edits = fieldsEdits(app, target, typeof fields === 'function' ? fields() : fields);
    return edits.length > 0 ? { edits, deed, title: target.title } : null;
  });
}

/** Settles a field on one wording, replacing all that stand beside each other now: not what comes while it waits for its turn. */
export const chooseWording = (app: App, target: Target, field: string, words: string): Promise<boolean> =>
  settleField(app, field === 'title' ? { ...target, title: words } : target, field, words, field === 'note' || field === 'title' ? field : 'words');

/** Settles a field on all that stands in it at the press, one below the other; what stands word for word in another one is there once. */
export function joinWordings(app: App, target: Target, field: string): Promise<boolean> {
  const all = [...new Set(wordings(app.view(target.record), field).map((words) => words.trim()))];
  const kept = all.filter((one) => !all.some((other) => other !== one && `\n${other}\n`.includes(`\n${one}\n`)));
  return chooseWording(app, target, field, kept.join('\n\n'));
}

/** Writes over what is on screen in a field at the press. Pressed again it stands already by its turn, and Undo goes on taking back the first press. */
export function settleField(app: App, target: Target, field: string, value: Value, deed: Deed): Promise<boolean> {
  const edits = fieldEdits(app, target, field, value);
  return app.act(() => (stands(app.view(target.record), field, value) ? null : { edits, deed, title: target.title }));
}

/** One press may have saved its name and asked for more: the button was drawn before that. */
const titleNow = (app: App, { record, title }: Target): string => titleOr(app.view(record), title);

/** Moves something within its list; one that stands there already stays. @param list all that are shown, in any order, by the ids of their records */
export function moveRecord(app: App, target: Target, list: () => readonly Ordered[], id: string, move: Move): Promise<boolean> {
  return app.act(() => {
    const order = keyForMove(list(), id, move);
    return order === undefined ? null : { edits: fieldEdits(app, target, 'order', order), deed: 'moved', title: titleNow(app, target) };
  });
}

/** Deletes a record, listing the words that were on screen: words that this delete never saw will bring it back. */
export function deleteRecord(app: App, target: Target): Promise<boolean> {
  const edits = fieldEdits(app, target, 'deleted', deletedValue(app.view(target.record)));
  return app.act(() => (deletionOf(app.view(target.record)) === 'deleted' ? null : { edits, deed: 'deleted', title: titleNow(app, target) }));
}

/** Brings a deleted record back, a photo with what it belongs to; or settles that one which came back by itself stays. */
export const restoreRecord = (app: App, target: Target): Promise<boolean> =>
  app.act(() =>
    deletionOf(app.view(target.record)) === 'none'
      ? null
      : { edits: withOwners(fieldEdits(app, target, 'deleted', null), app.view), deed: 'restored', title: target.title },
  );
