import { describe, expect, test } from 'vitest';
import { countryOf } from '../../src/content/en/countries';
import { COUNTRY_CODES } from '../../src/domain/country';
import { guideTextOf } from './articles';
import { textsOf } from './facts';
import { packs } from './packs';
import { blocksOf } from './text';

const mg = packs.find(({ code }) => code === 'mg');
if (!mg) throw new Error('there is no pack for MG');

/** The text of a place: `mg-...` a page, `bank:...` a question, `mg:...` a record or a step, `country/..`, a card, or a page of the guide. */
function textOf(home: string): string {
  const page = mg?.articles.find(({ id }) => id === home);
  if (page) return [page.title, ...blocksOf(page.body)].join('\n');
  const question = mg?.questions.flatMap(({ questions }) => questions).find(({ id }) => id === home);
  if (question) return question.text;
  const record = mg?.records.find(({ id }) => id === home);
  if (record) return textsOf(record).join('\n');
  if (home.startsWith('step ')) return blocksOf(mg?.guidanceOf(home.slice('step '.length))?.body ?? []).join('\n');
  const country = COUNTRY_CODES.find((code) => home === `country/${code}`);
  if (country) return textsOf(countryOf(country)).join('\n');
  if (home === 'cautions') return textsOf(mg?.cautions).join('\n');
  if (home === 'signs') return textsOf(mg?.signs).join('\n');
  if (home === 'card') return textsOf(mg?.card).join('\n');
  return guideTextOf(home);
}

