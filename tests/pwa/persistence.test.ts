import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

let persistence: typeof import('../../src/pwa/persistence');

beforeEach(async () => {
  vi.resetModules(); // a new page load
  persistence = await import('../../src/pwa/persistence');
});

afterEach(() => vi.unstubAllGlobals());

function browser({ persisted, persist }: { persisted: () => Promise<boolean>; persist: () => Promise<boolean> }) {
  const storage = { persisted: vi.fn(persisted), persist: vi.fn(persist) };
  vi.stubGlobal('navigator', { storage });
  return storage;
}

describe('asking the browser to keep the words', () => {
  it('asks once, however many saves there are', async () => {
    const storage = browser({ persisted: async () => false, persist: async () => true });
    expect(await Promise.all([persistence.requestPersistence(), persistence.requestPersistence()])).toEqual(['persisted', 'persisted']);
    expect(storage.persist).toHaveBeenCalledOnce();
  });

  it('does not ask again what was granted before', async () => {
    const storage = browser({ persisted: async () => true, persist: async () => true });
    expect(await persistence.requestPersistence()).toBe('persisted');
    expect(storage.persist).not.toHaveBeenCalled();
  });

  it('says best-effort when the browser declines', async () => {
    browser({ persisted: async () => false, persist: async () => false });
    expect(await persistence.requestPersistence()).toBe('best-effort');
  });
});

describe('the state', () => {
  it.each([
    [true, 'persisted'],
    [false, 'best-effort'],
  ])('when the browser says %s is %s, and nothing is asked', async (isPersisted, expected) => {
    const storage = browser({ persisted: async () => isPersisted, persist: async () => true });
    expect(await persistence.persistenceState()).toBe(expected);
    expect(storage.persist).not.toHaveBeenCalled();
  });

  it('is unknown, never an error, where the browser has no such thing', async () => {
    vi.stubGlobal('navigator', {});
    expect(await persistence.persistenceState()).toBe('unknown');
    expect(await persistence.requestPersistence()).toBe('unknown');
  });

  it('is unknown when the browser refuses to answer', async () => {
    browser({ persisted: () => Promise.reject(new DOMException('no', 'SecurityError')), persist: async () => true });
    expect(await persistence.persistenceState()).toBe('unknown');
  });
});
