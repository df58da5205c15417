/** P12: a bad file cannot hurt. It is refused with a sentence, or it holds nothing that breaks; what is here stays as it was. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refusals } from '../../src/content/en/backup';
import type { Change } from '../../src/domain/change';
import { applyChanges } from '../../src/domain/edit';
import { union } from '../../src/domain/merge';
import { fold, newest, wordings } from '../../src/domain/record';
import { isTooBig } from '../../src/exchange/backup';
import { importChanges, readEverything } from '../../src/storage/exchange';
import { Channel, dump, freshBrowser } from '../heart/fake-browser';
import { runs, seed } from '../heart/runs';
import { openTab } from '../heart/tab';
import { previewOf, readBackup, writeBackup } from './at-once';

beforeEach(() => void freshBrowser());
afterEach(() => {
  Channel.closeAll();
  vi.unstubAllGlobals();
});

const NOW_MS = Date.UTC(2026, 10, 28);
/** A file that hangs the app is one that takes longer than this. */
const HANGS_MS = 10_000;

const change = (more: object = {}): Change => ({
  id: 'mi7xk2abc000-phone1-load01',
  format: 1,
  record: 'step/visit1/plan:why',
  field: 'note',
  value: 'Ask for the pathology report',
  supersedes: [],
  ...more,
});
const good = writeBackup(
  [
    change(),
    change({ id: 'mi7xk2abc001-phone1-load01', record: 'appointment/visit1', field: 'plan', value: 'plan' }),
    change({ id: 'mi7xk2abc002-phone1-load01', field: 'deleted', value: { saw: ['mi7xk2abc000-phone1-load01'] } }),
    change({
      id: 'mi7xk2abc003-phone1-load01',
      record: 'appointment/visit1',
      field: 'at',
      value: { date: '2027-01-14', time: '09:30', zone: 'Europe/Madrid' },
    }),
    change({ id: 'mi7xk2abc004-phone1-load01', field: 'title', value: null, redacted: true }),
  ],
  new Date(NOW_MS),
  '0.1.0',
).text;
const withMember = (more: object): string => JSON.stringify({ ...JSON.parse(good), ...more });
const withChange = (more: object): string => withMember({ changes: [{ ...change(), ...more }] });
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
const flip = (at: number, bit: number): string => good.slice(0, at) + String.fromCharCode(good.charCodeAt(at) ^ (1 << bit)) + good.slice(at + 1);

const MEMBERS = ['format', 'version', 'madeAt', 'app', 'changes'];
const OF_CHANGES = ['id', 'format', 'record', 'field', 'value', 'supersedes', 'redacted'];
const FIELDS = ['at', 'deleted', 'order', 'done', 'due', 'file', 'title'];
const PROTOTYPES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'];

/** One way to spoil a file. */
const spoiled = fc.oneof(
  fc.tuple(fc.nat(good.length - 1), fc.nat(6)).map(([at, bit]) => flip(at, bit)),
  fc.nat(good.length - 1).map((length) => good.slice(0, length)),
  fc.tuple(fc.constantFrom(...MEMBERS), fc.jsonValue()).map(([name, value]) => withMember({ [name]: value })),
  fc.tuple(fc.constantFrom(...OF_CHANGES), fc.jsonValue()).map(([name, value]) => withChange({ [name]: value })),
  fc.tuple(fc.constantFrom(...FIELDS), fc.jsonValue()).map(([field, value]) => withChange({ field, value })),
  fc.constantFrom(...PROTOTYPES).map((name) => withChange({ field: name })),
  fc.constantFrom(...PROTOTYPES).map((name) => good.replace('"format"', `"${name}":{"polluted":true},"format"`)),
  fc.constantFrom(...PROTOTYPES).map((name) => good.replace('"Ask for the pathology report"', `{"${name}":{"polluted":true}}`)),
  fc.integer({ min: 20, max: 50_000 }).map((depth) => good.replace('"Ask for the pathology report"', nested(depth))),
  fc.json(),
  fc.string(),
);

/** Opens a file as the screen does. @returns its changes; `undefined` when it is refused, which takes a sentence */
function look(text: string, mine: ReadonlyMap<string, Change>): readonly Change[] | undefined {
  const backup = readBackup(text);
  if (typeof backup === 'string') {
    expect(refusals[backup], backup).toMatch(/^This .+\.$/);
    return undefined;
  }
  previewOf(mine, backup.changes);
  return backup.changes;
}

