/** One thing the app never prints: why, how it is caught, and a sentence that has to be caught. */
export interface NeverPrinted {
  readonly why: string;
  /** Matched against one whole file, in lower case, with straight quotes and single spaces. */
  readonly pattern: RegExp;
  readonly caught: string;
}

/**
 * Claims that were checked and found wrong, out of date, dangerous or not to be proved, and the voice the app does not use.
 * The list only grows: a line leaves it when the claim has been checked again and found right.
 */
export const neverPrinted: readonly NeverPrinted[] = [
  // The voice: it offers, it never commands, and it knows no doses.
  { why: 'It commands.', pattern: /\byou should\b/, caught: 'You should call them.' },
  { why: 'It commands.', pattern: /\byou must\b/, caught: 'You must bring your card.' },
  { why: 'It commands.', pattern: /\byou need to\b/, caught: 'You need to ask.' },
  { why: 'It commands.', pattern: /\byou (have|ought) to\b/, caught: 'You have to ask.' },
  { why: 'It recommends.', pattern: /\bwe (recommend|advise|suggest)\b/, caught: 'We recommend a third opinion.' },
  { why: 'It decides on a medicine.', pattern: /\b(stop|start|keep|avoid|skip) taking\b/, caught: 'Stop taking it the day before.' },
  { why: 'It decides on a medicine.', pattern: /\b(raise|lower|increase|reduce|double|change|skip) (your|the|a) dose\b/, caught: 'Skip a dose.' },
  { why: 'It names a dose.', pattern: /\b\d+([.,]\d+)? ?(mg|mcg|µg|micrograms?|milligrams?)\b/, caught: 'One tablet of 60 mg.' },
  {
    why: 'No clinician has reviewed the guidance.',
    pattern: /(?<!not )(?<!not been )(?<!n't )(?<!n't been )\breviewed by (a|our|the) (clinician|doctor|medical)/,
    caught: 'Reviewed by a doctor.',
  },
  { why: 'It promises.', pattern: /\b(guaranteed?|clinically proven|better outcomes?)\b/, caught: 'Better outcomes for you.' },

  // Sentences that a tired reader could not follow: what they speak of is not said.
  { why: 'What is a month?', pattern: /\bthat is (one|a|30|\d+) (calendar )?(month|days?)\b/, caught: 'In the EU that is one month.' },
  { why: 'Remove what?', pattern: /\bmay remove them\b/, caught: 'The browser may remove them.' },
  { why: 'No sentence.', pattern: /\bknown about browsers comes from\b/, caught: "'What is known about browsers comes from'" },
  { why: 'What is it?', pattern: /: no day\b/, caught: 'They call back by: no day.' },
  { why: 'A list checks nothing anyway: who does not?', pattern: /\bit checks nothing\b/, caught: 'A list to show: it checks nothing.' },

  // Second opinions and question lists.
  { why: 'The misuse of a study without follow-up.', pattern: /\b88 ?(%|per ?cent)/, caught: '88% get a new diagnosis.' },
  {
    why: 'Half of it rests on one reference.',
    pattern: /half of (it|what (is|they|people|we|you) (remember|recall))/,
    caught: 'Half of what people remember is wrong.',
  },
  { why: 'More than the study found.', pattern: /\bworks? best\b/, caught: 'A list works best just before the visit.' },
  { why: 'One hospital, emergencies, 2011.', pattern: /\b22 ?(%|per ?cent)/, caught: '22% of discs cannot be read.' },
  { why: 'From one centre that people were sent to because of doubt.', pattern: /\b(14\.5|21\.7) ?(%|per ?cent)/, caught: '14.5% had another disease.' },
  { why: 'From one centre that people were sent to because of doubt.', pattern: /\b(1|one) in (5|five)\b/, caught: '1 in 5 diagnoses is wrong.' },

  // Rights, clocks, money.
  { why: 'Only a proposal, never a rule.', pattern: /\brecords?\b[^.]{0,80}\b15 (calendar )?days/, caught: 'They must send your records in 15 days.' },
  { why: 'The fee of US$6.50 is an option, not a limit.', pattern: /\$ ?6\.50/, caught: 'It costs at most $6.50.' },
  { why: 'Wrong by what it leaves out.', pattern: /\b1383\.1\b(?!5)/, caught: 'Section 1383.1 says so.' },
  {
    why: 'Wrong by what it leaves out.',
    pattern: /(not|never) have to (pay|cover)[^.]{0,30}out.of.network/,
    caught: 'A plan does not have to pay out-of-network.',
  },
  {
    why: 'Not true of the whole United Kingdom.',
    pattern: /(cannot|can't) insist on a (named|certain|particular) (doctor|consultant)/,
    caught: 'You cannot insist on a named doctor.',
  },
  {
    why: 'Leaves out inflammatory disease and the two exceptions.',
    pattern: /\bgalicia\b(?!.*\binflammatory\b)/,
    caught: 'In Galicia it covers degenerative disease.',
  },
  {
    why: 'Out of date since February 2026: it leaves out the clock that stops.',
    pattern: /\b(uk|subject access request)\b[^.]{0,120}\b(one|1) (calendar )?month\b(?!.*\bclock\b)/,
    caught: 'UK: they have one month.',
  },
  { why: 'A telephone number nobody could confirm.', pattern: /(532.?5274|5325274)/, caught: 'Call 1-800-532-5274.' },

  // Myasthenia gravis.
  { why: 'Some drugs on the list are to be avoided.', pattern: /\b(not off.limits|not a ban)\b/, caught: 'Being on the list is not a ban.' },
  {
    why: 'A number to beat is dangerous. Only that it proves nothing may be said.',
    pattern: /(?<!being able to )\bcount(ing)? (up )?to (20|25|twenty)\b|\bcount to 20\b(?! does not mean you are safe)/,
    caught: 'You can count to 20 on one breath.',
  },
  {
    why: 'A number to beat is dangerous.',
    pattern: /being able to count to (?!20 does not mean you are safe)/,
    caught: 'Being able to count to 20 is a good sign.',
  },
  { why: 'Found in no source.', pattern: /(>|more than|over) ?20 breaths/, caught: 'More than 20 breaths a minute.' },
  {
    why: 'It is 30 to 40 in a hundred.',
    pattern: /\bhalf (of [a-z ]{0,30})?(have|with|had) no (known |specific )?trigger/,
    caught: 'Half with no trigger found.',
  },
  {
    why: 'A cut-off people could score themselves by.',
    pattern: /\b(10 ?%|ten per ?cent) decrement|decrement (of|over|above) (more than )?(10|ten)/,
    caught: 'A decrement of more than 10% is positive.',
  },
  { why: 'A cut-off people could score themselves by.', pattern: /\b(2|two)[ -]points?\b/, caught: 'A change of 2 points matters.' },
  { why: 'The numbers are wrong or differ by country.', pattern: /\blrp4\b[^.]{0,120}(%|per ?cent)/, caught: 'LRP4 is found in 10%.' },
  {
    why: 'The numbers are wrong or differ by country.',
    pattern: /\blrp4\b[^.]{0,120}\b\d+ (of|in) (100|a hundred)\b/,
    caught: 'LRP4 is found in 18 of 100.',
  },
  {
    why: 'From one centre that people were sent to because of doubt: without that it says something else.',
    pattern: /\b(77|23)\b[^.]{0,60}(something else|no mg|misdiagnos|wrong)(?!.*\bdoubted\b)/,
    caught: 'In 77 of 531 it was something else.',
  },
  {
    why: 'It says which signs prove nothing is wrong.',
    pattern: /\b(oximeter|oxygen clip|finger clip)\b[^.]{0,60}(tells|shows) (that )?you are safe/,
    caught: 'A finger clip shows you are safe.',
  },
  {
    why: 'The study says so of people without the other antibodies only.',
    pattern: /\blrp4\b.{0,200}no ?one with (proven )?mg/,
    caught: 'LRP4 was found in no one with proven MG.',
  },
  {
    why: 'Eculizumab is one of them, and older: who takes it has to find the warning.',
    pattern: /\bcomplement blockers? \((?!eculizumab)/,
    caught: 'Complement blockers (ravulizumab, zilucoplan).',
  },
  {
    why: 'In no source, and it tires.',
    pattern: /\b(looking|then) up for a while\b|\barms held out\b/,
    caught: 'Your face, looking up for a while.',
  },
  { why: 'Sold nowhere now.', pattern: /\btelithromycin\b(?! is left out)/, caught: 'Telithromycin (an antibiotic).' },
  { why: 'It names an amount to take.', pattern: /\b(extra|additional|another) (dose|tablet|pill)s?\b/, caught: 'Take an extra dose and wait.' },
  { why: 'It is 50 to 65 in a hundred.', pattern: /\b85 ?(%|per ?cent)/, caught: 'In about 85% it begins in the eyes.' },
  {
    why: 'Laboratories differ, and it is not for an app to say.',
    pattern: /\b(pyridostigmine|mestinon)\b[^.]{0,120}\b\d+( ?(-|to) ?\d+)? ?(h|hours?)\b|\b\d+ ?(h|hours?)\b[^.]{0,120}\b(pyridostigmine|mestinon)\b/,
    caught: 'No pyridostigmine for 12 hours before the test.',
  },
  {
    why: 'To stop these on a card’s word is dangerous.',
    pattern: /\b(stop|avoid|refuse)\b[^.]{0,30}\b(steroids?|prednisolone|prednisone|statins?|contrast)\b/,
    caught: 'Refuse the scan with contrast.',
  },
];

/** A text as the patterns expect it. */
export const asMatched = (text: string): string => text.toLowerCase().replace(/[‘’]/g, "'").replace(/[*_]/g, '').replace(/\s+/g, ' ');
