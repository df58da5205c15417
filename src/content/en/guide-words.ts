/** Words of the screens of the guide. The articles themselves are in `guide/`. */
export const guide = {
  title: 'Guide',
  intro: 'Short pages on second opinions. They are on this device and open without a signal.',
  search: 'Search the guide and what you wrote',
  searchHelp: 'A word or two is enough.',
  clear: 'Empty the search',
  found: (count: number, words: string): string => `${count === 1 ? '1 page' : `${count} pages`} for “${words}”.`,
  alike: (count: number, words: string): string => `No page has “${words}”. ${count === 1 ? '1 page has' : `${count} pages have`} words like it.`,
  /** While what the person wrote has it. */
  noPage: (words: string): string => `No page for “${words}”.`,
  none: (words: string): string => `No page for “${words}”. Try one shorter word, or look through the list.`,
  own: 'In your notes and lists',
  foundOwn: (count: number): string => `In your notes and lists: ${count}.`,
  all: 'All pages',
  place: (place: number, all: number): string => `Page ${place} of ${all}`,
  previous: (title: string): string => `Back: ${title}`,
  next: (title: string): string => `Next: ${title}`,
  contents: 'All pages of the guide',
  gone: 'There is no such page in the guide',
  goneText: 'Its address may be from another version of Askwell. What you wrote is safe. The list has all pages.',
};

/** Says what happened, whether the words are safe, and what to do now. */
export const guideProblems = {
  load: 'The guide could not be opened. What you wrote is safe. Try again. If that does not help, connect once and open Askwell again.',
  search: 'The search of the guide does not work just now. What you wrote is safe. All pages are still in the list below.',
};

/** What somebody types who is afraid: of the visit, of what it may bring, of what the doctor may think. */
const FEAR = 'scared afraid frightened fear worried anxious anxiety';

/** What somebody types who may need help at once: the page that speaks of it has to come first, in whichever of these words. */
const DISTRESS = `trouble difficulty hard short not no air breath breathe breathing breathless swallow swallowing choke choking feel well properly enough food ${FEAR}`;

/** What people type for the pages: see `state/guide-search.ts`. */
export const everyday = {
  small:
    "a am an and any are at can can't cannot cant do does for from get have how i i'm if im in is it many me much my of on or should so that the there to too what which will with you your",
  for: {
    'what-it-is': `second other doctor ${FEAR}`,
    when: `urgent too late emergency ${DISTRESS}`,
    'worth-it': 'useful chances misdiagnosis',
    'tell-your-doctor': `offended angry upset ${FEAR}`,
    'find-a-doctor': 'specialist expert online telehealth telemedicine waiting list',
    'us-cost': 'cost price money bill insurance copay',
    'us-refused': 'denied denial insurance insurer refused rejected declined said no claim',
    england: 'nhs uk',
    'other-countries': 'price money pay cost insurance abroad',
    records: 'papers files history',
    'record-clocks': 'deadline law rights hipaa',
    images: 'scans cd dvd usb mri ct x-rays xray pictures biopsy',
    'help-to-talk': 'translator deaf hearing voice',
    'the-day': `bag bring pills tablets tired fatigue wheelchair nervous ${FEAR}`,
    remember: 'forget recording companion',
    'if-they-agree': 'same',
    'if-they-differ': 'disagree contradict',
    'mg-before-a-test': 'emg needle',
    'mg-crisis': `crisis emergency hospital ${DISTRESS}`,
    // Twice: so many other words must not put this page behind one that only says what to bring.
    'mg-medicines': 'pills tablets pills tablets side effects prednisone prednisolone cortisone ivig plasma exchange flu covid shot',
    'mg-operation-pregnancy': 'surgery anaesthesia anesthesia baby tooth',
    'mg-tests': 'blood antibody',
    'mg-why-opinions-differ': 'thymectomy',
    'mg-worst-moments': 'double vision eyes eyelid droopy blurred',
  },
};
