/** Words of the screens for finding the doctor. */
const unnamed = 'A doctor, no name yet';

/** Where a name can come from. Stored as `from: { code }`. Append only. */
export const FROM = [
  ['doctor', 'My current doctor'],
  ['clinic', 'A hospital or clinic'],
  ['insurer', 'My insurer'],
  ['association', 'A patient group or society'],
  ['friends', 'Friends and family'],
  ['own', 'My own search'],
] as const;

/** Whether the doctor takes one's cover. Stored as `takesCover: { code }`. */
export const TAKES = [
  ['yes', 'Yes'],
  ['no', 'No'],
  ['unclear', 'Not clear'],
] as const;

export const doctors = {
  title: 'Finding the doctor',
  lead: 'Names you were given, what each office said, and the one you choose.',
  back: 'Back to the plan',
  talk: 'Telling your current doctor',
  talkHelp: 'Words you could use, and a letter to send.',
  where: 'Where names can come from',
  none: 'No name yet. Two or three are enough.',
  add: 'Add a doctor',
  unnamed,
  chosen: 'The doctor of your appointment',
  from: (from: string): string => `Name from: ${from}`,
  asked: (day: string): string => `Asked on ${day}`,
  earliest: (day: string): string => `Earliest appointment: ${day}`,
  takes: (said: string): string => `My insurance or health service pays there: ${said}`,
};

export const doctor = {
  title: 'A doctor',
  back: 'All doctors',
  gone: 'This doctor was deleted',
  restore: 'Bring it back',
  unnamed,
  name: 'Name of doctor, team or clinic',
  from: 'Where is the name from?',
  phone: 'Phone for appointments',
  dial: (number: string): string => `Call ${number}`,
  askedOn: 'Asked on',
  answer: 'What did they answer?',
  earliest: 'Earliest appointment',
  takesCover: 'Does my insurance or health service pay there?',
  sees: 'How many people with my illness do they see?',
  note: 'Your note',
  choose: 'Choose this doctor',
  chooseHelp: 'The name goes into your appointment.',
  replaces: (name: string): string => `Your appointment is with ${name} now. Choosing puts this name there. You can undo it.`,
  chosen: 'This is the doctor of your appointment.',
  appointment: 'Open the appointment',
  remove: 'Delete this doctor',
};
