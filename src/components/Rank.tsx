/** The mark of the first three of a list: the place, and what that means. Read after the words, which name the row; seen above them. */
import type { VNode } from 'preact';
import { TOP } from '../domain/questions';

interface Props {
  /** From 1. */
  readonly place: number;
  readonly label: string;
}

/** See above. Draws nothing behind the first three. */
export const Rank = ({ place, label }: Props): VNode | null =>
  place <= TOP ? (
    <small class="rank">
      {' '}
      <i>{place}</i> {label}
    </small>
  ) : null;
