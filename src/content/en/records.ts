/** Words of the screens that keep track of copies of medical records. */
export const STATUSES = ['to-ask', 'asked', 'promised', 'arrived', 'checked', 'delivered'] as const;

/** How a record was asked for. Stored as `askedHow: { code }`. Append only. */
export const ASKED_HOW = [
  ['phone', 'By phone'],
  ['portal', 'On a portal'],
  ['written', 'By letter or email'],
  ['in-person', 'In person'],
] as const;

/** How far a record is. Stored as `status: { code }`. */
export type RecordStatus = (typeof STATUSES)[number];

const status: Readonly<Record<RecordStatus | 'own', string>> = {
  'to-ask': 'To ask for',
  asked: 'Asked for',
  promised: 'Promised',
  arrived: 'Arrived',
  checked: 'Checked',
  delivered: 'Given to the new clinic',
  own: 'To bring along',
};

const forward: Readonly<Record<RecordStatus, string>> = {
  'to-ask': 'I asked today',
  asked: 'It arrived today',
  promised: 'It arrived today',
  arrived: 'I checked it',
  checked: 'The new clinic has it',
  delivered: '',
};

/** What one may do when a copy comes after the visit. */
const sooner = 'You may want to ask if it can be sooner, or for a copy of the most important papers first.';

/** What the word means, in our own words. */
const dicom = 'DICOM is the format that scan files come in.';

export const records = {
  title: 'Records',
  lead: 'Each paper or scan to ask for, who holds it, and when it is due.',
  clinicStep: 'Ask the new clinic for its list, and whether it fetches records itself',
  none: 'Nothing here yet.',
  add: 'Add a record',
  ideas: 'Often asked for',
  addIdea: 'Add',
  inList: 'In your records',
  /** Ids are for ever: what two phones add under one id is one record. Append only. */
  kinds: [
    { id: 'kind:letters', title: 'Letters from doctors' },
    { id: 'kind:results', title: 'Test results' },
    { id: 'kind:scans', title: 'Scans, as DICOM images' },
    { id: 'kind:scan-reports', title: 'Reports of scans' },
    { id: 'kind:pathology', title: 'Pathology slides and report' },
    { id: 'kind:operations', title: 'Operation notes' },
    { id: 'kind:discharge', title: 'Hospital discharge letters' },
    { id: 'kind:medicines', title: 'List of medicines' },
  ],
  status,
  unnamed: 'No name yet',
  askedOn: (day: string): string => `Asked on ${day}.`,
  askedAgain: (day: string): string => `Asked again on ${day}.`,
  until: (day: string): string => `They have until ${day}.`,
  late: {
    promise: (day: string): string => `Promised for ${day}. That day is over. You may want to ask again.`,
    limit: (day: string, extended: string): string =>
      extended
        ? `By the usual count, their time ended on ${day}. If they told you before then that they need longer, it ends on ${extended}.`
        : `By the usual count, their time ended on ${day}. You may want to ask again.`,
    extended: (day: string): string => `By the usual count, even the longer time ended on ${day}. You may want to ask again.`,
  },
  promised: (day: string): string => `Promised for ${day}.`,
  visitBefore: (day: string): string => `Your visit is on ${day}, before that.`,
  sooner,
  afterVisit: (count: number): string => `${count === 1 ? '1 record' : `${count} records`} may come only after your visit. ${sooner}`,
  openChecks: (count: number): string => (count === 1 ? '1 check not ticked' : `${count} checks not ticked`),
  dicom,
  notAsked: 'Your visit is near, and this is still “To ask for”. If you have it, choose “Arrived”.',
  chase: 'Your visit is near. You may want to ask where it is.',
  look: 'Your visit is near. You may want to see if the copy is complete.',
  counted: (name: string): string => `Time limits in: ${name}`,
  countedFrom: 'The days are counted from the day you asked. It may be longer if you asked by post, or while they wait for an answer from you.',
};

/** Pictures are asked for themselves, unless only the report is wanted: "Reports of scans". As papers name them, whatever the language they come in. */
const PICTURES =
  /\b(images?|imaging|x-?rays?|mri|mrt|irm|ct|tac|pet|spect|dicom)\b|scans?\b|ultraso|ultrascha|echocard|ecogra|angiogra|mamm?ogra|radiogra|r[öo]ntgen|resonan[cz]|tomogra|s[cz]intigra|gammagra|im[aá]gen|immagin|bilder/i;
const REPORT = /^\s*reports?\b/i;
/** Whether scans themselves are asked for. */
export const isAboutPictures = (what: string, detail: string): boolean => PICTURES.test(`${what} ${detail}`) && !REPORT.test(what);

/** Those that only pictures need. */
export const PICTURE_CHECKS: readonly string[] = ['check-dicom', 'check-both'];

/** A check: the field that stores it, its words, and what explains one of them. */
type Check = readonly [field: string, label: string, help?: string];

export const medicalRecord = {
  title: 'A record',
  back: 'All records',
  gone: 'This record was deleted',
  restore: 'Bring it back',
  what: 'What is it?',
  detail: 'Which detail matters?',
  detailHelp: 'Such as a date, a body part, or how the images were made.',
  holder: 'Who holds it?',
  holderHelp: 'Hospital, department, address or email.',
  sameHolder: 'The same as for another record',
  status: 'How far along is it?',
  forward,
  askedHow: 'How did you ask?',
  askedOn: 'Asked on',
  promisedFor: 'Promised for',
  arrivedOn: 'Arrived on',
  chasedOn: 'You last asked again on',
  moreDays: 'More dates',
  check: 'When it arrives',
  ticks: [
    ['check-person', 'It is about the right person'],
    ['check-pages', 'All pages are there'],
    ['check-opens', 'It opens'],
    ['check-dicom', 'Scans are DICOM images: a disc has a file named DICOMDIR', dicom],
    ['check-both', 'Both the images and the report are there'],
    ['check-kept', 'I kept a copy'],
    ['check-given', 'I gave a copy to the new clinic'],
  ] as readonly Check[],
  openChecks: 'Not every check below is ticked. That is fine if it does not matter for this record.',
  note: 'Your note',
  tooLate: 'What a letter asks for can hardly come before your visit now. You may want to bring what you have, and tell the doctor what is missing.',
  letter: 'Write the request letter',
  another: 'Add another record',
  remove: 'Delete this record',
} as const;
