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
