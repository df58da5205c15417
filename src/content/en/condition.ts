/** Where a rule holds in a part of the country. */
export const region = {
  here: (place: string): string => `I live in ${place}`,
  help: (place: string): string => `Askwell then counts the days that they have for copies of records in ${place}.`,
};

/** In the middle of a sentence. */
const inside = (country: string): string => country.replace(/^A/, 'a');

/** Words of the screens of a condition: choosing it, emergency signs, the card, cautions, records that matter, totals. */
export const condition = {
  title: 'Your condition and country',
  lead: 'Both can be changed at any time. What you wrote stays.',
  which: 'Which condition is it about?',
  packHelp: 'Adds steps to the plan, questions, pages to the guide, an emergency card and emergency signs.',
  other: 'Another condition, or none',
  otherHelp: 'The plan stays as it is.',
  own: 'Which one, in your words',
  ownHelp: 'If you like. It stays on this device.',
  comes: (name: string): string => `For ${name}`,
  written: 'What you wrote before',
  letGo: 'If you choose another condition, its steps leave the plan. Steps that you ticked or wrote in stay, under “From before”.',
  unknownPack: 'This appointment has a condition that only a newer version of Askwell knows. It is kept.',
  country: 'Which country’s rules?',
  guessed: (name: string): string => `Country guessed from the languages of this device: ${inside(name)}. Is that right?`,
  unknown: 'Askwell could not guess your country from the languages of this device.',
  choose: 'You can choose it under More, “Your condition and country”.',
  chooseBelow: 'You can choose it further down.',
  below: 'If not, choose it further down.',
  yes: (name: string): string => `Yes, ${inside(name)}`,
  change: 'Choose another country',
  countryHelp: 'For the emergency number, the call about cover, and the time limits for records.',
};

export const links = {
  emergency: 'Emergency signs',
  emergencyHelp: 'And how to call for help, also without a voice.',
  card: 'Emergency card',
  cardHelp: 'To show to people who do not know your illness.',
  cautions: 'Medicines to mention',
  cautionsHelp: 'Before you take anything new.',
  records: 'Records that matter',
  recordsHelp: 'Which detail matters on each. One tap adds one to your records.',
  scores: 'Totals from the clinic',
  scoresHelp: 'With their dates, and who scored.',
  guide: 'Pages in the guide',
};

export const emergency = {
  title: 'Emergency signs',
  call: (number: string): string => `Call ${number}`,
  noVoice: 'If you cannot speak',
  notes: 'Good to know',
  none: 'No condition with emergency signs is chosen for this appointment.',
  country: (name: string): string => `Emergency number of: ${name}`,
  own: 'From your emergency card',
};

export const card = {
  title: 'Emergency card',
  large: 'Show it large',
  close: 'Close',
  turn: 'Turn it round',
  turnBack: 'Turn it back',
  print: 'Print the card',
  toFill: 'Add whom to call',
  fill: 'What the card says about you',
  fillHelp: 'Everything is optional. What stands here is shown to whoever sees the card.',
  language: 'Language of the card',
  /** Of this folder: as it calls itself, and its tag. */
  ours: 'English',
  tag: 'en',
  translated: 'Says the same as the English card. Nobody who grew up with this language, and no clinician, has checked it.',
  labels: {
    number: 'Emergency number here',
    name: 'My name',
    contact: 'Please call',
    neurologist: 'My neurologist',
    medicines: 'I take',
    other: 'Also important',
    printed: 'Printed on',
  },
  numberField: 'The emergency number where you live',
  numberHelp: 'Askwell does not know it. The screen of emergency signs will offer to call it.',
  numberKnown: (country: string): string => `Not on the card now. Askwell knows the number of the country you chose: ${country}.`,
  nameField: 'Your name',
  contactField: 'Whom to call, with the number',
  neurologistField: 'Your neurologist, with the number',
  medicinesField: 'Your own medicines',
  fromList: 'Copy them from your medicines',
  fromListDone: 'Your medicines are on the card',
  otherField: 'Something else they need to know',
  otherHelp: 'For example: another illness, an allergy, a steroid card, your language. What you write stays as you wrote it.',
  none: 'No condition with a card is chosen for this appointment.',
};

export const cautions = {
  title: 'Medicines to mention',
  lead: 'A list to show before you take anything new. Askwell does not check your medicines.',
  limits: 'What the list does not say',
  none: 'No condition with such a list is chosen for this appointment.',
};

export const packRecords = {
  title: 'Records that matter',
  lead: (name: string): string => `For ${name}: you can add those you want to ask for.`,
  look: 'What to look for',
  add: 'Add to your records',
  inList: 'In your records',
  named: (mark: string, title: string): string => `${mark}: ${title}`,
  toRecords: 'Your records',
  forCondition: (name: string): string => `Records that matter: ${name}`,
  count: (count: number, inList: number): string => `${count} to choose from${inList === 0 ? '' : `, ${inList} in your records`}`,
  none: 'No condition with such a list is chosen for this appointment.',
};

export const scores = {
  title: 'Totals from the clinic',
  lead: 'The numbers that the clinic gave you. Askwell does not work out a total, and does not say what it means.',
  none: 'Nothing here yet.',
  add: 'Add a total',
  one: 'A total',
  scale: 'Which scale',
  scaleHelp: (names: readonly string[]): string => `For example: ${names.join(', ')}.`,
  total: 'The total, as it was given',
  by: 'Who scored it',
  on: 'On which day',
  unnamed: 'A total without a name',
  by_: (who: string): string => `Scored by ${who}`,
  remove: 'Delete this total',
  back: 'All totals',
  gone: 'This total was deleted',
  restore: 'Bring it back',
};
