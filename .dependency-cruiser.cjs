/**
 * Who may import whom. Numbers know nothing; evidence knows words; the store knows the database; views know numbers and
 * evidence; components know only views; the app introduces them. tests/architecture proves that each rule bites.
 */

/** Every room that holds modules of ours. */
const ROOMS = {
  stats: '^lib/stats/',
  evidence: '^lib/evidence/',
  text: '^lib/text/',
  audit: '^lib/audit/',
  store: '^lib/store/',
  views: '^lib/views/',
  formats: '^lib/formats/',
  ui: '^components/ui/',
  charts: '^components/charts/',
  evidenceComponents: '^components/evidence/',
  app: '^app/',
  prisma: '^prisma/',
  seeds: '^seeds/',
};

const OURS = '^(lib|components|app|prisma|seeds|tests)/|^[^/]+\\.(ts|mjs|cjs|js)$';

/** A module of `room` imports nothing of ours outside itself, save what `allowed` names. */
const mayOnlyImport = (name, room, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: room },
  to: { path: OURS, pathNot: [room, ...allowed] },
});

/** What a room may only name, not use: its types. */
const typesOnly = (name, room, targets, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: room },
  to: { path: targets, dependencyTypesNot: ['type-only'] },
});

const { stats, evidence, text, audit, store, views, formats, ui, charts, evidenceComponents } = ROOMS;

module.exports = {
  forbidden: [
    mayOnlyImport('stats-know-nothing', stats, [], 'Statistics are plain numerics.'),
    mayOnlyImport('evidence-knows-nothing', evidence, [], 'The domain needs nothing of ours.'),
    {
      name: 'evidence-uses-only-zod',
      comment: 'The domain needs zod and Node, no other package.',
      severity: 'error',
      from: { path: evidence },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'unknown'], pathNot: ['node_modules/zod/'] },
    },
    mayOnlyImport('text-knows-evidence', text, [evidence], 'Words are indexed by what the domain names.'),
    typesOnly('text-names-types', text, evidence, 'Words hold no behaviour of the domain.'),
    mayOnlyImport('audit-knows-evidence-and-stats', audit, [evidence, stats], 'Rules recompute evidence.'),
    mayOnlyImport('store-knows-evidence-and-audit', store, [evidence, audit], 'The store computes nothing.'),
    mayOnlyImport(
      'views-know-no-database',
      views,
      [evidence, stats, audit, text],
      'Views are made of evidence, numbers and words.',
    ),
    mayOnlyImport('formats-know-views', formats, [views, evidence], 'Formats write what views say.'),
    mayOnlyImport(
      'ui-knows-nothing',
      ui,
      ['^lib/views/shell\\.ts$'],
      'Plain interface parts have no domain words; head and foot of a page may name the type of what they show.',
    ),
    mayOnlyImport('charts-know-views', charts, [ui, text, views, evidence], 'Charts draw view models.'),
    mayOnlyImport(
      'evidence-components-know-views',
      evidenceComponents,
      [ui, charts, text, views, evidence],
      'Components show view models.',
    ),
    typesOnly(
      'components-name-types',
      '^components/',
      '^lib/(views|evidence)/',
      'Components compute nothing, so they only need the types of what they show.',
    ),
    {
      name: 'app-computes-nothing',
      comment: 'Routes go through queries and views.',
      severity: 'error',
      from: { path: ROOMS.app },
      to: { path: [stats, '^lib/store/generated/', '^prisma/', '^seeds/', '^tests/'] },
    },
    mayOnlyImport(
      'seeds-know-evidence-and-store',
      ROOMS.seeds,
      [evidence, store, audit],
      'The commands check, audit and load extraction files.',
    ),
    mayOnlyImport('prisma-knows-nothing', ROOMS.prisma, [], 'Migrations stand by themselves.'),
    {
      name: 'only-the-store-knows-prisma',
      comment: 'The database is known in one room.',
      severity: 'error',
      from: { path: OURS, pathNot: [store, ROOMS.prisma, '^tests/', '^prisma\\.config\\.ts$'] },
      to: {
        path: ['node_modules/(@prisma|prisma|@libsql|libsql)/', '^lib/store/generated/'],
      },
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
      comment: 'Modules that need one another at run time are one module.',
      severity: 'error',
      from: { pathNot: '^lib/store/generated/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
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
