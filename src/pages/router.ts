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
  /** Back to where one came from; to the plan when one came from nowhere. */
  back(): void;
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
  const arrival = signal<Arrival>({ route: here() });
  let current = location.pathname;
  let depth = 0;
  history.scrollRestoration = 'manual';

  const router: Router = {
    arrival,
    href: hrefUnder(base),
    go(href) {
      history.replaceState({ ...history.state, scrollY }, '');
      history.pushState({}, '', href);
      current = location.pathname;
      depth += 1;
      arrival.value = { route: here() };
    },
    back() {
      if (depth > 0) history.back();
      else {
        history.replaceState({}, '', base);
        current = location.pathname;
        arrival.value = { route: here() };
      }
    },
  };

  addEventListener('popstate', (event) => {
    const from = current;
    current = location.pathname;
    depth = Math.max(0, depth - 1);
    arrival.value = { route: here(), scrollY: (event.state as { scrollY?: number } | null)?.scrollY ?? 0, from };
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
