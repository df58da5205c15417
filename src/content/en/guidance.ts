import type { Guidance } from '../guidance';
import { plan } from './plan';

const files = import.meta.glob<Guidance>('./guidance/*.md', { eager: true, import: 'default' });

const prefix = `${plan.id}:`;

/**
 * How to do one built-in step: `guidance/why.md` belongs to the step `second-opinion:why`.
 * `undefined` for a step the person wrote, or one of another plan.
 */
export function guidanceOf(stepId: string): Guidance | undefined {
  return stepId.startsWith(prefix) ? files[`./guidance/${stepId.slice(prefix.length)}.md`] : undefined;
}
