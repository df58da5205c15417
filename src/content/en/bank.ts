import type { BankTopic } from '../../domain/bank';

type Row = readonly [name: string, text: string, top?: 'top'];

const topic = (id: string, title: string, sources: readonly string[], rows: readonly Row[]): BankTopic => ({
  id,
  title,
  sources,
  questions: rows.map(([name, text, top]) => ({ id: `bank:${name}`, text, top: top !== undefined })),
});

/**
 * The general question bank, in English: open questions that hold no answer. What belongs to one illness comes with a pack of its own.
 * Ids are frozen (`tests/content/released-questions.json` keeps watch). The words of a question may be made better, its meaning stays.
 */
export const bank: readonly BankTopic[] = [
  topic(
    'diagnosis',
    'The diagnosis',
    ['S4', 'S31', 'S123'],
    [
      ['what-is-it', 'What do you think is causing my symptoms, and how sure are you?', 'top'],
      ['findings', 'Which findings point to this diagnosis in my case, and which do not fit?', 'top'],
      ['what-else', 'What else could it be, and how was that ruled out?', 'top'],
      ['not-explained', 'Which of my symptoms does this diagnosis not explain?'],
      ['which-form', 'Are there different forms of this illness, and which one do I have?'],
      ['how-severe', 'How severe is it now, and how do you tell?'],
      ['rethink', 'What would make you think again about the diagnosis?', 'top'],
      ['no-name', 'If there is no clear name for it yet, what happens next?'],
      ['expect', 'What can I expect over the next months and years?'],
      ['words', 'Could you explain the words in my letter that I marked?'],
    ],
  ),
  topic(
    'tests',
    'Tests',
    ['S4', 'S17', 'S79'],
    [
      ['repeat', 'Which of my tests would you repeat, and why?', 'top'],
      ['results', 'What do my results show, and what do they leave open?'],
      ['how-wrong', 'How often does this test miss the illness, or find it where it is not?'],
      ['method', 'By which method was this test done, and what would another method add?'],
      ['test-medicine', 'Could the medicines I took have changed the results of my tests?'],
      ['more-tests', 'Which other tests could help, and what would each of them change?'],
      ['test-risk', 'What are the risks of this test, and what if I do not have it?'],
      ['seen-images', 'Did you look at the images themselves, at the report, or at both?'],
      ['reread', 'What could it add if another expert looked at my images or slides?'],
    ],
  ),
  topic(
    'treatment',
    'Treatment and options',
    ['S4', 'S11', 'S28', 'S79'],
    [
      ['options', 'What are my options, including waiting?', 'top'],
      ['good-and-harm', 'What good and what harm could each option do, and how likely is each for me?', 'top'],
      ['goal', 'What is the goal of this treatment, and when will we know if it works?', 'top'],
      ['why-first', 'Why this treatment first, and not another one?'],
      ['change-plan', 'What would make you change the plan?'],
      ['next-if-not', 'What would you do next if this does not work?'],
      ['no-treatment', 'What may happen if I have no treatment for now?'],
      ['side-effects', 'Which side effects are common, which are serious, and what do I do if I get one?'],
      ['how-long', 'How long would I have this treatment, and how is it ended?'],
      ['fits-others', 'How does it fit with my other medicines and illnesses?'],
      ['before-new', 'Which medicines do I ask you about before I take them, even those without a prescription?'],
      ['life-events', 'What does it mean for vaccines, infections, operations or plans to have a child?'],
      ['tested-on', 'How well has it been tested in people like me?'],
      ['trial', 'Which trials, studies or registers could I ask about?'],
    ],
  ),
  topic(
    'difference',
    'When opinions differ',
    ['S0', 'S19', 'S79', 'S82', 'S191'],
    [
      ['agree-where', 'My first doctor advised ___. Where do you agree, where not, and why?', 'top'],
      ['all-seen', 'Did you have everything you wanted to see?'],
      ['missing-record', 'Which record that you have not seen could change your view?'],
      ['why-differ', 'Do you differ on the facts, on how to read them, or on how to weigh the risks?'],
      ['other-side', 'What is the best reason for the other plan?'],
      ['change-view', 'What would change your mind?'],
      ['urgent', 'How urgent is it to decide?', 'top'],
      ['people-like-me', 'What did other people in my situation choose, and how did it go for them?'],
      ['talk-together', 'Would you talk with my first doctor about my case?'],
      ['case-meeting', 'Could my case be brought to a meeting of several specialists?'],
      ['third', 'When would a third opinion add something?'],
    ],
  ),
  topic(
    'safety',
    'If it gets worse',
    ['S125', 'S126', 'S127'],
    [
      ['when-to-call', 'What would be a reason to call you, and what a reason to call an ambulance?', 'top'],
      ['night', 'Whom do I call at night and at weekends?'],
      ['safe-to-wait', 'Is it safe for me to wait, and until when?', 'top'],
      ['gets-worse', 'What do I do if it gets worse before the next visit?'],
      ['not-better', 'What if it does not get better, and by when would we know?'],
      ['emergency-team', 'What would an emergency team want to know about my illness?'],
    ],
  ),
  topic(
    'life',
    'Daily life',
    ['S4', 'S120'],
    [
      ['can-do', 'What can I safely do: work, driving, sport, travel?'],
      ['makes-worse', 'What is known to make this illness better or worse?'],
      ['food-sleep', 'What difference do food, sleep and rest make?'],
      ['who-else', 'Who else could help me, for the body or for the mind?'],
      ['family', 'What can my family or friends do to help?'],
      ['inherit', 'Can this illness run in families?'],
      ['patient-group', 'Which patient groups do you know?'],
      ['work-letter', 'Could you write a letter for my work, school or insurer?'],
    ],
  ),
  topic(
    'practical',
    'Practical things',
    ['S9', 'S16', 'S123', 'C11', 'C12'],
    [
      ['cost', 'What will this cost me, and who pays what?'],
      ['main-doctor', 'Who is my main doctor from now on?'],
      ['results-when', 'When and how do I hear the results?'],
      ['letter-copy', 'Who gets the letter, and can I have a copy?'],
      ['next-visit', 'When is the next visit, and with whom?'],
      ['near-home', 'Which parts of my care could happen near my home?'],
      ['make-easier', 'What can you do to make visits easier for me, such as an interpreter or more time?'],
    ],
  ),
  topic(
    'experience',
    'The doctor’s experience',
    ['S17', 'S120'],
    [
      ['how-many', 'How many people with this illness do you see in a year?'],
      ['hard-cases', 'What do you do when the usual treatment does not help?'],
      ['how-often', 'How often do you do this operation or test, and how does it go?'],
      ['elsewhere', 'Which centres see many people with this illness?'],
      ['team', 'Who else in your team would look after me?'],
    ],
  ),
  topic(
    'leaving',
    'Before you leave',
    ['S20', 'S76', 'S123', 'S125'],
    [
      ['sum-up', 'Can we go over the main points once more?'],
      ['say-back', 'May I say it back to you, to see if I got it?'],
      ['next-step', 'What is the next step, who does it, and by when?'],
      ['write-down', 'Could you write down the name of the illness and of the treatment?'],
      ['read-more', 'Where can I read more that you trust?'],
      ['one-more', 'Whom can I ask if I think of something later?'],
    ],
  ),
];
