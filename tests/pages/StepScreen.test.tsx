// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { signal } from '@preact/signals-core';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fields } from '../../src/content/en/fields';
import StepScreen from '../../src/pages/StepScreen';
import type { Services } from '../../src/pages/services';
import { Channel, freshBrowser } from '../heart/fake-browser';
import { openTab } from '../heart/tab';

vi.mock('../../src/styles/screens', () => ({}));
beforeEach(freshBrowser);
afterEach(() => {
  cleanup();
  Channel.closeAll();
});

test('a step that is moved says its new place in its section', async () => {
  const { app, drafts, step } = await openTab();
  const [first] = app.plan.sections;
  const list = app.steps.value.filter(({ section }) => section === first?.id);
  const second = step(list[1]?.id ?? '');
  render(<StepScreen services={{ app, drafts, router: { href: String }, duties: { pack: signal(null) } } as unknown as Services} id={second.id} />);
  const place = (at: number): string => `Number ${at} of ${list.length} in: ${first?.title}`;
  expect(screen.getByText(place(2))).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: fields.up, hidden: true }));
  await screen.findByText(place(1));
});
