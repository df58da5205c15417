// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { signal } from '@preact/signals-core';
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mg } from '../../src/content/en/packs/mg/pack';
import MoreScreen from '../../src/pages/MoreScreen';
import type { Services } from '../../src/pages/services';
import { Channel, freshBrowser } from '../heart/fake-browser';
import { openTab } from '../heart/tab';

vi.mock('../../src/styles/screens', () => ({}));
beforeEach(freshBrowser);
afterEach(() => {
  cleanup();
  Channel.closeAll();
});

test('what is about the person stands under another heading than what is about their appointments', async () => {
  const { app, drafts } = await openTab();
  render(<MoreScreen services={{ app, drafts, router: { href: String }, duties: { pack: signal(mg) } } as unknown as Services} />);
  const under = (name: string): (string | null)[] =>
    within(screen.getByRole('heading', { name }).parentElement as HTMLElement)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href'));
  expect(under('About you')).toEqual(['condition', 'card', 'medicines', 'story']);
  expect(under('Your appointments')).toEqual(['appointments', 'doctors', 'calls', 'calendar']);
});
