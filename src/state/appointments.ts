/**
 * Several appointments: the list, putting one on screen, making, copying and deleting one. Whatever is being typed is saved
 * before another appointment comes on screen; when that fails, nothing is switched and the message bar says why.
 */
import { effect, type ReadonlySignal, signal } from '@preact/signals-core';
import { appointmentRecord } from '../domain/appointment';
import { type Appointment, appointmentDeletion, deletedAppointment, inOrder, toAppointment } from '../domain/appointments';
import { NO_APPOINTMENT } from '../domain/change';
import { copyEdits } from '../domain/copy';
import type { Edit } from '../domain/edit';
import { type RecordView, seenIn } from '../domain/record';
import type { AppointmentStore } from '../storage';
import { type App, problemOf } from './app';
import type { Drafts } from './drafts';

/** The list and its actions. All promises say whether it was done; the message bar has said why not. */
export interface Appointments {
  /** Those that are not deleted; empty until the first look. */
  readonly all: ReadonlySignal<readonly Appointment[]>;
  /** Deleted ones, for "Recently deleted". */
  readonly deleted: ReadonlySignal<readonly Appointment[]>;
  /** Those that were deleted and hold words which the deleter never saw. */
  readonly back: ReadonlySignal<ReadonlySet<string>>;
  /** Reads the list again. */
  look(): Promise<void>;
  open(id: string): Promise<boolean>;
  /** @param isCopy begins with what the one on screen holds */
  create(isCopy: boolean): Promise<boolean>;
  remove(appointment: Appointment): Promise<boolean>;
  restore(appointment: Appointment): Promise<boolean>;
}

/** What it works with. */
interface Given {
  readonly app: App;
  readonly drafts: Drafts;
  readonly store: AppointmentStore;
  readonly newTag: () => string;
  /** Today as `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** See above. */
export function createAppointments({ app, drafts, store, newTag, today }: Given): Appointments {
  const all = signal<readonly Appointment[]>([]);
  const deleted = signal<readonly Appointment[]>([]);
  const back = signal<ReadonlySet<string>>(new Set());
  const planEdits = (id: string): Edit[] => [{ record: appointmentRecord(id), field: 'plan', value: app.plan.id, seen: [] }];

  /** Runs a task that reads or writes outside of `act`; says what went wrong. */
  async function attempt(task: () => Promise<boolean>): Promise<boolean> {
    try {
      return await task();
    } catch (error) {
      app.say({ kind: 'failed', problem: problemOf(error), retry: async () => void (await attempt(task)) });
      return false;
    }
  }

  async function look(): Promise<void> {
    const found = (await store.all()).flatMap((view) => toAppointment(view) ?? []);
    const states = await Promise.all(
      found.map(async (one) => (seenIn(one.view, 'deleted').length === 0 ? 'none' : appointmentDeletion(one.view, await store.recordsOf(one.id)))),
    );
    all.value = found.filter((_, index) => states[index] !== 'deleted');
    deleted.value = found.filter((_, index) => states[index] === 'deleted');
    back.value = new Set(found.filter((_, index) => states[index] === 'back').map(({ id }) => id));
  }

  async function show(id: string): Promise<void> {
    app.start(await store.open(id));
    await look();
  }

  /** Saves what is typed, then goes on. The message bar says which words could not be saved. */
  const settled = (task: () => Promise<boolean>): Promise<boolean> =>
    drafts.commitAll().then(
      () => attempt(task),
      () => false,
    );

  /** The records of an appointment, those on screen as they are shown. */
  const viewsOf = async (id: string): Promise<readonly RecordView[]> =>
    id === app.appointment.peek() ? [...app.records.peek().values()] : store.recordsOf(id);

  /** Another one comes on screen in the place of one that is gone: the next to come, else a fresh one. What was said stays. */
  async function replace(gone: string): Promise<void> {
    const said = app.message.peek();
    await look();
    if (app.appointment.peek() !== gone) return;
    const { toCome, over } = inOrder(
      all.peek().filter(({ id }) => id !== gone),
      today(),
    );
    const next = toCome[0] ?? over[0];
    if (next) await show(next.id);
    else await create(false);
    app.say(said);
  }

  let replacing: Promise<void> | undefined;
  const leave = (gone: string): Promise<void> => {
    replacing ??= replace(gone).finally(() => {
      replacing = undefined;
    });
    return replacing;
  };
  // Deleted here, in another tab or on another phone.
  effect(() => {
    const view = app.view(appointmentRecord());
    if (view && appointmentDeletion(view, app.records.value.values()) === 'deleted') void leave(app.appointment.peek()).catch(console.error);
  });

  /** What takes a new appointment back. Deleted, not undone change by change: what was written in it meanwhile comes back with it. */
  async function takeBack(id: string, before: string): Promise<void> {
    const made = all.peek().find((one) => one.id === id);
    if (before !== NO_APPOINTMENT) await show(before);
    if (made) await remove(made);
  }

  function create(isCopy: boolean): Promise<boolean> {
    return settled(async () => {
      const before = app.appointment.peek();
      const id = newTag();
      const edits = isCopy ? copyEdits(app.records.peek().values(), id) : planEdits(id);
      const isSaved = await app.act({ edits, deed: isCopy ? 'copied' : 'begun', title: '', undo: () => takeBack(id, before) });
      const said = app.message.peek();
      if (isSaved) await show(id);
      // Tried again as a whole: the new appointment must also come on screen.
      app.say(isSaved || said?.kind !== 'failed' ? said : { ...said, retry: async () => void (await create(isCopy)) });
      return isSaved;
    });
  }

  async function remove(appointment: Appointment): Promise<boolean> {
    return settled(async () => {
      const { id, record, title } = appointment;
      const wasOnScreen = app.appointment.peek() === id;
      const views = await viewsOf(id);
      const own = views.find((view) => view.id === record) ?? appointment.view;
      const value = deletedAppointment(views);
      const undo = async (): Promise<void> => {
        await look();
        const gone = deleted.peek().find((one) => one.id === id);
        if (gone && (await restore(gone)) && wasOnScreen) await show(id);
      };
      if (!(await app.act({ edits: [{ record, field: 'deleted', value, seen: seenIn(own, 'deleted') }], deed: 'deleted', title, undo }))) return false;
      await (wasOnScreen ? leave(id) : look());
      return true;
    });
  }

  async function restore({ record, title, view }: Appointment): Promise<boolean> {
    return attempt(async () => {
      const isSaved = await app.act({ edits: [{ record, field: 'deleted', value: null, seen: seenIn(view, 'deleted') }], deed: 'restored', title });
      await look();
      return isSaved;
    });
  }

  return {
    all,
    deleted,
    back,
    look,
    open: (id) =>
      settled(async () => {
        await show(id);
        return true;
      }),
    create,
    remove,
    restore,
  };
}
