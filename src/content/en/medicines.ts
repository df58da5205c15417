/** Words of the screens that list medicines. They ask and show; none says what to take. */
const unnamed = 'A medicine, no name yet';

/** Whether it is taken. Stored as `status: { code }`. Append only. */
export const STATUS = [
  ['taken', 'Yes'],
  ['stopped', 'No longer'],
] as const;

/** Whether a doctor ordered it. Stored as `prescription: { code }`. Append only. */
export const PRESCRIPTION = [
  ['yes', 'Yes'],
  ['no', 'No'],
] as const;

/** What is written of each, in this order: the field that stores it, how the screen asks, how the list says it. */
export const FACTS = [
  {
    field: 'dose',
    ask: 'Dose, as the label says',
    say: 'Dose',
    lines: 2,
    help: 'How much, and how often. A photo of the label will do: there is room for it below.',
  },
  { field: 'purpose', ask: 'What it is for', say: 'For', lines: 1 },
  { field: 'since', ask: 'Since when', say: 'Since', lines: 1, help: 'As you remember it: a day, a year, “spring 2023”.' },
  { field: 'until', ask: 'Until when', say: 'Until', lines: 1, isEnd: true },
  { field: 'whyStopped', ask: 'Why it ended', say: 'Why it ended', lines: 2, isEnd: true },
  { field: 'effect', ask: 'What it does for you', say: 'Effect', lines: 2 },
  { field: 'sideEffect', ask: 'Side effects', say: 'Side effects', lines: 2 },
] as const;

export const medicines = {
  title: 'Medicines',
  lead: 'What you take, and what you took before. A list to show. Askwell does not check it.',
  back: 'Back to the plan',
  none: 'Nothing here yet. Vitamins, drops, creams and what you buy without a prescription can stand here, too.',
  add: 'Add a medicine',
  unnamed,
  taken: 'Taken now',
  stopped: 'No longer taken',
  fact: (say: string, text: string): string => `${say}: ${text}`,
  bought: 'Without a prescription',
  heading: (appointment: string): string => `Medicines: ${appointment}`,
};

export const medicine = {
  title: 'A medicine',
  back: 'All medicines',
  gone: 'This medicine was deleted',
  restore: 'Bring it back',
  unnamed,
  name: 'Name',
  nameHelp: 'As on the label.',
  status: 'Do you take it now?',
  prescription: 'Did a doctor prescribe it?',
  another: 'Add another medicine',
  remove: 'Delete this medicine',
};
