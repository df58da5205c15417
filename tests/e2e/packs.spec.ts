// A condition in the waiting room: chosen, its steps and signs there, the card filled, shown large and turned, also when no server answers; and let go.
import { keptOffline, names, says } from '../faults/app';
import type { Tab } from './driver';
import { heading } from './fixtures/screens';
import { started } from './fixtures/states';
import { expect, ONE_ENGINE, test } from './test';

const MG_STEP = 'Gather photos or videos of worst moments';
const note = 'Video of Tuesday evening, both lids down.';

const titles = (tab: Tab): Promise<string[]> => tab.evaluate(() => [...document.querySelectorAll('section .step b')].map((title) => title.textContent ?? ''));
const sectionOf = (tab: Tab, title: string): Promise<string | undefined> =>
  tab.evaluate((wanted) => [...document.querySelectorAll('section .step b')].find(({ textContent }) => textContent === wanted)?.closest('section')?.id, title);

/** Runs in the page: the card that is turned, whether it fills the window, and what has the focus. */
function turnedCard(): { rotate: string; fills: boolean; focus: string } {
  const dialog = document.querySelector('dialog');
  const box = dialog?.getBoundingClientRect();
  const around = dialog?.querySelector('.medical-card')?.parentElement;
  return {
    rotate: around ? getComputedStyle(around).rotate : '',
    fills: box?.width === document.documentElement.clientWidth && box.height === innerHeight,
    focus: document.activeElement?.textContent ?? '',
  };
}

async function choose(tab: Tab, name: RegExp): Promise<void> {
  await tab.click('link', 'More');
  await tab.click('link', /^Your condition/);
  await tab.sees('radio', name);
  await tab.click('radio', name);
}

test('MG on: steps, signs on every screen, a card that is filled and turned; with the server gone and the browser opened again, all of it', async ({
  server,
  open,
}) => {
  const first = await open();
  const { tab } = first;
  await tab.goto(server.address);
  await started(tab);
  await keptOffline(tab);
  await tab.sees('link', 'More');
  expect(await titles(tab)).not.toContain(MG_STEP);
  await choose(tab, /^Myasthenia gravis/);
  await says(tab, 'Saved. Chosen: Myasthenia gravis');
  await tab.click('radio', 'United Kingdom');
  await says(tab, 'Saved. Chosen: United Kingdom');

  await tab.click('link', 'Prepare');
  await expect.poll(() => sectionOf(tab, MG_STEP)).toBe('records');
  await tab.click('link', names.about(MG_STEP));
  await tab.has('Do not miss a dose, and do not wait for help, to get a picture.');
  await tab.fill(names.note, note);
  await tab.click('link', names.back);
  await says(tab, 'Saved. Note');

  for (const screen of ['Guide', 'More', 'Prepare']) {
    await tab.click('link', screen);
    await tab.sees('link', 'Emergency signs');
  }
  await tab.click('link', 'Emergency signs');
  await expect.poll(() => heading(tab)).toBe('Emergency signs');
  await tab.has('Being able to count to 20 does not mean you are safe. If breathing feels harder, call.');
  await tab.has('text the word “register” to 999');
  await expect.poll(() => tab.evaluate(() => document.querySelector('a.call')?.getAttribute('href'))).toBe('tel:999');
  // The number to call, then the signs, which must be in sight; the card, for whoever is there, below them.
  const order = await tab.evaluate(() =>
    [...document.querySelectorAll('main :is(a[href^="tel:"], a[href$="card"], .warning)')].map((one) => one.getAttribute('href')?.slice(0, 4) ?? one.tagName),
  );
  expect(order).toEqual(['tel:', 'UL', '/car']);

  await tab.click('link', 'Emergency card');
  await tab.fill('Whom to call, with the number', 'Eva, 555 0101');
  await tab.fill('Your own medicines', 'Pyridostigmine');
  await tab.press('Tab');
  await says(tab, 'Saved. Your words in “Emergency card');
  await tab.click('button', 'Show it large');
  await expect.poll(() => tab.evaluate(turnedCard)).toEqual({ rotate: 'none', fills: true, focus: 'Close' });
  await tab.press('Escape');
  await expect.poll(() => tab.evaluate(turnedCard)).toEqual({ rotate: '', fills: false, focus: 'Show it large' });
  await tab.click('button', 'Turn it round');
  await expect.poll(() => tab.evaluate(turnedCard)).toEqual({ rotate: '180deg', fills: true, focus: 'Turn it back' });
  await tab.press('Escape');
  await expect.poll(() => tab.evaluate(turnedCard)).toEqual({ rotate: '', fills: false, focus: 'Turn it round' });
  await tab.click('button', 'Turn it round');
  await tab.click('button', 'Turn it back');
  await expect.poll(() => tab.evaluate(turnedCard)).toEqual({ rotate: '', fills: false, focus: 'Turn it round' });
  // For those who help where another language is spoken: all but what the person wrote.
  await tab.click('radio', 'Español');
  await says(tab, 'Saved. Chosen: Español');
  await tab.has('Tengo miastenia gravis');
  expect(await tab.evaluate(() => document.querySelector<HTMLElement>('.medical-card')?.lang)).toBe('es');
  await server.kill();
  await first.close();

  const again = await open();
  await again.tab.goto(server.address);
  await started(again.tab);
  await again.tab.sees('link', 'Emergency signs');
  await expect.poll(() => sectionOf(again.tab, MG_STEP)).toBe('records');
  await again.tab.click('link', 'Emergency signs');
  await again.tab.click('link', 'Emergency card');
  await again.tab.has('Eva, 555 0101');
  await again.tab.has('Tengo miastenia gravis');
  await again.tab.click('radio', 'English');
  await again.tab.has('I have myasthenia gravis');
  await again.tab.goto(`${server.address}emergency`);
  await again.tab.has('You cannot hold your head up.');
  expect(server.violations()).toEqual([]);
});

