/**
 * Going from screen to screen on the History API, and coming back to where one was. Until it is loaded, links are plain
 * links: the browser opens the address, and the page starts there.
 * Own code on purpose: preact-iso costs 1,600 bytes more and breaks the budget of the first screen.
 */
import type { Signal } from '@preact/signals-core';
import { type Arrival, placeNow, toRoute } from './route';

/** Goes to screens. */
export interface Navigation {
  go(href: string): void;
  /** Back to where one came from; to the plan when one came from nowhere. */
  back(): void;
}

/** Takes over the links of the page. Call once. @param arrival is told of every new screen */
export function createNavigation(base: string, arrival: Signal<Arrival>): Navigation {
  let current = location.pathname;
  history.scrollRestoration = 'manual';

  const remember = (): void => history.replaceState({ ...placeNow(), scrollY }, '');

  function show(how: Omit<Arrival, 'route'>): void {
    current = location.pathname;
    arrival.value = { route: toRoute(current, base), ...how };
  }

  const navigation: Navigation = {
    go(href) {
      remember();
      history.pushState({ depth: placeNow().depth + 1 }, '', href);
      show({ from: current });
    },
    back() {
      if (placeNow().depth > 0) history.back();
      else {
        history.replaceState(null, '', base);
        show({});
      }
    },
  };

  addEventListener('popstate', () => show({ from: current, scrollY: placeNow().scrollY }));
  addEventListener('pagehide', remember);
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;
    if (!link || !plain || link.target || link.origin !== location.origin || !link.pathname.startsWith(base) || link.hash) return;
    event.preventDefault();
    if (link.pathname !== location.pathname) navigation.go(link.pathname);
  });

  return navigation;
}
