import type { Country } from '../../../domain/country';
import { elsewhere } from './elsewhere';

/** The rest of the European Union: what all of its countries share. */
export const eu: Country = {
  code: 'eu',
  officeLanguage: 'another language',
  name: 'Another country in the European Union',
  emergency: {
    number: '112',
    call: { text: 'In every EU country the emergency number 112 works, and the call is free. Your country may have another number as well.', sources: ['P6'] },
    noVoice: [
      {
        text: 'How to reach help without a voice differs: an app, a text, a relay. It may need to be set up first. You may want to look up now how your country does it.',
        sources: [],
      },
      { text: 'Another person can call for you and show your emergency card.', sources: [] },
    ],
  },
  // The general questions: each of these countries has rules of its own.
  coverage: {
    ...elsewhere.coverage,
    whom: 'your health insurer or health service',
    facts: [
      {
        text: 'You can get care in another EU country and claim money back under the rules at home. It helps to ask the National Contact Point first, also whether the care has to be approved.',
        sources: ['C3'],
      },
    ],
  },
  afterNo: [
    { text: 'Ask for the reason in writing, how to object, and the last day for it.', sources: [] },
    { text: 'You may want to ask a patient group or a patient ombudsman in your country who can help with it.', sources: [] },
    { text: 'For care in another EU country, the National Contact Point explains the rules.', sources: ['C3'] },
  ],
  records: {
    law: 'GDPR, Article 15',
    clock: { months: 1, extension: { months: 2 } },
    time: {
      text: 'In the EU they have one month to send your copies. They can take two more if it is complex or if you made many requests, but they have to tell you so within the first month.',
      sources: ['C17'],
    },
    what: { text: 'A copy of your record. What may be held back differs by country.', sources: ['C18'] },
    form: { text: 'You do not have to give a reason.', sources: ['C18'] },
    cost: { text: 'The first copy is free. The EU’s highest court said so in 2023.', sources: ['C18'] },
    sendTo: { text: 'You may want to ask the hospital or practice itself, or its data protection officer.', sources: [] },
    letter: { cost: 'As I understand it, the first copy is free. Please tell me first if anything would cost.' },
  },
};
