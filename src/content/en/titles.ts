/** What the window is called on each screen. Never a person's words: titles go into the browser's history. */
export const titles = {
  step: 'A step',
  add: 'Add a step',
  questions: 'Questions',
  question: 'A question',
  ideas: 'Ideas for questions',
  guide: 'Guide',
  deleted: 'Recently deleted',
  more: 'More',
  unknown: 'There is no such page',
};
