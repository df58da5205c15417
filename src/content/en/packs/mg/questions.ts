import type { BankTopic } from '../../../../domain/bank';

type Row = readonly [name: string, text: string, top?: 'top'];

const topic = (id: string, title: string, sources: readonly string[], rows: readonly Row[]): BankTopic => ({
  id: `mg-${id}`,
  title: `MG: ${title}`,
  sources,
  questions: rows.map(([name, text, top]) => ({ id: `bank:mg-${name}`, text, top: top !== undefined })),
});

/** Ideas for questions that belong to MG. What fits every illness is in the general bank. Ids are frozen. */
export const questions: readonly BankTopic[] = [
  topic(
    'diagnosis',
    'the diagnosis',
    ['S120', 'S168', 'S169'],
    [
      ['findings', 'Which findings point to MG in my case, and which do not fit?', 'top'],
      ['kind', 'Which kind of MG do I have: by antibody, eyes or whole body, thymus?', 'top'],
      ['method', 'By which method was my antibody test done, and would another method add anything?'],
      ['lrp4', 'What does a positive LRP4 result mean in my case?'],
      ['no-antibody', 'No antibody was found. What does that mean for the diagnosis and the treatment?'],
      ['with-medicine', 'Were my nerve tests done with or without my medicine in me?'],
      ['weak-muscle', 'Was the muscle that you tested weak at that time?'],
      ['repeat', 'Which of my MG tests would you repeat, and why?'],
      ['test-medicine', 'Do I take pyridostigmine before the test? Who decides that?'],
    ],
  ),
  topic(
    'thymus',
    'thymus and breathing',
    ['P18', 'P25'],
    [
      ['chest-scan', 'What does my chest scan show, and when is it repeated?'],
      ['which-scan', 'Which scan of the chest fits my case?'],
      ['thymectomy', 'Is surgery on the thymus something to weigh for me?'],
      ['breathing', 'How is my breathing, and how will we watch it?', 'top'],
    ],
  ),
  topic(
    'treatment',
    'treatment',
    ['S120', 'P20', 'P24', 'P25', 'P26'],
    [
      ['steroids-first', 'What do I watch for in the first weeks of steroids, and whom do I call?'],
      ['steroid-card', 'Is a steroid card something for me?'],
      ['newer', 'Which newer medicines fit my antibody, and are they approved here?'],
      ['guideline', 'Which guideline do you go by, and from which year is it?'],
      ['meningitis', 'With the medicine you suggest, how high is the risk of meningitis, and which signs are urgent?'],
      ['vaccines', 'Which vaccines come before the medicine you suggest, and when?'],
      ['live-vaccines', 'Which live vaccines do not go with my medicines?'],
      ['not-responding', 'How do you treat MG that does not respond?', 'top'],
      ['caution', 'Which other medicines do I ask about before taking them?'],
      ['registry', 'Is there a trial or a register for people with my kind of MG?'],
    ],
  ),
  topic(
    'life',
    'life events',
    ['P21', 'P22', 'P28'],
    [
      ['infection', 'What do I do with MG when I catch an infection?'],
      ['heat', 'What can I do about heat?'],
      ['operation', 'Before an operation or the dentist, who tells the anesthesia doctor (anaesthetist) about my MG?'],
      ['operation-plan', 'Can I have a written plan for the operation and the hours after it?'],
      ['pregnancy', 'What does my treatment mean for a pregnancy, and how long ahead do we plan?'],
      ['newborn', 'How would a newborn be watched for weakness that passes?'],
      ['therapy', 'Who else could see me: speech, physiotherapy, eyes, mind?'],
      ['exercise', 'How can I train or exercise with MG?'],
    ],
  ),
  topic(
    'safety',
    'when it gets worse',
    ['S80', 'S58', 'P27'],
    [
      ['call', 'Which signs are a reason to call you, and which to call an ambulance?', 'top'],
      ['night', 'Who answers at night and knows MG?'],
      ['hospital', 'Which hospital near me knows how to treat a crisis?'],
      ['too-much', 'How could I tell too much pyridostigmine from MG getting worse, and whom do I ask?'],
    ],
  ),
  topic('experience', 'the doctor’s experience', ['S120', 'S56'], [['how-many', 'How many people with MG do you see?']]),
];
