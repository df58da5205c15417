import type { Country } from '../../../domain/country';

/** Canada. The rules on records are Ontario's: each province has a law of its own. */
export const ca: Country = {
  code: 'ca',
  name: 'Canada',
  emergency: {
    number: '911',
    call: { text: 'In Canada the emergency number is 911.', sources: ['P3'] },
    noVoice: [
      {
        text: 'People who cannot speak or hear can register for Text with 9-1-1 with their phone company. It has to be done before you need it. Ask whether an illness that takes your voice at times counts.',
        sources: ['P3'],
      },
      {
        text: 'In an emergency you then call 911 as usual. You need not speak: the centre writes to you by text. Not every place has it.',
        sources: ['P3', 'P4'],
      },
      { text: 'Another person can call for you and show your emergency card.', sources: [] },
    ],
  },
  coverage: {
    whom: 'your family doctor, then your province or plan',
    questions: {
      covered: 'Is a second opinion paid for by the province or by my plan?',
      referral: 'Is a referral needed?',
      approval: 'Does anyone have to approve it first?',
      network: 'Can I see a specialist in another city or province?',
      cost: 'Is there anything that I would pay myself?',
      repeat: 'Are tests and scans paid for again, if the new doctor orders them?',
      policy: 'Where can I read the rules on this?',
    },
    open: ['policy'],
    facts: [{ text: 'Rules and waits can differ between provinces. It helps to ask how long the wait for a specialist is.', sources: [] }],
  },
  afterNo: [
    { text: 'Ask for the reason in writing, and who decides on an appeal.', sources: [] },
    { text: 'For a no from your province, you may want to ask its health ministry how to have it looked at again.', sources: [] },
    { text: 'With a private plan, you may want to ask the plan how to appeal.', sources: [] },
    { text: 'You may want to ask another doctor whether they could refer you.', sources: [] },
  ],
  records: {
    law: 'the Personal Health Information Protection Act, 2004 (Ontario)',
    place: { code: 'CA-ON', name: 'Ontario' },
    clock: { days: 30, extension: { days: 30 } },
    time: {
      text: 'In Ontario they have 30 days at most. They can take up to 30 more, if they tell you in writing. Other provinces have laws of their own.',
      sources: ['S142'],
    },
    what: {
      text: 'Your health records. In Ontario, not files on the quality of care, nor the raw data of psychological tests. For lab results, the doctor who ordered the test is often the one to ask.',
      sources: ['S142'],
    },
    form: { text: 'In Ontario, in writing. The regulator there has ordered copies as files.', sources: ['S142', 'C28'] },
    cost: {
      text: 'In Ontario, what it reasonably costs them. You can ask for an estimate first, and for a lower fee. The regulator has cut high fees.',
      sources: ['C29'],
    },
    sendTo: { text: 'You may want to ask for the records office, or the person who answers for privacy.', sources: [] },
  },
};