test('"another condition, or none" shows as chosen, also when nothing is written under it and the app is opened again; Undo takes it back', async ({
  server,
  open,
}) => {
  const OTHER = /^Another condition/;
  const { tab } = await open();
  await tab.goto(`${server.address}condition`);
  await started(tab);
  await tab.sees('radio', OTHER);
  await tab.click('radio', OTHER);
  await says(tab, 'Saved. Chosen: Another condition, or none');
  await expect.poll(() => tab.isChecked('radio', OTHER)).toBe(true);
  await tab.sees('textbox', 'Which one, in your words');
  await tab.reload();
  await started(tab);
  await tab.sees('radio', OTHER);
  await expect.poll(() => tab.isChecked('radio', OTHER)).toBe(true);
  await tab.click('radio', /^Myasthenia gravis/);
  await says(tab, 'Saved. Chosen: Myasthenia gravis');
  await expect.poll(() => tab.isChecked('radio', OTHER)).toBe(false);
  await tab.click('button', 'Undo');
  await says(tab, 'Saved. Undone');
  await expect.poll(() => tab.isChecked('radio', OTHER)).toBe(true);
});

test('MG off: its untouched steps go, the one with words stays with its title, and comes back into its place with MG', { tag: ONE_ENGINE }, async ({
  server,
  open,
}) => {
  const { tab } = await open();
  await tab.goto(server.address);
  await started(tab);
  await keptOffline(tab);
  await choose(tab, /^Myasthenia gravis/);
  await says(tab, 'Saved. Chosen');
  await tab.click('link', 'Prepare');
  await tab.click('link', names.about(MG_STEP));
  await tab.fill(names.note, note);
  await tab.click('link', names.back);
  await says(tab, 'Saved. Note');
  await tab.sees('heading', 'Prepare');
  const all = (await titles(tab)).length;

  await choose(tab, /^Another condition/);
  await says(tab, 'Saved. Chosen: Another condition');
  await tab.fill('Which one, in your words', 'Something rare');
  await tab.click('link', 'Prepare');
  await expect.poll(() => sectionOf(tab, MG_STEP)).toBe('from-before');
  await tab.has('Video of Tuesday evening');
  expect((await titles(tab)).length).toBe(all - 8);
  await expect.poll(() => tab.evaluate(() => document.querySelector('.signs'))).toBeNull();

  await choose(tab, /^Myasthenia gravis/);
  await says(tab, 'Saved. Chosen: Myasthenia gravis');
  await expect.poll(() => tab.value('Which one, in your words')).toBe('Something rare');
  await tab.click('link', 'Prepare');
  await expect.poll(() => sectionOf(tab, MG_STEP)).toBe('records');
  expect((await titles(tab)).length).toBe(all);
});

