/**
 * P8: random histories of three phones. The oracle keeps books of its own: every change ever made, unredacted, and for each
 * word whether somebody who had it on screen replaced, deleted or undid it.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Change, ChangeId } from '../../src/domain/change';
import { byOrder, type Ordered } from '../../src/domain/checklist';
import { wordHeads } from '../../src/domain/deleted';
import type { Written } from '../../src/domain/edit';
import { keyForEnd, keyForMove, type Move } from '../../src/domain/order';
import { deletionOf, headsOf, isDone, newest, seenIn } from '../../src/domain/record';
import { readBackup, writeBackup } from '../exchange/at-once';
import { createPhone, DAY_MS, exchangeAll, type Phone, record } from './phone';
import { runs, seed } from './runs';

const NAMES = ['anna', 'ben', 'cleo'];
const STEPS = ['plan:story', 'plan:why'];
const FIELDS = ['note', 'title'];

const who = fc.nat(NAMES.length - 1);
const where = fc.record({ step: fc.nat(5), field: fc.constantFrom(...FIELDS) });
const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('write' as const), who, at: where }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('choose' as const), who, at: where, pick: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('empty' as const), who, at: where }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), who, at: where }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('restore' as const), who, at: where }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('undo' as const), who, back: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('tick' as const), who, at: where }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('add' as const), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move' as const), who, at: where, move: fc.constantFrom<Move>('up', 'down', 'top') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reload' as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clock' as const), who, hours: fc.integer({ min: -48, max: 1000 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('forget' as const), who, now: fc.boolean() }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('send' as const), who, to: who, every: fc.integer({ min: 1, max: 3 }), backwards: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('file' as const), who, to: who }) },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** What chance alone hardly ever makes: a step is deleted by one while another writes in it, and goes on with it once it is back. */
const cameBack = fc.record({ who, to: who, step: fc.nat(5) }).map(({ who: one, to, step }): Act[] => {
  const [title, note] = [
    { step, field: 'title' },
    { step, field: 'note' },
  ];
  const send = { kind: 'send' as const, every: 1, backwards: false };
  return [
    { kind: 'write', who: one, at: title },
    { ...send, who: one, to },
    { kind: 'delete', who: one, at: title },
    { kind: 'write', who: to, at: note },
    { ...send, who: to, to: one },
    { kind: 'empty', who: one, at: note },
  ];
});
const acts = fc
  .array(
    fc.oneof(
      {
        weight: 40,
        arbitrary: act.map((one) => [one]),
      },
      { weight: 1, arbitrary: cameBack },
    ),
    { minLength: 1, maxLength: 40, size: 'max' },
  )
  .map((all) => all.flat());

/** The words that a change replaced, as the books name them. */
const wordsBefore = ({ change, before }: Written): string[] => before.map((head) => `${change.record} ${change.field} ${head.value}`);

/** The changes that a delete lists. */
const sawIn = ({ value }: Change): readonly ChangeId[] => (value as { saw: ChangeId[] } | null)?.saw ?? [];

/** The books of the oracle. */
class World {
  readonly phones = NAMES.map((name, index) => createPhone(name, 1_800_000_000_000 + index));
  readonly steps = [...STEPS];
  readonly made = new Map<ChangeId, Change>();
  readonly written = new Set<string>();
  /** Words that somebody who had them on screen replaced, undid or deleted for good, and that nobody wrote again since. */
  readonly replaced = new Set<string>();
  /** Words that somebody who had them on screen deleted with their step, with the deletes that did it and still stand. */
  readonly deleted = new Map<string, Set<ChangeId>>();
  readonly #history = new Map<Phone, (readonly Written[])[]>(this.phones.map((phone) => [phone, []]));
  /** Changes whose words somebody deleted who had them on screen. */
  readonly #everDeleted = new Set<ChangeId>();
  #words = 0;

  /** Lets a phone do something, and notes what that took from its screen and what it brought back. */
  does(phone: Phone, takes: (word: string) => boolean, task: () => readonly Written[]): void {
    const before = phone.screen();
    const done = task();
    const after = phone.screen();
    // A step that came back would go as a whole with the one line that brought it back. A clock that is behind writes what looks older than the delete.
    const isNewest = ({ change }: Written): boolean => headsOf(phone.views.get(change.record), 'deleted').every(({ id }) => id <= change.id);
    if (done.every(isNewest)) expect([...before].filter((word) => !after.has(word) && !takes(word))).toEqual([]);
    const gone = [...before, ...done.flatMap(wordsBefore)].filter((word) => !after.has(word) && takes(word));
    for (const { change } of done) {
      this.made.set(change.id, change);
      if (change.field === 'deleted') this.#noteDelete(change, gone, (word) => before.has(word) && takes(word));
    }
    for (const word of gone) if (!done.some(({ change }) => change.field === 'deleted' && word.startsWith(`${change.record} `))) this.replaced.add(word);
    for (const { change } of done) {
      const word = `${change.record} ${change.field} ${change.value}`;
      if (!after.has(word)) continue;
      this.written.add(word);
      this.replaced.delete(word);
      this.deleted.delete(word);
    }
    if (done.length > 0) this.#history.get(phone)?.push(done);
  }

