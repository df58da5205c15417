// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { signal } from '@preact/signals-core';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import GuideScreen from '../../src/pages/GuideScreen';
import type { Services } from '../../src/pages/services';
import { nameOf } from '../../src/screens';
import { writeFields } from '../../src/state/records';
import { Channel, freshBrowser } from '../heart/fake-browser';
import { openTab } from '../heart/tab';

vi.mock('../../src/styles/screens', () => ({}));
beforeEach(() => {
  freshBrowser();
  Object.assign(navigator, { languages: ['en-US'] });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  Channel.closeAll();
});

const linksOf = (): string[] => screen.getAllByRole('link').map((link) => `${link.getAttribute('href')} ${link.textContent}`);

test('how many pages there are is announced once the person has paused, not at each letter', async () => {
  const { app, drafts } = await openTab();
  const router = { arrival: signal({ route: { screen: 'guide', id: '' } }), href: (to: string, id = '') => `${to}/${id}` };
  const duties = { pack: signal(null), screenOf: nameOf };
  render(<GuideScreen services={{ app, drafts, router, duties } as unknown as Services} id="" />);
  const field = screen.getByRole('textbox');
  field.focus();
  fireEvent.input(field, { target: { value: 'insurer' } });
  const region = document.querySelector('[aria-live]') as Element;
  await vi.waitFor(() => expect(region.textContent).toContain('“insurer”'));
  const announced: (string | null)[] = [];
  // A screen reader hears of changes only.
  new MutationObserver(() => announced.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
  for (const value of ['scan', 'scans', 'scans ', 'scans o', 'scans on']) {
    fireEvent.input(field, { target: { value } });
    await screen.findByText(new RegExp(`“${value.trim()}”`));
  }
  await vi.waitFor(() => expect(announced).toEqual([expect.stringContaining('“scans on”')]));
});

test('what somebody wrote is found beside the pages, and opens where it stands', async () => {
  const { app, drafts } = await openTab();
  const write = (record: string, title: string, fields: Record<string, string>) =>
    writeFields(app, { record, title, first: title ? { title } : { label: 'Letter' } }, fields, 'words');
  await write('question/~/own:q', 'Why prednisone first?', { answer: 'It works soonest.' });
  await write('call/~/own:c', '', { note: 'They pay for prednisone.' });
  await write('letter/~/own:current-doctor', '', { letter: 'I take prednisone.' });
  await write('card/~/own:card', '', { medicines: 'Prednisone 10 mg' });
  await write('futureKind/~/own:f', 'Prednisone of a later release', {});
  const router = { arrival: signal({ route: { screen: 'guide', id: '' } }), href: (to: string, id = '') => `${to}/${id}` };
  const duties = { pack: signal(null), screenOf: nameOf };
  render(<GuideScreen services={{ app, drafts, router, duties } as unknown as Services} id="" />);
  const before = linksOf().length;
  const field = screen.getByRole('textbox');
  field.focus();
  fireEvent.input(field, { target: { value: 'prednisone' } });
  await screen.findByText(/In your notes and lists: 4\.$/);
  expect(linksOf().filter((link) => !link.startsWith('guide'))).toEqual([
    'question/own:q Why prednisone first?',
    expect.stringMatching(/^(call|card|talk)/),
    expect.stringMatching(/^(call|card|talk)/),
    expect.stringMatching(/^(call|card|talk)/),
  ]);
  expect(linksOf()).toEqual(
    expect.arrayContaining(['call/own:c LetterThey pay for prednisone.', 'card/ LetterPrednisone 10 mg', 'talk/ LetterI take prednisone.']),
  );
  fireEvent.input(field, { target: { value: 'xyzzy' } });
  await screen.findByText(/^No page for “xyzzy”\. Try one shorter word/);
  expect(linksOf()).toHaveLength(before);
});

test('of many that were written the first fifty are drawn, and more when asked', async () => {
  const { app, drafts } = await openTab();
  for (let at = 0; at < 60; at += 1) {
    const title = `Does prednisone ${at} suit me?`;
    await writeFields(app, { record: `question/~/own:many${at}`, title, first: { title } }, { answer: 'Not said.' }, 'words');
  }
  const router = { arrival: signal({ route: { screen: 'guide', id: '' } }), href: (to: string, id = '') => `${to}/${id}` };
  const duties = { pack: signal(null), screenOf: nameOf };
  render(<GuideScreen services={{ app, drafts, router, duties } as unknown as Services} id="" />);
  const field = screen.getByRole('textbox');
  field.focus();
  fireEvent.input(field, { target: { value: 'prednisone' } });
  const drawn = () => linksOf().filter((link) => link.startsWith('question')).length;
  const more = await screen.findByRole('button', { name: 'Show 10 more' });
  expect(drawn()).toBe(50);
  fireEvent.click(more);
  await vi.waitFor(() => expect(drawn()).toBe(60));
  expect(screen.queryByRole('button', { name: /more$/ })).toBeNull();
});
