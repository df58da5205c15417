import type { Country } from '../../../domain/country';

/** Any other country: the app knows no rules, so it only asks. */
export const elsewhere: Country = {
  code: 'elsewhere',
  officeLanguage: 'another language',
  name: 'Another country',
  emergency: {
    call: { text: 'Askwell does not know the emergency number of your country. It helps to write it on your emergency card now.', sources: [] },
    noVoice: [
      { text: 'You may want to find out now how to reach help without a voice: by text, by an app, or by a relay service.', sources: [] },
      { text: 'Another person can call for you and show your emergency card.', sources: [] },
    ],
  },
  coverage: {
    whom: 'your insurer, health service or clinic',
    questions: {
      covered: 'Is a second opinion paid for?',
      referral: 'Do I need a referral?',
      approval: 'Does anyone have to approve it first, and how long does that take?',
      network: 'Which doctors or hospitals can I choose from?',
      cost: 'What would I pay myself?',
      repeat: 'Are tests and scans paid for again, if the new doctor orders them?',
      policy: 'Where can I read the rules on this?',
    },
    open: ['network', 'cost', 'policy'],
    facts: [],
  },
  afterNo: [
    { text: 'Ask for the reason in writing, and how to have it looked at again.', sources: [] },
    { text: 'You may want to ask a patient group where you live who can help.', sources: [] },
  ],
  records: {
    time: { text: 'Askwell does not know the time limit where you live. You may want to ask by when you can have the copies.', sources: [] },
    what: { text: 'You may want to ask for the reports and the images themselves.', sources: [] },
    form: { text: 'You may want to ask how the request has to be made.', sources: [] },
    cost: { text: 'You may want to ask what the copies cost.', sources: [] },
    sendTo: { text: 'You may want to ask for the records office of the hospital or practice.', sources: [] },
  },
};
