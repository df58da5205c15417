import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { erase } from '../../src/storage/erase';
import { keepToday, readToday } from '../../src/storage/put-off';
import { createTimeDuties } from '../../src/time-duties';
import { Channel, freshBrowser } from '../heart/fake-browser';
import { openTab } from '../heart/tab';

beforeEach(() => void freshBrowser());
afterEach(() => {
  vi.restoreAllMocks();
  Channel.closeAll();
  vi.unstubAllGlobals();
});

const today = { day: '2026-12-01', isLittle: true, putOff: ['step/~/plan:why'] };

describe('what was put off for today', () => {
  test('is there again when Askwell is opened again', async () => {
    const first = await openTab();
    await createTimeDuties(first.storage).keepToday(() => today);
    first.crash();
    const duties = createTimeDuties((await openTab()).storage);
    await duties.readToday();
    expect(duties.kept.value).toEqual(today);
  });

  test('does not stand in the way of the first tick, and survives it', async () => {
    const tab = await openTab();
    await keepToday(tab.storage, today);
    expect(await tab.app.tick(tab.step('plan:why'))).toBe(true);
    expect(await readToday(tab.storage)).toEqual(today);
  });

  test('goes with everything else, and a tab that missed it leaves nothing behind', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const [one, other] = await Promise.all([openTab(), openTab()]);
    await one.app.tick(one.step('plan:why'));
    await Channel.settled();
    other.channel.freeze();
    const duties = createTimeDuties(other.storage);
    await erase(one.storage);
    await duties.keepToday(() => today);
    expect(duties.failed.value).toBe(true);
    expect(await readToday((await openTab()).storage)).toBeUndefined();
  });

  test('that was chosen while it was read is not replaced by what was kept before', async () => {
    const { storage } = await openTab();
    await keepToday(storage, today);
    const duties = createTimeDuties(storage);
    const reading = duties.readToday();
    await duties.keepToday((kept) => ({ ...kept, day: '2026-12-02' }));
    await reading;
    expect(duties.kept.value.day).toBe('2026-12-02');
  });
});
