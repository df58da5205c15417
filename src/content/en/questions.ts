/** Words of the screen Questions, of the ideas from the bank, of sharing and printing, and of text that another app shares to Askwell. */

export const questions = {
  title: 'Questions',
  list: 'Your questions',
  label: 'Add a question',
  add: 'Add',
  help: 'Saved as you type. Each line becomes a question of its own.',
  willAdd: (count: number): string => (count === 1 ? 'This adds 1 question.' : `This adds ${count} questions.`),
  none: 'No questions yet. Write one as it comes to you, or take one from the ideas.',
  top: 'Top three',
  topHelp: 'Visits are short. The first three stand here. Move others up to change them.',
  topPlace: (place: number): string => `Top three: number ${place}`,
  rest: 'The rest',
  showMore: (count: number): string => `Show ${count} more`,
  progress: (asked: number, all: number): string => (asked === 0 ? `${all} to ask` : asked === all ? 'All asked' : `${asked} of ${all} asked`),
  asked: 'Asked',
  answer: 'Answer',
  answerHelp: 'Saved as you type. A few key words are enough.',
  hasAnswer: 'Answer written down',
  open: (question: string): string => `Answer and change: ${question}`,
  change: 'Change this question',
  words: 'Words of this question',
  up: 'Move up',
  down: 'Move down',
  first: 'Move to the top',
  remove: 'Delete this question',
  moveNamed: (move: string, question: string): string => `${move}: ${question}`,
  twoWordings: 'This question has two wordings. Both are kept until you choose one.',
  twoAnswers: 'This answer was written in two ways. Both are kept until you choose one.',
  keepThis: 'Keep this one',
  cameBack:
    'This question was deleted on another device or in another tab, but something was written in it that had not been seen there. So it is shown again.',
  keepQuestion: 'Keep the question',
  gone: 'This question is not here',
  goneText: 'It may have been deleted. What you delete is kept for 30 days under More, Recently deleted.',
  deletedText: 'This question was deleted. You can bring it back.',
  restore: 'Bring it back',
};

export const ideas = {
  title: 'Ideas for questions',
  help: 'Tap one to put it on your list. Then you can make the words your own.',
  add: (question: string): string => `Add: ${question}`,
  there: 'On your list',
  again: 'You deleted this one. Tap to bring it back.',
  top: 'Good for the top three',
  fill: 'Where you see ___, put in your own words.',
  count: (count: number): string => (count === 1 ? '1 question' : `${count} questions`),
  sources: (count: number): string => (count === 1 ? 'What these lean on: 1 source' : `What these lean on: ${count} sources`),
  notReviewed: 'Put together from the public sources shown. No clinician has reviewed it. Leave out what does not fit.',
};

export const share = {
  title: 'Share or print',
  share: 'Share as text',
  copy: 'Copy as text',
  copied: 'Copied. You can paste it where you like.',
  print: 'Print',
  printHelp: 'One list, large and clear, with room for answers.',
  leaves: 'What you share leaves Askwell. A copy stays where you send it, and Askwell cannot take it back.',
  withAnswers: 'With the answers',
  nothing: 'There is nothing to share yet.',
  textTitle: (appointment: string): string => `My questions: ${appointment}`,
  textTop: 'Top three',
  textRest: 'If there is time',
  textAsked: 'Asked',
  textAnswer: (answer: string): string => `Answer: ${answer}`,
};

/** Says what happened, whether the words are safe, and what to do now. */
export const shareProblems = {
  copy: 'It could not be copied. Your questions are safe here. Select the text on screen and copy it by hand.',
  share: 'The share menu did not open. Your questions are safe here. Try “Copy as text” instead.',
  print: 'The printer window did not open. Your questions are safe here. Try “Share as text” and print from there.',
};

/** Text that came in through the phone's share menu. Nothing is saved before a tap. */
export const incoming = {
  title: 'Shared with Askwell',
  help: 'Nothing is on your list yet. You can change the words first.',
  label: 'The question',
  add: 'Add to your questions',
  discard: 'Leave it out',
  to: (appointment: string): string => `It goes to: ${appointment}.`,
};

/** Says what happened, whether the words are safe, and what to do now. */
export const incomingProblems = {
  empty: 'No text arrived. What you saved before is safe. Go back to the other app and share the text once more, or copy it and paste it here.',
  long: 'The text is too long for a question. What you saved before is safe. Copy the part you want and paste it here.',
  lost: 'The shared text did not reach this page. What you saved before is safe. Share it once more, or copy it and paste it here.',
};

/** What an action on a question did, for the message bar, where no word of the plan's fits. */
export const questionDeeds = { asked: 'Asked', unasked: 'Not asked yet', answer: 'Answer' };
