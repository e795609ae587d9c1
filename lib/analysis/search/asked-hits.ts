import type { AskedFor } from './asked-for';
import { findAsWritten, type SearchHit, type SearchResult } from './find-entries';
import { wholeOf } from './query-words';
import type { NameRole, SearchEntry } from './search-index';

type Asked = Pick<AskedFor, 'tumours' | 'drugs'>;

/** Between the studies, of which the best has all words, and what comes after them. */
const BEHIND_THE_BEST = 0.5;

/**
 * Hits together with the tumours and drugs that the query names: a query of several words finds what has all of them, and
 * the page of a tumour has not the name of a drug.
 */
export function withNamed(
  terms: readonly SearchEntry[],
  hits: readonly SearchHit[],
  asked: Asked,
  query: string,
): SearchHit[] {
  const [best] = hits;
  if (!best) return [];
  const there = new Set(hits.map(({ entry }) => entry.path));
  const slugs: Partial<Record<SearchEntry['kind'], readonly string[]>> = {
    tumour: asked.tumours,
    drug: asked.drugs,
  };
  const whole = wholeOf(query);
  const named = terms
    .filter((entry) => slugs[entry.kind]?.includes(entry.slug) && !there.has(entry.path))
    .flatMap((entry) => {
      const [longest] = entry.names
        .filter(({ folded }) => whole.includes(folded))
        .sort((a, b) => b.folded.length - a.folded.length);
      const [hit] = longest ? findAsWritten([entry], longest.text).hits : [];
      return hit ? [{ ...hit, rank: best.rank + BEHIND_THE_BEST }] : [];
    });
  return [...hits, ...named].sort((a, b) => a.rank - b.rank);
}

const ABOUT: readonly NameRole[] = ['title', 'about-tumour', 'about-drug'];

/** Found because of what it studied: it is not called by the words. */
const isAbout = ({ found }: SearchHit) => found.some(({ name }) => ABOUT.includes(name.role));

/**
 * Hits with the studies that report of what was asked for before those that only had some such patients; all other hits stay
 * in their places. Studies that are called by the words stay first, laboratory work last.
 */
export function reportingFirst(
  { way, hits }: Pick<SearchResult, 'way' | 'hits'>,
  reporting: ReadonlySet<string>,
): SearchHit[] {
  // What has only some of the words is not called by them.
  const isCalled = (hit: SearchHit) => way !== 'some-words' && !isAbout(hit);
  const place = (hit: SearchHit) =>
    hit.entry.isLaboratory ? 3 : isCalled(hit) ? 0 : reporting.has(hit.entry.slug) ? 1 : 2;
  const studies = hits.filter(({ entry }) => entry.kind === 'study');
  const sorted = studies.toSorted((a, b) => place(a) - place(b));
  let next = 0;
  return hits.map((hit) => {
    if (hit.entry.kind !== 'study') return hit;
    // Ranks stay with the places: by them the kinds are set in order.
    const study = sorted[next++] ?? hit;
    return { ...study, rank: hit.rank };
  });
}
