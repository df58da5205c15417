// Turns index.html into the shell: the first screen as HTML, its style and first script inlined, its policy made from the
// final text. All of it is done when the bundle is generated, before the service worker counts the file's revision.
import { readFileSync } from 'node:fs';
import { minifySync, runnerImport } from 'vite';
import { metaPolicy } from '../headers.mjs';

const htmlFile = 'index.html';
const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeText = (text) => text.replace(/[&<>"]/g, (character) => escapes[character]);

/** Calls `prerender()` in Node, through Vite's own transforms, leaving no file behind. */
async function prerender(config, plugins) {
  const { module } = await runnerImport('/src/prerender.tsx', {
    root: config.root,
    base: config.base,
    mode: 'production',
    logLevel: 'error',
    plugins,
    resolve: { alias: config.resolve.alias },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  });
  const page = await module.prerender();
  if (/<[^>]*\sstyle\s*=/.test(page.body)) throw new Error('The prerendered screen has a style attribute, which the policy refuses. Use a class.');
  return page;
}

/** A script of `src/` that stands in the page itself, as small as it gets. */
function inlined(root, file) {
  const { code, errors } = minifySync(file, readFileSync(`${root}/src/${file}`, 'utf8'), { module: false, compress: { target: 'es2015' } });
  if (errors.length > 0) throw new Error(`src/${file}: ${errors[0].message}`);
  return `<script>${code.trim()}</script>`;
}

/** Takes the style sheets of the entry and of what it statically imports out of the bundle, so that nothing links to them. */
function takeCriticalStyle(bundle) {
  const files = new Set();
  const seen = new Set();
  const visit = (chunk) => {
    if (chunk?.type !== 'chunk' || seen.has(chunk)) return;
    seen.add(chunk);
    for (const file of chunk.imports) visit(bundle[file]);
    for (const file of chunk.viteMetadata?.importedCss ?? []) files.add(file);
    chunk.viteMetadata?.importedCss.clear();
  };
  for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk' && chunk.isEntry) visit(chunk);

  let style = '';
  for (const file of files) {
    style += bundle[file].source
      .toString()
      .replaceAll(/\/\*.*?\*\//gs, '')
      .trim(); // Vite leaves a mark of its own in a comment
    delete bundle[file];
  }
  return style;
}

/** The file that a module is in. */
function fileOf(bundle, module) {
  const chunk = Object.values(bundle).find(({ moduleIds }) => moduleIds?.some((id) => id.endsWith(`/src/${module}`)));
  if (!chunk) throw new Error(`No chunk holds src/${module}.`);
  return chunk.fileName;
}

/** A row of the table in `src/screens.ts`: the first part of the address, the module of the screen, whether its address names something. */
const SCREEN = /^\s*'?([\w-]+)'?: \{ load: \(\) => import\('\.\/(pages\/\w+)'\), names: '(\w+)'/gm;
const ADDRESSES = { nothing: [''], something: ['/*'], either: ['', '/*'] };

/** All that each screen is made of by its address, what the page names first. */
function filesOfScreens(root, bundle, html) {
  const closure = (file, found) => {
    if (found.has(file)) return found;
    found.add(file);
    for (const imported of bundle[file].imports) closure(imported, found);
    return found;
  };
  const rest = closure(fileOf(bundle, 'rest.ts'), new Set());
  const rows = [...readFileSync(`${root}/src/screens.ts`, 'utf8').matchAll(SCREEN)];
  const isNamed = (file) => Number(html.includes(file));
  const filesOf = (module) => [...closure(fileOf(bundle, `${module}.tsx`), new Set(rest))].sort((one, other) => isNamed(other) - isNamed(one));
  return Object.fromEntries(rows.flatMap(([, name, module, names]) => ADDRESSES[names].map((end) => [name + end, filesOf(module)])));
}

/** What they all are made of: the page itself asks for it on every address but the plan's. */
const filesOfAll = ([first, ...others]) => first.filter((file) => others.every((files) => files.includes(file)));

/**
 * @param {import('vite').Plugin[]} plugins those that the app's own sources need, for prerendering
 * @param {{ lang: string, dir: string }} manifest says in which language the page is, and whether it is written from the right
 * @returns {import('vite').Plugin[]}
 */
export function shell(plugins, { lang, dir }) {
  let config;
  let style = '';

  const fill = {
    name: 'askwell:shell-fill',
    configResolved(resolved) {
      config = resolved;
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        const page = { ...(await prerender(config, plugins)), language: lang };
        return html
          .replace('<html', dir === 'rtl' ? '<html dir="rtl"' : '<html')
          .replace('<!--first-paint-->', () =>
            inlined(config.root, 'first-paint.js')
              .replace('%base%', config.base)
              .replace('%ahead%', (mark) => (config.command === 'build' ? mark : '')),
          )
          .replace('<!--first-taps-->', () => inlined(config.root, 'first-taps.js'))
          .replace(/\{\{(\w+)\}\}/g, (_, name) => {
            if (typeof page[name] !== 'string') throw new Error(`prerender() gives no "${name}" for ${htmlFile}.`);
            return ['body', 'icons'].includes(name) ? page[name] : escapeText(page[name]);
          });
      },
    },
  };

  const takeStyle = {
    name: 'askwell:shell-style',
    apply: 'build',
    enforce: 'pre',
    generateBundle: {
      order: 'pre', // before Vite links the style sheets in the page and in the lists of what lazy chunks need
      handler(_, bundle) {
        style = takeCriticalStyle(bundle);
      },
    },
  };

  const finish = {
    name: 'askwell:shell-finish',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const unread = Object.keys(bundle).filter((file) => file.endsWith('.css'));
        if (unread.length > 0) this.error(`A lazy chunk imports a style sheet, which nothing loads: ${unread}. Import it in main.tsx, or with ?inline.`);
        const page = bundle[htmlFile];
        const source = page.source.toString();
        const screens = filesOfScreens(config.root, bundle, source);
        const shared = filesOfAll(Object.values(screens)).filter((file) => !source.includes(file));
        const html = source
          .replace('%ahead%', () => shared.map((file) => config.base + file).join(' '))
          .replace('<!--style-->', () => style && `<style>${style}</style>`)
          .replace(/\n\s*/g, '\n')
          .trim();
        // The policy stands before all that it rules over, and its own text takes no part in the hashes.
        // The host can have the browser ask for what a page is made of before it reads the page.
        const ahead = { '': [fileOf(bundle, 'main.tsx')], ...screens };
        this.emitFile({ type: 'asset', fileName: 'ahead.json', source: JSON.stringify(ahead) });
        page.source = `${html.replace('<!--policy-->', `<meta http-equiv="Content-Security-Policy" content="${metaPolicy(html)}">`)}\n`;
      },
    },
  };

  return [fill, takeStyle, finish];
}
