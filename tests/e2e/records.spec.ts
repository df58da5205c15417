// Records in the waiting room: three asked for, a letter written; also when no server answers and the browser is opened again.
import { records as words } from '../../src/content/en/records';
import { calmly, keptOffline, openApp, says } from '../faults/app';
import type { Tab } from './driver';
import { putRows } from './fixtures/rows';
import { goFromStep, goTo, links, printed, shownIn, today } from './fixtures/screens';
import { started } from './fixtures/states';
import { inDays, withVisit } from './fixtures/states-time';
import { expect, ONE_ENGINE, test } from './test';

const LETTER = 'Dear records office, please send me all of it. Thank you. Ana';
const TITLES = ['Letters from Dr. Okafor', 'Scan of the chest', 'Antibody test'] as const;

async function ask(tab: Tab, title: string): Promise<void> {
  await goTo(tab, 'Add a record', 'A record');
  await tab.fill('What is it?', title);
  await tab.fill('Who holds it?', 'City Hospital');
  await calmly();
  await tab.click('button', 'I asked today');
  await tab.sees('button', 'It arrived today'); // the bar may still speak of the record before
  await says(tab, 'Saved. Chosen: I asked today');
  await goTo(tab, 'All records', 'Records');
}

test('three records asked for and a letter written: with the server gone and the browser opened again, all there', async ({ server, open }) => {
  const first = await open();
  const { tab } = first;
  await tab.goto(server.address);
  await started(tab);
  await keptOffline(tab);
  await tab.click('link', 'Records');
  await tab.has('Nothing here yet.');
  for (const title of TITLES) await ask(tab, title);
  await expect.poll(() => links(tab, 'asked')).toEqual([...TITLES]);
  await tab.click('link', new RegExp(`^${TITLES[1]}`));
  await expect.poll(() => shownIn(tab, 'What is it?')).toBe(TITLES[1]);
  await tab.click('radio', 'On a portal');
  await says(tab, 'Saved. Chosen: On a portal');
  await tab.click('link', 'Write the request letter');
  await expect.poll(() => shownIn(tab, 'Your letter')).toContain(TITLES[1]);
  await tab.fill('Your letter', LETTER);
  await tab.click('link', 'Back to the record');
  await says(tab, `Saved. Your words in “${TITLES[1]}`);
  await server.kill();
  await first.close();

  const again = await open();
  await again.tab.goto(server.address);
  await started(again.tab);
  await again.tab.click('link', 'Records');
  await expect.poll(() => links(again.tab, 'asked')).toEqual([...TITLES]);
  await again.tab.click('link', new RegExp(`^${TITLES[1]}`));
  await expect.poll(() => shownIn(again.tab, 'Asked on')).toBe(await today(again.tab));
  await expect.poll(() => shownIn(again.tab, 'Who holds it?')).toBe('City Hospital');
  await expect.poll(() => again.tab.isChecked('radio', 'On a portal')).toBe(true);
  await again.tab.click('link', 'Write the request letter');
  await expect.poll(() => shownIn(again.tab, 'Your letter')).toBe(LETTER);
});

test('"It arrived today" taken back: the record is asked for again, and its day of arrival is gone', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await tab.goto(server.address);
  await started(tab);
  await tab.click('link', 'Records');
  await ask(tab, TITLES[0]);
  await tab.click('link', new RegExp(`^${TITLES[0]}`));
  await calmly();
  await tab.click('button', 'It arrived today');
  await says(tab, 'Saved. Chosen: It arrived today');
  await expect.poll(() => shownIn(tab, 'Arrived on')).toBe(await today(tab));
  await tab.click('button', 'Undo');
  await tab.sees('button', 'It arrived today');
  await expect.poll(() => shownIn(tab, 'Arrived on')).toBe('');
});

test('a limit that ends after the visit is said, and what one may do, on the record and in the list', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await openApp(tab, server.address);
  const asked = { title: TITLES[1], order: 'a0', status: { code: 'asked' }, askedOn: { date: inDays(-1) } };
  await putRows(
    tab,
    withVisit(16)
      .put('appointment/~', { country: { code: 'us' } })
      .put('medicalRecord/~/own:a', asked)
      .rows(),
  );
  await tab.goto(`${server.address}records`);
  await started(tab);
  await tab.has(words.afterVisit(1));
  await tab.has('before that.');
  await tab.click('link', new RegExp(`^${TITLES[1]}`));
  await tab.has('Your visit is on ');
  await tab.has(words.sooner);
});

