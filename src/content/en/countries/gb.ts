import type { Country } from '../../../domain/country';

/** United Kingdom. Where a rule holds in England only, the text says so. */
export const gb: Country = {
  code: 'gb',
  name: 'United Kingdom',
  emergency: {
    number: '999',
    call: { text: 'In the United Kingdom the emergency number is 999.', sources: ['P2'] },
    noVoice: [
      { text: 'Another person can call for you and show your emergency card.', sources: [] },
      {
        text: 'With EmergencySMS you can text 999, once your phone is registered: text the word “register” to 999 and follow the reply. It has to be done before you need it.',
        sources: ['P2'],
      },
      {
        text: 'In the text, say who (ambulance), what is wrong, and where you are. It has not arrived until they answer. That takes about two minutes. With no answer after three, try again or find another way.',
        sources: ['P2'],
      },
      { text: 'It works in the whole UK, not from abroad.', sources: ['P2'] },
    ],
  },
  coverage: {
    whom: 'your GP or your consultant',
    questions: {
      covered: 'Can I have a second opinion on the NHS?',
      referral: 'Who would refer me, you or another doctor?',
      approval: 'Does anyone else have to agree to it first?',
      network: 'Which hospitals or teams could I go to?',
      cost: 'Is there anything that I would pay myself?',
      repeat: 'Would tests be done again, or do the old results go along?',
      policy: 'Where can I read how second opinions work here?',
    },
    open: ['referral', 'network', 'repeat', 'policy'],
    facts: [
      { text: 'In England the NHS gives no legal right to a second opinion, but doctors rarely refuse.', sources: ['S126', 'S148'] },
      { text: 'The General Medical Council tells patients that they can ask for one.', sources: ['C1'] },
      {
        text: 'England has a rule for when a GP first sends you to an outpatient clinic. You then have, in most cases, a legal right to choose the hospital and a team led by a consultant. That does not make anyone refer you a second time.',
        sources: ['C2'],
      },
      { text: 'It can put off treatment. You may want to ask whether the wait could do harm.', sources: ['S127'] },
      { text: 'With private cover, you may want to ask the insurer: is it covered, do I need a referral, and what do I pay?', sources: [] },
    ],
  },
  afterNo: [
    { text: 'Ask for the reason, in writing if you can, and whether another doctor could refer you.', sources: [] },
    { text: 'In England, a relative can ask for you, if you agree to it.', sources: ['S148'] },
    { text: 'You may want to ask the practice or the hospital how to make a complaint, and who helps patients with it.', sources: [] },
  ],
  records: {
    law: 'UK GDPR, Article 15',
    clock: { months: 1, extension: { months: 2 }, endsOnWorkingDay: true, stopsForQuestions: true },
    time: {
      text: 'In the UK they have one calendar month to send your copies. If it ends on a weekend or a public holiday, they have until the next working day. They can take up to two more if it is complex, or if you asked several times, but they have to tell you so within the first month. The clock stops while they wait for your ID, or for details they reasonably need.',
      sources: ['C4', 'C16', 'C46'],
    },
    what: {
      text: 'What they hold about you. Their search only has to be reasonable, so it helps to name the department, the dates and the papers, and to add proof of who you are.',
      sources: ['C16', 'C4'],
    },
    form: { text: 'In writing or by word of mouth. You do not have to give a reason. Someone can ask for you.', sources: ['S140'] },
    cost: { text: 'Free, as a rule. There may be a fee for further copies.', sources: ['C4'] },
    sendTo: {
      text: 'You may want to ask the hospital who answers “subject access requests”. In England the NHS App shows the GP record, without what hospitals did not send to the GP.',
      sources: ['C31'],
    },
    letter: {
      name: 'Subject access request',
      about: ['Department:', 'Dates, from and to:'],
      proof: 'Enclosed, as proof of who I am:',
      cost: 'As I understand it, this is free as a rule. Please tell me first if it is not.',
    },
  },
};
