// P10, it works without a network: after one visit every address opens from a cold start with the server killed, not emulated.
import type { titles as titlesOfScreens } from '../../src/content/en/titles';
import { keptOffline, names, openApp, stepPath, tick, titles } from '../faults/app';
import { report } from '../faults/report';
import { expect, test } from './test';

/** Every screen, by its name: a new one that is missing here does not compile. The id is one that nothing has. */
const screens: Readonly<Record<Exclude<keyof typeof titlesOfScreens, 'step' | 'unknown'>, string | readonly [id: string, heading: string]>> = {
  add: ['coverage', 'Add a step'],
  questions: 'Questions',
  question: ['own:none', 'This question is not here'],
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
  'medical-record': ['own:none', 'A record'],
  talk: 'Telling your current doctor',
  letter: ['own:none', 'Request letter'],
  calls: 'Calls',
  call: ['own:none', 'A call'],
  doctors: 'Finding the doctor',
  doctor: ['own:none', 'A doctor'],
  medicines: 'Medicines',
  medicine: ['own:none', 'A medicine'],
  story: 'Your story',
  event: ['own:none', 'A line of your story'],
  trouble: ['own:none', 'A trouble'],
  deleted: 'Recently deleted',
  next: 'What next?',
  calendar: 'Into your calendar',
  photo: ['own:none', 'This photo is not here'],
  more: 'More',
  comfort: 'Reading comfort',
  ready: 'Is it ready?',
  install: 'Put Askwell on the home screen',
  about: 'About Askwell',
  privacy: 'Privacy',
  erase: 'Delete everything',
  backup: 'Backup',
};

/** Address and main heading. */
const places: readonly (readonly [string, string])[] = [
  ['', 'Prepare'],
  ['?from=home', 'Prepare'],
  [stepPath('why'), titles.why],
  ['no-such-screen', 'There is no such page'],
  ...Object.entries(screens).map(([name, what]) =>
    typeof what === 'string' ? ([name, what] as const) : ([`${name}/${encodeURIComponent(what[0])}`, what[1]] as const),
  ),
];

/** So many a browser. */
const PAGES = 7;

test('every address opens cold with the server killed', async ({ server, open, engine }) => {
  const first = await open();
  await openApp(first.tab, server.address);
  await tick(first.tab, titles.why);
  await keptOffline(first.tab);
  await first.close();
  await server.kill();
  await expect(fetch(server.address)).rejects.toThrow();

  let opened = 0;
  let cold = await open();
  for (const [path, heading] of places) {
    // WebKit keeps pages that were left, and their databases, open, and some workers then never answer.
    if (opened > 0 && opened % PAGES === 0) {
      await cold.close();
      cold = await open();
    }
    await openApp(cold.tab, server.address + path);
    await cold.tab.sees('heading', heading);
    opened += 1;
  }
  await cold.close();
  // A screen that was opened by its address alone works, too.
  const last = await open();
  await openApp(last.tab, server.address + stepPath('why'));
  await last.tab.fill(names.note, 'written without a signal');
  await last.tab.click('link', names.back);
  await last.tab.has('Saved. Note');
  expect(last.errors()).toEqual([]);
  report('P10', engine, { runs: opened, losses: places.length - opened });
});
