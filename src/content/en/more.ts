/** Words of the screens behind "More". */
export const more = {
  title: 'More',
  plan: 'Your plan',
  print: 'Print the plan',
  printHelp: 'With your notes and days.',
  deleted: 'Recently deleted',
  clear: 'Clear all ticks',
  clearHelp: 'Notes, days and your own steps stay. You can undo it.',
  nothingTicked: 'Nothing is ticked.',
  device: 'On this device',
  install: 'Put Askwell on the home screen',
  installHelp: 'It then opens like an app, also without a signal.',
  persisted: 'Your browser keeps what you write here until you delete it yourself.',
  bestEffort:
    'Your browser may remove what you write here if the device runs full, or on an iPhone if you do not open Askwell for some weeks. Putting Askwell on the home screen makes that less likely.',
  unknown: 'Your browser does not say how long it keeps what you write here.',
  about: 'About Askwell',
  aboutText: [
    'Askwell helps you prepare for a second opinion and remember what you want to ask. It does not tell you what to decide, and it is no emergency service.',
    'Its guidance is put together from public sources, shown under each step. No clinician has reviewed it.',
  ],
  privacy: 'Privacy',
  privacyText: [
    'What you write stays in this browser. There is no account and no server that receives it. Askwell counts nothing and sends nothing.',
    'Anyone who can unlock this device can read it. Links to sources open other websites, and only when you tap them.',
  ],
  version: (version: string): string => `Version ${version}. Free software under the MIT licence.`,
  erase: 'Delete everything',
  eraseText: [
    'This removes all ticks, notes and steps, and Askwell itself, from this browser. It cannot be undone.',
    'Traces may stay on the storage chip until the device uses that space again, and in backups of the whole device. Paper and files that you made stay.',
    'To use Askwell again afterwards you need a connection once.',
  ],
  eraseConfirm: (word: string): string => `To go on, type ${word}`,
  eraseWord: 'delete',
  eraseNow: 'Delete everything now',
  eraseFailed: 'It could not be deleted. Everything is still here. Close other tabs with Askwell, then try again.',
};

export const deleted = {
  title: 'Recently deleted',
  back: 'Back',
  help: 'Your own words are kept for 30 days, then gone for good. Steps of the plan can always come back.',
  none: 'Nothing was deleted in the last 30 days.',
  on: (day: string): string => `Deleted ${day}`,
  restore: 'Bring back',
  restoreNamed: (title: string): string => `Bring back: ${title}`,
  forget: 'Delete for good',
  forgetNamed: (title: string): string => `Delete for good: ${title}`,
};

export const unknown = {
  title: 'There is no such page',
  text: 'The address may be from another version of Askwell. Your plan is where it was.',
  home: 'Go to the plan',
};
