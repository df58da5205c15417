/** Somebody's own words within a sentence on a button: in their own direction, three lines of them at most; heard whole. */
import type { VNode } from 'preact';

interface Props {
  readonly say: (name: string) => string;
  readonly name: string;
}

/** See above. */
export function Named({ say, name }: Props): VNode {
  const [before, after] = say('\n').split('\n');
  return (
    <span class="named">
      {before}
      <bdi>{name}</bdi>
      {after}
    </span>
  );
}
