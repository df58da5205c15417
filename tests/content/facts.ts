import type { Fact } from '../../src/domain/country';

const isFact = (value: object): value is Fact => 'text' in value && 'sources' in value;

/** Every fact of a country or a pack, however deep it stands. */
export function factsOf(value: unknown): Fact[] {
  if (typeof value !== 'object' || value === null) return [];
  return [...(isFact(value) ? [value] : []), ...Object.values(value).flatMap(factsOf)];
}

/** Every text that a person may read in a country or a pack: all strings but names of sources, ids and numbers to dial. */
export function textsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return /^(code|id|number|order|section|law|source|sources)$/.test(key) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => textsOf(part, Array.isArray(value) ? key : name));
}
