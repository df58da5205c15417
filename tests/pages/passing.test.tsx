// @vitest-environment happy-dom
/** @jsxImportSource preact */
// Arrow keys choose each choice that they pass; what is only passed is not written.
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { usePassing } from '../../src/pages/passing';

let written: string[];
beforeEach(() => {
  vi.useFakeTimers();
  written = [];
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function Group() {
  const { choose, group } = usePassing();
  return (
    <>
      <fieldset {...group}>
        {['asked', 'arrived', 'checked'].map((code) => (
          <button key={code} type="button" onClick={() => choose((part) => written.push(`${code} ${part}`))}>
            {code}
          </button>
        ))}
      </fieldset>
      <button type="button">outside</button>
      <div class="foot">
        <button type="button">Undo</button>
      </div>
    </>
  );
}
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
/** As a browser does it: the key, then the click on what it chose. */
function pass(...codes: string[]): void {
  for (const code of codes) {
    fireEvent.keyDown(button(code), { key: 'ArrowDown' });
    fireEvent.click(button(code));
  }
}
const leaveFor = (name: string): boolean => fireEvent.focusOut(button('asked'), { relatedTarget: button(name) });

test('a finger chooses at once, also after arrow keys', () => {
  render(<Group />);
  pass('asked');
  fireEvent.pointerDown(button('checked'));
  fireEvent.click(button('checked'));
  expect(written).toEqual(['checked both']);
});

test('of those that the keys pass, the one where they rest is chosen; what goes along with it waits until the group is left', () => {
  render(<Group />);
  pass('asked', 'arrived', 'checked');
  expect(written).toEqual([]);
  vi.advanceTimersByTime(600);
  expect(written).toEqual(['checked choice']);
  leaveFor('asked');
  expect(written).toHaveLength(1);
  leaveFor('outside');
  expect(written).toEqual(['checked choice', 'checked along']);
});

test('a group that is left, or a screen, before the keys have rested has its choice all the same', () => {
  const { unmount } = render(<Group />);
  pass('asked', 'arrived');
  leaveFor('outside');
  expect(written).toEqual(['arrived both']);
  pass('checked');
  unmount();
  vi.advanceTimersByTime(600);
  expect(written).toEqual(['arrived both', 'checked both']);
});

test('whoever goes to Undo from a choice that is written takes back that alone; one that is not written yet is', () => {
  render(<Group />);
  pass('asked');
  leaveFor('Undo');
  expect(written).toEqual(['asked both']);
  pass('arrived');
  vi.advanceTimersByTime(600);
  leaveFor('Undo');
  expect(written).toEqual(['asked both', 'arrived choice']);
});