  /**
   * A delete takes the words that it lists and its author had on screen, also when unseen ones bring the step back. One that an
   * undo brings back takes what it took before. Whoever supersedes a delete gives its words back.
   */
  #noteDelete(change: Change, gone: readonly string[], isMeant: (word: string) => boolean): void {
    for (const deletes of this.deleted.values()) for (const superseded of change.supersedes) deletes.delete(superseded);
    const taken = gone.filter((word) => change.value !== null && word.startsWith(`${change.record} `));
    for (const id of sawIn(change)) {
      const listed = this.made.get(id);
      if (!listed) continue;
      const word = `${listed.record} ${listed.field} ${listed.value}`;
      if (isMeant(word)) this.#everDeleted.add(id);
      if (this.#everDeleted.has(id)) taken.push(word);
    }
    for (const word of taken) this.deleted.set(word, (this.deleted.get(word) ?? new Set()).add(change.id));
  }

  isTakenAway(word: string): boolean {
    return this.replaced.has(word) || (this.deleted.get(word)?.size ?? 0) > 0;
  }

  /** Deleted words go for good, on purpose or after 30 days; and for everybody, even where somebody restored them meanwhile. */
  forgets(phone: Phone, keptMs: number): void {
    const deleted = [...phone.views.values()].filter((view) => deletionOf(view) === 'deleted');
    phone.forget(keptMs);
    for (const view of deleted) {
      for (const { id, value } of wordHeads(view))
        if (phone.changes.get(id)?.redacted) this.replaced.add(`${view.id} ${phone.changes.get(id)?.field} ${value}`);
    }
  }

  word(phone: Phone): string {
    this.#words += 1;
    return `${phone.name}${this.#words}`;
  }

  list(phone: Phone): Ordered[] {
    return this.steps.flatMap((id) => {
      const view = phone.view(id);
      return deletionOf(view) === 'deleted' || (id.startsWith('own:') && !view)
        ? []
        : [{ id, order: String(newest(view, 'order') ?? `a${STEPS.indexOf(id)}`) }];
    });
  }

  past(phone: Phone): (readonly Written[])[] {
    return this.#history.get(phone) as (readonly Written[])[];
  }
}

/** One of the last things that a phone did. */
function past(world: World, phone: Phone, back: number): readonly Written[] | undefined {
  const all = world.past(phone);
  return all.at(-1 - (back % Math.max(all.length, 1)));
}

function move(world: World, phone: Phone, id: string, way: Move): readonly Written[] {
  const list = world.list(phone).filter((step) => /^[A-Za-z]/.test(step.order));
  const order = keyForMove(list, id, way);
  if (order === undefined) return [];
  const place = (steps: Ordered[]): number => [...steps].sort(byOrder).findIndex((step) => step.id === id);
  const after = list.map((step) => (step.id === id ? { id, order } : step));
  if (way === 'top') expect(place(after)).toBe(0);
  else expect(Math.sign(place(after) - place(list))).toBe(way === 'up' ? -1 : 1);
  return phone.put(id, 'order', order);
}

function add(world: World, phone: Phone): readonly Written[] {
  const id = `own:${world.word(phone)}`;
  world.steps.push(id);
  const fields = { section: 'first', order: keyForEnd(world.list(phone)), title: world.word(phone) };
  return phone.write(Object.entries(fields).map(([field, value]) => ({ record: record(id), field, value, seen: [] })));
}

function send(from: Phone, to: Phone, every: number, backwards: boolean): void {
  const part = from.give().filter((_, index) => index % every === 0);
  expect(to.receive(backwards ? part.reverse() : part)).toEqual([]);
}

/** Everything, as a backup that one phone makes and the other restores. */
function sendFile(from: Phone, to: Phone): void {
  const backup = readBackup(writeBackup(from.give(), new Date(0), 'test').text);
  if (typeof backup === 'string') throw new Error(`The backup is refused: ${backup}`);
  expect(to.receive(backup.changes)).toEqual([]);
}

