// P14, text stays text, with a well-known list of texts that have broken programs: kept, shown, backed up, restored, shared to the app, put in addresses.
import { join } from 'node:path';
import naughty from 'big-list-of-naughty-strings/blns.json' with { type: 'json' };
import { keptOffline, openApp } from '../faults/app';
import { onlyInChromium } from '../faults/only';
import { report } from '../faults/report';
import type { Browser, Tab } from './driver';
import { chooseFile, madeFile, watchDownloads } from './fixtures/files';
import { History } from './fixtures/rows';
import { share } from './fixtures/shares';
import { enter, started } from './fixtures/states';
import type { TestServer } from './start-server';
import { expect, test } from './test';

onlyInChromium('Hears what the page was refused from the engine itself, and only it gives an app what others share.');

const texts: readonly string[] = [...new Set(naughty)].filter((text) => text !== '');

/** Each as a question, with itself as the answer. */
function asked(): History {
  const history = new History();
  for (const [index, text] of texts.entries()) {
    history.put(`question/~/own:${index}`, { title: text, answer: text, order: `b${String(index).padStart(4, '0')}1` });
  }
  return history;
}

/** All questions on their screen, as the page holds them. */
async function shown(tab: Tab, server: TestServer): Promise<string[]> {
  await openApp(tab, `${server.address}questions`);
  const more = tab.page?.getByRole('button', { name: /^Show \d+ more$/ });
  while (await more?.isVisible()) await more?.click();
  return tab.evaluate(() => [...document.querySelectorAll('main li.question b')].map((title) => title.textContent ?? ''));
}

/** Nothing of them was run or asked for. */
async function expectUnhurt(browser: Browser, server: TestServer): Promise<void> {
  const made = await browser.tab.evaluate(() => document.querySelectorAll('main :is(script, iframe, object, embed, form[action], img)').length);
  expect(made, 'elements that a text made').toBe(0);
  expect(server.violations()).toEqual([]);
  // `enter` begins on a page of the address that does not exist.
  expect(browser.errors().filter((error) => !error.includes('404'))).toEqual([]);
}

test('they are shown to the letter, leave in a backup, and come back', async ({ server, open, folder }) => {
  test.setTimeout(180_000);
  const browser = await open();
  const { tab } = browser;
  let dialogs = 0;
  tab.page?.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  await enter(tab, server, { name: 'naughty', path: 'questions', history: asked });
  expect(await shown(tab, server)).toEqual(texts);
  await expectUnhurt(browser, server);

  await openApp(tab, `${server.address}backup`);
  await watchDownloads(tab);
  await tab.click('button', 'Make a backup');
  await tab.has('is saved with your downloads');
  const file = await madeFile(tab);
  const { changes } = JSON.parse(file.split('\n')[0] as string) as { changes: readonly { field: string; value: unknown }[] };
  for (const field of ['title', 'answer']) {
    const written = new Set(changes.filter((change) => change.field === field).map(({ value }) => value));
    expect(
      texts.filter((text) => !written.has(text)),
      `${field} in the file`,
    ).toEqual([]);
  }

  await browser.close();

  const other = await open({ profile: join(folder, 'empty') });
  await openApp(other.tab, `${server.address}backup`);
  await chooseFile(other.tab, file);
  await other.tab.has('What is in this file');
  await other.tab.click('button', 'Restore now');
  await other.tab.has('Go to the plan');
  expect(await shown(other.tab, server)).toEqual(texts);
  await expectUnhurt(other, server);
  expect(dialogs).toBe(0);
  report('P14', 'chromium', { runs: texts.length * 4, losses: 0 });
});

test('in an address each leads to a screen that says so, and runs nothing', async ({ server, open }) => {
  test.setTimeout(180_000);
  const browser = await open();
  const { tab } = browser;
  await openApp(tab, server.address);
  await keptOffline(tab);
  const ways = texts.map((text) => encodeURIComponent(text)).filter((text) => text !== '' && !/^\.{1,2}$/.test(text));
  for (const screen of ['', 'step/']) {
    const silent = await tab.evaluate(
      async ({ screen, ways }) => {
        const without: string[] = [];
        for (const way of ways) {
          history.pushState({ depth: 1 }, '', `/${screen}${way}`);
          dispatchEvent(new PopStateEvent('popstate'));
          const isSilent = (): boolean => !document.querySelector('main h1')?.textContent;
          // The screen itself may have to be loaded first.
          for (let frames = 0; frames < 1 || (isSilent() && frames < 120); frames += 1) await new Promise(requestAnimationFrame);
          if (isSilent()) without.push(way);
        }
        return without;
      },
      { screen, ways },
    );
    expect(silent, `/${screen} without a heading`).toEqual([]);
    await expectUnhurt(browser, server);
  }
  // A few as a browser opens them, from a link that somebody else made. What ends like a file is asked of the host, which has none.
  for (const way of ways.filter((way, index) => index % 40 === 1 && !way.includes('.'))) {
    await tab.goto(`${server.address}step/${way}`);
    await started(tab);
    await tab.sees('heading', /./);
  }
  await expectUnhurt(browser, server);
  report('P14', 'chromium', { runs: ways.length * 2, losses: 0 });
});

test('shared by another app they wait to the letter', async ({ server, open }) => {
  test.setTimeout(180_000);
  const browser = await open();
  const { tab } = browser;
  await openApp(tab, server.address);
  await keptOffline(tab);
  const perShare = 25; // 20 shares may wait
  for (let from = 0; from < texts.length; from += perShare) {
    await share(tab, server.address, { text: texts.slice(from, from + perShare).join('\n---\n') });
  }
  await openApp(tab, `${server.address}questions`);
  // A form sends its line ends in one way, and what stands around all of it is no word.
  const plain = (text: string): string => text.replace(/\r\n?/g, '\n').trim();
  const waiting = async (): Promise<string> => plain(await tab.evaluate(() => document.querySelector('main')?.textContent ?? ''));
  const missing = async (): Promise<string[]> => {
    const all = await waiting();
    return texts.map(plain).filter((text) => !all.includes(text));
  };
  await expect.poll(missing).toEqual([]);
  await expectUnhurt(browser, server);
  expect(server.requests().filter(({ method }) => method === 'POST')).toEqual([]);
  report('P14', 'chromium', { runs: texts.length, losses: 0 });
});
