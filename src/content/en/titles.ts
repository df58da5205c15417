/** What the window is called on each screen. Never a person's words: titles go into the browser's history. */
export const titles = {
  step: 'A step',
  add: 'Add a step',
  guide: 'Guide',
  deleted: 'Recently deleted',
  next: 'What next?',
  calendar: 'Into your calendar',
  photo: 'A photo',
  more: 'More',
  comfort: 'Reading comfort',
  ready: 'Is it ready?',
  install: 'Put Askwell on the home screen',
  about: 'About Askwell',
  privacy: 'Privacy',
  erase: 'Delete everything',
  unknown: 'There is no such page',
};
