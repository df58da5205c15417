/** An icon of the first screen. The page itself holds what it looks like (`prerender.tsx`), so that no script brings it again. */
import type { VNode } from 'preact';

/** Those that the page holds: of the navigation, of what leads to all appointments, of emergency signs, of adding. */
export type PageIconName = 'prepare' | 'questions' | 'records' | 'guide' | 'more' | 'choose' | 'emergency' | 'add';

/** See above. */
export const PageIcon = ({ of }: { readonly of: PageIconName }): VNode => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <use href={`#icon-${of}`} />
  </svg>
);
