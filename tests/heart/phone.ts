/** A phone of one person: the set of changes it holds and the views made of them, by the rules of `domain/` and nothing else. */
import { type Change, type ChangeId, createStamp, type RecordId, type Value } from '../../src/domain/change';
import { stepRecord } from '../../src/domain/checklist';
import { deletedValue } from '../../src/domain/deleted';
import { applyChanges, type Edit, redact, redactable, toChanges, type Written } from '../../src/domain/edit';
import { expired, KEPT_MS, union } from '../../src/domain/merge';
import { deletionOf, fold, isWordsField, type RecordView, seenIn, wordings } from '../../src/domain/record';
import { undoEdits } from '../../src/domain/undo';

export const APPOINTMENT = 'visit';
export const DAY_MS = 24 * 60 * 60 * 1000;

/** The record of a step of the appointment that all phones of a test share. */
export const record = (id: string): RecordId => stepRecord(APPOINTMENT, id);

export interface Phone {
  readonly name: string;
  readonly changes: Map<ChangeId, Change>;
  readonly views: Map<RecordId, RecordView>;
  /** What its clock shows. */
  nowMs: number;
  write(edits: readonly Edit[]): readonly Written[];
  /** Writes one field over what this phone shows in it. */
  put(id: string, field: string, value: Value): readonly Written[];
  delete(id: string): readonly Written[];
  undo(written: readonly Written[]): readonly Written[];
  /** All its changes, for somebody else. */
  give(): Change[];
  /** Takes in changes of another phone. @returns the ids that were refused */
  receive(incoming: Iterable<Change>): ChangeId[];
  /** Closes the app and opens it again. */
  reload(): void;
  /** Drops the words that nobody can bring back any more. */
  forget(keptMs?: number): void;
  view(id: string): RecordView | undefined;
  /** The words on screen in a field; none while the step is deleted. */
  shown(id: string, field: string): readonly string[];
  /** All words on screen, as `record field words`. */
  screen(): Set<string>;
}

export function createPhone(name: string, nowMs = 1_800_000_000_000): Phone {
  let pageLoads = 0;
  let pageLoad = `${name}0`;
  let stamp = createStamp(pageLoad);
  /** Of this page load, and given to nobody yet. */
  const unsent = new Set<ChangeId>();
  const changes = new Map<ChangeId, Change>();
  const views = new Map<RecordId, RecordView>();
  const changesOf = (id: RecordId): Change[] => [...changes.values()].filter((change) => change.record === id);
  const drop = (ids: Iterable<ChangeId>): void => {
    for (const id of ids) changes.set(id, redact(changes.get(id) as Change));
  };

  const phone: Phone = {
    name,
    changes,
    views,
    nowMs,
    write(edits) {
      const made = toChanges(edits, APPOINTMENT, () => stamp(phone.nowMs, name));
      for (const { id } of made) unsent.add(id);
      const applied = applyChanges(made, views);
      for (const change of made) {
        if (changes.has(change.id)) throw new Error(`The id ${change.id} was there already.`);
        changes.set(change.id, change);
      }
      drop(redactable(applied.written, unsent));
      for (const [id, view] of applied.views) views.set(id, view);
      return applied.written;
    },
    put: (id, field, value) => phone.write([{ record: record(id), field, value, seen: seenIn(phone.view(id), field) }]),
    delete: (id) => phone.put(id, 'deleted', deletedValue(phone.view(id))),
    undo(written) {
      const edits = undoEdits(written, (id) => views.get(id));
      return edits.length > 0 ? phone.write(edits) : [];
    },
    give() {
      unsent.clear();
      return [...changes.values()];
    },
    receive(incoming) {
      const refused: ChangeId[] = [];
      const touched = new Set<RecordId>();
      for (const theirs of incoming) {
        const kept = union(changes.get(theirs.id), theirs);
        if (kept) changes.set(theirs.id, kept);
        else refused.push(theirs.id);
        touched.add(theirs.record);
      }
      for (const id of touched) views.set(id, fold(id, changesOf(id)));
      return refused;
    },
    reload() {
      pageLoads += 1;
      pageLoad = `${name}${pageLoads}`;
      stamp = createStamp(pageLoad);
      unsent.clear();
    },
    forget(keptMs = KEPT_MS) {
      for (const [id, view] of views) {
        drop(expired(changesOf(id), view, phone.nowMs, keptMs).map((change) => change.id));
        views.set(id, fold(id, changesOf(id)));
      }
    },
    view: (id) => views.get(record(id)),
    shown: (id, field) => (deletionOf(phone.view(id)) === 'deleted' ? [] : wordings(phone.view(id), field)),
    screen() {
      const words = new Set<string>();
      for (const view of views.values()) {
        if (deletionOf(view) === 'deleted') continue;
        for (const field of Object.keys(view.fields).filter(isWordsField)) for (const word of wordings(view, field)) words.add(`${view.id} ${field} ${word}`);
      }
      return words;
    },
  };
  return phone;
}

/** Everybody gives everybody everything, until nobody learns anything new. */
export function exchangeAll(phones: readonly Phone[]): void {
  for (let round = 0; round < 2; round += 1) for (const to of phones) for (const from of phones) if (from !== to) to.receive(from.give());
}
