import { describe, expect, test } from 'vitest';
import { guide, guideTextOf, questionOf } from './articles';

/** Where a point of the evidence lives: an article of the guide, or a question of the bank. */
type Home = string;

/** Every point that was collected and checked, the place it lives in, and words that have to stand there. */
const homes: readonly (readonly [point: string, home: Home, words: readonly RegExp[]])[] = [
  // The starting article, in the guide. Its home in the plan: starting-article.test.ts.
  ['start: a doubtful diagnosis overwhelms; asking is normal', 'what-it-is', [/too much to carry/, /It is normal/, /Many people/]],
  ['start: doctors are at ease with it, some encourage it, no need to fear', 'what-it-is', [/at ease with it/, /some even suggest it/, /no need to fear/]],
  ['start: another doctor may know more', 'what-it-is', [/know more about this condition/]],
  ['start: what it is', 'what-it-is', [/goes through your history/, /how you are now/, /what could be done/]],
  [
    'start: nine reasons',
    'what-it-is',
    [
      /clear diagnosis/,
      /rare/,
      /specialist, or one more view/,
      /every option/,
      /not working/,
      /trial or other research/,
      /did not understand/,
      /peace of mind/,
      /insurer asks for it/,
    ],
  ],
  ['start: when, and a third', 'when', [/after a first diagnosis and before treatment/, /any later time/, /not happy/, /third doctor/]],
  [
    'start: five routes to a name',
    'find-a-doctor',
    [/current doctor/, /local hospital or clinic/, /insurer/, /society or patient group/, /Friends and family/],
  ],
  ['start: ask the insurer', 'us-cost', [/Is a second opinion covered/]],
  ['start: records, brought or forwarded', 'records', [/your current doctor sends them on/, /bring it/]],
  ['start: write the questions down', 'question-lists', [/Writing questions down/]],
  ['start: the same opinion comforts', 'if-they-agree', [/comfort/, /did what you could to know/]],
  [
    'start: another opinion: review both, what others did, first doctor, both doctors',
    'if-they-differ',
    [/side by side/, /what others in your situation did/, /go back to the first doctor/, /ask both to talk/, /your life that the plan has to fit/],
  ],
  ['start: one opinion or more', 'if-they-agree', [/One opinion or more/, /depends on your situation/, /feels right/]],

  // Is it worth it?
  ['worth: review 2014, with its limits', 'worth-it', [/10 and 62 of 100/, /only seven/, /sells second opinions/, /more often in the treatment/]],
  ['worth: review 2014, poorly defined illness', 'worth-it', [/hard to define, 90 of 100/]],
  ['worth: review 2021, with its limits', 'worth-it', [/33 studies, and 17/, /58 of 100/, /saves money/]],
  [
    'worth: one large programme',
    'worth-it',
    [/6,791/, /about 15 of 100/, /about 37 of 100/, /21 of 100/, /31 of 100/, /61 in 100/, /No one checked who had been right/],
  ],
  ['worth: the study of 2017 and its critique', 'worth-it', [/286 people/, /had not asked for a second opinion/, /Nobody followed them up/]],
  ['worth: knowing the first opinion', 'worth-it', [/332 doctors/, /four of eight/, /nerve specialists did not/]],

  // Steps
  [
    'steps: know your goal',
    'what-it-is',
    [/into one line before you make the first call/, /diagnosis checked/, /all the options/, /scan you would like read again/],
  ],
  ['steps: tell the doctor, sentences', 'tell-your-doctor', [/Words you could use/, /Whom would you ask/]],
  ['steps: not a close associate; teaching hospital', 'find-a-doctor', [/does not work closely/, /teaching hospital/]],
  ['steps: how many people with it, hard cases', 'find-a-doctor', [/How many people with my condition/, /usual treatment does not help/]],
  ['steps: how many people with it (question)', 'bank:how-many', [/How many people/]],
  ['steps: hard cases (question)', 'bank:hard-cases', [/usual treatment/]],
  ['steps: say that it is a second opinion', 'find-a-doctor', [/say the words “second opinion” when you book/, /more time/]],
  ['steps: the new office’s list, and does it fetch', 'records', [/list of what you want/, /fetch the records yourselves/, /not her task/]],
  ['steps: records there before the visit', 'records', [/there before the visit/, /same test twice/]],
  ['steps: check two weeks before', 'records', [/two weeks before/]],
  ['steps: images and slides themselves', 'images', [/the pictures and the report/, /slides/]],
  ['steps: short chronology', 'the-day', [/story in ten lines, in the order it happened/]],
  ['steps: most important first', 'question-lists', [/most important first/]],
  ['steps: someone to listen and write', 'remember', [/companion.* can listen and write/]],
  ['steps: notes, a summary, copies of letters', 'remember', [/taking them/, /Sum up/, /copies of the letters/]],
  ['steps: what to know at the end', 'remember', [/what might be wrong/, /tests come now/, /treatment is offered/, /next step/, /whom to contact/]],
  ['steps: safety net', 'when', [/does not get better/, /Whom do I call/]],
  ['steps: safety net (question)', 'bank:not-better', [/does not get better/]],
  ['steps: it can delay treatment', 'when', [/put off treatment/, /safe for me to wait/]],
  ['steps: it can delay treatment (question)', 'bank:safe-to-wait', [/safe for me to wait/]],
  ['steps: medicines, also without a prescription', 'the-day', [/without a prescription/, /photos of the labels/]],
  ['steps: cards and papers', 'the-day', [/insurance card/, /photo ID/, /referral or approval/, /parking/]],
  ['steps: in person, because of the examination', 'find-a-doctor', [/In person, the doctor can examine you/]],
  ['steps: opinions by video or on paper', 'find-a-doctor', [/opinion from your papers alone/, /what it costs/, /who collects the records/]],

  // Cover, United States
  ['US: six questions', 'us-cost', [/covered/, /referral/, /prior authorization/, /network/, /my share/, /blood tests and scans/]],
  ['US: who asks for approval, papers, how long, until when', 'us-cost', [/Who asks for it, where does it go, which papers, how long/, /run out/]],
  ['US: name, date, time, reference number', 'us-cost', [/name, the date, the time and a reference number/]],
  ['US: where the written rules are', 'us-cost', [/written rules on second opinions/]],
  [
    'US: Medicare',
    'us-cost',
    [
      /another major procedure/,
      /its tests, too/,
      /turns out not to be covered/,
      /diagnosis alone/,
      /not an emergency/,
      /20 percent/,
      /third/,
      /Advantage plans may ask/,
      /no referral/,
    ],
  ],
  [
    'US: California, as corrected',
    'us-refused',
    [
      /rules of its own/,
      /provide or approve a second opinion when you ask/,
      /unclear diagnosis/,
      /within three days/,
      /ask the plan to approve a specialist who can/,
      /employer pays from its own funds/,
    ],
  ],
  [
    'US: reason in writing, appeal',
    'us-refused',
    [
      /reason, in writing/,
      /180 days/,
      /four months/,
      /72 hours/,
      /Consumer Assistance/,
      /date in your own letter/,
      /With Medicare or Medicaid, it is worth asking/,
    ],
  ],
  ['US: Patient Advocate Foundation, no telephone number', 'us-refused', [/Patient Advocate Foundation/]],
  ['US: good-faith estimate', 'us-cost', [/good faith estimate/, /1 business day/, /within 3/, /US\$400/, /120 days/]],
  [
    'US: prior authorization since 2026',
    'us-cost',
    [/January 2026/, /7 calendar days/, /72 hours/, /employers are not bound/, /ask whether these times hold for medicines/],
  ],
  ['US: video across state lines', 'find-a-doctor', [/state where you sit/, /licensed there/]],
  [
    'US: interpreter and help to communicate',
    'help-to-talk',
    [/free, accurate and private/, /speech, hearing or sight/, /not tell you to bring your own interpreter/],
  ],

  // Records: rights and clocks
  ['records: begin early, chase, check', 'records', [/a month or more/, /as soon as you have a date, or before/, /ask again/]],
  ['records: copies were incomplete', 'records', [/got only a part, and had to ask and pay again/]],
  ['records US: 30 days and once 30 more', 'record-clocks', [/30 days from the day they get your request/, /Once, they can add up to 30 more/, /until when/]],
  [
    'records US: fee',
    'record-clocks',
    [/not for the search/, /tell you about how much first/, /State law may make it cheaper/, /portal are free and come without delay/],
  ],
  [
    'records US: what is left out, refusal in writing',
    'record-clocks',
    [/psychotherapy notes/, /court case/, /A no has to be in writing/, /scans and lab reports too/],
  ],
  ['records US: own copy, then pass it on', 'record-clocks', [/Your own copy is safest/, /2020/]],
  ['records US: portal', 'remember', [/patient portal have to be free and come without delay, with some exceptions/]],
  [
    'records UK: the clock that stops, free, spoken',
    'record-clocks',
    [/one month/, /two more/, /clock stops/, /your ID/, /free, as a rule/, /word of mouth/, /do not have to give a reason/],
  ],
  ['records England: NHS App', 'record-clocks', [/In England.*NHS App/, /did not send to the GP/]],
  ['records Ontario', 'record-clocks', [/30 days, and up to 30 more/, /Ask in writing/, /estimate/, /lower fee/, /electronic copies/]],
  ['records Spain, EU', 'record-clocks', [/two more if it is complex/, /first copy is free/, /2023/, /subjective notes/, /in confidence/]],

  // Rights by country
  ['England: no legal right, rarely refused', 'england', [/no legal right/, /rarely refuse/]],
  ['England: the regulator', 'england', [/General Medical Council/, /may seek one/]],
  [
    'England: choice of hospital and team',
    'england',
    [/When a GP first sends you/, /in most cases/, /does not make anyone refer you a second time/, /rules of their own/],
  ],
  [
    'England: GP refers, consultant is told, family, wait',
    'england',
    [/refers you again/, /is told that it is a second opinion/, /if you agree/, /may take a while/],
  ],
  ['England: Martha’s Rule', 'england', [/Martha’s Rule/, /at any hour/, /step by step since 2024/]],
  ['Spain: the law and the regions', 'other-countries', [/names a second opinion as a right/, /Each region sets its own terms/]],
  [
    'Spain: Galicia, as corrected',
    'other-countries',
    [/inflammatory or degenerative/, /tumour comes back/, /new treatment is proposed/, /10 working days/, /42 of 100/, /confirmation of a rare disease/],
  ],
  ['Canada: as questions', 'other-countries', [/is a referral needed/, /is it paid for/, /how long is the wait/]],
  ['EU: cross-border care', 'other-countries', [/another EU country/, /National Contact Point/, /ask whether the care has to be approved/]],

  // Imaging and slides
  ['images: DICOM and the report', 'images', [/DICOM/, /written report/, /their own small program/]],
  ['images: check the disc', 'images', [/open it/, /DICOMDIR/, /PDI/]],
  ['images: some discs could not be loaded; no drive', 'images', [/older accounts/, /could not be loaded/, /no disc drive/, /what the new hospital can take/]],
  ['images: slides are a request of their own', 'images', [/pathology department/, /signed form, the case number/, /courier/, /go back/, /keep the blocks/]],
  ['images: which were seen (question)', 'bank:seen-images', [/images themselves/]],

  // Lists of questions
  ['lists: 33 trials', 'question-lists', [/33 trials with 8,244 patients/, /slightly more questions/, /mixed quality/, /did not clearly change/]],
  [
    'lists: 42 studies',
    'question-lists',
    [/42 studies/, /may lead to more questions when the doctor supports it/, /just before the visit/, /made visits longer/, /right length/],
  ],
  ['lists: no more than that', 'question-lists', [/claims no more than that/]],
  ['lists: what doctors thought', 'question-lists', [/wary of long lists/, /thought ill/, /help you remember/]],
  ['lists: top three, opening, answer at once', 'question-lists', [/three at the top/, /I have three questions/, /Write the answer beside each/]],
  ['lists: memory', 'remember', [/40 to 80 percent/, /older studies/]],

  // When opinions differ
  [
    'differ: facts, reading, judgement, each with its step',
    'if-they-differ',
    [/Facts\..*send it to both/, /Reading\..*expert/, /Judgement\..*against their own plan/],
  ],
  ['differ: facts, reading, judgement (question)', 'bank:why-differ', [/facts/, /read/, /weigh/]],
  ['differ: not the second because it came last, not alone', 'if-they-differ', [/only because it came last/, /need not settle alone/]],
  [
    'differ: side by side',
    'if-they-differ',
    [/how sure/, /rest on/, /did they not see/, /goal, its risks/, /What if I wait/, /change their mind/, /what matters most to me/],
  ],
  ['differ: strongest reason for the other (question)', 'bank:other-side', [/best reason for the other plan/]],
  ['differ: what would change your mind (question)', 'bank:change-view', [/change your mind/]],
  ['differ: urgent (question)', 'bank:urgent', [/urgent/]],
  ['differ: trial, case meeting', 'if-they-differ', [/Is it urgent/, /Is there a trial/, /case meeting/]],
  ['differ: case meeting (question)', 'bank:case-meeting', [/several specialists/]],
  ['differ: back to the first doctor', 'if-they-differ', [/go back to the first doctor with the new findings/]],
  ['differ: people like me (question)', 'bank:people-like-me', [/other people in my situation/]],
  ['differ: third opinion, Medicare', 'if-they-differ', [/third doctor/, /Medicare Part B/]],
  [
    'differ: experience, preference, what is there',
    'if-they-differ',
    [/seen before/, /prefer/, /can offer where they work/, /need not mean that one of them made a mistake/],
  ],
  ['differ: I cannot tell', 'if-they-differ', [/You cannot tell\..*What do you make of this/, /companion/]],
  ['differ: the same', 'if-they-agree', [/did what you could to know/]],
  ['differ: what matters, support, readiness', 'if-they-agree', [/What matters most to me/, /talk it over with/, /Do I understand/]],
];

