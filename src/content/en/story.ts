/** Words of the screens of the story: what happened, and the troubles that bother a person most. */
const backToStory = 'Back to your story';

export const story = {
  title: 'Your story',
  lead: 'What to tell first, in your own words.',
  back: 'Back to the plan',
  troubles: 'Troubles',
  troublesHelp: 'What bothers you most. The first three are your top three.',
  rank: 'Top three',
  addTrouble: 'Add a trouble',
  events: 'What happened',
  eventsHelp: 'A line each, in your order. Each can be moved on its own page.',
  addEvent: 'Add a line',
  dated: (when: string, what: string): string => `${when}: ${what}`,
  heading: (appointment: string): string => `Story: ${appointment}`,
};

export const event = {
  title: 'A line of your story',
  back: backToStory,
  gone: 'This line was deleted',
  restore: 'Bring it back',
  unnamed: 'A line, no words yet',
  when: 'When',
  whenHelp: 'As you remember it: a day, a year, “spring 2023”.',
  words: 'What happened',
  wordsHelp: 'Plain words are best: “I could not lift the kettle.”',
  another: 'Add another line',
  place: 'Its place in your story',
  placeHelp: (place: number, all: number): string => `Number ${place} of ${all}.`,
  remove: 'Delete this line',
};

export const trouble = {
  title: 'A trouble',
  back: backToStory,
  gone: 'This trouble was deleted',
  restore: 'Bring it back',
  unnamed: 'A trouble, no words yet',
  words: 'What bothers you',
  wordsHelp: 'For example: what it keeps you from, when in the day it is worst, what helps.',
  another: 'Add another trouble',
  place: 'Its place in your list',
  placeHelp: (place: number, all: number): string => (place <= 3 ? `Number ${place} of ${all}: one of your top three.` : `Number ${place} of ${all}.`),
  remove: 'Delete this trouble',
};