/** Every point on MG and on countries that was collected and checked: the place it lives in, and words that have to stand there. */
const homes: readonly (readonly [point: string, home: string, words: readonly RegExp[]])[] = [
  // Missing facts, found when the evidence was checked.
  ['M1 cannot speak: US', 'country/us', [/text 911/, /a message comes back/, /a voice call is better/]],
  ['M1 cannot speak: UK, registered before', 'country/gb', [/text the word “register” to 999/, /before you need it/, /not arrived until they answer/]],
  ['M1 cannot speak: Canada', 'country/ca', [/Text with 9-1-1/, /before you need it/]],
  ['M1 cannot speak: a step to set it up', 'step mg:without-voice', [/text to 911/, /“register” to 999/]],
  ['M2 steroids never ended suddenly, steroid card', 'mg-medicines', [/ending steroids suddenly can cause an adrenal crisis/, /steroid card/, /In the UK/]],
  ['M2 steroid card (question)', 'bank:mg-steroid-card', [/steroid card/]],
  ['M3 steroids can make MG worse at first', 'mg-medicines', [/first weeks they can make MG worse/, /whom do I call/]],
  ['M3 steroids at first (question)', 'bank:mg-steroids-first', [/first weeks of steroids, and whom do I call/]],
  [
    'M4 newer medicines: names only',
    'mg-medicines',
    [
      /efgartigimod, rozanolixizumab, nipocalimab/,
      /Two more came later: ravulizumab and zilucoplan/,
      /inebilizumab/,
      /depends on the antibody/,
      /head to head/,
      /differs by country/,
    ],
  ],
  ['M4 newer medicines (question)', 'bank:mg-newer', [/fit my antibody, and are they approved here/]],
  [
    'M5 complement blockers and meningitis',
    'mg-medicines',
    [
      /Complement blockers \(eculizumab, ravulizumab, zilucoplan\)/,
      /1,000 or 2,000 times, also in people with vaccines/,
      /Fever, headache or a stiff neck/,
      /ACWY and B/,
    ],
  ],
  ['M5 where the signs of an emergency are', 'signs', [/complement blocker \(eculizumab, ravulizumab, zilucoplan\)/, /stiff neck/, /which medicine you take/]],
  ['M5 (question)', 'bank:mg-meningitis', [/risk of meningitis/]],
  ['M6 live vaccines', 'mg-medicines', [/live vaccines are mostly not given/, /Most others are encouraged/]],
  ['M6 (question)', 'bank:mg-vaccines', [/before the medicine/]],
  ['M7 pregnancy', 'mg-operation-pregnancy', [/mycophenolate, methotrexate and cyclophosphamide/, /About 10 of 100 newborns/, /not alone/]],
  ['M7 (question)', 'bank:mg-pregnancy', [/how long ahead/]],
  [
    'M8 operation or dentist',
    'mg-operation-pregnancy',
    [/react strongly to common muscle relaxants/, /only the eyes are weak/, /written plan/, /breathing is watched/],
  ],
  ['M9 good-faith estimate', 'country/us', [/good faith estimate/]],
  ['M10 denial clocks', 'country/us', [/15 days, or 72 hours/, /180 days/, /four months/, /Consumer Assistance Program/, /date in your letter/]],
  ['M10 limits of Medicare and Medicaid', 'country/us', [/With Medicare or Medicaid, ask for their limit/]],
  ['California: the law on second opinions', 'country/us', [/provide or approve a second opinion when you ask/, /serious illness that lasts/]],
  ['Medicare: a view on a diagnosis', 'country/us', [/another major procedure/, /diagnosis alone/]],
  ['approval runs out', 'country/us', [/when does it run out/]],
  ['few other reasons to refuse a copy', 'country/us', [/a few other reasons for a no/]],
  ['EU: many requests', 'country/eu', [/made many requests/]],
  ['M11 prior authorization since 2026', 'country/us', [/January 2026/, /7 calendar days/, /72 hours/, /employers are not bound/]],
  ['M12 video across state lines', 'country/us', [/state where you sit/]],
  ['M13 interpreter', 'help-to-talk', [/free, accurate and private/]],
  ['M14 slides', 'images', [/pathology department/]],
  ['M14 slides after a thymus operation', 'mg:thymectomy', [/slides are a request of their own/, /often they keep the blocks/]],
  ['M15 Martha’s Rule', 'england', [/Martha’s Rule/]],
  ['M16 EU cross-border', 'country/eu', [/National Contact Point/]],
  ['M17 network of centres', 'step mg:specialist', [/European Union: the centres of the network EURO-NMD/, /if a doctor has to send you/]],
  ['M20 UK guideline of 2025', 'mg-why-opinions-differ', [/In the UK, the Association of British Neurologists \(ABN\) renewed its guideline in 2025/]],
  ['consensus in Spain, 2025', 'mg-why-opinions-differ', [/In Spain, experts wrote advice of their own in 2025/]],
  ['where to look: lists of MGFA and MDA', 'step mg:specialist', [/lists of doctors that the MGFA and the MDA keep/]],
  ['in person matters: signs are found by examining', 'step mg:specialist', [/found by examining you/, /by video would miss/]],
  ['infection and heat', 'mg-operation-pregnancy', [/infection can make MG worse/, /great heat/]],

  // Records of MG, row by row.
  ['AChR', 'mg:achr', [/number and its unit/, /RIA, ELISA or cell-based/, /about 80 of 100/, /does not rule MG out/, /low positive is not always MG/]],
  ['MuSK', 'mg:musk', [/when AChR is negative/, /4 to 6 of 100/]],
  ['LRP4: what the study found, and in whom', 'mg-tests', [/some healthy people/, /without the other two antibodies whose MG the nerve tests had shown/]],
  ['LRP4', 'mg:lrp4', [/differs widely by country/, /some healthy people/, /what a positive result means/]],
  ['striated muscle, titin', 'mg:striated', [/ask what they can say about the thymus/]],
  [
    'RNS',
    'mg:rns',
    [
      /traces/,
      /decrement \(a drop from pulse to pulse\) was found and how large/,
      /pyridostigmine was held back for it, and for how long/,
      /normal test does not rule MG out/,
    ],
  ],
  ['single-fibre EMG', 'mg:sfemg', [/most sensitive/, /other diseases/, /clearly weak/]],
  ['bedside tests', 'mg:bedside', [/photos before and after/, /not enough alone/]],
  ['chest scan', 'mg:chest', [/DICOM/, /thymoma, hyperplasia/, /10 to 15 of 100/, /which scan/]],
  ['thymectomy', 'mg:thymectomy', [/operation note/, /pathology report/]],
  ['lung function', 'mg:lung', [/FVC, NIF or MIP/, /sitting or lying/]],
  ['totals of scales', 'mg:totals', [/MG-ADL, QMG, MG Composite, MG-QOL15r/, /who scored it/]],
  ['history of medicines', 'mg:medicines', [/begin, end, dose as written, effect, side effects, why it ended/, /IVIG or plasma exchange/, /Vaccines/]],
  ['crises', 'mg:crises', [/intensive care/]],
  ['mimics', 'mg:mimics', [/Thyroid, brain MRI, CK, VGCC/]],
  ['eye and sleep', 'mg:eye-sleep', [/eye clinic and the sleep clinic/]],
  ['photos and videos', 'mg:photos', [/since the last dose/, /within hours/]],
  ['photos and videos: no dose is missed for them', 'mg-worst-moments', [/Do not miss a dose, and do not wait for help/]],
  // Looking up for a while and holding the arms out are tests that tire: no source asks for pictures of them.
  ['photos and videos: what the source names', 'mg-worst-moments', [/face/, /eyes, looking to each side/, /voice/]],
  ['diary', 'mg:diary', [/three troubles/]],
  ['test day', 'mg-before-a-test', [/Ask the lab and your neurologist whether to take pyridostigmine/, /Do not stop it on your own/]],
  ['why people ask: two centres, with doubt', 'mg-why-opinions-differ', [/531 people/, /sent because of doubt/, /say nothing about all people with MG/]],
  ['no single standard', 'mg-why-opinions-differ', [/no one treatment that fits all/, /2020/]],

  // Medicines, drug by drug.
  ['never stop because of the card', 'cautions', [/^Never stop a prescribed medicine because of this list/]],
  ['both halves', 'cautions', [/Some of these medicines may be needed. Others are better avoided/]],
  ['avoid', 'cautions', [/Botulinum toxin/, /D-penicillamine/, /Quinine/, /malaria only/]],
  ['with care', 'cautions', [/Fluoroquinolones/, /Used cautiously, if at all/, /Magnesium into a vein/, /Only if absolutely needed/, /Checkpoint inhibitors/]],
  ['mention', 'cautions', [/Macrolides/, /Aminoglycosides/, /Beta-blockers/, /Procainamide/, /hydroxychloroquine/, /Desferrioxamine/, /Statins/]],
  ['contrast', 'cautions', [/do not refuse the scan/, /studies differ/]],
  ['muscle relaxants', 'cautions', [/Muscle relaxants in anesthesia \(anaesthesia\)/]],
  ['absence is not safety', 'cautions', [/not on the list may still be a problem/]],
  ['tell the doctor when worse', 'cautions', [/weaker after a new medicine/]],

  // Warning signs.
  [
    'signs',
    'signs',
    [
      /harder to breathe/,
      /lie flat/,
      /middle of a sentence/,
      /between your ribs/,
      /cough is too weak/,
      /swallowing or chewing/,
      /slurred/,
      /hold your head up/,
    ],
  ],
  ['reaching 20 proves nothing', 'signs', [/Being able to count to 20 does not mean you are safe/]],
  ['the finger clip', 'signs', [/can look normal while breathing fails/]],
  ['how often, no trigger, too much medicine', 'mg-crisis', [/15 to 20 of 100/, /30 to 40 of 100/, /Too much pyridostigmine/]],
  ['call at once', 'mg-crisis', [/call 911 or get medical help at once/, /Outside the US the number differs/]],
  ['call at once, whatever the number', 'signs', [/reason to call now/]],
  ['911', 'country/us', [/911/]],
  ['999 and 112', 'country/gb', [/999/]],
  ['112', 'country/es', [/112/]],
  ['a card for the crew', 'card', [/I have myasthenia gravis/, /cannot speak, I can still hear/, /muscle relaxants/]],

  // Questions on MG.
  ...(
    [
      ['findings', /point to MG/],
      ['kind', /antibody, eyes or whole body, thymus/],
      ['method', /method.*another method/],
      ['with-medicine', /with or without my medicine/],
      ['repeat', /repeat, and why/],
      ['chest-scan', /chest scan show/],
      ['thymectomy', /surgery on the thymus/],
      ['breathing', /breathing/],
      ['not-responding', /does not respond/],
      ['caution', /ask about before taking/],
      ['registry', /trial or a register/],
      ['infection', /infection/],
      ['heat', /heat/],
      ['operation', /operation or the dentist/],
      ['call', /ambulance/],
      ['night', /at night/],
      ['exercise', /exercise/],
      ['therapy', /speech, physiotherapy/],
      ['how-many', /How many people with MG/],
    ] as const
  ).map(([name, words]) => [`question: ${name}`, `bank:mg-${name}`, [words]] as const),
];

