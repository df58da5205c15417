/**
 * Going from screen to screen on the History API, and coming back to where one was. Until it is loaded, links are plain
 * links: the browser opens the address, and the page starts there.
 * Own code on purpose: preact-iso costs 1,600 bytes more and breaks the budget of the first screen.
 */
import type { Signal } from '@preact/signals-core';
import { type Arrival, type Place, placeNow, toRoute } from './route';

/** Goes to screens. */
export interface Navigation {
  go(href: string): void;
  /** Back to where one came from; to the plan when one came from nowhere. */
  back(): void;
  /**
   * Goes on when something has succeeded, unless the person has gone elsewhere meanwhile.
   * @param href where to; back without one
   * @param isGone the screen they are on shows nothing any more: no way leads back to it
   */
  after(done: Promise<boolean>, href?: string, isGone?: boolean): Promise<void>;
}

/** The address of the screen that is shown. Two strokes before it, in a link of another site, would make a link to it one to another host. */
const addressNow = (): string => location.pathname.replace(/^\/+/, '/');

/** Takes over the links of the page. Call once. @param arrival is told of every new screen */
export function createNavigation(base: string, arrival: Signal<Arrival>): Navigation {
  let current = addressNow();
  let { depth } = placeNow();
  /** The browser was asked to go back and has not yet: a trembling second tap must not lead one further. */
  let isLeaving = false;
  history.scrollRestoration = 'manual';

  const remember = (): void => history.replaceState({ ...placeNow(), scrollY, pane: document.querySelector('main')?.scrollTop }, '');

  function show(how: Omit<Arrival, 'route'>): void {
    current = addressNow();
    ({ depth } = placeNow());
    isLeaving = false;
    arrival.value = { route: toRoute(current, base), ...how };
  }

  function push(href: string, place: Pick<Place, 'from'>, how: Omit<Arrival, 'route'>): void {
    remember();
    history.pushState({ depth: depth + 1, ...place }, '', href);
    show(how);
  }

  function instead(href: string): void {
    history.replaceState({ depth }, '', href);
    show({});
  }

  /** By the link above the heading: to where one came from, as it was left; or to the list that the screen belongs to. */
  function goUp(href: string): void {
    if (isLeaving) return;
    isLeaving = placeNow().from === href;
    if (isLeaving) history.back();
    else push(href, {}, { from: current });
  }

  const navigation: Navigation = {
    go: (href) => push(href, { from: current }, {}),
    back() {
      if (isLeaving) return;
      isLeaving = placeNow().depth > 0;
      if (isLeaving) history.back();
      else instead(base);
    },
    async after(done, href, isGone = false) {
      const here = arrival.peek();
      if (!(await done) || isLeaving || arrival.peek() !== here) return;
      if (!href) navigation.back();
      else if (isGone) instead(href);
      else navigation.go(href);
    },
  };

  addEventListener('popstate', () => {
    const { scrollY = 0, depth: now } = placeNow();
    show({ ...(now < depth && { from: current }), scrollY });
  });
  // For a reload the last is too late, but iPhones know no other; and a phone drops pages that nobody looks at.
  for (const moment of ['beforeunload', 'visibilitychange', 'pagehide']) addEventListener(moment, remember);
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;
    if (!link || !plain || link.target || link.origin !== location.origin || !link.pathname.startsWith(base) || link.hash) return;
    event.preventDefault();
    if ('back' in link.dataset) goUp(link.pathname);
    else if (link.pathname !== location.pathname) navigation.go(link.pathname);
  });

  return navigation;
}
