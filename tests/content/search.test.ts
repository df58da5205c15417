import { expect, test } from 'vitest';
import { articles } from '../../src/content/en/guide';
import { createGuideSearch } from '../../src/state/guide-search';
import queries from './search-queries.json';

test('each of the ten searches finds the page that helps, first', async () => {
  const search = createGuideSearch(articles);
  await search.prepare();
  expect(queries.map(({ query }) => [query, search.find(query)[0]])).toEqual(queries.map(({ query, first }) => [query, first]));
});

test('a page is found only when it holds every word', async () => {
  const search = createGuideSearch(articles);
  await search.prepare();
  expect(search.find('ambulance').length).toBeGreaterThan(0);
  expect(search.find('ambulance zeppelin')).toEqual([]);
});

test('one or two letters are a word of their own: they do not find half of the guide', async () => {
  const search = createGuideSearch(articles);
  await search.prepare();
  expect(search.find('xq')).toEqual([]);
  expect(search.find('ap').length).toBeLessThan(search.find('app').length);
});

test('accents do not matter', async () => {
  const search = createGuideSearch(articles);
  await search.prepare();
  expect(search.find('Gálïcia')).toEqual(search.find('galicia'));
  expect(search.find('Gálïcia')[0]).toBe('other-countries');
});

test('nothing is found, and nothing breaks, before the index is there; asked for twice, it is made once', async () => {
  const search = createGuideSearch(articles);
  expect([search.isReady(), search.find('ambulance')]).toEqual([false, []]);
  expect(search.prepare()).toBe(search.prepare());
  await search.prepare();
  expect(search.isReady()).toBe(true);
});
