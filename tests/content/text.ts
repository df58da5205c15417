import type { GuidanceNode } from '../../src/content/guidance';

const BLOCKS = new Set(['p', 'li', 'h3']);

/** Everything a reader sees in a node, as one line. */
export function textOf(node: GuidanceNode): string {
  return typeof node === 'string'
    ? node
    : node
        .slice(2)
        .map((child) => textOf(child as GuidanceNode))
        .join('');
}

/** The paragraphs, list items and headings of an article, each as one line. */
export function blocksOf(body: readonly GuidanceNode[]): string[] {
  return body.flatMap((node) => {
    if (typeof node === 'string') return [node];
    return BLOCKS.has(node[0]) ? [textOf(node)] : blocksOf(node.slice(2) as GuidanceNode[]);
  });
}

/** The words of a line. `US$400` is one word, and so is `well-kept`. */
export function wordsOf(line: string): string[] {
  return line.match(/[\p{L}\p{N}$][\p{L}\p{N}$’'-]*/gu) ?? [];
}

/** The sentences of a line; a line that ends without a full stop ends a sentence too. */
export function sentencesOf(line: string): string[] {
  return line.split(/(?<=[.!?]["”’)]*)\s+/u).filter((sentence) => wordsOf(sentence).length > 0);
}
