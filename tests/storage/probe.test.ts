/** Whether the database would save now: the test write leaves nothing, and what is missing is noticed. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NO_APPOINTMENT } from '../../src/domain/change';
import { createStorage, type Storage } from '../../src/storage';
import { probeSaving } from '../../src/storage/probe';
import { readWitness } from '../../src/storage/witness';
import { Channel, dump, freshBrowser } from '../heart/fake-browser';

const beginning = { record: `appointment/${NO_APPOINTMENT}` as const, field: 'plan', value: 'plan', seen: [] };
const open = (): Storage => createStorage([beginning], 'loaded', { onChanged: () => {}, onNewer: () => {}, onErased: () => {} });

beforeEach(() => void freshBrowser());
afterEach(() => {
  vi.restoreAllMocks();
  Channel.closeAll();
  vi.unstubAllGlobals();
});

it('saves, and leaves nothing behind, before and after the first word', async () => {
  const storage = open();
  expect(await probeSaving(storage)).toBe('saves');
  expect(Object.values(await dump()).flat()).toEqual([]);
  await storage.write([]);
  const before = await dump();
  expect(await probeSaving(storage)).toBe('saves');
  expect(await dump()).toEqual(before);
});

it('says that the last saved change is missing', async () => {
  await open().write([]);
  localStorage.setItem('askwell.saved', `${readWitness()?.epoch} another-change`);
  expect(await probeSaving(open())).toBe('lost');
});

it('asks for a strict write: anything less may still be in memory only', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await probeSaving(open());
  expect(transaction.mock.calls.at(-1)?.[2]).toEqual({ durability: 'strict' });
});

it('a full device is not passed over', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('No room', 'QuotaExceededError');
  });
  await expect(probeSaving(open())).rejects.toMatchObject({ problem: 'quota' });
});
