/** The plan as one person sees it: built-in steps from `content/`, with what was written to them, and the person's own steps. */
import { localOf, NO_APPOINTMENT, type RecordId } from './change';
import type { Plan, PlanStep } from './plan';
import { deletionOf, isDone, newest, type RecordView, wordings } from './record';

/** Something that stands at a place in a list. */
export interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** By order key; equal keys by id. Code units, never `localeCompare`: it sorts fractional keys wrongly. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** A step as it is shown. Made once for each view, so an unchanged step is the same object and is not drawn again. */
export interface Step extends Ordered {
  /** Id within the appointment: the plan's id, or `own:` and an id. */
  readonly id: string;
  readonly section: string;
  /** First of its wordings. */
  readonly title: string;
  /** All wordings that stand beside each other, newest first; more than one after two people wrote apart. */
  readonly titles: readonly string[];
  readonly notes: readonly string[];
  /** Calendar day as `YYYY-MM-DD`, or empty. */
  readonly due: string;
  readonly done: boolean;
  readonly deletion: 'none' | 'deleted' | 'back';
  readonly builtIn: boolean;
}

/** Section of steps that the plan no longer has but somebody wrote to. */
export const FROM_BEFORE = 'from-before';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The record of a step. */
export const stepRecord = (appointment: string, id: string): RecordId => `step/${appointment}/${id}`;

/** Whether a photo belongs to a step, a deleted one too: it must have where to come back to. */
const hasPhoto = (records: ReadonlyMap<RecordId, RecordView>, id: string): boolean =>
  [...records.values()].some((view) => (newest(view, 'of') as { owner: string } | null)?.owner === `step/${id}`);

/**
 * Makes the function that draws up the checklist of a plan. It remembers each step, keyed by the view it came from.
 * @param waiting a pack may still come: what neither it nor the person can be told to own is left out until then
 * @returns `(records) => steps`, deleted ones too, sorted by section and order
 */
export function createChecklist(plan: Plan, waiting = false): (records: ReadonlyMap<RecordId, RecordView>, appointment: string) => Step[] {
  const known = new WeakMap<RecordView | PlanStep, Step>();
  const sectionAt = new Map(plan.sections.map((section, index) => [section.id, index]));
  const place = (step: Step): number => sectionAt.get(step.section) ?? plan.sections.length;
  const builtInIds = new Set(plan.steps.map((step) => step.id));

  function toStep(id: string, builtIn: PlanStep | undefined, view: RecordView | undefined): Step {
    const from = (view ?? builtIn) as RecordView | PlanStep;
    const made = known.get(from);
    if (made) return made;
    const own = wordings(view, 'title');
    const titles = own.length > 0 ? own : [builtIn?.title ?? text(newest(view, 'label'))];
    const section = text(newest(view, 'section')) || builtIn?.section || FROM_BEFORE;
    const step: Step = {
      id,
      section: sectionAt.has(section) ? section : FROM_BEFORE,
      order: text(newest(view, 'order')) || builtIn?.order || '',
      title: titles[0] as string,
      titles,
      notes: wordings(view, 'note'),
      due: text(newest(view, 'due')),
      done: isDone(view),
      deletion: deletionOf(view),
      builtIn: builtIn !== undefined,
    };
    known.set(from, step);
    return step;
  }

  return (records, appointment) => {
    const steps = plan.steps.map((step) => toStep(step.id, step, records.get(stepRecord(appointment, step.id))));
    for (const view of records.values()) {
      const id = localOf(view.id);
      if (!view.id.startsWith('step/') || builtInIds.has(id) || (waiting && !id.startsWith('own:'))) continue;
      const step = toStep(id, undefined, view);
      // An undone "add" leaves a record without a word in it; a pack that went leaves steps in which nothing is the person's.
      if (step.done || step.due || step.notes.length > 0 || wordings(view, 'title').length > 0 || hasPhoto(records, id)) steps.push(step);
    }
    return steps.sort((a, b) => place(a) - place(b) || byOrder(a, b));
  };
}

/** How many are done, of how many. */
export interface Progress {
  readonly done: number;
  readonly all: number;
}

/** Counts the steps that are not deleted. */
export function progressOf(steps: readonly Step[]): Progress {
  const shown = steps.filter((step) => step.deletion !== 'deleted');
  return { done: shown.filter((step) => step.done).length, all: shown.length };
}

/** Checklist of somebody who has written nothing yet. */
export const untouched = (plan: Plan): Step[] => createChecklist(plan)(new Map(), NO_APPOINTMENT);
