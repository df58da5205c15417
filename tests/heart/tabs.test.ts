/**
 * P7 on a fake IndexedDB: two tabs over one database, their acts interleaved at random, messages late or never. The model is
 * told what stood on each screen; it knows nothing of views, heads or transactions.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Change, localOf } from '../../src/domain/change';
import type { Step } from '../../src/domain/checklist';
import { deletionOf, type RecordView, wordings } from '../../src/domain/record';
import { clearTicks, moveStep, newStep, setDue } from '../../src/state/editing';
import { chooseWording, deleteRecord, restoreRecord } from '../../src/state/records';
import { refresh } from '../../src/storage/refresh';
import { Channel, dump, freshBrowser, task } from './fake-browser';
import { runs, seed } from './runs';
import { openTab, type Tab, takeOver, undoIn } from './tab';

const STEPS = ['plan:why', 'plan:story', 'plan:ask'];
const FIELDS = ['note', 'title'] as const;
/** Both tabs live in one millisecond, unless the clock is set: ids must not lean on time. */
let nowMs = 1_800_000_000_000;

beforeEach(() => {
  freshBrowser();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  Channel.closeAll();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const tab = fc.nat(1);
const at = fc.record({ step: fc.nat(3), field: fc.constantFrom(...FIELDS) });
const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('type' as const), tab, at }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('focus' as const), tab, at }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('leave' as const), tab, at }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('tick' as const), tab, at }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), tab, at }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restore' as const), tab, at }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('choose' as const), tab, at }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('add' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), tab, at }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('due' as const), tab, at }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clear' as const), tab }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), tab, ms: fc.constantFrom(100, 500, 30_000) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('freeze' as const), tab }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('thaw' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('hide' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('crash' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clock' as const), tab, ms: fc.integer({ min: -5000, max: 5000 }) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('settle' as const), tab }) },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** Where a step is found again, whatever the appointment on screen. */
const placeOf = ({ id }: Pick<Step, 'id'>): { record: string } => ({ record: `step/~/${id}` });

/** Words on a tab's screen, as `step field words`. */
function screenOf({ app }: Tab): Set<string> {
  const words = new Set<string>();
  for (const step of app.steps.value) {
    if (step.deletion === 'deleted') continue;
    for (const title of step.titles) words.add(`${step.id} title ${title}`);
    for (const note of step.notes) words.add(`${step.id} note ${note}`);
  }
  return words;
}

class World {
  readonly tabs: Tab[] = [];
  /** Every word that was typed or chosen, with the tab that wrote it. */
  readonly written = new Map<string, Tab>();
  /** Words that somebody who had them on screen replaced, deleted or undid. */
  readonly answered = new Set<string>();
  /** What a field of a tab shows from its first key, or its focus, until it is left. */
  readonly #fields = new Map<string, readonly string[]>();
  readonly #running = new Set<Promise<unknown>>();
  readonly own: string[] = [];
  #words = 0;

  word(): string {
    this.#words += 1;
    return `words${this.#words}`;
  }

  run(promise: Promise<unknown>): void {
    const running = promise.finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** The words on screen that an act takes away by intent. */
  answer(one: Tab, isMeant: (word: string) => boolean): void {
    for (const word of screenOf(one)) if (isMeant(word)) this.answered.add(word);
  }

  /** A field with the focus shows words that are being saved just now, or what is stored, and then no news from elsewhere. */
  focus(one: Tab, { id }: Pick<Step, 'id'>, field: 'note' | 'title'): void {
    const prefix = `${id} ${field} `;
    const key = `${one.pageLoad} ${prefix}`;
    const saving = one.drafts.textOf(placeOf({ id }), field);
    if (!this.#fields.has(key)) this.#fields.set(key, saving === undefined ? [...screenOf(one)].filter((word) => word.startsWith(prefix)) : [prefix + saving]);
  }

  hasFocus(one: Tab, { id }: Pick<Step, 'id'>, field: string): boolean {
    return this.#fields.has(`${one.pageLoad} ${id} ${field} `);
  }

  /** Typing replaces what the field shows, and nothing else. */
  type(one: Tab, step: Pick<Step, 'id'>, field: 'note' | 'title'): string {
    this.focus(one, step, field);
    const word = this.word();
    const key = `${step.id} ${field} ${word}`;
    for (const before of this.#fields.get(`${one.pageLoad} ${step.id} ${field} `) ?? []) this.answered.add(before);
    this.#fields.set(`${one.pageLoad} ${step.id} ${field} `, [key]);
    this.written.set(key, one);
    return word;
  }

  leave(one: Tab, { id }: Pick<Step, 'id'>, field: string): void {
    this.#fields.delete(`${one.pageLoad} ${id} ${field} `);
  }

  async settle(): Promise<void> {
    let quiet = 0;
    while (quiet < 4) {
      quiet = this.#running.size > 0 ? 0 : quiet + 1;
      await task();
      await Channel.settled();
    }
  }
}

const open = async (world: World, place: number): Promise<void> => {
  const one = await openTab({ nowMs: () => nowMs });
  world.tabs[place] = one;
  await takeOver(one);
};

const doing: { [K in Act['kind']]: (world: World, one: Tab, act: Extract<Act, { kind: K }>, step: Step) => Promise<unknown> | unknown } = {
  type(world, one, { at: { field } }, step) {
    if (step.deletion !== 'deleted') one.drafts.type(one.target(step.id), field, world.type(one, step, field));
  },
  focus(world, one, { at: { field } }, step) {
    if (step.deletion === 'deleted' || world.hasFocus(one, step, field)) return;
    world.focus(one, step, field);
    one.drafts.begin(placeOf(step), field);
  },
  leave(world, one, { at: { field } }, step) {
    world.leave(one, step, field);
    return one.drafts.leave(placeOf(step), field);
  },
  tick: (_world, one, _act, step) => one.app.tick(step),
  delete(world, one, _act, step) {
    world.answer(one, (word) => word.startsWith(`${step.id} `));
    return deleteRecord(one.app, one.target(step.id));
  },
  restore: (_world, one, _act, step) => (step.deletion === 'none' ? undefined : restoreRecord(one.app, one.target(step.id))),
  choose(world, one, { at: { field } }, step) {
    const words = field === 'note' ? step.notes : step.titles;
    if (words.length < 2) return;
    world.answer(one, (word) => word.startsWith(`${step.id} ${field} `));
    world.written.set(`${step.id} ${field} ${words[1]}`, one);
    return chooseWording(one.app, one.target(step.id), field, words[1] as string);
  },
  undo(world, one) {
    const message = one.app.message.value;
    const undo = undoIn(one);
    if (message?.kind !== 'saved' || !undo) return;
    const { deed } = message;
    // It may take this tab's own words; undoing a restore or an undo, also what that brought back; undoing a take-over, the words of the lost tab. Nothing else.
    const mayTake = (word: string): boolean => ['restored', 'undone', 'taken-over'].includes(deed) || world.written.get(word) === one;
    return (async () => {
      const before = screenOf(one);
      await undo();
      for (const word of before) if (!screenOf(one).has(word) && mayTake(word)) world.answered.add(word);
    })();
  },
  async add(world, one) {
    const target = newStep(one.app, 'first', world.word());
    const step = { id: localOf(target.record) };
    world.own.push(step.id);
    one.drafts.type(target, 'title', world.type(one, step, 'title'));
    world.leave(one, step, 'title');
    await one.drafts.leave(target, 'title');
  },
  move: (_world, one, _act, step) => moveStep(one.app, step, 'down'),
  due: (world, one, _act, step) => setDue(one.app, step, `2027-01-${String((world.own.length % 28) + 1).padStart(2, '0')}`),
  clear: (_world, one) => (one.app.steps.value.some((step) => step.done) ? clearTicks(one.app) : undefined),
  wait: (_world, _one, { ms }) => void vi.advanceTimersByTime(ms),
  freeze: (_world, one) => one.channel.freeze(),
  thaw: (_world, one) => one.channel.thaw(),
  hide: (_world, one) => one.drafts.commitAll(),
  async crash(world, one, act) {
    await world.settle();
    await one.drafts.flush();
    one.crash();
    await open(world, act.tab);
  },
  clock: (_world, _one, { ms }) => void (nowMs += ms),
  settle: (world) => world.settle(),
};

async function play(world: World, one: Act): Promise<void> {
  const here = world.tabs[one.tab] as Tab;
  const ids = [...STEPS, ...world.own];
  const id = 'at' in one ? (ids[one.at.step % ids.length] as string) : 'plan:why';
  const step = here.app.steps.value.find((candidate) => candidate.id === id);
  if (!step) return;
  const done = (doing[one.kind] as (world: World, one: Tab, act: Act, step: Step) => Promise<unknown> | unknown)(world, here, one, step);
  if (one.kind === 'settle' || one.kind === 'crash' || one.kind === 'thaw') await done;
  else if (done instanceof Promise) world.run(done);
}

/** The views that follow from the changes, worked out the slow and plain way. */
function viewsByTheBooks(changes: readonly Change[]): Record<string, Record<string, string[]>> {
  const views: Record<string, Record<string, string[]>> = {};
  for (const change of changes) {
    const fields = (views[change.record] ??= {});
    const heads = (fields[change.field] ??= []);
    const isReplaced = changes.some((other) => other.record === change.record && other.field === change.field && other.supersedes.includes(change.id));
    if (!isReplaced) heads.push(`${change.id} ${JSON.stringify(change.value)}`);
    heads.sort();
  }
  return views;
}

const plainViews = (views: readonly RecordView[]): Record<string, Record<string, string[]>> =>
  Object.fromEntries(
    views.map((view) => [
      view.id,
      Object.fromEntries(Object.entries(view.fields).map(([field, heads]) => [field, heads.map((head) => `${head.id} ${JSON.stringify(head.value)}`)])),
    ]),
  );

async function check(world: World): Promise<void> {
  for (const one of world.tabs) await one.channel.thaw();
  await world.settle();
  for (const one of world.tabs) await one.drafts.commitAll();
  await world.settle();
  // Somebody looks at each tab: a tab that died between its commit and its message told nobody.
  for (const one of world.tabs) {
    const seen = await refresh(one.storage, one.app.appointment.value, one.app.records.value.keys());
    if (seen) one.app.takeIn(seen.views, seen.appointment);
  }
  const stored = await dump();
  const changes = stored.changes as Change[];
  const views = stored.records as RecordView[];
  expect(plainViews(views), 'stored views are what follows from the changes').toEqual(viewsByTheBooks(changes));
  expect(new Set(views.map((view) => view.appointment)).size, 'one first appointment').toBeLessThanOrEqual(1);
  expect(new Set(changes.map((change) => change.id.split('-')[1])).size, 'one device').toBeLessThanOrEqual(1);
  expect(stored.drafts, 'no draft is left behind').toEqual([]);
  for (const one of world.tabs) {
    for (const view of views) if (!view.id.startsWith('appointment/')) expect(one.app.view(view.id), 'each tab shows what is stored').toEqual(view);
  }
  const shown = new Set(
    views
      .filter((view) => deletionOf(view) !== 'deleted')
      .flatMap((view) => FIELDS.flatMap((field) => wordings(view, field).map((word) => `${view.id.split('/').slice(2).join('/')} ${field} ${word}`))),
  );
  for (const word of world.written.keys())
    expect(shown.has(word) || world.answered.has(word), `nobody who saw it took it away, and yet it is lost: ${word}`).toBe(true);
}

async function history(acts: readonly Act[]): Promise<void> {
  freshBrowser();
  nowMs = 1_800_000_000_000;
  const world = new World();
  await Promise.all([open(world, 0), open(world, 1)]);
  for (const one of acts) await play(world, one);
  await check(world);
  for (const one of world.tabs) one.crash();
}

it(
  'whatever two tabs do, the database, what is stored ready to read and both screens agree, and no word is lost',
  async () => {
    const numRuns = runs(200);
    const used = seed();
    console.log(`P7: ${numRuns} interleavings of two tabs, seed ${used}`);
    await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 40, size: 'max' }), history), { numRuns, seed: used });
  },
  60 * 60 * 1000,
);
