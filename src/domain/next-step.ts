/** Chooses the one step to do next, and says why. Pure: the same situation always gets the same answer. Knows no words. */
import type { RecordId } from './change';
import type { Step } from './checklist';
import { addDays, daysBetween } from './days';
import { NEAR_DAYS } from './record-clock';
import { type Due, dueOf, isHeavy, isThere, type Thing, type Timing } from './timing';

/** How much somebody can do today. */
export type Strength = 'usual' | 'little';

/** What a person said of one day, on one device. */
export interface Today {
  /** `YYYY-MM-DD`; on another day it no longer counts. */
  readonly day: string;
  readonly isLittle: boolean;
  /** Records of the steps that were put off. */
  readonly putOff: readonly RecordId[];
}

/** Everything the choice depends on. */
export interface Situation {
  /** In the order of the plan. */
  readonly steps: readonly Step[];
  readonly timings: Readonly<Record<string, Timing>>;
  /** Calendar day as `YYYY-MM-DD`. */
  readonly today: string;
  /** Hour of that day as `HH:MM`. */
  readonly now: string;
  /** Empty while nobody knows. */
  readonly appointmentDay: string;
  /** `HH:MM`; empty while nobody knows. */
  readonly appointmentHour: string;
  readonly strength: Strength;
  /** Ids of the steps that were put off for today. */
  readonly putOff: ReadonlySet<string>;
  /** What the person has noted already. */
  readonly there: ReadonlySet<Thing>;
}

/**
 * Why this one: `overdue` the person's own day has gone by · `now` as soon as one can, for the visit is near · `today` ·
 * `soon` within a week · `first` it has the earliest day · `longest` there are no days, and it takes longest ·
 * `order` it is the next of the list
 */
export type Reason = 'overdue' | 'now' | 'today' | 'soon' | 'first' | 'longest' | 'order';

/** The answer. `nothing`: all steps are done, the open ones were put off for today, or they belong to another day. */
export type Choice =
  | {
      readonly kind: 'step';
      readonly step: Step;
      readonly reason: Reason;
      readonly due: Due;
      readonly timing: Timing | undefined;
      /** Why so early; empty near the visit, when there is no early any more. */
      readonly why: string;
      /** It needs voice or legs: on a day with little strength, nothing lighter is open. */
      readonly isHeavy: boolean;
    }
  | { readonly kind: 'nothing'; readonly why: 'done' | 'put-off' | 'waiting' };

interface Candidate {
  readonly step: Step;
  readonly timing: Timing | undefined;
  readonly due: Due;
  /** There is nothing that it could work on: not yet, or no longer. */
  readonly isIdle: boolean;
}

const SOON_DAYS = 7;

/** What is best done longer before the visit than this cannot be made good the evening before it, or in a waiting room. */
const LATE_LEAD_DAYS = 14;

/** From so many minutes before the visit on, one is on the way. */
const WAY_MINUTES = 90;

/** So many minutes after its hour, the visit is over, also where one waits long. */
const VISIT_MINUTES = 180;

/** How far away the visit is. `ahead`: nobody knows, too · `morning`: its day, before one leaves · `visit`: on the way and there */
type Stage = 'ahead' | 'near' | 'morning' | 'visit' | 'after';

const minutesOf = (hour: string): number => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5));

function stageOf({ today, now, appointmentDay, appointmentHour }: Situation): Stage {
  const days = appointmentDay ? daysBetween(today, appointmentDay) : Number.POSITIVE_INFINITY;
  if (days !== 0) return days < 0 ? 'after' : days <= NEAR_DAYS ? 'near' : 'ahead';
  if (!appointmentHour) return 'morning';
  const minutes = minutesOf(appointmentHour) - minutesOf(now);
  if (minutes > WAY_MINUTES) return 'morning';
  return minutes > -VISIT_MINUTES ? 'visit' : 'after';
}

/** What the evening before the visit is for. */
const isOfTheEvening = ({ phase, leadDays }: Timing): boolean => phase === 'before' && leadDays <= 1;

/** What the day of the visit is for: what belongs to it, and what the evening before it was for. */
const isOfTheDay = (timing: Timing): boolean => timing.phase === 'visit' || isOfTheEvening(timing);

/** Whether what was best done earlier can still be done shortly before the visit, wherever one is. */
const isLate = (timing: Timing): boolean => timing.phase === 'before' && timing.leadDays <= LATE_LEAD_DAYS && !isHeavy(timing);

