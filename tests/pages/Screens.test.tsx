// @vitest-environment happy-dom
/** @jsxImportSource preact */
// Going on to another screen while one is still on its way.
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Screens } from '../../src/pages/Screens';
import type { Screen, Services } from '../../src/pages/services';

afterEach(cleanup);

interface Coming {
  comes(): void;
  fails(): void;
}

/** A screen with a field, for each name; each comes when told. */
function loads(): { readonly services: Services; readonly of: (name: string) => Coming } {
  const waiting = new Map<string, Coming>();
  const loadScreen = (name: string): Promise<Screen> =>
    new Promise((resolve, reject) => {
      waiting.set(name, { comes: () => resolve({ default: () => <textarea aria-label={name} /> }), fails: () => reject(new Error('No network')) });
    });
  const duties = { loadScreen, screenOf: (route: { screen: string }) => route.screen, around: () => ({}), settle: () => {} };
  return { services: { duties } as unknown as Services, of: (name) => waiting.get(name) as Coming };
}

test.each(['comes', 'fails'] as const)('a screen that %s after somebody has gone on takes nothing away from the one where they type', async (how) => {
  const { services, of } = loads();
  const at = (name: string) => <Screens services={services} arrival={{ route: { screen: name, id: '' } }} />;
  const { rerender } = render(at('guide'));
  const late = of('guide');
  rerender(at('questions'));
  of('questions').comes();
  const field = await screen.findByLabelText('questions');
  field.focus();
  late[how]();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(document.activeElement).toBe(field);
});
