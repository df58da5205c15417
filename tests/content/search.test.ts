import { expect, test } from 'vitest';
import { articles } from '../../src/content/en/guide';
import { everyday, guide } from '../../src/content/en/guide-words';
import { createGuideSearch } from '../../src/state/guide-search';
import { packs } from './packs';
import queries from './search-queries.json';

test('each search finds the page that helps, first', async () => {
  const search = createGuideSearch(articles, everyday);
  const withPack = createGuideSearch([...articles, ...packs.flatMap((pack) => pack.articles)], everyday);
  await Promise.all([search.prepare(), withPack.prepare()]);
  const found = queries.map(({ query, pack }) => [query, (pack ? withPack : search).find(query)[0]]);
  expect(found).toEqual(queries.map(({ query, first }) => [query, first]));
});

test('small words take no part, unless there are no others', async () => {
  const search = createGuideSearch(articles, everyday);
  await search.prepare();
  expect(search.find('how is it on a disc')).toEqual(search.find('disc'));
  expect(search.find('what it is')).toContain('what-it-is');
});

test('small words of other languages may have marks', async () => {
  const [scans] = articles.filter(({ id }) => id === 'images');
  const search = createGuideSearch(scans ? [scans] : [], { for: { images: 'Bilder' }, small: 'der für' });
  await search.prepare();
  expect(search.find('Bilder für')).toEqual(['images']);
});

test('everyday words belong to pages that are there', () => {
  const ids = [...articles, ...packs.flatMap((pack) => pack.articles)].map(({ id }) => id);
  expect(Object.keys(everyday.for).filter((id) => !ids.includes(id))).toEqual([]);
});

test('a page is found only when it holds every word', async () => {
  const search = createGuideSearch(articles, everyday);
  await search.prepare();
  expect(search.find('ambulance').length).toBeGreaterThan(0);
  expect(search.find('ambulance zeppelin')).toEqual([]);
});

test('one or two letters are a word of their own: they do not find half of the guide', async () => {
  const search = createGuideSearch(articles, everyday);
  await search.prepare();
  expect(search.find('xq')).toEqual([]);
  expect(search.find('ap').length).toBeLessThan(search.find('app').length);
});

test('a word that stands somewhere as it is typed brings no words that only look like it', async () => {
  const search = createGuideSearch([...articles, ...packs.flatMap((pack) => pack.articles)], everyday);
  await search.prepare();
  expect(search.find('Medicare')).not.toContain('mg-before-a-test');
  // A mistake in one of two words still finds the page.
  expect(search.find('medicare apeal')).toEqual(['us-refused']);
  expect(search.find('insurance apeal')[0]).toBe('us-refused');
});

test('accents do not matter', async () => {
  const search = createGuideSearch(articles, everyday);
  await search.prepare();
  expect(search.find('Gálïcia')).toEqual(search.find('galicia'));
  expect(search.find('Gálïcia')[0]).toBe('other-countries');
});

test('nothing is found, and nothing breaks, before the index is there; asked for twice, it is made once', async () => {
  const search = createGuideSearch(articles, everyday);
  expect([search.isReady(), search.find('ambulance')]).toEqual([false, []]);
  expect(search.prepare()).toBe(search.prepare());
  await search.prepare();
  expect(search.isReady()).toBe(true);
});

test('pages that only have words like it are said to be that: they may be about something else', async () => {
  const search = createGuideSearch(articles, everyday);
  await search.prepare();
  // "Heard" and "hear".
  for (const query of ['heart', 'apeal', 'medicare apeal']) expect([query, search.find(query).length > 0, search.isAlike(query)]).toEqual([query, true, true]);
  for (const query of ['appeal', 'galic', 'what it is', 'how is it on a disc']) expect([query, search.isAlike(query)]).toEqual([query, false]);
  expect(guide.alike(7, 'heart')).toBe('No page has “heart”. 7 pages have words like it.');
});
