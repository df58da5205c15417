/** Words of the screens of the guide. The articles themselves are in `guide/`. */
export const guide = {
  title: 'Guide',
  intro: 'Short pages on second opinions. They are on this device and open without a signal.',
  search: 'Search the guide',
  searchHelp: 'A word or two is enough.',
  clear: 'Empty the search',
  found: (count: number, words: string): string => (count === 1 ? `1 page for “${words}”` : `${count} pages for “${words}”`),
  none: (words: string): string => `No page for “${words}”. Try one shorter word, or look through the list.`,
  all: 'All pages',
  place: (place: number, all: number): string => `Page ${place} of ${all}`,
  previous: (title: string): string => `Back: ${title}`,
  next: (title: string): string => `Next: ${title}`,
  contents: 'All pages of the guide',
  gone: 'There is no such page in the guide',
  goneText: 'Its address may be from another version of Askwell. What you wrote is safe. Look for it in the list.',
};

/** Says what happened, whether the words are safe, and what to do now. */
export const guideProblems = {
  load: 'The guide could not be opened. What you wrote is safe. Try again. If that does not help, connect once and open Askwell again.',
  search: 'The search does not work just now. What you wrote is safe. All pages are still in the list below.',
};

/** What people type for the pages: see `state/guide-search.ts`. */
export const everyday = {
  small:
    'a an and any are at can do does for from get have how i if in is it many me much my of on or should so that the there to too what which will with you your',
  for: {
    'what-it-is': 'second other doctor',
    when: 'urgent too late',
    'worth-it': 'useful chances misdiagnosis',
    'tell-your-doctor': 'offended angry upset afraid',
    'find-a-doctor': 'specialist expert online',
    'us-cost': 'cost price money bill insurance',
    'us-refused': 'denied denial insurance',
    england: 'nhs uk',
    'other-countries': 'cost price money pay insurance abroad',
    records: 'papers files history',
    'record-clocks': 'deadline law rights',
    images: 'scans cd dvd usb mri ct x-rays xray pictures biopsy',
    'help-to-talk': 'translator deaf hearing voice',
    'the-day': 'bag bring pills tablets tired wheelchair nervous',
    remember: 'forget recording companion',
    'if-they-agree': 'same',
    'if-they-differ': 'disagree contradict',
    'mg-before-a-test': 'emg needle',
    'mg-crisis': 'breathe breathing swallowing choking hospital',
    'mg-medicines': 'pills tablets side effects',
    'mg-operation-pregnancy': 'surgery anaesthesia anesthesia baby tooth',
    'mg-tests': 'blood antibody',
    'mg-worst-moments': 'double vision eyes eyelid droopy blurred',
  },
};
