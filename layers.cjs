/** The layers of the program, and which of them each may import; .dependency-cruiser.cjs makes rules of it. */

/** Each layer, what it holds in a few words, and the layers that it may import. `types` may be named, not used. */
module.exports = {
  stats: { folder: 'lib/stats', knows: [] },
  domain: { folder: 'lib/domain', knows: [] },
  text: { folder: 'lib/text', knows: ['domain'], types: ['domain'] },
  audit: { folder: 'lib/audit', knows: ['domain', 'stats'] },
  curation: { folder: 'lib/curation', knows: ['domain', 'stats'] },
  data: { folder: 'lib/data', knows: ['domain', 'audit'] },
  'own-data': { folder: 'lib/own-data', knows: ['domain', 'stats', 'text'] },
  analysis: { folder: 'lib/analysis', knows: ['domain', 'stats', 'data'] },
  present: {
    folder: 'lib/present',
    knows: ['domain', 'stats', 'audit', 'data', 'analysis', 'own-data', 'text'],
  },
  exchange: {
    folder: 'lib/exchange',
    knows: ['domain', 'stats', 'audit', 'data', 'analysis', 'present', 'own-data', 'text'],
  },
  ui: { folder: 'components/ui', knows: ['present'], types: ['present'] },
  behaviour: {
    folder: 'components/behaviour',
    knows: ['charts', 'present', 'exchange', 'text'],
    types: ['present'],
  },
  charts: {
    folder: 'components/charts',
    knows: ['ui', 'text', 'present', 'domain'],
    types: ['present', 'domain'],
  },
  static: { folder: 'components/static', knows: ['charts'] },
  evidence: {
    folder: 'components/evidence',
    knows: ['ui', 'behaviour', 'static', 'charts', 'text', 'present', 'exchange', 'domain'],
    types: ['present', 'exchange', 'domain'],
  },
  prisma: { folder: 'prisma', knows: [] },
  seeds: { folder: 'seeds', knows: ['domain', 'audit', 'curation', 'data'] },
};
