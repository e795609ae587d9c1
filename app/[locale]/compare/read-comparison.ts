import { cache } from 'react';
import { getRenamed } from '@/lib/data/reads/get-renamed';
import { getStudy } from '@/lib/data/reads/get-study';
import { listCheckResults } from '@/lib/data/reads/list-check-results';
import { studiesOfCohorts } from '@/lib/data/reads/studies-of-cohorts';
import { matchesSearch } from '@/lib/data/table-engine/search-text';
import { askList, EVERYTHING, findInList } from '@/lib/data/tables/ask-list';
import { type CohortItem, cohortsTable } from '@/lib/data/tables/cohorts-table';
import { linesOf } from '@/lib/data/tables/list-definition';
import { LISTS } from '@/lib/data/tables/lists';
import { ORIGINS, originRank } from '@/lib/domain/kinds';
import { FEWEST_COHORTS, namedCohorts, readComparedIds } from '@/lib/present/pages/compare/compare-address';
import { type ComparePageView, comparePage } from '@/lib/present/pages/compare/compare-page';
import type { FoundCohorts } from '@/lib/present/pages/compare/compare-picker';
import { withCheckResults } from '@/lib/present/provenance/check-results';
import { readIntervalMethod } from '@/lib/present/results/interval-choice';
import type { ViewContext } from '@/lib/present/words/view-context';
import type { SearchParameters } from '../../page-context';
import { readEvidenceOf } from '../../read-term-evidence';

// The page's head and body, which Next asks for apart, share one reading.
const readStudy = cache(getStudy);

/** Of a search, so much is looked for. */
const LONGEST_SEARCH = 200;
/** Arms, of own data and of cited, among which comparisons are offered. */
const MOST_ARMS = 200;

/** The comparison that an address asks for, as the page and its CSV show it. */
export async function readComparison(
  context: ViewContext,
  parameters: SearchParameters,
): Promise<ComparePageView> {
  const named = namedCohorts(parameters);
  const known = await studiesOfCohorts(named);
  const renamed = await renamedIds(named.filter((id) => !known.has(id)));
  for (const [id, study] of await studiesOfCohorts([...renamed.values()])) known.set(id, study);
  const asked = readComparedIds(parameters, (id) => known.has(id), renamed);
  const slugs = new Set(asked.ids.flatMap((id) => known.get(id) ?? []));
  const found = await Promise.all([...slugs].map((slug) => readStudy(slug)));
  const studies = new Map(found.flatMap((study) => (study ? [[study.slug, study]] : [])));
  const search = typeof parameters.q === 'string' ? parameters.q.slice(0, LONGEST_SEARCH) : '';
  const [evidence, checkResults, offered, arms] = await Promise.all([
    readEvidenceOf({ studies: [...slugs] }),
    listCheckResults({ studies: [...slugs] }),
    findCohorts(context, search, asked.ids),
    asked.ids.length < FEWEST_COHORTS ? readArms() : [],
  ]);
  return comparePage(
    { ...withCheckResults(context, checkResults), intervalMethod: readIntervalMethod(parameters) },
    { evidence, studies, asked, search, offered, arms, checkResults },
  );
}

/** Of what is found, as much is read as it takes to offer the likeliest first. */
const MOST_LOOKED_AT = 60;

/** Papers' own patients before cited ones; a number of patients before none, as where cells were studied. */
const likeliestFirst = (a: CohortItem, b: CohortItem) =>
  originRank(a.study.origin) - originRank(b.study.origin) ||
  Number(a.size === null) - Number(b.size === null);

/** Cohorts that a search finds beside those that are chosen; null where nothing is searched. */
async function findCohorts(
  context: ViewContext,
  search: string,
  ids: readonly string[],
): Promise<FoundCohorts | null> {
  if (search.trim() === '') return null;
  const query = { ...EVERYTHING, search };
  const [{ rows, matching }, chosen] = await Promise.all([
    askList(LISTS.cohorts, query, { limit: MOST_LOOKED_AT }),
    Promise.all(ids.map((id) => findInList(LISTS.cohorts, id))),
  ]);
  const { searchTextsOf } = cohortsTable(context.labels);
  const foundToo = chosen.filter((cohort) => cohort && matchesSearch(linesOf(searchTextsOf(cohort)), search));
  return {
    cohorts: rows.filter(({ id }) => !ids.includes(id)).sort(likeliestFirst),
    matching: matching - foundToo.length,
  };
}

/** The first arms of the data, own ones before cited ones. */
async function readArms() {
  const found = await Promise.all(
    ORIGINS.map((origin) =>
      askList(
        LISTS.cohorts,
        { ...EVERYTHING, filters: { role: ['arm'], origin: [origin] } },
        { limit: MOST_ARMS },
      ),
    ),
  );
  return found.flatMap(({ rows }) => rows);
}

/** Cohorts of studies that were renamed, by their old ids. */
async function renamedIds(ids: readonly string[]): Promise<Map<string, string>> {
  const pairs = await Promise.all(
    ids.map(async (id): Promise<[string, string][]> => {
      const [study = '', cohort = ''] = id.split('/');
      const now = await getRenamed('study', study);
      return now ? [[id, `${now}/${cohort}`]] : [];
    }),
  );
  return new Map(pairs.flat());
}
