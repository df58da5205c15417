import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { records as ofMg } from '../../src/content/en/packs/mg/records';
import { entriesOf } from '../../src/domain/entries';
import type { PackRecord } from '../../src/domain/pack';
import { wordings } from '../../src/domain/record';
import { addKnownRecord, MEDICAL_RECORD } from '../../src/state/medical-records';
import { deleteRecord, restoreRecord, writeFields } from '../../src/state/records';
import { Channel, dump, fillDisk, freshBrowser } from '../heart/fake-browser';
import { openTab, type Tab, undoIn } from '../heart/tab';

beforeEach(() => void freshBrowser());
afterEach(() => {
  vi.restoreAllMocks();
  Channel.closeAll();
  vi.unstubAllGlobals();
});

const named = (name: string): PackRecord => ofMg.find(({ id }) => id === `mg:${name}`) as PackRecord;
const target = { record: `${MEDICAL_RECORD}/~/mg:achr`, title: 'AChR antibodies', first: {} };
const listed = ({ app }: Tab): string[] => entriesOf(app.records.value, MEDICAL_RECORD).map(({ id, title }) => `${id} ${title}`);
const detail = ({ app }: Tab): readonly string[] => wordings(app.view(target.record), 'detail');

describe('a record of the list of a condition', () => {
  it('is added under the id that it has there, with its words copied, at the end, and is there after a restart', async () => {
    const tab = await openTab();
    await writeFields(tab.app, { record: `${MEDICAL_RECORD}/~/own:a`, title: '', first: {} }, { title: 'Letters', order: 'a0' }, 'added');
    await addKnownRecord(tab.app, named('musk'));
    await addKnownRecord(tab.app, named('achr'));
    const next = await openTab();
    expect(listed(next)).toEqual(['own:a Letters', 'mg:musk MuSK antibodies', 'mg:achr AChR antibodies']);
    expect(detail(next)).toEqual([named('achr').detail]);
  });

  it('keeps its words when a later release words it otherwise', async () => {
    const tab = await openTab();
    await addKnownRecord(tab.app, named('achr'));
    await addKnownRecord(tab.app, { ...named('achr'), title: 'AChR', detail: 'Something else' });
    expect([listed(tab), detail(tab)]).toEqual([['mg:achr AChR antibodies'], [named('achr').detail]]);
  });

  it('is written once by two taps', async () => {
    const tab = await openTab();
    await Promise.all([addKnownRecord(tab.app, named('achr')), addKnownRecord(tab.app, named('achr'))]);
    const written = ((await dump()).changes as { record: string }[]).filter(({ record }) => record.endsWith('mg:achr'));
    expect(written).toHaveLength(3);
  });

  it('is gone with one Undo, leaves no row without a name, and can be added again with its words', async () => {
    const tab = await openTab();
    await addKnownRecord(tab.app, named('achr'));
    await undoIn(tab)?.();
    expect(listed(tab)).toEqual([]);
    await addKnownRecord(tab.app, named('achr'));
    expect([listed(tab), detail(tab)]).toEqual([['mg:achr AChR antibodies'], [named('achr').detail]]);
  });

  it('that was deleted comes back with the words that the person gave it', async () => {
    const tab = await openTab();
    await addKnownRecord(tab.app, named('achr'));
    await writeFields(tab.app, target, { title: 'AChR, the one of May', detail: null }, 'words');
    await deleteRecord(tab.app, target);
    expect(listed(tab)).toEqual([]);
    await addKnownRecord(tab.app, named('achr'));
    expect([listed(tab), detail(tab)]).toEqual([['mg:achr AChR, the one of May'], []]);
    expect(tab.app.message.value).toMatchObject({ deed: 'restored', title: 'AChR, the one of May' });
  });

  it('that comes back stands where it was, before what was added since', async () => {
    const tab = await openTab();
    await addKnownRecord(tab.app, named('musk'));
    const first = { ...target, record: `${MEDICAL_RECORD}/~/mg:musk` };
    await deleteRecord(tab.app, first);
    await addKnownRecord(tab.app, named('achr'));
    await restoreRecord(tab.app, first);
    expect(listed(tab)).toEqual(['mg:musk MuSK antibodies', 'mg:achr AChR antibodies']);
  });

  it('is not half there when the device is full', async () => {
    const tab = await openTab();
    fillDisk(2, 'request');
    expect(await addKnownRecord(tab.app, named('achr'))).toBe(false);
    expect(listed(await openTab())).toEqual([]);
  });
});
