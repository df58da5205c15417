/** Words of the list of appointments and of the screen of one. */
export const appointments = {
  title: 'Appointments',
  help: 'One is on screen at a time. Each has its own plan, notes and questions.',
  unnamed: 'Second opinion',
  begun: (when: string): string => `Second opinion, begun on ${when}`,
  apart: 'Name written in two ways',
  onScreen: 'On screen now',
  noDay: 'No day yet',
  in: (days: number): string =>
    days === 0 ? 'Today' : days === 1 ? 'Tomorrow' : days === -1 ? 'Yesterday' : days > 0 ? `In ${days} days` : `${-days} days ago`,
  with: (doctor: string): string => `With ${doctor}`,
  cameBack: 'Deleted on another device or in another tab, but something was written here that the other one did not have.',
  keep: 'Keep it',
  open: 'Open this one',
  openNamed: (title: string, when: string): string => `Open this one: ${title}, ${when}`,
  change: 'Name, day, place',
  toCome: 'To come',
  over: 'Past',
  add: 'New appointment',
  addHelp: 'Begins with a fresh plan.',
  copy: 'Start from this one',
  copyHelp: [
    'What comes along: your notes, your own steps, words that you changed, questions, medicines, your story and your records. Records that have not arrived are “To ask for” again.',
    'What is left out: ticks, days, answers, calls, letters, doctors, and the day and place of the appointment.',
  ],
  loading: 'Looking',
};

export const appointment = {
  back: 'All appointments',
  title: 'The appointment',
  name: 'What you call it',
  nameHelp: 'For example: second opinion, or the name of the clinic.',
  day: 'Day',
  hour: 'Hour',
  hourHelp: 'Leave it empty if you do not know it yet.',
  hourHere: (city: string): string =>
    `Your calendar takes it by the clocks of ${city}. If the visit is in another time zone, you can change that in the calendar.`,
  zone: (city: string): string => `The hour in ${city}, where it was written down.`,
  place: 'Where',
  doctor: 'With whom',
  condition: 'What it is about',
  conditionHelp: 'An illness, a test, or in your own words.',
  remove: 'Delete this appointment',
  removeHelp: 'Its plan, notes and questions go with it. You can undo it, and bring it back for 30 days.',
};

export const deletedAppointments = {
  title: 'Deleted appointments',
  help: 'Each comes back with its plan, notes and questions.',
};
