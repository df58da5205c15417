/** The first screen as HTML, made at build time. Runs in Node: nothing it imports may touch the browser when loaded. */
import { BookOpen, ChevronDown, Ellipsis, Folder, type IconNode, ListChecks, MessageCircleQuestionMark, Plus, TriangleAlert } from 'lucide';
import { jsx } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';
import { page as appWords } from '#words/notices';
import { page } from '#words/page';
import { plan } from '#words/plan';
import type { PageIconName } from './components/PageIcon';
import { untouched } from './domain/checklist';
import { Frame } from './pages/Frame';
import { Prepare } from './pages/Prepare';
import { hrefUnder } from './pages/route';

/** What the icons look like that the first screen names. */
const ICONS: Readonly<Record<PageIconName, IconNode>> = {
  prepare: ListChecks,
  questions: MessageCircleQuestionMark,
  records: Folder,
  guide: BookOpen,
  more: Ellipsis,
  choose: ChevronDown,
  emergency: TriangleAlert,
  add: Plus,
};

/** @returns what the build puts into `index.html` */
export function prerender(): Record<'title' | 'body' | 'icons' | keyof typeof page, string> {
  const href = hrefUnder(import.meta.env.BASE_URL);
  const body = renderToString(
    <Frame screen="prepare" href={href} name={plan.title} when="">
      <main>
        <Prepare sections={plan.sections} steps={untouched(plan)} unreadable={0} href={href} />
      </main>
    </Frame>,
  );
  const icons = renderToString(
    <svg aria-hidden="true">
      {Object.entries(ICONS).map(([name, icon]) => (
        <g key={name} id={`icon-${name}`}>
          {icon.map(([tag, attributes]) => jsx(tag, attributes as object))}
        </g>
      ))}
    </svg>,
  );
  return { title: appWords.name, body, icons, ...page };
}
