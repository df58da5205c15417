// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { QuestionRow } from '../../src/components/QuestionRow';
import { questions as words } from '../../src/content/en/questions';
import type { Question } from '../../src/domain/questions';

afterEach(cleanup);

const question: Question = { id: 'own:1', order: 'a0', title: 'Why not wait?', titles: ['Why not wait?'], answers: [], asked: false, deletion: 'none' };
const linkOf = (changed: Partial<Question>) => {
  render(<QuestionRow question={{ ...question, ...changed }} place={1} href="/question" words={words} onAsk={() => {}} />);
  const link = screen.getByRole('link');
  return [link.textContent, link.getAttribute('aria-label')];
};

test.each([{}, { asked: true }])('beside a question without an answer the link says that the answer goes there', (changed) => {
  expect(linkOf(changed)).toEqual(['Answer', 'Answer: Why not wait?']);
});

test('one with an answer is called answered, and one that was ticked, asked', () => {
  for (const [changed, said] of [
    [{}, []],
    [{ answers: ['It can wait.'] }, ['Answered']],
    [{ answers: ['It can wait.'], asked: true }, ['Asked']],
  ] as const) {
    linkOf(changed);
    expect(['Answered', 'Asked'].filter((word) => screen.queryByText(word))).toEqual(said);
    cleanup();
  }
});

test('beside an answer it says that there is more', () => {
  expect(linkOf({ answers: ['It can wait.'] })).toEqual(['Details', 'Details: Why not wait?']);
});

test('a long answer is never cut within a letter', () => {
  linkOf({ answers: [`x${'😀'.repeat(100)}`] });
  expect(document.querySelector('.note')?.textContent).not.toMatch(/[\uD800-\uDFFF]/u);
});
