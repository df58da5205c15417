/**
 * How long each built-in step takes, what it asks for, and how long before the visit it is best done. Lazy: never import it into `plan.ts`.
 * Minutes and days are our own estimates; where a reason was read somewhere it names its sources.
 */
import type { Effort, Phase, Thing, Timing } from '../../domain/timing';

type Reason = Pick<Timing, 'why' | 'sources' | 'follows' | 'unless' | 'isForCopies' | 'isEither'>;

const idOf = (name: string): string => `second-opinion:${name}`;

/** What a step works on: see `Timing.follows`. */
const after = (thing: Thing, ...steps: readonly string[]): Pick<Timing, 'follows'> => ({ follows: { thing, steps: steps.map(idOf) } });

/** What settles a step. */
const unless = (thing: Thing, ...steps: readonly string[]): Pick<Timing, 'unless'> => ({ unless: { thing, steps: steps.map(idOf) } });

const step = (phase: Phase, leadDays: number, minutes: number, effort: Effort, reason?: Reason): Timing => ({ phase, leadDays, minutes, effort, ...reason });

/** 44 days: the longest that copies may take, and two weeks to check them. The days are not told: they are not left when the visit is near. */
const copies: Reason = {
  why: 'copies can take a month or more, and then need a check',
  sources: ['C14', 'C16', 'C17'],
  isForCopies: true,
  ...unless('all-asked'),
};
const booked = unless('booked', 'book');

const timings: Readonly<Record<string, Timing>> = {
  why: step('before', 56, 15, 'writing', { why: 'it helps with each call and letter that follows', isForCopies: true }),
  'where-you-live': step('before', 55, 10, 'reading', { why: 'who pays, and who has to agree, depends on it' }),
  'ask-cover': step('before', 52, 20, 'phone', { why: 'you may need an approval first, and that can take a while', ...unless('covered') }),
  'note-calls': step('before', 51, 5, 'writing', { why: 'a note is easiest to make right after the call', ...after('call', 'ask-cover') }),
  'if-refused': step('before', 49, 15, 'phone', { why: 'asking them to look again can take weeks', ...after('call', 'ask-cover'), ...unless('covered') }),
  'tell-doctor': step('before', 54, 15, 'phone', { why: 'your doctor may know names and can send papers' }),
  'safe-to-wait': step('before', 53, 10, 'phone', { why: 'the answer tells you how much time there is' }),
  'find-names': step('before', 50, 20, 'reading', { why: 'some doctors have a long waiting list', ...booked }),
  choose: step('before', 48, 10, 'reading', { why: 'the wait begins only when you have asked', ...after('doctor', 'find-names'), ...booked }),
  'ask-cost': step('before', 46, 10, 'phone', { why: 'a written price can take some days' }),
  book: step('before', 47, 10, 'phone', { why: 'the wait begins only when you have asked', ...booked }),
  'say-needs': step('before', 21, 10, 'phone', { why: 'the clinic may have to arrange it' }),
  'clinic-list': step('before', 45, 10, 'phone', { why: 'the list tells you which papers to ask for' }),
  places: step('before', 45, 15, 'writing', { why: 'you need it to ask for your papers', isForCopies: true, ...unless('asked') }),
  request: step('before', 44, 15, 'writing', copies),
  images: step('before', 44, 10, 'phone', copies),
  'check-papers': step('before', 21, 15, 'reading', { why: 'then there is time to chase what is missing', ...after('asked', 'request', 'images') }),
  'send-copy': step('before', 16, 20, 'going-out', { why: 'then there is time to send it again', ...after('arrived', 'check-papers') }),
  medicines: step('before', 10, 15, 'writing'),
  story: step('before', 10, 15, 'writing'),
  arrived: step('before', 14, 10, 'phone', {
    why: 'records can get lost, and two weeks leave time to send them again',
    sources: ['S17', 'S121'],
    ...after('asked', 'clinic-list', 'request', 'images', 'send-copy'),
  }),
  'write-questions': step('before', 12, 15, 'writing', { why: 'more will come to mind in the days after' }),
  'not-clear': step('before', 9, 10, 'reading'),
  'top-three': step('before', 4, 5, 'writing', after('question', 'write-questions')),
  companion: step('before', 14, 5, 'phone', { why: 'that person may have to take time off' }),
  'plan-trip': step('before', 7, 10, 'reading', { why: 'some kinds of transport are booked days ahead' }),
  pack: step('before', 1, 10, 'at-home'),
  begin: step('visit', 0, 5, 'speaking', unless('top-asked')),
  'take-notes': step('visit', 0, 10, 'writing'),
  'before-leaving': step('visit', 0, 5, 'speaking'),
  letters: step('after', -3, 10, 'phone', { why: 'the letter is often written in the days after' }),
  compare: step('after', -14, 20, 'writing'),
  'if-same': step('after', -21, 10, 'reading', { isEither: true }),
  'if-different': step('after', -21, 15, 'writing', { isEither: true }),
  'first-doctor': step('after', -21, 15, 'phone'),
  enough: step('after', -28, 10, 'reading'),
};

/** By the id of the step. */
export const timingById: Readonly<Record<string, Timing>> = Object.fromEntries(Object.entries(timings).map(([name, timing]) => [idOf(name), timing]));
