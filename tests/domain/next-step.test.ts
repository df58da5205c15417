import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plan } from '../../src/content/en/plan';
import { timingById } from '../../src/content/en/timing';
import { type Step, untouched } from '../../src/domain/checklist';
import { addDays } from '../../src/domain/days';
import { type Choice, chooseNext, type Situation } from '../../src/domain/next-step';
import { dueOf, isHeavy } from '../../src/domain/timing';
import { packs } from '../content/packs';

const TODAY = '2026-12-01';
const steps = untouched(plan);
const id = (name: string): string => `second-opinion:${name}`;
const base: Situation = {
  steps,
  timings: timingById,
  today: TODAY,
  now: '08:00',
  appointmentDay: '',
  appointmentHour: '',
  strength: 'usual',
  putOff: new Set(),
  there: new Set(),
};

const change = (changes: Readonly<Record<string, Partial<Step>>>): Step[] => steps.map((step) => ({ ...step, ...changes[step.id.split(':')[1] ?? ''] }));
const chosen = (choice: Choice): string => (choice.kind === 'step' ? (choice.step.id.split(':')[1] ?? '') : choice.why);
const ask = (question: Partial<Situation>): Choice => chooseNext({ ...base, ...question });

describe('what next', () => {
  test('without a day of the visit, what takes longest comes first', () => {
    expect(ask({})).toMatchObject({ kind: 'step', reason: 'longest', step: { id: id('why') } });
    expect(chosen(ask({ steps: change({ why: { done: true } }) }))).toBe('where-you-live');
  });

  test('what one chose for today comes before what has time', () => {
    expect(ask({ steps: change({ pack: { due: TODAY } }) })).toMatchObject({ reason: 'today', step: { id: id('pack') }, due: { isOwn: true } });
  });

  test('what one chose for today comes before what the app would have as soon as one can, and not only once that day is missed', () => {
    const own = { steps: change({ companion: { due: TODAY } }), appointmentDay: '2026-12-17' };
    expect(ask(own)).toMatchObject({ reason: 'today', step: { id: id('companion') }, due: { isOwn: true } });
    expect(ask({ ...own, today: addDays(TODAY, 1) })).toMatchObject({ reason: 'overdue', step: { id: id('companion') } });
    expect(chosen(ask({ ...own, today: addDays(TODAY, -1) }))).toBe('why');
  });

  test('somebody who begins late is told “as soon as you can”, never that a day has gone by', () => {
    expect(ask({ appointmentDay: '2026-12-17' })).toMatchObject({ reason: 'now', step: { id: id('why') }, due: { day: TODAY, isNow: true } });
  });

  test('in the room, nobody is told to begin with three questions that all have an answer', () => {
    const room = { appointmentDay: TODAY, appointmentHour: '08:00' };
    expect(chosen(ask(room))).toBe('begin');
    expect(chosen(ask({ ...room, there: new Set(['question', 'top-asked']) }))).toBe('take-notes');
  });

  test('on the day of the visit it is what to bring, then the visit itself, then what can be written in the waiting room', () => {
    const order: string[] = [];
    const day = { appointmentDay: TODAY, putOff: new Set<string>() };
    for (let choice = ask(day); choice.kind === 'step'; choice = ask(day)) {
      order.push(chosen(choice));
      day.putOff = new Set([...day.putOff, choice.step.id]);
    }
    expect(order.slice(0, 4)).toEqual(['pack', 'begin', 'take-notes', 'before-leaving']);
    expect(order).toEqual(expect.arrayContaining(['top-three', 'write-questions', 'medicines']));
    for (const late of ['why', 'request', 'images', 'ask-cover', 'tell-doctor', 'companion', 'letters']) expect(order).not.toContain(late);
    const missed = change({ 'ask-cover': { due: '2026-11-20' } });
    expect(chosen(ask({ appointmentDay: TODAY, steps: missed }))).toBe('pack');
  });

  /** All that is offered, one "Not now" after the other. */
  const all = (question: Partial<Situation>): string[] => {
    const order: string[] = [];
    const putOff = new Set<string>();
    for (let choice = ask({ ...question, putOff }); choice.kind === 'step'; choice = ask({ ...question, putOff })) {
      order.push(chosen(choice));
      putOff.add(choice.step.id);
    }
    return order;
  };

  test('the evening before, the bag comes first, and nothing that only helps weeks before', () => {
    const evening = all({ appointmentDay: '2026-12-02' });
    expect(evening.slice(0, 3)).toEqual(['pack', 'write-questions', 'medicines']);
    expect(evening).toContain('top-three');
    for (const late of ['why', 'request', 'images', 'find-names', 'check-papers', 'arrived', 'ask-cover', 'send-copy', 'begin'])
      expect(evening).not.toContain(late);
    expect(all({ appointmentDay: '2026-12-03' })[0]).toBe('write-questions');
    expect(all({ appointmentDay: '2026-12-04' })).toContain('request');
  });

  test('on the way and in the waiting room the bag is packed or not, and the visit itself comes first; three hours after its hour it is over', () => {
    const at = (appointmentHour: string): string[] => all({ appointmentDay: TODAY, now: '10:05', appointmentHour });
    expect(at('14:00')[0]).toBe('pack');
    for (const hour of ['11:30', '10:30', '09:00', '07:30']) {
      expect(at(hour).slice(0, 3)).toEqual(['begin', 'take-notes', 'before-leaving']);
      expect(at(hour)).toContain('write-questions');
      expect(at(hour)).not.toContain('pack');
    }
    expect(at('07:00')).not.toContain('begin');
  });

  test('on the evening of the visit what was heard can still be written down, before all that has days; not on the next day', () => {
    const home = { appointmentDay: TODAY, now: '20:00', appointmentHour: '10:30' };
    expect(all(home).slice(0, 2)).toEqual(['take-notes', 'letters']);
    expect(all(home)).not.toContain('before-leaving');
    expect(all({ ...home, today: addDays(TODAY, 1) })[0]).toBe('letters');
  });

  test('in the morning, hours before the visit, nothing is offered that is done in the room: put off then, it would be gone there', () => {
    const morning = all({ appointmentDay: TODAY, now: '08:20', appointmentHour: '14:30' });
    expect(morning[0]).toBe('pack');
    for (const late of ['begin', 'take-notes', 'before-leaving']) expect(morning).not.toContain(late);
  });

  test('near the visit no reason is given for doing it early: nothing comes to mind in the days after', () => {
    const why = (situation: Partial<Situation>): string => {
      const choice = ask({ steps: steps.map((step) => ({ ...step, done: step.id !== id('write-questions') })), ...situation });
      return choice.kind === 'step' ? choice.why : choice.why.toUpperCase();
    };
    expect(why({ appointmentDay: '2026-12-10' })).toMatch(/days after$/);
    for (const day of ['2026-12-02', TODAY]) expect(why({ appointmentDay: day })).toBe('');
    expect(why({ appointmentDay: TODAY, now: '10:05', appointmentHour: '10:30' })).toBe('');
    const letters = steps.map((step) => ({ ...step, done: step.id !== id('letters') }));
    expect(why({ steps: letters, appointmentDay: '2026-11-30' })).toMatch(/days after$/);
  });

  test('what was asked for is not asked for again before other things, nor who pays after a yes', () => {
    const few = (...left: string[]) => steps.map((step) => ({ ...step, done: !left.map(id).includes(step.id) }));
    const papers = { steps: few('places', 'request', 'images', 'pack'), appointmentDay: '2026-12-20' };
    expect(all(papers)).toEqual(['places', 'request', 'images', 'pack']);
    expect(all({ ...papers, there: new Set(['asked'] as const) })).toEqual(['request', 'images', 'pack', 'places']);
    expect(all({ ...papers, there: new Set(['asked', 'all-asked'] as const) })[0]).toBe('pack');
    const cover = { steps: few('ask-cover', 'pack'), there: new Set(['call', 'covered'] as const) };
    expect(all(cover)).toEqual(['pack', 'ask-cover']);
  });

  test('the steps of a condition have their time, too: its card comes early, and no phone call on a day with little strength', () => {
    const [mg] = packs;
    if (!mg) throw new Error('There is no pack.');
    const withMg = { steps: untouched({ ...plan, steps: [...plan.steps, ...mg.steps] }), timings: { ...timingById, ...mg.timings } };
    const order = all(withMg);
    expect(order.indexOf('emergency-card')).toBeLessThan(5);
    expect(all({ ...withMg, there: new Set(['card'] as const) }).indexOf('emergency-card')).toBeGreaterThan(20);
    expect(order.indexOf('without-voice')).toBeLessThan(6);
    expect(order).not.toContain('new-medicine');
    const light = all({ ...withMg, strength: 'little' });
    const calls = ['specialist', 'test-day', 'time-of-day'];
    expect(Math.min(...calls.map((name) => light.indexOf(name)))).toBeGreaterThan(light.indexOf('troubles'));
    expect(all({ ...withMg, appointmentDay: TODAY, now: '10:00', appointmentHour: '10:30' })).toContain('new-medicine');
  });

  test('a note of calls waits for a call, one that was made or whose step is done', () => {
    const begun = change({ why: { done: true }, 'where-you-live': { done: true }, 'tell-doctor': { done: true }, 'safe-to-wait': { done: true } });
    expect(chosen(ask({ steps: begun, strength: 'little' }))).toBe('find-names');
    expect(chosen(ask({ steps: begun, strength: 'little', there: new Set(['call'] as const) }))).toBe('note-calls');
    const asked = begun.map((step) => (step.id === id('ask-cover') ? { ...step, done: true } : step));
    expect(chosen(ask({ steps: asked }))).toBe('note-calls');
    expect(chosen(ask({ steps: asked, appointmentDay: '2027-01-25' }))).toBe('note-calls');
  });

  test('once the visit is booked, finding, choosing and booking a doctor come last, and say nothing of waiting lists', () => {
    const begun = change({ why: { done: true }, 'where-you-live': { done: true }, 'tell-doctor': { done: true }, 'safe-to-wait': { done: true } });
    const left = ['find-names', 'choose', 'book', 'pack'];
    const few = begun.map((step) => ({ ...step, done: !left.includes(step.id.split(':')[1] ?? '') }));
    const booked = { steps: few, there: new Set(['doctor', 'booked'] as const), appointmentDay: '2026-12-20' };
    expect(chosen(ask({ ...booked, there: new Set() }))).toBe('find-names');
    expect(chosen(ask(booked))).toBe('pack');
    expect(ask({ ...booked, putOff: new Set([id('pack')]) })).toMatchObject({ step: { id: id('find-names') }, reason: 'order' });
    const ticked = few.map((step) => (step.id === id('book') ? { ...step, done: true } : step));
    expect(chosen(ask({ ...booked, steps: ticked, there: new Set() }))).toBe('pack');
  });

  test('what to do after a no comes last once a call said yes', () => {
    const few = steps.map((step) => ({ ...step, done: step.id !== id('if-refused') && step.id !== id('pack') }));
    expect(chosen(ask({ steps: few, there: new Set(['call'] as const) }))).toBe('if-refused');
    expect(chosen(ask({ steps: few, there: new Set(['call', 'covered'] as const) }))).toBe('pack');
  });

  test('when the visit is near, copies, which take longest, come right after the reason for the visit, and what they need', () => {
    const order: string[] = [];
    const putOff = new Set<string>();
    for (let count = 0; count < 5; count += 1) {
      order.push(chosen(ask({ appointmentDay: '2026-12-20', putOff })));
      putOff.add(id(order.at(-1) ?? ''));
    }
    expect(order).toEqual(['why', 'places', 'request', 'images', 'where-you-live']);
  });

  test('what is early comes when nothing else is left, or on the day that the person chose for it', () => {
    const only = steps.map((step) => ({ ...step, done: step.id !== id('note-calls') && step.id !== id('ask-cover') }));
    expect(chosen(ask({ steps: only }))).toBe('ask-cover');
    expect(chosen(ask({ steps: only, putOff: new Set([id('ask-cover')]) }))).toBe('note-calls');
    expect(chosen(ask({ steps: change({ 'note-calls': { due: TODAY } }) }))).toBe('note-calls');
  });

  test('a missed day of one’s own comes before a missed day that was only suggested', () => {
    const choice = ask({ steps: change({ pack: { due: '2026-11-30' } }), appointmentDay: '2026-12-10' });
    expect(choice).toMatchObject({ reason: 'overdue', step: { id: id('pack') } });
  });

  test('“Not now” brings the next one, and when all was put off says so', () => {
    expect(chosen(ask({ putOff: new Set([id('why')]) }))).toBe('where-you-live');
    expect(chosen(ask({ putOff: new Set(steps.map((step) => step.id)) }))).toBe('put-off');
  });

  test('little strength gives what can be done sitting, and says so when only the rest is left', () => {
    const calls = change({ why: { done: true }, 'where-you-live': { done: true } });
    expect(chosen(ask({ steps: calls, strength: 'usual' }))).toBe('tell-doctor');
    expect(chosen(ask({ steps: calls, strength: 'little' }))).toBe('find-names');
    const onlyCalls = steps.map((step) => ({ ...step, done: !isHeavy(timingById[step.id]) }));
    expect(ask({ steps: onlyCalls, strength: 'little' })).toMatchObject({ kind: 'step', isHeavy: true });
  });

  test('what belongs to the visit waits for its day, and what comes after waits for the visit', () => {
    const before = steps.map((step) => ({ ...step, done: timingById[step.id]?.phase === 'before' }));
    expect(chosen(ask({ steps: before, appointmentDay: '2026-12-10' }))).toBe('waiting');
    expect(chosen(ask({ steps: before, appointmentDay: TODAY }))).toBe('begin');
    expect(chosen(ask({ steps: before, appointmentDay: '2026-11-30' }))).toBe('letters');
  });

  test('when all is done, it says that', () => expect(chosen(ask({ steps: steps.map((step) => ({ ...step, done: true })) }))).toBe('done'));
});

