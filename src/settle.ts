/** What is done once a screen was drawn: where the focus goes, and how far down one stands. */
import { type Arrival, placeNow } from './pages/route';

const isInSight = ({ top }: DOMRect): boolean => top > 0 && top < innerHeight;

/** Call it when the screen of that arrival stands on the page. */
export function settle({ route, from, scrollY }: Arrival): void {
  // The link that one took from here.
  const back = from && document.querySelector<HTMLElement>(`main a[href="${CSS.escape(from)}"]:not([data-back])`);
  (back || document.querySelector<HTMLElement>('main h1'))?.focus({ preventScroll: true });
  const open = document.querySelector<HTMLElement>(`.beside :is([aria-current], [id="${CSS.escape(route.id)}"])`);
  if (back && scrollY === undefined) back.scrollIntoView({ block: 'center' });
  // Only the list scrolls with the page: it stays where it is, with what is open in sight.
  else if (open?.offsetParent && scrollY === undefined) open.scrollIntoView({ block: 'nearest' });
  else scrollTo(0, scrollY ?? 0);
  // What one took is gone, or stands in no list: one goes on from what is in sight, not from the top.
  const near = [...document.querySelectorAll<HTMLElement>('main li a')].find((link) => isInSight(link.getBoundingClientRect()));
  if (from && !back && scrollY) near?.focus({ preventScroll: true });
  const { pane } = placeNow();
  if (pane) document.querySelector('main')?.scrollTo(0, pane);
}
