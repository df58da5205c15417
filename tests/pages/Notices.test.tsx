// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { signal } from '@preact/signals-core';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { obstacle as words } from '#words/notices';
import { ObstacleScreen } from '../../src/pages/Notices';
import type { Services } from '../../src/pages/services';

afterEach(cleanup);

/** The buttons in their order; the first of them is the one that stands out. */
function buttonsAfter(loss: 'all' | 'some'): readonly (string | null)[] {
  const services = { duties: { update: signal('none') } } as unknown as Services;
  render(<ObstacleScreen obstacle={{ kind: 'lost', loss }} services={services} />);
  const all = screen.getAllByRole('button');
  expect(all.map(({ className }) => className)).toEqual(['btn main', 'btn wide']);
  return all.map(({ textContent }) => textContent);
}

test('who lost everything is led to their backup, not to an empty start; who lost the newest words goes on with the rest', () => {
  expect(buttonsAfter('all')).toEqual([words.restore, words.startFresh]);
  cleanup();
  expect(buttonsAfter('some')).toEqual([words.continue, words.restore]);
});