const day = fc.integer({ min: -90, max: 90 }).map((count) => addDays(TODAY, count));
const anyStep = fc.record({
  done: fc.boolean(),
  deletion: fc.constantFrom('none' as const, 'none' as const, 'deleted' as const, 'back' as const),
  due: fc.oneof(fc.constant(''), day),
  own: fc.boolean(),
});
const anyQuestion: fc.Arbitrary<Situation> = fc
  .record({
    changes: fc.array(anyStep, { minLength: steps.length, maxLength: steps.length }),
    appointmentDay: fc.oneof(fc.constant(''), day),
    strength: fc.constantFrom('usual' as const, 'little' as const),
    away: fc.subarray(steps.map((step) => step.id)),
    there: fc.subarray(['call', 'covered', 'doctor', 'booked', 'question', 'asked', 'all-asked', 'arrived'] as const),
    appointmentHour: fc.constantFrom('', '07:00', '10:30', '04:30'),
  })
  .map(({ changes, appointmentDay, appointmentHour, strength, away, there }) => ({
    ...base,
    steps: steps.map((step, index) => {
      const { own = false, ...given } = changes[index] ?? {};
      return { ...step, ...given, id: own ? `own:${index}` : step.id };
    }),
    appointmentDay,
    appointmentHour,
    strength,
    putOff: new Set(away),
    there: new Set(there),
  }));

