/** A plan is the built-in list of steps of one kind of appointment. Its words live in `content/`. */

/** One built-in step. */
export interface PlanStep {
  /** `pack:step`, for ever: never removed, renamed or reused. */
  readonly id: string;
  /** Id of the section it stands in. */
  readonly section: string;
  /** Frozen order key (fractional index, compared by code unit) inside its section. */
  readonly order: string;
  /** What to do, in a few plain words. */
  readonly title: string;
}

/** A heading of the plan with the steps under it. */
export interface PlanSection {
  readonly id: string;
  readonly title: string;
}

/** A whole plan in one language. */
export interface Plan {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly PlanSection[];
  readonly steps: readonly PlanStep[];
}
