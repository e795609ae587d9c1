import { readComparison } from '@/app/[locale]/compare/read-comparison';
import { readOutcomes } from '@/app/[locale]/outcomes/read-outcomes';
import { readFindings } from '@/app/page-context';
import { getStudy } from '@/lib/store/queries/get-study';
import { listAdverseEvents } from '@/lib/store/queries/list-outcomes';
import type { Chart } from '@/lib/views/charts/chart-model';
import { compareTitle } from '@/lib/views/compare/compare-page';
import { eventCharts } from '@/lib/views/event-charts';
import { readIntervalMethod } from '@/lib/views/interval-choice';
import { studyPage } from '@/lib/views/study/study-page';
import { readTableQuery } from '@/lib/views/table-query';
import { adverseEventsTable } from '@/lib/views/tables/results-tables';
import { inLocale, type ViewContext } from '@/lib/views/view-context';

export type PageParameters = Record<string, string | string[] | undefined>;

export interface PageCharts {
  /** Title of the page. */
  title: string;
  charts: Chart[];
}

type ChartsOf = (
  context: ViewContext,
  rest: readonly string[],
  parameters: PageParameters,
) => Promise<PageCharts | null>;

const ofStudy: ChartsOf = async (base, [slug, ...more], parameters) => {
  const context = { ...base, intervalMethod: readIntervalMethod(parameters) };
  const [study, findings] = await Promise.all([
    slug && more.length === 0 ? getStudy(slug) : null,
    readFindings(),
  ]);
  if (!study) return null;
  const own = findings.filter((finding) => finding.study?.slug === slug);
  const view = studyPage(context, study, own);
  return {
    title: inLocale(context, study.titleEn, study.titleZh),
    charts: [
      ...view.response,
      ...view.survival.map(({ chart }) => chart),
      ...view.time,
      ...view.events,
      ...view.swimmer,
      ...view.lesions,
    ],
  };
};

const ofComparison: ChartsOf = async (context, rest, parameters) => {
  if (rest.length > 0) return null;
  const view = await readComparison(context, parameters);
  const { comparison } = view;
  return {
    title: compareTitle(context, view),
    charts: comparison
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

const ofOutcomes: ChartsOf = async (context, rest, parameters) => {
  if (rest.length > 0) return null;
  const { forest } = await readOutcomes(context, parameters);
  return { title: context.text.outcomes.title, charts: forest?.plots ?? [] };
};

const ofAdverseEvents: ChartsOf = async (context, rest, parameters) => {
  if (rest.length > 0) return null;
  const query = readTableQuery(adverseEventsTable(context.labels), parameters);
  const charts = eventCharts(context, await listAdverseEvents(), query);
  return {
    title: context.text.adverseEvents.title,
    charts: charts?.incidence ? [charts.incidence] : [],
  };
};

/** Pages whose charts can be embedded, by the first step of their address. */
const PAGES: Record<string, ChartsOf> = {
  studies: ofStudy,
  compare: ofComparison,
  outcomes: ofOutcomes,
  'adverse-events': ofAdverseEvents,
};

/** All charts of a page, or null where there is no such page or it has none. */
export async function chartsOfPage(
  context: ViewContext,
  [page = '', ...rest]: readonly string[],
  parameters: PageParameters,
): Promise<PageCharts | null> {
  return Object.hasOwn(PAGES, page) ? ((await PAGES[page]?.(context, rest, parameters)) ?? null) : null;
}
