/** One thing that bothers a person, in their own words. */
import type { VNode } from 'preact';
import { trouble as words } from '#words/story';
import { TROUBLE } from '../domain/story';
import { StoryLine } from './StoryLine';
import type { Services } from './services';

export { beside } from './StoryScreen';

/** See above. */
export default ({ services, id }: { readonly services: Services; readonly id: string }): VNode => (
  <StoryLine services={services} id={id} kind={TROUBLE} words={words} />
);
