import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { sentencesOf, wordsOf } from './text';

/** Flesch-Kincaid grade: the school year whose pupils can read it. A digit counts as a syllable: nobody reads `180` in one. */
export function gradeOf(blocks: readonly string[]): number {
  const words = blocks.flatMap(wordsOf);
  return fleschKincaid({
    sentence: blocks.flatMap(sentencesOf).length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word.replaceAll('’', "'")), word.replace(/\D/g, '').length), 0),
  });
}
