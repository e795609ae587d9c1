import { matchMisspelt, matchName, type NameMatch, type Place } from './match-name';
import { matchPinyin } from './match-pinyin';
import { namingWords, searchWords, singular, wholeOf } from './query-words';
import type { NameRole, SearchEntry, SearchKind, SearchName } from './search-index';

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

/** A name before a synonym, and its whole before its start before a word of it; then what is reported about the thing. */
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

/** Finds what is called, or told to be about, all words of the query as they stand; the best first. */
export function findAsWritten(index: readonly SearchEntry[], query: string): SearchResult {
  const words = searchWords(query);
  const hits = words.length === 0 ? [] : hitsOf(index, words, wholeOf(query), asWritten);
  const naming = namingWords(words);
  if (hits.length > 0 || naming.length === words.length) return { way: 'as-written', hits, words };
  return { way: 'as-written', hits: hitsOf(index, naming, naming.join(''), asWritten), words: naming };
}

type Matcher = (name: SearchName, word: string) => NameMatch | null;
const asWritten: Matcher = (name, word) => {
  const found = matchName(name, word);
  const one = found ? null : singular(word);
  return one === null ? found : matchName(name, one);
};
const withSlips: Matcher = (name, word) =>
  // Slips are looked for in what a thing is called, not in all that is reported of it.
  asWritten(name, word) ?? (NAMES.includes(name.role) ? matchMisspelt(name, word) : null);

/** Names of things by how they are typed; what is told of them would bring in too much. */
const byPinyin: Matcher = (name, word) =>
  asWritten(name, word) ?? (NAMES.includes(name.role) ? matchPinyin(name, word) : null);

/** Finds everything that is called, or told to be about, all words of the query; the best first. */
export function findEntries(index: readonly SearchEntry[], query: string): SearchResult {
  const exact = findAsWritten(index, query);
  if (exact.words.length === 0 || exact.hits.length > 0) return exact;
  const { words } = exact;
  const spelt = hitsOf(index, words, words.join(''), byPinyin);
  if (spelt.length > 0) return { way: 'as-written', hits: spelt, words };
  const near = hitsOf(index, words, words.join(''), withSlips);
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
      // The last part of an address is the thing itself; names that are found as well are marked.
      const named = isNamed(entry, whole) ? { rank: 0, found: [] } : null;
      const [best] = [joined, apart, named].filter((hit) => hit !== null).sort((a, b) => a.rank - b.rank);
      return best ? [{ entry, ...best, rank: best.rank + standing(entry) }] : [];
    })
    .sort(bestFirst);
}

const bestFirst = (a: SearchHit, b: SearchHit) =>
  a.rank - b.rank || b.entry.weight - a.entry.weight || (a.entry.title.en < b.entry.title.en ? -1 : 1);

/** What was found in several ways, each once, as good as the best of them. */
export function allHits(found: readonly Pick<SearchResult, 'hits'>[]): SearchHit[] {
  const [first, ...others] = found.map(({ hits }) => hits).filter((hits) => hits.length > 0);
  if (others.length === 0) return first ?? [];
  const byPath = new Map<string, SearchHit>();
  for (const hit of [first, ...others].flatMap((hits) => hits ?? [])) {
    const before = byPath.get(hit.entry.path);
    if (!before || hit.rank < before.rank) byPath.set(hit.entry.path, hit);
  }
  return [...byPath.values()].sort(bestFirst);
}

/** Papers' own patients stand before those that they cite, and patients before laboratory work, unless named outright. */
const CITED = 4;
const LABORATORY = 20;
const standing = ({ origin, isLaboratory }: SearchEntry) =>
  isLaboratory ? LABORATORY : origin === 'secondary' ? CITED : 0;

/** Whether words without spaces are the name of a thing in addresses, "anlotinib-sts-2020". */
const isNamed = ({ slug }: SearchEntry, whole: string) =>
  slug.includes('-') && slug.replaceAll('-', '') === whole;

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

/** Where nothing has all words: what has most of them, and the rarer ones; or what the query holds as a part of itself. */
function someWords(index: readonly SearchEntry[], words: readonly string[]): SearchResult {
  const reported = words.flatMap((word) => partsOf(index, word, words.length > 1));
  const scores = new Map<SearchEntry, { score: number; hit: SearchHit }>();
  for (const { hits } of reported) {
    // What many things have says little.
    const rarity = Math.log(1 + index.length / Math.max(hits.length, 1));
    for (const hit of hits) {
      const before = scores.get(hit.entry);
      scores.set(hit.entry, {
        score: (before?.score ?? 0) + rarity * (TOLD_OF_ANYTHING.includes(hit.entry.kind) ? 0.5 : 1),
        hit: before ? bothOf(before.hit, hit) : hit,
      });
    }
  }
  const most = Math.max(0, ...[...scores.values()].map(({ score }) => score));
  const hits = [...scores.values()]
    .map(({ score, hit }) => ({ ...hit, rank: hit.rank + WORD_MISSING * (most - score) }))
    .sort(bestFirst);
  return { way: 'some-words', hits, words: [...new Set(reported.map(({ word }) => word))] };
}

/** What is measured of every tumour and drug says less of what is looked for than these do. */
const TOLD_OF_ANYTHING: readonly SearchKind[] = ['measure', 'adverse-event', 'method', 'page'];

/** A rare word more counts for more than any place in a name. */
const WORD_MISSING = 40;

const bothOf = (a: SearchHit, b: SearchHit): SearchHit => {
  const found = [...a.found];
  for (const one of b.found) {
    const at = found.findIndex(({ name }) => name === one.name);
    const same = found[at];
    if (same) found[at] = { name: same.name, runs: [...same.runs, ...one.runs] };
    else found.push(one);
  }
  return { entry: a.entry, rank: Math.min(a.rank, b.rank), found };
};

/** Words in Latin letters have spaces between them: "os" is no part of "loss". */
const shortestPart = (folded: string) => (/^[a-z\d]+$/u.test(folded) ? 5 : 2);

/** A word with what it finds; Chinese is written without spaces, so 血管肉瘤依维莫司 is the two names that it holds. */
function partsOf(
  index: readonly SearchEntry[],
  word: string,
  isOneOfSeveral: boolean,
): { word: string; hits: SearchHit[] }[] {
  const hits = isOneOfSeveral ? hitsOf(index, [word], word, withSlips) : [];
  if (hits.length > 0) return [{ word, hits }];
  const held = new Set(
    index.flatMap(({ names }) =>
      names.flatMap(({ role, folded }) =>
        NAMES.includes(role) && folded.length >= shortestPart(folded) && word.includes(folded)
          ? [folded]
          : [],
      ),
    ),
  );
  const longest = [...held].filter((one) => ![...held].some((other) => other !== one && other.includes(one)));
  return longest.map((one) => ({ word: one, hits: hitsOf(index, [one], one, asWritten) }));
}