test('“Arrived” fills in today, which can be changed, and one Undo takes back both; “Checked” says what was not checked', { tag: ONE_ENGINE }, async ({
  server,
  open,
}) => {
  const { tab } = await open();
  await tab.goto(`${server.address}medical-record/own%3Anew`);
  await started(tab);
  await tab.fill('What is it?', TITLES[1]);
  await tab.click('radio', 'Arrived');
  await says(tab, 'Saved. Chosen: Arrived');
  await expect.poll(() => shownIn(tab, 'Arrived on')).toBe(await today(tab));
  await tab.click('button', 'Undo');
  await expect.poll(() => shownIn(tab, 'Arrived on')).toBe('');
  await expect.poll(() => tab.isChecked('radio', 'Arrived')).toBe(false);

  await tab.sees('checkbox', 'All pages are there'); // still unfolded: only a tap folds what was open
  await tab.click('checkbox', 'All pages are there');
  await says(tab, 'Saved. Done: All pages are there');
  expect(await tab.text()).not.toContain('Not every check below');
  await tab.click('radio', 'Checked');
  await tab.has('Not every check below is ticked.');
  await tab.has('DICOM is the format that scan files come in.');
  await goTo(tab, 'All records', 'Records');
  await tab.has('5 checks not ticked');
});

test('the letter to send stands before the button that says it was sent', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await tab.goto(`${server.address}medical-record/own%3Anew`);
  await started(tab);
  const order = (): Promise<string[]> => tab.evaluate(() => [...document.querySelectorAll('main > .btn')].map(({ textContent }) => textContent ?? ''));
  await expect.poll(async () => (await order()).slice(1, 3)).toEqual(['Write the request letter', 'I asked today']);
});

test('how it was asked for is a question only once it was asked for', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await tab.goto(`${server.address}medical-record/own%3Anew`);
  await started(tab);
  await tab.fill('What is it?', TITLES[2]);
  await tab.press('Tab');
  await says(tab, 'Saved. New words');
  expect(await tab.text()).not.toMatch(/How did you ask\?|Asked on|It is about the right person|DICOM/);
  await tab.click('button', 'When it arrives');
  await tab.has('It is about the right person');
  expect(await tab.text()).not.toContain('DICOM');
  await tab.click('button', 'I asked today');
  await tab.has('How did you ask?');
  await tab.has('Asked on');
  await tab.click('radio', 'In person');
  await says(tab, 'Saved. Chosen: In person');
  await tab.click('button', 'Undo');
  await expect.poll(() => tab.isChecked('radio', 'In person')).toBe(false);
});

test('a kind that is often asked for is added with one tap, stays marked, and goes again with Undo', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await tab.goto(`${server.address}records`);
  await started(tab);
  await tab.click('button', 'Scans, as DICOM images Add');
  await says(tab, 'Saved. Added: Scans, as DICOM images');
  await tab.sees('button', 'Scans, as DICOM images In your records');
  await expect.poll(() => links(tab, 'to-ask')).toEqual(['Scans, as DICOM images']);
  await tab.click('button', 'Undo');
  await tab.sees('button', 'Scans, as DICOM images Add');
  await expect.poll(() => links(tab, 'to-ask')).toEqual([]);
});

test('a letter is printed as it stands in that moment, alone on its sheet', async ({ engine, server, open }) => {
  const { tab } = await open();
  await tab.goto(`${server.address}letter/own%3Anew`);
  await started(tab);
  await tab.fill('Your letter', LETTER);
  expect(await printed(tab)).toBe(LETTER);
  // The other drivers show this page as on a screen, whatever they are told.
  if (engine !== 'chromium') return;
  await tab.page?.emulateMedia({ media: 'print' });
  const shown = await tab.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && [...element.childNodes].some(({ nodeType }) => nodeType === Node.TEXT_NODE))
      .map(({ className }) => className),
  );
  expect(shown).toEqual(['sheet']);
});

test('a talk with the current doctor: from the step to a letter of one’s own, kept when everything is closed', { tag: ONE_ENGINE }, async ({
  server,
  open,
}) => {
  const first = await open();
  const { tab } = first;
  await tab.goto(server.address);
  await started(tab);
  await keptOffline(tab);
  await goFromStep(tab, 'Tell your current doctor', 'Words to say, and a letter', 'Telling your current doctor');
  await tab.has('“Whom would you ask, if it were you?”');
  await expect.poll(() => shownIn(tab, 'Your letter')).toContain('If I need a referral, could you write one?');
  await tab.fill('Your letter', 'Dear Dr. Lind, could you refer me? Ana');
  await tab.press('Tab');
  await says(tab, 'Saved. Your words in “Telling your current doctor');
  await server.kill();
  await first.close();

  const again = await open();
  await again.tab.goto(server.address);
  await started(again.tab);
  await goFromStep(again.tab, 'Collect two or three names', 'Open your list of doctors', 'Finding the doctor');
  await again.tab.click('link', /^Telling your current doctor/);
  await expect.poll(() => shownIn(again.tab, 'Your letter')).toBe('Dear Dr. Lind, could you refer me? Ana');
  expect(await printed(again.tab)).toBe('Dear Dr. Lind, could you refer me? Ana');
});
