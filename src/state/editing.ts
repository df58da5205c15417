/** The actions of the step screen that are a step's own; those of any record are in `records.ts`. */
import { NO_APPOINTMENT } from '../domain/change';
import { type Step, stepRecord } from '../domain/checklist';
import { keyForEnd, type Move } from '../domain/order';
import { type App, firstFields } from './app';
import type { Target } from './drafts';
import { fieldEdits, moveRecord, settleField, writeFields } from './records';

/** What actions and drafts need to know of a step. */
export const stepTarget = (app: App, step: Step): Target => ({ record: app.recordOf(step), title: step.title, first: firstFields(step) });

const shownIn = (app: App, section: string): Step[] => app.steps.value.filter((step) => step.section === section && step.deletion !== 'deleted');

/**
 * A step of one's own that is only coming into being, at the end of a section, behind deleted ones too: one that comes back stands where it was. Typing its title brings it into being.
 * @param tag random letters and digits: what its id is made of
 */
export const newStep = (app: App, section: string, tag: string): Target => ({
  record: stepRecord(NO_APPOINTMENT, `own:${tag}`),
  title: '',
  first: { section, order: keyForEnd(app.steps.value.filter((step) => step.section === section)) },
});

/** Moves a step within its section. */
export const moveStep = (app: App, step: Step, move: Move): Promise<boolean> =>
  moveRecord(app, stepTarget(app, step), () => shownIn(app, step.section), step.id, move);

/** What the plan calls it. */
const originalOf = (app: App, { id, title }: Step): string => app.plan.steps.find((step) => step.id === id)?.title ?? title;

/** Gives a built-in step its original words back. */
export const useOriginalTitle = (app: App, step: Step): Promise<boolean> =>
  settleField(app, { ...stepTarget(app, step), title: originalOf(app, step) }, 'title', null, 'original');

/** @param due calendar day as `YYYY-MM-DD`; empty for none */
export const setDue = (app: App, step: Step, due: string): Promise<boolean> => writeFields(app, stepTarget(app, step), { due: due || null }, 'due');

/** Takes all ticks away, in one write. Words stay. */
export function clearTicks(app: App): Promise<boolean> {
  return app.act(() => {
    const done = app.steps.value.filter((step) => step.done && step.deletion !== 'deleted');
    const edits = done.flatMap((step) => fieldEdits(app, stepTarget(app, step), 'done', false));
    return done.length === 0 ? null : { edits, deed: 'cleared', title: '', count: done.length };
  });
}
