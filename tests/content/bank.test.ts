import { describe, expect, test } from 'vitest';
import { bank } from '../../src/content/en/bank';
import { gradeOf } from './grade';
import released from './released-questions.json';
import { wordsOf } from './text';

const questions = bank.flatMap((topic) => topic.questions);

/** Forms that push towards an answer, or hold one. */
const leading = [
  /\b(is|are|was|were|do|does|did|have|has|can|could|would|will|should)n[’']t\b/i,
  /\bdo(es)? (you|it|this) not\b|\b(is|are) (it|this|there|you) not\b|\b(would|could|should) (you|it|I) not\b/i,
  /\b(don[’']t|do not) you (think|agree)\b|\bwould you agree\b|\bam I right\b/i,
  /, (right|no|yes|correct|or not)\?$|, (is|are|do|does|can|will|would)n?[’']?t? (it|you|they|there)\?$/i,
  /\b(surely|obviously|of course|clearly|really|just|only)\b/i,
  /\bshould I\b/i,
  /\b(better|best|safer) (to|than|if)\b/i,
];

describe('the question bank', () => {
  test('has at least 45 questions, in the nine topics, each with some', () => {
    expect(questions.length).toBeGreaterThanOrEqual(45);
    expect(bank.map(({ id }) => id)).toEqual(['diagnosis', 'tests', 'treatment', 'difference', 'safety', 'life', 'practical', 'experience', 'leaving']);
    expect(bank.filter((topic) => topic.questions.length < 5).map(({ id }) => id)).toEqual([]);
  });

  test('gives each question an id and words of its own', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(new Set(questions.map(({ text }) => text)).size).toBe(questions.length);
    for (const { id } of questions) expect(id).toMatch(/^bank:[a-z]+(-[a-z]+)*$/);
  });

  test('never removes or renames a question that was released, and lists every new one', () => {
    expect(released.filter((id) => !questions.some((question) => question.id === id))).toEqual([]);
    expect(questions.filter(({ id }) => !released.includes(id)).map(({ id }) => id)).toEqual([]);
    expect(new Set(released).size).toBe(released.length);
  });

  test('marks more than three, but not most of them, as good for a top three', () => {
    const top = questions.filter((question) => question.top).length;
    expect(top).toBeGreaterThan(3);
    expect(top).toBeLessThan(questions.length / 3);
  });

  test('speaks of no single illness: that comes with a pack', () => {
    expect(questions.filter(({ text }) => /myasthenia|\bMG\b|antibod|thymus|thymo|pyridostigmine|mestinon|steroid|cancer|tumou?r/i.test(text))).toEqual([]);
  });
});

describe('a question', () => {
  test('ends with one question mark and is one line', () => {
    expect(questions.filter(({ text }) => !/^[^\n?]+\?$/.test(text) || text.trim() !== text).map(({ id }) => id)).toEqual([]);
  });

  test('does not lead', () => {
    expect(questions.flatMap(({ id, text }) => leading.filter((form) => form.test(text)).map(() => `${id}: ${text}`))).toEqual([]);
  });

  test.each([
    'Isn’t it too early for surgery?',
    'Don’t you think that it is something else?',
    'Do you not agree with my first doctor?',
    'It is not serious, is it?',
    'This is the right drug, right?',
    'Should I stop the tablets?',
    'Would it be better to wait?',
    'Surely there is another test?',
  ])('would be caught leading: %s', (text) => {
    expect(leading.some((form) => form.test(text))).toBe(true);
  });

  test('is short, and reads at grade 8 or lower, topic by topic and all together', () => {
    expect(questions.filter(({ text }) => wordsOf(text).length > 18).map(({ id }) => id)).toEqual([]);
    // One short sentence is a rough measure, so a single question may go up to 11 before its topic is asked.
    expect(questions.map(({ id, text }) => [id, gradeOf([text])] as const).filter(([, grade]) => grade > 11)).toEqual([]);
    expect(bank.map((topic) => [topic.id, gradeOf(topic.questions.map(({ text }) => text))] as const).filter(([, grade]) => grade > 8)).toEqual([]);
    expect(gradeOf(questions.map(({ text }) => text))).toBeLessThanOrEqual(6);
  });
});
