import {
  findAsWritten,
  findEntries,
  type SearchResult,
  searchWords,
} from '@/lib/analysis/search/find-entries';
import { type SearchEntry, searchEntries } from '@/lib/analysis/search/search-index';
import { listMethods } from '@/lib/data/methods';
import { oncePerDatabase } from '@/lib/data/once-per-database';
import { countResults } from '@/lib/data/reads/count-results';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { askList, EVERYTHING } from '@/lib/data/tables/ask-list';
import { LISTS } from '@/lib/data/tables/lists';
import type { SearchItem } from '@/lib/data/tables/search-table';
import type { Labels } from '@/lib/domain/labels';
import { evidenceIndex } from '@/lib/present/pages/search/evidence-index';

/** Studies and papers that are weighed for one search. */
const MOST_CANDIDATES = 500;
/** Treatments that can be found. */
const MOST_TREATMENTS = 1000;

/**
 * What is found without asking the database: every term, what was given, and the first studies and papers, own data
 * first. It grows with the vocabulary, not with the number of studies.
 */
const readKept = oncePerDatabase(
  async (): Promise<{ labels: Labels; terms: SearchEntry[]; first: SearchEntry[] }> => {
    const [labels, { results, events }, methods, studies, treatments, first] = await Promise.all([
      getVocabulary(),
      countResults(),
      listMethods(),
      askList(LISTS.studies, EVERYTHING, { limit: 0, facets: ['tumour', 'drug'] }),
      askList(LISTS.treatments, EVERYTHING, { limit: MOST_TREATMENTS }),
      askList(LISTS.search, EVERYTHING, { limit: MOST_CANDIDATES }),
    ]);
    const countsOf = (facet: string) =>
      new Map((studies.facets[facet] ?? []).map(({ value, count }) => [value, count]));
    const terms = evidenceIndex({
      labels,
      methods,
      results,
      events,
      treatments: treatments.rows,
      tumourStudies: countsOf('tumour'),
      drugStudies: countsOf('drug'),
    });
    return { labels, terms, first: searchEntries(labels, first.rows) };
  },
);

async function candidates(labels: Labels, searches: readonly string[]): Promise<SearchEntry[]> {
  const found = new Map<string, SearchItem>();
  for (const search of new Set(searches)) {
    const { rows } = await askList(LISTS.search, { ...EVERYTHING, search }, { limit: MOST_CANDIDATES });
    for (const item of rows) if (found.size < MOST_CANDIDATES) found.set(item.key, item);
  }
  return searchEntries(labels, [...found.values()]);
}

/** What a search finds, and what it could find: the terms and some studies and papers, for examples. */
export async function findEvidence(query: string): Promise<SearchResult & { index: readonly SearchEntry[] }> {
  const { labels, terms, first } = await readKept();
  const index = [...terms, ...first];
  const words = searchWords(query);
  if (words.length === 0) return { ...findEntries([], query), index };
  const asWritten = [...terms, ...(await candidates(labels, [words.join(' '), words.join('')]))];
  const exact = findAsWritten(asWritten, query);
  if (exact.hits.length > 0) return { ...exact, index };
  // Slips are looked for among terms and the first studies; single words among all.
  const further = await candidates(labels, words);
  const known = new Set(first.map(({ path }) => path));
  return { ...findEntries([...index, ...further.filter(({ path }) => !known.has(path))], query), index };
}
