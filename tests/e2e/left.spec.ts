// A page that is left for another one, which a browser may put to sleep: the next page opens, with every word.

import { step as words } from '../../src/content/en/step';
import { openApp, stepPath } from '../faults/app';
import { started } from './fixtures/states';
import { expect, test } from './test';

/** In the page: leaves the field, or not, and goes to another address after some milliseconds. */
const leave = ({ to, saves, afterMs }: { readonly to: string; readonly saves: boolean; readonly afterMs: number }): void => {
  if (saves) (document.activeElement as HTMLElement).blur();
  setTimeout(() => location.assign(to), afterMs);
};

test('whoever leaves in the middle of a word, or of saving it, finds the app and the word again', async ({ server, open }) => {
  const { tab } = await open();
  const [here, elsewhere] = [server.address + stepPath('why'), `${server.address}nothing.txt`];
  await openApp(tab, here);
  await started(tab);
  for (const [saves, afterMs] of [
    [false, 0],
    [true, 0],
    [true, 2],
    [true, 5],
    [true, 10],
    [true, 20],
  ] as const) {
    const note = `It takes my breath, ${saves} ${afterMs}`;
    await tab.fill(words.note, note);
    await expect.poll(() => tab.value(words.note), 'all of it has arrived in the field').toBe(note);
    if (!saves) await tab.has('Kept while you type');
    await tab.start(leave, { to: elsewhere, saves, afterMs });
    await expect.poll(() => tab.address(), note).toBe(elsewhere);
    await tab.goto(here);
    await started(tab);
    await expect.poll(() => tab.value(words.note), note).toBe(note);
  }
});
