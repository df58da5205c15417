/** A random life of one phone: what a database can hold, made by the app's own rules. */
import fc from 'fast-check';
import { deletedValue } from '../../src/domain/deleted';
import type { Edit } from '../../src/domain/edit';
import { seenIn } from '../../src/domain/record';
import { naughty } from '../faults/naughty';
import type { Tab } from './tab';

const STEPS = ['plan:why', 'plan:story', 'plan:ask', 'own:one', 'own:two'];

const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom(...naughty.map((text) => text.slice(0, 200))));

const deed = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), step: fc.constantFrom(...STEPS), field: fc.constantFrom('note', 'title'), words }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('apart' as const), step: fc.constantFrom(...STEPS), field: fc.constantFrom('note', 'title'), words }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('tick' as const), step: fc.constantFrom(...STEPS) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), step: fc.constantFrom(...STEPS) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('unknown' as const), value: fc.jsonValue({ maxDepth: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('when' as const), day: fc.integer({ min: 10, max: 28 }) }) },
);

/** What somebody did, one after the other. */
export type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;
export const deeds = (maxLength = 25): fc.Arbitrary<Deed[]> => fc.array(deed, { minLength: 1, maxLength, size: 'max' });

/** Plays it in a tab. */
export async function live(tab: Tab, all: readonly Deed[]): Promise<void> {
  for (const one of all) await tab.storage.write(editsOf(tab, one)).then((commit) => tab.app.takeIn(commit.views, commit.appointment));
}

function editsOf({ app }: Tab, one: Deed): Edit[] {
  if (one.kind === 'unknown')
    return [{ record: 'dream/~/own:1', field: 'colour', value: { is: one.value as never }, seen: seenIn(app.view('dream/~/own:1'), 'colour') }];
  if (one.kind === 'when')
    return [{ record: 'appointment/~', field: 'at', value: { date: `2027-01-${one.day}` }, seen: seenIn(app.view('appointment/~'), 'at') }];
  const record = `step/~/${one.step}`;
  const view = app.view(record);
  if (one.kind === 'tick') return [{ record, field: 'done', value: true, seen: seenIn(view, 'done') }];
  if (one.kind === 'delete') return [{ record, field: 'deleted', value: deletedValue(view), seen: seenIn(view, 'deleted') }];
  return [{ record, field: one.field, value: one.words, seen: one.kind === 'write' ? seenIn(view, one.field) : [] }];
}
