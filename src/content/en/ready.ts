/** Words of "Is it ready?": a sentence for everything that can be found. Facts about browsers rest on `content/browser-sources.ts`. */
export const ready = {
  title: 'Is it ready?',
  lead: 'Best tried at home, before you need it.',
  checking: 'Looking at every part of Askwell on this device. This takes a moment.',
  again: 'Check again',
  busy: 'Checking',
  failed: 'The check could not be finished. Nothing was changed. You can try again.',
  summary: {
    yes: 'Ready. Askwell opens here without a signal, and what you write is saved.',
    no: 'Not quite ready. What is missing, and what helps, is listed below.',
    unknown: 'Askwell could not check everything here. What it does not know is listed below.',
  },
  answers: { yes: 'Yes', no: 'No', unknown: 'Unknown' },
  copy: 'Opens without a signal',
  copyText: {
    kept: (all: number): string => `All ${all} files of Askwell are on this device.`,
    missing: (missing: number, all: number): string =>
      `${missing} of ${all} files ${missing === 1 ? 'is' : 'are'} missing on this device. With a signal, press “Check again” to get what is missing.`,
    none: 'Askwell is not kept on this device yet. With a signal, wait a moment, then press “Check again”.',
    unsupported: 'This browser, or a private window, does not let Askwell stay on the device. A normal window of another browser may.',
    silent: 'The part of Askwell that could tell did not answer. Close all tabs with Askwell, open it once with a signal, then check again.',
  },
  article: 'The guide opens without a signal',
  articleText: {
    yes: (title: string): string => `The page “${title}” was opened from this device.`,
    no: 'No page of the guide could be opened from this device. With a signal, press “Check again”.',
  },
  saving: 'What you write is saved',
  savingText: {
    saves: 'A test was written just now and taken away again. Nothing that you saved is missing.',
    lost: 'A test could be written, but what you saved last is missing. If you have a backup, you may want to bring it back.',
    failed: 'A test could not be written just now. The device may be full, or another tab may stand in the way. What was saved before is not touched.',
  },
  protection: 'Stays when the device is full',
  protectionText: {
    persisted: 'The browser has agreed to keep your words and photos until you delete them yourself. If you clear the browser’s data, they go too.',
    bestEffort:
      'When the device is full, the browser may delete your words and photos. Askwell asks the browser to protect them once something is saved. So far it has not agreed. Each browser decides by its own rules.',
    unknown: 'This browser does not say. A backup is the safe way.',
    safariTab:
      'Safari may delete what a website keeps, once you have used Safari on 7 days without touching Askwell. Days without Safari do not count. An icon on the home screen and a backup both help.',
    homeScreen:
      'Apps on the home screen have their own count of days. In 2020 Apple wrote that it does not expect their data to be deleted. It is not certain. If you remove the icon, your words and photos go too.',
  },
  installed: 'On the home screen',
  installedText: {
    yes: 'You are using Askwell from its icon.',
    no: 'Askwell is open as a page in the browser. If you have put it on the home screen, check from there, too.',
  },
  installLink: 'Put it on the home screen',
  backup: 'A backup was made',
  backupText: {
    yes: (day: string): string => `The last one on ${day}. What you wrote since then is not in it.`,
    restored: (day: string): string => `You restored a file on ${day}. What you wrote here, then or since, may not be in it.`,
    no: 'No backup yet. If this device is lost, so is what you wrote.',
  },
  backupLink: 'Go to backup and restore',
  version: 'The version',
  versionIs: (version: string): string => `This is version ${version}.`,
  changed: 'What changed',
  where: 'Sources: how browsers keep data',
};
