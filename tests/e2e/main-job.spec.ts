// The main job, in every engine: the plan is ticked, noted in, closed, opened again without any server, and nothing is gone.
import { box, keptOffline, names, openApp, tick, titles, writeNote } from '../faults/app';
import { expect, test } from './test';

const ticked = [titles.why, 'Tell your current doctor', 'Ask the new clinic for its list'] as const;
const later = 'Write down your questions';
const words = 'Ask Dr. Ólafsdóttir: “why not wait?”\nand bring the CD 💿';

test('three ticks and a note outlive the server, the browser, and a kill', async ({ server, open, engine }) => {
  const expectAll = async (tab: Awaited<ReturnType<typeof open>>['tab'], boxes: readonly string[]) => {
    for (const title of boxes) await expect.poll(() => tab.isChecked('checkbox', box(title)), title).toBe(true);
    await expect.poll(() => tab.isChecked('checkbox', box('Collect two or three names'))).toBe(false);
    await tab.has(`${boxes.length} of `);
    await tab.click('link', names.about(titles.letters));
    expect((await tab.value(names.note)).replaceAll('\r\n', '\n')).toBe(words);
    await tab.click('link', names.back);
  };

  const first = await open();
  await openApp(first.tab, server.address);
  await first.tab.sees('link', 'Prepare');
  await first.tab.sees('link', 'More');
  for (const title of ticked) await tick(first.tab, title);
  await writeNote(first.tab, titles.letters, words);
  await keptOffline(first.tab);
  await server.kill();
  await first.close();

  const second = await open();
  await openApp(second.tab, server.address);
  await expectAll(second.tab, ticked);
  await tick(second.tab, later);
  await second.kill();

  const third = await open();
  await openApp(third.tab, server.address);
  await expectAll(third.tab, [...ticked, later]);
  expect(server.violations()).toEqual([]);
  console.log(`main job ${engine}: 4 ticks and 1 note, closed once, killed once, server dead: 0 lost`);
});
