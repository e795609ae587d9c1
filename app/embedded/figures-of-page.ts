import { getStudy } from '@/lib/data/reads/get-study';
import { checkResultsOfStudy } from '@/lib/data/reads/list-check-results';
import type { PageFigures } from '@/lib/present/embeds/embed-page';
import { compareTitle } from '@/lib/present/pages/compare/compare-page';
import { mapFigure } from '@/lib/present/pages/map/map-figure';
import { studyPage } from '@/lib/present/pages/study/study-page';
import { withCheckResults } from '@/lib/present/provenance/check-results';
import { readIntervalMethod } from '@/lib/present/results/interval-choice';
import type { TableView } from '@/lib/present/table/table-model';
import { inLocale, type ViewContext } from '@/lib/present/words/view-context';
import { readAdverseEvents } from '../[locale]/adverse-events/read-adverse-events';
import { readComparison } from '../[locale]/compare/read-comparison';
import { readMap } from '../[locale]/map/read-map';
import { readOutcomes } from '../[locale]/outcomes/read-outcomes';

export type PageParameters = Record<string, string | string[] | undefined>;

type FiguresOf = (
  context: ViewContext,
  rest: readonly string[],
  parameters: PageParameters,
) => Promise<PageFigures | null>;

/** What the reader asked a table for, in words. */
const filtersOf = ({ chips }: TableView) => chips.map(({ label }) => label);

const ofStudy: FiguresOf = async (base, [slug, ...more], parameters) => {
  const context = { ...base, intervalMethod: readIntervalMethod(parameters) };
  const study = slug && more.length === 0 ? await getStudy(slug) : null;
  if (!study) return null;
  const checkResults = await checkResultsOfStudy(study.slug);
  const view = studyPage(withCheckResults(context, checkResults), study, checkResults);
  return {
    title: inLocale(context, study.titleEn, study.titleZh),
    figures: [
      ...view.response,
      ...view.survival.map(({ chart }) => chart),
      ...view.time,
      ...view.events,
      ...view.swimmer,
      ...view.lesions,
    ],
  };
};

const ofComparison: FiguresOf = async (context, rest, parameters) => {
  if (rest.length > 0) return null;
  const view = await readComparison(context, parameters);
  const { comparison } = view;
  return {
    title: compareTitle(context, view),
    figures: comparison
      ? [
          ...comparison.response,
          ...comparison.curves.map(({ chart }) => chart),
          ...comparison.times,
          ...(comparison.events.dots ? [comparison.events.dots] : []),
          ...comparison.events.differences.map(({ chart }) => chart),
        ]
      : [],
  };
};

const ofOutcomes: FiguresOf = async (context, rest, parameters) => {
  if (rest.length > 0) return null;
  const { forest, table } = await readOutcomes(context, parameters);
  return { title: context.text.outcomes.title, filters: filtersOf(table), figures: forest?.plots ?? [] };
};

const ofAdverseEvents: FiguresOf = async (context, rest, parameters) => {
  if (rest.length > 0) return null;
  const { table, charts } = await readAdverseEvents(context, parameters);
  return {
    title: context.text.adverseEvents.title,
    filters: filtersOf(table),
    figures: charts ? [charts.matrix, ...(charts.incidence ? [charts.incidence] : [])] : [],
  };
};

const ofMap: FiguresOf = async (context, rest, parameters) => {
  if (rest.length > 0) return null;
  const view = await readMap(context, parameters);
  return {
    title: context.text.map.title,
    filters: filtersOf(view.table),
    figures: view.table.empty ? [] : [mapFigure(context, view)],
  };
};

/** Pages whose figures can be embedded, by the first step of their address. */
const PAGES: Record<string, FiguresOf> = {
  studies: ofStudy,
  compare: ofComparison,
  outcomes: ofOutcomes,
  'adverse-events': ofAdverseEvents,
  map: ofMap,
};

/** All figures of a page, or null where there is no such page or it has none. */
export async function figuresOfPage(
  context: ViewContext,
  [page = '', ...rest]: readonly string[],
  parameters: PageParameters,
): Promise<PageFigures | null> {
  return Object.hasOwn(PAGES, page) ? ((await PAGES[page]?.(context, rest, parameters)) ?? null) : null;
}
