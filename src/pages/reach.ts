/** Keeps something in reach at the bottom of the window: above the bars that stand there, and above the phone's keyboard. */

/**
 * Publishes as `--below`, in CSS pixels, how much of the window's bottom is taken. CSS cannot know it: messages come and
 * go, and a keyboard makes the visual viewport smaller, not the window that "sticky" refers to.
 * @returns what ends it
 */
export function watchReach(): () => void {
  const root = document.documentElement;
  const foot = document.querySelector('.foot');
  const measure = (): void => {
    const { visualViewport: view } = window;
    const bars = foot ? Math.max(0, innerHeight - foot.getBoundingClientRect().top) : 0;
    // Pinched larger is no keyboard.
    const keyboard = view && view.scale <= 1.01 ? innerHeight - view.height - view.offsetTop : 0;
    root.style.setProperty('--below', `${Math.round(Math.max(bars, keyboard))}px`);
  };
  const sizes = new ResizeObserver(measure);
  if (foot) sizes.observe(foot);
  sizes.observe(root);
  const ending = new AbortController();
  const { signal } = ending;
  addEventListener('resize', measure, { signal });
  visualViewport?.addEventListener('resize', measure, { signal });
  visualViewport?.addEventListener('scroll', measure, { signal });
  measure();
  return () => {
    sizes.disconnect();
    ending.abort();
    root.style.removeProperty('--below');
  };
}
