// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dayHere } from '../../src/pages/clock';
import NextScreen from '../../src/pages/NextScreen';
import type { Services } from '../../src/pages/services';
import { keepToday, readToday } from '../../src/storage/put-off';
import { createTimeDuties } from '../../src/time-duties';
import { Channel, freshBrowser } from '../heart/fake-browser';
import { openTab } from '../heart/tab';

vi.mock('../../src/styles/screens', () => ({}));
beforeEach(() => {
  freshBrowser();
});
afterEach(() => {
  cleanup();
  Channel.closeAll();
  vi.unstubAllGlobals();
});

test('a tap that comes before what was put off today is read forgets none of it', async () => {
  const tab = await openTab();
  const day = dayHere();
  await keepToday(tab.storage, { day, isLittle: true, putOff: ['step/~/plan:letters'] });
  const services = { app: tab.app, drafts: tab.drafts, router: { href: String }, duties: { time: createTimeDuties(tab.storage) } };
  render(<NextScreen services={services as unknown as Services} />);
  fireEvent.click(screen.getByRole('button', { name: /^Not now/ }));
  await vi.waitFor(async () => expect((await readToday(tab.storage))?.putOff).toHaveLength(2));
  expect(await readToday(tab.storage)).toMatchObject({ day, isLittle: true, putOff: ['step/~/plan:letters', expect.stringMatching(/^step\//)] });
});
