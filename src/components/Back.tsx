/** The way back, above the heading of a screen. */
import { ArrowLeft } from 'lucide';
import type { VNode } from 'preact';
import { Icon } from './Icon';

interface Props {
  readonly href: string;
  /** Where it leads. */
  readonly label: string;
}

/** See above. */
export const Back = ({ href, label }: Props): VNode => (
  <a class="btn back" href={href}>
    <Icon of={ArrowLeft} />
    {label}
  </a>
);
