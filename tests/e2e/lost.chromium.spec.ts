// P4, never a cheerful empty start when words were lost: a database that was cut, damaged or thrown out is announced.
import { join } from 'node:path';
import { names, openApp, says, started, tick, titles, writeNote } from '../faults/app';
import { dump, halfWritten } from '../faults/database';
import { onlyInChromium } from '../faults/only';
import { copyProfile, cutLog, damages } from '../faults/profile';
import { createRandom, report, seed, times } from '../faults/report';
import { caught, watch } from '../faults/spies';
import { leaveDraft } from '../faults/write-sites';
import { judge, startWriting, type Told } from '../faults/writer';
import type { Browser } from './driver';
import { expect, test } from './test';

onlyInChromium('Damages the files of Chromium.');

const announced = 'What you saved here is gone';
/** Some damages Chromium cannot get over: the words cannot be read, nothing can be written, and the app says so. */
const closed = 'Askwell cannot open its storage';
const cuts = times(10, 200);
const healthyStarts = times(10, 100);
const wide = { width: 1200, height: 800 };

/** Whether the first screen says that words were lost. */
async function isAnnounced(browser: Browser, address: string): Promise<boolean> {
  await watch(browser);
  await openApp(browser.tab, address);
  return (await browser.tab.text()).includes(announced);
}

/** Presses the one button of the announcement; then the app must work as ever. */
async function goOn(browser: Browser): Promise<void> {
  await browser.tab.click('button', /^(Start fresh|Go on with what is here)$/);
  await started(browser.tab);
  await browser.tab.click('checkbox', /^Choose your top three/);
  await says(browser.tab, 'Saved.');
}

async function expectNoDeletion(browser: Browser): Promise<void> {
  const { deletions, rejections } = await caught(browser);
  expect(deletions, 'calls of deleteDatabase').toBe(0);
  expect(rejections, 'unhandled rejections').toEqual([]);
}

test('a log that ends anywhere: the app opens, and says so when something is gone', async ({ server, open, folder }) => {
  test.setTimeout(60_000 + cuts * 20_000);
  const from = seed();
  const random = createRandom(from);
  const whole = join(folder, 'whole');
  const first = await open({ profile: whole, viewport: wide });
  await openApp(first.tab, `${server.address}step/second-opinion%3Awhy`);
  await startWriting(first.tab, 'into the log,');
  await expect.poll(() => server.acks<Told>().length, { timeout: 120_000 }).toBeGreaterThanOrEqual(100);
  await first.tab.goto('about:blank');
  await first.close();
  const told = server.acks<Told>();

  const total = { lossy: 0, silent: 0, half: 0 };
  for (let run = 0; run < cuts; run++) {
    const profile = copyProfile(whole, join(folder, 'cut'));
    const bytes = cutLog(profile, random());
    const browser = await open({ profile });
    const isTold = await isAnnounced(browser, server.address);
    const noted = (await caught(browser)).noted?.split(' ')[1];
    let isNotedGone = true;
    const lost = await dump(browser.tab).then(
      (found) => {
        total.half += halfWritten(found).length;
        isNotedGone = !found.changes.some(({ id }) => id === noted);
        return judge(told, found).lost.length;
      },
      () => told.length, // there is no database at all
    );
    if (lost > 0) total.lossy += 1;
    if (lost > 0 && !isTold) total.silent += 1;
    if (isTold) await goOn(browser);
    // The last save may have been noted by the app, and cut off, before the page could tell the test of it.
    expect(isTold, `${lost} lost after ${bytes} bytes, seed ${from}`).toBe(lost > 0 || isNotedGone);
    await expectNoDeletion(browser);
    await browser.close();
  }
  report('P2 log cut', 'chromium', { runs: cuts, losses: total.silent, 'lossy and announced': total.lossy, seed: from });
  expect(total.half, 'records that are not what their changes make').toBe(0);
  expect(total.lossy, 'cuts that took something').toBeGreaterThan(0);
});

