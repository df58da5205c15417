// P5, it always opens: whatever the browser's storage does, within five seconds a person can read what is the matter and go on.
import { names, openApp, says, started, titles } from '../faults/app';
import { onlyInChromium } from '../faults/only';
import { type Refusal, refuse } from '../faults/refusals';
import { report } from '../faults/report';
import { caught, watch } from '../faults/spies';
import type { Tab } from './driver';
import { expect, test } from './test';

onlyInChromium('Its driver cannot put anything in before the app starts.');

const hangingMs = 5000;
/** A loaded machine draws late, and starting the page takes its time, too. */
const marginMs = 5000;
const exceptions = [
  'QuotaExceededError',
  'VersionError',
  'InvalidStateError',
  'SecurityError',
  'UnknownError',
  'TimeoutError',
  'AbortError',
  'NotFoundError',
  'ConstraintError',
  'DataError',
];
const failed = 'Askwell cannot open its storage';

const lasting: readonly Refusal[] = [
  { how: 'hangs', once: false },
  { how: 'blocked', once: false },
  { how: 'throws', name: 'SecurityError', once: false },
  ...exceptions.map((name) => ({ how: 'refuses', name, once: false }) as const),
];
const passing: readonly Refusal[] = [
  { how: 'hangs', once: true },
  { how: 'throws', name: 'SecurityError', once: true },
  { how: 'refuses', name: 'UnknownError', once: true },
];

async function expectSound(tab: Tab): Promise<void> {
  expect(await tab.text()).not.toMatch(/^Loading$/m);
  expect((await caught({ tab })).rejections, 'unhandled rejections').toEqual([]);
}

test('a storage that does not open is told in words, and opens when it can again', async ({ server, open, engine }) => {
  test.setTimeout(600_000);
  const browser = await open();
  await watch(browser);
  let slowestMs = 0;
  for (const refusal of [...lasting, ...passing]) {
    const tab = await browser.newTab();
    await tab.page?.addInitScript(refuse, refusal);
    const startMs = Date.now();
    await tab.goto(server.address);
    await tab.sees('heading', failed);
    const tookMs = Date.now() - startMs;
    slowestMs = Math.max(slowestMs, tookMs);
    expect(tookMs, JSON.stringify(refusal)).toBeLessThan(hangingMs + marginMs);
    await expectSound(tab);
    await tab.click('button', 'Try again');
    if (refusal.once) {
      await started(tab);
      await tab.click('checkbox', new RegExp(`^${titles.why}`));
      await says(tab, 'Saved.');
    } else await tab.sees('heading', failed);
    await expectSound(tab);
    await tab.page?.close();
  }
  report('P5', engine, { runs: lasting.length + passing.length, losses: 0, 'ms until the slowest message': slowestMs });
});

test('a connection that the browser drops is opened again before anybody notices', async ({ server, open }) => {
  const browser = await open();
  await watch(browser);
  const { tab } = browser;
  await tab.page?.addInitScript(refuse, { how: 'closed', once: true } satisfies Refusal);
  await openApp(tab, server.address);
  await tab.click('checkbox', new RegExp(`^${titles.why}`));
  await says(tab, 'Saved. Done');
  await expectSound(tab);
});

test('another screen opened at its own address tells it, too', async ({ server, open }) => {
  const browser = await open();
  await watch(browser);
  const { tab } = browser;
  await tab.page?.addInitScript(refuse, { how: 'refuses', name: 'UnknownError', once: true } satisfies Refusal);
  await tab.goto(`${server.address}add/coverage`);
  await tab.sees('heading', failed);
  await expectSound(tab);
  await openApp(tab, `${server.address}add/coverage`);
  await tab.sees('textbox', names.step);
});
