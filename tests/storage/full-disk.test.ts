/** P3: a full phone never loses a word silently. Each write site finds the disk full at its 1st, 2nd, 3rd ... write, until none does. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deletedValue } from '../../src/domain/deleted';
import { seenIn } from '../../src/domain/record';
import { StorageError } from '../../src/storage';
import { erase } from '../../src/storage/erase';
import { forgetRecord } from '../../src/storage/forget';
import { Channel, dump, type FullDisk, fillDisk, freshBrowser, watchRejections } from '../heart/fake-browser';
import { openTab, type Tab } from '../heart/tab';

beforeEach(() => void freshBrowser());
afterEach(() => {
  vi.restoreAllMocks();
  Channel.closeAll();
  vi.unstubAllGlobals();
});

interface Site {
  readonly name: string;
  prepare?(tab: Tab): Promise<unknown>;
  write(tab: Tab): Promise<unknown>;
  /** What must be in the database once there was room. */
  readonly leaves: string | undefined;
}

const record = (tab: Tab): string => tab.app.recordOf({ id: 'plan:why' });
const draft = { key: 'tab plan:why note', tab: 'tab', record: 'step/~/plan:why', field: 'note', text: 'typed words', seen: [], first: {} };
const note = (tab: Tab, value: string): Promise<unknown> => {
  const seen = seenIn(tab.app.view(record(tab)), 'note');
  return tab.storage.write([{ record: record(tab), field: 'note', value, seen }]).then((commit) => tab.app.takeIn(commit.views, commit.appointment));
};
const deleteStep = (tab: Tab): Promise<unknown> =>
  tab.storage.write([{ record: record(tab), field: 'deleted', value: deletedValue(tab.app.view(record(tab))), seen: [] }]);

const sites: Site[] = [
  { name: 'the very first write', write: (tab) => note(tab, 'first words'), leaves: 'first words' },
  { name: 'a write to a step that has words', prepare: (tab) => note(tab, 'before'), write: (tab) => note(tab, 'new words'), leaves: 'new words' },
  {
    name: 'a write that makes a draft a change',
    prepare: (tab) => tab.draftStore.keepDraft(draft),
    write: (tab) => tab.storage.write([{ record: record(tab), field: 'note', value: 'typed words', seen: [] }], draft.key),
    leaves: 'typed words',
  },
  { name: 'keeping what is being typed', write: (tab) => tab.draftStore.keepDraft(draft), leaves: 'typed words' },
  { name: 'dropping a draft', prepare: (tab) => tab.draftStore.keepDraft(draft), write: (tab) => tab.draftStore.dropDraft(draft.key), leaves: undefined },
  {
    name: 'deleting a step for good',
    prepare: async (tab) => {
      await note(tab, 'private');
      await deleteStep(tab);
    },
    write: (tab) => forgetRecord(tab.storage, record(tab)),
    leaves: undefined,
  },
  { name: 'deleting everything', prepare: (tab) => note(tab, 'private'), write: (tab) => erase(tab.storage), leaves: undefined },
];

/** Lets the n-th write of a site find the disk full. @returns whether there was an n-th write */
async function tryFull(site: Site, how: FullDisk, nth: number): Promise<boolean> {
  freshBrowser();
  const tab = await openTab();
  await site.prepare?.(tab);
  const before = await dump();
  const witness = localStorage.getItem('askwell.saved');
  const post = vi.spyOn(Channel.prototype, 'postMessage');
  const rejections = watchRejections();
  const disk = fillDisk(nth, how);
  const outcome = await site.write(tab).then(
    () => 'saved',
    (error: unknown) => error,
  );
  const wasFull = disk.count() >= nth;
  disk.makeRoom();
  await rejections.stop();
  expect(rejections.seen).toEqual([]);
  if (!wasFull) {
    expect(outcome).toBe('saved');
    return false;
  }
  expect(outcome, `write ${nth}`).toBeInstanceOf(StorageError);
  expect(outcome).toMatchObject({ problem: 'quota' });
  expect(await dump(), 'nothing is half written').toEqual(before);
  expect(localStorage.getItem('askwell.saved'), 'the witness speaks of nothing that was not saved').toBe(witness);
  expect(post, 'no other tab is told').not.toHaveBeenCalled();
  post.mockRestore();
  await site.write(tab);
  const after = JSON.stringify(await dump());
  if (site.leaves) expect(after).toContain(site.leaves);
  else for (const words of ['private', 'typed words']) expect(after).not.toContain(words);
  return true;
}

describe.each<[string, FullDisk]>([
  ['when the write itself fails', 'request'],
  ['when the write succeeds and then the whole transaction is taken back, as Chromium does', 'commit'],
])('a full disk, %s,', (_what, how) => {
  it.each(sites)('is told at every write of ($name); nothing is half written, and trying again works', async (site) => {
    let nth = 1;
    while (await tryFull(site, how, nth)) nth += 1;
    expect(nth, 'at least one write was tried').toBeGreaterThan(1);
  });
});

describe('on screen', () => {
  it('the box stays as it was, and one sentence offers to try again', async () => {
    const tab = await openTab();
    const disk = fillDisk(2, 'commit');
    expect(await tab.app.tick(tab.step('plan:why'))).toBe(false);
    expect(tab.step('plan:why').done).toBe(false);
    const message = tab.app.message.value;
    expect(message).toMatchObject({ kind: 'failed', problem: 'quota' });
    disk.makeRoom();
    if (message?.kind === 'failed') await message.retry?.();
    expect(tab.step('plan:why').done).toBe(true);
    expect(tab.app.message.value).toMatchObject({ kind: 'saved', deed: 'ticked' });
  });

  it('typed words stay in their field until they are saved', async () => {
    const tab = await openTab();
    tab.drafts.type(tab.target('plan:why'), 'note', 'typed words');
    const disk = fillDisk(3, 'request');
    expect(await tab.drafts.leave(tab.target('plan:why'), 'note')).toBe(false);
    expect(tab.drafts.textOf(tab.target('plan:why'), 'note')).toBe('typed words');
    const message = tab.app.message.value;
    expect(message).toMatchObject({ kind: 'failed', problem: 'quota' });
    disk.makeRoom();
    if (message?.kind === 'failed') await message.retry?.();
    expect(tab.step('plan:why').notes).toEqual(['typed words']);
    expect(tab.drafts.textOf(tab.target('plan:why'), 'note')).toBeUndefined();
  });
});
