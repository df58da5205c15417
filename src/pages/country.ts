/** Which country an appointment is in: the one that was chosen, or a guess that nothing is stored of. */
import { appointmentRecord } from '../domain/appointment';
import { type CountryCode, guessCountry, isCountryCode } from '../domain/country';
import { newest } from '../domain/record';
import type { App } from '../state/app';

/** @returns the country, and whether it is only guessed from the languages of the device */
export function countryOfApp(app: App): { readonly code: CountryCode; readonly guessed: boolean } {
  const value = newest(app.view(appointmentRecord()), 'country') as { readonly code?: unknown } | null;
  return isCountryCode(value?.code) ? { code: value.code, guessed: false } : { code: guessCountry(navigator.languages), guessed: true };
}
