/** Words of the screens that keep the calls about cover. */
import type { CoverageTopic } from '../../domain/country';

const unnamed = 'A call, no name yet';

/** What they said to a question. Stored as `said-<topic>: { code }`. */
export const SAID = [
  ['yes', 'Yes'],
  ['no', 'No'],
  ['unclear', 'Not clear'],
] as const;

/** What each question is about, in a word or two. */
export const topics: Readonly<Record<CoverageTopic, string>> = {
  covered: 'Cover',
  referral: 'Referral',
  approval: 'Approval',
  network: 'Choice of doctor',
  cost: 'Cost',
  repeat: 'Repeat tests',
  policy: 'Written rules',
};

export const calls = {
  title: 'Calls',
  lead: 'Who said what, and when: about cover, cost or your visit.',
  back: 'Back to the plan',
  none: 'No call yet. The questions to ask are on the page of each call.',
  add: 'Add a call',
  unnamed,
  notYet: 'Not called yet',
  reference: (number: string): string => `Reference number: ${number}`,
  said: (topic: string, said: string): string => `${topic}: ${said}`,
  callBack: (day: string): string => `They said they would call back by ${day}.`,
  callBackOver: (day: string): string => `They said they would call back by ${day}. That day is over. You may want to call again.`,
};

export const call = {
  title: 'A call',
  back: 'All calls',
  gone: 'This call was deleted',
  restore: 'Bring it back',
  unnamed,
  whom: 'Whom do you call?',
  whomHelp: 'Insurer, health service, clinic or doctor.',
  sameWhom: 'The same as in another call',
  phone: 'Phone number',
  phoneHelp: 'Often on your card, by your member number.',
  dial: (number: string): string => `Call ${number}`,
  now: 'Note that I am calling now',
  moment: {
    day: 'Day of the call',
    hour: 'Hour of the call',
    hourHelp: 'You can change it.',
    zone: (city: string): string => `The hour in ${city}, where it was written down.`,
  },
  person: 'Who did you speak to?',
  script: 'What to ask',
  ask: (country: string, whom: string): string => `Questions for: ${country}. You could ask ${whom}.`,
  kept: (here: string): string => `This call keeps the questions that it began with. A new call has those for: ${here}.`,
  know: 'Good to know before you call',
  answer: (topic: string): string => `Their words: ${topic}`,
  afterNo: 'After a no: what you could do',
  reference: 'Reference number of the call',
  referenceHelp: 'You can ask: “Is there a reference for this call?”',
  callBackBy: 'They will call back by',
  calledBack: 'They called back',
  note: 'Your note',
  remove: 'Delete this call',
};
