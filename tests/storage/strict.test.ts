/** P2: what somebody did is asked for on the disk itself, whichever door it goes through. A power cut takes what the system only holds. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { appointmentRecord } from '../../src/domain/appointment';
import { createAppointmentStore } from '../../src/storage/appointments';
import { createComfortStore } from '../../src/storage/comfort';
import { importChanges } from '../../src/storage/exchange';
import { forgetRecord } from '../../src/storage/forget';
import { createPhotoStore } from '../../src/storage/photos';
import { undoImport } from '../../src/storage/undo-import';
import { Channel, freshBrowser } from '../heart/fake-browser';
import { openTab, type Tab } from '../heart/tab';

beforeEach(() => void freshBrowser());
afterEach(() => {
  vi.restoreAllMocks();
  Channel.closeAll();
  vi.unstubAllGlobals();
});

const NOW = Date.now();

/** A change that is on no phone yet. */
const foreign = { id: '0mi7xk2abc00-phone1-load01', format: 1, record: 'step/otherphone01/plan:why', field: 'note', value: 'from a file', supersedes: [] };
const restore = (tab: Tab) => importChanges(tab.storage, [foreign], { nowMs: NOW });

/** What somebody can do, and what has to be there before it. */
const doors: Readonly<Record<string, { readonly before?: (tab: Tab) => Promise<unknown>; readonly act: (tab: Tab) => Promise<unknown> }>> = {
  'restoring a backup': { act: restore },
  'taking a restore back': {
    before: restore,
    act: (tab) => undoImport(tab.storage, [{ record: appointmentRecord(), field: 'plan', value: 'plan', seen: [] }], NOW),
  },
  'adding a photo': { act: (tab) => createPhotoStore(tab.storage).put({ hash: 'ab12', type: 'image/jpeg', bytes: new ArrayBuffer(3) }) },
  'opening another appointment': { act: (tab) => createAppointmentStore(tab.storage).open('other') },
  'choosing larger letters': { act: (tab) => createComfortStore(tab.storage).save({ theme: 'dark', sizePercent: 160, calm: true }) },
  'deleting for good': {
    before: (tab) => tab.storage.write([{ record: tab.app.recordOf({ id: 'plan:why' }), field: 'deleted', value: { saw: [] }, seen: [] }]),
    act: (tab) => forgetRecord(tab.storage, tab.app.recordOf({ id: 'plan:why' })),
  },
};

it.each(Object.keys(doors))('%s is on the disk when it is said to be', async (name) => {
  const tab = await openTab();
  await tab.app.tick(tab.step('plan:why'));
  await doors[name]?.before?.(tab);
  const asked: (string | undefined)[] = [];
  const original = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, stores, mode, options) {
    if (mode === 'readwrite') asked.push(options?.durability);
    return original.call(this, stores, mode, options);
  });
  await doors[name]?.act(tab);
  expect(asked).toEqual(['strict']);
});
