/** How long steps take, how much they ask of a person, and by which calendar day they are best done. Pure: days are given, never asked of a clock. */
import { addDays } from './days';

/** What doing a step is: a phone call and a way out of the house ask for voice or legs. */
export type Effort = 'phone' | 'going-out' | 'writing' | 'reading' | 'at-home';

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
}

/** Whether a step needs voice or legs. One of which nothing is known does not count. */
export const isHeavy = (timing: Timing | undefined): boolean => timing?.effort === 'phone' || timing?.effort === 'going-out';

/** The day by which a step is best done, counted back from the appointment; empty while there is no day or nothing is known. */
export const suggestedDay = (timing: Timing | undefined, appointmentDay: string): string =>
  timing && appointmentDay ? addDays(appointmentDay, -timing.leadDays) : '';

/** A day that counts for a step, and whether the person chose it. Empty when there is none. */
export interface Due {
  readonly day: string;
  readonly isOwn: boolean;
}

/** A person's own day wins over the suggested one. */
export const dueOf = (ownDay: string, timing: Timing | undefined, appointmentDay: string): Due =>
  ownDay ? { day: ownDay, isOwn: true } : { day: suggestedDay(timing, appointmentDay), isOwn: false };
