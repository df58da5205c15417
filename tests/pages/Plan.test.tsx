// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { prepare as words } from '#words/shell';
import { appointmentRecord } from '../../src/domain/appointment';
import type { Value } from '../../src/domain/change';
import { Plan } from '../../src/pages/Plan';
import type { Router } from '../../src/pages/route';
import { writeFields } from '../../src/state/records';
import { Channel, freshBrowser } from '../heart/fake-browser';
import { openTab, undoIn } from '../heart/tab';

beforeEach(() => void freshBrowser());
afterEach(() => {
  cleanup();
  Channel.closeAll();
  vi.unstubAllGlobals();
});

const isAsked = () => screen.queryByRole('link', { name: words.fit }) !== null;
const chosen: [string, string, Value][] = [
  ['a condition with its pack', 'pack', { code: 'mg' }],
  ['that no pack fits', 'pack', false],
  ['a country', 'country', { code: 'es' }],
];

test.each(chosen)('somebody who chose %s is no longer asked to, until that is taken back', async (_what, field, value) => {
  const tab = await openTab();
  render(<Plan app={tab.app} router={{ href: String } as unknown as Router} />);
  expect(isAsked()).toBe(true);
  await writeFields(tab.app, { record: appointmentRecord(), title: 'Chosen', first: {} }, { [field]: value }, 'chosen');
  await expect.poll(isAsked).toBe(false);
  await undoIn(tab)?.();
  await expect.poll(isAsked).toBe(true);
});
