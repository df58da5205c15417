/** Makes the page look as somebody likes to read. The same that `src/first-paint.js` does before the first paint, and what can wait. */
import type { Comfort } from '../domain/comfort';

const bars = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')].map((meta) => ({ meta, own: meta.content }));

/** See above. */
export function wear({ theme, sizePercent, calm }: Comfort): void {
  const page = document.documentElement;
  if (theme) page.dataset.theme = theme;
  else delete page.dataset.theme;
  page.style.fontSize = sizePercent === 100 ? '' : `${sizePercent}%`;
  page.toggleAttribute('data-calm', calm);
  // The browser's own bar goes with a theme that does not follow the phone.
  const paper = theme && getComputedStyle(page).getPropertyValue('--paper').trim();
  for (const { meta, own } of bars) meta.content = paper || own;
}
