import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, createStamp, kindOf, type Value } from '../../src/domain/change';
import { copyEdits } from '../../src/domain/copy';
import { deletedValue } from '../../src/domain/deleted';
import { toChanges } from '../../src/domain/edit';
import { deletionOf, fold, type RecordView } from '../../src/domain/record';

const RECORDS = [
  'appointment/old',
  'step/old/plan:story',
  'step/old/own:a',
  'question/old/bank:why',
  'question/old/own:b',
  'later/old/own:c',
  'later/old/plan:d',
  'call/old/own:e',
  'letter/old/own:current-doctor',
];
const FIELDS = ['title', 'note', 'done', 'due', 'order', 'section', 'label', 'at', 'asked', 'answer', 'unheard-of', 'composer', 'doctor', 'place'];
// Written out again on purpose: a rule that goes missing from the code must not go missing here.
const CLEARED = [
  'appointment at',
  'appointment doctor',
  'appointment place',
  'appointment composer',
  'step done',
  'step due',
  'question done',
  'question due',
  'question asked',
  'question answer',
];

interface Deed {
  readonly record: string;
  readonly field: string;
  readonly value: Value;
  /** Which of the heads were on screen; none: written apart. */
  readonly sawAll: boolean;
  readonly deletes: boolean;
}

const deeds = fc.array(
  fc.record<Deed>({
    record: fc.constantFrom(...RECORDS),
    field: fc.constantFrom(...FIELDS),
    value: fc.oneof(fc.constantFrom('one', 'other', 'third', ''), fc.boolean(), fc.constant(null), fc.constant({ date: '2026-12-01' })),
    sawAll: fc.boolean(),
    deletes: fc.boolean(),
  }),
  { maxLength: 40 },
);

/** All views after some deeds, made by the rules of the heart. */
function history(all: readonly Deed[]): Map<string, RecordView> {
  const stamp = createStamp('load');
  const changes: Change[] = [];
  const viewOf = (record: string) =>
    fold(
      record,
      changes.filter((change) => change.record === record),
    );
  for (const [index, { record, field, value, sawAll, deletes }] of all.entries()) {
    const view = viewOf(record);
    const written = deletes && index % 3 === 0 ? { field: 'deleted', value: deletedValue(view) as Value } : { field, value };
    const heads = view.fields[written.field] ?? [];
    changes.push({ id: stamp(index, 'anna'), format: 1, record, ...written, supersedes: sawAll ? heads.map((head) => head.id) : [] });
  }
  return new Map(changes.map(({ record }) => [record, viewOf(record)]));
}

/** What the new appointment holds when the edits are written in one go. */
function copied(views: Iterable<RecordView>): Map<string, RecordView> {
  const stamp = createStamp('copy', 1_000_000);
  const changes = toChanges(copyEdits(views, 'new'), 'new', () => stamp(0, 'anna'));
  return new Map(
    changes.map(({ record }) => [
      record,
      fold(
        record,
        changes.filter((change) => change.record === record),
      ),
    ]),
  );
}

const valuesOf = (view: RecordView | undefined, field: string): Value[] =>
  (view?.fields[field] ?? []).map((head) => head.value).filter((value) => value !== null);

/** Values by record and field, and which records are deleted. */
const contents = (views: ReadonlyMap<string, RecordView>): Record<string, unknown> =>
  Object.fromEntries(
    [...views].flatMap(([record, view]) => [
      ...FIELDS.map((field) => [`${record} ${field}`, valuesOf(view, field)] as const).filter(([, values]) => values.length > 0),
      ...(deletionOf(view) === 'none' ? [] : [[`${record} deletion`, deletionOf(view)] as const]),
    ]),
  );

/** What a record must become in the new appointment, as {@link contents} tells it. */
function expected(view: RecordView): (readonly [string, unknown])[] {
  const record = view.id.replace('/old', '/new');
  const isDeleted = kindOf(view.id) !== 'appointment' && deletionOf(view) === 'deleted';
  if (['call', 'letter'].includes(kindOf(view.id)) || (isDeleted && view.id.includes('/own:'))) return [];
  const kept = FIELDS.filter((field) => !CLEARED.includes(`${kindOf(view.id)} ${field}`) && valuesOf(view, field).length > 0);
  return [...kept.map((field) => [`${record} ${field}`, valuesOf(view, field)] as const), ...(isDeleted ? [[`${record} deletion`, 'deleted'] as const] : [])];
}

