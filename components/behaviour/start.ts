import { answerCharts } from './answer-charts';
import { moveInGrids } from './arrow-grid';
import { chooseCohorts } from './compare-bar';
import { copyOnClick } from './copy';
import { saveCharts } from './downloads';
import { findInFacets } from './facets';
import { explainTerms } from './glossary';
import { keepLanguage } from './language';
import { changeInPlace } from './live-page';
import { closeMenus } from './menus';
import { rememberPage } from './recently-seen';
import { openSearch } from './search-palette';
import { followSections } from './section-index';
import { shareBySystem } from './share';
import { rememberSheet } from './sheet-history';
import { openSources } from './source-drawer';
import { moveThroughRows } from './table-keys';
import { switchTheme } from './theme';

/** Everything that pages do with a script, each a layer over HTML that works without one. The script is bundled from here. */
const BEHAVIOURS = [
  switchTheme,
  keepLanguage,
  // Before the source of a number: Escape closes what lies on top.
  closeMenus,
  openSources,
  openSearch,
  changeInPlace,
  rememberSheet,
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

/** Milliseconds of work after which a reader who has already pressed something gets an answer first. */
const TURN_MS = 8;
const nextTurn = () => new Promise((resolve) => setTimeout(resolve));

async function start(): Promise<void> {
  let end = 0;
  for (const behave of BEHAVIOURS) {
    if (performance.now() > end) {
      await nextTurn();
      end = performance.now() + TURN_MS;
    }
    behave();
  }
}

void start();
