// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Composer } from '../../src/components/Composer';

afterEach(cleanup);

const nothing = () => {};

test.each([
  ['adds', {}, true],
  ['with Shift begins a line', { shiftKey: true }, false],
  ['that chooses letters of an input method adds nothing', { isComposing: true, keyCode: 229 }, false],
  ['that does so in Safari, which says that nothing is being composed, adds nothing', { keyCode: 229 }, false],
])('Enter %s', (_, event, isAdding) => {
  const onAdd = vi.fn(async () => true);
  render(<Composer label="Add a question" add="Add" shown={() => ''} onBegin={nothing} onType={nothing} onLeave={nothing} onAdd={onAdd} />);
  const field = screen.getByLabelText('Add a question');
  fireEvent.input(field, { target: { value: '質問' } });
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 13, ...event });
  expect(onAdd).toHaveBeenCalledTimes(isAdding ? 1 : 0);
});