describe('a bad file', () => {
  it(
    'is refused with a sentence or does no harm, quickly, and changes nothing that was here',
    async () => {
      const tab = await openTab();
      await tab.storage.write([{ record: 'step/~/plan:why', field: 'note', value: 'mine', seen: [] }]);
      const { changes: mine } = await readEverything(tab.storage);
      const was = await dump();
      const numRuns = runs(2000);
      let refused = 0;
      let slowestMs = 0;
      fc.assert(
        fc.property(spoiled, (text) => {
          const beganMs = performance.now();
          if (!look(text, mine)) refused += 1;
          slowestMs = Math.max(slowestMs, performance.now() - beganMs);
        }),
        { numRuns, seed: seed() },
      );
      console.log(`P12: ${numRuns} bad files, ${refused} refused, the slowest ${Math.round(slowestMs)} ms, seed ${seed()}`);
      expect(slowestMs).toBeLessThan(HANGS_MS);
      expect(refused).toBeGreaterThan(numRuns / 2);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      expect(await dump()).toEqual(was);
    },
    60 * 60 * 1000,
  );

  it(
    'that can be read after all is taken in without harm to what is here',
    async () => {
      await fc.assert(
        fc.asyncProperty(spoiled, async (text) => {
          const changes = look(text, new Map());
          if (!changes || changes.length === 0) return;
          freshBrowser();
          const tab = await openTab();
          await tab.storage.write([{ record: 'step/~/plan:why', field: 'note', value: 'mine', seen: [] }]);
          await importChanges(tab.storage, changes, { nowMs: NOW_MS });
          const next = await openTab();
          expect(next.loaded).toMatchObject({ loss: 'none', unreadable: 0 });
          expect(wordings(next.app.view('step/~/plan:why'), 'note')).toEqual(['mine']);
        }),
        { numRuns: runs(200), seed: seed() },
      );
    },
    60 * 60 * 1000,
  );

  it.each([
    ['', 'empty'],
    ['  \n', 'empty'],
    ['%PDF-1.7', 'other'],
    ['{"name":"something else"}', 'other'],
    ['[]', 'other'],
    ['null', 'other'],
    [good.slice(0, -40), 'damaged'],
    [withMember({ version: 2 }), 'newer'],
    [withMember({ madeAt: 'yesterday' }), 'wrong'],
    [withMember({ changes: Array.from({ length: 200_001 }, () => 0) }), 'many'],
    [withChange({ field: '__proto__' }), 'wrong'],
    [withChange({ field: 'toString' }), 'wrong'],
    [withChange({ record: 'step/~/plan:why' }), 'wrong'],
    [withChange({ record: 'step/visit-1/plan:why' }), 'wrong'],
    [withChange({ id: 'mi7xk2abc000-phone_1-load01' }), 'wrong'],
    [withChange({ field: 'at', value: { date: '2027-01-14', time: '09:30', zone: 'Europe/Madrid\nATTACH:x' } }), 'wrong'],
    [withMember({ photos: 3 }), 'wrong'],
    [withChange({ record: 'step/visit1/__proto__' }), 'wrong'],
    [withChange({ record: 'step/visit1/own:\ud83d' }), 'wrong'],
    [withChange({ record: 'step/visit1/\udca9own' }), 'wrong'],
    [withChange({ record: 'step/visit1/..' }), 'wrong'],
    [withChange({ record: 'step/visit1/.' }), 'wrong'],
    [withChange({ field: 'file', value: { hash: 3 } }), 'wrong'],
    [withChange({ field: 'file', value: 'photo' }), 'wrong'],
    [withChange({ field: 'file', value: { hash: 'a', preview: 3 } }), 'wrong'],
    [withChange({ field: 'answer', value: { code: 3 } }), 'wrong'],
    [withChange({ field: 'of', value: { owner: 3 } }), 'wrong'],
    [withChange({ field: 'due', value: '2026-02-30' }), 'wrong'],
    [withChange({ field: 'done', value: 'yes' }), 'wrong'],
    [withChange({ field: 'section', value: 3 }), 'wrong'],
    [withChange({ field: 'label', value: 3 }), 'wrong'],
    [withChange({ field: 'plan', value: 3 }), 'wrong'],
    [withChange({ field: 'at', value: 'tomorrow' }), 'wrong'],
    [withChange({ record: 'call/visit1/own:1', field: 'country', value: 'us' }), 'wrong'],
    [withChange({ field: 'at', value: { date: 14 } }), 'wrong'],
    [withChange({ field: 'deleted', value: { saw: 3 } }), 'wrong'],
    [withChange({ field: 'order', value: 'b' }), 'wrong'],
    [withChange({ value: undefined }), 'wrong'],
    [withChange({ value: JSON.parse(nested(40)) }), 'wrong'],
    [withChange({ value: 'x'.repeat(16_000_001) }), 'wrong'],
    [withChange({ supersedes: Array.from({ length: 200_001 }, () => change().id) }), 'wrong'],
  ])('is refused for its own reason (%#)', (text, reason) => {
    expect(readBackup(text)).toBe(reason);
  });

  it('that is too long is refused before it is read', () => {
    expect(isTooBig(64 * 1024 * 1024 + 1)).toBe(true);
    expect(isTooBig(64 * 1024 * 1024)).toBe(false);
  });
});

