/** Draws guidance. The trees were made when the app was built: no HTML text is ever parsed in the browser. */
import { h, type VNode } from 'preact';
import type { GuidanceNode } from '../content/guidance';

const draw = (node: GuidanceNode): string | VNode => {
  if (typeof node === 'string') return node;
  const [tag, attributes, ...children] = node;
  const outside = tag === 'a' ? { target: '_blank', rel: 'noreferrer' } : null;
  return h(tag, { ...attributes, ...outside }, ...children.map(draw));
};

/** @param body the tree of one article */
export const Prose = ({ body }: { readonly body: readonly GuidanceNode[] }): VNode => <div class="prose">{body.map(draw)}</div>;
