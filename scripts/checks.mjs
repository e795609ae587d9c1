/** What `npm run check` runs, in this order: types, lint and format, dead code. (The import rule is a test.) */
export const CHECKS = [
  ['next', ['typegen']],
  ['tsc', ['--noEmit']],
  ['biome', ['check', '--error-on-warnings', '.']],
  ['depcruise', ['--config', '.dependency-cruiser.cjs', 'app', 'components', 'lib', 'seeds']],
  ['knip', []],
];
