// P7, two tabs are safe: two real tabs tick, write, undo and delete at the same time, in random order.
import { box, calmly, names, openApp, says, started, statusOf } from '../faults/app';
import { dump, halfWritten } from '../faults/database';
import { onlyInChromium } from '../faults/only';
import { createRandom, report, seed, times } from '../faults/report';
import type { Tab } from './driver';
import { goFromStep, goTo, links } from './fixtures/screens';
import { expect, test } from './test';

onlyInChromium('Random histories in one engine; the main ways of two tabs run in all.');

const runs = times(20, 500);
const actionsEach = 5;
const steps = ['Write down why you want another view', 'Tell your current doctor', 'Write down your questions'] as const;

type Act = (tab: Tab, title: string, words: string) => Promise<void>;

/**
 * Presses at once, without waiting for the frames that a tab in the background does not get. What is not there cannot be
 * pressed: the other tab may just have taken it away.
 */
async function press(tab: Tab, role: 'button' | 'checkbox' | 'link', name: string | RegExp): Promise<boolean> {
  const found = tab.page?.getByRole(role, { name, exact: true }).first();
  if (!(await found?.isVisible())) return false;
  await found?.dispatchEvent('click', {}, { timeout: 1000 }).catch(() => {});
  return true;
}

const settled = async (tab: Tab) => void (await expect.poll(() => statusOf(tab), { intervals: [20] }).not.toBe('Saving'));
const isShown = async (tab: Tab, role: 'heading' | 'link', name: string): Promise<boolean> =>
  (await tab.page
    ?.getByRole(role, { name, exact: true })
    .first()
    .waitFor({ timeout: 1000 })
    .then(
      () => true,
      () => false,
    )) ?? false;
const openStep = async (tab: Tab, title: string) => (await press(tab, 'link', names.about(title))) && (await isShown(tab, 'link', names.back));
/** A delete goes back by itself, and that may come after this press: then once more. */
async function toPlan(tab: Tab): Promise<void> {
  const arrive = async () => {
    await press(tab, 'link', 'Prepare');
    return isShown(tab, 'heading', 'Prepare');
  };
  await expect.poll(arrive, { message: 'the plan is shown' }).toBe(true);
}

const acts: Readonly<Record<string, Act>> = {
  tick: async (tab, title) => {
    await press(tab, 'checkbox', box(title));
    await settled(tab);
  },
  note: async (tab, title, words) => {
    if (!(await openStep(tab, title))) return;
    const field = tab.page?.getByRole('textbox', { name: names.note });
    // Two wordings beside each other are a choice, not a field; a step that was deleted meanwhile has neither.
    if (await field?.isVisible()) await field?.fill(words, { timeout: 1000 }).catch(() => {});
    await toPlan(tab);
    await settled(tab);
  },
  undo: async (tab) => {
    await press(tab, 'button', 'Undo');
    await settled(tab);
  },
  remove: async (tab, title) => {
    if (!(await openStep(tab, title))) return;
    const summary = tab.page?.locator('summary', { hasText: 'Change this step' });
    if (await summary?.isVisible()) await summary?.dispatchEvent('click', {}, { timeout: 1000 }).catch(() => {});
    await press(tab, 'button', 'Delete this step');
    await settled(tab);
    await toPlan(tab);
  },
};

/** The plan as a person reads it. */
const read = (tab: Tab) =>
  tab.evaluate(() =>
    [...document.querySelectorAll('main li')].map((row) => `${row.querySelector('input')?.checked ? 'x' : '-'} ${row.textContent}`).join('\n'),
  );

test('two tabs at once: the database is the fold of its changes, and both show the same', async ({ server, open }) => {
  test.setTimeout(60_000 + runs * 20_000);
  const from = seed();
  const browser = await open();
  const tabs = [browser.tab, await browser.newTab()];
  const session = await browser.context?.newCDPSession(browser.tab.page as never);
  const origin = new URL(server.address).origin;
  const kinds = Object.keys(acts);
  let changes = 0;

  for (let run = 0; run < runs; run++) {
    const random = createRandom(from + run);
    const pick = <Thing>(things: readonly Thing[]): Thing => things[Math.floor(random() * things.length)] as Thing;
    for (const tab of tabs) await tab.goto('about:blank');
    await session?.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb,local_storage' });
    for (const tab of tabs) await openApp(tab, server.address);

    const done: string[] = [];
    const plans = tabs.map((_, tab) =>
      Array.from({ length: actionsEach }, (_, at) => ({ act: pick(kinds), step: pick(steps), words: `tab ${tab}, ${run}.${at}`, pauseMs: random() * 60 })),
    );
    await Promise.all(
      tabs.map(async (tab, index) => {
        for (const { act, step, words, pauseMs } of plans[index] ?? []) {
          await new Promise((resolve) => setTimeout(resolve, pauseMs));
          done.push(`${index} ${act} ${step}`);
          await acts[act]?.(tab, step, words);
        }
      }),
    );

    for (const tab of tabs) await toPlan(tab);
    const what = `seed ${from + run}: ${done.join(' | ')}`;
    // What was asked for last may still be on its way: until one that reads everything anew shows what the other shows.
    const agree = async (): Promise<boolean> => {
      await tabs[1]?.reload();
      await started(tabs[1] as Tab);
      return (await read(tabs[0] as Tab)) === (await read(tabs[1] as Tab));
    };
    await expect.poll(agree, { message: what }).toBe(true);
    const found = await dump(tabs[0] as Tab);
    expect(halfWritten(found), what).toEqual([]);
    changes += found.changes.length;
  }
  expect(browser.errors()).toEqual([]);
  report('P7', 'chromium', { runs, losses: 0, changes, seed: from });
  expect(changes / runs, 'changes a run').toBeGreaterThan(3);
});

