/** The bank: ideas for questions, by topic. Its words live in `content/`. Adding one copies its words, so a later wording never changes a list. */

/** One idea for a question. */
export interface BankQuestion {
  /** `bank:name`, for ever: never removed, renamed or given another meaning. People's questions are known by it. */
  readonly id: `bank:${string}`;
  readonly text: string;
  /** Good for the first three of a short visit. */
  readonly top: boolean;
}

/** A heading of the bank with its ideas. */
export interface BankTopic {
  readonly id: string;
  readonly title: string;
  /** What the ideas lean on: keys of the `sources` table. */
  readonly sources: readonly string[];
  readonly questions: readonly BankQuestion[];
}
