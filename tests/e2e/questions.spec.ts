// Questions, in every engine: written, pasted, taken from the ideas, asked, answered; closed, and all there without a server.
import { box, calmly, keptOffline, openApp, says } from '../faults/app';
import type { Tab } from './driver';
import { expect, ONE_ENGINE, test } from './test';

/** Written out: other programs rely on these. */
const names = { composer: 'Add a question', add: 'Add', list: 'Your questions' };
const answer = (title: string): string => `Answer: ${title}`;
const about = (title: string): string => `Details: ${title}`;
const questionsAt = (address: string): string => `${address}questions`;

const IDEA = 'What else could it be, and how was that ruled out?';
const ANSWER = 'Dr. Ólafsdóttir: “not likely”.\nAsk again in March 💿';

/** The titles in the one list of questions, in order. */
const listed = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() => {
    const lists = [...document.querySelectorAll('main [role=list]')].filter((list) => list.getAttribute('aria-label') === 'Your questions');
    return lists.flatMap((list) => [...list.querySelectorAll('li b')].map((title) => title.textContent ?? ''));
  });

/** As pasting does it: several lines at once, without a key. */
const paste = (tab: Tab, text: string): Promise<void> =>
  tab.evaluate((pasted) => {
    document.querySelector<HTMLTextAreaElement>('.composer textarea')?.focus();
    document.execCommand('insertText', false, pasted);
  }, text);

const focused = (tab: Tab): Promise<string> => tab.evaluate(() => document.activeElement?.tagName ?? '');

test('one written, two pasted, one from the ideas; asked and answered; all there with server and browser gone', async ({ server, open }) => {
  const first = await open();
  const { tab } = first;
  await openApp(tab, server.address);
  await tab.click('link', 'Questions');
  await tab.fill(names.composer, 'Why not wait?');
  await tab.click('button', names.add);
  await says(tab, 'Saved. Added: Why not wait?');
  await expect.poll(() => tab.value(names.composer)).toBe('');
  await paste(tab, '- May my sister come along?\n\n2. Which tests would you repeat?');
  await tab.click('button', names.add);
  await says(tab, 'Saved. 2 added');
  await tab.click('link', 'Ideas for questions');
  await tab.click('link', /^The diagnosis/);
  await tab.click('button', new RegExp(`^${IDEA.replace('?', '.')}`));
  await says(tab, `Saved. Added: ${IDEA}`);
  await tab.has('In your list');
  await tab.click('link', 'Questions');
  const all = ['Why not wait?', 'May my sister come along?', 'Which tests would you repeat?', IDEA];
  await expect.poll(() => listed(tab)).toEqual(all);

  await tab.click('checkbox', box('May my sister'));
  await says(tab, 'Saved. Asked: May my sister');
  await tab.click('link', answer('May my sister come along?'));
  await tab.fill('The answer', ANSWER);
  await tab.press('Tab');
  await says(tab, 'Saved. Your words in “May my sister');
  await tab.click('button', 'Move to the top');
  await says(tab, 'Saved. Moved');
  await tab.click('link', 'Back to your questions');
  await tab.fill(names.composer, 'Half a ques');
  await tab.click('link', 'Guide');
  await says(tab, 'Saved. Your words');
  await keptOffline(tab);
  await server.kill();
  await first.close();

  const { tab: again } = await open();
  await openApp(again, server.address);
  await again.click('link', 'Questions');
  await expect.poll(() => listed(again)).toEqual([all[1], all[0], all[2], all[3]]);
  await expect.poll(() => again.isChecked('checkbox', box('May my sister'))).toBe(true);
  await expect.poll(() => again.isChecked('checkbox', box('Why not'))).toBe(false);
  await again.has('1 of 4 asked or answered');
  await expect.poll(() => again.value(names.composer)).toBe('Half a ques');
  await again.click('link', about('May my sister come along?'));
  expect((await again.value('The answer')).replaceAll('\r\n', '\n')).toBe(ANSWER);
  expect(server.violations()).toEqual([]);
});

