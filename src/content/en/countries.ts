/** The countries, one file each. Load it lazily: only screens about cover, records and emergencies need it. */
import type { Country, CountryCode } from '../../domain/country';
import { ca } from './countries/ca';
import { elsewhere } from './countries/elsewhere';
import { es } from './countries/es';
import { eu } from './countries/eu';
import { gb } from './countries/gb';
import { us } from './countries/us';

const byCode: Readonly<Record<CountryCode, Country>> = { us, gb, ca, es, eu, elsewhere };

/** What is known about a country. */
export const countryOf = (code: CountryCode): Country => byCode[code];

/** All countries, in the order they are offered. */
export const countryList: readonly Country[] = [us, gb, ca, es, eu, elsewhere];

/** Stands wherever the rules of a country are shown. */
export const notLegalAdvice = 'This is not legal advice.';
