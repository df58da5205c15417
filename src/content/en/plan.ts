import type { Plan, PlanStep } from '../../domain/plan';

const section = (id: string, rows: readonly (readonly [id: string, order: string, title: string])[]): PlanStep[] =>
  rows.map(([step, order, title]) => ({ id: `second-opinion:${step}`, section: id, order, title }));

/**
 * The built-in plan for a second opinion, in English. Step ids and order keys are frozen: people's ticks hang on them
 * (`tests/content/released-steps.json` keeps watch). A new step takes a key between its neighbours; nothing is renamed.
 */
export const plan: Plan = {
  id: 'second-opinion',
  title: 'Second opinion',
  sections: [
    { id: 'coverage', title: 'Coverage' },
    { id: 'doctor', title: 'Finding the doctor' },
    { id: 'records', title: 'Records' },
    { id: 'questions', title: 'Questions' },
    { id: 'day', title: 'The day itself' },
    { id: 'afterwards', title: 'Afterwards' },
  ],
  steps: [
    ...section('coverage', [
      ['why', 'a0', 'Write down why you want another view'],
      ['where-you-live', 'a1', 'See how it works where you live'],
      ['ask-cover', 'a2', 'Ask who pays for the visit'],
      ['note-calls', 'a3', 'Note each call: who, when, what'],
      ['if-refused', 'a4', 'If the answer is no, ask for the reason'],
    ]),
    ...section('doctor', [
      ['tell-doctor', 'a0', 'Tell your current doctor'],
      ['safe-to-wait', 'a1', 'Ask if it is safe to wait'],
      ['find-names', 'a2', 'Collect two or three names'],
      ['choose', 'a3', 'Pick the first one to call'],
      ['ask-cost', 'a4', 'Ask the clinic what you would pay'],
      ['book', 'a5', 'Say “second opinion” when you book'],
      ['say-needs', 'a6', 'Tell the clinic what would help you'],
    ]),
    ...section('records', [
      ['clinic-list', 'a0', 'Ask the new clinic for its list'],
      ['places', 'a1', 'List every place you were seen'],
      ['request', 'a2', 'Ask for copies of your records'],
      ['images', 'a3', 'Ask for scans and slides, not only reports'],
      ['check-papers', 'a4', 'Check what arrives, chase what is missing'],
      ['send-copy', 'a5', 'Send one copy, keep one'],
      ['medicines', 'a6', 'List all your medicines'],
      ['story', 'a7', 'Write your story in ten lines'],
      ['arrived', 'a8', 'Two weeks before: ask if it all arrived'],
    ]),
    ...section('questions', [
      ['write-questions', 'a0', 'Write down your questions'],
      ['not-clear', 'a1', 'Mark what was never clear to you'],
      ['top-three', 'a2', 'Choose your top three'],
    ]),
    ...section('day', [
      ['companion', 'a0', 'Ask someone to come along'],
      ['plan-trip', 'a1', 'Plan the way there, and a rest'],
      ['pack', 'a2', 'Pack your bag the night before'],
      ['begin', 'a3', 'Begin with your three questions'],
      ['take-notes', 'a4', 'Write the answers down'],
      ['before-leaving', 'a5', 'Before you leave: what next, who, when'],
    ]),
    ...section('afterwards', [
      ['letters', 'a0', 'Ask for copies of letters and results'],
      ['compare', 'a1', 'Put both opinions side by side'],
      ['if-same', 'a2', 'If they agree, take that in'],
      ['if-different', 'a3', 'If they differ, find out why'],
      ['first-doctor', 'a4', 'Go back to your first doctor'],
      ['enough', 'a5', 'Ask yourself: have I heard enough?'],
    ]),
  ],
};
