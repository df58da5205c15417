/** How long the steps of MG take, and how long before the visit they are best done. As in `timing.ts` of the plan: our own estimates. */
import type { Effort, Phase, Timing } from '../../../../domain/timing';

const step = (phase: Phase, leadDays: number, minutes: number, effort: Effort, why: string, more?: Pick<Timing, 'isForCopies' | 'unless'>): Timing => ({
  phase,
  leadDays,
  minutes,
  effort,
  why,
  ...more,
});

/** By the id of the step. */
export const timings: Readonly<Record<string, Timing>> = {
  'mg:emergency-card': step('before', 54, 10, 'writing', 'it can help from the day it is filled in', { unless: { thing: 'card', steps: [] } }),
  'mg:without-voice': step('before', 53, 10, 'at-home', 'some ways work only once they are set up'),
  'mg:specialist': step('before', 50, 15, 'phone', 'some doctors have a long waiting list', {
    unless: { thing: 'booked', steps: ['second-opinion:book'] },
  }),
  'mg:details': step('before', 45, 10, 'reading', 'it tells you what to ask for with your papers', { isForCopies: true }),
  'mg:worst-moments': step('before', 30, 10, 'at-home', 'signs come and go, and pictures take a while to gather'),
  'mg:test-day': step('before', 21, 10, 'phone', 'then you have the answer before the test'),
  'mg:time-of-day': step('before', 20, 10, 'phone', 'the clinic may have to move the hour'),
  'mg:troubles': step('before', 12, 10, 'writing', 'more will come to mind in the days after'),
  'mg:new-medicine': step('visit', 0, 5, 'speaking', 'a new doctor may offer something new'),
};
