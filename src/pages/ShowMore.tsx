/** The way on in a long list. No virtual list: find in page, print and screen readers need real rows. */
import type { VNode } from 'preact';
import { prepare as words } from '#words/shell';

/** How many rows are drawn at once. */
export const PAGE = 50;

interface Props {
  readonly all: number;
  readonly limit: number;
  /** @param limit how many are to be drawn now */
  readonly onMore: (limit: number) => void;
}

/** A new button each time, so that the focus goes on from the last row that was shown: `keep-focus.ts`. */
export const ShowMore = ({ all, limit, onMore }: Props): VNode | null =>
  all > limit ? (
    <button key={limit} type="button" class="btn wide" onClick={() => onMore(limit + PAGE)}>
      {words.showMore(Math.min(all - limit, PAGE))}
    </button>
  ) : null;
