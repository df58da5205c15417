/**
 * What the screens need, as signals, and the one way to change it: an action is one write and one publication.
 * Publishes only after the write is on the disk. Knows no words: messages say what happened, `content/` says it in a language.
 */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { localOf, NO_APPOINTMENT, type RecordId, type Value, withAppointment } from '../domain/change';
import { createChecklist, type Step, stepRecord } from '../domain/checklist';
import type { Edit } from '../domain/edit';
import type { Deed, Message, Obstacle, Problem, Saved } from '../domain/message';
import type { Plan, PlanStep } from '../domain/plan';
import { isDone, newest, type RecordView, seenIn } from '../domain/record';
import type { Loaded, Storage } from '../storage';

/** One action: what to write, and what to say about it. */
export interface Action {
  readonly edits: readonly Edit[];
  readonly deed: Deed;
  readonly title: string;
  readonly count?: number;
  readonly of?: Deed;
  /** The draft that these edits come from. */
  readonly draft?: string;
  /** Nothing is said of it: an action follows that says what was done. */
  readonly isHalf?: boolean;
  /** Takes it back where superseding what was written is not enough. */
  readonly undo?: () => Promise<unknown>;
  /** The appointment that comes on screen with this. */
  readonly open?: string;
}

/** Signals and actions of the app. Screens read the signals and call the actions; nothing else writes. */
export interface App {
  /** With the steps of the pack that is taken in. */
  readonly plan: Plan;
  /** What a condition pack adds to the plan; `undefined` until it is known whether there is one: till then what may be its is not drawn elsewhere. */
  readonly packSteps: Signal<readonly PlanStep[] | undefined>;
  /** The appointment on screen; {@link NO_APPOINTMENT} before the first write. */
  readonly appointment: ReadonlySignal<string>;
  /** All records of the appointment on screen, deleted ones too. */
  readonly records: ReadonlySignal<ReadonlyMap<RecordId, RecordView>>;
  /** All steps of the appointment on screen, deleted ones too. */
  readonly steps: ReadonlySignal<readonly Step[]>;
  readonly message: ReadonlySignal<Message | null>;
  readonly obstacle: ReadonlySignal<Obstacle | null>;
  /** Stored records that could not be read. */
  readonly unreadable: ReadonlySignal<number>;
  /** Id of the step that was added last. */
  readonly added: ReadonlySignal<string>;
  /** Counts the saves of this page load. */
  readonly saves: ReadonlySignal<number>;
  /** Takes in what was stored: at the start, and when another appointment comes on screen. */
  start(loaded: Loaded): void;
  /** Takes in what another tab wrote. */
  takeIn(views: readonly RecordView[], appointment: string): void;
  /** Something stands in the way; `null` when it no longer does. */
  block(obstacle: Obstacle | null): void;
  say(message: Message | null): void;
  /**
   * Writes, then shows. One after the other, the first when the app has started: an action given as a function is worked out
   * when its turn comes, from what is stored by then; `null` is nothing to do.
   * @param again what "Try again" does, where more than this write belongs to it
   * @returns whether nothing is left unsaved
   */
  act(action: Action | (() => Action | null), again?: () => Promise<boolean>): Promise<boolean>;
  /** Ticks a step, or takes the tick away: the opposite of what is on screen. */
  tick(step: Step): Promise<boolean>;
  recordOf(step: Pick<Step, 'id'>): RecordId;
  /** A record of the appointment on screen; its id may have been made before there was one. */
  view(record: RecordId): RecordView | undefined;
  /** The edits that the first write to a record also makes; again when they were undone. @param view where it is not on screen: as it is stored */
  firstEdits(record: RecordId, first: Readonly<Record<string, Value>>, view?: RecordView): Edit[];
}

/** What the first write to a step also stores: a built-in one's title as it was shown, so that a note never stands under nothing. */
export const firstFields = (step: Step): Readonly<Record<string, string>> => (step.builtIn ? { label: step.title } : {});

/** How long a write may take before the screen says so, in milliseconds. */
const SLOW_MS = 300;

