import { answerCharts } from './answer-charts';
import { moveInGrids } from './arrow-grid';
import { chooseCohorts } from './compare-bar';
import { copyOnClick } from './copy';
import { saveCharts } from './downloads';
import { findInFacets } from './facets';
import { explainTerms } from './glossary';
import { keepLanguage } from './language';
import { changeInPlace } from './live-page';
import { rememberPage } from './recently-seen';
import { openSearch } from './search-palette';
import { followSections } from './section-index';
import { shareBySystem } from './share';
import { openSources } from './source-drawer';
import { moveThroughRows } from './table-keys';
import { switchTheme } from './theme';

/** Everything that pages do with a script, each a layer over HTML that works without one. */
const BEHAVIOURS = [
  switchTheme,
  keepLanguage,
  openSources,
  openSearch,
  changeInPlace,
  chooseCohorts,
  // Before copying, which it stands in for.
  shareBySystem,
  copyOnClick,
  moveInGrids,
  answerCharts,
  moveThroughRows,
  findInFacets,
  explainTerms,
  saveCharts,
  rememberPage,
  followSections,
];

let isStarted = false;

/** Starts them once for a page. */
export function start(): void {
  if (isStarted) return;
  isStarted = true;
  for (const behave of BEHAVIOURS) behave();
}
