/** The guide: all its pages with a search above them, and one page. What is searched for stands in no address. */
import { ArrowLeft, ArrowRight, X } from 'lucide';
import '../styles/screens';
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { articles } from '#words/guide';
import { everyday, guideProblems, guide as words } from '#words/guide-words';
import { otherCountries } from '#words/titles';
import { Back } from '../components/Back';
import { pagesElsewhere } from '../components/by-country';
import { Icon } from '../components/Icon';
import { Prose } from '../components/Prose';
import type { Article } from '../content/guidance';
import type { WholePack } from '../content/pack';
import { createGuideSearch, type GuideSearch } from '../state/guide-search';
import { countryOfApp } from './country';
import { Heard } from './Heard';
import { findOwn, OwnWordsList } from './OwnWords';
import { observe } from './observe';
import type { Router } from './route';
import { Sources } from './Sources';
import type { Beside, ListProps, Services } from './services';

interface Props {
  readonly services: Services;
}

/** The guide with the pages of the condition that is on, those about other countries at its end, and its search: made again only when condition or country change. */
let made = { pack: null as WholePack | null, country: '', articles, elsewhere: [] as readonly Article[], search: createGuideSearch(articles, everyday) };

function guideHere({ app, duties }: Services): typeof made {
  const pack = duties.pack.value;
  const country = countryOfApp(app).code;
  if (made.pack === pack && made.country === country) return made;
  const elsewhere = pagesElsewhere(articles, country);
  const all = [...(pack?.articles ?? []), ...articles.filter((article) => !elsewhere.includes(article)), ...elsewhere];
  made = { pack, country, articles: all, elsewhere, search: createGuideSearch(all, everyday) };
  return made;
}

type Guide = typeof made;

/** Shorter searches that find nothing are only beginning: nobody is told "no page" after one letter. */
const BEGUN = 3;
/** Somebody who comes back from a page finds the search as it was. Only in memory. */
let last = '';

/** What a search found, or `undefined` while there is nothing to say. */
function find({ articles: all, search }: Guide, query: string): readonly Article[] | undefined {
  const typed = query.trim();
  if (!typed || !search.isReady()) return undefined;
  const found = search.find(typed);
  if (found.length === 0 && typed.length < BEGUN) return undefined;
  return found.flatMap((id) => all.find((article) => article.id === id) ?? []);
}

/** How many pages there are for the words, and whether they only look like some. */
function said({ search }: Guide, { length }: readonly Article[], query: string, hasOwn: boolean): string {
  if (length === 0) return hasOwn ? words.noPage(query) : words.none(query);
  return search.isAlike(query) ? words.alike(length, query) : words.found(length, query);
}

interface SearchProps {
  readonly search: GuideSearch;
  readonly query: string;
  readonly onType: (query: string) => void;
}

