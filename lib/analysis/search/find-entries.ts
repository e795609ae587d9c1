import { fold } from '@/lib/domain/fold';
import { matchMisspelt, matchName, type NameMatch, type Place } from './match-name';
import type { NameRole, SearchEntry, SearchName } from './search-index';

/** A name in which something was found, and where. */
export interface FoundName {
  name: SearchName;
  runs: (readonly [number, number])[];
}

export interface SearchHit {
  entry: SearchEntry;
  /** The smaller the better. */
  rank: number;
  /** The names in which the words were found; one, where one holds them all. */
  found: FoundName[];
}

/** How it was searched: every word as it stands; allowing for slips; or for some of the words only. */
export type SearchWay = 'as-written' | 'misspelt' | 'some-words';

export interface SearchResult {
  way: SearchWay;
  hits: SearchHit[];
  /** The words that were looked for; with `some-words` those that found something. */
  words: readonly string[];
}

/** What the thing is called; the rest only tells of it. */
const NAMES: readonly NameRole[] = ['name', 'synonym', 'brand', 'code'];

/** A name before a synonym, and its whole before its start before a word of it; then what is told about the thing. */
function rankOf({ role }: SearchName, place: Place): number {
  const RANKS: Record<Place, [name: number, synonym: number, about: number]> = {
    whole: [0, 1, 6],
    start: [2, 4, 7],
    word: [3, 5, 8],
    within: [5, 6, 9],
    misspelt: [10, 11, 14],
  };
  const [name, synonym, about] = RANKS[place];
  return role === 'name' ? name : NAMES.includes(role) ? synonym : about;
}

/** Between words: space, and what joins drugs or sets clauses apart. Hyphens join. */
const BETWEEN_WORDS = /[\s+＋,，、;；]+/u;

/** Of a query its first characters are read, and its first words. */
const LONGEST_QUERY = 200;
const MOST_WORDS = 12;

/** The words of a query as they are looked for, folded, each once. */
export const searchWords = (query: string): string[] =>
  [
    ...new Set(
      query
        .slice(0, LONGEST_QUERY)
        .split(BETWEEN_WORDS)
        .map((word) => fold(word).folded),
    ),
  ]
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);

/** The whole query as one word. */
const wholeOf = (query: string) => fold(query.slice(0, LONGEST_QUERY)).folded;

/** Finds what is called, or told to be about, all words of the query as they stand; the best first. */
export function findAsWritten(index: readonly SearchEntry[], query: string): SearchResult {
  const words = searchWords(query);
  const hits = words.length === 0 ? [] : hitsOf(index, words, wholeOf(query), asWritten);
  return { way: 'as-written', hits, words };
}

type Matcher = (name: SearchName, word: string) => NameMatch | null;
const asWritten: Matcher = matchName;
const withSlips: Matcher = (name, word) =>
  // Slips are looked for in what a thing is called, not in all that is told of it.
  matchName(name, word) ?? (NAMES.includes(name.role) ? matchMisspelt(name, word) : null);

/** Finds everything that is called, or told to be about, all words of the query; the best first. */
export function findEntries(index: readonly SearchEntry[], query: string): SearchResult {
  const exact = findAsWritten(index, query);
  const { words } = exact;
  if (words.length === 0 || exact.hits.length > 0) return exact;
  const near = hitsOf(index, words, wholeOf(query), withSlips);
  if (near.length > 0) return { way: 'misspelt', hits: near, words };
  return someWords(index, words);
}

function hitsOf(
  index: readonly SearchEntry[],
  words: readonly string[],
  whole: string,
  match: Matcher,
): SearchHit[] {
  return index
    .flatMap((entry): SearchHit[] => {
      // "angio sarcoma" is one word to most readers.
      const joined = bestOf(entry, whole, match);
      const apart = words.length > 1 ? allOf(entry, words, match) : null;
      const [best] = [joined, apart].filter((hit) => hit !== null).sort((a, b) => a.rank - b.rank);
      return best ? [{ entry, ...best }] : [];
    })
    .sort(
      (a, b) =>
        a.rank - b.rank || b.entry.weight - a.entry.weight || (a.entry.title.en < b.entry.title.en ? -1 : 1),
    );
}

type Found = Pick<SearchHit, 'rank' | 'found'>;

function bestOf({ names }: SearchEntry, word: string, match: Matcher): Found | null {
  let best: Found | null = null;
  for (const name of names) {
    const found = match(name, word);
    if (!found) continue;
    const rank = rankOf(name, found.place);
    if (best === null || rank < best.rank) best = { rank, found: [{ name, runs: [found.run] }] };
  }
  return best;
}

/** All words, each in whichever name holds it best; as good as the worst of them. */
function allOf(entry: SearchEntry, words: readonly string[], match: Matcher): Found | null {
  const inOne = entry.names.flatMap((name): Found[] => {
    const matches = words.map((word) => match(name, word));
    if (!matches.every((found) => found !== null)) return [];
    // All the words of a name, in any order, are the name.
    const rank = Math.max(...matches.map(({ place }) => rankOf(name, place)));
    return [{ rank, found: [{ name, runs: matches.map(({ run }) => run) }] }];
  });
  const [together] = inOne.sort((a, b) => a.rank - b.rank);
  if (together) return together;
  const each = words.map((word) => bestOf(entry, word, match));
  if (!each.every((found) => found !== null)) return null;
  const byName = new Map<SearchName, FoundName>();
  for (const { name, runs } of each.flatMap(({ found }) => found)) {
    byName.set(name, { name, runs: [...(byName.get(name)?.runs ?? []), ...runs] });
  }
  return { rank: Math.max(...each.map(({ rank }) => rank)) + 1, found: [...byName.values()] };
}

/** Where nothing has all words: what has one of them, or what the query holds as a part of itself. */
function someWords(index: readonly SearchEntry[], words: readonly string[]): SearchResult {
  const single = words.map((word) => ({ word, hits: hitsOf(index, [word], word, withSlips) }));
  const found = words.length > 1 ? single.filter(({ hits }) => hits.length > 0) : [];
  if (found.length > 0) {
    const hits = new Map(found.flatMap((one) => one.hits).map((hit) => [hit.entry, hit]));
    return { way: 'some-words', hits: [...hits.values()], words: found.map(({ word }) => word) };
  }
  // Chinese is written without spaces: 血管肉瘤依维莫司 holds two names.
  const query = words.join('');
  const hits = index.flatMap((entry): SearchHit[] => {
    const name = entry.names.find(
      (one) => NAMES.includes(one.role) && one.folded.length > 1 && query.includes(one.folded),
    );
    return name ? [{ entry, rank: rankOf(name, 'within'), found: [{ name, runs: [] }] }] : [];
  });
  return { way: 'some-words', hits: longestFirst(hits), words: hits.length > 0 ? words : [] };
}

const longestFirst = (hits: readonly SearchHit[]) =>
  [...hits].sort((a, b) => (b.found[0]?.name.folded.length ?? 0) - (a.found[0]?.name.folded.length ?? 0));
