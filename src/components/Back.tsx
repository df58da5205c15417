/** The way back, above the heading of a screen: to where the person came from, or else to the place given. */
import { ArrowLeft } from 'lucide';
import type { VNode } from 'preact';
import type { Around } from './around';
import { Icon } from './Icon';

interface Props {
  readonly href: string;
  /** Where it leads. */
  readonly label: string;
}

/** See above. The place given knows its own name best: "All calls". */
export function Back(props: Props, { wayBack }: Around): VNode {
  const { href, label } = wayBack && wayBack.href !== props.href ? wayBack : props;
  return (
    <a class="btn back" data-back href={href}>
      <Icon of={ArrowLeft} />
      {label}
    </a>
  );
}
