// A backup, in every engine: made, restored on an empty start and after a loss, taken back; and from one engine into another.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { photos as photoWords } from '../../src/content/en/photos';
import { box, names, openApp, says, stepPath, tick, titles, writeNote } from '../faults/app';
import { report } from '../faults/report';
import type { Tab } from './driver';
import { waitFor } from './driver/processes';
import { chooseFile, madeFile, watchDownloads } from './fixtures/files';
import { chooseFiles, SERIAL } from './fixtures/pictures';
import { expect, ONE_ENGINE, test } from './test';

const words = 'Ask Dr. Ólafsdóttir: “why not wait?”\nand bring the CD 💿 <b>שלום</b>';
/** Where the engines leave their files for each other; one folder for one run of the tests. */
const exchange = join(process.env.ASKWELL_EXCHANGE ?? tmpdir(), `askwell-exchange-${process.ppid}`);
const released = readFileSync('tests/fixtures/backups/v1-0.1.0.json', 'utf8');

async function make(tab: Tab, address: string): Promise<string> {
  await openApp(tab, `${address}backup`);
  await watchDownloads(tab);
  await tab.click('button', 'Make a backup');
  await tab.has('is saved with your downloads');
  await tab.has('Whoever has this file can read all of it');
  await tab.has('On another device: open Askwell there');
  await tab.has('Last backup:');
  return madeFile(tab);
}

async function restore(tab: Tab, text: string): Promise<void> {
  await chooseFile(tab, text);
  await tab.has('What is in this file');
  await tab.has('All of it is new to this device.');
  await tab.click('button', 'Restore now');
  await tab.has('Go to the plan');
}

/** What `make` was given is on the plan. */
async function expectAll(tab: Tab): Promise<void> {
  await tab.click('link', 'Prepare');
  await tab.sees('checkbox', box(titles.why));
  await expect.poll(() => tab.isChecked('checkbox', box(titles.why))).toBe(true);
  await tab.click('link', names.about(titles.letters));
  expect((await tab.value(names.note)).replaceAll('\r\n', '\n')).toBe(words);
}

test('made here, restored on an empty start, twice is once, and taken back', async ({ server, open, engine, folder }) => {
  test.setTimeout(180_000);
  const first = await open();
  await openApp(first.tab, server.address);
  await tick(first.tab, titles.why);
  await writeNote(first.tab, titles.letters, words);
  const text = await make(first.tab, server.address);
  // The button that was pressed keeps the focus. Safari gives a pressed button none.
  if (engine !== 'webkit') expect(await first.tab.evaluate(() => document.activeElement?.textContent)).toBe('Make a backup');
  expect(JSON.parse(text)).toMatchObject({ format: 'askwell-backup', version: 1 });
  mkdirSync(exchange, { recursive: true });
  writeFileSync(join(exchange, `${engine}.json`), text);
  await first.close();

  const second = await open({ profile: join(folder, 'empty') });
  await openApp(second.tab, `${server.address}backup`);
  await restore(second.tab, text);
  await second.tab.has('1 appointment, 2 steps with a tick or words.');
  await expectAll(second.tab);
  await openApp(second.tab, `${server.address}backup`);
  await second.tab.has('Last restore:');
  await chooseFile(second.tab, text);
  await second.tab.has('All of this is here already.');
  expect(await second.tab.text()).not.toContain('Restore now');
  await second.tab.click('button', 'Cancel');
  await second.tab.click('button', 'Undo the restore');
  await second.tab.has('All is as it was before the restore.');
  await openApp(second.tab, server.address);
  expect(await second.tab.text()).not.toContain('What you saved here is gone');
  await expect.poll(() => second.tab.isChecked('checkbox', box(titles.why))).toBe(false);
  expect(second.errors()).toEqual([]);
  expect(server.violations()).toEqual([]);
});

