/** Words of the next step, of a step's time, and of the calendar. */
import type { Reason } from '../../domain/next-step';
import type { Effort } from '../../domain/timing';

export const efforts: Readonly<Record<Effort, string>> = {
  phone: 'Phone call',
  'going-out': 'Going out',
  speaking: 'Speaking',
  writing: 'Writing',
  reading: 'Reading',
  'at-home': 'At home',
};

/** What a reason is told with: days as they are shown, and why the step takes its time. */
export interface Told {
  readonly day: string;
  readonly isOwn: boolean;
  readonly why: string;
}

const because = (why: string): string => (why ? `, because ${why}` : '');

const reasons: Readonly<Record<Reason, (told: Told) => string>> = {
  overdue: ({ day }) => `You chose ${day} for it. That day has gone by, but it can still be done.`,
  now: ({ why }) => `Best done as soon as you can${because(why)}.`,
  today: ({ isOwn, why }) => (isOwn ? 'You chose today for it.' : `Today is a good day for it${because(why)}.`),
  soon: ({ day, isOwn, why }) => (isOwn ? `You chose ${day} for it, and that is soon.` : `Best done by ${day}${because(why)}.`),
  first: ({ day, isOwn, why }) => (isOwn ? `You chose ${day} for it. No open step has an earlier day.` : `Best done by ${day}${because(why)}.`),
  longest: ({ why }) => (why ? `It can come first, because ${why}.` : 'No open step takes longer.'),
  order: () => 'It is the next one on your list.',
};

export const time = {
  minutes: (count: number): string => `About ${count} minutes`,
  title: 'Time for it',
  suggested: (day: string, why: string): string => `Suggested: by ${day}${because(why)}.`,
  now: (why: string): string => `Suggested: as soon as you can${because(why)}. Its usual day has gone by, and it can still be done.`,
  afterVisit: (day: string, why: string): string => `Suggested: around ${day}${because(why)}.`,
  afterNow: (why: string): string => `Suggested: as soon as you can${because(why)}.`,
  wasBefore: 'This step is for the time before the visit. The visit is over, but the step can still be done.',
  onVisit: 'For the day of the visit.',
  noAppointment: (why: string): string => (why ? `Early is good, because ${why}.` : 'Once your visit has a day, Askwell can suggest a day for this step.'),
  use: 'Use this day',
  useToday: 'Plan it for today',
  estimate: 'Minutes and days are estimates, for planning only.',
};

export const next = {
  title: 'What next?',
  card: 'Next small step',
  why: (reason: Reason, told: Told): string => reasons[reason](told),
  heavy: 'It asks for more strength. Everything lighter is done, or put off for today.',
  light: 'Picked for a day with little strength. If it is too much, a small part of it can be enough for today.',
  chosen: (title: string): string => `Next small step: ${title}`,
  show: 'Show me how',
  done: 'Done',
  notNow: 'Not now',
  notNowHelp: 'Puts it off until tomorrow, on this device.',
  little: 'I have little strength today',
  littleHelp: 'Phone calls and trips then come last. It holds for today only.',
  nothing: {
    done: 'All steps are done. You can rest.',
    'put-off': 'All that is open was put off for today.',
    waiting: 'For now, nothing is left to do. The other steps belong to another time.',
  },
  again: 'Show them again',
  calendar: 'Days into your calendar',
  failed: 'This could not be saved on the device. It is kept until you close Askwell.',
};

/** What others had to send, or promised, for a day that is over. */
export const overdue = {
  title: 'Due, and not here yet',
  unnamed: 'No name yet',
  callBack: (day: string): string => `They said they would call back by ${day}. If they did not, you may want to call again.`,
};

export const calendar = {
  title: 'Into your calendar',
  lead: 'Your days, as a file that your calendar can open.',
  honest: 'Askwell cannot remind you while it is closed. Your calendar can.',
  holds: 'What goes in',
  appointment: (name: string, when: string): string => `${name}: ${when}`,
  noDay: 'Your appointment has no day yet.',
  over: 'The day of your appointment is over: it stays out.',
  own: (count: number): string => (count === 1 ? '1 step with a day that you chose' : `${count} steps with a day that you chose`),
  whichOwn: 'See the days that you chose',
  awaited: (count: number): string =>
    count === 1 ? '1 day to check for an answer, a call back or a copy' : `${count} days to check for answers, calls back or copies`,
  whichAwaited: 'See the days to check',
  // Read on the day itself, and in the list before it.
  promised: (what: string): string => `Promised for this day: ${what}`,
  limit: (what: string): string => `They have until this day: ${what}`,
  chase: (what: string): string => `Two weeks to the appointment. You may want to ask where it is: ${what}`,
  check: (what: string): string => `Two weeks to the appointment. You may want to see if the copy is complete: ${what}`,
  callBack: (whom: string): string => `Call back expected by this day: ${whom}`,
  suggested: (count: number): string => (count === 1 ? 'Also add the suggested day of 1 more step' : `Also add the suggested days of ${count} more steps`),
  which: 'See the suggested days',
  out: 'What stays out',
  now: (count: number): string =>
    count === 1
      ? '1 step to do as soon as you can: the appointment is too near to give it a later day. “What next?” shows it.'
      : `${count} steps to do as soon as you can: the appointment is too near to give each a day of its own. “What next?” shows them one at a time.`,
  rest: (count: number): string =>
    count === 1 ? '1 step for the appointment itself, or that you may not need.' : `${count} steps for the appointment itself, or that you may not need.`,
  dayless: (count: number): string =>
    count === 1 ? '1 step without a day. You can choose a day on its page.' : `${count} steps without a day. You can choose a day on the page of each step.`,
  done: 'Steps that are done or whose time is over, and copies that you checked or have not asked for yet.',
  /** By what the file holds of the appointment. */
  alarms: {
    none: 'Reminders: at 9 in the morning on each of the days in the file.',
    day: 'Reminders: at 9 in the morning on the day before the appointment, and on each of the other days in the file.',
    hour: 'Reminders: one day and two hours before the appointment, and at 9 in the morning on each of the other days in the file.',
  },
  button: 'Open in my calendar',
  nothing: 'There is no day to put into a file yet.',
  again:
    'You can make a new file later. Most calendars then update the old entries. Some add them a second time. Old entries that are not in the new file stay until you delete them.',
  private: 'The file takes these words out of Askwell. Anyone who can see your calendar can read them.',
  shared: 'The file went to the app that you chose. If your calendar was not among them, save it to your files, and open it there.',
  saved: 'The file was saved to your downloads. Open it there, and your calendar can add the days.',
  failed: 'The file could not be opened or saved. What you wrote is safe. You can try again.',
  /** Name of the file: it holds no words of the person. */
  file: 'askwell.ics',
  /** What the calendar shows when it reminds. */
  alarm: 'Reminder from Askwell',
};
