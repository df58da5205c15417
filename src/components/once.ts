/** A hand that trembles presses twice, and by then the same button may say the next thing, or another one may stand under the finger. */

/** Within these milliseconds a second press was meant for what stood there before, ... */
const TWICE_MS = 500;
/** ... and so near the first one, in CSS pixels: the least size of a button. */
const NEAR_PX = 44;

let last: Event | undefined;

/** Whether two clicks came from one finger or mouse at one place. A key has no place: `detail` is 0 then. */
const isNear = (one: Partial<MouseEvent>, other: Partial<MouseEvent>): boolean =>
  !!one.detail && !!other.detail && Math.hypot(Number(one.clientX) - Number(other.clientX), Number(one.clientY) - Number(other.clientY)) < NEAR_PX;

const isAgain = (event: Event, before: Event): boolean =>
  event.type === before.type && event.timeStamp - before.timeStamp < TWICE_MS && (event.target === before.target || isNear(event, before));

/** What a press does; the second press of a hand that trembles does nothing. The button stays as it is, and with it the focus. */
export const once =
  <Done>(act: () => Done) =>
  (event: Event): Done | undefined => {
    const isSecond = last && isAgain(event, last);
    last = event;
    return isSecond ? undefined : act();
  };

/** Call it before a press that matters: the link that leads to another screen, or what deletes and then does so, counts as a first press; one of anything else in between parts two, and so do letters typed. */
export function watchClicks(): void {
  // What filled the screen is closed, and a link lies under the finger.
  addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element && event.target.closest('a');
      if (!link || !last || !isAgain(event, last) || (last.target as Element).closest('a')) return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
  addEventListener('click', (event) => {
    const isLeaving = event.target instanceof Element && event.target.closest('a, .danger');
    if (event !== last) last = isLeaving ? event : undefined;
  });
  addEventListener('input', () => {
    last = undefined;
  });
}
