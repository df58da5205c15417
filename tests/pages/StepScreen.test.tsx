// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { signal } from '@preact/signals-core';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fields } from '../../src/content/en/fields';
import { plan } from '../../src/content/en/plan';
import { step as words } from '../../src/content/en/step';
import StepScreen from '../../src/pages/StepScreen';
import type { Services } from '../../src/pages/services';
import { stepTarget } from '../../src/state/editing';
import { writeFields } from '../../src/state/records';
import { Channel, freshBrowser } from '../heart/fake-browser';
import { openTab } from '../heart/tab';

vi.mock('../../src/styles/screens', () => ({}));
beforeEach(freshBrowser);
afterEach(() => {
  cleanup();
  Channel.closeAll();
});

function show(shown: Pick<Services, 'app' | 'drafts'>, id: string): void {
  render(<StepScreen services={{ ...shown, router: { href: String }, duties: { pack: signal(null) } } as unknown as Services} id={id} />);
}

test('a step that is moved says its new place in its section', async () => {
  const { app, drafts, step } = await openTab();
  const [first] = app.plan.sections;
  const list = app.steps.value.filter(({ section }) => section === first?.id);
  const second = step(list[1]?.id ?? '');
  show({ app, drafts }, second.id);
  const place = (at: number): string => `Number ${at} of ${list.length} in: ${first?.title}`;
  expect(screen.getByText(place(2))).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: fields.up, hidden: true }));
  await screen.findByText(place(1));
});

test('the original words of a step are offered while others stand in their place', async () => {
  const { app, drafts, step } = await openTab();
  const { id, title } = step('plan:why');
  show({ app, drafts }, id);
  const offer = { name: words.original(title), hidden: true };
  expect(screen.queryByRole('button', offer)).toBeNull();
  await writeFields(app, stepTarget(app, step(id)), { title: 'My words' }, 'title');
  fireEvent.click(await screen.findByRole('button', offer));
  await screen.findByText(title, { selector: 'h1' });
  expect(screen.queryByRole('button', offer)).toBeNull();
});

test('what was noted on a step stands before what to read for who comes back to it, and does not move while it is written', async () => {
  const { app, drafts, step } = await openTab({ ofPlan: plan });
  const { id } = step('second-opinion:images');
  const isNoteFirst = (): boolean =>
    screen.getByLabelText(words.note).compareDocumentPosition(screen.getByRole('heading', { name: words.guidance })) === Node.DOCUMENT_POSITION_FOLLOWING;
  show({ app, drafts }, id);
  await writeFields(app, stepTarget(app, step(id)), { note: 'Ask again on the 14th.' }, 'note');
  await expect.poll(() => (screen.getByLabelText(words.note) as HTMLTextAreaElement).value).toBe('Ask again on the 14th.');
  expect(isNoteFirst()).toBe(false);
  cleanup();
  show({ app, drafts }, id);
  expect(isNoteFirst()).toBe(true);
});
