// P13, nothing leaves the device, and P14, text stays text: every screen is walked with hostile words in every field.
import { calmly, names, openApp, says, titles } from '../faults/app';
import { naughty, tellTales } from '../faults/naughty';
import { onlyInChromium } from '../faults/only';
import { report } from '../faults/report';
import type { Browser, Tab } from './driver';
import { History } from './fixtures/rows';
import { enter, started } from './fixtures/states';
import { expect, test } from './test';

onlyInChromium('Reads every request from the engine itself.');

interface Heard {
  readonly address: string;
  readonly cookie: string;
  readonly body: string;
}

/** Every request of every tab, and the worker's own, as the browser sends them. */
async function listen(browser: Browser): Promise<Heard[]> {
  const heard: Heard[] = [];
  browser.context?.on('request', async (request) => {
    const headers = await request.allHeaders().catch(() => request.headers());
    heard.push({ address: request.url(), cookie: headers['cookie'] ?? '', body: request.postData() ?? '' });
  });
  return heard;
}

async function addStep(tab: Tab, title: string): Promise<void> {
  await tab.click('link', 'Add a step to Coverage');
  await tab.fill(names.step, title);
  await tab.click('button', names.add);
  await says(tab, 'Saved. Added');
  await tab.click('button', 'Close');
}

/** The titles and the note previews of the plan, as the page holds them. */
const shownTexts = (tab: Tab) => tab.evaluate(() => [...document.querySelectorAll('main li b')].map((title) => title.textContent ?? ''));

/** A long list is drawn in parts: all of it. */
async function showAll(tab: Tab): Promise<void> {
  const more = tab.page?.getByRole('button', { name: /^Show \d+ more$/ }).first();
  while (await more?.isVisible()) await more?.click();
}

/** Opens a step by its exact title; a pattern or a collapsed name would not tell some of them apart. */
const openStep = async (tab: Tab, title: string) => {
  await showAll(tab);
  await tab.evaluate((wanted) => {
    const row = [...document.querySelectorAll('main li')].find((one) => one.querySelector('b')?.textContent === wanted);
    row?.querySelector('a')?.click();
    if (!row) throw new Error(`There is no step ${wanted.slice(0, 80)}`);
  }, title);
};

test('hostile words are shown to the letter, run nothing, and go nowhere', async ({ server, open }) => {
  test.setTimeout(600_000);
  const browser = await open();
  const heard = await listen(browser);
  const { tab } = browser;
  const page = tab.page as NonNullable<typeof tab.page>;
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  await openApp(tab, server.address);

  for (const text of naughty) await addStep(tab, text);
  await tab.reload();
  await openApp(tab, server.address);
  await showAll(tab);
  const shown = await shownTexts(tab);
  for (const text of naughty) expect(shown, text.slice(0, 80)).toContain(text);

  for (const [index, text] of naughty.entries()) {
    await openStep(tab, text);
    await tab.fill(names.note, `${text}\n${index} pathology-secret`);
    await tab.click('link', names.back);
    await says(tab, 'Saved. Note');
    await tab.sees('heading', 'Prepare');
    await tab.click('button', 'Close');
  }
  for (const [index, text] of naughty.entries()) {
    await openStep(tab, text);
    await expect.poll(() => tab.value(names.note), text.slice(0, 80)).toBe(`${text}\n${index} pathology-secret`);
    expect(await page.getByRole('heading', { level: 1 }).textContent(), text.slice(0, 80)).toBe(text);
    await tab.click('link', names.back);
    await tab.sees('heading', 'Prepare');
  }

  // The same words as questions and as their answers.
  await tab.click('link', 'Questions');
  for (const text of naughty) {
    await tab.fill(names.question, text);
    await tab.click('button', names.add);
    await says(tab, 'Saved. Added');
    await tab.click('button', 'Close'); // the next one says the same
  }
  await tab.reload();
  await openApp(tab, `${server.address}questions`);
  await expect.poll(() => shownTexts(tab)).toEqual(naughty);
  for (const [index, text] of naughty.entries()) {
    await openStep(tab, text);
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent(), text.slice(0, 80)).toBe(text);
    await tab.fill(names.answer, `${text}\n${index} pathology-secret`);
    await tab.click('link', 'Back to your questions');
    await says(tab, 'Saved. Your words');
    await tab.sees('heading', 'Questions');
    await tab.click('button', 'Close');
  }
  for (const [index, text] of naughty.entries()) {
    await openStep(tab, text);
    await expect.poll(() => tab.value(names.answer), text.slice(0, 80)).toBe(`${text}\n${index} pathology-secret`);
    await tab.click('link', 'Back to your questions');
    await tab.sees('heading', 'Questions');
  }
  await tab.fill(names.question, naughty[0] as string);
  await tab.click('link', 'Ideas for questions');
  await says(tab, 'Saved. Your words');
  await tab.click('link', 'Prepare');
  await tab.sees('heading', 'Prepare');

  // The rest of the walk: a day, other words, a place, a delete and its way back, printing aside, every screen, every fold.
  await openStep(tab, naughty[0] as string);
  await page.getByLabel('Do it by').fill('2027-01-14');
  await says(tab, 'Saved. Day');
  await tab.click('button', 'Change this step');
  await tab.fill('Words of this step', naughty[1] as string);
  await tab.press('Tab');
  await says(tab, 'Saved. New words');
  await tab.click('button', 'Move to the top');
  await says(tab, 'Saved. Moved');
  await tab.click('button', 'Delete this step');
  await says(tab, 'Saved. Deleted');
  await tab.sees('heading', 'Prepare'); // it goes back by itself
  await tab.click('link', 'More');
  await tab.click('link', /^Recently deleted/);
  await calmly();
  await page.getByRole('button', { name: /^Bring back/ }).click();
  await says(tab, 'Saved. Brought back');
  await tab.click('link', 'Prepare');
  await tab.click('link', names.about(titles.why));
  await page.locator('summary').first().click();
  await page.context().newPage(); // nothing that was open is closed by another tab
  for (const path of ['more', 'deleted', 'add/records', 'questions', 'ideas/tests', 'no-such-screen']) await openApp(tab, server.address + path);

  const origin = new URL(server.address).origin;
  const served = server.requests().map(({ path }) => path);
  const addresses = [...heard.map(({ address }) => address), ...served];
  const offOrigin = heard.filter(({ address }) => !address.startsWith(`${origin}/`) && !/^(about:|data:|blob:)/.test(address));
  const telling = addresses.filter((address) => tellTales.some((tale) => address.includes(tale) || decodeURIComponent(address).includes(tale)));
  const sent = heard.filter(({ body }) => body !== '');
  expect(offOrigin).toEqual([]);
  expect(telling).toEqual([]);
  expect(sent, 'requests that carry something').toEqual([]);
  expect(heard.filter(({ cookie }) => cookie !== '')).toEqual([]);
  expect(await browser.context?.cookies()).toEqual([]);
  await expect.poll(() => tab.evaluate(() => document.cookie)).toBe('');
  report('P13', 'chromium', { runs: addresses.length, losses: offOrigin.length + telling.length + sent.length });

  expect(dialogs).toBe(0);
  await expect.poll(() => tab.evaluate(() => 'hurt' in window)).toBe(false);
  expect(server.violations()).toEqual([]);
  expect(browser.errors()).toEqual([]);
  report('P14', 'chromium', { runs: naughty.length * 4, losses: server.violations().length + dialogs });
});

