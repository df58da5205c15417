// What somebody calls a photo: a word like any other, that makes no photo and loses none.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deletedIn } from '../../src/domain/deleted';
import { entriesOf } from '../../src/domain/entries';
import { findOwnWords } from '../../src/domain/own-words';
import { photosOf } from '../../src/domain/photo';
import { deletionOf, wordings } from '../../src/domain/record';
import { recordTarget } from '../../src/pages/one-record';
import type { Target } from '../../src/state/drafts';
import { addPhoto } from '../../src/state/photos';
import { chooseWording, deleteRecord, restoreRecord } from '../../src/state/records';
import { forgetRecord } from '../../src/storage/forget';
import { createPhotoStore } from '../../src/storage/photos';
import { Channel, freshBrowser } from '../heart/fake-browser';
import { givenIn, openTab, type Tab, takeOver, undoIn } from '../heart/tab';

// The style sheet of a screen is no part of what is tested; Node has no such thing.
vi.mock('../../src/styles/screens', () => ({}));
beforeEach(() => void freshBrowser());
afterEach(() => Channel.closeAll());

const OWNER = 'medicalRecord/~/own:letter';
const photo: Target = { record: 'photo/~/own:a', title: 'Photo 1', first: { label: 'Photo' } };

/** A tab with one photo of a record that came into being with it. */
async function withPhoto(): Promise<Tab> {
  const tab = await openTab();
  const { first } = recordTarget(tab.app, 'medicalRecord', 'own:letter', 'No name yet');
  const file = { hash: 'hash', type: 'image/jpeg' as const, bytes: new Uint8Array([1]).buffer };
  await addPhoto(
    givenIn(tab, () => 'a'),
    { record: OWNER, first },
    file,
    'Photo',
  );
  return tab;
}

async function call({ drafts }: Tab, text: string): Promise<void> {
  drafts.begin(photo, 'title');
  drafts.type(photo, 'title', text);
  await drafts.leave(photo, 'title');
}

/** Two tabs, the second of which hears nothing of the first until they meet. */
async function apart(): Promise<[Tab, Tab, () => Promise<void>]> {
  const [one, other] = [await withPhoto(), await openTab()];
  await Channel.settled();
  for (const { channel } of [one, other]) channel.freeze();
  return [
    one,
    other,
    async () => {
      for (const { channel } of [one, other]) await channel.thaw();
      await Channel.settled();
    },
  ];
}

const shown = ({ app }: Tab): string[] => photosOf(app.records.value, OWNER, app.appointment.value).map(({ title }) => title);
const deleted = ({ app }: Tab): string[] => deletedIn(app.records.value, []).map(({ title }) => title);
const listed = ({ app }: Tab): number => entriesOf(app.records.value, 'medicalRecord').length;
const found = ({ app }: Tab): string[] => findOwnWords(app.records.value, [], 'mri').map(({ title }) => title);

describe('the name of a photo', () => {
  it('stands after a restart, is what it is found by, and Undo takes it away and brings it back', async () => {
    const tab = await withPhoto();
    await call(tab, 'MRI report p. 2');
    expect(tab.app.message.value).toMatchObject({ deed: 'title', title: 'MRI report p. 2' });
    const next = await openTab();
    expect([shown(next), found(next)]).toEqual([['MRI report p. 2'], ['MRI report p. 2']]);
    for (const title of ['', 'MRI report p. 2', '']) {
      await undoIn(tab)?.();
      expect(shown(tab)).toEqual([title]);
    }
  });

  it('emptied is none, and said so', async () => {
    const tab = await withPhoto();
    await call(tab, 'MRI');
    await call(tab, '  ');
    expect(shown(tab)).toEqual(['']);
    expect(tab.app.message.value).toMatchObject({ deed: 'title', title: 'Photo' });
    await undoIn(tab)?.();
    expect(shown(tab)).toEqual(['MRI']);
  });

  it('that was being typed when the tab was lost is there', async () => {
    const tab = await withPhoto();
    tab.drafts.type(photo, 'title', 'MRI');
    await tab.drafts.flush();
    tab.crash();
    const next = await openTab();
    await takeOver(next);
    expect(shown(next)).toEqual(['MRI']);
  });

  it('written on two phones is kept twice, until one is chosen', async () => {
    const [one, other, meet] = await apart();
    await call(one, 'MRI');
    await call(other, 'Report');
    await meet();
    expect(wordings(one.app.view(photo.record), 'title')).toHaveLength(2);
    expect([...(shown(one)[0] ?? '').split(' / ')].sort()).toEqual(['MRI', 'Report']);
    await chooseWording(one.app, photo, 'title', 'Report');
    await Channel.settled();
    expect([shown(one), shown(other)]).toEqual([['Report'], ['Report']]);
  });

  it('is what "Recently deleted" calls it; deleted and brought back it keeps it', async () => {
    const tab = await withPhoto();
    await call(tab, 'MRI');
    await deleteRecord(tab.app, photo);
    expect([shown(tab), deleted(tab)]).toEqual([[], ['MRI, No name yet']]);
    await restoreRecord(tab.app, photo);
    expect([shown(tab), deleted(tab)]).toEqual([['MRI'], []]);
  });

  it('given to a photo that was deleted elsewhere brings it back, in its place, until that is settled', async () => {
    const [one, other, meet] = await apart();
    await deleteRecord(one.app, photo);
    await call(other, 'MRI');
    await meet();
    for (const tab of [one, other]) expect([shown(tab), deleted(tab)]).toEqual([['MRI'], []]);
    expect(deletionOf(one.app.view(photo.record))).toBe('back');
    await restoreRecord(one.app, photo);
    expect([shown(one), deletionOf(one.app.view(photo.record))]).toEqual([['MRI'], 'none']);
  });

  it('that whoever deleted it had seen brings nothing back', async () => {
    const [one, other, meet] = await apart();
    await call(other, 'MRI');
    await meet();
    await deleteRecord(one.app, photo);
    await Channel.settled();
    for (const tab of [one, other]) expect([shown(tab), deleted(tab)]).toEqual([[], ['MRI, No name yet']]);
  });

  it.each(['typed', 'left by a tab that was lost'])('%s while its record was deleted elsewhere brings that back with it', async (how) => {
    const [one, other, meet] = await apart();
    await deleteRecord(one.app, { record: OWNER, title: 'Letter', first: {} });
    expect(listed(one)).toBe(0);
    if (how === 'typed') await call(other, 'MRI');
    else {
      other.drafts.type(photo, 'title', 'MRI');
      await other.drafts.flush();
      other.crash();
      await takeOver(one);
    }
    await meet();
    expect([listed(one), shown(one), deleted(one)]).toEqual([1, ['MRI'], []]);
  });

  it('given to a photo that went for good makes none, and is found', async () => {
    const [one, other, meet] = await apart();
    await deleteRecord(one.app, photo);
    await forgetRecord(one.storage, one.app.view(photo.record)?.id ?? '');
    await call(other, 'MRI');
    await meet();
    const next = await openTab();
    expect([shown(next), found(next)]).toEqual([[], ['MRI']]);
    expect(await createPhotoStore(next.storage).sweep()).toBe(1);
  });

  it.each([
    ['as long as a letter', 'm'.repeat(500)],
    ['from right to left', 'דוח MRI עמוד 2'],
    ['of signs', '<b>“MRI”</b> / \u0000 __proto__ 😷'],
  ])('%s is kept as it is', async (_what, name) => {
    const tab = await withPhoto();
    await call(tab, name);
    expect(shown(await openTab())).toEqual([name]);
  });
});
