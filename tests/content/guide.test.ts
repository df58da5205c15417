import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { articles } from '../../src/content/en/guide';
import type { ArticleFile } from '../../src/content/guidance';
import { guide } from './articles';
import { gradeOf } from './grade';
import { packs } from './packs';
import queries from './search-queries.json';
import { sentencesOf, textOf, wordsOf } from './text';

const files = import.meta.glob<ArticleFile>('../../src/content/en/guide/*', { eager: true, import: 'default' });

describe('the guide', () => {
  test('has 12 to 18 articles, one for each file', () => {
    expect(Object.keys(files).length).toBe(articles.length);
    expect(articles.length).toBeGreaterThanOrEqual(12);
    expect(articles.length).toBeLessThanOrEqual(18);
  });

  test('gives each article an id that can stand in an address, and a title of its own', () => {
    for (const { id } of articles) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(new Set(articles.map(({ title }) => title)).size).toBe(articles.length);
  });

  test('puts them in the order of the way: from what it is to when doctors differ', () => {
    const orders = Object.values(files).map(({ order }) => order);
    expect(new Set(orders).size).toBe(orders.length);
    const sorted = Object.values(files).toSorted((one, other) => one.order - other.order);
    expect(articles.map(({ title }) => title)).toEqual(sorted.map(({ title }) => title));
    expect([articles[0]?.id, articles.at(-1)?.id]).toEqual(['what-it-is', 'if-they-differ']);
  });

  test('keeps titles to 50 characters and leads to 60', () => {
    for (const { id, title, lead } of articles) expect([id, title.length <= 50, lead.length > 0 && lead.length <= 60]).toEqual([id, true, true]);
  });

  test('never removes an article that was released: its address may be in somebody’s notes', () => {
    // Written out here, because an address is a promise: this list only grows.
    const released =
      'what-it-is when worth-it tell-your-doctor find-a-doctor us-cost us-refused england other-countries records record-clocks images question-lists help-to-talk the-day remember if-they-agree if-they-differ';
    expect(articles.map(({ id }) => id)).toEqual(expect.arrayContaining(released.split(' ')));
  });
});

describe('an article', () => {
  test('has 150 to 350 words, and no sentence longer than 30', () => {
    const sizes = guide.map(({ id, blocks }) => ({ id, words: blocks.flatMap(wordsOf).length }));
    expect(sizes.filter(({ words }) => words < 150 || words > 350)).toEqual([]);
    expect(guide.flatMap(({ blocks }) => blocks.flatMap(sentencesOf)).filter((sentence) => wordsOf(sentence).length > 30)).toEqual([]);
  });

  test('reads at grade 8 or lower, and at 6 on average', () => {
    const grades = guide.map(({ id, blocks }) => ({ id, grade: gradeOf(blocks) }));
    expect(grades.filter(({ grade }) => !(grade <= 8))).toEqual([]);
    expect(grades.reduce((sum, { grade }) => sum + grade, 0) / grades.length).toBeLessThanOrEqual(6);
  });

  test('reads at grade 8 or lower in its paragraphs alone: short list items would flatter it', () => {
    const grades = guide.map(({ id, body }) => ({ id, grade: gradeOf(body.filter((node) => node[0] === 'p').map(textOf)) }));
    expect(grades.filter(({ grade }) => !(grade <= 8))).toEqual([]);
  });

  test('has the grade that docs/content.md tells', () => {
    const told = readFileSync('docs/content.md', 'utf8');
    const rows = new Map([...told.matchAll(/^\| `([a-z-]+)` \| [^|]+ \| (\d+\.\d) \|/gm)].map(([, id, grade]) => [id, Number(grade)]));
    expect([...rows.keys()]).toEqual(guide.map(({ id }) => id));
    const off = guide.filter(({ id, blocks }) => Math.abs((rows.get(id) ?? Number.NaN) - gradeOf(blocks)) > 0.3);
    expect(off.map(({ id, blocks }) => `${id}: ${gradeOf(blocks).toFixed(1)}`)).toEqual([]);
  });
});

describe('the searches that are tried', () => {
  test('are each of its own, and expect an article that exists', () => {
    expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
    const ids = [...articles, ...packs.flatMap((pack) => pack.articles)].map(({ id }) => id);
    for (const { query, first } of queries) expect([query, ids]).toEqual([query, expect.arrayContaining([first])]);
  });

  test('ask in the ways people type: plural, the beginning of a word, with mistakes, in words of every day', () => {
    const kinds = queries.map(({ kind }) => kind).join(', ');
    for (const kind of [/plural/, /beginning/, /mistake/, /two words/, /everyday/, /sentence/]) expect(kinds).toMatch(kind);
  });
});
