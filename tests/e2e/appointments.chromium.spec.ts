// Two tabs with different appointments on screen: what is done in one never shows or lands in the other. And a day that is
// corrected part by part, which WebKitGTK's fields do not have.
import { box, openApp, says, titles, writeNote } from '../faults/app';
import type { Tab } from './driver';
import { chooseTime } from './fixtures/screens';
import { expect, test } from './test';

const headOf = (tab: Tab): Promise<string> => tab.evaluate(() => document.querySelector('.visit b')?.textContent ?? '');

async function callIt(tab: Tab, name: string): Promise<void> {
  await tab.fill('What you call it', name);
  await tab.press('Tab');
  await says(tab, 'Saved. New words');
}

test('two tabs with different appointments do not mix', async ({ server, open }) => {
  const browser = await open();
  const { tab } = browser;
  await openApp(tab, `${server.address}appointment`);
  await callIt(tab, 'First');
  const other = await browser.newTab();
  await openApp(other, `${server.address}appointments`);
  await other.click('button', 'New appointment');
  await says(other, 'Saved. A new appointment');
  await callIt(other, 'Second');

  // The first tab's screen of the appointment, while the other one opened its own last.
  await expect.poll(() => tab.value('What you call it')).toBe('First');
  await tab.fill('With whom', 'Dr. One');
  await tab.press('Tab');
  await says(tab, 'Saved. Your words');
  await tab.page?.getByLabel('Day', { exact: true }).fill('2031-05-06');
  await says(tab, 'Saved. Day');
  await other.fill('With whom', 'Dr. Two');
  await other.press('Tab');
  await says(other, 'Saved. Your words');
  expect([await tab.value('With whom'), await other.value('With whom')]).toEqual(['Dr. One', 'Dr. Two']);
  expect([await tab.page?.locator('#day').inputValue(), await other.page?.locator('#day').inputValue()]).toEqual(['2031-05-06', '']);

  for (const one of [tab, other]) await one.click('link', 'Prepare');
  await tab.click('checkbox', box(titles.why));
  await says(tab, 'Saved. Done');
  await writeNote(other, titles.why, 'a note of the second');
  await expect.poll(() => other.isChecked('checkbox', box(titles.why))).toBe(false);
  expect(await tab.text()).not.toContain('a note of the second');

  // Deleted in the one, on screen in both: the other one goes on with what is left.
  await other.evaluate(() => document.querySelector<HTMLElement>('.visit a')?.click());
  await other.click('button', /^Open this one: First,/);
  await expect.poll(() => headOf(other)).toBe('First');
  await other.sees('checkbox', box(titles.why)); // on the plan, to which opening leads
  await other.evaluate(() => document.querySelector<HTMLElement>('.visit a')?.click());
  await other.click('link', 'Name, day, place');
  await other.click('button', 'Delete this appointment');
  await says(other, 'Saved. Deleted: First');
  await expect.poll(() => headOf(tab)).toBe('Second');
  await tab.has('a note of the second');
  expect(browser.errors()).toEqual([]);
});

test('the day of a visit is corrected with the keyboard: half way its hour stays, and one that is not whole is not left standing', async ({ server, open }) => {
  const { tab } = await open();
  await openApp(tab, `${server.address}appointment`);
  await chooseTime(tab, 'day', '2031-03-04');
  await chooseTime(tab, 'hour', '10:30');
  await tab.has('10:30');
  const moment = (): Promise<string[]> =>
    tab.evaluate(() => ['day', 'hour'].map((id) => (document.getElementById(id) as HTMLInputElement | null)?.value ?? 'gone'));
  const focus = (): Promise<void> => tab.evaluate(() => document.getElementById('day')?.focus());
  await focus();
  await tab.press('Backspace');
  await expect.poll(moment).toEqual(['', '10:30']);
  await tab.evaluate(() => document.getElementById('day')?.blur());
  await expect.poll(moment).toEqual(['2031-03-04', '10:30']);
  await focus();
  for (const key of ['Backspace', '0', '5']) await tab.press(key);
  await tab.evaluate(() => document.getElementById('day')?.blur());
  // Month or day: what stands first depends on the language of the browser.
  await expect.poll(moment).toEqual([expect.stringMatching(/^2031-(05-04|03-05)$/), '10:30']);
  await expect.poll(() => tab.evaluate(() => document.querySelector('.visit')?.textContent)).toMatch(/10.30/);
});
