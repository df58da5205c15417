/** Presses of a finger, a pen or the main mouse button, as far as a field must know of them. */

/** A menu, a drag, another window: after these the browser may not tell that the button was released. The keyboard waits for no mouse. */
const ENDS = ['pointerup', 'pointercancel', 'pointerdown', 'contextmenu', 'dragend', 'keydown', 'blur', 'visibilitychange'];

let isDown = false;

/** Call it before a press that matters: it cannot be asked whether one is going on. */
export function watchPresses(): void {
  const set = ({ type, target, button }: Event & { readonly button?: number }): void => {
    if (type === 'blur' && target !== window) return; // of a field
    isDown = type === 'pointerdown' && button === 0;
  };
  for (const end of ENDS) addEventListener(end, set, true);
}

/**
 * Runs now, or when the press that is going on ends, which is before its click. What redraws the page while a mouse button
 * is down can push away what is being pressed, and the press then does nothing.
 * @returns forgets it, when it has not run yet
 */
export function afterPress(run: () => void): () => void {
  const ended = new AbortController();
  const end = ({ type, target }: Event): void => {
    if (type === 'blur' && target !== window) return;
    ended.abort();
    run();
  };
  if (isDown) for (const name of ENDS) addEventListener(name, end, { capture: true, signal: ended.signal });
  else run();
  return () => ended.abort();
}
