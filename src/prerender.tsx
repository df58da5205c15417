import { renderToString } from 'preact-render-to-string';

/** The first screen as HTML, made at build time. Runs in Node: nothing it imports may touch the browser when loaded. */
export function prerender(): { language: string; title: string; description: string; body: string } {
  return { language: 'en', title: 'Askwell', description: 'Be ready for your second opinion.', body: renderToString(<h1>Prepare</h1>) };
}
