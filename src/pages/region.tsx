/** The part of the country that a rule holds in, where it does not hold in all of it: somebody says that it is theirs. */
import '../styles/screens';
import type { VNode } from 'preact';
import { region as words } from '#words/condition';
import { countryOf } from '#words/countries';
import { Choice } from '../components/Choice';
import { appointmentRecord } from '../domain/appointment';
import type { Country } from '../domain/country';
import { codeIn } from '../domain/entries';
import type { App } from '../state/app';
import { writeFields } from '../state/records';
import { countryOfApp } from './country';

const isIn = (app: App, code: string): boolean => codeIn(app.view(appointmentRecord()), 'region') === code;

/** The country of the appointment on screen; its rule on records counts as that of all of it for those who live where it holds. */
export function countryHere(app: App): Country {
  const country = countryOf(countryOfApp(app).code);
  const { place, ...records } = country.records;
  return place && isIn(app, place.code) ? { ...country, records } : country;
}

/** The tick that says so; nothing where the country needs none. */
export function Region({ app }: { readonly app: App }): VNode | null {
  const { place } = countryOf(countryOfApp(app).code).records;
  if (!place) return null;
  const here = isIn(app, place.code);
  const title = words.here(place.name);
  const press = (): void => {
    const fields = { region: here ? null : { code: place.code } };
    void writeFields(app, { record: appointmentRecord(), title, first: {} }, fields, here ? 'unticked' : 'chosen');
  };
  return <Choice type="checkbox" title={title} help={words.help(place.name)} checked={here} onPress={press} />;
}
