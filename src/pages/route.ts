/** Which screen an address means. In the first chunk; going from screen to screen is `navigation.ts`, which comes later. */
import type { ReadonlySignal } from '@preact/signals-core';

/** A screen and what its address says. */
export interface Route {
  /** `prepare`, or the first part of the address: a name in `src/screens.ts`, or one that no screen has. */
  readonly screen: string;
  /** What the rest of the address names, a step for example; empty when it names nothing. */
  readonly id: string;
}

/** Which way the person came to a screen. */
export interface Arrival {
  readonly route: Route;
  /** Where to scroll, in CSS pixels; `undefined` for a screen that is new: its top. */
  readonly scrollY?: number | undefined;
  /** The address one came back from; its link gets the focus. Absent for a step forward. */
  readonly from?: string;
}

/** Where one is, and the addresses of screens. */
export interface Router {
  readonly arrival: ReadonlySignal<Arrival>;
  /** The address of a screen, under whatever path the app lives. */
  href(screen: string, id?: string): string;
}

/** What an entry of the browser's history remembers. */
export interface Place {
  /** How many screens one went through to get here: with none, "back" would leave the app. */
  readonly depth: number;
  /** Absent for a screen that nobody has left yet. */
  readonly scrollY?: number;
  /** How far down what is open beside its list was, which scrolls by itself. */
  readonly pane?: number | undefined;
  /** The address from which one stepped forward to here: where "back" leads. */
  readonly from?: string;
}

/** @param base path that the app lives under, with slashes at both ends */
export function toRoute(pathname: string, base: string): Route {
  const [screen = 'prepare', ...rest] = pathname.slice(base.length).split('/').filter(Boolean);
  try {
    return { screen: screen === 'index.html' ? 'prepare' : screen, id: rest.map(decodeURIComponent).join('/') };
  } catch {
    // An address that cannot be decoded names no screen.
    return { screen: '', id: '' };
  }
}

/** The addresses of screens under a path. */
export const hrefUnder =
  (base: string): Router['href'] =>
  (screen, id = '') =>
    `${base}${screen === 'prepare' ? '' : screen}${id && `/${encodeURIComponent(id)}`}`;

/** What the browser's history remembers of the entry that it shows. */
export const placeNow = (): Place => ({ depth: 0, ...(history.state as Partial<Place> | null) });
