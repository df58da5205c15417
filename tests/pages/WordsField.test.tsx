// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
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

test('what a field shows when it gets the focus is noted: typing replaces that and nothing else', () => {
  const onBegin = vi.fn();
  render(field('mine', undefined, undefined, onBegin));
  area().focus();
  expect(onBegin).toHaveBeenCalledTimes(1);
});
