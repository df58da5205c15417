/** Somebody's own words within a sentence of the app: in their own direction. */
import type { VNode } from 'preact';

interface Props {
  readonly say: (name: string) => string;
  readonly name: string;
}

/** See above. */
export function Named({ say, name }: Props): VNode {
  const [before, after] = say('\n').split('\n');
  return (
    <span>
      {before}
      <bdi>{name}</bdi>
      {after}
    </span>
  );
}
