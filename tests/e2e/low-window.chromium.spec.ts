// A phone whose keyboard is open leaves a low window (`interactive-widget=resizes-content`): what is typed stays in sight.
import { box, calmly, openApp, says, titles } from '../faults/app';
import { onlyInChromium } from '../faults/only';
import type { Tab } from './driver';
import { expect, test } from './test';

onlyInChromium('Its driver alone can change the window.');

/** Whether the field that has the focus is wholly in the window, with nothing over it. */
const inSight = (tab: Tab): Promise<string> =>
  tab.evaluate(() => {
    const field = document.activeElement as HTMLElement;
    const { left, top, bottom } = field.getBoundingClientRect();
    const over = [top + 8, (top + bottom) / 2, bottom - 8].map((y) => document.elementFromPoint(left + 20, y));
    const hides = over.find((element) => element !== field);
    return hides === undefined ? 'in sight' : hides ? `under ${hides.tagName} ${hides.className}` : `at ${Math.round(top)} of ${innerHeight}`;
  });

/** The keyboard comes, and the browser scrolls to the field, as Chrome on Android does. */
async function keyboard(tab: Tab): Promise<void> {
  await tab.page?.setViewportSize({ width: 360, height: 300 });
  await tab.evaluate(() => document.activeElement?.scrollIntoView({ block: 'nearest' }));
  await calmly();
}

test('with the keyboard open the composer stays in sight: at the first word, when it is saved, and after a question was added', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 360, height: 640 } });
  await openApp(tab, `${server.address}questions`);
  await calmly();
  await tab.fill('Add a question', Array.from({ length: 12 }, (_, index) => `Question ${index}`).join('\n'));
  await tab.click('button', 'Add');
  await says(tab, 'Saved. 12 added');
  await tab.click('button', 'Close');
  await tab.evaluate(() => document.querySelector<HTMLElement>('.composer textarea')?.focus());
  await keyboard(tab);
  await tab.page?.keyboard.type('Why');
  await says(tab, 'Kept while you type');
  await calmly();
  expect.soft(await inSight(tab), 'when the bar says that it is kept').toBe('in sight');
  await tab.page?.keyboard.type(' not wait?');
  await tab.press('Enter');
  await says(tab, 'Saved. Added: Why not wait?');
  await calmly();
  expect.soft(await inSight(tab), 'when it was added, and the next one is to be typed').toBe('in sight');
});

test('with the keyboard open the bar does not come over the field that is typed in', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 360, height: 640 } });
  for (const path of ['call/own:low', 'appointment', 'doctor/own:low']) {
    await openApp(tab, `${server.address}${path}`);
    await tab.page?.setViewportSize({ width: 360, height: 640 });
    await calmly();
    await tab.evaluate(() => document.querySelector<HTMLElement>('main textarea')?.focus());
    await keyboard(tab);
    await tab.page?.keyboard.type('Dr. Yusuf');
    await says(tab, /^(Kept|Saved)/);
    await calmly();
    expect.soft(await inSight(tab), path).toBe('in sight');
  }
});

test('the bar that comes with a tick does not move the list, even where it comes over the row', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 360, height: 640 } });
  await openApp(tab, server.address);
  await calmly();
  const row = tab.page?.getByRole('checkbox', { name: box(titles.why) });
  // At the bottom edge, just above the screens.
  await row?.evaluate((element) => scrollBy(0, element.getBoundingClientRect().bottom - (document.querySelector('nav')?.getBoundingClientRect().top ?? 0) + 4));
  const before = await tab.evaluate(() => scrollY);
  await tab.click('checkbox', box(titles.why));
  await says(tab, 'Saved. Done');
  await calmly();
  expect(await tab.evaluate(() => scrollY)).toBe(before);
});

test('the composer comes down with the keyboard, though Safari may tell of that before the window is high again', async ({ server, open }) => {
  const { tab } = await open({ viewport: { width: 360, height: 640 } });
  await openApp(tab, `${server.address}questions`);
  await calmly();
  const bottom = () => tab.evaluate(() => Math.round(document.querySelector('.composer')?.getBoundingClientRect().bottom ?? 0));
  const before = await bottom();
  // On an iPhone the window keeps its height.
  await tab.evaluate(() => {
    Object.defineProperty(visualViewport, 'height', { value: 320, configurable: true });
    visualViewport?.dispatchEvent(new Event('resize'));
  });
  await expect.poll(bottom).toBe(320);
  await tab.evaluate(() => {
    visualViewport?.dispatchEvent(new Event('resize'));
    Object.defineProperty(visualViewport, 'height', { value: 640, configurable: true });
  });
  await expect.poll(bottom, { timeout: 5000 }).toBe(before);
});
