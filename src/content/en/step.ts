/** Words of the step screen and of adding a step. */
export const step = {
  back: 'Back to the plan',
  due: 'Do it by',
  note: 'Your note',
  noteHelp: 'Kept as you type.',
  guidance: 'How to do it',
  sources: (count: number): string => (count === 1 ? 'Where this comes from: 1 source' : `Where this comes from: ${count} sources`),
  checked: (day: string): string => `Read on ${day}`,
  country: (name: string): string => `Applies in: ${name}`,
  notReviewed: 'Put together from the public sources shown. No clinician has reviewed it. It does not replace your doctor.',
  change: 'Change this step',
  title: 'Words of this step',
  original: (title: string): string => `Back to the original words: ${title}`,
  place: 'Its place in the plan',
  placeHelp: (place: number, all: number, section: string): string => `Number ${place} of ${all} in: ${section}`,
  remove: 'Delete this step',
  cameBack: 'This step was deleted on another device or in another tab. But something was written here that the other one did not have, so it is shown again.',
  keepStep: 'Keep the step',
  gone: 'This step is not here',
  goneText: 'It may have been deleted. Deleted steps are kept for 30 days.',
  deletedText: 'This step was deleted. You can bring it back.',
  restore: 'Bring it back',
};

export const add = {
  title: 'Add a step',
  label: 'What is the step?',
  help: (section: string): string => `It goes to the end of: ${section}.`,
  done: 'Add',
};

/** Names of the countries that sources speak of. */
export const countries: Readonly<Record<string, string>> = { US: 'United States', GB: 'United Kingdom', CA: 'Canada', ES: 'Spain', EU: 'European Union' };
