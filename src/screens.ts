/** Every screen but the plan: what it is made of, and whether its address names something. Its title stands in `content/`. */
import type { titles } from '#words/titles';
import type { Route } from './pages/route';

interface Entry {
  readonly load: () => Promise<{ readonly default: unknown }>;
  /** Whether its address names something: never, always, or either. */
  readonly names: 'nothing' | 'something' | 'either';
}

const unknown: Entry = { load: () => import('./pages/UnknownScreen'), names: 'either' };

/** By the first part of the address. The build reads these rows, too: `scripts/vite/shell.mjs` tells hosts what each screen is made of. */
export const screens: Readonly<Record<keyof typeof titles, Entry>> = {
  step: { load: () => import('./pages/StepScreen'), names: 'something' },
  add: { load: () => import('./pages/AddScreen'), names: 'something' },
  questions: { load: () => import('./pages/QuestionsScreen'), names: 'nothing' },
  question: { load: () => import('./pages/QuestionScreen'), names: 'something' },
  ideas: { load: () => import('./pages/IdeasScreen'), names: 'either' },
  guide: { load: () => import('./pages/GuideScreen'), names: 'either' },
  appointments: { load: () => import('./pages/AppointmentsScreen'), names: 'nothing' },
  appointment: { load: () => import('./pages/AppointmentScreen'), names: 'nothing' },
  condition: { load: () => import('./pages/ConditionScreen'), names: 'nothing' },
  emergency: { load: () => import('./pages/EmergencyScreen'), names: 'nothing' },
  card: { load: () => import('./pages/CardScreen'), names: 'nothing' },
  cautions: { load: () => import('./pages/CautionsScreen'), names: 'nothing' },
  'pack-records': { load: () => import('./pages/PackRecordsScreen'), names: 'nothing' },
  scores: { load: () => import('./pages/ScoresScreen'), names: 'either' },
  records: { load: () => import('./pages/RecordsScreen'), names: 'nothing' },
  'medical-record': { load: () => import('./pages/MedicalRecordScreen'), names: 'something' },
  talk: { load: () => import('./pages/TalkScreen'), names: 'nothing' },
  letter: { load: () => import('./pages/LetterScreen'), names: 'something' },
  calls: { load: () => import('./pages/CallsScreen'), names: 'nothing' },
  call: { load: () => import('./pages/CallScreen'), names: 'something' },
  doctors: { load: () => import('./pages/DoctorsScreen'), names: 'nothing' },
  doctor: { load: () => import('./pages/DoctorScreen'), names: 'something' },
  medicines: { load: () => import('./pages/MedicinesScreen'), names: 'nothing' },
  medicine: { load: () => import('./pages/MedicineScreen'), names: 'something' },
  story: { load: () => import('./pages/StoryScreen'), names: 'nothing' },
  event: { load: () => import('./pages/EventScreen'), names: 'something' },
  trouble: { load: () => import('./pages/TroubleScreen'), names: 'something' },
  deleted: { load: () => import('./pages/DeletedScreen'), names: 'nothing' },
  next: { load: () => import('./pages/NextScreen'), names: 'nothing' },
  calendar: { load: () => import('./pages/CalendarScreen'), names: 'nothing' },
  photo: { load: () => import('./pages/PhotoScreen'), names: 'something' },
  more: { load: () => import('./pages/MoreScreen'), names: 'nothing' },
  comfort: { load: () => import('./pages/ComfortScreen'), names: 'nothing' },
  ready: { load: () => import('./pages/ReadyScreen'), names: 'nothing' },
  install: { load: () => import('./pages/InstallScreen'), names: 'nothing' },
  about: { load: () => import('./pages/AboutScreen'), names: 'nothing' },
  privacy: { load: () => import('./pages/PrivacyScreen'), names: 'nothing' },
  erase: { load: () => import('./pages/EraseScreen'), names: 'nothing' },
  backup: { load: () => import('./pages/BackupScreen'), names: 'nothing' },
  unknown,
};

/** The screen of the navigation that the others stand below: where their way back leads at last. What any screen leads to has none. */
export const sections: Readonly<Partial<Record<keyof typeof titles, 'prepare' | 'questions' | 'records' | 'more'>>> = {
  step: 'prepare',
  add: 'prepare',
  next: 'prepare',
  calendar: 'prepare',
  appointments: 'prepare',
  appointment: 'prepare',
  doctors: 'prepare',
  doctor: 'prepare',
  talk: 'prepare',
  calls: 'prepare',
  call: 'prepare',
  medicines: 'prepare',
  medicine: 'prepare',
  story: 'prepare',
  event: 'prepare',
  trouble: 'prepare',
  question: 'questions',
  ideas: 'questions',
  'medical-record': 'records',
  letter: 'records',
  'pack-records': 'records',
  condition: 'more',
  card: 'more',
  cautions: 'more',
  scores: 'more',
  deleted: 'more',
  comfort: 'more',
  ready: 'more',
  install: 'more',
  about: 'more',
  privacy: 'more',
  erase: 'more',
  backup: 'more',
};

/** The name of the screen that an address means; `unknown` when it means none. */
export function nameOf({ screen, id }: Route): keyof typeof titles {
  if (!Object.hasOwn(screens, screen)) return 'unknown';
  const name = screen as keyof typeof titles;
  const { names } = screens[name];
  return names === 'either' || (names === 'something') === (id !== '') ? name : 'unknown';
}
