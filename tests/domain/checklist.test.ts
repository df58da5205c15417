import { describe, expect, it } from 'vitest';
import { createChecklist, FROM_BEFORE, progressOf, type Step, untouched } from '../../src/domain/checklist';
import type { Plan } from '../../src/domain/plan';
import { APPOINTMENT, createPhone, exchangeAll, record } from '../heart/phone';

const plan: Plan = {
  id: 'plan',
  title: 'Plan',
  sections: [
    { id: 'first', title: 'First' },
    { id: 'second', title: 'Second' },
  ],
  steps: [
    { id: 'plan:ask', section: 'second', order: 'a0', title: 'Ask' },
    { id: 'plan:story', section: 'first', order: 'a1', title: 'Write your story' },
    { id: 'plan:why', section: 'first', order: 'a0', title: 'Say why' },
  ],
};
const draw = createChecklist(plan);
const step = (steps: readonly Step[], id: string): Step => steps.find((one) => one.id === id) as Step;

describe('the checklist', () => {
  it('is the plan, in its order, before anything is written, and nothing of it needs to be stored', () => {
    const steps = untouched(plan);
    expect(steps.map((one) => one.id)).toEqual(['plan:why', 'plan:story', 'plan:ask']);
    expect(steps.map((one) => one.title)).toEqual(['Say why', 'Write your story', 'Ask']);
    expect(steps.every((one) => one.builtIn && !one.done && one.deletion === 'none')).toBe(true);
  });

  it('takes the words of an untouched step from the plan of this release, even where an older title was stored', () => {
    const anna = createPhone('anna');
    anna.write([{ record: record('plan:why'), field: 'label', value: 'Old title', seen: [] }]);
    anna.put('plan:why', 'done', true);
    expect(step(draw(anna.views, APPOINTMENT), 'plan:why')).toMatchObject({ title: 'Say why', done: true });
  });

  it('shows one’s own words for a built-in step, and all of them when two people chose apart', () => {
    const [anna, ben] = [createPhone('anna', 1_000), createPhone('ben', 2_000)];
    anna.put('plan:why', 'title', 'Why I go');
    ben.put('plan:why', 'title', 'Why we go');
    expect(step(draw(anna.views, APPOINTMENT), 'plan:why')).toMatchObject({ title: 'Why I go' });
    exchangeAll([anna, ben]);
    expect(step(draw(anna.views, APPOINTMENT), 'plan:why').titles).toEqual(['Why we go', 'Why I go']);
  });

  it('shows notes, days and ticks on their step', () => {
    const anna = createPhone('anna');
    anna.put('plan:ask', 'note', 'after ten');
    anna.put('plan:ask', 'due', '2027-01-14');
    anna.put('plan:ask', 'done', true);
    expect(step(draw(anna.views, APPOINTMENT), 'plan:ask')).toMatchObject({ notes: ['after ten'], due: '2027-01-14', done: true });
  });

  it('shows a step of one’s own in its section and place', () => {
    const anna = createPhone('anna');
    for (const [field, value] of Object.entries({ section: 'first', order: 'a0V', title: 'Call Maria' })) anna.put('own:x', field, value);
    expect(draw(anna.views, APPOINTMENT).map((one) => one.title)).toEqual(['Say why', 'Call Maria', 'Write your story', 'Ask']);
  });

  it('shows no step of one’s own once adding it was undone', () => {
    const anna = createPhone('anna');
    const added = anna.write(
      Object.entries({ section: 'first', order: 'a5', title: 'Call Maria' }).map(([field, value]) => ({ record: record('own:x'), field, value, seen: [] })),
    );
    anna.undo(added);
    expect(draw(anna.views, APPOINTMENT)).toHaveLength(3);
  });

  it('keeps what was written to a step that the plan no longer has, under its old title, at the end', () => {
    const anna = createPhone('anna');
    anna.write([{ record: record('plan:gone'), field: 'label', value: 'A step of an older release', seen: [] }]);
    anna.put('plan:gone', 'note', 'still mine');
    const last = draw(anna.views, APPOINTMENT).at(-1);
    expect(last).toMatchObject({ section: FROM_BEFORE, title: 'A step of an older release', notes: ['still mine'], builtIn: false });
  });

  it('keeps a step whose section is unknown here', () => {
    const anna = createPhone('anna');
    for (const [field, value] of Object.entries({ section: 'of a later release', order: 'a0', title: 'Mine' })) anna.put('own:x', field, value);
    expect(draw(anna.views, APPOINTMENT).at(-1)).toMatchObject({ section: FROM_BEFORE, title: 'Mine' });
  });

  it('leaves alone records of kinds that it does not know', () => {
    const anna = createPhone('anna');
    anna.write([{ record: `photo/${APPOINTMENT}/1`, field: 'title', value: 'A later release’s photo', seen: [] }]);
    anna.write([{ record: `appointment/${APPOINTMENT}`, field: 'plan', value: 'plan', seen: [] }]);
    expect(draw(anna.views, APPOINTMENT)).toHaveLength(3);
  });

  it('survives values of the wrong type', () => {
    const anna = createPhone('anna');
    for (const field of ['title', 'note', 'due', 'order', 'section', 'label', 'done', 'deleted']) anna.put('plan:why', field, { odd: [1] });
    expect(step(draw(anna.views, APPOINTMENT), 'plan:why')).toMatchObject({
      title: 'Say why',
      notes: [],
      due: '',
      order: 'a0',
      section: 'first',
      done: false,
      deletion: 'none',
    });
  });

  it('hands out the same object for a step that did not change, so that it is not drawn again', () => {
    const anna = createPhone('anna');
    anna.put('plan:why', 'done', true);
    const before = draw(anna.views, APPOINTMENT);
    anna.put('plan:ask', 'done', true);
    const after = draw(anna.views, APPOINTMENT);
    expect(step(after, 'plan:why')).toBe(step(before, 'plan:why'));
    expect(step(after, 'plan:story')).toBe(step(before, 'plan:story'));
    expect(step(after, 'plan:ask')).not.toBe(step(before, 'plan:ask'));
  });
});

describe('progress', () => {
  it('counts the steps that are shown, deleted ones not', () => {
    const anna = createPhone('anna');
    anna.put('plan:why', 'done', true);
    anna.put('plan:ask', 'done', true);
    expect(progressOf(draw(anna.views, APPOINTMENT))).toEqual({ done: 2, all: 3 });
    anna.delete('plan:ask');
    expect(progressOf(draw(anna.views, APPOINTMENT))).toEqual({ done: 1, all: 2 });
  });

  it('counts a step that came back', () => {
    const [anna, ben] = [createPhone('anna'), createPhone('ben')];
    anna.delete('plan:why');
    ben.put('plan:why', 'note', 'wait');
    exchangeAll([anna, ben]);
    expect(progressOf(draw(anna.views, APPOINTMENT))).toEqual({ done: 0, all: 3 });
  });
});