/** Hashes of the bytes that are stored, as the browser works them out. */
const storedPhotos = (tab: Tab): Promise<string[]> =>
  tab.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('askwell');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const files = await new Promise<{ bytes: ArrayBuffer }[]>((resolve, reject) => {
      const request = db.transaction('photos').objectStore('photos').getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    db.close();
    const hashes = await Promise.all(files.map(({ bytes }) => crypto.subtle.digest('SHA-256', bytes)));
    return hashes.map((hash) => Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')).sort();
  });

test('a photo goes with the backup, and is on screen where it is restored', async ({ server, open, engine, folder }) => {
  test.setTimeout(180_000);
  const first = await open();
  await openApp(first.tab, server.address + stepPath('check-papers'));
  await first.tab.click('button', /^Photos and papers/);
  await first.tab.evaluate(chooseFiles, { label: photoWords.choose, kinds: ['phone', 'pdf'], serial: SERIAL });
  await waitFor(() => first.tab.evaluate(() => document.querySelectorAll('.photos li').length === 2), 'two photos');
  await says(first.tab, 'Saved. 2 added');
  const hashes = await storedPhotos(first.tab);
  expect(hashes).toHaveLength(2);
  await first.tab.click('link', /^Photo 1/);
  await first.tab.fill(photoWords.named, 'MRI report');
  await first.tab.press('Tab');
  await says(first.tab, 'Saved. New words: MRI report');
  await openApp(first.tab, `${server.address}backup`);
  await watchDownloads(first.tab);
  await first.tab.has('You have 2 photos and papers.');
  await first.tab.click('button', 'Make a backup');
  await first.tab.has('With 2 photos and papers it takes');
  await first.tab.click('button', 'Cancel');
  await first.tab.has('No backup has been made');
  await first.tab.click('button', 'Make a backup');
  await first.tab.click('button', 'Share or save the file');
  await first.tab.has('is saved with your downloads');
  const text = await madeFile(first.tab);
  expect(
    JSON.parse(text)
      .photos.map(({ hash }: { hash: string }) => hash)
      .sort(),
  ).toEqual(hashes);
  await first.tab.click('button', 'Make one with small previews only');
  await waitFor(async () => (await madeFile(first.tab)) !== text, 'the small file');
  expect(JSON.parse(await madeFile(first.tab)).photos).toEqual([]);
  await first.close();

  const second = await open({ profile: join(folder, 'empty') });
  await openApp(second.tab, `${server.address}backup`);
  await chooseFile(
    second.tab,
    text.replace(/(\n\{"hash":")(.)/, (_, begin, digit) => begin + (digit === '0' ? '1' : '0')),
  );
  await second.tab.has('This backup has photos that are damaged or missing');
  await second.tab.has('Nothing here was changed.');
  await expect.poll(() => storedPhotos(second.tab)).toEqual([]);
  await chooseFile(second.tab, text);
  await second.tab.has('2 photos and papers will come to this device');
  await second.tab.click('button', 'Restore now');
  await second.tab.has('Go to the plan');
  await second.tab.has('2 photos and papers.');
  await expect.poll(() => storedPhotos(second.tab)).toEqual(hashes);
  await openApp(second.tab, server.address + stepPath('check-papers'));
  await second.tab.click('link', /^MRI report/);
  await waitFor(() => second.tab.evaluate(() => (document.querySelector<HTMLImageElement>('.picture img')?.naturalWidth ?? 0) > 0), 'the picture');
  await openApp(second.tab, `${server.address}backup`);
  await second.tab.click('button', 'Undo the restore');
  await second.tab.has('All is as it was before the restore.');
  await expect.poll(() => storedPhotos(second.tab)).toEqual([]);
  expect(server.violations()).toEqual([]);
  report('P11 photos', engine, { runs: 2, losses: 0 });
});

test('the backup of every release, and of every engine that ran before, opens here', async ({ server, open, engine, folder }) => {
  test.setTimeout(180_000);
  const browser = await open();
  await openApp(browser.tab, `${server.address}backup`);
  await restore(browser.tab, released);
  await browser.tab.click('link', 'Go to the plan');
  await browser.tab.sees('checkbox', box(titles.why));
  await expect.poll(() => browser.tab.isChecked('checkbox', box(titles.why))).toBe(true);
  await browser.close();
  const files = existsSync(exchange) ? readdirSync(exchange) : [];
  for (const file of files) {
    const other = await open({ profile: join(folder, file) });
    await openApp(other.tab, `${server.address}backup`);
    await restore(other.tab, readFileSync(join(exchange, file), 'utf8'));
    await expectAll(other.tab);
    await other.close();
  }
  console.log(`backup: ${engine} opened the files of ${files.join(', ') || 'no other engine'}`);
});

test('what was lost comes back: two taps from the screen that says so', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await openApp(tab, `${server.address}backup`);
  await tab.evaluate(() => localStorage.setItem('askwell.saved', 'epoch0000001 gone'));
  await tab.goto(server.address);
  await tab.has('What you saved here is gone');
  await tab.click('button', 'Restore a backup');
  await tab.sees('button', 'Choose a file');
  await restore(tab, released);
  await openApp(tab, server.address);
  expect(await tab.text()).not.toContain('What you saved here is gone');
  await expect.poll(() => tab.isChecked('checkbox', box(titles.why))).toBe(true);
});

test('a bad file gets a sentence and changes nothing', { tag: ONE_ENGINE }, async ({ server, open }) => {
  const { tab } = await open();
  await openApp(tab, server.address);
  await tick(tab, titles.why);
  await openApp(tab, `${server.address}backup`);
  await chooseFile(tab, released.slice(0, -100));
  await tab.has('This backup is damaged and cannot be read.');
  await tab.has('Nothing here was changed.');
  await chooseFile(tab, released.replace('"field": "note"', '"field": "__proto__"'));
  await tab.has('This file holds something that Askwell never writes');
  await tab.click('link', 'Prepare');
  await expect.poll(() => tab.isChecked('checkbox', box(titles.why))).toBe(true);
});

test('the file is shared where the browser can, and saved where it may not', async ({ server, open }) => {
  const { tab } = await open();
  await openApp(tab, `${server.address}backup`);
  await watchDownloads(tab);
  await tab.evaluate(() => {
    const give = ({ files }: { files: File[] }) => {
      document.title = `shared ${files[0]?.name}`;
      const how = document.documentElement.dataset.share;
      return how ? Promise.reject(new DOMException('', how)) : Promise.resolve();
    };
    Object.defineProperty(navigator, 'canShare', { value: () => true, configurable: true });
    Object.defineProperty(navigator, 'share', { value: give, configurable: true });
    document.documentElement.dataset.share = 'AbortError';
  });
  await tab.click('button', 'Make a backup');
  await expect.poll(() => tab.evaluate(() => document.title)).toMatch(/^shared askwell-backup-\d{4}-\d\d-\d\d\.json$/);
  await expect.poll(() => tab.text()).toContain('No backup has been made');
  await tab.evaluate(() => void (document.documentElement.dataset.share = ''));
  await tab.click('button', 'Make a backup');
  await tab.has('went to the app that you chose');
  await tab.evaluate(() => void (document.documentElement.dataset.share = 'NotAllowedError'));
  await tab.click('button', 'Make a backup');
  await tab.has('is saved with your downloads');
  expect(await madeFile(tab)).toContain('askwell-backup');
  // An iPhone's home screen has no downloads: it waits for another tap.
  await tab.evaluate(() => void Object.defineProperty(navigator, 'standalone', { value: true }));
  await tab.click('button', 'Make a backup');
  await tab.has('.json is ready.');
  await tab.evaluate(() => void (document.documentElement.dataset.share = ''));
  await tab.click('button', 'Share or save the file');
  await tab.has('went to the app that you chose');
  expect(await tab.text()).not.toContain('Save it as a file');
});
