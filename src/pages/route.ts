/** Which screen an address means. In the first chunk; going from screen to screen is `navigation.ts`, which comes later. */
import type { ReadonlySignal } from '@preact/signals-core';

/** A screen and what its address says. */
export interface Route {
  readonly screen: 'prepare' | 'step' | 'add' | 'guide' | 'deleted' | 'more' | 'unknown';
  /** The step, section or page of the guide that the address names; empty when it names none. */
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

/** Where one is, and the addresses of screens. */
export interface Router {
  readonly arrival: ReadonlySignal<Arrival>;
  /** The address of a screen, under whatever path the app lives. */
  href(screen: Route['screen'], id?: string): string;
}

/** What an entry of the browser's history remembers. */
export interface Place {
  /** How many screens one went through to get here: with none, "back" would leave the app. */
  readonly depth: number;
  readonly scrollY: number;
}

/** Screens, and whether their address names something: the guide's may. */
const SCREENS = new Map<string, boolean | undefined>([
  ['step', true],
  ['add', true],
  ['guide', undefined],
  ['deleted', false],
  ['more', false],
]);

/** @param base path that the app lives under, with slashes at both ends */
export function toRoute(pathname: string, base: string): Route {
  if (pathname === base || pathname === `${base}index.html`) return { screen: 'prepare', id: '' };
  const [screen = '', ...rest] = pathname.slice(base.length).split('/').filter(Boolean);
  try {
    const id = rest.map(decodeURIComponent).join('/');
    if (SCREENS.has(screen) && (SCREENS.get(screen) ?? id !== '') === (id !== '')) return { screen: screen as Route['screen'], id };
  } catch {
    // An address that cannot be decoded names no screen.
  }
  return { screen: 'unknown', id: '' };
}

/** The addresses of screens under a path. */
export const hrefUnder =
  (base: string): Router['href'] =>
  (screen, id = '') =>
    `${base}${screen === 'prepare' ? '' : screen}${id && `/${encodeURIComponent(id)}`}`;

/** What the browser's history remembers of the entry that it shows. */
export const placeNow = (): Place => ({ depth: 0, scrollY: 0, ...(history.state as Partial<Place> | null) });
