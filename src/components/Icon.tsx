/** One icon of the Lucide set. Always beside a word, so never read aloud. */
import { h, type VNode } from 'preact';

type IconNode = readonly (readonly [tag: string, attributes: Readonly<Record<string, string | number | undefined>>])[];

/** @param of an icon of the `lucide` package */
export function Icon({ of }: { of: IconNode }): VNode {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      {of.map(([tag, attributes]) => h(tag, attributes as object))}
    </svg>
  );
}
