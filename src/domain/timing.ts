/** How long steps take, how much they ask of a person, and by which calendar day they are best done. Pure: days are given, never asked of a clock. */
import { addDays } from './days';

/** What doing a step is: a phone call, a way out of the house and a talk ask for voice or legs. */
export type Effort = 'phone' | 'going-out' | 'speaking' | 'writing' | 'reading' | 'at-home';

/** Before the visit, on its day, or after it. */
export type Phase = 'before' | 'visit' | 'after';

/** What is known of the time a step takes. The numbers of minutes are our own estimates. */
export interface Timing {
  readonly minutes: number;
  readonly effort: Effort;
  readonly phase: Phase;
  /** Days before the visit by which it is best done; negative is after it. */
  readonly leadDays: number;
  /** Why so early, as the end of a sentence that begins with "because". */
  readonly why?: string;
  /** Keys of the table of sources, where the reason was read somewhere. */
  readonly sources?: readonly string[];
  /** What it works on. Until that is there, other steps come first. */
  readonly follows?: Sign;
  /** What leaves it without a purpose. Once that is there, other steps come first. */
  readonly unless?: Sign;
  /** Copies take longest: when the visit is near, they, and what they need, come before the rest of what is for now. */
  readonly isForCopies?: true;
  /** One of two that exclude each other: which it is, the visit shows. */
  readonly isEither?: true;
}

/** One of these steps is done, or one such thing is there. */
export interface Sign {
  readonly steps: readonly string[];
  readonly thing: Thing;
}

/**
 * What a step can work on: calls that were made, doctors' names, questions, records that were asked for, and those that came;
 * and what settles one: a yes to cover, a visit that is booked, no record left to ask for, top three that were all asked, a card that says whom to call.
 */
export type Thing = 'call' | 'covered' | 'doctor' | 'booked' | 'question' | 'asked' | 'all-asked' | 'arrived' | 'top-asked' | 'card';

/** What is there to tell by: the steps, and what was noted. */
export interface Standing {
  readonly steps: readonly { readonly id: string; readonly done: boolean }[];
  readonly there: ReadonlySet<Thing>;
}

/** Whether a sign is there; without one it is not. */
export const isThere = (sign: Sign | undefined, { steps, there }: Standing): boolean =>
  sign !== undefined && (there.has(sign.thing) || steps.some(({ id, done }) => done && sign.steps.includes(id)));

/** Whether a step needs voice or legs. One of which nothing is known does not count. */
export const isHeavy = (timing: Timing | undefined): boolean => timing !== undefined && ['phone', 'going-out', 'speaking'].includes(timing.effort);

/** The day by which a step is best done. */
export interface Suggested {
  /** Never before today. Empty when nothing can be suggested: no day of the visit, nothing known, or its time is over. */
  readonly day: string;
  /** Counted back from the visit its day would be gone: what is left is as soon as one can, so the day is today. */
  readonly isNow: boolean;
}

const NONE: Suggested = { day: '', isNow: false };

/**
 * Counts the day of a step back from the appointment. Somebody who has only begun has missed nothing, so a day that would
 * lie before today is today; once the visit is over, nothing is suggested for the time before it.
 */
export function suggestedDay(timing: Timing | undefined, appointmentDay: string, today: string): Suggested {
  if (!timing || !appointmentDay) return NONE;
  const day = addDays(appointmentDay, -timing.leadDays);
  if (day >= today) return { day, isNow: false };
  const isOver = timing.phase !== 'after' && appointmentDay < today;
  return isOver ? NONE : { day: today, isNow: true };
}

/** A day that counts for a step, and whether the person chose it. Empty when there is none. */
export interface Due extends Suggested {
  readonly isOwn: boolean;
}

/** A person's own day wins over the suggested one, also when it has gone by. */
export const dueOf = (ownDay: string, timing: Timing | undefined, appointmentDay: string, today: string): Due =>
  ownDay ? { day: ownDay, isNow: false, isOwn: true } : { ...suggestedDay(timing, appointmentDay, today), isOwn: false };