test('the guide finds the pages of MG when it is on, and only then', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await tab.goto(`${server.address}guide`);
  await started(tab);
  await keptOffline(tab);
  const search = async (): Promise<string> => {
    await tab.evaluate(() => document.getElementById('search')?.focus());
    await tab.fill('Search the guide and what you wrote', 'anaesthetist');
    await expect.poll(() => tab.evaluate(() => document.querySelector('main [aria-live]')?.textContent ?? '')).toMatch(/“anaesthetist”/);
    return tab.evaluate(() => document.querySelector('main [aria-live]')?.textContent ?? '');
  };
  expect(await search()).toMatch(/^No page/);
  await choose(tab, /^Myasthenia gravis/);
  await says(tab, 'Saved. Chosen');
  await tab.click('link', 'Guide');
  expect(await search()).toMatch(/^1 page/);
});

test('a total of the clinic is kept as it was given, listed by its day, and deleted with undo', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await tab.goto(`${server.address}scores`);
  await started(tab);
  await tab.click('link', 'Add a total');
  await tab.fill('Which scale', 'MG-ADL');
  await tab.fill('The total, as it was given', '6 of 24');
  await tab.press('Tab');
  await says(tab, 'Saved. Your words');
  await tab.click('link', 'All totals');
  await tab.has('MG-ADL: 6 of 24');
  await tab.click('link', /^MG-ADL/);
  await tab.click('button', 'Delete this total');
  await tab.has('Nothing here yet.');
  await tab.click('button', 'Undo');
  await tab.has('MG-ADL: 6 of 24');
});

test('the card copies the medicines with one tap, and Undo takes them off it', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await tab.goto(`${server.address}medicine/own%3Aa`);
  await started(tab);
  await tab.fill('Name', 'Pyridostigmine');
  await tab.fill('Dose, as the label says', '60 mg, 4 times a day');
  await choose(tab, /^Myasthenia gravis/);
  await says(tab, 'Saved. Chosen: Myasthenia gravis');
  await tab.click('link', 'Emergency signs');
  await tab.click('link', 'Emergency card');
  const copy = 'Copy them from your medicines';
  await tab.click('button', copy);
  await says(tab, 'Saved. Your words in “Emergency card');
  await tab.has('I take\nPyridostigmine: 60 mg, 4 times a day');
  await expect.poll(() => tab.value('Your own medicines')).toBe('Pyridostigmine: 60 mg, 4 times a day');
  // It stays a button, so that the focus stays where it was.
  await tab.sees('button', 'Your medicines are on the card');
  await tab.click('button', 'Undo');
  await tab.sees('button', copy);
  await expect.poll(() => tab.value('Your own medicines')).toBe('');

  // Words that are being typed come first, and stay alone.
  await tab.fill('Your own medicines', 'Prednisone');
  await tab.click('button', copy);
  await says(tab, 'Saved. Your words in “Emergency card');
  await tab.has('I take\nPrednisone');
  expect(await tab.text()).not.toContain('I take\nPyridostigmine');
});

