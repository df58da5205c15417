// Every kind of write the app makes, as a person makes it. One entry for each deed the app can report: a new deed without an
// entry does not compile.

import { plan } from '../../src/content/en/plan';
import type { Deed } from '../../src/domain/message';
import type { Tab } from '../e2e/driver';
import { forgetWords } from '../e2e/fixtures/rows';
import { aboutQuestion, box, calmly, names, openApp, says, statusOf, tick, titles } from './app';

/** What one try is made with: words that were never used before, on a step of its own. */
export interface Try {
  readonly tab: Tab;
  readonly address: string;
  readonly title: string;
  readonly words: string;
}

export interface Site {
  /** Brings the app to where the write can be made; itself saved. */
  readonly before: (one: Try) => Promise<void>;
  /** The one action whose write is to fail. */
  readonly act: (one: Try) => Promise<void>;
  /** Whether the person's words are still on the screen after it failed. */
  readonly words?: (one: Try) => Promise<boolean>;
  /** What the status says once it is saved. Pressing "Try again" leaves the field, and what was only kept is saved. */
  readonly saved: RegExp;
  /** The page is loaded anew, and the engine then puts its files in order: it needs room for that, too. */
  readonly reloads?: true;
}

const toPlan = (tab: Tab) => tab.click('link', 'Prepare');
/** The app goes back by itself, a moment after it was saved: who presses before that is led away again. */
const backOnPlan = ({ tab }: Try) => tab.sees('heading', 'Prepare');
const open = async ({ tab, title }: Try) => {
  await toPlan(tab);
  await tab.click('link', names.about(title));
};
const unfold = async (one: Try) => {
  await open(one);
  await one.tab.click('button', 'Change this step');
};
/** Ticked or not, as wished. */
const setTick = async ({ tab, title }: Try, done: boolean) => {
  await toPlan(tab);
  if ((await tab.isChecked('checkbox', box(title))) === done) return;
  await tab.click('checkbox', box(title));
  await says(tab, `Saved. ${done ? 'Done' : 'Not done yet'}: ${title}`);
};
const remove = async (one: Try) => {
  await unfold(one);
  await one.tab.click('button', 'Delete this step');
  await says(one.tab, `Saved. Deleted: ${one.title}`);
  await backOnPlan(one);
};
const add = async ({ tab, words }: Try) => {
  await toPlan(tab);
  await tab.click('link', 'Add a step to Coverage');
  await tab.fill(names.step, words);
};
const addSaved = async (one: Try) => {
  await add(one);
  await one.tab.click('button', names.add);
  await says(one.tab, 'Saved. Added');
  await backOnPlan(one);
};
const toDeleted = async (tab: Tab) => {
  await tab.click('link', 'More');
  await tab.click('link', /^Recently deleted/);
  await calmly();
};
const noteIsHere = async ({ tab, words }: Try) => (await tab.value(names.note)) === words;
const leaveField = async ({ tab }: Try) => tab.press('Tab');

/** The list of questions, with one that is called as the step is. */
const toQuestion = async ({ tab, title }: Try) => {
  await tab.click('link', 'Questions');
  if (await tab.evaluate((wanted) => [...document.querySelectorAll('main .question b')].some((one) => one.textContent === wanted), title)) return;
  await tab.fill(names.question, title);
  await tab.click('button', names.add);
  await says(tab, `Saved. Added: ${title}`);
};
const setAsked = async (one: Try, asked: boolean) => {
  await toQuestion(one);
  if ((await one.tab.isChecked('checkbox', box(one.title))) === asked) return;
  await one.tab.click('checkbox', box(one.title));
  await says(one.tab, `Saved. ${asked ? 'Asked' : 'Not asked yet'}: ${one.title}`);
};

/** A draft that a tab left behind when it died, put straight into the database. */
export const leaveDraft = ({ tab, words }: Pick<Try, 'tab' | 'words'>): Promise<void> =>
  tab.evaluate(
    (text) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('askwell');
        opening.onsuccess = () => {
          const db = opening.result;
          const transaction = db.transaction(['drafts', 'device'], 'readwrite', { durability: 'strict' });
          const device = transaction.objectStore('device').get('device');
          device.onsuccess = () => {
            const record = `step/${device.result.appointment}/second-opinion:story`;
            transaction
              .objectStore('drafts')
              .put({ key: `gone ${text}`, tab: 'gone', record, field: 'note', text, seen: [], first: { label: 'Write your story in ten lines' } });
          };
          transaction.onabort = () => reject(transaction.error);
          transaction.oncomplete = () => {
            db.close();
            resolve();
          };
        };
      }),
    words,
  );

/** The country that is not chosen yet: to choose one again writes nothing. */
let otherCountry = 'Spain';

/** Whether the step stands at the top of its section: it cannot be moved up then. */
let isFirst: boolean | undefined;

