import { askedAge } from '@/lib/analysis/search/asked-age';
import { type AskedFor, askedFor } from '@/lib/analysis/search/asked-for';
import { reportingFirst, withNamed } from '@/lib/analysis/search/asked-hits';
import { allHits, findAsWritten, findEntries, type SearchResult } from '@/lib/analysis/search/find-entries';
import { inCharacters } from '@/lib/analysis/search/in-characters';
import { namingWords, searchWords, singular } from '@/lib/analysis/search/query-words';
import { type SearchEntry, searchEntries } from '@/lib/analysis/search/search-index';
import { simplified } from '@/lib/analysis/search/simplified';
import { listMethods } from '@/lib/data/methods';
import { keptPerDatabase, oncePerDatabase } from '@/lib/data/once-per-database';
import { countResults } from '@/lib/data/reads/count-results';
import { getVocabulary } from '@/lib/data/reads/get-vocabulary';
import { askList, EVERYTHING } from '@/lib/data/tables/ask-list';
import { LISTS } from '@/lib/data/tables/lists';
import type { PatientItem } from '@/lib/data/tables/patients-table';
import type { SearchItem } from '@/lib/data/tables/search-table';
import type { Labels } from '@/lib/domain/labels';
import { evidenceIndex } from '@/lib/present/pages/search/evidence-index';
import { isOfTumours } from '@/lib/present/pages/search/hit-results';
import { findPatients } from './find-patients';

/** Studies and papers that are weighed for one search. */
const MOST_CANDIDATES = 500;
/** Pairs of tumours and drugs whose studies are kept. */
const MOST_KEPT = 500;
/** Treatments that can be found. */
const MOST_TREATMENTS = 1000;

/**
 * What is found without asking the database: every term, what was given, and the first studies and papers, own data
 * first. It grows with the vocabulary, not with the number of studies.
 */
const readKept = oncePerDatabase(
  async (): Promise<{
    labels: Labels;
    /** Studies that are work in a laboratory. */
    laboratory: ReadonlySet<string>;
    terms: SearchEntry[];
    first: SearchEntry[];
  }> => {
    const [labels, { results, adverseEvents }, methods, studies, treatments, first] = await Promise.all([
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
      adverseEvents,
      treatments: treatments.rows,
      tumourStudies: countsOf('tumour'),
      drugStudies: countsOf('drug'),
    });
    const laboratory = await laboratoryStudies(labels);
    return { labels, laboratory, terms, first: searchEntries(labels, first.rows, laboratory) };
  },
);

async function laboratoryStudies({ groups }: Labels): Promise<ReadonlySet<string>> {
  const { designs = {} } = groups;
  const design = Object.keys(designs).filter((slug) => designs[slug]?.laboratory);
  if (design.length === 0) return new Set();
  const query = { ...EVERYTHING, filters: { design } };
  const { rows } = await askList(LISTS.studies, query, { limit: MOST_CANDIDATES });
  return new Set(rows.map(({ slug }) => slug));
}

type Kept = Awaited<ReturnType<typeof readKept>>;

async function candidates(
  { labels, laboratory }: Pick<Kept, 'labels' | 'laboratory'>,
  searches: readonly string[],
): Promise<SearchEntry[]> {
  const found = new Map<string, SearchItem>();
  for (const search of new Set(searches)) {
    const { rows } = await askList(LISTS.search, { ...EVERYTHING, search }, { limit: MOST_CANDIDATES });
    for (const item of rows) if (found.size < MOST_CANDIDATES) found.set(item.key, item);
  }
  return searchEntries(labels, [...found.values()], laboratory);
}

type FoundEvidence = SearchResult & { index: readonly SearchEntry[] };

interface AnsweredSearch extends FoundEvidence {
  asked: AskedFor;
  /** Patients of the age that is asked about; without any, the number is a word like others. */
  patients: PatientItem[];
  /** The words that were looked for: those of the question without the age, and in characters what was typed in pinyin. */
  searched: string;
}

/**
 * What a search finds, what the query names, and what could be found: the terms and some studies and papers, for examples.
 * A query in Traditional Chinese that finds nothing is looked for in Simplified.
 */
export async function findEvidence(query: string): Promise<AnsweredSearch> {
  const kept = await readKept();
  const aged = await patientsAsked(kept, query);
  const { searched, patients } = aged ?? { searched: query, patients: [] };
  return { ...(await findWords(kept, searched)), patients };
}

