import { expect, it } from 'vitest';
import { kindOfStep, noted } from '../../src/content/en/noted';
import { steps as mgSteps } from '../../src/content/en/packs/mg/steps';
import { plan } from '../../src/content/en/plan';
import type { Value } from '../../src/domain/change';
import { countOf, thingsIn } from '../../src/domain/noted';
import { fold } from '../../src/domain/record';

const viewOf = (record: string, fields: Record<string, Value>) =>
  fold(
    record,
    Object.entries(fields).map(([field, value]) => ({ id: `1-${record}-${field}`, format: 1, record, field, value, supersedes: [] })),
  );
const recordsOf = (records: Record<string, Record<string, Value>>) => new Map(Object.entries(records).map(([id, fields]) => [id, viewOf(id, fields)]));

it('a call counts as made once it has a day, and a record as asked for once somebody asked', () => {
  const planned = recordsOf({ 'call/x/own:a': { title: 'The plan' }, 'medicalRecord/x/own:a': { title: 'Scans' } });
  expect([countOf(planned, 'call'), [...thingsIn(planned)]]).toEqual([1, []]);
  const made = recordsOf({
    'call/x/own:a': { title: 'The plan', at: { date: '2026-11-02' } },
    'medicalRecord/x/own:a': { title: 'Scans', status: { code: 'arrived' } },
    'question/x/own:a': { title: 'Why?' },
  });
  expect([...thingsIn(made)].sort()).toEqual(['all-asked', 'arrived', 'asked', 'call', 'question']);
});

it('a record of the person’s own keeps nothing open that is done by asking others, and is no copy that came', () => {
  const own = { 'medicalRecord/x/mg:photos': { title: 'Photos' }, 'medicalRecord/x/mg:diary': { title: 'Notes', status: { code: 'arrived' } } };
  expect([...thingsIn(recordsOf(own))]).toEqual([]);
  const asked = { 'medicalRecord/x/own:a': { title: 'Scans', status: { code: 'asked' } } };
  expect([...thingsIn(recordsOf({ ...own, ...asked }))].sort()).toEqual(['all-asked', 'asked']);
});

it('a call that was answered was made, also when nobody noted its day: the way to appeal a no must not wait for it', () => {
  const refused = recordsOf({ 'call/x/own:a': { title: 'Blue Shield', 'said-covered': { code: 'no' } } });
  expect([...thingsIn(refused)]).toContain('call');
});

it('the emergency card is filled in once it says whom to call', () => {
  const things = (card: Record<string, Value>) => [...thingsIn(recordsOf({ 'card/x/own:emergency': card }))];
  expect([things({ name: 'Ana' }), things({ contact: 'Leila 416 555 0199' }), things({ contact: null })]).toEqual([[], ['card'], []]);
});

it('the top three are asked once each of them was, or has an answer; a fourth does not count', () => {
  const things = (...questions: Record<string, Value>[]) => [
    ...thingsIn(recordsOf(Object.fromEntries(questions.map((one, at) => [`question/x/own:${at}`, { title: 'Why?', order: `a${at}`, ...one }])))),
  ];
  expect(things({ asked: true }, { answer: 'Rest.' }, { asked: true }, {})).toEqual(['question', 'top-asked']);
  expect(things({ asked: true }, {}, { asked: true })).toEqual(['question']);
});

it('a visit is booked once it has a day and a doctor or a place; a yes of one call does not hold against the no of another', () => {
  const things = (visit: Record<string, Value>, ...said: string[]) => [
    ...thingsIn(recordsOf({ 'appointment/x': visit, ...Object.fromEntries(said.map((code, at) => [`call/x/own:${at}`, { 'said-covered': { code } }])) })),
  ];
  const at = { date: '2026-12-18' };
  expect([things({}), things({ at }), things({ doctor: 'Dr. Lind' })]).toEqual([[], [], []]);
  expect([things({ at, doctor: 'Dr. Lind' }), things({ at, place: 'Salford Royal' })]).toEqual([['booked'], ['booked']]);
  expect([things({}, 'yes'), things({}, 'yes', 'no'), things({}, 'unclear')]).toEqual([['call', 'covered'], ['call'], ['call']]);
});

it('one that was deleted, or whose adding was undone, is not counted', () => {
  const records = recordsOf({ 'medicine/x/own:a': { title: 'A', deleted: { saw: ['1-medicine/x/own:a-title'] } }, 'medicine/x/own:b': { title: null } });
  expect(countOf(records, 'medicine')).toBe(0);
});

it('what is said of it is said of steps that there are, for one and for several', () => {
  const ids = [...plan.steps, ...mgSteps].map(({ id }) => id);
  expect(Object.keys(kindOfStep).filter((id) => !ids.includes(id))).toEqual([]);
  expect([noted.call(1), noted.call(2)]).toEqual(['1 call noted', '2 calls noted']);
});
