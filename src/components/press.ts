/** Presses of a finger, a pen or a mouse button, as far as a field must know of them. */

const ENDS = ['pointerup', 'pointercancel'];
/** Released outside the window nobody tells: the next press ends the one before it. */
const ENDS_FOR_SURE = [...ENDS, 'pointerdown'];

let isDown = false;

/** Call it before a press that matters: it cannot be asked whether one is going on. */
export function watchPresses(): void {
  addEventListener(
    'pointerdown',
    () => {
      isDown = true;
    },
    true,
  );
  for (const end of ENDS) {
    addEventListener(
      end,
      () => {
        isDown = false;
      },
      true,
    );
  }
}

/**
 * Runs now, or when the press that is going on ends, which is before its click. What redraws the page while a mouse button
 * is down can push away what is being pressed, and the press then does nothing.
 */
export function afterPress(run: () => void): void {
  if (!isDown) {
    run();
    return;
  }
  const ended = new AbortController();
  for (const end of ENDS_FOR_SURE) {
    addEventListener(
      end,
      () => {
        ended.abort();
        run();
      },
      { capture: true, signal: ended.signal },
    );
  }
}
