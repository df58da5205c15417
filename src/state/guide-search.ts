/** Finds articles of the guide. The index is made in small pieces when somebody first wants to search; a query never leaves this file's caller. */
import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import type { Article, GuidanceNode } from '../content/guidance';
import { plain } from '../domain/own-words';

/** Articles indexed at a time: a tap between two pieces is answered at once. */
const PIECE = 2;
/** A word this long may be the beginning of a longer one; a shorter one is looked up as it stands. */
const PREFIX_LETTERS = 3;
/** A word this long may hold a mistake. */
const FUZZY_LETTERS = 5;
const FUZZY = 0.2;

const OPTIONS: SearchOptions = {
  boost: { title: 4, lead: 2, everyday: 4 },
  combineWith: 'AND',
  prefix: (term) => term.length >= PREFIX_LETTERS,
};

/** The search of one guide. */
export interface GuideSearch {
  /** Makes the index, once. */
  prepare(): Promise<void>;
  /** Whether {@link find} can answer. */
  isReady(): boolean;
  /** The ids of the articles that hold every word, best first; none before the index is there. */
  find(query: string): readonly string[];
  /** Whether what {@link find} gives holds only words that look like these: a mistake in typing, or another word altogether. */
  isAlike(query: string): boolean;
}

const textOf = (node: GuidanceNode): string => (typeof node === 'string' ? node : node.slice(2).map(textOfChild).join(' '));
const textOfChild = (child: unknown): string => textOf(child as GuidanceNode);

/** What people type that stands in no article in these words. Data of a language. */
export interface EverydayWords {
  /** By the id of the article: further words for what it is about. */
  readonly for: Readonly<Record<string, string>>;
  /** Words that say nothing of what is searched for. */
  readonly small: string;
}

/** @param articles the guide, in any order */
export function createGuideSearch(articles: readonly Article[], everyday: EverydayWords): GuideSearch {
  const index = new MiniSearch({ fields: ['title', 'lead', 'everyday', 'text'], processTerm: plain });
  const small = new Set(plain(everyday.small).split(' '));
  let preparing: Promise<void> | undefined;
  let ready = false;

  async function build(): Promise<void> {
    index.removeAll();
    const documents = articles.map(({ id, title, lead, body }) => ({ id, title, lead, everyday: everyday.for[id], text: body.map(textOf).join('\n') }));
    await index.addAllAsync(documents, { chunkSize: PIECE });
    ready = true;
  }

  function asked(query: string): string {
    const words = query.split(/\s+/);
    const telling = words.filter((word) => !small.has(plain(word)));
    // "What it is" is all small words, and the title of a page.
    return (telling.length > 0 ? telling : words).join(' ');
  }

  const exact = (query: string): SearchResult[] => index.search(asked(query), OPTIONS);

  return {
    prepare() {
      preparing ??= build().catch((error) => {
        preparing = undefined;
        throw error;
      });
      return preparing;
    },

    isReady: () => ready,

    find(query) {
      if (!ready) return [];
      const same = exact(query);
      // Words that only look alike would stand among those that were meant: "Medicare" beside "medicine".
      const found = same.length > 0 ? same : index.search(asked(query), { ...OPTIONS, fuzzy: (term) => (term.length >= FUZZY_LETTERS ? FUZZY : false) });
      return found.map(({ id }) => id as string);
    },

    isAlike: (query) => exact(query).length === 0,
  };
}
