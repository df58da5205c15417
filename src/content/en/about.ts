/** Words of "About" and of "Privacy". */
export const about = {
  title: 'About Askwell',
  text: [
    'Askwell helps you get ready for a second opinion, and remember what you want to ask.',
    'It does not tell you what to decide. It does not know your illness, it gives no diagnosis, and it does not replace your doctor. It is no emergency service.',
    'Its guidance is put together from public sources. No clinician has reviewed it.',
  ],
  program: 'The program',
  version: (version: string): string => `Version ${version}.`,
  licence: 'Askwell is free software under the MIT licence: anyone may use it, look into it, change it and pass it on. It comes without any warranty.',
  changed: 'What changed',
  feedback: 'Tell us what is wrong or missing',
  feedbackHelp: 'This leaves Askwell. Please do not send anything about your health.',
  sources: 'Sources',
  sourcesHelp: (count: number): string => `All ${count} pages and papers that the guidance is based on, with the day they were last read.`,
};

export const privacy = {
  title: 'Privacy',
  groups: [
    {
      title: 'What leaves this device',
      text: [
        'Nothing that you write or photograph, unless you share it yourself with a tap: print it, copy it, or send a file. A backup is such a file: it holds your words and photos, and is not locked.',
        'There is no account and no server that receives your words. Askwell keeps no statistics, sets no cookies and loads nothing from other companies.',
        'Your browser loads the program from its website, as it does for every web page. That site can see that somebody loaded it and, until all of it is kept here, which screens were opened, also those of a condition. It never sees what you write.',
        'A browser that translates a page for you, or an extension that you added to it, may read what stands there and send it to its maker.',
      ],
    },
    {
      title: 'Who can read it here',
      text: [
        'What you write stays in this browser. It is not locked: anyone who can unlock this device can open Askwell and read it.',
        'Links to sources open other websites, and only when you tap them. They are not told that you came from Askwell.',
      ],
    },
    {
      title: 'What may stay behind',
      text: [
        'The browser’s history shows that you used Askwell and which screens you opened, also those of a condition. It never shows your words, and deleting everything here does not change it.',
        'What you delete is kept for 30 days so that you can bring it back, unless you delete it for good. Words that you take out of a field, or write over, stay for 30 days, too, also in backups.',
        'After “Delete everything”, traces may stay in files of the browser and on the storage chip until that space is used again, and in backups of the whole device. Paper and files that you made stay.',
      ],
    },
  ],
  erase: 'Delete everything',
};