test('in the room one link leads from an answer to the next question, and the answer is saved; the last one has none', { tag: ONE_ENGINE }, async ({
  server,
  open,
}) => {
  const { tab } = await open();
  await openApp(tab, questionsAt(server.address));
  await paste(tab, 'A?\nB?');
  await tab.click('button', names.add);
  await says(tab, 'Saved. 2 added');
  await tab.click('link', answer('A?'));
  await tab.fill('The answer', 'Yes');
  await tab.click('link', 'Next question: B?');
  await says(tab, 'Saved. Your words in “A?”');
  await tab.sees('heading', 'B?');
  expect(await tab.text()).not.toContain('Next question');
  // The way back is the list, not the question before.
  await tab.click('link', 'Back to your questions');
  await expect.poll(() => listed(tab)).toEqual(['A?', 'B?']);
  await tab.has('Yes');
});

/** Runs in the page: what fills the window, what has the focus, and what of the rest can be seen. */
function large(): { says: string; focus: string; fills: boolean; rest: boolean } {
  const dialog = document.querySelector('dialog[open]');
  const { width = 0, height = 0 } = dialog?.getBoundingClientRect() ?? {};
  const rest = document.querySelector('main > h1')?.checkVisibility({ visibilityProperty: true }) ?? false;
  const says = dialog?.querySelector('h2')?.textContent ?? '';
  return { says, focus: document.activeElement?.textContent ?? '', fills: width >= innerWidth - 1 && height >= innerHeight - 1, rest };
}

test('without a voice: a question fills the screen, one tap leads to the next, and closing it stands where the answer is written', {
  tag: ONE_ENGINE,
}, async ({ server, open }) => {
  const { tab } = await open();
  await openApp(tab, questionsAt(server.address));
  await paste(tab, 'A?\nB?\nC?');
  await tab.click('button', names.add);
  await says(tab, 'Saved. 3 added');
  await keptOffline(tab);
  await server.kill();
  await tab.click('link', answer('A?'));
  await tab.click('button', 'Show it large');
  const filled = { focus: 'Close', fills: true, rest: false };
  await expect.poll(() => tab.evaluate(large)).toEqual({ says: 'A?', ...filled });
  // By keyboard, too: the focus is on the way out, and the buttons stand before it.
  await tab.press('Shift+Tab');
  await tab.press('Enter');
  await expect.poll(() => tab.evaluate(large)).toEqual({ says: 'B?', ...filled, focus: 'Next' });
  await calmly();
  await tab.click('button', 'Next');
  await calmly();
  await tab.press('Enter');
  await expect.poll(() => tab.evaluate(large)).toEqual({ says: 'C?', ...filled, focus: 'Next' });
  await tab.click('button', 'Back');
  await tab.press('Escape');
  await tab.sees('heading', 'B?');
  await expect.poll(() => tab.evaluate(large)).toEqual({ says: '', focus: 'B?', fills: false, rest: true });
  await tab.click('button', 'Show it large');
  await tab.click('button', 'Close');
  await expect.poll(() => tab.evaluate(large)).toEqual({ says: '', focus: 'Show it large', fills: false, rest: true });
});

test('the first three are the top three, wherever a question moves', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await openApp(tab, questionsAt(server.address));
  await paste(tab, 'A?\nB?\nC?\nD?');
  await tab.click('button', names.add);
  await says(tab, 'Saved. 4 added');
  const top = () =>
    tab.evaluate(() =>
      [...document.querySelectorAll('.rank')].map((rank) => `${rank.closest('li')?.querySelector('b')?.textContent} ${rank.textContent?.trim()}`),
    );
  await expect.poll(() => top()).toEqual(['A? 1 Top three', 'B? 2 Top three', 'C? 3 Top three']);
  await tab.click('link', answer('D?'));
  await tab.has('Number 4 of 4.');
  await tab.click('button', 'Move to the top');
  await tab.has('Number 1 of 4');
  await tab.click('link', 'Back to your questions');
  await expect.poll(top).toEqual(['D? 1 Top three', 'A? 2 Top three', 'B? 3 Top three']);
});