const open = ({ steps: all, putOff }: Situation): Step[] => all.filter((step) => !step.done && step.deletion !== 'deleted' && !putOff.has(step.id));

describe('whatever the plan looks like', () => {
  const always = (holds: (question: Situation, choice: Extract<Choice, { kind: 'step' }>) => boolean): void =>
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const choice = chooseNext(question);
        return choice.kind === 'nothing' || holds(question, choice);
      }),
      { numRuns: 500 },
    );

  test('what is done, deleted or put off is never chosen', () => always((question, { step }) => open(question).includes(step)));

  test('little strength never gives a call or a way out while something lighter with a day of its own, or of one’s own, is open', () =>
    always(
      (question, { timing }) =>
        question.strength === 'usual' ||
        !isHeavy(timing) ||
        !open(question).some((step) => !isHeavy(timingById[step.id]) && (step.due || !timingById[step.id])),
    ));

  test('a missed day is never passed over for one to come, but on the day of the visit for what that day is for', () =>
    always((question, { due }) => {
      if (question.strength === 'little' || question.appointmentDay === TODAY) return true;
      const missed = open(question).some((step) => step.due && step.due < TODAY);
      return !missed || (due.day !== '' && due.day < TODAY);
    }));

  test('the person’s own day is the one that counts', () =>
    always((question, { step, due }) => JSON.stringify(due) === JSON.stringify(dueOf(step.due, timingById[step.id], question.appointmentDay, TODAY))));

  test('the same question gets the same answer, and finishing another open step does not change it', () =>
    always((question, choice) => {
      const again = chooseNext({ ...question, steps: question.steps.map((step) => (step === choice.step ? step : { ...step, done: true })) });
      return again.kind === 'step' && again.step === choice.step && chosen(chooseNext(question)) === chosen(choice);
    }));

  test('there is an answer while an open step has a day of its own', () => {
    fc.assert(fc.property(anyQuestion, (question) => chooseNext(question).kind === 'step' || !open(question).some((step) => step.due)));
  });
});
