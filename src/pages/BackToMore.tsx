/** The way back from a screen behind "More". */
import type { VNode } from 'preact';
import { more as words } from '#words/more';
import { Back } from '../components/Back';
import type { Router } from './route';

/** See above. */
export const BackToMore = ({ router }: { readonly router: Router }): VNode => <Back href={router.href('more')} label={words.back} />;