describe('a good file', () => {
  it('may hold what this release does not know, and keeps it', () => {
    const unknown = change({ record: 'dream/visit1/own:1', field: 'colour:of', value: { nice: [1, { deep: true }] }, format: 7, author: 'somebody' });
    expect(readBackup(withMember({ drawings: [{ hash: 'abc' }], later: true, changes: [unknown] }))).toMatchObject({ changes: [unknown] });
  });

  it.each(['step/visit1/own:💿', 'dream/visit1/a..', 'dream/visit1/...', 'appointment/visit1'])('may name a record %s', (record) => {
    expect(readBackup(withChange({ record }))).toMatchObject({ changes: [{ record }] });
  });

  it('carries everything that the app can write, however large', () => {
    const ids = Array.from({ length: 50_000 }, (_, index) => `mi7xk2abc000-phone1-x${index}`);
    const large = [
      change({ id: 'mi7xk2abc000-phone1-load01_theirs000001_ours00000001' }),
      change({ id: 'mi7xk2abc001-phone1-load01', value: 'x'.repeat(5_000_000) }),
      change({ id: 'mi7xk2abc002-phone1-load01', field: 'deleted', value: { saw: ids } }),
      change({ id: 'mi7xk2abc003-phone1-load01', value: 'settled', supersedes: ids }),
      // A zone that the phone it is restored on has never heard of.
      change({ id: 'mi7xk2abc004-phone1-load01', field: 'at', value: { date: '2027-01-14', time: '09:30', zone: 'Moon/Mare_Tranquillitatis' } }),
      change({ id: 'mi7xk2abc005-phone1-load01', value: 'half \ud83d an emoji \u0000 \u2028' }),
    ];
    const { text, leftOut, isTooMuch } = writeBackup(large, new Date(NOW_MS), '0.1.0');
    expect([leftOut, isTooMuch]).toEqual([0, false]);
    expect(readBackup(text)).toMatchObject({ changes: large });
  });

  it('however large meets itself, and is written over, without a hang', () => {
    const ids = Array.from({ length: 50_000 }, (_, index) => `mi7xk2abc000-phone1-x${index}`);
    const settled = change({ id: 'mi7xk2abc003-phone1-load01', supersedes: ids });
    const apart = fold(
      settled.record,
      ids.map((one) => change({ id: one })),
    );
    const beganMs = performance.now();
    expect(union(settled, { ...settled, supersedes: [...ids].reverse() })).toBe(settled);
    const { written, views } = applyChanges([settled], new Map([[apart.id, apart]]));
    expect(written[0]?.before).toHaveLength(50_000);
    expect(wordings(views.get(apart.id), 'note')).toEqual([settled.value]);
    expect(performance.now() - beganMs).toBeLessThan(HANGS_MS);
  });

  it('says when it is more than can be restored from one file', () => {
    expect(
      writeBackup(
        [change({ value: 'x'.repeat(15_000_000) }), ...Array.from({ length: 4 }, (_, at) => change({ value: 'ü'.repeat(8_000_000 + at) }))],
        new Date(NOW_MS),
        '0.1.0',
      ).isTooMuch,
    ).toBe(true);
  });

  it('may begin with the mark that some programs put there', () => {
    expect(readBackup(`\uFEFF${good}`)).toMatchObject({ madeAtMs: NOW_MS, app: '0.1.0' });
  });

  it('of 10,000 changes is read, shown and restored without a hang, with progress', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      change({ id: `mi7xk2abc000-phone1-x${index}`, record: `step/visit1/own:${index % 3000}`, field: index % 2 ? 'title' : 'note', value: `words ${index}` }),
    );
    const { text } = writeBackup(many, new Date(NOW_MS), '0.1.0');
    const beganMs = performance.now();
    const backup = readBackup(text);
    if (typeof backup === 'string') throw new Error(backup);
    expect(previewOf(new Map(), backup.changes).fresh).toBe(10_000);
    expect(performance.now() - beganMs).toBeLessThan(HANGS_MS);
    const tab = await openTab();
    const shares: number[] = [];
    await importChanges(tab.storage, backup.changes, { nowMs: NOW_MS, onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(20);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(newest((await openTab()).app.view('step/visit1/own:1'), 'title')).not.toBeNull();
  }, 60_000);
});
