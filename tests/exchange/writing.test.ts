import { expect, it, vi } from 'vitest';
import { isChange } from '../../src/exchange/shape';
import { writeBackup } from './at-once';

vi.mock('../../src/exchange/shape', { spy: true });

it('looks at each change once, however it looks: of 38,000, looking takes longer than all else', () => {
  const good = { id: 'mi7xk2abc000-phone1-load01', format: 1 as const, record: 'step/visit1/own:a', field: 'note', value: 'words', supersedes: [] };
  const bad = { ...good, id: '' };
  const { text, leftOut } = writeBackup([good, bad, { ...good, id: 'mi7xk2abc001-phone1-load01' }], new Date('2026-11-30'), '0.1.0');
  expect(leftOut).toBe(1);
  expect(JSON.parse(text)).toMatchObject({ changes: [good, { field: 'note' }], unreadable: [bad] });
  expect(isChange).toHaveBeenCalledTimes(3);
});
