/** Myasthenia gravis. Every fact is corrected as `docs/content.md` tells; `tests/content/packs.test.ts` keeps watch. */
import type { Article, ArticleFile, Guidance } from '../../../guidance';
import type { WholePack } from '../../../pack';
import { cautions } from './cautions';
import { card, signs } from './emergency';
import { questions } from './questions';
import { records } from './records';
import { steps } from './steps';
import { timings } from './timing';

const files = import.meta.glob<ArticleFile>('./guide/*.md', { eager: true, import: 'default' });
const guidance = import.meta.glob<Guidance>('./guidance/*.md', { eager: true, import: 'default' });

const articles: readonly Article[] = Object.entries(files)
  .sort(([, one], [, other]) => one.order - other.order)
  .map(([file, { title, lead, sources, body }]) => ({ id: file.slice('./guide/'.length, -'.md'.length), title, lead, sources, body }));

/** See above. */
export const mg: WholePack = {
  code: 'mg',
  name: 'Myasthenia gravis',
  steps,
  timings,
  records,
  questions,
  cautions,
  signs,
  card,
  scales: ['MG-ADL', 'QMG', 'MG Composite', 'MG-QOL15r', 'MGFA class'],
  articles,
  guidanceOf: (stepId) => (stepId.startsWith('mg:') ? guidance[`./guidance/${stepId.slice('mg:'.length)}.md`] : undefined),
};
