// @vitest-environment happy-dom
/** What is being typed when a page goes away: it may have no time for anything but what it begins at once. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepTyping } from '../../src/keep-typing';
import { Channel, dump, freshBrowser, task } from '../heart/fake-browser';
import { openTab, takeOver } from '../heart/tab';

beforeEach(() => void freshBrowser());
afterEach(() => {
  vi.restoreAllMocks();
  Channel.closeAll();
  vi.unstubAllGlobals();
});

const hide = (): void => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
};
const leave = (): void => void window.dispatchEvent(new Event('pagehide'));

describe.each([
  ['is left', leave],
  ['hides for good', hide],
])('what is being typed when the page %s', (_how, go) => {
  it('is there at the next start, though the page ended in that very moment', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const tab = await openTab();
    await tab.app.tick(tab.step('plan:why'));
    keepTyping(tab.drafts);
    tab.drafts.type(tab.target('plan:story'), 'note', 'half a sentence');
    go();
    tab.crash();
    for (let tasks = 0; tasks < 50; tasks += 1) await task();
    const next = await openTab();
    await takeOver(next);
    expect(next.step('plan:story').notes).toEqual(['half a sentence']);
    expect((await dump()).drafts).toEqual([]);
  });
});
