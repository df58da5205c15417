// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import AddScreen from '../../src/pages/AddScreen';
import type { Services } from '../../src/pages/services';
import { Channel, freshBrowser, task } from '../heart/fake-browser';
import { openTab, type Tab } from '../heart/tab';

vi.mock('../../src/styles/screens', () => ({}));
beforeEach(() => {
  freshBrowser();
});
afterEach(() => {
  cleanup();
  Channel.closeAll();
  vi.unstubAllGlobals();
});

const field = () => document.querySelector('textarea') as HTMLTextAreaElement;
const type = (text: string) => fireEvent.input(field(), { target: { value: text } });
const own = (tab: Tab): string[] => tab.app.steps.value.filter(({ builtIn }) => !builtIn).map(({ title }) => title);

async function openScreen(): Promise<Tab & { readonly back: () => void }> {
  const tab = await openTab();
  const back = vi.fn();
  const after = (done: Promise<boolean>) => done.then((isSaved) => isSaved && back());
  const services = { app: tab.app, drafts: tab.drafts, router: { href: String }, duties: { newTag: () => 'tag', after } };
  render(<AddScreen services={services as unknown as Services} id="first" />);
  await vi.waitFor(() => expect(document.activeElement).toBe(field()));
  return { ...tab, back };
}

async function done(tab: { readonly back: () => void }): Promise<void> {
  fireEvent.submit(document.querySelector('form') as HTMLFormElement);
  await vi.waitFor(() => expect(tab.back).toHaveBeenCalled());
}

test('a step that is being typed stays in its field when somebody taps beside it and comes back, and is saved', async () => {
  const tab = await openScreen();
  type('Ask for the MRI disc');
  field().blur();
  field().focus();
  expect(field().value).toBe('Ask for the MRI disc');
  await done(tab);
  expect(own(tab)).toEqual(['Ask for the MRI disc']);
});

test('a step that was saved while the phone was away stands in the field: what is typed then goes on from it', async () => {
  const tab = await openScreen();
  type('Ask for the MRI disc');
  field().blur();
  await tab.drafts.commitAll();
  for (let tasks = 0; tasks < 20; tasks += 1) await task();
  field().focus();
  expect(field().value).toBe('Ask for the MRI disc');
  type('Ask for the MRI disc, and the report');
  await done(tab);
  expect(own(tab)).toEqual(['Ask for the MRI disc, and the report']);
});

test('Enter adds it, as it adds a question; Shift and Enter begin a line', async () => {
  const tab = await openScreen();
  type('Ask for the MRI disc');
  fireEvent.keyDown(field(), { key: 'Enter', shiftKey: true });
  fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
  expect(tab.back).not.toHaveBeenCalled();
  fireEvent.keyDown(field(), { key: 'Enter' });
  await vi.waitFor(() => expect(tab.back).toHaveBeenCalledOnce());
  expect(own(tab)).toEqual(['Ask for the MRI disc']);
});
