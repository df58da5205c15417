/** P11 for photos: a backup brings their bytes back. And what a restore that fails leaves behind: nothing. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBackupDuties } from '../../src/backup-duties';
import type { BackupDuties, MadeBackup, Opened } from '../../src/pages/backup';
import { addPhoto } from '../../src/state/photos';
import { addShared } from '../../src/state/questions';
import { writeFields } from '../../src/state/records';
import { randomTag } from '../../src/storage';
import { createAppointmentStore } from '../../src/storage/appointments';
import { forgetRecord } from '../../src/storage/forget';
import { createPhotoStore } from '../../src/storage/photos';
import { photo } from '../exchange/photo-bytes';
import { Channel, dump, fillDisk, freshBrowser, putRaw, task } from './fake-browser';
import { givenIn, openTab, type Tab } from './tab';

beforeEach(() => {
  freshBrowser();
  // What failed is told to the log, too.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  Channel.closeAll();
  vi.unstubAllGlobals();
});

const OWNER = 'medicalRecord/~/own:letter';
const NAMES = ['one', 'two', 'three'];
const underway = { signal: new AbortController().signal, onProgress: () => {} };

const dutiesOf = (tab: Tab): BackupDuties => createBackupDuties(tab.app, tab.drafts, tab.storage);
async function add(tab: Tab, name: string): Promise<void> {
  const { type, ...bytes } = photo(name);
  await addPhoto(givenIn(tab), { record: OWNER, first: {} }, { ...bytes, type: type as 'image/jpeg', width: 2, height: 3, preview: 'AAAA' }, 'Photo');
}
async function made(tab: Tab, withPhotos = true): Promise<MadeBackup> {
  const backup = await dutiesOf(tab).make(withPhotos, underway);
  if (backup === null || typeof backup === 'string' || 'problem' in backup) throw new Error(`No backup was made: ${JSON.stringify(backup)}`);
  return backup;
}
async function opened(tab: Tab, file: File, leaveDamaged = false): Promise<Opened> {
  const backup = await dutiesOf(tab).open(file, leaveDamaged, underway);
  if (typeof backup === 'string' || 'problem' in backup) throw new Error(`The file is refused: ${JSON.stringify(backup)}`);
  return backup;
}
const restore = async (tab: Tab, file: File) => dutiesOf(tab).restore(await opened(tab, file), false, underway);
const hashes = async (): Promise<string[]> => ((await dump()).photos as { hash: string }[]).map(({ hash }) => hash).sort();

/** A phone with three photos. */
async function full(): Promise<{ tab: Tab; file: File; was: Record<string, unknown[]> }> {
  const tab = await openTab();
  for (const name of NAMES) await add(tab, name);
  return { tab, file: (await made(tab)).file, was: await dump() };
}

describe('a backup', () => {
  it('holds what is being typed in the moment it is made', async () => {
    const tab = await openTab();
    tab.drafts.type(tab.target('plan:why'), 'note', 'half a sentence');
    expect(await (await made(tab)).file.text()).toContain('half a sentence');
  });

  it('that is restored leaves the sentence about what cannot be read on screen', async () => {
    const { tab: other, file } = await full();
    other.crash();
    freshBrowser();
    const first = await openTab();
    for (const id of ['plan:why', 'plan:ask']) await first.app.tick(first.step(id));
    const [view] = [first.app.view(first.app.recordOf({ id: 'plan:why' }))];
    await putRaw('records', [{ ...view, fields: { done: 'broken' } }]);
    const tab = await openTab();
    expect(tab.app.unreadable.value).toBe(1);
    await restore(tab, file);
    expect(tab.app.unreadable.value).toBe(1);
  });
});

