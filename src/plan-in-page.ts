/** The built-in plan, read from the page that was built with it: its words are there already and need not be sent twice. */
import type { Plan } from './domain/plan';

/** Call it before anything else is drawn. */
export function planInPage(root: ParentNode): Plan {
  const words = (element: ParentNode, selector: string): string => element.querySelector(selector)?.firstChild?.textContent?.trim() ?? '';
  const steps = [...root.querySelectorAll<HTMLElement>('section .step')].map((row) => ({
    id: decodeURIComponent(row.querySelector('a')?.pathname.split('/').pop() ?? ''),
    section: row.closest('section')?.id ?? '',
    order: row.dataset.order ?? '',
    title: words(row, 'b'),
  }));
  return {
    id: steps[0]?.id.split(':')[0] ?? '',
    title: words(root, '.visit b'),
    sections: [...root.querySelectorAll('section')].map((section) => ({ id: section.id, title: words(section, 'h2') })),
    steps,
  };
}
