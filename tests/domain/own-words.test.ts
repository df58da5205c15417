import { describe, expect, it, vi } from 'vitest';
import type { Value } from '../../src/domain/change';
import { deletedValue } from '../../src/domain/deleted';
import { findOwnWords } from '../../src/domain/own-words';
import type { PlanStep } from '../../src/domain/plan';
import { fold, type RecordView } from '../../src/domain/record';

let count = 0;
function view(id: string, fields: Record<string, Value>): RecordView {
  const changes = Object.entries(fields).map(([field, value]) => {
    count += 1;
    return { id: `${String(count).padStart(4, '0')}-anna-load`, format: 1 as const, record: id, field, value, supersedes: [] };
  });
  return fold(id, changes);
}
const steps = [{ id: 'so:images', section: 'records', order: 'a0', title: 'Ask for the images' }] as unknown as PlanStep[];
const find = (query: string, ...views: RecordView[]) => findOwnWords(new Map(views.map((one) => [one.id, one])), steps, query);
const titles = (query: string, ...views: RecordView[]): string[] => find(query, ...views).map(({ title }) => title);

const question = view('question/a/own:1', { title: 'Would azathioprine suit me?', answer: 'Not before the liver test.', order: 'a0' });
const step = view('step/a/so:images', { note: 'Ms Galić says Tuesday. She can’t send them by post.', done: true });
const record = view('medicalRecord/a/bank:letters', { label: 'Letters from doctors', status: { code: 'asked' } });
const all = [question, step, record];

describe('a search in what was written', () => {
  it('reads each record once, however many letters are typed', () => {
    const fresh = view('question/a/own:9', { title: 'May I fly?', order: 'a0' });
    const read = vi.spyOn(String.prototype, 'normalize');
    expect(titles('fly', fresh)).toEqual(['May I fly?']);
    const first = read.mock.calls.length;
    expect(titles('fly', fresh)).toEqual(['May I fly?']);
    expect(read.mock.calls.length - first).toBe(1); // the query
    read.mockRestore();
  });

  it.each([
    ['a word of the title', 'azathioprine', ['Would azathioprine suit me?']],
    ['a word of an answer', 'liver', ['Would azathioprine suit me?']],
    ['a beginning, whatever its size of letters', 'AZA', ['Would azathioprine suit me?']],
    ['marks left out', 'galic', ['Ask for the images']],
    ['an apostrophe of another kind', "can't", ['Ask for the images']],
    ['the title of a step in which something is written', 'images', ['Ask for the images']],
    ['the name of a record without a word of one’s own', 'letters', ['Letters from doctors']],
    ['words that stand apart', 'suit liver', ['Would azathioprine suit me?']],
    ['one word that is nowhere', 'liver Monday', []],
    ['one letter', 'a', []],
    ['nothing', '  ', []],
  ])('finds %s', (_what, query, found) => {
    expect(titles(query, ...all)).toEqual(found);
  });

  it('shows the words around what was looked for, unless the title has it', () => {
    expect(find('galic', step)[0]?.text).toBe('Ms Galić says Tuesday. She can’t send them by post.');
    expect(find('images', step)[0]?.text).toBe('');
    const long = view('trouble/a/own:2', {
      title: 'Eyes',
      note: `${'It began in the spring, after the flu. '.repeat(5)}Then the lids.\n${'And on. '.repeat(40)}`,
    });
    const text = find('lids', long)[0]?.text ?? '';
    expect(text).toMatch(/^… \S.*Then the lids\. And on\..*\. …$/);
    expect(text.length).toBeLessThan(130);
    const unparted = view('trouble/a/own:4', { title: '眼', note: `${'朝'.repeat(200)}薬${'夜'.repeat(200)}` });
    expect(find('薬', unparted)).toEqual([]); // one letter
    expect(find('薬夜', unparted)[0]?.text).toMatch(/^… 薬夜.* …$/);
  });

  it('puts first what has it in its title', () => {
    const other = view('call/a/own:3', { title: 'Liver clinic', note: '' });
    expect(titles('liver', question, other)).toEqual(['Liver clinic', 'Would azathioprine suit me?']);
  });

  it('finds both of two wordings, and nothing that is deleted or that is only ticked', () => {
    const apart: RecordView = { ...step, fields: { ...step.fields, note: [...(step.fields.note ?? []), { id: '9998-ben-load', value: 'By courier' }] } };
    expect(titles('courier', apart)).toEqual(['Ask for the images']);
    expect(titles('tuesday', apart)).toEqual(['Ask for the images']);
    const gone: RecordView = { ...question, fields: { ...question.fields, deleted: [{ id: '9999-anna-load', value: deletedValue(question) }] } };
    expect(titles('liver', gone)).toEqual([]);
    expect(titles('images', view('step/a/so:images', { done: true, label: 'Ask for the images' }))).toEqual([]);
  });
});

it.each([
  ['letters that are several by themselves, as in Korean', '이중 시야가 저녁에 심해졌다고 말했습니다. ', '근전도'],
  ['marks that stand by themselves, as pasted from some programs', 'e\u0301te\u0301 a\u0300 la clinique. ', 'ganglion'],
])('shows the words around what was looked for behind %s', (_what, before, word) => {
  const note = view('step/a/so:images', { note: `${before.repeat(40)}${word}. ${before.repeat(12)}` });
  expect(find(word, note)[0]?.text).toContain(word);
});