describe('a backup with photos', () => {
  it('brings changes, records and bytes back on an empty device; a second time there is nothing to do', async () => {
    const { file, was } = await full();
    freshBrowser();
    const tab = await openTab();
    expect((await opened(tab, file)).preview.counts.get('photo')).toBe(3);
    expect(await restore(tab, file)).toMatchObject({ photos: 3, refused: 0 });
    const is = await dump();
    for (const store of ['changes', 'records', 'photos']) expect(is[store]).toEqual(was[store]);
    const again = await opened(tab, file);
    expect([again.preview.fresh, again.incoming]).toEqual([0, []]);
    expect(await restore(tab, file)).toMatchObject({ added: 0, photos: 0 });
    expect(await dump()).toEqual(is);
  });

  it('that is cancelled while its photos are looked for on this device shows no preview', async () => {
    const { tab, file } = await full();
    const control = new AbortController();
    const get = IDBObjectStore.prototype.get;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (this.name === 'photos') control.abort();
      return get.call(this, key);
    });
    expect(await dutiesOf(tab).open(file, false, { signal: control.signal, onProgress: () => {} })).toBe('cancelled');
  });

  it('says beforehand how many there are and how much they take, and comes without them when wished', async () => {
    const { tab, file } = await full();
    const { count, bytes } = await dutiesOf(tab).photos();
    expect(count).toBe(3);
    expect(Math.abs(bytes - 4000)).toBeLessThan(10);
    const small = await made(tab, false);
    expect(small.photos).toBe(0);
    expect(file.size - small.file.size).toBeGreaterThan(bytes);
    expect(JSON.parse(await small.file.text()).photos).toEqual([]);
  });

  it('holds those of deleted photos, too: they can still be brought back', async () => {
    const { tab } = await full();
    const record = [...tab.app.records.value.keys()].find((id) => id.startsWith('photo/')) as string;
    await tab.app.act({ edits: [{ record, field: 'deleted', value: { saw: [] }, seen: [] }], deed: 'deleted', title: 'Photo' });
    expect((await made(tab)).photos).toBe(3);
  });

  it('leaves out what is not here or is damaged, and says how many', async () => {
    const { tab } = await full();
    const [one, two] = [photo('one'), photo('two')];
    await putRaw('photos', [{ ...one, bytes: 'damaged' }]);
    await putRaw('photos', [{ ...two, bytes: one.bytes }]);
    const { photos, missing, file } = await made(tab);
    expect([photos, missing]).toEqual([1, 2]);
    freshBrowser();
    expect(await restore(await openTab(), file)).toMatchObject({ photos: 1 });
  });

  it('brings bytes to words that came without them, and mends damaged ones', async () => {
    const { tab, file } = await full();
    const small = (await made(tab, false)).file;
    freshBrowser();
    const other = await openTab();
    await restore(other, small);
    expect(await hashes()).toEqual([]);
    const later = await opened(other, file);
    expect([later.preview.fresh, later.incoming.length]).toEqual([0, 3]);
    await restore(other, file);
    expect(await hashes()).toHaveLength(3);
    await putRaw('photos', [{ ...photo('two'), bytes: new ArrayBuffer(3) }]);
    expect((await opened(other, file)).incoming).toHaveLength(1);
  });

  it('brings no bytes of a photo that was deleted for good here', async () => {
    const { tab, file } = await full();
    freshBrowser();
    const other = await openTab();
    await restore(other, file);
    const record = [...other.app.records.value.keys()].find((id) => id.startsWith('photo/')) as string;
    await other.app.act({ edits: [{ record, field: 'deleted', value: { saw: [] }, seen: [] }], deed: 'deleted', title: 'Photo' });
    await forgetRecord(other.storage, record);
    await createPhotoStore(other.storage).sweep();
    expect(await hashes()).toHaveLength(2);
    expect((await opened(other, file)).incoming).toEqual([]);
    expect(tab.app.records.value.has(record)).toBe(true);
  });

  it('can be stopped while it is made', async () => {
    const { tab } = await full();
    const control = new AbortController();
    expect(await dutiesOf(tab).make(true, { signal: control.signal, onProgress: () => control.abort() })).toBe('cancelled');
  });
});

