import { guidanceOf } from '../../src/content/en/guidance';
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
