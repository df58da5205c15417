/** One icon of the Lucide set. Always beside a word, so never read aloud. */
import type { VNode } from 'preact';
import { jsx } from 'preact/jsx-runtime';

type IconNode = readonly (readonly [tag: string, attributes: Readonly<Record<string, string | number | undefined>>])[];

/** @param of an icon of the `lucide` package */
export function Icon({ of }: { of: IconNode }): VNode {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      {of.map(([tag, attributes]) => jsx(tag, attributes as object))}
    </svg>
  );
}
