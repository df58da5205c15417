/** The emergency card in other languages says what the English one says: line by line, medicine by medicine. */
import { describe, expect, test } from 'vitest';
import { type CardWords, cardLanguageOf, cardLanguages } from '../../src/content/cards';
import { card } from '../../src/content/en/condition';
import { mg } from '../../src/content/en/packs/mg/pack';

/** Each line of medicines, by what is in its names in every language. */
const MEDICINES = [
  [/botulin|botulique|botulínica/i, /p[eé]nicil/i],
  [/magn[eé]/i],
  [/flu?or(o?chin|oquin|chin)/i, /ma[ck]r[oó]li/i],
  [/amino(gl|sid)/i],
  [/relax|relaj|miorilass|myorel|verslapp/i],
  [/b[eèê]ta-?\s?b?lo/i, /proca[iï]na/i, /chinin|quinin|kinin/i],
];

/** How many medicines a line names, after how careful one is to be. */
const countOf = (line = ''): number | undefined => line.split(':')[1]?.split(',').length;

test('the table of medicines fits the English card', () => {
  expect(mg.card.medicines).toHaveLength(MEDICINES.length);
  MEDICINES.forEach((names, line) => {
    for (const name of names) expect(mg.card.medicines[line]).toMatch(name);
  });
});

describe.each(Object.entries(cardLanguages))('%s', (tag, { name, labels, packs }) => {
  test('is named as it calls itself, and labels every line', () => {
    expect(name.toLowerCase()).toBe(new Intl.DisplayNames([tag], { type: 'language' }).of(tag)?.toLowerCase());
    expect(Object.keys(labels)).toEqual(Object.keys(card.labels));
    expect(Object.values(labels).filter((label) => label.trim() === '' || Object.values<string>(card.labels).includes(label))).toEqual([]);
  });

  test('says all, in the same order, and nothing in English', () => {
    const { title, lines, careful, medicines } = packs.mg as CardWords;
    expect(title).toMatch(/myasth|miast/i);
    expect(lines).toHaveLength(mg.card.lines.length);
    expect(medicines).toHaveLength(MEDICINES.length);
    MEDICINES.forEach((names, line) => {
      for (const one of names) expect(medicines[line]).toMatch(one);
      expect(countOf(medicines[line])).toBe(countOf(mg.card.medicines[line]));
    });
    expect([title, ...lines, careful, ...medicines].join(' ')).not.toMatch(/\b(the|and|with|my|my own)\b/i);
  });
});

test('a country’s language is one of them', () => {
  expect(Object.values(cardLanguageOf).filter((tag) => !Object.hasOwn(cardLanguages, tag))).toEqual([]);
});
