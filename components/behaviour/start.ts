import { answerCharts } from './answer-charts';
import { moveInGrids } from './arrow-grid';
import { chooseCohorts } from './compare-bar';
import { copyOnClick } from './copy';
import { saveCharts } from './downloads';
import { keepLanguage } from './language';
import { changeInPlace } from './live-page';
import { rememberPage } from './recently-seen';
import { openSearch } from './search-palette';
import { followSections } from './section-index';
import { openSources } from './source-drawer';
import { switchTheme } from './theme';

/** Everything that pages do with a script, each a layer over HTML that works without one. */
const BEHAVIOURS = [
  switchTheme,
  keepLanguage,
  openSources,
  openSearch,
  changeInPlace,
  chooseCohorts,
  copyOnClick,
  moveInGrids,
  answerCharts,
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