/** All but a new appointment and a copy, which have many writes: tests/state/appointments.test.ts refuses each of them. */
export const sites: Readonly<Record<Exclude<Deed, 'begun' | 'copied'> | 'kept', Site>> = {
  ticked: { before: (one) => setTick(one, false), act: ({ tab, title }) => tab.click('checkbox', box(title)), saved: /^Saved\. Done/ },
  unticked: { before: (one) => setTick(one, true), act: ({ tab, title }) => tab.click('checkbox', box(title)), saved: /^Saved\. Not done yet/ },
  undone: {
    before: async (one) => {
      await setTick(one, false);
      await one.tab.click('checkbox', box(one.title));
      await says(one.tab, 'Saved. Done');
    },
    act: ({ tab }) => tab.click('button', 'Undo'),
    saved: /^Saved\. Undone/,
  },
  redone: {
    before: async (one) => {
      await sites.undone.before(one);
      await sites.undone.act(one);
      await says(one.tab, 'Saved. Undone');
      await calmly();
    },
    act: ({ tab }) => tab.click('button', 'Undo'),
    saved: /^Saved\. Done again/,
  },
  kept: {
    before: async (one) => {
      await open(one);
      if (await statusOf(one.tab)) await one.tab.click('button', 'Close');
    },
    act: ({ tab, words }) => tab.fill(names.note, words),
    words: noteIsHere,
    saved: /^(Kept while you type|Saved\. Note)/,
  },
  asked: { before: (one) => setAsked(one, false), act: ({ tab, title }) => tab.click('checkbox', box(title)), saved: /^Saved\. Asked/ },
  unasked: { before: (one) => setAsked(one, true), act: ({ tab, title }) => tab.click('checkbox', box(title)), saved: /^Saved\. Not asked yet/ },
  words: {
    before: async (one) => {
      await toQuestion(one);
      await one.tab.click('link', aboutQuestion(one.title));
      await one.tab.fill(names.answer, one.words);
    },
    act: leaveField,
    words: async ({ tab, words }) => (await tab.value(names.answer)) === words,
    saved: /^Saved\. Your words/,
  },
  note: {
    before: async (one) => {
      await open(one);
      await one.tab.fill(names.note, one.words);
    },
    act: leaveField,
    words: noteIsHere,
    saved: /^Saved\. Note/,
  },
  title: {
    before: async (one) => {
      await unfold(one);
      await one.tab.fill('Words of this step', one.words);
    },
    act: leaveField,
    words: async ({ tab, words }) => (await tab.value('Words of this step')) === words,
    saved: /^Saved\. New words/,
  },
  original: {
    before: async (one) => {
      await unfold(one);
      await one.tab.fill('Words of this step', one.words);
      await one.tab.press('Tab');
      await says(one.tab, 'Saved. New words');
    },
    act: ({ tab, title }) => tab.click('button', `Back to the original words: ${title}`),
    saved: /^Saved\. Original words/,
  },
  due: {
    before: open,
    act: async ({ tab, words }) => tab.page?.getByLabel('Do it by').fill(`2027-01-${String((Number(words.match(/\d+/)) % 28) + 1).padStart(2, '0')}`),
    words: async ({ tab }) => (await tab.page?.getByLabel('Do it by').inputValue()) !== '',
    saved: /^Saved\. Day/,
  },
  added: {
    before: add,
    act: ({ tab }) => tab.click('button', names.add),
    words: async ({ tab, words }) => (await tab.value(names.step)) === words,
    saved: /^Saved\. Added/,
  },
  chosen: {
    before: async ({ tab }) => {
      await tab.click('link', 'More');
      await tab.click('link', /^Your condition/);
      await tab.sees('radio', 'Spain');
      otherCountry = (await tab.isChecked('radio', 'Spain')) ? 'Canada' : 'Spain';
    },
    act: ({ tab }) => tab.click('radio', otherCountry),
    saved: /^Saved\. Chosen/,
  },
  moved: {
    before: async (one) => {
      await toPlan(one.tab);
      isFirst = await one.tab.evaluate(
        (title) => [...document.querySelectorAll('main li')].find((row) => row.querySelector('b')?.textContent === title)?.previousElementSibling === null,
        one.title,
      );
      await unfold(one);
    },
    act: ({ tab }) => tab.click('button', isFirst ? 'Move down' : 'Move up'),
    saved: /^Saved\. Moved/,
  },
  deleted: { before: unfold, act: ({ tab }) => tab.click('button', 'Delete this step'), saved: /^Saved\. Deleted/ },
  restored: {
    before: async (one) => {
      await remove(one);
      await toDeleted(one.tab);
    },
    act: ({ tab, title }) => tab.click('button', `Bring back: ${title}`),
    saved: /^Saved\. Brought back/,
  },
  cleared: {
    before: async (one) => {
      await setTick(one, true);
      await one.tab.click('link', 'More');
    },
    act: ({ tab }) => tab.click('button', /^Clear all ticks/),
    saved: /^Saved\. Ticks cleared/,
  },
  forgotten: {
    before: async (one) => {
      await addSaved(one);
      await remove({ ...one, title: one.words });
      await toDeleted(one.tab);
    },
    act: ({ tab, words }) => tab.click('button', `Delete for good: ${words}`),
    saved: /^Saved\. Deleted for good/,
  },
  'taken-over': {
    before: async (one) => {
      await setTick(one, true); // there is an appointment now
      // With the app gone: its start, on a slow machine, would still take the words over now.
      await one.tab.goto(`${one.address}nothing.txt`);
      await leaveDraft(one);
    },
    act: ({ tab, address }) => openApp(tab, address),
    reloads: true,
    saved: /^Saved\. Words you were typing last time/,
  },
};

/** A new step of the plan for each try, so that none meets what an earlier one left; when all had their turn, everything is forgotten. */
export function createTries(tab: Tab, address: string): () => Promise<Try> {
  const own = plan.steps.map(({ title }) => title).filter((title) => !title.startsWith('Write your story') && title !== titles.letters);
  let turn = 0;
  return async () => {
    const place = turn % own.length;
    turn += 1;
    if (place === 0) {
      await tab.goto(`${address}nothing.txt`);
      await forgetWords(tab);
      await openApp(tab, address);
      await tick(tab, titles.letters); // there is an appointment from now on
    }
    // What an earlier try said must not be taken for what this one says.
    if (await statusOf(tab)) await tab.click('button', 'Close');
    return { tab, address, title: own[place] as string, words: `words ${turn}` };
  };
}
