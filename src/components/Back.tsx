/** The way back, above the heading of a screen. */
import { ArrowLeft } from 'lucide';
import type { VNode } from 'preact';
import { Icon } from './Icon';

interface Props {
  readonly href: string;
  /** Where it leads. */
  readonly label: string;
}

/** The screen that one came from, where that is another one. Given by `pages/Screens.tsx`. */
export interface WayBack {
  readonly wayBack?: Props | undefined;
}

/**
 * See above: to where the person came from, or else to the place given. What they came from is in Preact's older context:
 * `createContext` would stand in the first chunk, and every screen would have to hand it on.
 */
export function Back(props: Props, { wayBack }: WayBack): VNode {
  const { href, label } = wayBack ?? props;
  return (
    <a class="btn back" data-back href={href}>
      <Icon of={ArrowLeft} />
      {label}
    </a>
  );
}