test('a record of the condition is put among one’s own with one tap: marked, undone, and there with the server gone', { tag: ONE_ENGINE }, async ({
  server,
  open,
}) => {
  const first = await open();
  const { tab } = first;
  await tab.goto(server.address);
  await started(tab);
  await keptOffline(tab);
  await choose(tab, /^Myasthenia gravis/);
  await says(tab, 'Saved. Chosen: Myasthenia gravis');
  await tab.click('link', 'Records');
  await tab.click('link', /^Records that matter: Myasthenia gravis/);
  for (const title of ['MuSK antibodies', 'AChR antibodies']) {
    await tab.click('button', `Add to your records: ${title}`);
    await says(tab, `Saved. Added: ${title}`);
    await tab.sees('button', `In your records: ${title}`);
  }
  await tab.click('button', 'Undo');
  await tab.sees('button', 'Add to your records: AChR antibodies');
  await tab.sees('button', 'In your records: MuSK antibodies');
  await tab.click('link', 'Your records');
  await tab.has('1 in your records');
  await server.kill();
  await first.close();

  const again = await open();
  await again.tab.goto(server.address);
  await started(again.tab);
  await again.tab.click('link', 'Records');
  await again.tab.click('link', /^MuSK antibodies/);
  await expect.poll(() => again.tab.value('What is it?')).toBe('MuSK antibodies');
  await expect.poll(() => again.tab.value('Which detail matters?')).toBe('The number and its unit, the lab, the date, the method.');
});

test('where Askwell knows no emergency number, the one on the card is on the card and can be called', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await tab.goto(server.address);
  await started(tab);
  await choose(tab, /^Myasthenia gravis/);
  await says(tab, 'Saved. Chosen: Myasthenia gravis');
  await tab.click('radio', 'United Kingdom');
  await says(tab, 'Saved. Chosen: United Kingdom');
  const label = 'The emergency number where you live';
  await tab.click('link', /^Emergency card/);
  await expect.poll(() => heading(tab)).toBe('Emergency card');
  expect(await tab.text()).not.toContain(label);
  await choose(tab, /^Another country$/);
  await says(tab, 'Saved. Chosen: Another country');
  await tab.click('link', /^Emergency card/);
  await tab.fill(label, '000');
  await tab.press('Tab');
  await says(tab, 'Saved. Your words in “Emergency card');
  await tab.has('Emergency number here');
  await tab.click('link', 'Emergency signs');
  await tab.sees('link', 'Call 000');
  await expect.poll(() => tab.evaluate(() => document.querySelector('a.call')?.getAttribute('href'))).toBe('tel:000');
  expect(await tab.text()).not.toContain('does not know the emergency number');
});

test('what the emergency card says of the person is there whichever of two appointments is on screen', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  const visit = async (path: string): Promise<void> => {
    await tab.goto(server.address + path);
    await started(tab);
  };
  const write = async (field: string, words: string): Promise<void> => {
    await tab.fill(field, words);
    await tab.press('Tab');
    await says(tab, 'Saved.');
  };
  await visit('condition');
  await tab.click('radio', /^Myasthenia gravis/);
  await says(tab, 'Saved. Chosen: Myasthenia gravis');
  await visit('appointment');
  await write('What you call it', 'Specialist');
  await visit('appointments');
  await tab.click('button', 'New appointment');
  await says(tab, 'Saved. A new appointment');
  await write('What you call it', 'Eye doctor');
  await visit('card');
  await write('Whom to call, with the number', 'Leila 416 555 0199');
  await tab.has('Leila 416 555 0199');
  await visit('appointments');
  await tab.click('button', /^Open this one: Specialist,/);
  await tab.sees('heading', 'Prepare');
  await visit('card');
  await tab.sees('heading', 'Emergency card');
  expect(await tab.text()).toContain('Leila 416 555 0199');
});
