// Chrome translates a page by putting its own elements in the place of the texts. What is said afterwards must still come through.
import { box, calmly, openApp, says } from '../faults/app';
import { onlyInChromium } from '../faults/only';
import type { Tab } from './driver';
import { heading } from './fixtures/screens';
import { started } from './fixtures/states';
import { expect, test } from './test';

onlyInChromium('The other browsers change the texts themselves.');

/** As Chrome's translation does it: now, and soon after whatever comes. */
const translate = (tab: Tab): Promise<void> =>
  tab.evaluate(() => {
    const all = (): void => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        if (!text.data.trim() || text.parentElement?.closest('script, style, textarea, font, [translate=no]')) continue;
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    let soon: ReturnType<typeof setTimeout>;
    all();
    new MutationObserver(() => {
      clearTimeout(soon);
      soon = setTimeout(all, 50);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });

const visit = (tab: Tab): Promise<string> => tab.evaluate(() => document.querySelector<HTMLElement>('.visit')?.innerText ?? '');

test('on a translated page the bar says what happened last, and nothing when it is closed', async ({ server, open }) => {
  const browser = await open();
  const { tab } = browser;
  await openApp(tab, server.address);
  await started(tab);
  await translate(tab);
  await tab.click('checkbox', box('Write down why'));
  await says(tab, 'Saved. Done: Write down why');
  await calmly();
  await tab.click('checkbox', box('See how it works'));
  await says(tab, 'Saved. Done: See how it works', 5000);
  await tab.has('2 of 36 done');
  await calmly();
  await tab.click('button', 'Close');
  await expect.poll(() => tab.evaluate(() => document.querySelector<HTMLElement>('[role=status]')?.innerText)).toBe('');
  expect(browser.errors()).toEqual([]);
});

test('on a translated page what cannot be saved does not read as saved', async ({ server, open }) => {
  const { tab } = await open();
  await openApp(tab, server.address);
  await started(tab);
  await translate(tab);
  await tab.click('checkbox', box('Write down why'));
  await says(tab, 'Saved. Done: Write down why');
  await calmly();
  await tab.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await tab.click('checkbox', box('See how it works'));
  await tab.sees('button', 'Try again');
  await expect.poll(() => tab.evaluate(() => document.querySelector('[role=status]')?.textContent), { timeout: 5000 }).not.toMatch(/^Saved/);
});

test('on a translated page the day of the appointment is the new one, and "What next?" shows the step that it would tick', async ({ server, open }) => {
  const { tab } = await open();
  await openApp(tab, `${server.address}appointment`);
  await started(tab);
  await translate(tab);
  const choose = (day: string): Promise<void> =>
    tab.evaluate((to) => {
      const field = document.querySelector('#day') as HTMLInputElement;
      field.value = to;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }, day);
  await choose('2027-05-05');
  await expect.poll(() => visit(tab)).toContain('May 5');
  await calmly();
  await choose('2027-06-06');
  await expect.poll(() => visit(tab), { timeout: 5000 }).toContain('June 6');
  await tab.goto(`${server.address}next`);
  await started(tab);
  await translate(tab);
  const shown = (): Promise<string> => tab.evaluate(() => document.querySelector('main h2, main h3')?.parentElement?.innerText ?? '');
  const first = await shown();
  await tab.click('button', 'Done');
  await says(tab, 'Saved. Done');
  await expect.poll(shown, { timeout: 5000 }).not.toBe(first);
  expect(await heading(tab)).toBe('What next?');
});

test('on a translated page the word that has to be typed to delete everything stays the one that is asked for', async ({ server, open }) => {
  const { tab } = await open();
  await openApp(tab, `${server.address}erase`);
  await translate(tab);
  const words = await tab.evaluate(() => {
    for (const { style } of document.querySelectorAll<HTMLElement>('main font')) style.display = 'none'; // the words of another language
    return document.querySelector<HTMLElement>('label[for=erase-word]')?.innerText ?? '';
  });
  expect(words.trim()).toBe('delete');
});
