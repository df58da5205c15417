/** Sorts by countries. In an article: a person's own rules in their place, those of others by themselves. In the guide: pages about other countries. Pure; draws nothing. */
import type { Article, GuidanceNode } from '../content/guidance';

type Nodes = readonly GuidanceNode[];

/** A piece of an article. */
export interface Part {
  readonly nodes: Nodes;
  /** It holds only in other countries. */
  readonly isElsewhere: boolean;
}

interface Placed {
  readonly node: GuidanceNode;
  readonly place: 'everywhere' | 'here' | 'elsewhere';
}

/** The countries that a node names, as its Markdown says; `undefined` where it holds everywhere. */
const codesOf = (node: GuidanceNode): readonly string[] | undefined => (typeof node === 'string' ? undefined : node[1]?.['data-for']?.split(' '));

const placeOf = (codes: readonly string[] | undefined, country?: string): Placed['place'] =>
  codes ? (!country || codes.includes(country) ? 'here' : 'elsewhere') : 'everywhere';

/** A list is two where some of its items hold elsewhere. */
function halvesOf(node: GuidanceNode, country?: string): readonly Placed[] {
  if (typeof node === 'string') return [{ node, place: 'everywhere' }];
  const [tag, attributes, ...items] = node;
  const away = items.filter((item) => placeOf(codesOf(item), country) === 'elsewhere');
  // One that all others skip belongs to what stands before it.
  if (away.length === 0) return [{ node, place: items.every((item) => codesOf(item)) ? 'here' : 'everywhere' }];
  const here = items.filter((item) => !away.includes(item));
  const own: Placed[] = here.length > 0 ? [{ node: [tag, attributes, ...here], place: 'here' }] : [];
  return [...own, { node: [tag, attributes, ...away], place: 'elsewhere' }];
}

/** Each node with its place. What a heading names holds to the next one, or to a line across. */
function placed(body: Nodes, country?: string): readonly Placed[] {
  let section: readonly string[] | undefined;
  return body.flatMap((node) => {
    if (node[0] === 'hr' || node[0] === 'h3') section = codesOf(node);
    if (node[0] === 'hr') return [];
    const codes = codesOf(node) ?? section;
    return codes ? [{ node, place: placeOf(codes, country) }] : halvesOf(node, country);
  });
}

/**
 * Own rules come before those of other countries that they stand together with.
 * @param country its code; without one, everything stays where it stands
 */
export function byCountry(body: Nodes, country?: string): readonly Part[] {
  const parts: Part[] = [];
  let here: GuidanceNode[] = [];
  let elsewhere: GuidanceNode[] = [];
  const close = (): void => {
    if (here.length > 0) parts.push({ nodes: here, isElsewhere: false });
    if (elsewhere.length > 0) parts.push({ nodes: elsewhere, isElsewhere: true });
    here = [];
    elsewhere = [];
  };
  for (const { node, place } of placed(body, country)) {
    if (place === 'everywhere' && elsewhere.length > 0) close();
    (place === 'elsewhere' ? elsewhere : here).push(node);
  }
  close();
  return parts;
}

/** The pages of the guide that are about other countries alone; the person's own, and those about none, are not. */
export const pagesElsewhere = (articles: readonly Article[], country: string): readonly Article[] =>
  articles.filter(({ countries }) => countries && !countries.split(' ').includes(country));
