/** One thing that happened: when, in the person's words, and what. */
import type { VNode } from 'preact';
import { event as words } from '#words/story';
import { EVENT } from '../domain/story';
import { StoryLine } from './StoryLine';
import type { Services } from './services';

export { beside } from './StoryScreen';

/** See above. */
export default ({ services, id }: { readonly services: Services; readonly id: string }): VNode => (
  <StoryLine services={services} id={id} kind={EVENT} words={words} />
);