/** What was collected but is not printed, and why. The pattern stands nowhere in the guide. */
const leftOut: readonly (readonly [point: string, why: string, pattern: RegExp])[] = [
  ['what a virtual second opinion costs', 'not checked', /2,000/],
  ['big charts in Canada over C$1,000', 'not checked', /C\$|1,000/],
  ['12, 66 and 21 in 100 of one centre', 'misused: no follow-up', /\b(66|88)\b/],
  ['how often discs failed', 'one hospital, emergencies, long ago', /\b(22|13\.5)\b/],
  ['half of what is remembered is wrong', 'rests on one reference', /half/i],
  ['figures on agendas typed beforehand and on three generic questions', 'not checked', /\b(69|79|97|49|29) (of|in|percent)/],
  ['the optional flat fee for copies', 'taken for a limit', /6\.50/],
  ['Castilla-La Mancha, Castilla y León', 'not checked; page without a date', /Castilla/],
  ['the coming European health data space', 'patients cannot use it yet', /EHDS|health data space/i],
  ['section numbers of the California code', 'wrong by what it leaves out', /1383/],
];

describe('what was collected has a home in the guide or the bank', () => {
  test.each(homes)('%s: %s', (_, home, words) => {
    const text = home.startsWith('bank:') ? questionOf(home) : guideTextOf(home);
    for (const word of words) expect(text).toMatch(word);
  });

  test('every article is the home of something', () => {
    expect(guide.filter(({ id }) => !homes.some(([, home]) => home === id)).map(({ id }) => id)).toEqual([]);
  });

  test.each(leftOut)('%s: left out (%s)', (_, __, pattern) => {
    expect(guide.filter(({ id }) => pattern.test(guideTextOf(id))).map(({ id }) => id)).toEqual([]);
  });
});
