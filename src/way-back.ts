/** Where the link above a heading leads, when a person came from elsewhere than its own list: there, and in words. */
import { backTo } from '#words/titles';
import { placeNow, type Route, toRoute } from './pages/route';
import type { Duties } from './pages/services';
import { nameOf } from './screens';

/** @param base path that the app lives under */
export const createWayBack =
  (base: string): Duties['wayBack'] =>
  ({ screen }: Route) => {
    const { from: href } = placeNow();
    const came = href && toRoute(href, base);
    // From a sibling the way back is the list that both stand in.
    if (!came || came.screen === screen) return undefined;
    const name = came.screen === 'prepare' ? 'prepare' : nameOf(came);
    return name === 'unknown' ? undefined : { href, label: backTo(name) };
  };
