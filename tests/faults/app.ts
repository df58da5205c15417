// Askwell as a test sees it: the names that other programs rely on, and what a person does with them.
import type { Tab } from '../e2e/driver';
import { waitFor } from '../e2e/driver/processes';

/** Written out here, not taken from `src/content`: who changes one of these changes what other programs rely on. */
export const names = {
  about: (title: string) => `Details: ${title}`,
  note: 'Your note',
  question: 'Add a question',
  answer: 'The answer',
  back: 'Back to the plan',
  step: 'What is the step?',
  add: 'Add',
  eraseWord: 'To go on, type delete',
  eraseNow: 'Delete everything now',
  /** The link goes on with what it does. */
  erase: /^Delete everything/,
} as const;

/** Some steps of the built-in plan, none of them the open one of another test. */
export const titles = {
  why: 'Write down why you want another view',
  letters: 'Ask for copies of letters and results',
} as const;

/** The path of a built-in step's screen. */
export const stepPath = (id: string): string => `step/${encodeURIComponent(`second-opinion:${id}`)}`;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The link beside a question: to where its answer is to be written, and later to all of it. */
export const aboutQuestion = (title: string): RegExp => new RegExp(`^(Answer|Details): ${escaped(title)}`);

/** A step's box: its name begins with the title. */
export const box = (title: string): RegExp => new RegExp(`^${escaped(title)}`);

/** Opens an address and waits until the app has started, or says why it does not. */
export async function openApp(tab: Tab, address: string): Promise<void> {
  await tab.goto(address);
  await started(tab);
}

/** The plan is on the page before the app has started. */
export async function started(tab: Tab): Promise<void> {
  const isStarted = () => {
    // Somebody's own plan comes in parts.
    const isWhole = !document.getElementById('coverage') || document.getElementById('afterwards') !== null;
    return document.querySelector('main h1') !== null && document.documentElement.dataset.started !== undefined && isWhole;
  };
  await waitFor(() => tab.evaluate(isStarted), 'Askwell to start');
}

/** Waits as long as a person takes: a press that comes sooner counts as the second one of a hand that trembles. */
export const calmly = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 800));

/** What the status says, in one line. */
export const statusOf = (tab: Tab): Promise<string> => tab.evaluate(() => document.querySelector('[role=status]')?.textContent ?? '');

/** Waits until the status begins so. */
export const says = (tab: Tab, text: string | RegExp, timeoutMs?: number): Promise<unknown> =>
  waitFor(async () => (await statusOf(tab)).search(typeof text === 'string' ? escaped(text) : text) === 0, `the status "${text}"`, timeoutMs).catch(
    async (error) => {
      throw new Error(`${error.message} It says "${await statusOf(tab)}".`);
    },
  );

/** Ticks a step and waits until it is saved. */
export async function tick(tab: Tab, title: string): Promise<void> {
  await tab.click('checkbox', box(title));
  await says(tab, `Saved. Done: ${title}`);
}

/** Writes a note on the step's own screen, leaves the field, and waits until it is saved. Ends on the plan. */
export async function writeNote(tab: Tab, title: string, words: string): Promise<void> {
  await tab.click('link', names.about(title));
  await tab.fill(names.note, words);
  await tab.click('link', names.back);
  await says(tab, `Saved. Note on “${title}`);
  await tab.sees('heading', 'Prepare');
}

/** Resolves when everything is stored for opening without a server. */
export const keptOffline = (tab: Tab): Promise<unknown> =>
  tab.evaluate(async () => {
    const { serviceWorker } = navigator;
    await serviceWorker.ready;
    if (!serviceWorker.controller) await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
  });
