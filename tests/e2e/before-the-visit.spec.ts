// All the work before a visit in one go, from the first open: condition, call, doctor, copies, letter, photo, calendar; then
// the server dies, the browser is opened again, and everything is there.
import { calendar } from '../../src/content/en/time';
import { addDays } from '../../src/domain/days';
import { calmly, keptOffline, openApp, says } from '../faults/app';
import type { Tab } from './driver';
import { calendarFile, entriesOf } from './fixtures/calendar';
import { chooseFiles, SERIAL } from './fixtures/pictures';
import { answer, chooseTime, goFromStep, goTo, heading, links, printed, shownIn, today } from './fixtures/screens';
import { inDays } from './fixtures/states-time';
import { expect, test } from './test';

const MG_STEP = 'Gather photos or videos of worst moments';
const COPIES = ['Antibody results', 'Scan of the chest', 'EMG report'] as const;
const LETTER = 'Please send me the images as DICOM. Ana Ruiz';
const VISIT = inDays(60);

const signs = (tab: Tab): Promise<void> => tab.sees('link', 'Emergency signs');
const toCalls = (tab: Tab) => goFromStep(tab, 'Ask who pays for the visit', 'Open your calls', 'Calls');
const toDoctors = (tab: Tab) => goFromStep(tab, 'Collect two or three names', 'Open your list of doctors', 'Finding the doctor');

async function askForCopy(tab: Tab, title: string): Promise<void> {
  await goTo(tab, 'Add a record', 'A record');
  await tab.fill('What is it?', title);
  await calmly();
  await tab.click('button', 'I asked today');
  await tab.sees('button', 'It arrived today'); // the bar may still speak of the record before
  await says(tab, 'Saved. Chosen: I asked today');
  await goTo(tab, 'All records', 'Records');
}

test('from the first open to a calendar file: all of it outlives the server and the browser', async ({ engine, server, open }) => {
  const first = await open();
  const { tab } = first;
  await openApp(tab, server.address);

  // The plan made to fit: the condition, and the country whose rules count.
  await tab.click('link', /^Your condition/);
  await tab.sees('radio', /^Myasthenia gravis/);
  await tab.click('radio', /^Myasthenia gravis/);
  await says(tab, 'Saved. Chosen: Myasthenia gravis');
  await tab.click('radio', 'United States');
  await says(tab, 'Saved. Chosen: United States');
  await signs(tab);

  // The day of the visit.
  await tab.evaluate(() => document.querySelector<HTMLElement>('.visit a')?.click());
  await goTo(tab, 'Name, day, place', 'The appointment');
  await chooseTime(tab, 'day', VISIT);
  await chooseTime(tab, 'hour', '10:30');

  // The call.
  await toCalls(tab);
  await goTo(tab, 'Add a call', 'A call');
  await tab.fill('Whom do you call?', 'Blue Shield');
  await tab.click('button', 'Note that I am calling now');
  await says(tab, 'Saved. Day of “Blue Shield');
  await answer(tab, 'Is a second opinion covered?', 'No');
  await tab.has('After a no');
  await tab.fill('Reference number of the call', '2231-AX');
  await goTo(tab, 'All calls', 'Calls');

  // The doctor.
  await toDoctors(tab);
  await goTo(tab, 'Add a doctor', 'A doctor');
  await tab.fill('Name of doctor, team or clinic', 'Dr. Okafor');
  await tab.click('button', 'Choose this doctor');
  await says(tab, 'Saved. Chosen: Dr. Okafor');

  // Three copies asked for, one with a letter that is printed, one with a photo.
  await tab.click('link', 'Records');
  await expect.poll(() => heading(tab)).toBe('Records');
  for (const title of COPIES) await askForCopy(tab, title);
  await goTo(tab, /^Scan of the chest/, 'A record');
  await tab.has('They have until');
  await tab.click('link', 'Write the request letter');
  await expect.poll(() => shownIn(tab, 'Your letter')).toContain('Scan of the chest');
  await tab.fill('Your letter', LETTER);
  expect(await printed(tab)).toBe(LETTER);
  await goTo(tab, 'Back to the record', 'A record');
  await tab.evaluate(chooseFiles, { label: 'Choose pictures or PDFs', kinds: ['phone'] as const, serial: SERIAL });
  await tab.sees('link', /^Photo 1/);

  const asked = await shownIn(tab, 'Asked on');
  expect(asked).toBe(await today(tab));

  // The days, read by a parser that had no part in writing them.
  await tab.click('link', 'Prepare');
  await goTo(tab, 'What next?', 'What next?');
  await goTo(tab, 'Days into your calendar', calendar.title);
  const events = entriesOf((await calendarFile(tab)).text);
  expect(events.filter(({ uid }) => uid.startsWith('appointment/')).map(({ startDate }) => startDate.toString())).toEqual([`${VISIT}T10:30:00`]);
  for (const title of COPIES) {
    const days = (words: string): string[] => events.filter(({ summary }) => summary === words).map(({ startDate }) => startDate.toString());
    expect(days(calendar.limit(title)), title).toEqual([addDays(asked, 30)]);
    expect(days(calendar.chase(title)), title).toEqual([addDays(VISIT, -14)]);
  }
  await keptOffline(tab);
  await server.kill();
  await first.close();

  const again = await open();
  await openApp(again.tab, server.address);
  await signs(again.tab);
  await again.tab.has(MG_STEP);
  await toCalls(again.tab);
  await goTo(again.tab, /^Blue Shield/, 'A call');
  await expect.poll(() => again.tab.value('Reference number of the call')).toBe('2231-AX');
  await again.tab.has('After a no');
  await toDoctors(again.tab);
  await again.tab.has('The doctor of your appointment');
  await again.tab.click('link', 'Records');
  await expect.poll(() => links(again.tab, 'asked')).toEqual([...COPIES]);
  await goTo(again.tab, /^Scan of the chest/, 'A record');
  await expect.poll(() => shownIn(again.tab, 'Asked on')).toBe(asked);
  await again.tab.sees('link', /^Photo 1/);
  await again.tab.click('link', 'Write the request letter');
  await expect.poll(() => shownIn(again.tab, 'Your letter')).toBe(LETTER);
  await again.tab.evaluate(() => document.querySelector<HTMLElement>('.visit a')?.click());
  await goTo(again.tab, 'Name, day, place', 'The appointment');
  expect([await shownIn(again.tab, 'With whom'), await shownIn(again.tab, 'Day')]).toEqual(['Dr. Okafor', VISIT]);
  expect(server.violations()).toEqual([]);
  console.log(
    `before the visit ${engine}: 1 call, 1 doctor, 3 copies, 1 letter, 1 photo, ${events.length} calendar entries; server dead, opened again: 0 lost`,
  );
});
