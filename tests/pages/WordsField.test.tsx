// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { render as draw } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { watchPresses } from '../../src/components/press';
import { WordsField } from '../../src/components/WordsField';

afterEach(cleanup);

const field = (text: string, onType = vi.fn(), onLeave = vi.fn(), onBegin = vi.fn()) => (
  <WordsField label="Your note" lines={2} shown={() => text} onBegin={onBegin} onType={onType} onLeave={onLeave} />
);
const area = () => screen.getByLabelText<HTMLTextAreaElement>('Your note');

test('words from elsewhere never change what is under the cursor', async () => {
  const { rerender } = render(field('mine'));
  area().focus();
  area().value = 'mine, going on';
  rerender(field('from another tab'));
  await Promise.resolve();
  expect(area().value).toBe('mine, going on');
});

test('words from elsewhere are shown when nobody types', async () => {
  const { rerender } = render(field('mine'));
  rerender(field('from another tab'));
  await vi.waitFor(() => expect(area().value).toBe('from another tab'));
});

test('words from elsewhere are in the field with the rest of the screen, not a frame later', () => {
  // Without the library's act(), which would run the effects that come after the paint.
  const root = document.body.appendChild(document.createElement('div'));
  draw(field('mine'), root);
  draw(field('from another tab'), root);
  expect(area().value).toBe('from another tab');
  root.remove();
});

test('each key is told, and leaving the field or the screen is told', async () => {
  const onType = vi.fn();
  const onLeave = vi.fn();
  const { unmount } = render(field('', onType, onLeave));
  fireEvent.input(area(), { target: { value: 'a' } });
  expect(onType).toHaveBeenLastCalledWith('a');
  fireEvent.blur(area());
  expect(onLeave).toHaveBeenCalledTimes(1);
  await new Promise((resolve) => setTimeout(resolve, 50)); // effects have run
  unmount();
  await vi.waitFor(() => expect(onLeave).toHaveBeenCalledTimes(2));
});

test('a field that was left without typing shows what came from elsewhere meanwhile', async () => {
  const { rerender } = render(field('mine'));
  area().focus();
  rerender(field('from another tab'));
  await Promise.resolve();
  expect(area().value).toBe('mine');
  area().blur();
  expect(area().value).toBe('from another tab');
});

test('so does one whose words were saved while it kept the focus, and replaced elsewhere', () => {
  let stored = 'mine';
  render(<WordsField label="Your note" lines={2} shown={() => stored} onBegin={vi.fn()} onType={vi.fn()} onLeave={vi.fn()} />);
  area().focus();
  fireEvent.input(area(), { target: { value: 'mine' } });
  stored = 'mine, and theirs';
  area().blur();
  expect(area().value).toBe('mine, and theirs');
});

test('what a field shows when it gets the focus is noted: typing replaces that and nothing else', () => {
  const onBegin = vi.fn();
  render(field('mine', undefined, undefined, onBegin));
  area().focus();
  expect(onBegin).toHaveBeenCalledTimes(1);
});

test('leaving by a press is told when the press ends, before its click: what comes of it must not move what is pressed', () => {
  watchPresses();
  const told: string[] = [];
  render(
    <>
      {field(
        'mine',
        vi.fn(),
        vi.fn(() => void told.push('left')),
      )}
      <button type="button" onClick={() => told.push('clicked')}>
        Go
      </button>
    </>,
  );
  const button = screen.getByText('Go');
  area().focus();
  fireEvent.pointerDown(button);
  area().blur();
  expect(told).toEqual([]);
  fireEvent.pointerUp(button);
  fireEvent.click(button);
  expect(told).toEqual(['left', 'clicked']);

  // The keyboard waits for no mouse whose release nobody told of.
  area().focus();
  fireEvent.pointerDown(button);
  area().blur();
  fireEvent.keyDown(document.body);
  expect(told).toEqual(['left', 'clicked', 'left']);

  // Back in the field before the press ends: it was not left.
  area().focus();
  fireEvent.pointerDown(button);
  area().blur();
  area().focus();
  fireEvent.pointerUp(button);
  expect(told).toEqual(['left', 'clicked', 'left']);

  // A press of the other button opens a menu, and ends untold.
  fireEvent.pointerDown(button, { button: 2 });
  area().blur();
  expect(told).toEqual(['left', 'clicked', 'left', 'left']);
});

test('what came while the window was away is seen before typing can replace it', () => {
  let stored = 'mine';
  const view = (
    <WordsField label="Your note" lines={2} shown={() => stored} onBegin={() => expect(area().value).toBe(stored)} onType={vi.fn()} onLeave={vi.fn()} />
  );
  render(view);
  stored = 'from another tab';
  fireEvent.focus(area());
  expect(area().value).toBe('from another tab');
});
