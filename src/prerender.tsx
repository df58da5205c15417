/** The first screen as HTML, made at build time. Runs in Node: nothing it imports may touch the browser when loaded. */
import { renderToString } from 'preact-render-to-string';
import { page as appWords } from '#words/notices';
import { page } from '#words/page';
import { plan } from '#words/plan';
import { untouched } from './domain/checklist';
import { Frame } from './pages/Frame';
import { Prepare } from './pages/Prepare';
import { hrefUnder } from './pages/route';

/** @returns what the build puts into `index.html` */
export function prerender(): Record<'title' | 'body' | keyof typeof page, string> {
  const href = hrefUnder(import.meta.env.BASE_URL);
  const body = renderToString(
    <Frame screen="prepare" href={href} name={plan.title} when="">
      <main>
        <Prepare sections={plan.sections} steps={untouched(plan)} unreadable={0} href={href} />
      </main>
    </Frame>,
  );
  return { title: appWords.name, body, ...page };
}
