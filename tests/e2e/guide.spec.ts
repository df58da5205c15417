// The guide in the waiting room: read, searched and walked through in every engine, also when no server answers.
import { readdirSync, readFileSync } from 'node:fs';
import { compileGuidance } from '../../scripts/vite/markdown.mjs';
import { guide as words } from '../../src/content/en/guide-words';
import type { ArticleFile } from '../../src/content/guidance';
import { guessCountry } from '../../src/domain/country';
import { keptOffline } from '../faults/app';
import type { Tab } from './driver';
import { heading, links } from './fixtures/screens';
import { started } from './fixtures/states';
import { expect, ONE_ENGINE, test } from './test';

const folder = 'src/content/en/guide/';
/** Read from their files: Playwright knows nothing of Vite. */
const articles = readdirSync(folder)
  .map((file) => ({ id: file.slice(0, -'.md'.length), ...(compileGuidance(readFileSync(folder + file, 'utf8')) as ArticleFile) }))
  .sort((one, other) => one.order - other.order);
/** As the list has them, by the languages of this browser: pages on other countries stand at its end. */
async function inOrder(tab: Tab): Promise<typeof articles> {
  const country = guessCountry(await tab.evaluate(() => [...navigator.languages]));
  const isElsewhere = ({ countries }: ArticleFile): boolean => countries !== undefined && !countries.split(' ').includes(country);
  return [...articles.filter((article) => !isElsewhere(article)), ...articles.filter(isElsewhere)];
}
const named = (id: string): string => articles.find((article) => article.id === id)?.title ?? '';
/** The name of a link in the list: title and lead. */
const entry = (id: string): RegExp => new RegExp(`^${named(id).replaceAll(/[?.()]/g, '.')}`);
const active = (tab: Tab): Promise<string> => tab.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.tagName ?? '');
const settled = (tab: Tab): Promise<void> => tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));

async function searchFor(tab: Tab, query: string): Promise<void> {
  await tab.evaluate(() => document.getElementById('search')?.focus());
  await tab.fill(words.search, query);
}

test('with the server gone and the browser opened again: list, search, a page and the next', async ({ server, open }) => {
  const first = await open();
  await first.tab.goto(server.address);
  await started(first.tab);
  await keptOffline(first.tab);
  await server.kill();
  await first.close();

  const { tab } = await open();
  await tab.goto(server.address);
  await started(tab);
  await tab.click('link', 'Guide');
  await expect.poll(() => heading(tab)).toBe(words.title);
  const ordered = await inOrder(tab);
  await expect.poll(() => links(tab)).toEqual(ordered.map(({ title }) => title));
  await searchFor(tab, 'ambulence');
  await tab.has('No page has “ambulence”.');
  await expect.poll(async () => (await links(tab))[0]).toBe(named('when'));
  await tab.click('link', entry('when'));
  await expect.poll(() => heading(tab)).toBe(named('when'));
  const at = ordered.findIndex(({ id }) => id === 'when');
  await tab.has(words.place(at + 1, ordered.length));
  await tab.click('link', words.next(ordered[at + 1]?.title ?? ''));
  await expect.poll(() => heading(tab)).toBe(ordered[at + 1]?.title);
  expect(server.violations()).toEqual([]);
});

test('every page opens by its address, with its own title; one that is gone says so', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  for (const { id, title } of [articles[0], articles.at(-1)].flatMap((article) => article ?? [])) {
    await tab.goto(`${server.address}guide/${id}`);
    await started(tab);
    await expect.poll(() => tab.evaluate(() => document.title)).toBe(`${title} - Askwell`);
    await expect.poll(() => heading(tab)).toBe(title);
  }
  await tab.goto(`${server.address}guide/nothing`);
  await started(tab);
  await tab.has(words.goneText);
  await tab.click('link', words.contents);
  await expect.poll(() => heading(tab)).toBe(words.title);
});

test('going on begins at the top; back brings the search and the link one came from', async ({ server, open }) => {
  const { tab } = await open();
  await tab.goto(`${server.address}guide`);
  await started(tab);
  await settled(tab);
  await searchFor(tab, 'doctors');
  await tab.has('for “doctors”');
  // The second that is found and is not the last page: that one leads nowhere.
  const ordered = await inOrder(tab);
  const [, second = ''] = (await links(tab)).filter((title) => title !== ordered.at(-1)?.title);
  const id = ordered.find(({ title }) => title === second)?.id ?? '';
  await tab.click('link', entry(id));
  await expect.poll(() => active(tab)).toBe('H1');
  const next = ordered[ordered.findIndex((article) => article.id === id) + 1];
  await tab.click('link', words.next(next?.title ?? ''));
  await expect.poll(() => heading(tab)).toBe(next?.title);
  await expect.poll(() => active(tab)).toBe('H1');
  await expect.poll(() => tab.evaluate(() => scrollY)).toBe(0);
  await tab.evaluate(() => history.go(-2));
  await expect.poll(() => tab.value(words.search)).toBe('doctors');
  await tab.evaluate(() => history.forward());
  await expect.poll(() => heading(tab)).toBe(second);
  await tab.evaluate(() => history.back());
  await expect.poll(() => active(tab)).toBe(`/guide/${id}`);
});

test('what is searched for stands in no address, is counted aloud, and Escape or the button takes it away', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await tab.goto(`${server.address}guide`);
  await started(tab);
  await settled(tab);
  const live = () => tab.evaluate(() => document.querySelector('main [aria-live]')?.textContent ?? '');
  const status = () => tab.evaluate(() => document.querySelector('[role=status]')?.textContent ?? '');
  await searchFor(tab, 'free copy');
  await expect.poll(live).toMatch(/^\d+ pages? for “free copy”\.$/);
  await expect.poll(() => status()).toBe('');
  await expect.poll(() => tab.address()).toBe(`${server.address}guide`);
  await tab.press('Escape');
  await expect.poll(live).toBe('');
  await expect.poll(() => links(tab)).toHaveLength(articles.length);
  await searchFor(tab, 'zeppelin');
  await expect.poll(live).toBe(words.none('zeppelin'));
  await expect.poll(() => links(tab), 'the list stays').toHaveLength(articles.length);
  await tab.click('button', words.clear);
  await expect.poll(() => tab.value(words.search)).toBe('');
  await expect.poll(() => tab.evaluate(() => document.activeElement?.id)).toBe('search');
  expect(server.requests().some(({ path }) => /zeppelin|free.?copy/.test(path))).toBe(false);
});
