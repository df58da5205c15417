import { describe, expect, test } from 'vitest';
import { bank } from '../../src/content/en/bank';
import { countryList } from '../../src/content/en/countries';
import { articles } from '../../src/content/en/guide';
import { plan } from '../../src/content/en/plan';
import { sources } from '../../src/content/sources';
import { articleOf } from './articles';
import { factsOf } from './facts';
import { packs } from './packs';

/** Everything that rests on sources: the guidance of steps, the articles of the guide, the topics of the bank, the packs, the countries. */
const resting = [
  ...plan.steps.map(({ id }) => ({ id, sources: articleOf(id).sources, text: JSON.stringify(articleOf(id).body) })),
  ...articles.map(({ id, sources, title, body }) => ({ id: `guide/${id}`, sources, text: JSON.stringify([title, body]) })),
  ...bank.map(({ id, sources }) => ({ id: `bank/${id}`, sources, text: undefined })),
  ...packs.flatMap((pack) => [
    ...pack.steps.map(({ id }) => ({ id, sources: pack.guidanceOf(id)?.sources ?? [], text: JSON.stringify(pack.guidanceOf(id)?.body) })),
    ...pack.articles.map(({ id, sources, title, body }) => ({ id: `guide/${id}`, sources, text: JSON.stringify([title, body]) })),
    ...pack.questions.map(({ id, sources }) => ({ id: `bank/${id}`, sources, text: undefined })),
    { id: `pack/${pack.code}`, sources: [...new Set(factsOf({ ...pack, articles: [] }).flatMap((fact) => fact.sources))], text: JSON.stringify(pack.cautions) },
  ]),
  ...countryList.map((country) => ({
    id: `country/${country.code}`,
    sources: [...new Set(factsOf(country).flatMap((fact) => fact.sources))],
    text: JSON.stringify(country),
  })),
];
const named = new Map(resting.map(({ id, sources }) => [id, sources]));
const country = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

describe('sources', () => {
  test('are named by every guidance, article and topic of the bank, each of them once', () => {
    const ofPacks = packs.reduce((sum, pack) => sum + pack.steps.length + pack.articles.length + pack.questions.length + 1, 0);
    expect(named.size).toBe(plan.steps.length + articles.length + bank.length + countryList.length + ofPacks);
    for (const [id, keys] of named) {
      // The country that nobody knows claims nothing.
      expect([id, keys.length > 0]).toEqual([id, id !== 'country/elsewhere']);
      expect([id, new Set(keys).size]).toEqual([id, keys.length]);
    }
  });

  test('are all in the table', () => {
    const missing = [...named].flatMap(([id, keys]) => keys.filter((key) => !Object.hasOwn(sources, key)).map((key) => `${id} names ${key}`));
    expect(missing).toEqual([]);
  });

  test('are all in use', () => {
    const used = new Set([...named.values()].flat());
    expect(Object.keys(sources).filter((key) => !used.has(key))).toEqual([]);
  });

  test('have a name, an https address that stands on its own, and the day they were read', () => {
    for (const [key, source] of Object.entries(sources)) {
      expect([key, source.name.trim().length >= 3]).toEqual([key, true]);
      const address = new URL(source.address);
      expect([key, address.protocol]).toEqual([key, 'https:']);
      expect([key, address.hostname.includes('.'), source.address.includes('...')]).toEqual([key, true, false]);
      expect([key, source.checkedOn]).toEqual([key, new Date(source.checkedOn).toISOString().slice(0, 10)]);
    }
  });

  test('have addresses and names of their own', () => {
    const all = Object.values(sources);
    expect(new Set(all.map((source) => source.address)).size).toBe(all.length);
    expect(new Set(all.map((source) => source.name)).size).toBe(all.length);
  });

  test('name countries that exist', () => {
    for (const [key, source] of Object.entries(sources)) {
      if (source.country) expect([key, country.of(source.country)]).toEqual([key, expect.any(String)]);
    }
  });

  test('of one country stand under guidance that says which country it means', () => {
    // Sources with a law, a right or a price in them; the others only describe how people go about it.
    const lawOf =
      /court|gov\.uk|legislation|ico\.org|cms\.gov|medicare|healthcare\.gov|cfr|dataprotection|dmhc|ipc\.on\.ca|ec\.europa|eur-lex|fedreg|leginfo|ocr-|xunta|bioeteca|nhs\.uk/;
    const nameOf: Record<string, RegExp> = {
      US: /\b(US|United States)\b(?!\$)/,
      GB: /\b(UK|United Kingdom|England)\b/,
      CA: /\b(Canada|Ontario)\b/,
      ES: /\bSpain\b/,
      EU: /\bEU\b|European Union/,
    };
    for (const { id, sources: keys, text } of resting) {
      for (const key of keys) {
        const source = sources[key];
        // A question claims nothing, so a topic of the bank names no country.
        if (text !== undefined && source?.country && lawOf.test(source.address)) expect([id, key, nameOf[source.country]?.test(text)]).toEqual([id, key, true]);
      }
    }
  });
});
