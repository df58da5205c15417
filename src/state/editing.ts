/** The actions of the step screen: everything but the tick. Loaded with the screens that need it. */
import type { Step } from '../domain/checklist';
import type { Edit } from '../domain/edit';
import { keyForEnd, keyForMove, type Move } from '../domain/order';
import { deletedValue, seenIn } from '../domain/record';
import { type App, firstFields } from './app';
import type { Target } from './drafts';

/** Writes one field of a step. */
function fieldEdits(app: App, step: Step, field: string, value: Edit['value']): Edit[] {
  const record = app.recordOf(step);
  return [...app.firstEdits(record, firstFields(step)), { record, field, value, seen: seenIn(app.view(record), field) }];
}

const shownIn = (app: App, section: string): Step[] => app.steps.value.filter((step) => step.section === section && step.deletion !== 'deleted');

/**
 * A step of one's own that is only coming into being, at the end of a section. Typing its title brings it into being.
 * @param tag random letters and digits: what its id is made of
 */
export const newStep = (app: App, section: string, tag: string): Target => ({
  id: `own:${tag}`,
  title: '',
  first: { section, order: keyForEnd(shownIn(app, section)) },
});

/** Moves a step within its section; one that stands there already stays. */
export function moveStep(app: App, step: Step, move: Move): Promise<boolean> {
  return app.act(() => {
    const order = keyForMove(shownIn(app, step.section), step.id, move);
    return order === undefined ? null : { edits: fieldEdits(app, step, 'order', order), deed: 'moved', title: step.title };
  });
}

/** Settles a field on one wording, replacing all that stand beside each other now: not what comes while it waits for its turn. */
export const chooseWording = (app: App, step: Step, field: 'title' | 'note', words: string): Promise<boolean> =>
  app.act({ edits: fieldEdits(app, step, field, words), deed: field, title: step.title });

/** Gives a built-in step its original words back. */
export const useOriginalTitle = (app: App, step: Step): Promise<boolean> =>
  app.act({ edits: fieldEdits(app, step, 'title', null), deed: 'original', title: step.title });

/** @param due calendar day as `YYYY-MM-DD`; empty for none */
export const setDue = (app: App, step: Step, due: string): Promise<boolean> =>
  app.act(() => ({ edits: fieldEdits(app, step, 'due', due || null), deed: 'due', title: step.title }));

/** Deletes a step, listing the words that were on screen: words that this delete never saw will bring it back. */
export const deleteStep = (app: App, step: Step): Promise<boolean> =>
  app.act({ edits: fieldEdits(app, step, 'deleted', deletedValue(app.view(app.recordOf(step)))), deed: 'deleted', title: step.title });

/** Brings a deleted step back, or settles that one which came back by itself stays. */
export const restoreStep = (app: App, step: Step): Promise<boolean> =>
  app.act(() => ({ edits: fieldEdits(app, step, 'deleted', null), deed: 'restored', title: step.title }));

/** Takes all ticks away, in one write. Words stay. */
export function clearTicks(app: App): Promise<boolean> {
  return app.act(() => {
    const done = app.steps.value.filter((step) => step.done && step.deletion !== 'deleted');
    const edits = done.flatMap((step) => fieldEdits(app, step, 'done', false));
    return done.length === 0 ? null : { edits, deed: 'cleared', title: '', count: done.length };
  });
}