function Search({ search, query, onType }: SearchProps): VNode {
  const field = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState(false);
  const [, setReady] = useState(false);
  const prepare = (): void => {
    search.prepare().then(
      () => {
        setReady(true);
        setFailed(false);
        onType(field.current?.value ?? '');
      },
      (error) => {
        console.error(error);
        setFailed(true);
      },
    );
  };
  const clear = (): void => {
    onType('');
    field.current?.focus();
  };
  return (
    <div class="field">
      <label for="search">{words.search}</label>
      <div class="search">
        <input
          id="search"
          ref={field}
          type="text"
          dir="auto"
          enterkeyhint="search"
          autocomplete="off"
          aria-describedby="search-help"
          value={query}
          onFocus={() => search.isReady() || prepare()}
          onInput={(event) => onType(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && clear()}
        />
        {query && (
          <button type="button" class="btn" aria-label={words.clear} onClick={clear}>
            <Icon of={X} />
          </button>
        )}
      </div>
      <small id="search-help" class="quiet">
        {words.searchHelp}
      </small>
      {failed && (
        <p class="notice" role="alert">
          {guideProblems.search}
        </p>
      )}
    </div>
  );
}

interface PagesProps {
  readonly href: Router['href'];
  readonly of: readonly Article[];
  readonly openId?: string | undefined;
}

const Pages = ({ href, of: pages, openId }: PagesProps): VNode => (
  <ul class="links">
    {pages.map(({ id, title, lead }) => (
      <li key={id}>
        <a href={href('guide', id)} aria-current={id === openId ? 'true' : undefined}>
          <b>{title}</b>
          <small>{lead}</small>
        </a>
      </li>
    ))}
  </ul>
);

const List = observe(({ services, openId }: ListProps) => {
  const { articles: all, elsewhere } = guideHere(services);
  const { href } = services.router;
  return (
    <>
      <h2>{words.all}</h2>
      <Pages href={href} of={all.filter((article) => !elsewhere.includes(article))} openId={openId} />
      <h2>{otherCountries}</h2>
      <Pages href={href} of={elsewhere} openId={openId} />
    </>
  );
});

/** Beside an open page. */
export const beside: Beside = { label: words.title, List };

function All({ services, guide }: Props & { readonly guide: Guide }): VNode {
  const { router } = services;
  const [query, setQuery] = useState(router.arrival.peek().scrollY === undefined ? '' : last);
  const [, setCount] = useState(0);
  const found = find(guide, query);
  const hasPages = found && found.length > 0;
  const own = findOwn(services, query);
  const told = [found && said(guide, found, query.trim(), own.length > 0), own.length > 0 && words.foundOwn(own.length)].filter(Boolean).join(' ');
  useEffect(() => {
    last = query;
  }, [query]);
  return (
    <>
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="lead">{words.intro}</p>
      <Search
        search={guide.search}
        query={query}
        onType={(text) => {
          setQuery(text);
          // The index may have come since: the same words may find something now.
          setCount((count) => count + 1);
        }}
      />
      <Heard text={told} />
      <p class="found" aria-hidden="true" dir="auto">
        {told}
      </p>
      {hasPages && <Pages href={router.href} of={found} />}
      {own.length > 0 && (
        <>
          <h2>{words.own}</h2>
          <OwnWordsList of={own} />
        </>
      )}
      {!hasPages && <List services={services} />}
    </>
  );
}

const Contents = ({ services }: Props): VNode => <Back href={services.router.href('guide')} label={words.contents} />;

function One({ services, article, articles: all }: Props & { readonly article: Article; readonly articles: readonly Article[] }): VNode {
  const { href } = services.router;
  const at = all.indexOf(article);
  const [previous, next] = [all[at - 1], all[at + 1]];
  return (
    <>
      <Contents services={services} />
      <h1 tabIndex={-1}>{article.title}</h1>
      <p class="lead">{article.lead}</p>
      <Prose isPage body={article.body} />
      <Sources keys={article.sources} />
      <p class="quiet place">{words.place(at + 1, all.length)}</p>
      <div class="onward">
        {next && (
          <a class="btn main" rel="next" href={href('guide', next.id)}>
            {words.next(next.title)}
            <Icon of={ArrowRight} />
          </a>
        )}
        {previous && (
          <a class="btn wide" rel="prev" href={href('guide', previous.id)}>
            <Icon of={ArrowLeft} />
            {words.previous(previous.title)}
          </a>
        )}
      </div>
    </>
  );
}

/** See above. */
export default observe(({ services, id }: Props & { readonly id: string }) => {
  const guide = guideHere(services);
  const article = guide.articles.find((one) => one.id === id);
  if (article) return <One services={services} article={article} articles={guide.articles} />;
  if (!id) return <All services={services} guide={guide} />;
  return (
    <>
      <Contents services={services} />
      <h1 tabIndex={-1}>{words.gone}</h1>
      <p>{words.goneText}</p>
    </>
  );
});