test('Enter adds and the focus stays; a deleted question comes back with its answer', { tag: ONE_ENGINE }, async ({ engine, server, open }) => {
  const { tab } = await open();
  await openApp(tab, questionsAt(server.address));
  await tab.fill(names.composer, 'By keyboard?');
  await tab.evaluate(() => document.querySelector<HTMLElement>('.composer textarea')?.focus());
  await tab.press('Enter');
  await says(tab, 'Saved. Added: By keyboard?');
  await expect.poll(() => focused(tab)).toBe('TEXTAREA');
  await expect.poll(() => tab.value(names.composer)).toBe('');
  if (engine !== 'webkit') {
    await tab.press('Shift+Enter'); // WebDriver has no such key
    await expect.poll(() => tab.value(names.composer)).toBe('\n');
    await tab.fill(names.composer, '');
  }
  await tab.click('link', answer('By keyboard?'));
  await tab.fill('The answer', 'Yes');
  await tab.click('button', 'Delete this question');
  await says(tab, 'Saved. Deleted: By keyboard?');
  await tab.sees('textbox', names.composer);
  await expect.poll(() => listed(tab)).toEqual([]);
  await tab.click('link', /^More$/);
  await tab.click('link', /^Recently deleted/);
  await tab.has('Yes');
  await calmly();
  await tab.click('button', 'Bring back: By keyboard?');
  await says(tab, 'Saved. Brought back');
  await tab.click('link', 'Questions');
  await expect.poll(() => listed(tab)).toEqual(['By keyboard?']);
  await tab.has('Yes');
});

test('adding that is undone puts the words back where they were written', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await openApp(tab, questionsAt(server.address));
  await paste(tab, 'One?\nTwo?');
  await tab.click('button', names.add);
  await says(tab, 'Saved. 2 added');
  await tab.click('button', 'Undo');
  await says(tab, 'Saved. Undone');
  await expect.poll(() => listed(tab)).toEqual([]);
  expect((await tab.value(names.composer)).replaceAll('\r\n', '\n')).toBe('One?\nTwo?');
});

test('a long list shows fifty, then fifty more, and what was just added', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await openApp(tab, questionsAt(server.address));
  await paste(tab, Array.from({ length: 120 }, (_, index) => `Question ${index + 1}?`).join('\n'));
  await tab.click('button', names.add);
  await says(tab, 'Saved. 120 added');
  await expect.poll(() => listed(tab)).toHaveLength(51);
  await tab.click('button', 'Show 50 more');
  await expect.poll(async () => (await listed(tab)).length).toBe(101);
  await tab.click('button', 'Show 20 more');
  await expect.poll(async () => (await listed(tab)).at(-1)).toBe('Question 120?');
});

test('the field keeps to the window above the bars, however far the list is scrolled', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 360, height: 640 } });
  await openApp(tab, questionsAt(server.address));
  await paste(tab, Array.from({ length: 30 }, (_, index) => `Question ${index + 1}?`).join('\n'));
  await tab.click('button', names.add);
  await says(tab, 'Saved. 30 added');
  for (const share of [0, 0.5, 1]) {
    const gap = () =>
      tab.evaluate((part) => {
        scrollTo(0, part * (document.documentElement.scrollHeight - innerHeight));
        const bottom = document.querySelector('.composer')?.getBoundingClientRect().bottom ?? 0;
        return Math.abs(Math.round((document.querySelector('.foot')?.getBoundingClientRect().top ?? 0) - bottom));
      }, share);
    await expect.poll(gap, `scrolled by ${share}`).toBeLessThanOrEqual(1);
  }
});

test('the steps about questions lead to them', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await openApp(tab, server.address);
  await tab.click('link', about('Write down your questions'));
  await tab.click('link', 'Open your questions');
  await tab.sees('textbox', names.composer);
});
