import { expect, test } from 'vitest';
import { questions } from '../../src/content/en/questions';

test('the count says that an answer counts, too: no box need be ticked', () => {
  expect([questions.progress(0, 2), questions.progress(1, 2), questions.progress(2, 2)]).toEqual([
    '2 questions',
    '1 of 2 asked or answered',
    'All asked or answered',
  ]);
});
