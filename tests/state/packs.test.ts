import { beforeEach, expect, test } from 'vitest';
import { plan } from '../../src/content/en/plan';
import { appointmentRecord } from '../../src/domain/appointment';
import { FROM_BEFORE } from '../../src/domain/checklist';
import { photosOf } from '../../src/domain/photo';
import { followPack } from '../../src/pack-duties';
import { addPhoto } from '../../src/state/photos';
import { writeFields } from '../../src/state/records';
import { freshBrowser } from '../heart/fake-browser';
import { givenIn, openTab, type Tab } from '../heart/tab';

beforeEach(() => void freshBrowser());

const target = { record: appointmentRecord(), title: '', first: {} };
const choose = (tab: Tab, code: string | null): Promise<boolean> => writeFields(tab.app, target, { pack: code === null ? null : { code } }, 'chosen');
const idsIn = (tab: Tab, section: string): string[] => tab.app.steps.value.filter((step) => step.section === section).map(({ id }) => id);

test('MG brings its steps to the end of their sections, and none of them is stored', async () => {
  const tab = await openTab({ ofPlan: plan });
  const packs = followPack(tab.app);
  await choose(tab, 'mg');
  await packs.settledPack();
  expect(idsIn(tab, 'records').slice(-3)).toEqual(['mg:details', 'mg:test-day', 'mg:worst-moments']);
  expect([...tab.app.records.value.keys()].filter((id) => id.startsWith('step/'))).toEqual([]);
  expect(packs.pack.value?.name).toBe('Myasthenia gravis');
});

test('when MG goes, a ticked step stays under “From before” with its title, an unticked one does not', async () => {
  const tab = await openTab({ ofPlan: plan });
  const packs = followPack(tab.app);
  await choose(tab, 'mg');
  await packs.settledPack();
  await tab.app.tick(tab.step('mg:details'));
  await tab.app.tick(tab.step('mg:test-day'));
  await tab.app.tick(tab.step('mg:test-day'));
  await choose(tab, null);
  await packs.settledPack();
  expect(tab.app.steps.value.filter(({ id }) => id.startsWith('mg:'))).toMatchObject([
    { id: 'mg:details', section: FROM_BEFORE, title: 'See which detail matters on MG records', done: true },
  ]);
  await choose(tab, 'mg');
  await packs.settledPack();
  expect(tab.step('mg:details')).toMatchObject({ section: 'records', done: true, builtIn: true });
});

test('when MG goes, a step with a photo stays, and the photo can be seen on it', async () => {
  const tab = await openTab({ ofPlan: plan });
  const packs = followPack(tab.app);
  await choose(tab, 'mg');
  await packs.settledPack();
  const step = tab.target('mg:details');
  await addPhoto(
    givenIn(tab),
    step,
    { hash: 'hash of a letter', type: 'image/jpeg', bytes: new ArrayBuffer(2), width: 2, height: 3, preview: 'AAAA' },
    'Photo',
  );
  await choose(tab, null);
  await packs.settledPack();
  expect(tab.step('mg:details')).toMatchObject({ section: FROM_BEFORE, title: 'See which detail matters on MG records' });
  expect(photosOf(tab.app.records.value, step.record, tab.app.appointment.value)).toHaveLength(1);
});

test('before it is known whether a pack comes, nothing of one is drawn in a wrong place', async () => {
  const first = await openTab({ ofPlan: plan });
  const packs = followPack(first.app);
  await choose(first, 'mg');
  await packs.settledPack();
  await first.app.tick(first.step('mg:details'));
  const next = await openTab({ ofPlan: plan });
  expect(next.app.steps.value.map(({ id }) => id)).toEqual(plan.steps.map(({ id }) => id));
  await followPack(next.app).settledPack();
  expect(next.step('mg:details')).toMatchObject({ section: 'records', done: true });
});

test('a pack that only a later release knows hides no words: its step stands under “From before”', async () => {
  const tab = await openTab({ ofPlan: plan });
  const packs = followPack(tab.app);
  await choose(tab, 'lupus');
  await writeFields(tab.app, { record: 'step/~/lupus:sun', title: '', first: { label: 'Ask about the sun' } }, { note: 'Noon is worst' }, 'note');
  await packs.settledPack();
  expect(packs.pack.value).toBeNull();
  expect(tab.step('lupus:sun')).toMatchObject({ section: FROM_BEFORE, title: 'Ask about the sun', notes: ['Noon is worst'] });
});
