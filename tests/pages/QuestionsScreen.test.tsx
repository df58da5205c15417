// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { composer as words } from '#words/questions';
import { wordings } from '../../src/domain/record';
import QuestionsScreen from '../../src/pages/QuestionsScreen';
import type { Services } from '../../src/pages/services';
import { COMPOSER, composerTarget, shownQuestions } from '../../src/state/questions';
import { randomTag } from '../../src/storage';
import { Channel, freshBrowser, task } from '../heart/fake-browser';
import { openTab, type Tab, takeOver } from '../heart/tab';

vi.mock('../../src/styles/screens', () => ({}));
beforeEach(() => {
  freshBrowser();
  vi.stubGlobal('visualViewport', null);
});
afterEach(() => {
  cleanup();
  Channel.closeAll();
  vi.unstubAllGlobals();
});

const target = composerTarget(words.kept);
const field = () => screen.getByLabelText<HTMLTextAreaElement>(words.label);
const HALF = 'Is it safe to have';

/** Tabs of somebody who was here before; the screen of the first one is drawn. */
async function openTabs(): Promise<{ here: Tab; other: Tab }> {
  const here = await openTab();
  await here.app.tick(here.step('plan:why'));
  const other = await openTab();
  const duties = { shared: { list: async () => [] }, newTag: () => randomTag(10), print: () => {}, canShare: () => false };
  const services = { app: here.app, drafts: here.drafts, router: { href: String }, duties };
  render(<QuestionsScreen services={services as unknown as Services} />);
  return { here, other };
}

async function settled(): Promise<void> {
  for (let tasks = 0; tasks < 40; tasks += 1) await task();
  await Channel.settled();
}

async function leaveHalf({ drafts }: Tab): Promise<void> {
  drafts.type(target, COMPOSER, HALF);
  await drafts.leave(target, COMPOSER);
  await settled();
}

const type = (text: string) => fireEvent.input(field(), { target: { value: text } });
const written = ({ app }: Tab): string => [...wordings(app.view(target.record), COMPOSER), ...shownQuestions(app).map(({ title }) => title)].join(' | ');

test('a question half written in another tab while this window was away is shown before typing can replace it', async () => {
  const { other } = await openTabs();
  field().focus();
  // The browser takes the focus away with the window, and `activeElement` stays.
  fireEvent.blur(field());
  await leaveHalf(other);
  fireEvent.focus(field());
  expect(field().value).toBe(HALF);
});

test('a question half written in another tab is not replaced by the next one, typed in the field that kept the focus after adding', async () => {
  const { here, other } = await openTabs();
  field().focus();
  type('First question');
  fireEvent.keyDown(field(), { key: 'Enter', keyCode: 13 });
  await vi.waitFor(() => expect([field().value, written(here)]).toEqual(['', 'First question']));
  expect(document.activeElement).toBe(field());
  await leaveHalf(other);
  type('What about the tablets?');
  fireEvent.blur(field());
  await settled();
  for (const text of [HALF, 'What about the tablets?', 'First question']) expect(written(here)).toContain(text);
});

test('a question half written in a tab that crashed, taken over while the field had the focus, is shown when the field was left', async () => {
  const { here, other } = await openTabs();
  other.drafts.type(target, COMPOSER, HALF);
  other.drafts.flushNow();
  await settled();
  other.crash();
  field().focus();
  await takeOver(here);
  field().blur();
  expect(field().value).toBe(HALF);
});

test('a hand that trembles and presses "Do not add" twice throws away one shared text, not what moved into its place', async () => {
  const here = await openTab();
  let waiting = ['1-aaaaaaaaaaaa', '2-bbbbbbbbbbbb'].map((key) => ({ key, text: `Shared ${key}` }));
  const shared = {
    list: async () => waiting,
    drop: async (key: string) => {
      waiting = waiting.filter((one) => one.key !== key);
    },
  };
  const duties = { shared, newTag: () => randomTag(10), print: () => {}, canShare: () => false };
  render(<QuestionsScreen services={{ app: here.app, drafts: here.drafts, router: { href: String }, duties } as unknown as Services} />);
  const buttons = (): HTMLElement[] => screen.queryAllByRole('button', { name: 'Do not add' });
  await vi.waitFor(() => expect(buttons()).toHaveLength(2));
  const press = () => fireEvent.click(buttons()[0] as HTMLElement, { detail: 1, clientX: 200, clientY: 300 });
  press();
  await vi.waitFor(() => expect(buttons()).toHaveLength(1));
  press();
  await settled();
  // Nothing else holds it: the app that shared it may be closed, and there is no Undo.
  expect(waiting).toHaveLength(1);
});
