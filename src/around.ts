/** What the pieces of a screen are told of what stands around it: where one came from, and whose rules hold. */
import { backTo, otherCountries } from '#words/titles';
import type { Around } from './components/around';
import { countryOfApp } from './pages/country';
import { placeNow, type Route, toRoute } from './pages/route';
import type { Duties } from './pages/services';
import { nameOf } from './screens';
import type { App } from './state/app';

/** @returns the screen one came from; `undefined` from a sibling: then the way back is the list that both stand in */
function wayBackFrom({ screen }: Route, base: string): Around['wayBack'] {
  const { from: href } = placeNow();
  const came = href && toRoute(href, base);
  if (!came || came.screen === screen) return undefined;
  const name = came.screen === 'prepare' ? 'prepare' : nameOf(came);
  return name === 'unknown' ? undefined : { href, label: backTo(name) };
}

/** @param base path that the app lives under */
export const createAround =
  (app: App, base: string): Duties['around'] =>
  (route) => ({ wayBack: wayBackFrom(route, base), country: { code: countryOfApp(app).code, others: otherCountries } });
