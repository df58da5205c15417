// The call about cover and finding the doctor: made, refused, chosen, undone; also when no server answers and the browser is opened again.
import { calmly, keptOffline, says } from '../faults/app';
import type { Tab } from './driver';
import { answer, goFromStep, goTo, heading, links, shownIn, today } from './fixtures/screens';
import { started } from './fixtures/states';
import { expect, ONE_ENGINE, test } from './test';

const dials = (tab: Tab): Promise<string> => tab.evaluate(() => document.querySelector('main a[href^="tel:"]')?.getAttribute('href') ?? '');

async function addDoctor(tab: Tab, name: string): Promise<void> {
  await goTo(tab, 'Add a doctor', 'A doctor');
  await tab.fill('Name of doctor, team or clinic', name);
  await tab.click('radio', 'Friends and family');
  await says(tab, 'Saved. Chosen: Friends and family');
}

test('a call made and refused, a doctor chosen: with the server gone and the browser opened again, all there', async ({ server, open }) => {
  const first = await open();
  const { tab } = first;
  // Not the country that the browser's language suggests: each engine has its own.
  await tab.goto(`${server.address}condition`);
  await started(tab);
  await tab.click('radio', 'United States');
  await says(tab, 'Saved. Chosen');
  await keptOffline(tab);
  await tab.goto(server.address);
  await started(tab);
  await goFromStep(tab, 'Ask who pays for the visit', 'Open your calls', 'Calls');
  await goTo(tab, 'Add a call', 'A call');
  await tab.fill('Whom do you call?', 'Blue Shield');
  await tab.fill('Phone number', '1-800-555-0101, desk 4');
  await tab.click('button', 'Note that I am calling now');
  await says(tab, 'Saved. Day of “Blue Shield');
  const day = await today(tab);
  await expect.poll(() => shownIn(tab, 'Day of the call')).toBe(day);
  await expect.poll(() => shownIn(tab, 'Hour of the call')).toMatch(/^\d\d:\d\d$/);
  await expect.poll(() => dials(tab)).toBe('tel:18005550101');
  await tab.fill('Who did you speak to?', 'Ms. Ferrer');
  await answer(tab, 'Is a second opinion covered?', 'No');
  await tab.has('Ask for the reason in writing, how to appeal');
  await tab.has('This is not legal advice.');
  await tab.fill('Their words: Cover', 'Only with a letter.');
  await tab.fill('Reference number of the call', '2231-AX');
  await goTo(tab, 'All calls', 'Calls');
  await tab.has('Cover: No');
  await tab.has('Reference number: 2231-AX');
  await tab.sees('link', 'Back to the step');
  await goFromStep(tab, 'Collect two or three names', 'Open your list of doctors', 'Finding the doctor');
  await addDoctor(tab, 'Dr. Okafor');
  await tab.click('button', 'Choose this doctor');
  await says(tab, 'Saved. Chosen: Dr. Okafor');
  await tab.has('This is the doctor of your appointment.');
  await server.kill();
  await first.close();

  const again = await open();
  await again.tab.goto(server.address);
  await started(again.tab);
  await goFromStep(again.tab, 'Ask who pays for the visit', 'Open your calls', 'Calls');
  await again.tab.click('link', /^Blue Shield/);
  await expect.poll(() => shownIn(again.tab, 'Reference number of the call')).toBe('2231-AX');
  await expect.poll(() => shownIn(again.tab, 'Their words: Cover')).toBe('Only with a letter.');
  await expect.poll(() => shownIn(again.tab, 'Who did you speak to?')).toBe('Ms. Ferrer');
  await again.tab.has('After a no');
  await goTo(again.tab, 'All calls', 'Calls');
  await goFromStep(again.tab, 'Collect two or three names', 'Open your list of doctors', 'Finding the doctor');
  await again.tab.has('The doctor of your appointment');
});

test('the number of a call stands with whom and when, in boxes of one line, and a phone shows its number keys', { tag: ONE_ENGINE }, async ({
  server,
  open,
}) => {
  const { tab } = await open();
  await tab.goto(`${server.address}call/own%3Anew`);
  await started(tab);
  const labels = (): Promise<string[]> => tab.evaluate(() => [...document.querySelectorAll('main .field > label')].map(({ textContent }) => textContent ?? ''));
  await expect
    .poll(async () => (await labels()).slice(0, 5))
    .toEqual(['Whom do you call?', 'Phone number', 'Day of the call', 'Who did you speak to?', 'Reference number of the call']);
  // Where a field cannot grow with its words it has two lines.
  const phone = (): Promise<unknown> =>
    tab.evaluate(() => {
      const area = [...document.querySelectorAll('textarea')].find(({ labels: [label] }) => label?.textContent === 'Phone number');
      return [area?.inputMode, area?.autocomplete, (area?.getBoundingClientRect().height ?? 999) < (CSS.supports('field-sizing', 'content') ? 70 : 90)];
    });
  await expect.poll(phone).toEqual(['tel', 'off', true]);
  // Lines that were pasted stay words apart, in a box that grows with them.
  await tab.fill('Reference number of the call', '2231-AX\nsecond desk');
  await tab.press('Tab');
  await expect.poll(() => shownIn(tab, 'Reference number of the call')).toBe('2231-AX second desk');
});