/** What was collected but is not printed, and why. */
const leftOut: readonly (readonly [point: string, why: string, pattern: RegExp])[] = [
  ['M18 European health data space', 'patients cannot use it yet', /EHDS|health data space/i],
  ['M19 Castilla y León', 'page without a date', /Castilla/],
  ['how long until a diagnosis in Europe and Denmark', 'not checked', /\b(363|331) days/],
  ['efgartigimod without AChR', 'outcome not known', /10 May 2026/],
  ['when steroids call for a card: the dose', 'no doses', /prednisolone 5/i],
  ['eye signs first in 50 to 65 of 100', 'helps nobody to prepare', /50 to 65/],
  ['striated muscle antibodies as a sign of the thymus', 'a weak source', /go with a growth of the thymus/],
  ['voice exercises', 'sources differ', /voice exercise/i],
];

describe('what was collected on MG and on countries has a home', () => {
  test.each(homes)('%s: %s', (_, home, words) => {
    const text = textOf(home);
    for (const word of words) expect(text).toMatch(word);
  });

  test('every record and every page of the pack is the home of something', () => {
    const all = [...mg.records, ...mg.articles].map(({ id }) => id as string);
    expect(all.filter((id) => !homes.some(([, home]) => home === id) && id !== 'mg-scores' && id !== 'mg-tests')).toEqual([]);
  });

  test.each(leftOut)('%s: left out (%s)', (_, __, pattern) => {
    const all = [JSON.stringify(mg), ...COUNTRY_CODES.map((code) => JSON.stringify(countryOf(code)))].join('\n');
    expect(all).not.toMatch(pattern);
  });
});
