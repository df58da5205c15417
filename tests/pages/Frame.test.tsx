// @vitest-environment happy-dom
/** @jsxImportSource preact */
// The bar that says what was saved, under a hand that trembles.
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bar } from '#words/shell';
import { Bar } from '../../src/pages/Frame';
import { observe } from '../../src/pages/observe';
import { deleteRecord } from '../../src/state/records';
import { undoNow, watchUndoKey } from '../../src/undo-key';
import { Channel, freshBrowser } from '../heart/fake-browser';
import { openTab, type Tab } from '../heart/tab';

vi.mock('../../src/styles/screens', () => ({}));
beforeEach(() => void freshBrowser());
afterEach(() => {
  cleanup();
  Channel.closeAll();
  vi.unstubAllGlobals();
});

/** Long after the other presses. */
let nowMs = 100_000_000;

/** As `Messages` in `Shell.tsx` does it. */
const Messages = observe(({ tab }: { readonly tab: Tab }) => {
  const message = tab.app.message.value;
  return <Bar message={message} text={message?.kind === 'saved' ? message.deed : ''} onUndo={undoNow(tab.app, message)} onClose={() => tab.app.say(null)} />;
});

test('Undo pressed twice in a moment does not take the undoing back while the bar goes on saying "Undone"', async () => {
  const tab = await openTab();
  await tab.app.tick(tab.step('plan:why'));
  await deleteRecord(tab.app, tab.target('plan:why'));
  render(<Messages tab={tab} />);
  fireEvent.click(screen.getByRole('button', { name: bar.undo }));
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).toBe('undone'));
  fireEvent.click(screen.getByRole('button', { name: bar.undo }));
  await new Promise((resolve) => setTimeout(resolve, 50));
  const isSaidToBeUndone = screen.getByRole('status').textContent === 'undone';
  expect([isSaidToBeUndone, tab.step('plan:why').deletion]).toEqual([true, 'none']);
});

test('an Undo that is taken back by a press that is meant is said to be done again, and can be undone again', async () => {
  const tab = await openTab();
  await tab.app.tick(tab.step('plan:why'));
  render(<Messages tab={tab} />);
  for (const [said, isDone] of [
    ['undone', false],
    ['redone', true],
    ['undone', false],
  ] as const) {
    const event = new MouseEvent('click', { bubbles: true });
    Object.defineProperty(event, 'timeStamp', { value: (nowMs += 800) });
    screen.getByRole('button', { name: bar.undo }).dispatchEvent(event);
    await vi.waitFor(() => expect(screen.getByRole('status').textContent).toBe(said));
    expect(tab.step('plan:why').done).toBe(isDone);
  }
});

test('Ctrl+Z takes back the tick that is still being saved, not the one before; with nothing to take back it is left to the browser', async () => {
  const tab = await openTab();
  watchUndoKey(tab.app);
  const press = (): boolean => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true }));
  expect(press()).toBe(true);
  await tab.app.tick(tab.step('plan:why'));
  void tab.app.tick(tab.step('plan:ask'));
  expect(press()).toBe(false);
  await vi.waitFor(() => expect(tab.app.message.value).toMatchObject({ deed: 'undone' }));
  expect([tab.step('plan:why').done, tab.step('plan:ask').done]).toEqual([true, false]);
});
