import type { Article, ArticleFile } from '../guidance';

const files = import.meta.glob<ArticleFile>('./guide/*.md', { eager: true, import: 'default' });

/** The guide, in the order it is read. Import this file lazily: it holds every article, which the search needs anyway. */
export const articles: readonly Article[] = Object.entries(files)
  .sort(([, one], [, other]) => one.order - other.order)
  .map(([file, { title, countries, lead, sources, body }]) => ({ id: file.slice('./guide/'.length, -'.md'.length), title, countries, lead, sources, body }));