/** One in which every field of every other kind of record holds them. */
function everywhere(words: string): History {
  const history = new History();
  const put = (record: string, fields: readonly string[]): void => {
    for (const field of fields) history.put(record, { [field]: words });
  };
  history.put('appointment/~', { pack: { code: 'mg' }, country: { code: 'es' }, at: { date: '2099-01-14' } });
  put('appointment/~', ['title', 'doctor', 'place', 'condition']);
  put('call/~/own:a', ['title', 'phone', 'person', 'reference', 'note', 'answer-covered']);
  put('doctor/~/own:a', ['title', 'phone', 'answer', 'sees', 'note']);
  put('medicalRecord/~/own:a', ['title', 'holder', 'detail', 'note']);
  put('medicalRecord/~/own:b', ['title', 'letter']);
  put('letter/~/own:current-doctor', ['letter']);
  put('medicine/~/own:a', ['title', 'dose', 'purpose', 'since', 'until', 'effect', 'sideEffect', 'whyStopped']);
  put('event/~/own:a', ['title', 'when']);
  put('trouble/~/own:a', ['title']);
  put('score/~/own:a', ['title', 'total', 'by']);
  put('card/~/own:emergency', ['name', 'contact', 'neurologist', 'medicines', 'other']);
  return history;
}

const PLACES = [
  ...['', 'appointments', 'appointment', 'condition', 'calls', 'call/own%3Aa', 'doctors', 'doctor/own%3Aa', 'talk', 'records', 'medical-record/own%3Aa'],
  ...['letter/own%3Aa', 'letter/own%3Ab', 'medicines', 'medicine/own%3Aa', 'story', 'event/own%3Aa', 'trouble/own%3Aa', 'scores', 'scores/own%3Aa'],
  ...['card', 'emergency', 'calendar', 'next'],
];

/** Those that show only the app's own words. */
const WITHOUT = ['', 'emergency', 'next'];

test('in every other field, too: they are shown, run nothing, and go nowhere', async ({ server, open }) => {
  const browser = await open();
  const heard = await listen(browser);
  const { tab } = browser;
  const words = naughty.filter(({ length }) => length < 200).join(' ');
  await enter(tab, server, { name: 'hostile', path: '', history: () => everywhere(words) });
  for (const path of PLACES) {
    await tab.goto(server.address + path);
    await started(tab);
    const seen = (): Promise<{ isHurt: boolean; isShown: boolean }> =>
      tab.evaluate(() => {
        const fields = [...document.querySelectorAll<HTMLInputElement>('textarea, input')].map(({ value }) => value);
        const isHurt = 'hurt' in window || document.querySelector('main img, main script, main plaintext') !== null;
        return { isHurt, isShown: [document.querySelector('main')?.textContent ?? '', ...fields].some((text) => text.includes('DROP TABLE steps')) };
      });
    await expect.poll(seen, path).toEqual({ isHurt: false, isShown: !WITHOUT.includes(path) });
  }
  const origin = new URL(server.address).origin;
  const away = heard.filter(({ address }) => !address.startsWith(`${origin}/`) && !/^(about:|data:|blob:)/.test(address));
  const telling = heard.filter(({ address, body }) => body !== '' || tellTales.some((tale) => decodeURIComponent(address).includes(tale)));
  expect([away, telling]).toEqual([[], []]);
});