/** The patients of the age that a question names, and its other words; null where it names none, or nobody has it. */
async function patientsAsked(
  { terms }: Kept,
  query: string,
): Promise<Pick<AnsweredSearch, 'patients' | 'searched'> | null> {
  const age =
    askedAge(terms, query) ??
    askedAge(terms, simplified(query)) ??
    (/\d/u.test(query) ? askedAge(terms, inCharacters(terms, query)[0] ?? '') : null);
  if (!age) return null;
  const patients = await findPatients(askedFor(terms, age.rest), age);
  return patients.length === 0 ? null : { patients, searched: age.rest };
}

type FoundWords = Omit<AnsweredSearch, 'patients'>;

async function findWords(kept: Kept, query: string): Promise<FoundWords> {
  const exact = await findExactly(kept, query);
  const answer = async (found: FoundEvidence, words: string) => ({
    ...(await withAsked(kept, found, words)),
    searched: query,
  });
  if (exact.words.length === 0 || exact.hits.length > 0) return answer(exact, query);
  const other = simplified(query);
  const inSimplified = other === query ? exact : await findExactly(kept, other);
  if (inSimplified.hits.length > 0) return answer(inSimplified, other);
  return (await findSpelt(kept, query)) ?? answer(await findLoosely(kept, other), other);
}

/** What the characters find that a query in pinyin stands for; null where it stands for none. */
async function findSpelt(kept: Kept, query: string): Promise<FoundWords | null> {
  const readings = inCharacters([...kept.terms, ...kept.first], query);
  const [first] = readings;
  if (first === undefined) return null;
  const found = await Promise.all(readings.map((reading) => findExactly(kept, reading)));
  const [best] = found.filter(({ hits }) => hits.length > 0);
  const searched = readings.join(' ');
  if (!best) return { ...(await withAsked(kept, await findLoosely(kept, first), first)), searched };
  return {
    ...(await withAsked(kept, { ...best, hits: allHits(found) }, searched)),
    searched,
  };
}

/** With the tumours and drugs that the query names among the hits, and the studies that report of just those before others. */
async function withAsked({ labels, terms }: Kept, found: FoundEvidence, query: string) {
  const asked = askedFor(found.index, query);
  if (asked.tumours.length === 0) return { ...found, asked };
  const withTerms = { way: found.way, hits: withNamed(terms, found.hits, asked, query) };
  const hits = reportingFirst(withTerms, await reporting(labels, asked));
  return { ...found, hits, asked };
}

/** Studies with results of just the tumours that are asked for, of the drugs where some are named. */
const reporting = (labels: Labels, asked: AskedFor) =>
  keptReporting([...asked.tumours, '', ...asked.drugs].join(' '), () => readStudiesReporting(labels, asked));

const keptReporting = keptPerDatabase<ReadonlySet<string>>(MOST_KEPT);

async function readStudiesReporting(
  labels: Labels,
  { tumours, drugs }: AskedFor,
): Promise<ReadonlySet<string>> {
  const filters = { tumour: tumours, ...(drugs.length > 0 ? { drug: drugs } : {}) };
  const query = { ...EVERYTHING, filters, sort: 'patients', descending: true };
  const { rows } = await askList(LISTS.outcomes, query, { limit: MOST_CANDIDATES });
  return new Set(
    rows
      .filter((row) => !row.notReported && isOfTumours({ labels }, row, tumours))
      .map(({ study }) => study.slug),
  );
}

async function findExactly(kept: Kept, query: string): Promise<FoundEvidence> {
  const { terms, first } = kept;
  const index = [...terms, ...first];
  const words = searchWords(query);
  if (words.length === 0) return { ...findEntries([], query), index };
  const naming = namingWords(words);
  const single = naming.map((word) => singular(word) ?? word);
  const searches = [words, naming, single].flatMap((some) => [some.join(' '), some.join('')]);
  return { ...findAsWritten([...terms, ...(await candidates(kept, searches))], query), index };
}

/** Slips are looked for among terms and the first studies; single words among all. */
async function findLoosely(kept: Kept, query: string): Promise<FoundEvidence> {
  const { terms, first } = kept;
  const further = await candidates(kept, namingWords(searchWords(query)));
  const known = new Set(first.map(({ path }) => path));
  const index = [...terms, ...first];
  return { ...findEntries([...index, ...further.filter(({ path }) => !known.has(path))], query), index };
}
