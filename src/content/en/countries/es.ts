import type { Country } from '../../../domain/country';

/** Spain. Each region sets terms of its own. */
export const es: Country = {
  code: 'es',
  officeLanguage: 'Spanish',
  name: 'Spain',
  emergency: {
    number: '112',
    call: { text: 'In Spain, as in the whole EU, the emergency number is 112. The call is free.', sources: ['P6'] },
    noVoice: [
      {
        text: 'Each region has its own way to reach 112 without a voice, such as an app or a text. It may need to be set up first, and may not work in the next region. You may want to ask yours now: “¿Cómo aviso al 112 si no puedo hablar?”',
        sources: ['P7'],
      },
      { text: 'Another person can call for you and show your emergency card.', sources: [] },
    ],
  },
  coverage: {
    whom: 'the patient desk (atención al paciente)',
    questions: {
      covered: 'Can I have a second opinion here, for my illness?',
      referral: 'Who asks for it: my doctor, or do I fill in a form?',
      approval: 'Who decides, and how long does that take?',
      network: 'Which hospitals could I go to, also in another region?',
      cost: 'Is there anything that I would pay myself, such as the way there?',
      repeat: 'Would tests be done again, or do the old results go along?',
      policy: 'Where can I read the rules of this region?',
    },
    open: ['referral', 'approval', 'network', 'repeat', 'policy'],
    facts: [
      {
        text: 'Spanish law names a second opinion as a right. Each region sets its own terms: for which illnesses, how often, how fast.',
        sources: ['C30', 'S149'],
      },
      {
        text: 'Galicia is one example. You can ask once in each course of care, and again if a tumour comes back or a new treatment is proposed. Its list has cancers, inflammatory or degenerative diseases of the nerves that disable, and confirmation of a rare disease. You may want to ask the desk whether your illness fits.',
        sources: ['C25'],
      },
      { text: 'With private cover, you may want to ask the insurer: is it covered, do I need a referral, and what do I pay?', sources: [] },
    ],
  },
  afterNo: [
    { text: 'Ask for the reason in writing, and how to have it looked at again.', sources: [] },
    { text: 'You may want to ask the patient desk for the form to complain (hoja de reclamaciones), and who helps with it.', sources: [] },
    {
      text: 'You can get care in another EU country and claim money back under the rules at home. It helps to ask the National Contact Point first.',
      sources: ['C3'],
    },
  ],
  records: {
    law: 'GDPR, Article 15, and Ley 41/2002, article 18',
    clock: { months: 1, extension: { months: 2 } },
    time: {
      text: 'In the EU, and so in Spain, they have one month to send your copies. They can take two more if it is complex or if you made many requests, but they have to tell you so within the first month.',
      sources: ['C17'],
    },
    what: {
      text: 'A copy of your record. In Spain doctors may hold back their own subjective notes, and what others said in confidence.',
      sources: ['C27'],
    },
    form: { text: 'You do not have to give a reason. Regions may have a form for it.', sources: ['C18', 'C27'] },
    cost: { text: 'The first copy is free.', sources: ['C18'] },
    sendTo: { text: 'You may want to ask the patient desk of the hospital or health centre.', sources: [] },
    letter: { cost: 'As I understand it, the first copy is free. Please tell me first if anything would cost.' },
  },
};
