/** What the app can tell a person, without the words: `content/` has a sentence for each, in each language. */
import type { Written } from './edit';

/** What an action did. */
export type Deed =
  | 'ticked'
  | 'unticked'
  | 'asked'
  | 'unasked'
  | 'undone'
  /** An Undo taken back. */
  | 'redone'
  /** Words of any field that has no deed of its own name. */
  | 'words'
  | 'note'
  | 'title'
  | 'due'
  | 'original'
  | 'added'
  /** One of several was chosen: a condition, a country. */
  | 'chosen'
  | 'moved'
  | 'deleted'
  | 'restored'
  | 'cleared'
  | 'forgotten'
  | 'taken-over'
  /** A new appointment, empty or with what another one holds. */
  | 'begun'
  | 'copied';

/**
 * What can go wrong with storing: `blocked` it does not answer · `quota` no room · `newer` the data belong to a newer version ·
 * `unavailable` the browser refuses · `erased` everything was deleted in another tab · `unknown` anything else
 */
export type Problem = 'blocked' | 'quota' | 'newer' | 'unavailable' | 'erased' | 'unknown';

/** What the message bar says. It stays until it is dismissed or replaced. */
export type Message =
  | { readonly kind: 'saving' }
  /** Written relaxed: safe from closing the app, not yet from a dead battery. A change follows. */
  | { readonly kind: 'kept' }
  | Saved
  | { readonly kind: 'failed'; readonly problem: Problem; readonly retry?: () => Promise<unknown> };

/** Something was written. */
export interface Saved {
  readonly kind: 'saved';
  readonly deed: Deed;
  /** What it was done to, in the person's words. */
  readonly title: string;
  readonly count?: number;
  /** What was undone, or done again, of several. */
  readonly of?: Deed;
  /** What undoing it takes back. */
  readonly written: readonly Written[];
  /** Takes it back where superseding what was written is not enough. */
  readonly undo?: () => Promise<unknown>;
}

/** What stands in the way of the whole app. */
export type Obstacle =
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** What was saved is gone, all of it or the newest. */
  | { readonly kind: 'lost'; readonly loss: 'all' | 'some' }
  /** The person deleted everything, here or in another tab. */
  | { readonly kind: 'erased' };
