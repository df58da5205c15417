/** What the window is called on each screen. Never a person's words: titles go into the browser's history. */
export const titles = {
  step: 'A step',
  add: 'Add a step',
  questions: 'Questions',
  question: 'A question',
  ideas: 'Ideas for questions',
  guide: 'Guide',
  appointments: 'Appointments',
  appointment: 'The appointment',
  condition: 'Your condition and country',
  emergency: 'Emergency signs',
  card: 'Emergency card',
  cautions: 'Medicines to mention',
  'pack-records': 'Records that matter',
  scores: 'Totals from the clinic',
  records: 'Records',
  'medical-record': 'A record',
  letter: 'Request letter',
  talk: 'Telling your current doctor',
  calls: 'Calls',
  call: 'A call',
  doctors: 'Finding the doctor',
  doctor: 'A doctor',
  medicines: 'Medicines',
  medicine: 'A medicine',
  story: 'Your story',
  event: 'A line of your story',
  trouble: 'A trouble',
  deleted: 'Recently deleted',
  next: 'What next?',
  calendar: 'Into your calendar',
  photo: 'A photo',
  more: 'More',
  comfort: 'Reading comfort',
  ready: 'Is it ready?',
  install: 'Put Askwell on the home screen',
  about: 'About Askwell',
  privacy: 'Privacy',
  erase: 'Delete everything',
  backup: 'Backup',
  unknown: 'There is no such page',
};

/** The link above the heading, to the screen that somebody came from. */
const toScreen: Readonly<Record<string, string>> = {
  prepare: 'Back to the plan',
  step: 'Back to the step',
  questions: 'Back to your questions',
  records: 'Back to your records',
  guide: 'Back to the guide',
  more: 'Back to More',
};

/** @param screen the plan, or a screen that has a title */
export const backTo = (screen: keyof typeof titles | 'prepare'): string => toScreen[screen] ?? `Back to: ${titles[screen as keyof typeof titles]}`;

/** Above what holds only in other countries than the person's. */
export const otherCountries = 'Other countries';
