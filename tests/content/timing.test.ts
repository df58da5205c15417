import { describe, expect, test } from 'vitest';
import { plan } from '../../src/content/en/plan';
import { next, time } from '../../src/content/en/time';
import { timingById } from '../../src/content/en/timing';
import { sources } from '../../src/content/sources';
import { isHeavy } from '../../src/domain/timing';
import { gradeOf } from './grade';
import { packs } from './packs';

const rows = [timingById, ...packs.map(({ timings }) => timings)].flatMap((timings) => Object.entries(timings));

describe('the time of each step', () => {
  test('is known for every step of the plan and of each condition, and for no other', () => {
    expect(Object.keys(timingById).sort()).toEqual(plan.steps.map(({ id }) => id).sort());
    for (const { steps, timings } of packs) expect(Object.keys(timings).sort()).toEqual(steps.map(({ id }) => id).sort());
  });

  test('is a plausible number of minutes, and days in the right half of the way', () => {
    for (const [id, { minutes, leadDays, phase }] of rows) {
      expect([id, minutes >= 5 && minutes <= 30]).toEqual([id, true]);
      expect([id, phase]).toEqual([id, leadDays > 0 ? 'before' : leadDays === 0 ? 'visit' : 'after']);
    }
  });

  test('claims nothing of the copies that is false when the visit is near, and names nobody’s country', () => {
    for (const name of ['request', 'images']) expect(timingById[`second-opinion:${name}`]?.why).not.toMatch(/weeks|\bU[SK]\b|EU/);
  });

  test('names sources that are in the table, and only with a reason', () => {
    for (const [id, { why, sources: keys = [] }] of rows) {
      expect([id, keys.filter((key) => !Object.hasOwn(sources, key))]).toEqual([id, []]);
      expect([id, keys.length === 0 || why !== undefined]).toEqual([id, true]);
    }
  });

  test('gives numbers of days only with a source', () => {
    for (const [id, { why = '', sources: keys = [] }] of rows)
      expect([id, !/\d|week|month/.test(why) || keys.length > 0 || id.endsWith('if-refused')]).toEqual([id, true]);
  });

  test('names, for what a step works on, steps of the plan that come before it', () => {
    const places = plan.steps.map(({ id }) => id);
    for (const [id, { follows, unless }] of rows)
      expect([
        id,
        [...(follows?.steps.map((step) => step !== id && step) ?? []), ...(unless?.steps ?? [])].filter((step) => !step || !places.includes(step)),
      ]).toEqual([id, []]);
  });

  test('calls it speaking, not going out, where one talks in the room, and counts it as asking for strength', () => {
    for (const name of ['begin', 'before-leaving']) expect(timingById[`second-opinion:${name}`]?.effort).toBe('speaking');
    expect(isHeavy(timingById['second-opinion:begin'])).toBe(true);
  });

  test('is told in plain sentences', () => {
    const told = rows.flatMap(([, { why = '' }]) => [
      time.suggested('Tue 24 November', why),
      time.now(why),
      next.why('now', { day: '', isOwn: false, why }),
      next.why('longest', { day: '', isOwn: false, why }),
    ]);
    expect(gradeOf(told)).toBeLessThanOrEqual(6);
  });
});