test('another doctor chosen and taken back: the first is the doctor of the appointment again', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await tab.goto(`${server.address}doctors`);
  await started(tab);
  await addDoctor(tab, 'Dr. Okafor');
  await tab.click('button', 'Choose this doctor');
  await says(tab, 'Saved. Chosen: Dr. Okafor');
  await goTo(tab, 'All doctors', 'Finding the doctor');
  await addDoctor(tab, 'Dr. Ferrer');
  await tab.has('Your appointment is with Dr. Okafor now.');
  await tab.click('button', 'Choose this doctor');
  await says(tab, 'Saved. Chosen: Dr. Ferrer');
  await tab.click('button', 'Undo');
  await tab.sees('button', 'Choose this doctor');
  await goTo(tab, 'All doctors', 'Finding the doctor');
  await tab.click('link', /^Dr\. Okafor/);
  await tab.has('This is the doctor of your appointment.');
  await goTo(tab, 'Open the appointment', 'The appointment');
  await expect.poll(() => shownIn(tab, 'With whom')).toBe('Dr. Okafor');
});

test('a call deleted by mistake comes back, from the message and from "Recently deleted"', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await tab.goto(`${server.address}calls`);
  await started(tab);
  await goTo(tab, 'Add a call', 'A call');
  await tab.click('button', 'Note that I am calling now');
  await says(tab, 'Saved. Day of “A call, no name yet');
  await tab.click('button', 'Delete this call');
  await expect.poll(() => heading(tab)).toBe('Calls');
  await expect.poll(() => links(tab)).toEqual([]);
  await tab.click('button', 'Undo');
  await expect.poll(() => links(tab)).toEqual(['A call, no name yet']);
  await tab.click('link', /^A call, no name yet/);
  await tab.click('button', 'Delete this call');
  await expect.poll(() => heading(tab)).toBe('Calls');
  await tab.click('link', 'More');
  await tab.click('link', /^Recently deleted/);
  await calmly();
  await tab.click('button', 'Bring back: A call, no name yet');
  // Leaving before it is on the disk would leave it deleted.
  await says(tab, 'Saved. Brought back: A call, no name yet');
  await tab.goto(`${server.address}calls`);
  await started(tab);
  await expect.poll(() => links(tab)).toEqual(['A call, no name yet']);
});

test('a new call is called by its name from the first word of it, and ringing from this phone notes when: one Undo', { tag: ONE_ENGINE }, async ({
  server,
  open,
}) => {
  const { tab } = await open();
  await tab.goto(`${server.address}call/own%3Anew`);
  await started(tab);
  await tab.fill('Whom do you call?', 'Blue Shield');
  await tab.press('Tab');
  await says(tab, 'Saved. New words: Blue Shield');
  for (const key of '0161') await tab.press(key);
  await tab.press('Tab');
  await says(tab, 'Saved. Your words in “Blue Shield”');
  // This machine has no phone: the browser would ask which program to dial with, and may take the next press for an answer.
  await tab.evaluate(() => addEventListener('click', (event) => (event.target as Element).closest('a[href^="tel:"]') && event.preventDefault()));
  await tab.click('link', 'Call 0161');
  await says(tab, 'Saved. Day of “Blue Shield”');
  await expect.poll(() => shownIn(tab, 'Hour of the call')).toMatch(/^\d\d:\d\d$/);
  await tab.click('button', 'Undo');
  await says(tab, 'Saved. Undone: Blue Shield');
  await expect.poll(() => shownIn(tab, 'Day of the call')).toBe('');
});

test('a slow press with the mouse is not lost when it leaves a field, which saves and moves the page', async ({ server, open }) => {
  const { tab } = await open();
  await tab.goto(`${server.address}call/own%3Anew`);
  await started(tab);
  await tab.fill('Whom do you call?', 'Blue Shield');
  await tab.fill('Phone number', '1-800-555-0101');
  // Once the number is saved, a link that dials it comes above the button.
  await tab.click('button', 'Note that I am calling now', 1500);
  await says(tab, 'Saved. Day of “Blue Shield');
  await expect.poll(() => dials(tab)).toBe('tel:18005550101');
});
