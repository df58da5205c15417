// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { effect } from '@preact/signals-core';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sentence } from '#words/notices';
import { composer as words } from '#words/questions';
import { wordings } from '../../src/domain/record';
import QuestionsScreen from '../../src/pages/QuestionsScreen';
import type { Services } from '../../src/pages/services';
import { COMPOSER, composerTarget, shownQuestions } from '../../src/state/questions';
import { randomTag } from '../../src/storage';
import { Channel, freshBrowser, task } from '../heart/fake-browser';
import { openTab, type Tab, takeOver, undoIn } from '../heart/tab';

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
  draw(here);
  return { here, other };
}

function draw({ app, drafts }: Tab): void {
  const duties = { shared: { list: async () => [] }, newTag: () => randomTag(10), print: () => {}, canShare: () => false };
  render(<QuestionsScreen services={{ app, drafts, router: { href: String }, duties } as unknown as Services} />);
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

test('a question that is added is announced once, and what of it was kept on the way is not', async () => {
  const { here } = await openTabs();
  const announced: string[] = [];
  const stop = effect(() => {
    if (here.app.message.value) announced.push(sentence(here.app.message.value, String));
  });
  field().focus();
  type('May I bring somebody?');
  fireEvent.keyDown(field(), { key: 'Enter', keyCode: 13 });
  await vi.waitFor(() => expect(field().value).toBe(''));
  stop();
  expect(announced).toEqual(['Saved. Done: Do why', 'Saved. Added: May I bring somebody?']);
});

/** Half a question in each of two tabs, neither of which saw the other's. */
async function leaveApart(one: Tab, other: Tab): Promise<void> {
  one.drafts.type(target, COMPOSER, 'May I bring');
  other.drafts.type(target, COMPOSER, 'How long');
  for (const { drafts } of [one, other]) await drafts.leave(target, COMPOSER);
  await settled();
}

const offers = (): (string | null)[] => [...document.querySelectorAll('.notice p')].map(({ textContent }) => textContent).sort();
const press = (name: string, place = 0) => fireEvent.click(screen.getAllByRole('button', { name })[place] as HTMLElement);

test('questions half written in two tabs are offered each by itself, while the composer takes a new one', async () => {
  const here = await openTab();
  await here.app.tick(here.step('plan:why'));
  await leaveApart(await openTab(), await openTab());
  draw(here);
  const both = ['Not added yet: How long', 'Not added yet: May I bring'];
  expect([field().value, offers()]).toEqual(['', both]);
  // Pressed with nothing in the field, too.
  press('Add');
  await settled();
  field().focus();
  type('Is it safe?');
  expect(offers()).toEqual(both);
  fireEvent.keyDown(field(), { key: 'Enter', keyCode: 13 });
  await vi.waitFor(() => expect([field().value, offers(), shownQuestions(here.app).map(({ title }) => title)]).toEqual(['', both, ['Is it safe?']]));
  field().blur();
  // By the keyboard one leaves the field for the button: the words stay in it.
  field().focus();
  type('And then?');
  field().blur();
  await settled();
  expect([field().value, offers()]).toEqual(['And then?', both]);
  field().focus();
  type('And then, too?');
  field().blur();
  await settled();
  expect([field().value, offers()]).toEqual(['And then, too?', both]);
  press('Add');
  await vi.waitFor(() => expect(shownQuestions(here.app).at(-1)?.title).toBe('And then, too?'));
  await vi.waitFor(() => expect([field().value, offers()]).toEqual(['', both]));
});

test('what is half written in this tab stays in the composer when another tab writes apart from it', async () => {
  const { here, other } = await openTabs();
  field().focus();
  type('May I bring');
  other.drafts.type(target, COMPOSER, 'How long');
  field().blur();
  await other.drafts.leave(target, COMPOSER);
  await settled();
  await vi.waitFor(() => expect([field().value, offers()]).toEqual(['May I bring', ['Not added yet: How long']]));
  press('Do not add');
  await vi.waitFor(() => expect([field().value, offers()]).toEqual(['May I bring', []]));
  await undoIn(here)?.();
  await vi.waitFor(() => expect(offers()).toEqual(['Not added yet: How long']));
  press('Add as a question');
  await vi.waitFor(() => expect([field().value, offers(), shownQuestions(here.app).map(({ title }) => title)]).toEqual(['May I bring', [], ['How long']]));
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
  const described = buttons().map((button) => document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent);
  expect(described, 'each says which text it means').toEqual(waiting.map(({ text }) => `Shared to Askwell: ${text}`));
  const press = () => fireEvent.click(buttons()[0] as HTMLElement, { detail: 1, clientX: 200, clientY: 300 });
  press();
  await vi.waitFor(() => expect(buttons()).toHaveLength(1));
  press();
  await settled();
  // Nothing else holds it: the app that shared it may be closed, and there is no Undo.
  expect(waiting).toHaveLength(1);
});
