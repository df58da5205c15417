// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { signal } from '@preact/signals-core';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mg } from '../../src/content/en/packs/mg/pack';
import PackRecordsScreen from '../../src/pages/PackRecordsScreen';
import type { Services } from '../../src/pages/services';
import { sections } from '../../src/screens';
import { Channel, freshBrowser } from '../heart/fake-browser';
import { openTab } from '../heart/tab';

vi.mock('../../src/styles/screens', () => ({}));
beforeEach(freshBrowser);
afterEach(() => {
  cleanup();
  Channel.closeAll();
});

test('who opens the records of a condition by their address goes back to what the navigation shows', async () => {
  const { app, drafts } = await openTab();
  render(<PackRecordsScreen services={{ app, drafts, router: { href: String }, duties: { pack: signal(mg) } } as unknown as Services} />);
  expect(screen.getAllByRole('link')[0]?.getAttribute('href')).toBe(sections['pack-records']);
});
