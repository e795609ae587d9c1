import { readFindings } from '@/app/page-context';
import { getStudy } from '@/lib/store/queries/get-study';
import type { Chart } from '@/lib/views/charts/chart-model';
import { readIntervalMethod } from '@/lib/views/interval-choice';
import { studyPage } from '@/lib/views/study/study-page';
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

/** Pages whose charts can be embedded, by the first step of their address. */
const PAGES: Record<string, ChartsOf> = { studies: ofStudy };

/** All charts of a page, or null where there is no such page or it has none. */
export async function chartsOfPage(
  context: ViewContext,
  [page = '', ...rest]: readonly string[],
  parameters: PageParameters,
): Promise<PageCharts | null> {
  return Object.hasOwn(PAGES, page) ? ((await PAGES[page]?.(context, rest, parameters)) ?? null) : null;
}
