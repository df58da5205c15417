/** Words of "Put it on the home screen": the steps, for each kind of device. The names of menus are those of the makers. */
interface Way {
  readonly name: string;
  readonly steps: readonly string[];
}

export const install = {
  title: 'Put Askwell on the home screen',
  lead: 'It then has its own icon and opens like an app, also without a signal. It costs nothing, and there is no account.',
  now: 'Put it there now',
  nowHelp: 'Your browser asks you once more.',
  installed: 'You are using it from its icon now. There is nothing more to do.',
  backupTitle: 'On an iPhone or iPad, make a backup first',
  backupText:
    'The app on the home screen keeps its own storage. What you wrote in the browser may not come along. A backup made here can be brought back there in two taps.',
  backup: 'Go to backup and restore',
  others: 'On another device',
  where: 'Where this comes from',
};

/** By the platform, in the order in which the others are shown. */
export const ways: Readonly<Record<'ios-safari' | 'ios-other' | 'android' | 'desktop', Way>> = {
  'ios-safari': {
    name: 'iPhone or iPad, in Safari',
    steps: [
      'Tap the Share button: a square with an arrow that points up. It may be behind the button with three dots.',
      'Scroll down and tap “Add to Home Screen”.',
      'Tap “Add”. From then on, open Askwell from the new icon.',
    ],
  },
  'ios-other': {
    name: 'iPhone or iPad, in another browser',
    steps: [
      'Tap the Share button of your browser. It may be in its menu.',
      'If “Add to Home Screen” is there, tap it, then “Add”.',
      'If it is not there, open this same address in Safari and do it there.',
    ],
  },
  android: {
    name: 'Android',
    steps: [
      'Open the menu of your browser: three dots or three lines.',
      'Tap “Add to Home screen” or “Install app”. The words differ a little from browser to browser.',
      'Tap “Install” or “Add”.',
    ],
  },
  desktop: {
    name: 'Computer',
    steps: [
      'In Chrome or Edge: use the install button at the end of the address bar, or “Install Askwell” in the menu.',
      'In Safari on a Mac: choose “Add to Dock” in the File menu.',
      'Firefox may not offer it. A bookmark does the same: Askwell opens from it without a signal, too.',
    ],
  },
};
