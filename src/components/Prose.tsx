/** Draws guidance. The trees were made when the app was built: no HTML text is ever parsed in the browser. */
import { h, type VNode } from 'preact';
import type { GuidanceNode } from '../content/guidance';

const draw = (node: GuidanceNode, isPage = false): string | VNode => {
  if (typeof node === 'string') return node;
  const [tag, attributes, ...children] = node;
  const outside = tag === 'a' ? { target: '_blank', rel: 'noreferrer' } : null;
  return h(tag === 'h3' && isPage ? 'h2' : tag, { ...attributes, ...outside }, ...children.map((child) => draw(child)));
};

interface Props {
  /** The tree of one article. */
  readonly body: readonly GuidanceNode[];
  /** It is a page of its own, so that its headings stand right under the page's. */
  readonly isPage?: boolean;
}

/** See above. */
export const Prose = ({ body, isPage }: Props): VNode => <div class="prose">{body.map((node) => draw(node, isPage))}</div>;
