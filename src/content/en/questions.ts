/** Words of the screens of questions: the list, one question, the ideas. The ideas themselves are in `bank.ts`. */
export const questions = {
  title: 'Questions',
  list: 'Your questions',
  progress: (asked: number, all: number): string =>
    asked === 0 ? (all === 1 ? '1 question' : `${all} questions`) : asked === all ? 'All asked or answered' : `${asked} of ${all} asked or answered`,
  emptyTitle: 'What would you like to know?',
  empty:
    'Add it in your own words. If you paste a list, each line becomes a question. Or look at some ideas first. The first three of your list are the ones to ask first.',
  rank: 'Top three',
  asked: 'Asked',
  answered: 'Answered',
  twoWordings: 'Written in two ways',
  cameBack: 'Deleted elsewhere, but written in here',
  /** On the link beside a question: what it leads to. */
  answer: 'Answer',
  details: 'Details',
  about: (link: string, title: string): string => `${link}: ${title}`,
  ideas: 'Ideas for questions',
};

export const composer = {
  label: 'Add a question',
  add: 'Add',
  /** What the message bar calls it. */
  kept: 'Question not added yet',
  /** Written apart from what stands in the field. */
  waiting: (text: string): string => `Not added yet: ${text}`,
};

export const takeAway = {
  title: 'Take them along',
  text: 'Your questions as text',
  heading: (appointment: string): string => `Questions: ${appointment}`,
  asked: 'Asked.',
  answer: (answer: string): string => `Answer: ${answer}`,
};

export const shared = {
  label: (text: string): string => `Shared to Askwell: ${text}`,
  add: 'Add as a question',
  drop: 'Do not add',
};

export const question = {
  back: 'Back to your questions',
  answer: 'The answer',
  answerHelp: 'Kept as you type.',
  large: 'Show it large',
  before: 'Back',
  after: 'Next',
  next: (title: string): string => `Next question: ${title}`,
  words: 'Words of this question',
  place: 'Its place in your list',
  placeHelp: (place: number, all: number): string => (place <= 3 ? `Number ${place} of ${all}: one of your top three.` : `Number ${place} of ${all}.`),
  remove: 'Delete this question',
  cameBack:
    'This question was deleted on another device or in another tab. But something was written here that the other one did not have, so it is shown again.',
  keep: 'Keep the question',
  gone: 'This question is not here',
  goneText: 'It may have been deleted. Deleted questions are kept for 30 days.',
  deletedText: 'This question was deleted. You can bring it back.',
  restore: 'Bring it back',
};

export const ideas = {
  title: 'Ideas for questions',
  intro: 'Choose a topic, then tap an idea.',
  lead: 'Each tap puts one into your list.',
  count: (count: number, inList: number): string => `${count === 1 ? '1 idea' : `${count} ideas`}${inList === 0 ? '' : `, ${inList} in your list`}`,
  contents: 'All topics',
  back: 'Back to your questions',
  add: 'Add',
  inList: 'In your list',
  next: (title: string): string => `Next: ${title}`,
  gone: 'There is no such topic',
  goneText: 'Its address may be from another version of Askwell. What you wrote is safe. The list has all topics.',
};