/** Whether a step can be done now: what belongs to the visit waits for it, and what came before it is over afterwards. */
function isReady({ due, timing }: Candidate, stage: Stage, { today, appointmentDay, appointmentHour }: Situation): boolean {
  if (due.isOwn || !timing) return true;
  switch (stage) {
    case 'ahead':
      return timing.phase === 'before';
    case 'near':
      return isOfTheEvening(timing) || isLate(timing);
    case 'morning':
      // Put off hours before the visit, what is done in the room would be gone there. Without an hour it may begin now.
      return isOfTheEvening(timing) || isLate(timing) || (timing.phase === 'visit' && !appointmentHour);
    case 'visit':
      return timing.phase === 'visit' || (isLate(timing) && !isOfTheEvening(timing));
    case 'after':
      // On its evening, what was heard is still fresh: the notes can be filled in.
      return timing.phase === 'after' || (timing.phase === 'visit' && timing.effort === 'writing' && today === appointmentDay);
  }
}

/** Whether a step waits for something to work on (a note of a call for the call), or is settled by what is there. A day that the person chose wins. */
const isIdle = ({ due }: Step, { follows, unless }: Partial<Timing> = {}, situation: Situation): boolean =>
  !due && ((follows && !isThere(follows, situation)) || isThere(unless, situation));

/** On the day of the visit what the day is for; what one chose for today, or missed; the evening before, what that is for; what is for now, copies before the rest; then what has a day. Last what is idle. */
function groupOf({ due, timing, isIdle }: Candidate, { today }: Situation, stage: Stage): number {
  if (isIdle) return 6;
  if (['morning', 'visit'].includes(stage) && timing && isOfTheDay(timing)) return 0;
  if (due.isOwn && due.day <= today) return 1;
  if (stage === 'near' && !due.isNow && due.day === today) return 2;
  if (!due.isNow) return 5;
  return timing?.isForCopies ? 3 : 4;
}

/** What must be smaller comes first: its group; then the earlier day; then what takes longer. */
function rank(candidate: Candidate, situation: Situation, stage: Stage): readonly (string | number)[] {
  const { due, timing } = candidate;
  return [groupOf(candidate, situation, stage), due.day || '9999-99-99', due.isOwn ? 0 : 1, -(timing?.leadDays ?? Number.NEGATIVE_INFINITY)];
}

/** The smallest; of equal ones the first of the list. */
function firstOf(candidates: readonly Candidate[], situation: Situation, stage: Stage): Candidate | undefined {
  let best: Candidate | undefined;
  for (const one of candidates) if (!best || isBefore(rank(one, situation, stage), rank(best, situation, stage))) best = one;
  return best;
}

function isBefore(one: readonly (string | number)[], other: readonly (string | number)[]): boolean {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at >= 0 && (one[at] as string) < (other[at] as string);
}

function reasonOf({ due, timing, isIdle }: Candidate, today: string): Reason {
  if (isIdle) return 'order';
  if (!due.day) return timing ? 'longest' : 'order';
  if (due.isNow) return 'now';
  if (due.day <= today) return due.day === today ? 'today' : 'overdue';
  return due.day <= addDays(today, SOON_DAYS) ? 'soon' : 'first';
}

/** See above. Little strength never gives a phone call or a way out of the house while something lighter is there to do. */
export function chooseNext(situation: Situation): Choice {
  const { steps, timings, today, appointmentDay, strength, putOff } = situation;
  const open = steps
    .filter((step) => !step.done && step.deletion !== 'deleted')
    .map((step) => ({ step, timing: timings[step.id] }))
    .map((one) => ({ ...one, due: dueOf(one.step.due, one.timing, appointmentDay, today), isIdle: isIdle(one.step, one.timing, situation) }));
  const stage = stageOf(situation);
  const ready = open.filter((one) => isReady(one, stage, situation));
  const left = ready.filter(({ step }) => !putOff.has(step.id));
  const light = strength === 'little' ? left.filter(({ timing }) => !isHeavy(timing)) : [];
  const chosen = firstOf(light.length > 0 ? light : left, situation, stage);
  if (!chosen) return { kind: 'nothing', why: open.length === 0 ? 'done' : ready.length > 0 ? 'put-off' : 'waiting' };
  const { step, due, timing } = chosen;
  const why = (['ahead', 'after'].includes(stage) && timing?.why) || '';
  return { kind: 'step', step, due, timing, why, reason: reasonOf(chosen, today), isHeavy: isHeavy(timing) };
}
