/** Compiles the Markdown of `src/content` to trees of `GuidanceNode` when the app is built. No HTML string exists at any time. */
import { readdirSync } from 'node:fs';
import { marked } from 'marked';

/** The block at the top. An article has a title, a place among the others, and countries where it holds in some only; the guidance of a step takes both from the plan. */
const FRONT_MATTER = /^---\n(?:title: ([^\n]+)\norder: (\d+)\n(?:for: ([a-z ]+)\n)?)?lead: ([^\n]+)\nsources: ([^\n]+)\n---\n/;
const SOURCE_KEY = /^[A-Z]\d+$/;
const ENTITY = /&#?\w+;/;

/**
 * @typedef {import('../../src/content/guidance').GuidanceNode} GuidanceNode
 * @typedef {import('../../src/content/guidance').Guidance} Guidance
 * @typedef {import('../../src/content/guidance').ArticleFile} ArticleFile
 */

/** Allowed block and inline tokens, each with the way to draw it. Everything else is refused. */
const draw = {
  paragraph: (token) => [inCountries('p', nodes(token.tokens))],
  heading: (token) => (token.depth === 3 ? [inCountries('h3', nodes(token.tokens))] : refuse(`a heading of depth ${token.depth}`)),
  hr: () => [['hr', null]],
  list: (token) =>
    token.ordered && token.start !== 1 ? refuse(`a list that starts at ${token.start}`) : [[token.ordered ? 'ol' : 'ul', null, ...nodes(token.items)]],
  list_item: (token) => [inCountries('li', nodes(token.tokens))],
  strong: (token) => [['strong', null, ...nodes(token.tokens)]],
  em: (token) => [['em', null, ...nodes(token.tokens)]],
  link: (token) => (/^https:\/\//.test(token.href) && !token.title ? [['a', { href: token.href }, ...nodes(token.tokens)]] : refuse(`the link ${token.raw}`)),
  text: (token) =>
    token.tokens ? nodes(token.tokens) : ENTITY.test(token.raw) ? refuse(`the entity in “${token.raw}”`) : [token.text.replace(/\s*\n\s*/g, ' ')],
  escape: (token) => [token.text],
  space: () => [],
};

/** Begins what holds in some countries only: `{es eu} `. */
const COUNTRIES = /^\{([a-z ]+)\} /;
const CODES = readdirSync(`src/content/${process.env.ASKWELL_LANGUAGE ?? 'en'}/countries`).map((file) => file.replace(/\.\w+$/, ''));

/** An element; the countries that its text begins with become an attribute. */
function inCountries(tag, [begin, ...rest]) {
  const [mark, codes] = (typeof begin === 'string' && COUNTRIES.exec(begin)) || [''];
  if (!codes) return [tag, null, begin, ...rest];
  checkCountries(codes);
  return [tag, { 'data-for': codes }, ...[begin.slice(mark.length)].filter(Boolean), ...rest];
}

/** @param {string} codes */
function checkCountries(codes) {
  for (const code of codes.split(' ')) if (!CODES.includes(code)) refuse(`the country “${code}”`);
}

/** @returns {never} */
function refuse(what) {
  throw new Error(`${what} is not allowed in guidance`);
}

/**
 * The tokens as nodes; pieces of text that touch become one.
 * @returns {GuidanceNode[]}
 */
function nodes(tokens) {
  const all = [];
  for (const token of tokens) {
    if (!Object.hasOwn(draw, token.type)) refuse(`“${token.type}” (${token.raw.trim()})`);
    for (const node of draw[token.type](token)) {
      if (typeof node === 'string' && typeof all.at(-1) === 'string') all[all.length - 1] += node;
      else all.push(node);
    }
  }
  return all;
}

/**
 * One Markdown file as the tree the app draws. Throws, in words, on anything the app does not draw.
 * @param {string} text
 * @returns {Guidance | ArticleFile}
 */
export function compileGuidance(text) {
  const source = text.replace(/\r\n/g, '\n');
  const head = FRONT_MATTER.exec(source) ?? refuse('a file without a block of lead and sources at its top');
  const [block, title, order, countries, lead, keys] = head;
  const sources = keys.split(', ');
  for (const key of sources) if (!SOURCE_KEY.test(key)) refuse(`the source key “${key}”`);
  if (countries) checkCountries(countries);
  return {
    ...(title && { title, order: Number(order) }),
    ...(countries && { countries }),
    lead,
    sources,
    body: nodes(marked.lexer(source.slice(block.length), { gfm: true })),
  };
}

/** The Vite plugin: `import guidance from './why.md'` gives a `Guidance`, or an `ArticleFile` where the file has a title. */
export function markdown() {
  return {
    name: 'askwell:markdown',
    enforce: /** @type {const} */ ('pre'),
    /** @param {string} code @param {string} id */
    transform(code, id) {
      if (!id.endsWith('.md')) return;
      try {
        return { code: `export default ${JSON.stringify(compileGuidance(code))};`, map: null, moduleType: /** @type {const} */ ('js') };
      } catch (cause) {
        throw new Error(`${id}: ${cause.message}`, { cause });
      }
    },
  };
}
