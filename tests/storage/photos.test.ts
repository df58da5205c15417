import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appointmentRecord } from '../../src/domain/appointment';
import { appointmentDeletion, deletedAppointment } from '../../src/domain/appointments';
import { deletedIn } from '../../src/domain/deleted';
import { entriesOf } from '../../src/domain/entries';
import { PHOTO_MARK, photosOf } from '../../src/domain/photo';
import { headsOf, type RecordView, wordings } from '../../src/domain/record';
import { recordTarget } from '../../src/pages/one-record';
import { addPhoto, type Kept } from '../../src/state/photos';
import { deleteRecord, restoreRecord, writeFields } from '../../src/state/records';
import { erase } from '../../src/storage/erase';
import { forgetExpired, forgetRecord } from '../../src/storage/forget';
import { createPhotoStore } from '../../src/storage/photos';
import { Channel, dump, fillDisk, freshBrowser, putRaw } from '../heart/fake-browser';
import { givenIn, openTab, type Tab, undoIn } from '../heart/tab';

// The style sheet of a screen is no part of what is tested; Node has no such thing.
vi.mock('../../src/styles/screens', () => ({}));

beforeEach(() => void freshBrowser());
afterEach(() => {
  vi.restoreAllMocks();
  Channel.closeAll();
  vi.unstubAllGlobals();
});

const OWNER = 'medicalRecord/~/own:letter';

const kept = (name: string): Kept => ({
  hash: `hash of ${name}`,
  type: 'image/jpeg',
  bytes: new TextEncoder().encode(name).buffer as ArrayBuffer,
  width: 2,
  height: 3,
  preview: 'AAAA',
});

/** Another appointment comes on screen. */
async function show(tab: Tab, id: string): Promise<void> {
  await tab.storage.write([{ record: `appointment/${id}`, field: 'plan', value: 'second-opinion', seen: [] }], undefined, id);
  tab.app.start(await tab.storage.load());
}
const add = (tab: Tab, name: string, owner = OWNER): Promise<boolean> => addPhoto(givenIn(tab), { record: owner, first: {} }, kept(name), 'Photo');
const shown = (tab: Tab, owner = OWNER): string[] => photosOf(tab.app.records.value, owner, tab.app.appointment.value).map(({ file }) => file.hash);
async function retryIn({ app }: Tab): Promise<void> {
  const said = app.message.value;
  expect(said).toMatchObject({ kind: 'failed', problem: 'quota' });
  if (said?.kind === 'failed') await said.retry?.();
}
const stored = async (): Promise<string[]> => ((await dump()).photos as { hash: string }[]).map(({ hash }) => hash).sort();
const target = (tab: Tab) => {
  const [photo] = photosOf(tab.app.records.value, OWNER, tab.app.appointment.value);
  if (!photo) throw new Error('No photo is shown.');
  return { record: photo.record, title: 'Photo', first: {} };
};

it('a PDF that is deleted for good leaves nothing of the name of its file, also when it was brought back before', async () => {
  const tab = await openTab();
  await addPhoto(givenIn(tab), { record: OWNER, first: {} }, { ...kept('one'), type: 'application/pdf' }, 'Result of the biopsy');
  const pdf = { ...target(tab), title: 'Result of the biopsy' };
  await deleteRecord(tab.app, pdf);
  await deleteRecord(tab.app, { record: OWNER, title: 'Letter', first: {} });
  await restoreRecord(tab.app, pdf);
  expect(wordings(tab.app.view(OWNER), PHOTO_MARK)).toHaveLength(1);
  await deleteRecord(tab.app, pdf);
  await forgetRecord(tab.storage, pdf.record);
  const { changes, records } = await dump();
  expect(JSON.stringify([changes, records])).not.toContain('biopsy');
});