/** @param storage where actions write */
export function createApp(plan: Plan, storage: Pick<Storage, 'write'>): App {
  const records = signal<ReadonlyMap<RecordId, RecordView>>(new Map());
  const appointment = signal(NO_APPOINTMENT);
  const message = signal<Message | null>(null);
  const obstacle = signal<Obstacle | null>(null);
  const unreadable = signal(0);
  const added = signal('');
  const saves = signal(0);
  const packSteps = signal<readonly PlanStep[] | undefined>(undefined);
  const whole = computed(() => ({ ...plan, steps: [...plan.steps, ...(packSteps.value ?? [])] }));
  const checklist = computed(() => createChecklist(whole.value, !packSteps.value));
  let beforeSaving: Message | null = null;
  let begin: (() => void) | undefined;
  let queue: Promise<unknown> = new Promise<void>((resolve) => {
    begin = resolve;
  });
  /** Actions under way. Starting is one: what is tapped before is worked out from what is stored. */
  let waiting = 1;
  function begun(): void {
    if (begin) waiting -= 1;
    begin?.();
    begin = undefined;
  }

  const app: App = {
    get plan() {
      return whole.value;
    },
    packSteps,
    appointment,
    records,
    steps: computed(() => checklist.value(records.value, appointment.value)),
    message,
    obstacle,
    unreadable,
    added,
    saves,

    start(loaded) {
      appointment.value = loaded.appointment;
      records.value = new Map(loaded.records.map((view) => [view.id, view]));
      unreadable.value = loaded.unreadable;
      begun();
    },

    takeIn(views, from) {
      if (appointment.value === NO_APPOINTMENT) appointment.value = from;
      const mine = views.filter((view) => view.appointment === appointment.value);
      if (mine.length > 0) records.value = new Map([...records.value, ...mine.map((view) => [view.id, view] as const)]);
    },

    block(next) {
      obstacle.value = next;
      begun();
    },

    say(next) {
      message.value = next;
    },

    act(action, again = () => app.act(action)) {
      const slow = setTimeout(() => {
        if (message.value?.kind !== 'saving') beforeSaving = message.value;
        app.say({ kind: 'saving' });
      }, SLOW_MS);
      const run = (): Promise<boolean> => perform(action, again).finally(() => clearTimeout(slow));
      // At once when nothing is under way: the write must begin in the event that asks for it.
      const done = waiting > 0 ? queue.then(run) : run();
      waiting += 1;
      queue = done.finally(() => {
        waiting -= 1;
      });
      return done;
    },

    tick(step) {
      const record = app.recordOf(step);
      const done = !isDone(app.view(record));
      return app.act(() => {
        const view = app.view(record);
        // A second tap before the first was drawn asks for the same.
        if (isDone(view) === done) return null;
        const edits = [...app.firstEdits(record, firstFields(step)), { record, field: 'done', value: done, seen: seenIn(view, 'done') }];
        return { edits, deed: done ? 'ticked' : 'unticked', title: step.title };
      });
    },

    recordOf: (step) => stepRecord(appointment.value, step.id),

    view: (record) => records.value.get(withAppointment(record, appointment.value)),

    firstEdits(record, first, view = app.view(record)) {
      const missing = Object.entries(first).filter(([field]) => newest(view, field) === null);
      return missing.map(([field, value]) => ({ record, field, value, seen: seenIn(view, field) }));
    },
  };

  async function perform(make: Action | (() => Action | null), again: () => Promise<boolean>): Promise<boolean> {
    try {
      const action = typeof make === 'function' ? make() : make;
      // Of the appointment on this screen: another tab may have put another one on its own, and the storage knows only the last.
      const edits = action?.edits.map((edit) => ({ ...edit, record: withAppointment(edit.record, appointment.value) }));
      const commit = action && edits && (await storage.write(edits, action.draft, action.open));
      // Nothing written: there was nothing to do, or the draft was another tab's to save by then.
      if (action && commit && commit.written.length > 0) {
        app.takeIn(commit.views, commit.appointment);
        if (action.deed === 'added') added.value = localOf(commit.views.at(-1)?.id ?? '');
        saves.value += 1;
        tell(action, commit.written);
      } else if (message.value?.kind === 'saving') app.say(beforeSaving);
      return true;
    } catch (error) {
      app.say({ kind: 'failed', problem: problemOf(error), retry: again });
      return false;
    }
  }

  function tell({ edits: _, draft, open, isHalf, ...said }: Action, written: Saved['written']): void {
    if (!isHalf) app.say({ kind: 'saved', written, ...said });
  }

  return app;
}

/** What went wrong, for the sentence that is shown. */
export const problemOf = (error: unknown): Problem => (error as { problem?: Problem }).problem ?? 'unknown';
