// Medicines and the story: written down, stopped, moved, deleted and undone; also when no server answers and the browser is opened again.
import { photos as photoWords } from '../../src/content/en/photos';
import { calmly, keptOffline, says } from '../faults/app';
import type { Tab } from './driver';
import { chooseFiles, SERIAL } from './fixtures/pictures';
import { goFromStep, goTo, heading, links } from './fixtures/screens';
import { started } from './fixtures/states';
import { expect, ONE_ENGINE, test } from './test';

const ranks = (tab: Tab): Promise<number> => tab.evaluate(() => document.querySelectorAll('.links .rank').length);

const toMedicines = (tab: Tab) => goFromStep(tab, 'List all your medicines', 'Open your medicines', 'Medicines');
const toStory = (tab: Tab) => goFromStep(tab, 'Write your story in ten lines', 'Open your story', 'Your story');

async function describeMedicine(tab: Tab, name: string, dose: string): Promise<void> {
  await tab.fill('Name', name);
  await tab.fill('Dose, as the label says', dose);
  await tab.fill('Since when', 'spring 2023');
  await tab.press('Tab');
  await says(tab, `Saved. Your words in`);
}
async function addMedicine(tab: Tab, name: string, dose: string): Promise<void> {
  await goTo(tab, 'Add a medicine', 'A medicine');
  await describeMedicine(tab, name, dose);
}
const all = async (tab: Tab): Promise<unknown> => {
  await toMedicines(tab);
  const medicines = [await links(tab, 'taken'), await links(tab, 'stopped')];
  await toStory(tab);
  return [...medicines, await links(tab, 'troubles'), await links(tab, 'events')];
};

test('medicines and a story written down: with the server gone and the browser opened again, all there', async ({ server, open }) => {
  const first = await open();
  const { tab } = first;
  await tab.goto(server.address);
  await started(tab);
  await keptOffline(tab);
  await toMedicines(tab);
  await addMedicine(tab, 'Azathioprine', '50 mg, once a day');
  // The next one without going back to the list.
  await tab.click('button', 'Add another medicine');
  await expect.poll(() => tab.value('Name')).toBe('');
  await describeMedicine(tab, 'Pyridostigmine', '60 mg, 4 times a day');
  await tab.evaluate(chooseFiles, { label: photoWords.choose, kinds: ['phone'] as const, serial: SERIAL });
  await tab.sees('link', /^Photo 1/);
  await goTo(tab, 'All medicines', 'Medicines');
  await tab.has('Photos and papers: 1');

  // Stopped: it moves to the others, and says why.
  await goTo(tab, /^Azathioprine/, 'A medicine');
  await tab.click('radio', 'No longer');
  await says(tab, 'Saved. Chosen: No longer');
  await tab.fill('Why it ended', 'Fever each time');
  await goTo(tab, 'All medicines', 'Medicines');
  await tab.has('Why it ended: Fever each time');

  await toStory(tab);
  await goTo(tab, 'Add a line', 'A line of your story');
  await tab.fill('When', 'spring 2023');
  await tab.fill('What happened', 'Could not lift the kettle');
  // Added in a row, without going back to the list.
  await tab.click('button', 'Add another line');
  await expect.poll(() => tab.value('What happened')).toBe('');
  await tab.fill('What happened', 'Seen at the eye clinic');
  await goTo(tab, 'Back to your story', 'Your story');
  await goTo(tab, 'Add a trouble', 'A trouble');
  await tab.fill('What bothers you', 'By evening I cannot chew');
  await goTo(tab, 'Back to your story', 'Your story');
  await says(tab, 'Saved. New words');
  const written = [['Pyridostigmine'], ['Azathioprine'], ['By evening I cannot chew'], ['spring 2023: Could not lift the kettle', 'Seen at the eye clinic']];
  await expect.poll(() => all(tab)).toEqual(written);
  await server.kill();
  await first.close();

  const again = await open();
  await again.tab.goto(server.address);
  await started(again.tab);
  await expect.poll(() => all(again.tab)).toEqual(written);
  await toMedicines(again.tab);
  await goTo(again.tab, /^Azathioprine/, 'A medicine');
  await expect.poll(() => again.tab.isChecked('radio', 'No longer')).toBe(true);
  await expect.poll(() => again.tab.value('Why it ended')).toBe('Fever each time');
  await expect.poll(() => again.tab.value('Dose, as the label says')).toBe('50 mg, once a day');
  await goTo(again.tab, 'All medicines', 'Medicines');
  await goTo(again.tab, /^Pyridostigmine/, 'A medicine');
  await again.tab.sees('link', /^Photo 1/);
  expect(server.violations()).toEqual([]);
});

test('a medicine deleted by mistake comes back, from the message and from "Recently deleted"', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await tab.goto(`${server.address}medicines`);
  await started(tab);
  await addMedicine(tab, 'Pyridostigmine', '60 mg');
  await tab.click('button', 'Delete this medicine');
  await expect.poll(() => heading(tab)).toBe('Medicines');
  await expect.poll(() => links(tab, 'taken')).toEqual([]);
  await tab.click('button', 'Undo');
  await expect.poll(() => links(tab, 'taken')).toEqual(['Pyridostigmine']);
  await goTo(tab, /^Pyridostigmine/, 'A medicine');
  await tab.click('button', 'Delete this medicine');
  await expect.poll(() => heading(tab)).toBe('Medicines');
  await tab.click('link', 'More');
  await tab.click('link', /^Recently deleted/);
  await calmly();
  await tab.click('button', 'Bring back: Pyridostigmine');
  await tab.click('link', 'More');
  await goTo(tab, /^Medicines/, 'Medicines');
  await expect.poll(() => links(tab, 'taken')).toEqual(['Pyridostigmine']);
});

test('the trouble that is moved to the top is the first of the top three, and goes along as text', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await tab.goto(`${server.address}trouble/own%3Afirst`);
  await started(tab);
  const troubles = ['Chewing', 'My voice', 'Stairs', 'Driving'];
  for (const [index, trouble] of troubles.entries()) {
    if (index > 0) await tab.click('button', 'Add another trouble');
    await expect.poll(() => tab.value('What bothers you')).toBe('');
    await tab.fill('What bothers you', trouble);
  }
  await tab.press('Tab');
  await tab.has('Number 4 of 4.');
  await tab.click('button', 'Move to the top');
  await tab.has('Number 1 of 4: one of your top three.');
  await goTo(tab, 'Back to your story', 'Your story');
  await expect.poll(() => links(tab, 'troubles')).toEqual(['Driving', 'Chewing', 'My voice', 'Stairs']);
  await expect.poll(() => ranks(tab)).toBe(3);
  await tab.evaluate(() => void Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await tab.click('button', 'Copy as text');
  const text = await tab.value('All of it as text');
  expect(text).toBe('Story: Second opinion\n\nTroubles\n\n1. Driving\n\n2. Chewing\n\n3. My voice\n\n4. Stairs');
});