describe('a photo', () => {
  it('is there after a restart, with its bytes, in the order it was added, at its own record only', async () => {
    const tab = await openTab();
    for (const name of ['one', 'two', 'three']) await add(tab, name);
    await add(tab, 'elsewhere', 'medicalRecord/~/own:scan');
    const next = await openTab();
    expect(shown(next)).toEqual(['hash of one', 'hash of two', 'hash of three']);
    expect(shown(next, 'medicalRecord/~/own:scan')).toEqual(['hash of elsewhere']);
    const file = await createPhotoStore(next.storage).get('hash of two');
    expect(new TextDecoder().decode(file?.bytes)).toBe('two');
  });

  it('that was deleted comes back where it was, before what was added since', async () => {
    const tab = await openTab();
    const addAs = (tag: string, name: string) =>
      addPhoto(
        givenIn(tab, () => tag),
        { record: OWNER, first: {} },
        kept(name),
        'Photo',
      );
    await addAs('zz', 'one');
    const first = target(tab);
    await deleteRecord(tab.app, first);
    await addAs('aa', 'two');
    await restoreRecord(tab.app, first);
    expect(shown(tab)).toEqual(['hash of one', 'hash of two']);
  });

  it('of a record in which nothing was written yet puts that record into the list, and Undo takes both away', async () => {
    const tab = await openTab();
    const { record, first } = recordTarget(tab.app, 'medicalRecord', 'own:letter', 'No name yet');
    await addPhoto(givenIn(tab), { record, first }, kept('one'), 'Photo');
    const listed = () => entriesOf(tab.app.records.value, 'medicalRecord').map(({ id }) => id);
    expect([listed(), shown(tab)]).toEqual([['own:letter'], ['hash of one']]);
    await undoIn(tab)?.();
    expect([listed(), shown(tab)]).toEqual([[], []]);
  });

  it('that becomes small only after another appointment came on screen belongs where it was chosen, with its record, and Undo deletes it', async () => {
    const tab = await openTab();
    await add(tab, 'one', 'medicalRecord/~/own:scan');
    const from = tab.app.appointment.value;
    const { first } = recordTarget(tab.app, 'medicalRecord', 'own:letter', 'No name yet');
    await show(tab, 'another');
    await addPhoto(givenIn(tab), { record: `medicalRecord/${from}/own:letter`, first }, kept('two'), 'Photo');
    expect(shown(tab)).toEqual([]);
    const message = tab.app.message.value;
    await show(tab, from);
    expect(shown(tab)).toEqual(['hash of two']);
    const listed = () => entriesOf(tab.app.records.value, 'medicalRecord').map(({ id }) => id);
    expect(listed()).toEqual(['own:scan', 'own:letter']);
    if (message?.kind === 'saved') await message.undo?.();
    expect([shown(tab), listed()]).toEqual([[], ['own:scan']]);
  });

  it('and those chosen with it stay in their order when another appointment comes on screen between them', async () => {
    const tab = await openTab();
    await add(tab, 'page 1');
    const from = tab.app.appointment.value;
    await show(tab, 'another');
    for (const page of [2, 3, 4, 5]) await add(tab, `page ${page}`, `medicalRecord/${from}/own:letter`);
    await show(tab, from);
    expect(shown(tab)).toEqual([1, 2, 3, 4, 5].map((page) => `hash of page ${page}`));
  });

  it.each(['request', 'commit'] as const)(
    'that becomes small only then and finds the disk full (%s) is kept by "Try again", and Undo deletes it',
    async (how) => {
      const tab = await openTab();
      await add(tab, 'one', 'medicalRecord/~/own:scan');
      const from = tab.app.appointment.value;
      const { first } = recordTarget(tab.app, 'medicalRecord', 'own:letter', 'No name yet');
      await show(tab, 'another');
      const disk = fillDisk(3, how); // the bytes are stored already
      expect(await addPhoto(givenIn(tab), { record: `medicalRecord/${from}/own:letter`, first }, kept('two'), 'Photo')).toBe(false);
      disk.makeRoom();
      const failed = tab.app.message.value;
      expect(failed).toMatchObject({ kind: 'failed', problem: 'quota' });
      if (failed?.kind === 'failed') await failed.retry?.();
      const saved = tab.app.message.value;
      await show(tab, from);
      expect(shown(tab)).toEqual(['hash of two']);
      if (saved?.kind === 'saved') await saved.undo?.();
      expect(shown(tab)).toEqual([]);
    },
  );

  it('that becomes small only after another appointment came on screen leaves what it belongs to where it stands in its list', async () => {
    const tab = await openTab();
    const from = tab.app.appointment;
    for (const id of ['one', 'two', 'three']) await writeFields(tab.app, recordTarget(tab.app, 'medicine', `own:${id}`, 'No name'), { title: id }, 'words');
    const { first } = recordTarget(tab.app, 'medicine', 'own:one', 'No name');
    const [here, record] = [from.value, `medicine/${from.value}/own:one`];
    await show(tab, 'another');
    await addPhoto(givenIn(tab), { record, first }, kept('label'), 'Photo');
    await show(tab, here);
    expect(shown(tab, record)).toEqual(['hash of label']);
    expect(entriesOf(tab.app.records.value, 'medicine').map(({ title }) => title)).toEqual(['one', 'two', 'three']);
  });

  it('chosen before anything was ever written has its record, though something else was written first', async () => {
    const tab = await openTab();
    const { first } = recordTarget(tab.app, 'medicalRecord', 'own:letter', 'No name yet');
    await add(tab, 'one', 'medicalRecord/~/own:scan');
    await addPhoto(givenIn(tab), { record: OWNER, first }, kept('two'), 'Photo');
    const listed = () => entriesOf(tab.app.records.value, 'medicalRecord').map(({ id }) => id);
    expect(listed()).toEqual(['own:scan', 'own:letter']);
    await undoIn(tab)?.();
    expect(listed()).toEqual(['own:scan']);
  });

  it('and those chosen with it are said as one; Undo takes all of them back with the record that came with them, and can be taken back', async () => {
    const tab = await openTab();
    await add(tab, 'elsewhere', 'medicalRecord/~/own:scan');
    const { first } = recordTarget(tab.app, 'medicalRecord', 'own:letter', 'No name yet');
    const choose = async (names: readonly string[]) => {
      for (const [at, name] of names.entries()) await addPhoto(givenIn(tab), { record: OWNER, first }, kept(name), 'Photo', at > 0);
    };
    await choose(['one', 'two', 'three']);
    expect(tab.app.message.value).toMatchObject({ deed: 'added', count: 3 });
    const listed = () => entriesOf(tab.app.records.value, 'medicalRecord').map(({ id }) => id);
    await undoIn(tab)?.();
    expect([shown(tab), listed()]).toEqual([[], ['own:scan']]);
    expect(tab.app.message.value).toMatchObject({ deed: 'undone', count: 3 });
    await undoIn(tab)?.();
    expect([shown(tab), listed()]).toEqual([
      ['hash of one', 'hash of two', 'hash of three'],
      ['own:scan', 'own:letter'],
    ]);
    // What was chosen before stays.
    await choose(['four', 'five']);
    await undoIn(tab)?.();
    expect([shown(tab), listed()]).toEqual([
      ['hash of one', 'hash of two', 'hash of three'],
      ['own:scan', 'own:letter'],
    ]);
  });

  it('is undone alone once what was said of those before it is closed', async () => {
    const tab = await openTab();
    await add(tab, 'one');
    tab.app.say(null);
    await addPhoto(givenIn(tab), { record: OWNER, first: {} }, kept('two'), 'Photo', true);
    await undoIn(tab)?.();
    expect(shown(tab)).toEqual(['hash of one']);
  });

  it('that was deleted stands in "Recently deleted"', async () => {
    const tab = await openTab();
    await add(tab, 'one');
    await deleteRecord(tab.app, target(tab));
    expect(deletedIn(tab.app.records.value, []).map(({ title }) => title)).toEqual(['Photo']);
  });

  it('goes for good with the record it belongs to: at once when asked, else after 30 days', async () => {
    const tab = await openTab();
    const { first } = recordTarget(tab.app, 'medicalRecord', 'own:letter', 'No name yet');
    for (const name of ['one', 'two']) await addPhoto(givenIn(tab), { record: OWNER, first }, kept(name), 'Photo');
    await add(tab, 'elsewhere', 'medicalRecord/~/own:scan');
    const record = `medicalRecord/${tab.app.appointment.value}/own:letter`;
    await deleteRecord(tab.app, { record, title: 'Letter', first: {} });
    const photos = createPhotoStore(tab.storage);
    await forgetExpired(tab.storage, Date.now(), async () => {});
    expect(await photos.sweep()).toBe(0);
    await forgetExpired(tab.storage, Date.now() + 31 * 24 * 3_600_000, async () => {});
    expect(await photos.sweep()).toBe(2);
    expect(await stored()).toEqual(['hash of elsewhere']);
  });

  it('added elsewhere to a record that was deleted here brings it back, as any word would, for good', async () => {
    const [tab, other] = [await openTab(), await openTab()];
    const { first } = recordTarget(tab.app, 'medicalRecord', 'own:letter', 'No name yet');
    await writeFields(tab.app, { record: OWNER, title: '', first }, { title: 'Letter of May' }, 'words');
    await Channel.settled();
    tab.channel.freeze();
    await addPhoto(givenIn(other), { record: OWNER, first: {} }, kept('unseen'), 'Photo');
    await deleteRecord(tab.app, { record: OWNER, title: 'Letter of May', first: {} });
    await tab.channel.thaw();
    await Channel.settled();
    const listed = () => entriesOf(tab.app.records.value, 'medicalRecord').map(({ title }) => title);
    expect([listed(), shown(tab)]).toEqual([['Letter of May'], ['hash of unseen']]);
    await deleteRecord(tab.app, target(tab));
    await forgetExpired(tab.storage, Date.now() + 400 * 24 * 3_600_000, async () => {});
    await Channel.settled();
    expect(listed()).toEqual(['Letter of May']);
  });

  it('added elsewhere to an appointment that was deleted here brings it back', async () => {
    const tab = await openTab();
    await add(tab, 'seen');
    const own = tab.app.view(appointmentRecord()) as RecordView;
    const { saw } = deletedAppointment(tab.app.records.value.values());
    await tab.app.act({ edits: [{ record: own.id, field: 'deleted', value: { saw }, seen: [] }], deed: 'deleted', title: '' });
    const deletion = () => appointmentDeletion(tab.app.view(own.id) as RecordView, tab.app.records.value.values());
    expect(deletion()).toBe('deleted');
    await add(tab, 'unseen');
    expect(deletion()).toBe('back');
  });

  it('goes at once when its record is deleted for good', async () => {
    const tab = await openTab();
    const { first } = recordTarget(tab.app, 'medicalRecord', 'own:letter', 'No name yet');
    await addPhoto(givenIn(tab), { record: OWNER, first }, kept('one'), 'Photo');
    const record = `medicalRecord/${tab.app.appointment.value}/own:letter`;
    await deleteRecord(tab.app, { record, title: 'Letter', first: {} });
    await forgetRecord(tab.storage, record);
    expect(await createPhotoStore(tab.storage).sweep()).toBe(1);
  });

  it('chosen twice is stored once', async () => {
    const tab = await openTab();
    await add(tab, 'one');
    await add(tab, 'one');
    expect(shown(tab)).toHaveLength(2);
    expect(await stored()).toEqual(['hash of one']);
  });

  it('that was deleted comes back with Undo; its bytes stay until it is deleted for good', async () => {
    const tab = await openTab();
    await add(tab, 'one');
    const photo = target(tab);
    await deleteRecord(tab.app, photo);
    expect(shown(tab)).toEqual([]);
    const photos = createPhotoStore(tab.storage);
    expect(await photos.sweep()).toBe(0);
    await undoIn(tab)?.();
    expect(shown(tab)).toEqual(['hash of one']);
    await deleteRecord(tab.app, photo);
    await forgetRecord(tab.storage, tab.app.view(photo.record)?.id ?? '');
    expect(await photos.sweep()).toBe(1);
    expect(await stored()).toEqual([]);
  });

  it('whose adding was undone comes back from "Recently deleted", with the record that came into being with it: a camera keeps no second one', async () => {
    const tab = await openTab();
    const { first } = recordTarget(tab.app, 'medicalRecord', 'own:letter', 'No name yet');
    await addPhoto(givenIn(tab), { record: OWNER, first }, kept('one'), 'Photo');
    const photo = target(tab);
    const listed = () => entriesOf(tab.app.records.value, 'medicalRecord').map(({ id }) => id);
    await undoIn(tab)?.();
    expect([listed(), shown(tab)]).toEqual([[], []]);
    const [deleted, ...others] = deletedIn(tab.app.records.value, []);
    expect([deleted?.record, others]).toEqual([photo.record, []]);
    await createPhotoStore(tab.storage).sweep();
    await restoreRecord(tab.app, photo);
    expect([listed(), shown(tab), await stored()]).toEqual([['own:letter'], ['hash of one'], ['hash of one']]);
    await undoIn(tab)?.();
    expect([listed(), shown(tab)]).toEqual([[], []]);
  });

  it('whose adding was undone is there again when that is undone, with one word for it in its record', async () => {
    const tab = await openTab();
    await add(tab, 'one');
    for (const hashes of [[], ['hash of one'], [], ['hash of one']]) {
      await undoIn(tab)?.();
      expect(shown(tab)).toEqual(hashes);
      expect(wordings(tab.app.view(OWNER), PHOTO_MARK)).toHaveLength(hashes.length);
      expect(headsOf(tab.app.view(OWNER), PHOTO_MARK)).toHaveLength(1);
    }
  });

  it('that no record points to, after a crash in between, is swept away at the next start; others stay', async () => {
    const tab = await openTab();
    await add(tab, 'one');
    await createPhotoStore(tab.storage).put(kept('orphan'));
    expect(await createPhotoStore(tab.storage).sweep()).toBe(1);
    expect(await stored()).toEqual(['hash of one']);
  });

  it('whose bytes were swept away by another tab just before it was saved is stored again', async () => {
    const tab = await openTab();
    const store = createPhotoStore(tab.storage);
    const act = tab.app.act;
    tab.app.act = async (action) => {
      await store.sweep();
      return act(action);
    };
    await add(tab, 'one');
    expect(await stored()).toEqual(['hash of one']);
  });

  it('that cannot be read later is missing, and hides no other', async () => {
    const tab = await openTab();
    for (const name of ['one', 'two']) await add(tab, name);
    await putRaw('photos', [{ hash: 'hash of one', type: 'image/jpeg', bytes: 'damaged' }]);
    const store = createPhotoStore(tab.storage);
    expect(await store.get('hash of one')).toBeUndefined();
    expect(await store.get('hash of two')).toBeDefined();
    expect(shown(tab)).toHaveLength(2);
  });

  it('does not fit on a full device: nothing points to it, and the next try works', async () => {
    const tab = await openTab();
    await tab.app.tick(tab.step('plan:why'));
    const disk = fillDisk(1, 'request');
    expect(await add(tab, 'one')).toBe(false);
    expect(shown(tab)).toEqual([]);
    disk.makeRoom();
    await retryIn(tab);
    expect(shown(tab)).toEqual(['hash of one']);
  });

  it('for whose bytes there is no room at "Try again" either is added by the next', async () => {
    const tab = await openTab();
    await tab.app.tick(tab.step('plan:why'));
    let disk = fillDisk(2, 'request'); // the bytes are stored already
    expect(await add(tab, 'one')).toBe(false);
    disk.makeRoom();
    disk = fillDisk(1, 'request');
    await retryIn(tab);
    disk.makeRoom();
    await retryIn(tab);
    expect(shown(tab)).toEqual(['hash of one']);
  });

  it.each([1, 2])('that is added by "Try again" goes with the one that was chosen with it (write %s)', async (nth) => {
    const tab = await openTab();
    await add(tab, 'one');
    const disk = fillDisk(nth, 'request');
    expect(await addPhoto(givenIn(tab), { record: OWNER, first: {} }, kept('two'), 'Photo', true)).toBe(false);
    disk.makeRoom();
    await retryIn(tab);
    expect(shown(tab)).toEqual(['hash of one', 'hash of two']);
    await undoIn(tab)?.();
    expect(shown(tab)).toEqual([]);
  });

  it.each(['here', 'in another tab'])('brought back after its record was deleted (%s) brings that back, and both stay', async (where) => {
    const tab = await openTab();
    const owner = { record: OWNER, title: 'Letter', first: {} };
    await writeFields(tab.app, owner, { title: 'Letter' }, 'added');
    await add(tab, 'scan');
    const [photo] = photosOf(tab.app.records.value, OWNER, tab.app.appointment.value);
    const target = { record: photo?.record ?? '', title: 'Photo', first: {} };
    const other = where === 'here' ? tab : await openTab();
    await deleteRecord(tab.app, target);
    const undo = undoIn(tab);
    await deleteRecord(other.app, owner);
    await Channel.settled();
    await (where === 'here' ? restoreRecord(tab.app, target) : undo?.());
    expect(shown(tab)).toEqual(['hash of scan']);
    expect(deletedIn(tab.app.records.value, [])).toEqual([]);
    await forgetExpired(tab.storage, Date.now() + 31 * 24 * 3_600_000, async () => {});
    await createPhotoStore(tab.storage).sweep();
    expect(await stored()).toEqual(['hash of scan']);
  });

  it('goes with everything else when everything is deleted, and a tab that never heard of it adds none', async () => {
    const [tab, frozen] = await Promise.all([openTab(), openTab()]);
    await add(tab, 'one');
    await Channel.settled();
    frozen.channel.freeze();
    await erase(tab.storage);
    expect(await stored()).toEqual([]);
    expect(await add(frozen, 'two')).toBe(false);
    expect(frozen.app.message.value).toMatchObject({ kind: 'failed', problem: 'erased' });
    expect(await stored()).toEqual([]);
  });
});
