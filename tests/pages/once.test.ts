// @vitest-environment happy-dom
// A hand that trembles presses twice: which second press is meant.
import { expect, test, vi } from 'vitest';
import { once, watchClicks } from '../../src/components/once';

watchClicks();

let nowMs = 0;
/** A button, and what a press of it does, so many milliseconds after the press before. */
interface Pressed {
  readonly element: HTMLElement;
  readonly pressed: () => number;
  readonly press: (afterMs: number, x?: number, y?: number) => void;
}
function button(isGuarded = true, tag = 'button'): Pressed {
  const act = vi.fn();
  const element = document.body.appendChild(document.createElement(tag));
  element.addEventListener('click', isGuarded ? once(act) : act);
  return {
    element,
    pressed: () => act.mock.calls.length,
    press(afterMs, x, y) {
      nowMs += afterMs;
      // A key has no place.
      const event = new MouseEvent('click', { bubbles: true, detail: x === undefined ? 0 : 1, clientX: x ?? 0, clientY: y ?? 0 });
      Object.defineProperty(event, 'timeStamp', { value: nowMs });
      element.dispatchEvent(event);
    },
  };
}
const LATER = 10_000;

test.each([
  ['the same button', 30],
  ['the same button, at its other end', 300],
])('a second press of %s does nothing, a slow one does', (_, x) => {
  const one = button();
  one.press(LATER, 20, 20);
  one.press(250, x, 20);
  one.press(250, x, 20);
  expect(one.pressed()).toBe(1);
  one.press(800, x, 20);
  expect(one.pressed()).toBe(2);
});

test('by keyboard, too; the slow second press of a key is meant', () => {
  const one = button();
  one.press(LATER);
  one.press(250);
  expect(one.pressed()).toBe(1);
  one.press(800);
  expect(one.pressed()).toBe(2);
});

test('what moved under the finger is not pressed by the second press, nor what the screen that a link leads to has there', () => {
  const [gone, moved, link] = [button(), button(), button(false, 'a')];
  gone.press(LATER, 100, 100);
  moved.press(250, 108, 94);
  expect([gone.pressed(), moved.pressed()]).toEqual([1, 0]);
  link.press(LATER, 100, 100);
  moved.press(250, 108, 94);
  expect([link.pressed(), moved.pressed()]).toEqual([1, 0]);
});

test('another button is pressed at once: further off, or by keyboard', () => {
  const [one, other] = [button(), button()];
  one.press(LATER, 100, 100);
  other.press(250, 100, 150);
  expect(other.pressed()).toBe(1);
  one.press(LATER);
  other.press(250);
  expect(other.pressed()).toBe(2);
});

test('a button is pressed again at once when another one was pressed in between', () => {
  const [undo, tick] = [button(), button(false)];
  undo.press(LATER, 20, 800);
  tick.press(200, 20, 20);
  undo.press(200, 20, 800);
  expect(undo.pressed()).toBe(2);
});

test('letters typed after a link part its press from the next one', () => {
  const [link, there] = [button(false, 'a'), button()];
  link.press(LATER, 100, 100);
  document.body.dispatchEvent(new InputEvent('input', { bubbles: true }));
  there.press(250, 108, 94);
  expect(there.pressed()).toBe(1);
});

test('what deletes is pressed right after a link, and parts nothing from what comes in its place', () => {
  const [link, remove, there] = [button(false, 'a'), button(false), button()];
  remove.element.className = 'btn danger';
  link.press(LATER, 100, 100);
  remove.press(250, 108, 94);
  there.press(250, 108, 94);
  expect([remove.pressed(), there.pressed()]).toEqual([1, 0]);
});
