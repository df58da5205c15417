import type { Plan, PlanStep } from '../../domain/plan';

const section = (id: string, rows: readonly (readonly [id: string, order: string, title: string, hint: string])[]): PlanStep[] =>
  rows.map(([step, order, title, hint]) => ({ id: `second-opinion:${step}`, section: id, order, title, hint }));

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
      ['why', 'a0', 'Write down why you want another view', 'One line is enough. Clinics and insurers may ask.'],
      ['where-you-live', 'a1', 'See how it works where you live', 'Rights and costs differ by country.'],
      ['ask-cover', 'a2', 'Ask what your plan or insurer pays', 'Six short questions, one phone call.'],
      ['note-calls', 'a3', 'Note each call: who, when, what', 'A name and a number help if answers change.'],
      ['if-refused', 'a4', 'If the answer is no, ask for the reason', 'In writing, with the way to appeal.'],
    ]),
    ...section('doctor', [
      ['tell-doctor', 'a0', 'Tell your current doctor', 'Asking again is normal. Many doctors are used to it.'],
      ['safe-to-wait', 'a1', 'Ask if it is safe to wait', 'Another visit can take time to arrange.'],
      ['find-names', 'a2', 'Collect two or three names', 'Five places to ask for them.'],
      ['choose', 'a3', 'Pick the first one to call', 'Who sees your condition often?'],
      ['ask-cost', 'a4', 'Ask the clinic what you would pay', 'Before the visit, in writing.'],
      ['book', 'a5', 'Say “second opinion” when you book', 'The visit may be given more time.'],
      ['say-needs', 'a6', 'Tell the clinic what would help you', 'An interpreter, a rest, a short way to walk.'],
    ]),
    ...section('records', [
      ['clinic-list', 'a0', 'Ask the new clinic for its list', 'And whether it fetches the records itself.'],
      ['places', 'a1', 'List every place you were seen', 'Each may hold a part of your record.'],
      ['request', 'a2', 'Ask for copies of your records', 'Start early: it can take a month or more.'],
      ['images', 'a3', 'Ask for scans and slides, not only reports', 'The new doctor may want to look at them.'],
      ['check-papers', 'a4', 'Check what arrives, chase what is missing', 'Your name? All pages? Does it open?'],
      ['send-copy', 'a5', 'Send one copy, keep one', 'Ask how the clinic would like it.'],
      ['medicines', 'a6', 'List all your medicines', 'Photos of the labels are fine.'],
      ['story', 'a7', 'Write your story in ten lines', 'What came first, what next, what now.'],
      ['arrived', 'a8', 'Two weeks before: ask if it all arrived', 'There is still time to send it again.'],
    ]),
    ...section('questions', [
      ['write-questions', 'a0', 'Write down your questions', 'As they come. The order comes later.'],
      ['not-clear', 'a1', 'Mark what was never clear to you', 'Words, test results, reasons.'],
      ['top-three', 'a2', 'Choose your top three', 'Time is short: most important first.'],
    ]),
    ...section('day', [
      ['companion', 'a0', 'Ask someone to come along', 'To listen, to write, to remind you.'],
      ['plan-trip', 'a1', 'Plan the way there, and a rest', 'Address, parking, time to spare.'],
      ['pack', 'a2', 'Pack your bag the night before', 'Card, ID, records, lists, questions.'],
      ['begin', 'a3', 'Begin with your three questions', 'One opening line is enough.'],
      ['take-notes', 'a4', 'Write the answers down', 'Or let your companion write.'],
      ['before-leaving', 'a5', 'Before you leave: what next, who, when', 'And whom to call if things get worse.'],
    ]),
    ...section('afterwards', [
      ['letters', 'a0', 'Ask for copies of letters and results', 'Note the date you expect them.'],
      ['compare', 'a1', 'Put both opinions side by side', 'The same questions to both.'],
      ['if-same', 'a2', 'If they agree, take that in', 'You did what you could to know.'],
      ['if-different', 'a3', 'If they differ, find out why', 'Facts, reading, or judgement?'],
      ['first-doctor', 'a4', 'Go back to your first doctor', 'Tell what you heard. Ask both to talk.'],
      ['enough', 'a5', 'Ask yourself: have I heard enough?', 'One opinion or more: it is up to you.'],
    ]),
  ],
};
