import { describe, expect, it } from 'vitest';
import type { Change, Value } from '../../src/domain/change';
import { codeIn, dayIn, entriesOf, everyEntry } from '../../src/domain/entries';
import { fold, type RecordView } from '../../src/domain/record';

const viewOf = (record: string, fields: Record<string, Value>): RecordView =>
  fold(
    record,
    Object.entries(fields).map(([field, value], index): Change => ({ id: `1-${record}-${index}`, format: 1, record, field, value, supersedes: [] })),
  );
const mapOf = (...views: RecordView[]) => new Map(views.map((view) => [view.id, view]));

describe('a list of records of one kind', () => {
  it('holds that kind only, in its order, with first titles', () => {
    const records = mapOf(
      viewOf('medicalRecord/x/own:b', { title: 'Scan', order: 'a1' }),
      viewOf('step/x/own:c', { title: 'A step', order: 'a0' }),
      viewOf('medicalRecord/x/own:a', { title: 'Letter', order: 'a0' }),
    );
    expect(entriesOf(records, 'medicalRecord').map(({ id, title }) => [id, title])).toEqual([
      ['own:a', 'Letter'],
      ['own:b', 'Scan'],
    ]);
  });

  it('leaves deleted ones out, but shows one with words that the delete never saw', () => {
    const seen = viewOf('medicalRecord/x/own:a', { title: 'Letter', deleted: { saw: ['1-medicalRecord/x/own:a-0'] } });
    const unseen = viewOf('medicalRecord/x/own:b', { title: 'Scan', deleted: { saw: [] } });
    expect(entriesOf(mapOf(seen, unseen), 'medicalRecord').map(({ id }) => id)).toEqual(['own:b']);
  });

  it('leaves out one in which an undone "add" left nothing, but no one that only stands at a place', () => {
    const undone = viewOf('medicalRecord/x/own:a', { title: null, order: null, label: 'No name yet' });
    const placed = viewOf('medicalRecord/x/own:b', { order: 'a0', label: 'No name yet' });
    expect(entriesOf(mapOf(undone, placed), 'medicalRecord').map(({ id }) => id)).toEqual(['own:b']);
  });

  it('knows the places of deleted ones, too', () => {
    const gone = viewOf('medicalRecord/x/own:a', { title: 'Letter', order: 'a1', deleted: { saw: ['1-medicalRecord/x/own:a-0'] } });
    const here = viewOf('medicalRecord/x/own:b', { title: 'Scan', order: 'a0' });
    expect(everyEntry(mapOf(gone, here), 'medicalRecord').map(({ order }) => order)).toEqual(['a0', 'a1']);
  });

  it('reads a choice and a day, and nothing from what a later release may have put there', () => {
    const view = viewOf('medicalRecord/x/own:a', { status: { code: 'asked' }, askedOn: { date: '2026-12-01' }, holder: true, note: { code: 7 } });
    expect([codeIn(view, 'status'), dayIn(view, 'askedOn')]).toEqual(['asked', '2026-12-01']);
    expect([codeIn(view, 'holder'), codeIn(view, 'note'), dayIn(view, 'status'), codeIn(undefined, 'status')]).toEqual(['', '', '', '']);
  });
});
