import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appointmentRecord } from '../../src/domain/appointment';
import { deletedIn } from '../../src/domain/deleted';
import { newest, wordings } from '../../src/domain/record';
import { recordTarget } from '../../src/pages/one-record';
import { chooseDoctor, DOCTOR, isChosen } from '../../src/state/doctors';
import type { Target } from '../../src/state/drafts';
import { chooseWording, deleteRecord, restoreRecord, writeFields } from '../../src/state/records';
import { Channel, fillDisk, freshBrowser } from '../heart/fake-browser';
import { openTab, plan, type Tab, undoIn } from '../heart/tab';

// The style sheet of a screen is no part of what is tested; Node has no such thing.
vi.mock('../../src/styles/screens', () => ({}));

beforeEach(() => void freshBrowser());
afterEach(() => {
  vi.restoreAllMocks();
  Channel.closeAll();
  vi.unstubAllGlobals();
});

const appointmentDoctor = ({ app }: Tab): readonly string[] => wordings(app.view(appointmentRecord()), 'doctor');
const chosenIn = ({ app }: Tab, target: Target): boolean => isChosen(app, app.view(target.record));

async function add(tab: Tab, id: string, title: string): Promise<Target> {
  const target = recordTarget(tab.app, DOCTOR, `own:${id}`, 'No name yet');
  await writeFields(tab.app, target, { title }, 'words');
  return target;
}

describe('choosing the doctor', () => {
  it('writes the name into the appointment, marks this one and no other, and undo takes all of it back at once', async () => {
    const tab = await openTab();
    const [ferrer, okafor] = [await add(tab, 'a', 'Dr. Ferrer'), await add(tab, 'b', 'Dr. Okafor')];
    await chooseDoctor(tab.app, ferrer);
    expect([appointmentDoctor(tab), chosenIn(tab, ferrer), chosenIn(tab, okafor)]).toEqual([['Dr. Ferrer'], true, false]);
    await chooseDoctor(tab.app, okafor);
    expect([appointmentDoctor(tab), newest(tab.app.view(ferrer.record), 'chosen'), chosenIn(tab, okafor)]).toEqual([['Dr. Okafor'], false, true]);
    await undoIn(tab)?.();
    expect([appointmentDoctor(tab), chosenIn(tab, ferrer), chosenIn(tab, okafor)]).toEqual([['Dr. Ferrer'], true, false]);
  });

  it('brings back by undo the name that somebody had written into the appointment by hand', async () => {
    const tab = await openTab();
    await writeFields(tab.app, { record: appointmentRecord(), title: 'Plan', first: {} }, { doctor: 'Dr. By Hand' }, 'words');
    await chooseDoctor(tab.app, await add(tab, 'a', 'Dr. Ferrer'));
    expect(appointmentDoctor(tab)).toEqual(['Dr. Ferrer']);
    await undoIn(tab)?.();
    expect(appointmentDoctor(tab)).toEqual(['Dr. By Hand']);
  });

  it('brings back by one undo the name that was written by hand, when the press came twice', async () => {
    const tab = await openTab();
    await writeFields(tab.app, { record: appointmentRecord(), title: 'Plan', first: {} }, { doctor: 'Dr. By Hand' }, 'words');
    const ferrer = await add(tab, 'a', 'Dr. Ferrer');
    await Promise.all([chooseDoctor(tab.app, ferrer), chooseDoctor(tab.app, ferrer)]);
    await undoIn(tab)?.();
    expect(appointmentDoctor(tab)).toEqual(['Dr. By Hand']);
  });

  it('is over when the appointment names somebody else, so that nothing on screen says otherwise', async () => {
    const tab = await openTab();
    const ferrer = await add(tab, 'a', 'Dr. Ferrer');
    await chooseDoctor(tab.app, ferrer);
    await writeFields(tab.app, { record: appointmentRecord(), title: 'Plan', first: {} }, { doctor: 'Dr. By Hand' }, 'words');
    expect(chosenIn(tab, ferrer)).toBe(false);
  });

  it('leaves no second one chosen when a deleted one comes back', async () => {
    const tab = await openTab();
    const [ferrer, okafor] = [await add(tab, 'a', 'Dr. Ferrer'), await add(tab, 'b', 'Dr. Okafor')];
    await chooseDoctor(tab.app, ferrer);
    await deleteRecord(tab.app, ferrer);
    await chooseDoctor(tab.app, okafor);
    await restoreRecord(tab.app, ferrer);
    expect([newest(tab.app.view(ferrer.record), 'chosen'), newest(tab.app.view(okafor.record), 'chosen')]).toEqual([false, true]);
  });

  it('waits while there is no name, or two that were written apart', async () => {
    const tab = await openTab();
    const nameless = recordTarget(tab.app, DOCTOR, 'own:a', 'No name yet');
    await writeFields(tab.app, nameless, { note: 'Room 4' }, 'note');
    await chooseDoctor(tab.app, nameless);
    expect(appointmentDoctor(tab)).toEqual([]);
    const both = await add(tab, 'b', 'Dr. Ferrer');
    await tab.app.act({ edits: [{ record: both.record, field: 'title', value: 'Dr. Ferrer (Eye clinic)', seen: [] }], deed: 'words', title: '' });
    await chooseDoctor(tab.app, both);
    expect(appointmentDoctor(tab)).toEqual([]);
    await chooseWording(tab.app, { ...both, title: 'Dr. Ferrer (Eye clinic)' }, 'title', 'Dr. Ferrer');
    expect(tab.app.message.value).toMatchObject({ deed: 'title', title: 'Dr. Ferrer' });
    await chooseDoctor(tab.app, both);
    expect(appointmentDoctor(tab)).toEqual(['Dr. Ferrer']);
  });

  it('changes nothing at all when the device is full', async () => {
    const tab = await openTab();
    const ferrer = await add(tab, 'a', 'Dr. Ferrer');
    fillDisk(2, 'request');
    expect(await chooseDoctor(tab.app, ferrer)).toBe(false);
    expect([appointmentDoctor(tab), chosenIn(tab, ferrer)]).toEqual([[], false]);
  });
});

describe('one of a list that nobody named', () => {
  it('stands in "Recently deleted" all the same', async () => {
    const tab = await openTab();
    const call = recordTarget(tab.app, 'call', 'own:a', 'A call, no name yet');
    await writeFields(tab.app, call, { at: { date: '2026-11-28', time: '09:30', zone: 'Europe/Madrid' } }, 'due');
    await deleteRecord(tab.app, call);
    expect(deletedIn(tab.app.records.value, plan.steps).map(({ title }) => title)).toEqual(['A call, no name yet']);
  });
});
