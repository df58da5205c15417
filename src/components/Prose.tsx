/** Draws guidance. The trees were made when the app was built: no HTML text is ever parsed in the browser. */
import type { VNode } from 'preact';
import { jsx } from 'preact/jsx-runtime';
import type { GuidanceNode } from '../content/guidance';
import type { Around } from './around';
import { byCountry } from './by-country';

const draw = (node: GuidanceNode, isPage = false): string | VNode => {
  if (typeof node === 'string') return node;
  const [tag, attributes, ...children] = node;
  const outside = tag === 'a' ? { target: '_blank', rel: 'noreferrer' } : null;
  return jsx(tag === 'h3' && isPage ? 'h2' : tag, { ...attributes, ...outside, children: children.map((child) => draw(child)) });
};

interface Props {
  /** The tree of one article. */
  readonly body: readonly GuidanceNode[];
  /** It is a page of its own, so that its headings stand right under the page's. */
  readonly isPage?: boolean;
}

/** See above. What holds only in other countries than the person's stands closed, below their own. */
export const Prose = ({ body, isPage }: Props, { country }: Around): VNode => (
  <div class="prose">
    {byCountry(body, country?.code).map(({ nodes, isElsewhere }, index) => {
      const drawn = nodes.map((node) => draw(node, isPage));
      return isElsewhere ? (
        <details key={index}>
          <summary>{country?.others}</summary>
          {drawn}
        </details>
      ) : (
        drawn
      );
    })}
  </div>
);
