import type { SearchResult } from '@/lib/analysis/search/find-entries';
import { oncePerDatabase } from '@/lib/data/once-per-database';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { askList, EVERYTHING } from '@/lib/data/tables/ask-list';
import { LISTS } from '@/lib/data/tables/lists';
import type { OutcomeListItem } from '@/lib/data/tables/results-tables';
import { ORIGINS } from '@/lib/domain/kinds';
import { KINDS_WITH_RESULTS, type KindWithResults } from '@/lib/present/pages/search/hit-results';

/** Hits of a kind that carry results, and results among which those are chosen. */
const MOST_HITS = 8;
const MOST_RESULTS = 40;
/** Things whose results are kept; the same few are found again and again. */
const MOST_KEPT = 500;

const readKept = oncePerDatabase(async () => new Map<string, Promise<OutcomeListItem[]>>());

/** Results of the first hits of each kind that has any, by the addresses of the hits. */
export async function readHitResults({
  hits,
}: Pick<SearchResult, 'hits'>): Promise<Map<string, OutcomeListItem[]>> {
  const first = KINDS_WITH_RESULTS.flatMap((kind) =>
    hits
      .filter(({ entry }) => entry.kind === kind)
      .slice(0, MOST_HITS)
      .map(({ entry }) => ({ kind, slug: entry.slug, path: entry.path })),
  );
  const kept = await readKept();
  return new Map(
    await Promise.all(
      first.map(async ({ kind, slug, path }): Promise<[string, OutcomeListItem[]]> => {
        const before = kept.get(path);
        if (before) return [path, await before];
        const reading = largestResults(kind, slug);
        if (kept.size >= MOST_KEPT) kept.clear();
        kept.set(path, reading);
        reading.catch(() => kept.delete(path));
        return [path, await reading];
      }),
    ),
  );
}

/** The largest results of what is looked for first; where nobody reports such, of anything. */
async function largestResults(kind: KindWithResults, slug: string): Promise<OutcomeListItem[]> {
  const { measures } = await getVocabulary();
  const headlines = Object.keys(measures).filter((measure) => measures[measure]?.headline !== undefined);
  for (const measure of [headlines, []])
    for (const origin of ORIGINS) {
      const filters = { [kind]: [slug], origin: [origin], ...(measure.length > 0 ? { measure } : {}) };
      const { rows } = await askList(
        LISTS.outcomes,
        { ...EVERYTHING, filters, sort: 'patients', descending: true },
        { limit: MOST_RESULTS },
      );
      if (rows.length > 0) return rows;
    }
  return [];
}