describe('a restore with photos', () => {
  it('writes no word before the bytes that it points to', async () => {
    const { file } = await full();
    freshBrowser();
    const tab = await openTab();
    const seen: number[] = [];
    const put = vi.spyOn(IDBObjectStore.prototype, 'add');
    const watched = { signal: underway.signal, onProgress: (share: number) => void seen.push(share < 0.91 ? put.mock.calls.length : -1) };
    await dutiesOf(tab).restore(await opened(tab, file), false, watched);
    expect(seen.slice(0, 3)).toEqual([0, 0, 0]);
    expect(put.mock.calls.length).toBeGreaterThan(0);
  });

  it.each(['the first photo', 'the words'])('that is cancelled at %s changes nothing and leaves no bytes', async (where) => {
    const { file } = await full();
    freshBrowser();
    const tab = await openTab();
    const was = await dump();
    const control = new AbortController();
    const stop = (share: number): void => {
      if ((where === 'the words') === share > 0.9) control.abort();
    };
    expect(await dutiesOf(tab).restore(await opened(tab, file), false, { signal: control.signal, onProgress: stop })).toBe('cancelled');
    expect(await dump()).toEqual(was);
    expect(await restore(tab, file)).toMatchObject({ photos: 3 });
  });

  it.each(['request', 'commit'] as const)('on a device that is full (%s) brings all or changes nothing, wherever it fails', async (how) => {
    const { file } = await full();
    for (let nth = 1; ; nth += 1) {
      freshBrowser();
      const tab = await openTab();
      const backup = await opened(tab, file);
      const was = await dump();
      const disk = fillDisk(nth, how);
      const restored = await dutiesOf(tab).restore(backup, false, underway);
      const count = disk.count();
      disk.makeRoom();
      if (count < nth) break;
      // Aborted in the middle, the storage tries once more on a fresh connection, and there is room by then.
      if (typeof restored === 'object' && 'photos' in restored) expect(await hashes()).toHaveLength(3);
      else {
        expect(restored).toEqual({ problem: 'quota' });
        expect(await dump()).toEqual(was);
      }
    }
  });

  it('that is undone takes the words and the bytes away, and only those that came', async () => {
    const { file } = await full();
    freshBrowser();
    const tab = await openTab();
    await add(tab, 'mine');
    const was = await dump();
    await restore(tab, file);
    expect(await hashes()).toHaveLength(4);
    expect(await dutiesOf(tab).undo()).toBe('undone');
    expect(await dump()).toEqual(was);
  });

  it('stays when a photo was added to a record that it brought', async () => {
    const first = await openTab();
    await writeFields(first.app, { record: 'medicalRecord/~/own:scan', title: 'Scan', first: {} }, { title: 'Scan' }, 'added');
    const { file: before } = await made(first);
    await writeFields(first.app, { record: OWNER, title: 'Letter', first: {} }, { title: 'Letter' }, 'added');
    const { file } = await made(first);
    freshBrowser();
    const tab = await openTab();
    // The appointment is here already: only the record comes with the second file.
    await restore(tab, before);
    await restore(tab, file);
    await add(tab, 'mine');
    expect(await dutiesOf(tab).undo()).toBe('gone-on');
  });

  it('keeps words that are typed meanwhile in the appointment they were typed in', async () => {
    const { file } = await full();
    freshBrowser();
    const tab = await openTab();
    const backup = await opened(tab, file);
    const target = { record: 'step/~/plan:story', title: 'Story', first: { label: 'Story' } };
    await dutiesOf(tab).restore(backup, false, { ...underway, onProgress: () => tab.drafts.type(target, 'note', 'typed meanwhile') });
    const notes = ((await dump()).changes ?? []).filter((change) => (change as { field: string }).field === 'note') as { value: unknown }[];
    expect(notes.map(({ value }) => value)).toEqual(['typed meanwhile']);
    expect((await dump()).drafts).toEqual([]);
    expect(tab.drafts.textOf(target, 'note')).toBeUndefined();
  });

  it('shows what is typed and ticked at any moment of it', async () => {
    for (let moment = 0; moment < 40; moment += 1) {
      freshBrowser();
      const tab = await openTab();
      await tab.app.tick(tab.step('plan:ask'));
      const { file } = await made(tab);
      const backup = await opened(tab, file);
      const restoring = dutiesOf(tab).restore(backup, false, underway);
      for (let tasks = 0; tasks < moment; tasks += 1) await task();
      tab.drafts.type(tab.target('plan:why'), 'note', 'typed meanwhile');
      const ticking = tab.app.tick(tab.step('plan:story'));
      await Promise.all([restoring, ticking]);
      await tab.drafts.commitAll();
      expect([tab.step('plan:why').notes, tab.step('plan:story').done], `at ${moment}`).toEqual([['typed meanwhile'], true]);
    }
  });

  it.each(['that brings another appointment on screen', 'that is undone'])(
    '%s takes "Try again" along: it would write into that appointment',
    async (which) => {
      const { file } = await full();
      freshBrowser();
      const tab = await openTab();
      const fail = async (): Promise<void> => {
        const disk = fillDisk(1, 'request');
        expect(await addShared(tab.app, 'my own question', randomTag(12))).toBe(false);
        disk.makeRoom();
      };
      await tab.storage.write([{ record: 'appointment/mine', field: 'plan', value: 'plan', seen: [] }], undefined, 'mine');
      tab.app.start(await tab.storage.load());
      if (which === 'that is undone') await restore(tab, file);
      const from = tab.app.appointment.value;
      await fail();
      if (which === 'that is undone') expect(await dutiesOf(tab).undo()).toBe('undone');
      else await restore(tab, file);
      expect(tab.app.appointment.value).not.toBe(from);
      expect(tab.app.message.value).toBeNull();
    },
  );

  it('leaves on screen the appointment that this tab shows, though another tab opened another one last', async () => {
    const { file } = await full();
    freshBrowser();
    const tab = await openTab();
    await tab.app.tick(tab.step('plan:why'));
    const shown = tab.app.appointment.value;
    const other = await openTab();
    await other.app.act({ edits: [{ record: 'appointment/other', field: 'plan', value: 'plan', seen: [] }], deed: 'begun', title: '', open: 'other' });
    await Channel.settled();
    await restore(tab, file);
    expect(tab.app.appointment.value).toBe(shown);
    expect(tab.step('plan:why').done).toBe(true);
    expect(await dutiesOf(tab).undo()).toBe('undone');
    expect(tab.app.appointment.value).toBe(shown);
  });

  it('that is undone takes the appointment that this tab shows away, and brings the one that was opened last', async () => {
    const { file } = await full();
    freshBrowser();
    const tab = await openTab();
    await tab.app.tick(tab.step('plan:why'));
    const mine = tab.app.appointment.value;
    await restore(tab, file);
    const came = (await createAppointmentStore(tab.storage).all()).map(({ appointment }) => appointment).find((id) => id !== mine) as string;
    tab.app.start(await createAppointmentStore(tab.storage).open(came));
    await createAppointmentStore((await openTab()).storage).open(mine);
    expect(await dutiesOf(tab).undo()).toBe('undone');
    expect(tab.app.appointment.value).toBe(mine);
  });

  it('that is done says so, though what is being typed cannot be saved: nothing may say that nothing was changed', async () => {
    const { file, was } = await full();
    freshBrowser();
    const tab = await openTab();
    let isLeft = false;
    const duties = createBackupDuties(tab.app, tab.drafts, tab.storage, () => {
      // Left when the words have come: the disk is full by then.
      if (!isLeft) tab.drafts.type(tab.target('plan:why'), 'note', 'typed meanwhile');
      if (!isLeft) fillDisk(1, 'request');
      isLeft = true;
    });
    const done = await duties.restore(await opened(tab, file), false, underway);
    expect(done).toMatchObject({ added: was.changes?.length });
    expect(tab.app.message.value).toMatchObject({ kind: 'failed', problem: 'quota' });
  });

  it('whose bytes another tab sweeps away before the words are written has them all the same', async () => {
    const { file } = await full();
    freshBrowser();
    const [tab, other] = [await openTab(), await openTab()];
    const backup = await opened(tab, file);
    let sweeping: Promise<unknown> | undefined;
    await dutiesOf(tab).restore(backup, false, {
      signal: underway.signal,
      onProgress: (share) => {
        if (share === 0.9) sweeping = createPhotoStore(other.storage).sweep();
      },
    });
    expect(await sweeping).toBe(3);
    expect(await hashes()).toHaveLength(3);
  });

  it('from a file with a damaged photo changes nothing; the rest comes when it is asked for', async () => {
    const { file } = await full();
    freshBrowser();
    const tab = await openTab();
    const was = await dump();
    const broken = new File([(await file.text()).replace(`\n{"hash":"${photo('two').hash}`, `\n{"hash":"${photo('four').hash}`)], file.name);
    expect(await dutiesOf(tab).open(broken, false, underway)).toBe('photos');
    expect(await dump()).toEqual(was);
    const rest = await opened(tab, broken, true);
    expect([rest.backup.damaged, rest.incoming.length]).toEqual([1, 2]);
    expect(await dutiesOf(tab).restore(rest, false, underway)).toMatchObject({ photos: 2 });
  });
});
