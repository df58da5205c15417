/** The shape of a whole pack as a language folder gives it: the data and the Markdown that belongs to it. */
import type { Pack } from '../domain/pack';
import type { Article, Guidance } from './guidance';

/** A pack that is loaded. */
export interface WholePack extends Pack {
  /** Its articles, in the order they are read. Their ids begin with the pack's code and a hyphen. */
  readonly articles: readonly Article[];
  /** How to do one of its steps. */
  guidanceOf(stepId: string): Guidance | undefined;
}
