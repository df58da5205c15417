// @vitest-environment happy-dom
/** @jsxImportSource preact */
// The bar that says what was saved, under a hand that trembles.
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bar, nav } from '#words/shell';
import { createMoreDuties } from '../../src/more-duties';
import { Bar, Frame } from '../../src/pages/Frame';
import { observe } from '../../src/pages/observe';
import { sections } from '../../src/screens';
import { addPhoto } from '../../src/state/photos';
import { deleteRecord } from '../../src/state/records';
import { randomTag } from '../../src/storage';
import { createAppointmentStore } from '../../src/storage/appointments';
import { createPhotoStore } from '../../src/storage/photos';
import { pressOf, watchUndoKey } from '../../src/undo-key';
import { Channel, fillDisk, freshBrowser } from '../heart/fake-browser';
import { openTab, type Tab } from '../heart/tab';

vi.mock('../../src/styles/screens', () => ({}));
beforeEach(() => {
  freshBrowser();
  Object.assign(navigator, { userAgent: '' });
});
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
  return <Bar message={message} text={message?.kind === 'saved' ? message.deed : ''} onPress={pressOf(tab.app, message)} onClose={() => tab.app.say(null)} />;
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

/** "Try again" in the bar, pressed so many times in a moment. */
async function tryAgain(times = 1): Promise<void> {
  const button = await screen.findByRole('button', { name: bar.retry });
  for (let count = 0; count < times; count++) fireEvent.click(button);
}

test('"Try again" that keeps a choice of comfort takes the failure away', async () => {
  const tab = await openTab();
  const { comfort } = createMoreDuties(tab.app, tab.storage, '/');
  const disk = fillDisk(1, 'commit');
  comfort.choose({ theme: 'soft' });
  render(<Messages tab={tab} />);
  await screen.findByRole('button', { name: bar.retry });
  disk.makeRoom();
  await tryAgain();
  await vi.waitFor(() => expect(tab.app.message.value).toBeNull());
});

test('"Try again" that is refused again goes on saying so', async () => {
  const tab = await openTab();
  const { comfort } = createMoreDuties(tab.app, tab.storage, '/');
  const disk = fillDisk(1, 'commit');
  comfort.choose({ theme: 'soft' });
  render(<Messages tab={tab} />);
  await screen.findByRole('button', { name: bar.retry });
  const first = tab.app.message.value;
  disk.makeRoom();
  const still = fillDisk(1, 'commit');
  await tryAgain();
  await vi.waitFor(() => expect(tab.app.message.value).not.toBe(first));
  still.makeRoom();
  expect(tab.app.message.value).toMatchObject({ kind: 'failed', problem: 'quota' });
});

test('"Try again" has nothing left to do once another tab ticked the same step: the failure goes', async () => {
  const [tab, other] = [await openTab(), await openTab()];
  const disk = fillDisk(1, 'request');
  await tab.app.tick(tab.step('plan:why'));
  disk.makeRoom();
  await other.app.tick(other.step('plan:why'));
  await vi.waitFor(() => expect(tab.step('plan:why').done).toBe(true));
  render(<Messages tab={tab} />);
  await tryAgain();
  await vi.waitFor(() => expect(tab.app.message.value).toBeNull());
});

test('"Try again" keeps a photo once, however often a trembling hand presses it', async () => {
  const tab = await openTab();
  await tab.app.tick(tab.step('plan:why'));
  const given = {
    app: tab.app,
    store: createPhotoStore(tab.storage),
    ...createAppointmentStore(tab.storage),
    read: tab.storage.read,
    newTag: () => randomTag(10),
  };
  const disk = fillDisk(2, 'commit'); // the bytes are stored already
  const kept = { hash: 'hash', type: 'image/jpeg', bytes: new ArrayBuffer(3) };
  expect(await addPhoto(given, tab.target('plan:why'), kept, 'Photo')).toBe(false);
  disk.makeRoom();
  render(<Messages tab={tab} />);
  await tryAgain(2);
  await vi.waitFor(() => expect(tab.app.message.value).toMatchObject({ kind: 'saved', deed: 'added' }));
  await tab.app.act(() => null);
  expect([...tab.app.records.value.keys()].filter((id) => id.startsWith('photo/'))).toHaveLength(1);
});

test('the navigation tells the screen that one is on, and on a screen below one of them, where that stands', () => {
  const marked = (on: string): (string | null)[][] => {
    const { container } = render(
      <Frame screen={on} section={(sections as Record<string, string | undefined>)[on]} href={String} name="" when="">
        {null}
      </Frame>,
    );
    return [...container.querySelectorAll('[aria-current]')].map((link) => [link.textContent, link.getAttribute('aria-current')]);
  };
  expect(marked('records')).toEqual([[nav.records, 'page']]);
  expect(marked('letter')).toEqual([[nav.records, 'true']]);
  expect(marked('step')).toEqual([[nav.prepare, 'true']]);
  expect(marked('comfort')).toEqual([[nav.more, 'true']]);
  expect(marked('emergency')).toEqual([]);
});
