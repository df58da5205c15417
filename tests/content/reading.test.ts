import { describe, expect, test } from 'vitest';
import { plan } from '../../src/content/en/plan';
import { articleOf } from './articles';
import { gradeOf } from './grade';
import { blocksOf, sentencesOf, wordsOf } from './text';

const articles = plan.steps.map(({ id }) => {
  const blocks = blocksOf(articleOf(id).body);
  return { id, grade: gradeOf(blocks), words: blocks.flatMap(wordsOf).length, sentences: blocks.flatMap(sentencesOf) };
});

describe('the guidance is easy to read', () => {
  test('the measure itself tells hard from easy', () => {
    expect(gradeOf(['The cat sat on the mat. The dog ran to the door.'])).toBeLessThan(2);
    expect(gradeOf(['Comprehensive documentation of preauthorization communications facilitates subsequent administrative reconsideration.'])).toBeGreaterThan(
      20,
    );
  });

  test('every article reads at grade 8 or lower', () => {
    expect(articles.filter(({ grade }) => !(grade <= 8)).map(({ id, grade }) => `${id}: ${grade}`)).toEqual([]);
  });

  test('the average article reads at grade 6 or lower', () => {
    expect(articles.reduce((sum, { grade }) => sum + grade, 0) / articles.length).toBeLessThanOrEqual(6);
  });

  test('titles and leads of the steps read at grade 8 or lower', () => {
    expect(gradeOf(plan.steps.flatMap(({ id, title }) => [title, articleOf(id).lead]))).toBeLessThanOrEqual(8);
  });

  test('every article has 60 to 150 words', () => {
    expect(articles.filter(({ words }) => words < 60 || words > 150).map(({ id, words }) => `${id}: ${words}`)).toEqual([]);
  });

  test('no sentence is longer than 30 words', () => {
    expect(articles.flatMap(({ sentences }) => sentences).filter((sentence) => wordsOf(sentence).length > 30)).toEqual([]);
  });
});