describe('starting from another appointment', () => {
  it('takes over every value by the rules, whatever has been written', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const old = history(all);
        expect(contents(copied(old.values()))).toEqual(Object.fromEntries([...old.values()].flatMap(expected)));
      }),
      { numRuns: 500 },
    );
  }, 20_000);

  it('leaves a photo behind with the deleted record that it belongs to', () => {
    const deed = { sawAll: true, deletes: false };
    const file = { hash: 'h', type: 'image/jpeg', size: 1 } as unknown as Value;
    const photo = (tag: string, owner: string) => [
      { ...deed, record: `photo/old/own:${tag}`, field: 'of', value: { owner } as Value },
      { ...deed, record: `photo/old/own:${tag}`, field: 'file', value: file },
    ];
    const fresh = copied(
      history([
        { ...deed, record: 'medicine/old/own:a', field: 'title', value: 'Taken' },
        { ...deed, record: 'medicine/old/own:b', field: 'title', value: 'Deleted' },
        ...photo('a', 'medicine/own:a'),
        ...photo('b', 'medicine/own:b'),
        { ...deed, record: 'medicine/old/own:b', field: 'deleted', value: null, deletes: true },
      ]).values(),
    );
    expect([...fresh.keys()].filter((id) => kindOf(id) === 'photo')).toEqual(['photo/new/own:a']);
  });

  const record = (status: string) => {
    const fields: Record<string, Value> = {
      title: 'Scan of May',
      holder: 'Salford Royal',
      status: { code: status },
      askedHow: { code: 'phone' },
      askedOn: { date: '2026-09-01' },
      promisedFor: { date: '2026-09-20' },
      chasedOn: { date: '2026-09-10' },
      letter: 'Please send it.',
      arrivedOn: { date: '2026-09-12' },
      'check-opens': true,
      'check-given': true,
    };
    const all = Object.entries(fields).map(([field, value]) => ({ record: 'medicalRecord/old/own:a', field, value, sawAll: true, deletes: false }));
    const view = copied(history(all).values()).get('medicalRecord/new/own:a');
    return Object.fromEntries(Object.keys(fields).flatMap((field) => valuesOf(view, field).map((value) => [field, value])));
  };
  const what = { title: 'Scan of May', holder: 'Salford Royal' };

  it('asks again for a record that has not come', () => {
    for (const status of ['to-ask', 'asked', 'promised']) expect(record(status)).toEqual(what);
  });

  it('keeps a record that is here as it is, with its checks, but for the letter; what the last clinic has, the next one has not', () => {
    const days = { askedHow: { code: 'phone' }, askedOn: { date: '2026-09-01' }, promisedFor: { date: '2026-09-20' }, chasedOn: { date: '2026-09-10' } };
    const here = { ...what, ...days, arrivedOn: { date: '2026-09-12' }, 'check-opens': true };
    expect(record('arrived')).toEqual({ ...here, status: { code: 'arrived' } });
    expect(record('checked')).toEqual({ ...here, status: { code: 'checked' } });
    expect(record('delivered')).toEqual({ ...here, status: { code: 'checked' } });
  });

  it('keeps both wordings of a note that two people wrote apart', () => {
    const apart = { record: 'step/old/plan:story', field: 'note', sawAll: false, deletes: false };
    const fresh = copied(
      history([
        { ...apart, value: 'one' },
        { ...apart, value: 'other' },
      ]).values(),
    );
    expect(valuesOf(fresh.get('step/new/plan:story'), 'note')).toEqual(['one', 'other']);
  });

  it('keeps a step of the plan deleted even when nothing else was ever written to it', () => {
    const gone = { record: 'step/old/plan:story', field: 'deleted', value: { saw: [] }, sawAll: true, deletes: false };
    expect(deletionOf(copied(history([gone]).values()).get('step/new/plan:story'))).toBe('deleted');
  });

  it('leaves the words of a deleted own step behind', () => {
    const own = { record: 'step/old/own:a', sawAll: true, deletes: false };
    const views = history([{ ...own, field: 'title', value: 'Ask Ben' }]);
    const deleted = history([
      { ...own, field: 'title', value: 'Ask Ben' },
      { ...own, field: 'deleted', value: deletedValue(views.get(own.record)) },
    ]);
    expect(copied(deleted.values()).size).toBe(0);
  });
});
