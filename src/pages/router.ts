/**
 * A small router on the History API: which screen an address means, going there, and coming back to where one was.
 * Own code on purpose: preact-iso costs 1,600 bytes more and breaks the budget of the first screen.
 */
import { type ReadonlySignal, signal } from '@preact/signals-core';

/** A screen and what its address says. */
export interface Route {
  readonly screen: 'prepare' | 'step' | 'add' | 'deleted' | 'more' | 'unknown';
  /** The step or section that the address names; empty when it names none. */
  readonly id: string;
}

/** Which way the person came to a screen. */
export interface Arrival {
  readonly route: Route;
  /** Where to scroll, in CSS pixels; `undefined` for a screen that is new: its top. */
  readonly scrollY?: number;
  /** The address one came back from; its link gets the focus. */
  readonly from?: string;
}

/** Goes to screens. */
export interface Router {
  readonly arrival: ReadonlySignal<Arrival>;
  /** The address of a screen, under whatever path the app lives. */
  href(screen: Route['screen'], id?: string): string;
  go(href: string): void;
  /** Notes how far the screen is scrolled, for coming back or reloading. */
  remember(): void;
  /** Back to where one came from; to the plan when one came from nowhere. */
  back(): void;
}

/** What an entry of the browser's history remembers. */
interface Place {
  /** How many screens one went through to get here: with none, "back" would leave the app. */
  readonly depth: number;
  readonly scrollY: number;
}

const SCREENS: readonly Route['screen'][] = ['step', 'add', 'deleted', 'more'];

/** @param base path that the app lives under, with slashes at both ends */
export function toRoute(pathname: string, base: string): Route {
  const [screen = '', ...rest] = pathname.slice(base.length).split('/').filter(Boolean);
  const id = rest.map(decodeURIComponent).join('/');
  if (pathname === base || pathname === `${base}index.html`) return { screen: 'prepare', id: '' };
  const known = SCREENS.find((one) => one === screen);
  const needsId = known === 'step' || known === 'add';
  return known && needsId === (id !== '') ? { screen: known, id } : { screen: 'unknown', id: '' };
}

/** The addresses of screens under a path. */
export const hrefUnder =
  (base: string): Router['href'] =>
  (screen, id = '') =>
    `${base}${screen === 'prepare' ? '' : screen}${id && `/${encodeURIComponent(id)}`}`;

/** Takes over the links of the page. Call once, in the browser. */
export function createRouter(base: string): Router {
  const here = (): Route => {
    try {
      return toRoute(location.pathname, base);
    } catch {
      return { screen: 'unknown', id: '' };
    }
  };
  const place = (): Place => ({ depth: 0, scrollY: 0, ...(history.state as Partial<Place> | null) });
  const arrival = signal<Arrival>({ route: here(), scrollY: place().scrollY });
  let current = location.pathname;
  history.scrollRestoration = 'manual';

  const router: Router = {
    arrival,
    href: hrefUnder(base),
    go(href) {
      router.remember();
      history.pushState({ depth: place().depth + 1 }, '', href);
      current = location.pathname;
      arrival.value = { route: here() };
    },
    remember() {
      history.replaceState({ ...place(), scrollY }, '');
    },
    back() {
      if (place().depth > 0) history.back();
      else {
        history.replaceState(null, '', base);
        current = location.pathname;
        arrival.value = { route: here() };
      }
    },
  };

  addEventListener('popstate', () => {
    const from = current;
    current = location.pathname;
    arrival.value = { route: here(), scrollY: place().scrollY, from };
  });

  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;
    if (!link || !plain || link.target || link.origin !== location.origin || !link.pathname.startsWith(base) || link.hash) return;
    event.preventDefault();
    if (link.pathname !== location.pathname) router.go(link.pathname);
  });

  return router;
}