test('a medicine that came back says so, and stays when the line that brought it back is emptied', async ({ server, open }) => {
  const browser = await open();
  const { tab } = browser;
  await openApp(tab, server.address);
  await goFromStep(tab, 'List all your medicines', 'Open your medicines', 'Medicines');
  await goTo(tab, 'Add a medicine', 'A medicine');
  await tab.fill('Name', 'Azathioprine');
  await tab.fill('Dose, as the label says', '50 mg, once a day');
  await tab.press('Tab');
  await says(tab, 'Saved. Your words in');
  const other = await browser.newTab();
  await other.goto(await tab.address());
  await started(other);
  await expect.poll(() => other.value('Name')).toBe('Azathioprine');
  // Half written in the one, deleted in the other.
  await other.fill('Side effects', 'sick');
  await tab.page?.bringToFront();
  await tab.click('button', 'Delete this medicine');
  await says(tab, 'Saved. Deleted');
  // The field stays under the fingers there; left, its words bring the medicine back.
  await other.press('Tab');
  await expect.poll(() => links(tab, 'taken'), { timeout: 10_000 }).toEqual(['Azathioprine']);
  await goTo(tab, /^Azathioprine/, 'A medicine');
  await tab.sees('button', 'Keep it');
  await tab.fill('Side effects', '');
  await tab.click('link', 'All medicines');
  await says(tab, 'Saved. Your words in');
  await expect.poll(() => links(tab, 'taken')).toEqual(['Azathioprine']);
  await goTo(tab, /^Azathioprine/, 'A medicine');
  await tab.click('button', 'Keep it');
  await says(tab, 'Saved. Brought back: Azathioprine');
  expect(await tab.text()).not.toContain('was deleted on another device');
});

test('words written apart in two tabs stand beside each other as soon as the field is left for the next one', async ({ server, open }) => {
  const browser = await open();
  const { tab } = browser;
  const address = `${server.address}doctor/own:apart`;
  await openApp(tab, address);
  const other = await browser.newTab();
  await openApp(other, address);
  await tab.page?.bringToFront();
  await tab.page?.getByRole('textbox', { name: 'Name of doctor' }).click();
  await tab.page?.keyboard.type('Dr. One');
  await other.page?.bringToFront();
  await other.page?.getByRole('textbox', { name: 'Name of doctor' }).click();
  await other.page?.keyboard.type('Dr. Two');
  await other.press('Tab');
  await says(other, 'Saved. New words: Dr. Two');
  await tab.page?.bringToFront();
  await tab.press('Tab');
  await says(tab, 'Saved. New words: Dr. One');
  await expect.poll(() => tab.text(), { timeout: 5000 }).toContain('was written in two ways');
  expect(await tab.text()).toContain('Dr. Two');
});

test('a page that was left and put to sleep keeps no words from the next one, and has its own again when it goes on', async ({ server, open }) => {
  const browser = await open();
  const { tab } = browser;
  const address = `${server.address}doctor/own:asleep`;
  await openApp(tab, address);
  await tab.page?.getByRole('textbox', { name: 'Name of doctor' }).click();
  await tab.page?.keyboard.type('Dr. One');
  await says(tab, 'Kept while you type');
  const held = () => tab.evaluate(async () => (await navigator.locks.query()).held?.filter(({ name }) => name?.startsWith('askwell-tab-')).length);
  // Safari before 26 keeps the lock of such a page, and ends what it has under way in the storage.
  await tab.evaluate(() => {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('asleep', 'AbortError');
    };
    addEventListener('pageshow', () => Object.assign(IDBDatabase.prototype, { transaction }));
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  });
  const next = await browser.newTab();
  await openApp(next, address);
  await says(next, 'Saved. Words you were typing last time');
  await expect.poll(held).toBe(1);
  await tab.evaluate(() => void dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect.poll(held).toBe(2);
  await tab.page?.bringToFront();
  await tab.press('Tab');
  await calmly();
  expect(await tab.text()).not.toContain('was written in two ways');
  expect(await tab.value(/^Name of doctor/)).toBe('Dr. One');
});
