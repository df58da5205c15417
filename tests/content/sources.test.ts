import { describe, expect, test } from 'vitest';
import { plan } from '../../src/content/en/plan';
import { sources } from '../../src/content/sources';
import { articleOf } from './articles';

const named = new Map(plan.steps.map((step) => [step.id, articleOf(step.id).sources]));
const country = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

describe('sources', () => {
  test('are named by every guidance, each of them once', () => {
    for (const [id, keys] of named) {
      expect([id, keys.length > 0]).toEqual([id, true]);
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
    const lawOf = /court|gov\.uk|legislation|ico\.org|cms\.gov|medicare|healthcare\.gov|cfr|dataprotection|dmhc|ipc\.on\.ca|ec\.europa|eur-lex/;
    const nameOf: Record<string, RegExp> = {
      US: /\bUS\b(?!\$)/,
      GB: /\b(UK|England)\b/,
      CA: /\b(Canada|Ontario)\b/,
      ES: /\bSpain\b/,
      EU: /\bEU\b|European Union/,
    };
    for (const [id, keys] of named) {
      const text = JSON.stringify(articleOf(id).body);
      for (const key of keys) {
        const source = sources[key];
        if (source?.country && lawOf.test(source.address)) expect([id, key, nameOf[source.country]?.test(text)]).toEqual([id, key, true]);
      }
    }
  });
});
