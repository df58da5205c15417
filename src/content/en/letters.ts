/** Words of letters: for copies of a record, and to one's current doctor. Empty lines are for the person to fill in. */
import type { RecordsRight } from '../../domain/country';

const help = 'You can change every word, for example when you write for somebody else. The empty lines are for you to fill in.';

/** What heads the lines at the end of a letter: not every letter has every one, and all have them in this order. */
export const labels = ['Name:', 'Date of birth:', 'Address:', 'Phone or email:'] as const;
const [name, born, address, reach] = labels;

/** What goes for every letter. */
export const letter = {
  text: 'Your letter',
  help,
  language: (other: string): string => `Askwell writes this letter in English. Whoever gets it may need it in ${other}.`,
  translate: (other: string): string => `Put it in ${other}`,
  translateHelp: (other: string): string =>
    `This puts the words of Askwell into ${other}, and “Undo” brings them back in English. What you wrote or changed yourself stays as it is. No translator has checked the ${other} words: you may want someone who reads ${other} to look at them.`,
  untranslated: 'Nothing was changed: no line below is still as Askwell wrote it in English.',
  chooseFirst: 'This letter was written in two ways. Choose one of them first: then you can send or print it.',
  takeAway: { title: 'Send or print it', text: 'The letter as text' },
};

export const request = {
  title: 'Request letter',
  back: 'Back to the record',
  facts: 'What the letter is based on',
  /** What each of them answers, in the order of the screen. */
  factNames: ['What:', 'How:', 'By when:', 'Cost:', 'Whom to ask:'],
  also: (names: string): string => `This letter also asks for what the same place holds: ${names}`,
  sent: 'I sent it today',
  sentHelp: 'Each record in this letter is then noted as asked for today. The letter stays here as you sent it.',
  subject: 'Request for copies of my medical records',
  named: (name: string): string => `${name}: copies of my medical records`,
};

/** How long a limit is, in words. */
const lengthOf = ({ days, months }: NonNullable<RecordsRight['clock']>): string => (days ? `${days} days` : months === 1 ? 'one month' : `${months} months`);

/** By when they have to answer, as far as the country's rule holds for all of it. */
function timeLine({ clock, place }: RecordsRight): string {
  if (!clock || place) return 'Please tell me by when I can have them.';
  // No day: it counts from when they get the letter, which nobody here knows.
  const time = `${lengthOf(clock)} from the day you get this, unless you tell me in that time that you need longer`;
  const stops = clock.stopsForQuestions ? ' Days on which you wait for my proof of who I am, or for details from me, do not count.' : '';
  return `As I understand it, you have ${time}.${stops}`;
}

/** Fills in the lines at the end, as far as they are known. */
type Sign = (empty: string) => string;

/** What the letter is made of. */
interface Wanted {
  /** The records that it asks for, in the person's words. */
  readonly about: string;
  /** Scans themselves are among them. */
  readonly pictures: boolean;
  readonly holder: string;
  readonly right: RecordsRight;
  /** The day of a visit to come, as it is shown; or empty. */
  readonly visit: string;
  /** Copies can hardly come before it. */
  readonly soon: boolean;
  readonly sign: Sign;
}

/** What the letter is about, in a line. */
export const requestSubject = ({ letter: own }: RecordsRight): string => (own?.name ? request.named(own.name) : request.subject);

/** The letter as it is before anybody changes it. */
export function requestLetter({ about, pictures, holder, right, visit, soon, sign }: Wanted): string {
  const { law, place, letter: own } = right;
  return [
    holder,
    requestSubject(right),
    'Hello,',
    `I am asking for copies of my own records${law && !place ? ` under ${law}` : ''}:`,
    [about, ...(own?.about ?? [])].filter(Boolean).join('\n'),
    pictures && 'Please send the scans themselves as DICOM images, with their reports.',
    'Please send me all of it as files if you can, or on paper.',
    timeLine(right),
    visit &&
      `I have an appointment on ${visit}. ${
        soon
          ? 'I know that is very soon. If the copies cannot come before that day, I would still like to have them.'
          : 'It would help me to have the copies before that day, or the most important papers first.'
      }`,
    own?.cost ?? 'Please tell me first if there is a cost.',
    'Please tell me, too, if you need anything else from me.',
    own?.proof,
    'Thank you.',
    sign([name, born, address, reach].join('\n')),
  ]
    .filter(Boolean)
    .join('\n\n');
}

export const talk = {
  title: 'Telling your current doctor',
  back: 'All doctors',
  lead: 'Asking for another view is normal. Many doctors are used to it.',
  say: 'Words you could use',
  sentences: [
    '“I trust your care. Before I decide, I would like to hear one more view.”',
    '“Whom would you ask, if it were you?”',
    '“If I need a referral, could you write one?”',
    '“Could your office send my records there? What do you need from me for that?”',
    '“Would you be willing to talk with them about me?”',
    '“Could it do harm to wait until then?”',
    '“I would like to come back and go through it with you.”',
  ],
  quiet: 'If speaking is hard, you can show these words on your phone, or send the letter.',
  sources: ['S0', 'S15', 'S17', 'S22'],
  letter: 'A letter or a message',
  guide: 'More on telling your doctor',
  guideHelp: 'Also if your doctor is not happy about it.',
  subject: 'A second opinion, and copies of my records',
};

/**
 * The letter to one's current doctor as it is before anybody changes it.
 * @param about what it is about; may be empty
 * @param whom the other doctor; may be empty
 * @param visit the day of a visit to come, as it is shown; or empty
 */
export const doctorLetter = (about: string, whom: string, visit: string, sign: Sign): string =>
  [
    'Hello,',
    'I trust your care. Before I decide what to do next, I would like to hear one more view, and then come back and go through it with you.',
    about && `It is about: ${about}`,
    whom ? `I am thinking of: ${whom}` : 'Is there someone you would ask yourself?',
    visit && `I have an appointment on ${visit}. It would help me to have what I ask for before that day.`,
    'May I ask for your help with three things?',
    '1. If I need a referral, could you write one? If not, a few lines that say you are fine with it would help.',
    '2. Could your office send me copies of my records: letters, test results, and scans with their reports?',
    '3. Would you be willing to talk with the other doctor about me?',
    'Please tell me, too, if waiting for it could do harm.',
    'Thank you.',
    sign([name, born, reach].join('\n')),
  ]
    .filter(Boolean)
    .join('\n\n');
