/** Reading comfort as a person meets it: chosen, kept, found again, deleted. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NO_APPOINTMENT } from '../../src/domain/change';
import { type Comfort, PLAIN } from '../../src/domain/comfort';
import { type ComfortChoice, createComfort } from '../../src/state/comfort';
import { createStorage, type Storage } from '../../src/storage';
import { COMFORT_NOTE, createComfortStore } from '../../src/storage/comfort';
import { erase } from '../../src/storage/erase';
import { Channel, dump, freshBrowser } from '../heart/fake-browser';

beforeEach(() => void freshBrowser());
afterEach(() => {
  vi.restoreAllMocks();
  Channel.closeAll();
  vi.unstubAllGlobals();
});

interface Opened {
  readonly storage: Storage;
  readonly comfort: ComfortChoice;
  /** What the page looked like, from the start on. */
  readonly worn: readonly Comfort[];
}

function open(): Opened {
  const beginning = [{ record: `appointment/${NO_APPOINTMENT}` as const, field: 'plan', value: 'plan', seen: [] }];
  const storage = createStorage(beginning, 'loaded', { onChanged: () => {}, onNewer: () => {}, onErased: () => {} });
  const worn: Comfort[] = [];
  return { storage, worn, comfort: createComfort(createComfortStore(storage), (one) => void worn.push(one)) };
}

it('takes effect before it is saved, and is there at the next start', async () => {
  const { comfort, worn } = open();
  const saving = comfort.choose({ theme: 'soft' });
  expect(worn.at(-1)).toEqual({ ...PLAIN, theme: 'soft' });
  await saving;
  await comfort.choose({ sizePercent: 160 });
  expect(open().worn).toEqual([{ theme: 'soft', sizePercent: 160, calm: false }]);
});

it('comes back from the database when the browser lost the note, and the note with it', async () => {
  await open().comfort.choose({ theme: 'dark', calm: true });
  localStorage.removeItem(COMFORT_NOTE);
  const { comfort, worn } = open();
  expect(worn).toEqual([PLAIN]);
  await comfort.restore();
  expect(worn.at(-1)).toEqual({ theme: 'dark', sizePercent: 100, calm: true });
  expect(localStorage.getItem(COMFORT_NOTE)).toBe('dark  calm');
});

it('never puts an older choice over one that is made while the start still looks', async () => {
  await open().comfort.choose({ theme: 'dark' });
  localStorage.removeItem(COMFORT_NOTE);
  const { comfort } = open();
  const restoring = comfort.restore();
  await Promise.all([comfort.choose({ theme: 'light' }), restoring]);
  expect(comfort.now.value.theme).toBe('light');
});

it('plain again is a choice too: nothing older comes back', async () => {
  const { comfort } = open();
  await comfort.choose({ theme: 'dark' });
  await comfort.choose(PLAIN);
  const next = open();
  await next.comfort.restore();
  expect(next.comfort.now.value).toEqual(PLAIN);
});

it('is gone after "Delete everything", the row and the note', async () => {
  const { storage, comfort } = open();
  await comfort.choose({ theme: 'dark' });
  await erase(storage);
  expect((await dump()).device).toEqual([]);
  expect(localStorage.getItem(COMFORT_NOTE)).toBeNull();
  comfort.hear();
  expect(comfort.now.value).toEqual(PLAIN);
});

it('a full device keeps the look and says that it is not saved', async () => {
  const { comfort } = open();
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('No room', 'QuotaExceededError');
  });
  await expect(comfort.choose({ sizePercent: 130 })).rejects.toMatchObject({ problem: 'quota' });
  expect(comfort.now.value.sizePercent).toBe(130);
});

it('works where nothing can be noted', async () => {
  const refuse = (): never => {
    throw new DOMException('blocked', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  await open().comfort.choose({ theme: 'soft' });
  const { comfort } = open();
  await comfort.restore();
  expect(comfort.now.value.theme).toBe('soft');
});
