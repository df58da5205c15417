/** Keeps what is used in reach at the bottom of the window: above the bars that stand there, and above the phone's keyboard. */

/** A keyboard stands still by then, in milliseconds. */
const SETTLED_MS = 500;

/**
 * Publishes as `--below`, in CSS pixels, how much of the window's bottom is taken. CSS cannot know it: messages come and
 * go, and a keyboard makes the visual viewport smaller, not the window that "sticky" refers to. Call once.
 */
export function watchReach(): void {
  const root = document.documentElement;
  // For those that use it. What the root hands down to everybody has everything styled anew: half of a long task at the start.
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  let watched: Element | undefined;
  let published: number | undefined;
  const measure = (): void => {
    const { visualViewport: view } = window;
    const foot = document.querySelector('.foot');
    // A screen for an obstacle has none, and after it comes another one.
    if (foot && foot !== watched) sizes.observe(foot);
    watched = foot ?? undefined;
    const bars = foot ? Math.max(0, innerHeight - foot.getBoundingClientRect().top) : 0;
    // Pinched larger is no keyboard.
    const keyboard = view && view.scale <= 1.01 ? innerHeight - view.height - view.offsetTop : 0;
    const below = Math.round(Math.max(bars, keyboard));
    if (below === published) return;
    sheet.replaceSync(`:root, .composer { --below: ${below}px }`);
    // A bar that comes must not cover what is being typed: in a low window that is all there is to see.
    if (below > (published ?? below)) showField(below);
    published = below;
  };
  const sizes = new ResizeObserver(measure);
  sizes.observe(root); // calls at once, when all is laid out
  addEventListener('resize', measure);
  visualViewport?.addEventListener('resize', () => {
    measure();
    // Safari may tell of a keyboard that goes before the height is right again, and then no more.
    setTimeout(measure, SETTLED_MS);
  });
  visualViewport?.addEventListener('scroll', measure);
}

/** The field that somebody is in, where the bars now stand over it. */
function showField(below: number): void {
  // Not a box: a list that moves when it is ticked puts the next row under the finger.
  const field = document.activeElement?.closest('textarea, input:not([type=checkbox], [type=radio])');
  const over = (field?.getBoundingClientRect().bottom ?? 0) - (innerHeight - below);
  if (over > 0) scrollBy(0, over + 8);
}
