import { describe, expect, test } from 'vitest';
import { guessCountry, isCountryCode } from '../../src/domain/country';

describe('which country is meant', () => {
  test.each([
    [['en-US'], 'us'],
    [['en-GB', 'en-US'], 'gb'],
    [['fr-CA'], 'ca'],
    [['gl-ES'], 'es'],
    [['de-DE'], 'eu'],
    [['en-IE'], 'eu'],
    [['es-MX'], 'elsewhere'],
    [['es-419'], 'elsewhere'],
    [['de-CH'], 'elsewhere'],
    // A region that is named wins over one that is only likely.
    [['en', 'en-GB'], 'gb'],
    [['es'], 'es'],
    [['de', 'en'], 'eu'],
    [['en'], 'us'],
    [['zh-Hant-TW'], 'elsewhere'],
    [[], 'elsewhere'],
    [['not a tag', 'ca-ES'], 'es'],
  ] as const)('of somebody who reads %j: %s', (languages, code) => {
    expect(guessCountry(languages)).toBe(code);
  });

  // Spain has a file of its own.
  test.each('AT BE BG CY CZ DE DK EE FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '))('of somebody in %s: one of the EU', (region) => {
    expect(guessCountry([`en-${region}`])).toBe('eu');
  });

  test('is one of this release, or it is not taken', () => {
    expect(isCountryCode('gb')).toBe(true);
    expect(isCountryCode('constructor')).toBe(false);
    expect(isCountryCode(undefined)).toBe(false);
  });
});
