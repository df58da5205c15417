import { describe, expect, test } from 'vitest';
import { asMatched, neverPrinted } from './never-printed';

const files = import.meta.glob<string>('../../src/content/**/*.{ts,md,json}', { query: '?raw', import: 'default', eager: true });

describe('what the app never prints', () => {
  test('is caught when it appears', () => {
    expect(neverPrinted.filter(({ pattern, caught }) => !pattern.test(asMatched(`It was said. ${caught} That was all.`))).map(({ caught }) => caught)).toEqual(
      [],
    );
  });

  test('is caught in any case, over line ends and through bold type', () => {
    expect(asMatched('You\n  **Should** ask, it’s free')).toBe("you should ask, it's free");
  });

  test('stands nowhere in the content', () => {
    expect(Object.keys(files).length).toBeGreaterThan(36 + 18);
    const found = Object.entries(files).flatMap(([file, text]) =>
      neverPrinted.flatMap(({ pattern, why }) => {
        const match = pattern.exec(asMatched(text));
        return match ? [`${file.replace(/^.*content\//, '')}: “${match[0]}”. ${why}`] : [];
      }),
    );
    expect(found).toEqual([]);
  });

  test('is shouting: no exclamation mark, no word in capitals', () => {
    const shouting = Object.entries(files).filter(
      ([file, text]) => file.endsWith('.md') && /!|\b[A-Z]{5,}\b/.test(text.replace('DICOMDIR', '').replace('DICOM', '')),
    );
    expect(shouting.map(([file]) => file)).toEqual([]);
  });
});

describe('the guidance on law', () => {
  test('says that it is not legal advice', () => {
    const legal = /\b(\d+ days|one month|legal right|have a right|appeal|dispute|duties|the law|(have|has) to be|licensed)\b/;
    const silent = Object.entries(files).filter(([file, text]) => file.endsWith('.md') && legal.test(text) && !/not legal advice/.test(text));
    expect(silent.map(([file]) => file)).toEqual([]);
  });
});
