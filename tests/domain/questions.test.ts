import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/domain/change';
import { deletedIn, deletedValue } from '../../src/domain/deleted';
import { askedOf, asText, linesOf, listed, questionRecord, questionsOf } from '../../src/domain/questions';
import { fold, type RecordView } from '../../src/domain/record';

let count = 0;
/** A record as it stands after these values were written, one after the other, by people who saw nothing of each other. */
function view(id: string, ...values: readonly (readonly [field: string, value: Value])[]): RecordView {
  return fold(
    id,
    values.map(([field, value]) => ({ id: `${String((count += 1)).padStart(4, '0')}-anna-load`, format: 1, record: id, field, value, supersedes: [] })),
  );
}
const records = (...views: RecordView[]): ReadonlyMap<string, RecordView> => new Map(views.map((one) => [one.id, one]));
const question = (local: string, order: string, title: string, ...more: readonly (readonly [string, Value])[]): RecordView =>
  view(questionRecord(local, 'visit'), ['title', title], ['order', order], ...more);
const withDelete = (one: RecordView): RecordView => ({ ...one, fields: { ...one.fields, deleted: [{ id: '9999-anna-load', value: deletedValue(one) }] } });

describe('pasted lines', () => {
  it.each([
    ['one line', 'Why not wait?', ['Why not wait?']],
    ['several, with blank ones between', 'Why?\n\n  \nWhen?\r\nWho?\rWhere?\u2028How?', ['Why?', 'When?', 'Who?', 'Where?', 'How?']],
    ['dashes and dots', '- Why?\n* When?\n• Who?\n•Where?\n– How?', ['Why?', 'When?', 'Who?', 'Where?', 'How?']],
    ['numbers', '1. Why?\n2) When?\n 13. Who?\n٣. أين؟', ['Why?', 'When?', 'Who?', 'أين؟']],
    ['boxes, and a mark within a mark', '[ ] Why?\n- [x] When?\n☐ Who?\n1. - Where?', ['Why?', 'When?', 'Who?', 'Where?']],
    ['marks without words', '-\n•\n1.\n[ ]', []],
    [
      'what only looks like a mark',
      '-5 degrees?\n1.5 mg?\n2024. Why?\n3T or 1.5T?\n*really*?',
      ['-5 degrees?', '1.5 mg?', '2024. Why?', '3T or 1.5T?', '*really*?'],
    ],
    ['nothing', ' \n\t\n', []],
  ])('become questions: %s', (_what, text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  const text = fc
    .array(fc.constantFrom('- ', '•', '1. ', '\n', '\r\n', ' ', '\t', 'Why', '?', '2', '.', '[ ] ', 'מה', '💿', '\u00a0'), { maxLength: 30 })
    .map((parts) => parts.join(''));

  it('lose nothing but blanks and marks, and are not changed when they are pasted again', () => {
    const bare = (words: string): string => words.replace(/[^\p{L}\p{Emoji_Presentation}?]/gu, '');
    fc.assert(
      fc.property(text, (pasted) => {
        const lines = linesOf(pasted);
        expect(bare(lines.join(''))).toBe(bare(pasted));
        expect(linesOf(lines.join('\n'))).toEqual(lines);
        for (const line of lines) expect(line).toMatch(/^\S(.*\S)?$/su);
      }),
    );
  });
});

describe('the list of questions', () => {
  it('stands in order, whatever order the records came in, and leaves out other kinds', () => {
    const found = questionsOf(records(question('own:b', 'a1', 'Second'), view('step/visit/own:x', ['title', 'A step']), question('bank:a', 'a0', 'First')));
    expect(found.map(({ id, title }) => [id, title])).toEqual([
      ['bank:a', 'First'],
      ['own:b', 'Second'],
    ]);
  });

  it('does not show an "add" that was undone, but shows an answer whose question is gone', () => {
    expect(questionsOf(records(view(questionRecord('own:a', 'visit'), ['title', null], ['order', null])))).toEqual([]);
    expect(questionsOf(records(view(questionRecord('own:a', 'visit'), ['answer', 'Wait two weeks'])))).toMatchObject([
      { title: '', answers: ['Wait two weeks'] },
    ]);
  });

  it('counts as asked what one of two people asked', () => {
    const [one] = questionsOf(records(question('own:a', 'a0', 'Why?', ['asked', true], ['asked', false])));
    expect(one?.asked).toBe(true);
    expect(askedOf(one ? [one] : [])).toEqual({ asked: 1, all: 1 });
    expect(
      askedOf(
        one
          ? [
              { ...one, asked: false, answers: ['It can wait.'] },
              { ...one, asked: false, answers: [] },
            ]
          : [],
      ),
    ).toEqual({ asked: 1, all: 2 });
  });

  it('gives the same object for the same view: an unchanged row is not drawn again', () => {
    const all = records(question('own:a', 'a0', 'Why?'));
    expect(questionsOf(all)[0]).toBe(questionsOf(all)[0]);
  });

  it('leaves out deleted ones, and keeps one that words came into afterwards', () => {
    const gone = withDelete(question('own:a', 'a0', 'Why?'));
    const back = { ...gone, id: questionRecord('own:b', 'visit'), fields: { ...gone.fields, answer: [{ id: '9998-ben-load', value: 'Because' }] } };
    expect(listed(questionsOf(records(gone, back))).map(({ id, deletion }) => [id, deletion])).toEqual([['own:b', 'back']]);
  });

  it('as text has every wording, what was asked, and every answer', () => {
    const list = questionsOf(
      records(question('own:a', 'a0', 'Why?', ['asked', true], ['answer', 'Line 1\nLine 2']), question('own:b', 'a1', 'When?', ['title', 'How soon?'])),
    );
    expect(asText('Heading', list, { asked: 'Asked.', answer: (answer) => `Answer: ${answer}` })).toBe(
      'Heading\n\n1. Why?\n   Asked.\n   Answer: Line 1\n   Line 2\n\n2. How soon? / When?',
    );
  });

  it('begins one that lost its words with what was answered', () => {
    const list = listed(questionsOf(records(question('own:a', 'a0', '', ['asked', true], ['answer', 'Ten days']))));
    expect(asText('Heading', list, { asked: 'Asked.', answer: (answer) => `Answer: ${answer}` })).toBe('Heading\n\n1. Asked.\n   Answer: Ten days');
  });
});

describe('what was recently deleted', () => {
  const steps = [{ id: 'plan:why', section: 'first', order: 'a0', title: 'Why' }];

  it('is found whatever its kind, later kinds too, with everything that was written in it', () => {
    const call = withDelete(view('call/visit/own:1', ['title', 'The clinic'], ['said', 'Ten days'], ['status', { code: 'done' }]));
    const asked = withDelete(question('own:a', 'a0', 'Why?', ['answer', 'Because']));
    const found = deletedIn(records(call, asked, question('own:b', 'a1', 'When?')), steps);
    expect(found.map(({ title, words, canForget }) => [title, words, canForget])).toEqual([
      ['The clinic', ['Ten days'], true],
      ['Why?', ['Because'], true],
    ]);
  });

  it('calls a step of the plan by its name, and has nothing to delete for good while nobody wrote in it', () => {
    const step = withDelete(view('step/visit/plan:why', ['label', 'Why, of before']));
    expect(deletedIn(records(step), steps)).toMatchObject([{ title: 'Why', words: [], canForget: false }]);
    const noted = withDelete(view('step/visit/plan:why', ['label', 'Why'], ['note', 'mine']));
    expect(deletedIn(records(noted), steps)).toMatchObject([{ title: 'Why', words: ['mine'], canForget: true }]);
  });

  it('no longer holds what was deleted for good, nor an appointment', () => {
    expect(
      deletedIn(records(withDelete(view('question/visit/own:a', ['title', null])), withDelete(view('appointment/visit', ['title', 'Visit']))), steps),
    ).toEqual([]);
  });
});
