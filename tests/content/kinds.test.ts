import { expect, test } from 'vitest';
import { records } from '../../src/content/en/records';
import released from './released-kinds.json';

test('no kind of record that was released is removed or renamed, and every new one is listed', () => {
  const ids = records.kinds.map(({ id }) => id);
  expect(released.filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.filter((id) => !released.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});
