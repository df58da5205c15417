/** The way back from a screen behind "More". */
import { ArrowLeft } from 'lucide';
import type { VNode } from 'preact';
import { more as words } from '#words/more';
import { Icon } from '../components/Icon';
import type { Router } from './route';

/** See above. */
export const BackToMore = ({ router }: { readonly router: Router }): VNode => (
  <a class="btn back" href={router.href('more')}>
    <Icon of={ArrowLeft} />
    {words.back}
  </a>
);
