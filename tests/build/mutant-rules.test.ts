import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mutants } from '../../scripts/mutant-rules.mjs';

// Breaking every rule takes too long for each run. That the table still speaks of this code is quickly seen: nine of its rows once did not.
describe('the table of rules to break', () => {
  test.each(mutants)('$rule', ({ file, breaks, tests }) => {
    const code = readFileSync(`src/${file}`, 'utf8');
    expect(breaks.filter(([from]) => code.split(from).length !== 2)).toEqual([]);
    expect(tests.filter((path) => !existsSync(path))).toEqual([]);
  });
});
