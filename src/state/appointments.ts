/**
 * Several appointments: the list, putting one on screen, making, copying and deleting one. Whatever is being typed is saved
 * before another appointment comes on screen; when that fails, nothing is switched and the message bar says why.
 */
import { batch, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { appointmentRecord } from '../domain/appointment';
import { type Appointment, appointmentDeletion, deletedAppointment, inOrder, isBlank, toAppointment } from '../domain/appointments';
import { type ChangeId, NO_APPOINTMENT } from '../domain/change';
import { copyEdits, freshEdits } from '../domain/copy';
import type { Edit } from '../domain/edit';
import { sameValue } from '../domain/merge';
import { type RecordView, seenIn } from '../domain/record';
import type { AppointmentStore } from '../storage';
import type { Action, App } from './app';
import { createAttempts } from './attempt';
import type { Drafts } from './drafts';
import { unblocked } from './unblocked';
import { forgetSaid } from './undo';

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
  /** Before the emergency card is shown: it is the person's, and says the same in every appointment. Never rejects. */
  followCard(): Promise<void>;
}

const UNWRITTEN = toAppointment({ id: appointmentRecord(), appointment: NO_APPOINTMENT, fields: {} });

/** What it works with. */
interface Given {
  readonly app: App;
  readonly drafts: Drafts;
  readonly store: AppointmentStore;
  readonly newTag: () => string;
  /** Today as `YYYY-MM-DD`. */
  readonly today: () => string;
  /** A field with the focus keeps what it shows; it is left before another appointment comes on screen, or it would go there. */
  readonly leaveField?: () => void;
  /** Runs a task while no other tab runs one. */
  readonly alone?: <T>(task: () => Promise<T>) => Promise<T>;
}

/** What stays as it was is not drawn again: the list is looked at after every switch, and may be long. */
function put<T>(list: Signal<T>, found: T): void {
  if (!sameValue(list.peek(), found)) list.value = found;
}

const GONE: ReadonlySet<string> = new Set(['deleted', 'blank']);