test('a damaged, deleted or evicted database is announced, and the app goes on', async ({ server, open, folder }) => {
  test.setTimeout(600_000);
  const words = 'ask for the pathology report';
  const whole = join(folder, 'whole');
  const first = await open({ profile: whole });
  await watch(first);
  await openApp(first.tab, server.address);
  await tick(first.tab, titles.why);
  await writeNote(first.tab, titles.letters, words);
  await expectNoDeletion(first);
  await first.close();

  let silent = 0;
  let lossy = 0;
  for (const [name, damage] of Object.entries(damages)) {
    const profile = copyProfile(whole, join(folder, 'damaged'));
    damage(profile);
    const browser = await open({ profile });
    const isTold = await isAnnounced(browser, server.address);
    // Chromium mends some damages. What counts is whether the words are there.
    const isLost = !JSON.stringify(await dump(browser.tab).catch(() => '')).includes(words);
    const isClosed = (await browser.tab.text()).includes(closed);
    if (isLost) lossy += 1;
    if (isLost && !isTold && !isClosed) silent += 1;
    expect(isTold || isClosed, name).toBe(isLost);
    if (isTold) await goOn(browser);
    await expectNoDeletion(browser);
    // Once said and answered, it is not said again.
    if (!isClosed) expect(await isAnnounced(browser, server.address), `${name}: a second time`).toBe(false);
    await browser.close();
  }

  const browser = await open({ profile: copyProfile(whole, join(folder, 'damaged')) });
  await watch(browser);
  await openApp(browser.tab, server.address);
  const session = await browser.context?.newCDPSession(browser.tab.page as never);
  await session?.send('Storage.clearDataForOrigin', { origin: new URL(server.address).origin, storageTypes: 'indexeddb' });
  expect(await isAnnounced(browser, server.address), 'deleted by the person in the settings').toBe(true);
  await goOn(browser);
  await expectNoDeletion(browser);
  report('P4', 'chromium', { runs: Object.keys(damages).length + 1, losses: silent, 'lossy and announced': lossy + 1 });
  expect(lossy, 'damages that took something').toBeGreaterThanOrEqual(5);
});

test('a loss is announced until somebody answers, whatever was being typed last time', async ({ server, open }) => {
  const words = 'ask for the scan on a disc';
  const { tab } = await open();
  await openApp(tab, server.address);
  await tick(tab, titles.why);
  // With the app gone: what its first start has still to take over must not be these words.
  await tab.goto(`${server.address}nothing.txt`);
  await leaveDraft({ tab, words });
  await tab.evaluate(() => localStorage.setItem('askwell.saved', 'epoch0000000 gone'));
  for (const time of ['at once', 'after a reload', 'and another']) {
    await openApp(tab, server.address);
    await expect.poll(() => tab.text(), time).toContain(announced);
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500))); // what comes at idle has come
  }
  await tab.click('button', 'Go on with what is here');
  await says(tab, 'Saved. Words you were typing last time');
  await tab.click('link', /^Details: Write your story in ten lines/);
  await expect.poll(() => tab.value(names.note)).toBe(words);
});

test('words being typed in one tab are left alone when another answers that something was lost', async ({ server, open }) => {
  const browser = await open();
  const { tab } = browser;
  await openApp(tab, server.address);
  await tick(tab, titles.why);
  await tab.goto(`${server.address}nothing.txt`);
  await tab.evaluate(() => localStorage.setItem('askwell.saved', 'epoch0000000 gone'));
  await openApp(tab, server.address);
  await tab.has(announced);
  await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500))); // what comes at idle has come

  const other = await browser.newTab();
  await openApp(other, server.address);
  await other.click('button', 'Go on with what is here');
  await other.click('link', /^Details: Write down why/);
  await other.fill(names.note, 'half');
  await says(other, 'Kept');
  await tab.click('button', 'Go on with what is here');
  await started(tab);
  await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
  await other.fill(names.note, 'half and whole');
  await other.press('Tab');
  await says(other, 'Saved. Note');
  const { changes } = await dump(other);
  expect(changes.filter(({ field }) => field === 'note').map(({ value }) => value)).toEqual(['half and whole']);
});

test('nothing is announced where nothing was lost', async ({ server, open }) => {
  test.setTimeout(120_000 + healthyStarts * 6_000);
  let alarms = 0;
  let browser = await open();
  if (await isAnnounced(browser, server.address)) alarms += 1; // a first visit
  for (let run = 0; run < healthyStarts; run++) {
    // Two tabs write by turns; one of them starts anew, or the browser is closed or killed and opened again.
    const other = await browser.newTab();
    await openApp(other, server.address);
    await other.click('checkbox', /^Choose your top three/);
    await says(other, 'Saved.');
    await browser.tab.click('link', names.about(titles.why));
    await browser.tab.fill(names.note, `note ${run}`);
    await browser.tab.click('link', names.back);
    await says(browser.tab, 'Saved.');
    if (run % 5 === 4) {
      await (run % 2 ? browser.close() : browser.kill());
      browser = await open();
    } else await other.page?.close();
    if (await isAnnounced(browser, server.address)) alarms += 1;
  }
  await expectNoDeletion(browser);
  report('P4 healthy', 'chromium', { runs: healthyStarts, losses: alarms });
  expect(alarms).toBe(0);
});
