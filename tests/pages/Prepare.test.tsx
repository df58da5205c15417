// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { prepare as words } from '../../src/content/en/shell';
import type { Step } from '../../src/domain/checklist';
import { Prepare } from '../../src/pages/Prepare';

afterEach(cleanup);

const steps = (count: number, done = 0): Step[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `own:${index}`,
    order: `a${index}`,
    section: 'one',
    title: `Step ${index}`,
    titles: [`Step ${index}`],
    notes: [],
    due: '',
    done: index < done,
    deletion: 'none',
    builtIn: false,
  }));
const draw = (all: Step[], isFitted = false) => (
  <Prepare
    sections={[{ id: 'one', title: 'One' }]}
    steps={all}
    unreadable={0}
    isFitted={isFitted}
    href={(screenName, id) => `/${screenName}/${id}`}
    onTick={() => {}}
  />
);
const boxes = () => screen.getAllByRole('checkbox').length;

test('a long section is opened fifty steps at a time', () => {
  render(draw(steps(120)));
  const before = boxes();
  expect(before).toBeLessThanOrEqual(50);
  fireEvent.click(screen.getByRole('button', { name: words.showMore(50) }));
  return expect.poll(boxes).toBe(before + 50);
});

test('paper gets all of them', () => {
  render(draw(steps(120)));
  act(() => void dispatchEvent(new Event('beforeprint')));
  return expect.poll(boxes).toBe(120);
});

test('the first tick does not take the welcome away: the rows would move under the finger', () => {
  const { rerender, unmount } = render(draw(steps(3)));
  expect(screen.getByText(words.welcome)).toBeTruthy();
  rerender(draw(steps(3, 1)));
  expect(screen.getByText(words.welcome)).toBeTruthy();
  unmount();
  render(draw(steps(3, 1)));
  expect(screen.queryByText(words.welcome)).toBeNull();
});

test('condition and country are offered at the top only until one of them was said', () => {
  const { rerender } = render(draw(steps(3)));
  expect(screen.getByRole('link', { name: words.fit }).getAttribute('href')).toContain('condition');
  rerender(draw(steps(3), true));
  expect(screen.queryByRole('link', { name: words.fit })).toBeNull();
});
