/** What the window is called on each screen. Never a person's words: titles go into the browser's history. */
export const titles = {
  step: 'A step',
  add: 'Add a step',
  guide: 'Guide',
  condition: 'Make it fit you',
  emergency: 'Emergency signs',
  card: 'Emergency card',
  cautions: 'Medicines to mention',
  'pack-records': 'Records that matter',
  scores: 'Totals from the clinic',
  records: 'Records',
  'medical-record': 'A record',
  letter: 'Request letter',
  deleted: 'Recently deleted',
  photo: 'A photo',
  more: 'More',
  unknown: 'There is no such page',
};
