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
    'what-it-is': 'second another other doctor third view',
    when: 'urgent quickly too late waiting time',
    'worth-it': 'useful chances statistics numbers wrong misdiagnosis mistake',
    'tell-your-doctor': 'offended angry rude upset afraid feelings permission',
    'find-a-doctor': 'specialist expert neurologist reviews telehealth online best',
    'us-cost': 'cost price prices money bill bills pay paying insurance insurer coverage afford expensive',
    'us-refused': 'denied denial rejected refusal turned down insurance letter',
    england: 'nhs uk britain referral',
    'other-countries': 'cost price money pay insurance abroad europe',
    records: 'papers files documents chart history copies gp portal',
    'record-clocks': 'deadline law legal rights gdpr hipaa',
    images: 'scan scans cd cds dvd usb stick mri ct x-ray xray picture pictures biopsy',
    'question-lists': 'ask prepare write list',
    'help-to-talk': 'translator translate foreign hearing deaf speak speaking voice',
    'the-day': 'bag bring pack pills tablets drugs medication tired rest wheelchair parking nervous',
    remember: 'forget memory recording record notes companion friend',
    'if-they-agree': 'same confirmed',
    'if-they-differ': 'disagree contradict third different',
    'mg-before-a-test': 'emg needle electrodes mestinon',
    'mg-crisis': 'breathing breathe swallow swallowing choking ambulance hospital',
    'mg-medicines': 'pills tablets drugs medication prednisone infusion side effects',
    'mg-operation-pregnancy': 'surgery anaesthesia anesthesia baby tooth',
    'mg-tests': 'blood antibody seronegative result',
    'mg-worst-moments': 'double vision eyes eye eyelid lid droopy seeing blurred film',
  },
};
