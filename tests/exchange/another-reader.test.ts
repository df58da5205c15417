// A reader of backups that knows docs/backup-format.md alone: what it says must be enough to read somebody's words.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { appointmentDeletion } from '../../src/domain/appointments';
import type { Change } from '../../src/domain/change';
import { deletionOf, fold } from '../../src/domain/record';
import { writeBackup } from './at-once';

interface Row {
  readonly id: string;
  readonly record: string;
  readonly field: string;
  readonly value: unknown;
  readonly supersedes: readonly string[];
}

const NO_WORDS = ['done', 'due', 'order', 'section', 'label', 'plan', 'deleted'];

/** The words of each record that is not deleted, as `record field: text`. */
function wordsOf(text: string): string[] {
  const { changes } = JSON.parse(text) as { changes: readonly Row[] };
  const keyOf = ({ record, field }: Row, id: string): string => `${record} ${field} ${id}`;
  const gone = new Set(changes.flatMap((row) => row.supersedes.map((id) => keyOf(row, id))));
  const standing = changes.filter((row) => !gone.has(keyOf(row, row.id)));
  const sawOf = ({ value }: Row): readonly string[] | undefined => (value as { saw?: string[] } | null)?.saw;
  const isWords = ({ field, value }: Row): boolean => !NO_WORDS.includes(field) && typeof (value ?? '') === 'string';
  /** What stands in a field of words, and whether it was written by somebody who had not seen the delete, nor the deleter it. */
  const read = (
    record: string,
    isPart: (of: string) => boolean,
  ): { words: readonly Row[]; isUnseen: (row: Row, canBeEmpty: boolean) => boolean } | undefined => {
    const deletes = standing.filter((row) => row.record === record && row.field === 'deleted' && sawOf(row));
    const last = deletes
      .map(({ id }) => id)
      .sort()
      .at(-1);
    if (!last) return undefined;
    const saw = deletes.flatMap((row) => sawOf(row) ?? []);
    return {
      words: standing.filter((row) => isPart(row.record) && isWords(row)),
      isUnseen: ({ id, value }, canBeEmpty) => !saw.includes(id) && (Boolean(value) || (canBeEmpty && id > last)),
    };
  };
  const isDeleted = (record: string): boolean => {
    const found = read(record, (of) => of === record);
    return found !== undefined && !(found.words.some(({ value }) => value) && found.words.some((row) => found.isUnseen(row, true)));
  };
  const isAppointmentDeleted = (id: string): boolean => {
    const found = read(`appointment/${id}`, (of) => of.split('/')[1] === id);
    const canBeEmpty = ({ record, field, value }: Row): boolean => value === null && !record.startsWith('photo/') && field !== 'photos';
    return found !== undefined && !found.words.some((row) => found.isUnseen(row, canBeEmpty(row)));
  };
  const isGone = (record: string): boolean => isDeleted(record) || isAppointmentDeleted(record.split('/')[1] ?? '');
  return standing
    .filter((row) => row.value && row.field !== 'photos' && isWords(row) && !isGone(row.record))
    .map(({ record, field, value }) => `${record} ${field}: ${value}`)
    .sort();
}

test('what is written about the file is enough to read the words in it', () => {
  expect(wordsOf(readFileSync('tests/fixtures/backups/v1-0.1.0.json', 'utf8'))).toEqual([
    'appointment/fixture00001 title: Neurology in Girona',
    'question/fixture00001/bank:confirm-diagnosis title: How sure is the diagnosis?',
    'question/fixture00001/own:q1w2e3 title: May I record this?',
    'step/fixture00001/own:k3v9x1 note: What she said',
    'step/fixture00001/own:k3v9x1 title: שאלי את אחותי 💿 e\u0301',
    'step/fixture00001/second-opinion:images note: Called. Reference 2231-AX, ten days.',
    'step/fixture00001/second-opinion:letters title: Ask for all letters since 2024',
    'step/fixture00001/second-opinion:letters title: Ask for the letter of March',
  ]);
});

const row = (at: number, record: string, field: string, value: unknown, supersedes: readonly string[] = []): Row & { readonly format: 1 } => ({
  id: idOf(at),
  format: 1,
  record,
  field,
  value,
  supersedes,
});
const idOf = (at: number): string => `0mwu4k2a000${at}-phone1-load01`;

test('and to know what was deleted, and what came back', () => {
  const changes = [
    row(1, 'doctor/a/own:1', 'title', 'Dr. Lind'),
    row(2, 'doctor/a/own:1', 'deleted', { saw: [idOf(1)] }),
    row(3, 'doctor/a/own:2', 'title', 'Dr. Okafor'),
    row(4, 'doctor/a/own:2', 'deleted', { saw: [] }),
    row(5, 'doctor/b/own:3', 'title', 'Dr. Ferrer'),
    row(6, 'appointment/b', 'deleted', { saw: [idOf(5)] }),
    row(7, 'doctor/c/own:4', 'title', 'Dr. Bell'),
    row(8, 'appointment/c', 'deleted', { saw: [] }),
  ];
  const { text } = writeBackup(changes as readonly Change[], new Date(0), '0.1.0');
  expect(wordsOf(text)).toEqual(['doctor/a/own:2 title: Dr. Okafor', 'doctor/c/own:4 title: Dr. Bell']);
  const views = (id: string) => fold(id, changes.filter(({ record }) => record === id) as readonly Change[]);
  expect([deletionOf(views('doctor/a/own:1')), deletionOf(views('doctor/a/own:2'))]).toEqual(['deleted', 'back']);
  expect(appointmentDeletion(views('appointment/b'), [views('doctor/b/own:3')])).toBe('deleted');
  expect(appointmentDeletion(views('appointment/c'), [views('doctor/c/own:4')])).toBe('back');
});
