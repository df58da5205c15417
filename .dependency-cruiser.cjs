// The direction of the arrows: which folder of src/ may import which. A new arrow is a decision, not a detail.
// (TypeScript stays at 6: with 7 this tool reads no file and passes. tests/build checks that it does read them.)

/** Folder -> what of src/ it may import besides itself. `types`: its types only. */
const arrows = {
  domain: { may: [] },
  content: { may: [], types: ['domain'] },
  storage: { may: ['domain'] },
  exchange: { may: ['domain'] },
  state: { may: ['domain'], types: ['content', 'storage'] },
  components: { may: ['domain'], types: ['content'] },
  pages: { may: ['components', 'state', 'domain', 'content', 'exchange', 'styles'] },
  styles: { may: [] },
  pwa: { may: [] },
};

/** Package -> the folders that may import it. Everything else in `src` may not. */
const packages = {
  idb: ['storage'],
  preact: ['components', 'pages'],
  '@preact/signals-core': ['state', 'pages'],
  'workbox-window': ['pwa'],
};

const folder = (names) => `^src/(${names.join('|')})/`;
/** Files beside the folders (main.tsx, prerender.tsx, what main is split into) may import everything. */
const anyFolder = folder(Object.keys(arrows));

const arrowRules = Object.entries(arrows).flatMap(([from, { may, types = [] }]) => [
  {
    name: `${from}-arrows`,
    severity: 'error',
    comment: `src/${from} may import ${[...may, ...types.map((name) => `types of ${name}`)].join(', ') || 'nothing else'} of src`,
    from: { path: folder([from]) },
    to: { path: '^src/', pathNot: folder([from, ...may, ...types]) },
  },
  ...(types.length > 0
    ? [
        {
          name: `${from}-types-only`,
          severity: 'error',
          comment: `src/${from} may import only types of ${types.join(' and ')}`,
          from: { path: folder([from]) },
          to: { path: folder(types), dependencyTypesNot: ['type-only'] },
        },
      ]
    : []),
]);

const packageRules = Object.entries(packages).map(([name, folders]) => ({
  name: `only-some-import-${name.replace(/\W+/g, '-')}`,
  severity: 'error',
  comment: `only ${folders.join(' and ')} may import ${name}`,
  from: { path: anyFolder, pathNot: folder(folders) },
  to: { path: `^node_modules/${name}/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...arrowRules,
    ...packageRules,
    {
      name: 'only-the-calendar-makes-its-file',
      severity: 'error',
      comment: 'other screens know of src/exchange only its types: what it needs is loaded with the deed',
      from: { path: '^src/pages/', pathNot: '^src/pages/CalendarScreen\\.tsx$' },
      to: { path: '^src/exchange/', dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-cycles', severity: 'error', comment: 'files that need each other cannot be understood alone', from: {}, to: { circular: true } },
    { name: 'worker-stands-alone', severity: 'error', comment: 'sw.ts imports nothing else of src', from: { path: '^src/sw\\.ts$' }, to: { path: '^src/' } },
    { name: 'nothing-imports-main', severity: 'error', comment: 'main puts everything together', from: {}, to: { path: '^src/(main|sw)\\.tsx?$' } },
    { name: 'no-node-in-the-app', severity: 'error', from: { path: '^src/' }, to: { dependencyTypes: ['core'] } },
    { name: 'everything-resolves', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
    {
      name: 'only-shipped-packages',
      severity: 'error',
      comment: 'what the app runs on stands in dependencies; prerender.tsx runs when building',
      from: { path: '^src/', pathNot: '^src/(prerender\\.tsx|sw\\.ts)$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true, // types count as arrows too
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