/** What one act does on one phone; what cannot be done there does nothing. */
const doing: { [K in Act['kind']]: (world: World, phone: Phone, act: Extract<Act, { kind: K }>, id: string) => readonly Written[] } = {
  write: (world, phone, { at }, id) => (deletionOf(phone.view(id)) === 'deleted' ? [] : phone.put(id, at.field, world.word(phone))),
  choose(_world, phone, { at, pick }, id) {
    const words = phone.shown(id, at.field);
    return words.length > 1 ? phone.put(id, at.field, words[pick % words.length] as string) : [];
  },
  empty: (_world, phone, { at }, id) => (phone.shown(id, at.field).length > 0 ? phone.put(id, at.field, null) : []),
  delete: (_world, phone, _act, id) => (deletionOf(phone.view(id)) === 'deleted' ? [] : phone.delete(id)),
  restore: (_world, phone, _act, id) => (seenIn(phone.view(id), 'deleted').length > 0 ? phone.put(id, 'deleted', null) : []),
  undo(world, phone, { back }) {
    const written = past(world, phone, back);
    return written ? phone.undo(written) : [];
  },
  tick: (_world, phone, _act, id) => phone.put(id, 'done', !isDone(phone.view(id))),
  add: (world, phone) => add(world, phone),
  move: (world, phone, act, id) => move(world, phone, id, act.move),
  reload(_world, phone) {
    phone.reload();
    return [];
  },
  clock(_world, phone, { hours }) {
    phone.nowMs += hours * 60 * 60 * 1000;
    return [];
  },
  forget(world, phone, act) {
    world.forgets(phone, act.now ? 0 : 30 * DAY_MS);
    return [];
  },
  send(world, phone, act) {
    send(phone, world.phones[act.to] as Phone, act.every, act.backwards);
    return [];
  },
  file(world, phone, act) {
    sendFile(phone, world.phones[act.to] as Phone);
    return [];
  },
};

/** Which words an act is meant to take away: what it replaces, deletes or undoes, and nothing else. */
function taking(world: World, phone: Phone, one: Act, id: string): (word: string) => boolean {
  if (one.kind === 'delete') return (word) => word.startsWith(`${record(id)} `);
  if (one.kind === 'write' || one.kind === 'choose' || one.kind === 'empty') return (word) => word.startsWith(`${record(id)} ${one.at.field} `);
  if (one.kind !== 'undo') return () => false;
  const undone = (past(world, phone, one.back) ?? []).map(({ change }) => change);
  // Undoing a restore, or the undo of a delete, deletes again what that delete saw.
  const restored = undone.filter((change) => change.field === 'deleted');
  return (word) =>
    undone.some((change) => word === `${change.record} ${change.field} ${change.value}`) || restored.some((change) => word.startsWith(`${change.record} `));
}

function play(world: World, one: Act): void {
  const phone = world.phones[one.who] as Phone;
  const id = 'at' in one ? (world.steps[one.at.step % world.steps.length] as string) : '';
  const task = doing[one.kind] as (world: World, phone: Phone, act: Act, id: string) => readonly Written[];
  if (one.kind === 'send' || one.kind === 'forget') task(world, phone, one, id);
  else world.does(phone, taking(world, phone, one, id), () => task(world, phone, one, id));
}

/** What must stand in each field by the books: changes that no other change of the same record and field lists. */
function headsByTheBooks(made: readonly Change[]): Map<string, ChangeId[]> {
  const heads = new Map<string, ChangeId[]>();
  for (const change of made) {
    const listed = made.some((other) => other.record === change.record && other.field === change.field && other.supersedes.includes(change.id));
    const key = `${change.record} ${change.field}`;
    if (!listed) heads.set(key, [...(heads.get(key) ?? []), change.id].sort());
  }
  return heads;
}

function check(world: World): void {
  exchangeAll(world.phones);
  const [first, ...others] = world.phones as [Phone, ...Phone[]];
  for (const other of others) {
    expect(other.views).toEqual(first.views);
    expect(other.changes).toEqual(first.changes);
  }
  const heads = new Map(
    [...first.views.values()].flatMap((view) =>
      Object.entries(view.fields).map(([field, list]) => [`${view.id} ${field}`, list.map((head) => head.id)] as const),
    ),
  );
  expect(heads).toEqual(headsByTheBooks([...world.made.values()]));
  const screen = first.screen();
  for (const word of world.written)
    if (!screen.has(word) && !world.isTakenAway(word)) throw new Error(`Nobody who saw it took it away, and yet it is lost: ${word}`);
}

it(
  'no word of three people is lost, and all their phones end up the same, however they write and exchange',
  () => {
    const numRuns = runs(1000);
    const used = seed();
    console.log(`P8: ${numRuns} histories of three phones, seed ${used}`);
    fc.assert(
      fc.property(acts, (history) => {
        const world = new World();
        for (const one of history) play(world, one);
        check(world);
      }),
      { numRuns, seed: used },
    );
  },
  60 * 60 * 1000,
);
