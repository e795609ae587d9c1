/**
 * Who may import whom, types included. A layer knows the layers that its line names and no other; tests/architecture proves
 * that each rule bites and that every layer was read.
 */

const LAYERS = require('./layers.cjs');

const layer = (folder) => `^${folder}/`;

const OURS = '^(lib|components|app|prisma|seeds|tests)/|^[^/]+\\.(ts|mjs|cjs|js)$';
const pathOf = (name) => layer(LAYERS[name].folder);

/** Reads may be named by their row types; only app asks the database. */
const READS = '^lib/data/(reads|import|generated|database|sqlite-data|postgres)';

const layerRules = Object.entries(LAYERS).flatMap(([name, { knows, types = [] }]) => [
  {
    name: `${name}-knows-only-its-layers`,
    comment: knows.length ? `May import: ${knows.join(', ')}.` : 'Imports nothing of ours.',
    severity: 'error',
    from: { path: pathOf(name) },
    to: { path: OURS, pathNot: [name, ...knows].map(pathOf) },
  },
  ...(types.length
    ? [
        {
          name: `${name}-names-types`,
          comment: `Computes nothing, so of ${types.join(', ')} it only names types.`,
          severity: 'error',
          from: { path: pathOf(name) },
          to: { path: types.map(pathOf), dependencyTypesNot: ['type-only'] },
        },
      ]
    : []),
]);

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'domain-uses-only-zod',
      comment: 'The domain needs zod and Node, no other package.',
      severity: 'error',
      from: { path: pathOf('domain') },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'unknown'], pathNot: ['node_modules/zod/'] },
    },
    {
      name: 'app-computes-nothing',
      comment: 'Routes ask, present and compose.',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: [pathOf('stats'), '^lib/data/generated/', '^prisma/', '^seeds/', '^tests/'] },
    },
    {
      name: 'only-app-asks-the-database',
      comment: 'Analysis, present and exchange are functions of the rows that they are given.',
      severity: 'error',
      from: { path: ['analysis', 'present', 'exchange'].map(pathOf) },
      to: { path: READS, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-data-knows-prisma',
      comment: 'The database is known in one layer.',
      severity: 'error',
      from: { path: OURS, pathNot: [pathOf('data'), pathOf('prisma'), '^tests/', '^prisma\\.config\\.ts$'] },
      to: { path: ['node_modules/(@prisma|prisma|@libsql|libsql|pg)/', '^lib/data/generated/'] },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'The program stands without its tests.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-circles',
      comment: 'Modules that need one another are one module; types count.',
      severity: 'error',
      from: { pathNot: '^lib/data/generated/' },
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere hides what the other rules would see.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^\\.next/|\\.css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
