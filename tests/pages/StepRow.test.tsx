// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { StepRow } from '../../src/components/StepRow';
import { prepare as words } from '../../src/content/en/shell';
import type { Step } from '../../src/domain/checklist';

afterEach(cleanup);

const step: Step = {
  id: 'plan:one',
  order: 'a0',
  section: 'coverage',
  title: 'Ask the insurer',
  titles: ['Ask the insurer'],
  notes: [],
  due: '',
  done: false,
  deletion: 'none',
  builtIn: true,
};
const row = (changed: Partial<Step> = {}, onTick?: (step: Step) => void) => (
  <StepRow step={{ ...step, ...changed }} href="/step/one" words={words} showDay={(day) => `day ${day}`} onTick={onTick} />
);
const box = () => screen.getByRole<HTMLInputElement>('checkbox');

test('a tap asks for the tick, and shows it only when the saved step comes back', () => {
  const onTick = vi.fn();
  const { rerender } = render(row({}, onTick));
  fireEvent.click(box());
  expect(onTick).toHaveBeenCalledWith(step);
  expect(box().checked).toBe(false);
  rerender(row({ done: true }, onTick));
  expect(box().checked).toBe(true);
  fireEvent.click(box());
  expect(box().checked).toBe(true);
  rerender(row({ done: false }, onTick));
  expect(box().checked).toBe(false);
});

test('before the app runs the box is disabled', () => {
  render(row());
  expect(box().disabled).toBe(true);
});

test('the name of the box begins with the title; done is a word, not a colour', () => {
  render(row({ done: true, due: '2027-01-14', notes: ['They called back'] }, () => {}));
  const name = box().closest('label')?.textContent?.replace(/\s+/g, ' ') ?? '';
  expect(name).toMatch(/^Ask the insurer/);
  expect(name).toContain(words.done);
  expect(name).toContain(words.due('day 2027-01-14'));
  expect(name).toContain('They called back');
  expect(screen.getByRole('link').getAttribute('aria-label')).toBe(words.about('Ask the insurer'));
});

test('a long note is begun in the row, cut between words, and whole on paper', () => {
  const note = `${'word '.repeat(30)}end`;
  const { container } = render(row({ notes: [note] }, () => {}));
  const begun = container.querySelector('.note')?.textContent ?? '';
  expect(begun.length).toBeLessThan(70);
  expect(begun).toMatch(/word …$/);
  expect(container.querySelector('.paper')?.textContent).toBe(note);
});

test('a long note without gaps between its words is begun, not cut back to its first gap', () => {
  const { container } = render(row({ notes: [`医生： ${'我想知道这个检查的结果是什么意思'.repeat(5)}`] }, () => {}));
  expect(container.querySelector('.note')?.textContent).toHaveLength(60 + ' …'.length);
});

test('a long note is never cut within a letter', () => {
  const { container } = render(row({ notes: [`Ok ${'😀'.repeat(60)}`] }, () => {}));
  expect(container.querySelector('.note')?.textContent).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
});

test('two wordings are said', () => {
  render(row({ titles: ['Ask the insurer', 'Call the insurer'] }, () => {}));
  expect(screen.getByText(words.twoWordings)).toBeTruthy();
});

test('two notes are said, not begun: they would be the same line twice', () => {
  const begins = 'Double vision all day, prednisone for three years, nobody looked at the thymus.';
  const { container } = render(row({ notes: [`${begins} MuSK negative.`, `${begins} My hands are weak, too.`] }, () => {}));
  expect(screen.getByText(words.twoWordings)).toBeTruthy();
  expect(container.querySelector('.note')).toBeNull();
  expect(container.querySelectorAll('.paper')).toHaveLength(2);
});