/** See above. */
export function createAppointments({ app, drafts, store, newTag, today, leaveField, alone = (task) => task() }: Given): Appointments {
  const all = signal<readonly Appointment[]>([]);
  const deleted = signal<readonly Appointment[]>([]);
  const back = signal<ReadonlySet<string>>(new Set());
  const { attempt, settle, settled } = createAttempts(app, drafts);
  /** What stands in the way at the start alone: later obstacles let nothing be written. */
  const answered = unblocked(app);
  /** What making fresh ones, and their card, wrote here. A fresh one takes country, condition and card over: only the ids tell that nobody wrote these in it. */
  const made = new Set<ChangeId>();
  const planEdits = (id: string): Edit[] => {
    const plan = (written: readonly ChangeId[]): string => {
      for (const one of written) made.add(one);
      return app.plan.id;
    };
    return freshEdits(app.records.peek().values(), plan, id);
  };

  /** Nothing deleted or without a plan stands in the list that was never written in. */
  const deletionIn = ({ view, hasPlan }: Pick<Appointment, 'view' | 'hasPlan'>, views: readonly RecordView[]): 'none' | 'deleted' | 'back' | 'blank' => {
    const deletion = appointmentDeletion(view, views);
    return (deletion === 'deleted' || !hasPlan) && isBlank(views, made) ? 'blank' : deletion;
  };

  async function look(): Promise<void> {
    const found = (await store.all()).map(toAppointment);
    const states = await Promise.all(found.map(async (one) => (one.by || !one.hasPlan ? deletionIn(one, await store.recordsOf(one.id)) : 'none')));
    // Without a plan: its making or its restore was undone, or its words went for good. Words that come after that are shown all the same.
    batch(() => {
      const those = (...some: readonly string[]): Appointment[] => found.filter((_, index) => some.includes(states[index] ?? ''));
      const here = those('back', 'none');
      // Before the first write the one on screen is stored nowhere, and can be named all the same.
      put(all, app.appointment.peek() === NO_APPOINTMENT ? [UNWRITTEN, ...here] : here);
      put(deleted, those('deleted'));
      const ids = those('back').map(({ id }) => id);
      if (!sameValue([...back.peek()], ids)) back.value = new Set(ids);
    });
  }
  /** One of them as it is stored now. */
  const find = async (id: string): Promise<Appointment | undefined> => (await store.all()).map(toAppointment).find((one) => one.id === id);

  async function show(id: string): Promise<void> {
    const loaded = await store.open(id);
    // What was typed while it was read.
    leaveField?.();
    await settle();
    drafts.forget();
    forgetSaid(app);
    batch(() => app.start(loaded));
    // Again: what was written in it since the first reading, here or in another tab, found it not on screen.
    const now = await store.recordsOf(id);
    const shown = app.records.peek();
    // What stands as it is shown is not drawn again.
    app.takeIn(
      now.filter((view) => !sameValue(view, shown.get(view.id))),
      id,
    );
    await look();
  }

  /** The records of an appointment, those on screen as they are shown. */
  const viewsOf = async (id: string): Promise<readonly RecordView[]> =>
    id === app.appointment.peek() ? [...app.records.peek().values()] : store.recordsOf(id);

  const isGone = (): boolean => {
    const view = app.view(appointmentRecord());
    if (!view) return false;
    const { by, hasPlan } = toAppointment(view);
    // Asked at every change: what has a plan and no delete is not looked through.
    return (by !== undefined || !hasPlan) && GONE.has(deletionIn({ view, hasPlan }, [...app.records.value.values()]));
  };

  /** Another one comes on screen in the place of one that is gone: the next to come, else a fresh one. What was said stays. */
  async function replace(): Promise<boolean> {
    await answered;
    // Words typed into it bring it back.
    await settle();
    // Alone: two tabs that show the only one would each begin one.
    while (isGone()) if (!(await alone(replaceOnce))) return false;
    return true;
  }
  async function replaceOnce(): Promise<boolean> {
    // It may have come back while another tab was at it.
    if (!isGone()) return true;
    await look();
    const gone = app.appointment.peek();
    const { toCome, over } = inOrder(
      all.peek().filter(({ id }) => id !== gone),
      today(),
    );
    const next = toCome[0] ?? over[0];
    if (!next) return begin();
    await show(next.id);
    return true;
  }

  /** Made in the place of one that is gone. */
  let fresh: string | undefined;
  /** A fresh one, without a word about it. */
  async function begin(): Promise<boolean> {
    const said = app.message.peek();
    const id = newTag();
    if (!(await app.act({ edits: planEdits(id), deed: 'begun', title: '', open: id }, leave))) return false;
    fresh = id;
    app.say(said);
    await show(id);
    return true;
  }

  let replacing: Promise<boolean> | undefined;
  function leave(): Promise<boolean> {
    replacing ??= attempt(replace).finally(() => {
      replacing = undefined;
    });
    return replacing;
  }
  // Deleted here, in another tab or on another phone.
  effect(() => {
    if (isGone()) void leave();
  });

  /** What takes a new appointment back. Deleted, not undone change by change: what was written in it meanwhile comes back with it. */
  const takeBack = (id: string, before: string): Promise<boolean> =>
    attempt(async () => {
      const begun = await find(id);
      if (before !== NO_APPOINTMENT && !(await open(before))) return false;
      return !begun || remove(begun);
    });

  const open = (id: string): Promise<boolean> =>
    settled(async () => {
      if (id !== app.appointment.peek()) await show(id);
      return true;
    });

  let creating: Promise<boolean> | undefined;
  /** One at a time: a press that comes twice asks for one. */
  function create(isCopy: boolean): Promise<boolean> {
    creating ??= createOne(isCopy).finally(() => {
      creating = undefined;
    });
    return creating;
  }
  function createOne(isCopy: boolean): Promise<boolean> {
    return settled(async () => {
      const before = app.appointment.peek();
      const id = newTag();
      const edits = isCopy ? copyEdits(app.records.peek().values(), id) : planEdits(id);
      const action: Action = { edits, deed: isCopy ? 'copied' : 'begun', title: '', open: id, undo: () => takeBack(id, before) };
      // What is made is not made again: only coming on screen is.
      return (await app.act(action, () => create(isCopy))) && open(id);
    });
  }

  function remove(appointment: Appointment): Promise<boolean> {
    return settled(async () => {
      const { id, record, title } = appointment;
      const wasOnScreen = app.appointment.peek() === id;
      const views = await viewsOf(id);
      const own = views.find((view) => view.id === record) ?? appointment.view;
      // Tried again as a whole: brought back alone, it would not be on screen.
      const undo = (): Promise<boolean> => attempt(async () => (await bringBack(appointment, undo, await untouched())) && (!wasOnScreen || open(id)));
      const edits: Edit[] = [{ record, field: 'deleted', value: deletedAppointment(views), seen: seenIn(own, 'deleted') }];
      if (!(await app.act({ edits, deed: 'deleted', title, undo }, () => remove(appointment)))) return false;
      const isDone = await (wasOnScreen ? leave() : look().then(() => true));
      // Its card may be the newest, and the words on it can be gone for good any moment.
      await followCard();
      return isDone;
    });
  }

  async function followCard(): Promise<void> {
    const id = app.appointment.peek();
    if (id === NO_APPOINTMENT || app.obstacle.peek()) return;
    try {
      const { views, written } = await store.followCard(id);
      for (const one of written) made.add(one);
      app.takeIn(views, id);
    } catch (error) {
      console.error(error);
    }
  }

  /** What takes the fresh one away again while nothing was written in it. */
  async function untouched(): Promise<Edit[]> {
    const views = fresh ? await store.recordsOf(fresh) : [];
    if (!fresh || !isBlank(views, made)) return [];
    return [{ record: appointmentRecord(fresh), field: 'deleted', value: deletedAppointment(views), seen: [] }];
  }

  /** @param again what "Try again" does */
  async function bringBack(appointment: Appointment, again: () => Promise<boolean>, others: readonly Edit[] = []): Promise<boolean> {
    const { id, record, title } = appointment;
    // Over every delete that there is by now: another tab may have deleted it as well.
    const { view } = (await find(id)) ?? appointment;
    const undo = (): Promise<boolean> => remove(appointment);
    const edits: Edit[] = [{ record, field: 'deleted', value: null, seen: seenIn(view, 'deleted') }, ...others];
    if (!(await app.act({ edits, deed: 'restored', title, undo }, again))) return false;
    await look();
    return true;
  }
  const restore = (appointment: Appointment): Promise<boolean> => attempt(() => bringBack(appointment, () => restore(appointment)));

  return { all, deleted, back, look, open, create, remove, restore, followCard };
}
