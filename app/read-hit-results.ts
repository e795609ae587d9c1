import type { AskedFor } from '@/lib/analysis/search/asked-for';
import type { SearchResult } from '@/lib/analysis/search/find-entries';
import { keptPerDatabase } from '@/lib/data/once-per-database';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { askList, EVERYTHING } from '@/lib/data/tables/ask-list';
import { LISTS } from '@/lib/data/tables/lists';
import type { OutcomeListItem } from '@/lib/data/tables/results-tables';
import { groupBy } from '@/lib/domain/group-by';
import { ORIGINS } from '@/lib/domain/kinds';
import { KINDS_WITH_RESULTS, type KindWithResults } from '@/lib/present/pages/search/hit-results';
import { isValueAlone, ofWholeGroups } from '@/lib/present/pages/search/whole-group';

/** Hits of a kind that carry results, and results among which those are chosen. */
const MOST_HITS = 8;
const MOST_RESULTS = 40;
const MOST_OF_A_STUDY = 300;
/** Results that are looked through for other values of the same cohorts. */
const MOST_OF_COHORTS = 1000;
/** Things whose results are kept; the same few are found again and again. */
const MOST_KEPT = 500;

const kept = keptPerDatabase<OutcomeListItem[]>(MOST_KEPT);

type Asked = Pick<AskedFor, 'tumours' | 'drugs'>;

/** Results of the first hits of each kind that has any, by the addresses of the hits. */
export async function readHitResults({
  hits,
  asked,
}: Pick<SearchResult, 'hits'> & { asked: Asked }): Promise<Map<string, OutcomeListItem[]>> {
  const first = KINDS_WITH_RESULTS.flatMap((kind) =>
    hits
      .filter(({ entry }) => entry.kind === kind)
      .slice(0, MOST_HITS)
      .map(({ entry }) => ({ kind, slug: entry.slug, path: entry.path })),
  );
  return new Map(
    await Promise.all(
      first.map(async ({ kind, slug, path }): Promise<[string, OutcomeListItem[]]> => {
        // Of a study all is read; of a tumour or a drug what it has to do with the others that are asked for.
        const others = kind === 'tumour' ? asked.drugs : kind === 'drug' ? asked.tumours : [];
        const key = [path, ...others].join(' ');
        return [path, await kept(key, () => resultsOfGroups(kind, slug, others))];
      }),
    ),
  );
}

/** Results of the studies of one page that are read together. */
const MOST_OF_A_PAGE = 2000;

/** The results of studies that are each of a whole group, by the slugs of the studies. */
export async function readResultsOfStudies(
  slugs: readonly string[],
): Promise<Map<string, OutcomeListItem[]>> {
  if (slugs.length === 0) return new Map();
  const filters = { study: [...slugs] };
  const { rows, matching } = await askList(
    LISTS.outcomes,
    { ...EVERYTHING, filters },
    { limit: MOST_OF_A_PAGE },
  );
  if (matching > rows.length)
    return new Map(
      await Promise.all(
        slugs.map(
          async (slug): Promise<[string, OutcomeListItem[]]> => [
            slug,
            await kept(`/studies/${slug}`, () => resultsOfGroups('study', slug, [])),
          ],
        ),
      ),
    );
  return groupBy(ofWholeGroups(await getVocabulary(), rows), ({ study }) => study.slug);
}

/** The results of a hit that are each of a whole group. */
async function resultsOfGroups(
  kind: KindWithResults,
  slug: string,
  others: readonly string[],
): Promise<OutcomeListItem[]> {
  const labels = await getVocabulary();
  if (kind === 'study') {
    const rows = await largest({ study: [slug] }, MOST_OF_A_STUDY);
    return ofWholeGroups(labels, rows, rows.length < MOST_OF_A_STUDY ? rows : await ofSameCohorts(rows));
  }
  const other = kind === 'tumour' ? 'drug' : 'tumour';
  const together = others.length > 0 ? await largestOfTerm({ [kind]: [slug], [other]: [...others] }) : [];
  return together.length > 0 ? together : largestOfTerm({ [kind]: [slug] });
}

/** The largest results of what is looked for first; where nobody reports such, of anything. */
async function largestOfTerm(filters: Record<string, string[]>): Promise<OutcomeListItem[]> {
  const labels = await getVocabulary();
  const { measures } = labels;
  const headlines = Object.keys(measures).filter((measure) => measures[measure]?.headline !== undefined);
  for (const measure of [headlines, []])
    for (const origin of ORIGINS) {
      const rows = await largest(
        { ...filters, origin: [origin], ...(measure.length > 0 ? { measure } : {}) },
        MOST_RESULTS,
      );
      const found = ofWholeGroups(labels, rows, await ofSameCohorts(rows));
      if (found.length > 0) return found;
    }
  return [];
}

async function largest(filters: Record<string, string[]>, limit: number): Promise<OutcomeListItem[]> {
  const query = { ...EVERYTHING, filters, sort: 'patients', descending: true };
  return (await askList(LISTS.outcomes, query, { limit })).rows;
}

/** All that the studies of results report of the measures of which these have a value without a count. */
async function ofSameCohorts(rows: readonly OutcomeListItem[]): Promise<OutcomeListItem[]> {
  const values = rows.filter(isValueAlone);
  if (values.length === 0) return [];
  const study = [...new Set(values.map((row) => row.study.slug))];
  const measure = [...new Set(values.map((row) => row.measure))];
  return largest({ study, measure }, MOST_OF_COHORTS);
}
