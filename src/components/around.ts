/** What pieces of a screen are told by what stands around it, so that no screen in between has to hand it on. */

/** Preact's older context, given by `pages/Screens.tsx`: `createContext` would stand in the first chunk. */
export interface Around {
  /** The screen that one came from, where that is another than the list of what stands here. */
  readonly wayBack?: { readonly href: string; readonly label: string } | undefined;
  /** The country whose rules hold, and what those of other countries stand under. */
  readonly country?: { readonly code: string; readonly others: string };
}
