import { bank } from '../../src/content/en/bank';
import { guidanceOf } from '../../src/content/en/guidance';
import { articles } from '../../src/content/en/guide';
import { plan } from '../../src/content/en/plan';
import type { Guidance } from '../../src/content/guidance';
import { blocksOf } from './text';

/** The guidance files that exist, by the step they say they belong to. */
export const fileIds = Object.keys(import.meta.glob('../../src/content/en/guidance/*')).map((file) => file.replace(/^.*\/(.*)\.\w+$/, `${plan.id}:$1`));

/** The guidance of a step that must have one. */
export function articleOf(stepId: string): Guidance {
  const guidance = guidanceOf(stepId);
  if (!guidance) throw new Error(`${stepId} has no guidance`);
  return guidance;
}

/** All that a reader sees in the guidance of a step, one block a line. */
export function readableTextOf(stepId: string): string {
  return blocksOf(articleOf(stepId).body).join('\n');
}

/** The articles of the guide, as a reader sees them. */
export const guide = articles.map((article) => ({ ...article, blocks: blocksOf(article.body) }));

/** All that a reader sees in an article of the guide, one block a line. */
export function guideTextOf(articleId: string): string {
  const article = guide.find(({ id }) => id === articleId);
  if (!article) throw new Error(`there is no article ${articleId}`);
  return [article.title, article.lead, ...article.blocks].join('\n');
}

/** The words of a question of the bank. */
export function questionOf(questionId: string): string {
  const question = bank.flatMap(({ questions }) => questions).find(({ id }) => id === questionId);
  if (!question) throw new Error(`there is no question ${questionId}`);
  return question.text;
}
