import type { Labels } from '@/lib/domain/labels';
import { namingWords, searchWords, singular, stemOf } from './query-words';
import type { NameRole, SearchEntry, SearchKind } from './search-index';

/** What a question names, so that it can be answered with results. */
export interface AskedFor {
  tumours: string[];
  drugs: string[];
  /** Measures by the whole of a name, else by a bent form of it, else those of which a word is named. */
  measures: string[];
  terms: string[];
  /** Adverse events are asked about at large: "side effects". */
  events: boolean;
}

interface Naming {
  kind: SearchKind;
  slug: string;
  from: number;
  to: number;
}

const NAMES: readonly NameRole[] = ['name', 'synonym', 'brand', 'code'];
const KINDS: readonly SearchKind[] = ['tumour', 'drug', 'measure', 'adverse-event', 'page'];
const HAN = /\p{Script=Han}/u;
const LEAST_LETTERS = 2;

/** Every name that stands in the words, at the bounds of words where it is written with letters. */
function namings(index: readonly SearchEntry[], words: readonly string[]): Naming[] {
  const bounds = new Set([0]);
  let whole = '';
  for (const word of words) {
    whole += word;
    bounds.add(whole.length);
  }
  const found: Naming[] = [];
  for (const { kind, slug, names } of index) {
    if (!KINDS.includes(kind)) continue;
    for (const { role, folded } of names) {
      if (!NAMES.includes(role) || folded.length < LEAST_LETTERS) continue;
      for (let from = whole.indexOf(folded); from !== -1; from = whole.indexOf(folded, from + 1)) {
        const to = from + folded.length;
        if (HAN.test(folded) || (bounds.has(from) && bounds.has(to))) found.push({ kind, slug, from, to });
      }
    }
  }
  return found;
}

/** Of names that lie in one another the longest: "undifferentiated pleomorphic sarcoma" is not "sarcoma". */
const outermost = (all: readonly Naming[]) =>
  all.filter(
    (one) =>
      !all.some(
        (other) => other.from <= one.from && other.to >= one.to && other.to - other.from > one.to - one.from,
      ),
  );

/** What a question names of tumours, drugs, measures and adverse events. */
export function askedFor(index: readonly SearchEntry[], query: string): AskedFor {
  const words = searchWords(query);
  const found = outermost([
    ...namings(index, words),
    ...namings(
      index,
      words.map((word) => singular(word) ?? word),
    ),
  ]);
  const slugsOf = (kind: SearchKind) => [
    ...new Set(found.filter((one) => one.kind === kind).map(({ slug }) => slug)),
  ];
  const measures = firstNamed(
    () => slugsOf('measure'),
    () => measuresBent(index, words),
    () => measuresWithWord(index, words),
  );
  return {
    tumours: slugsOf('tumour'),
    drugs: slugsOf('drug'),
    measures,
    terms: slugsOf('adverse-event'),
    events: slugsOf('page').includes('adverse-events'),
  };
}

/** What stands at one end of a text: a tumour or a drug by any of its names, anything else, or nothing. */
export function termAt(
  index: readonly SearchEntry[],
  text: string,
  end: 'start' | 'end',
): 'tumour' | 'drug' | 'other' | 'nothing' {
  const words = searchWords(text);
  if (words.length === 0) return 'nothing';
  for (const some of [words, words.map((word) => singular(word) ?? word)]) {
    const { length } = some.join('');
    const there = namings(index, some).filter(({ from, to }) =>
      end === 'start' ? from === 0 : to === length,
    );
    for (const kind of ['tumour', 'drug'] as const) if (there.some((one) => one.kind === kind)) return kind;
  }
  return 'other';
}

/** The first way of reading that finds something. */
const firstNamed = (...ways: readonly (() => string[])[]): string[] => {
  for (const way of ways) {
    const found = way();
    if (found.length > 0) return found;
  }
  return [];
};

/** Measures of one word that the question says as a verb, or otherwise bent: who "recurred" had a recurrence. */
function measuresBent(index: readonly SearchEntry[], words: readonly string[]): string[] {
  const stems = new Set(namingWords(words).flatMap((word) => stemOf(word) ?? []));
  return index
    .filter(({ kind }) => kind === 'measure')
    .filter(({ names }) =>
      names.some(({ role, text }) => {
        const [only, ...more] = NAMES.includes(role) ? searchWords(text) : [];
        const stem = only === undefined || more.length > 0 ? null : stemOf(only);
        return stem !== null && stems.has(stem);
      }),
    )
    .map(({ slug }) => slug);
}

/** Shorter words, and those of any measure, name none. */
const LEAST_NAMING = 5;

function measuresWithWord(index: readonly SearchEntry[], words: readonly string[]): string[] {
  const naming = namingWords(words).filter((word) => HAN.test(word) || word.length >= LEAST_NAMING);
  return index
    .filter(({ kind }) => kind === 'measure')
    .filter(({ names }) =>
      names.some(({ role, text }) => {
        if (!NAMES.includes(role)) return false;
        const own = searchWords(text);
        return naming.some((word) => (HAN.test(word) ? word.includes(own.join('')) : own.includes(word)));
      }),
    )
    .map(({ slug }) => slug);
}

/** The measures of the groups that these belong to: who asks for a response rate is answered with responses. */
export function sameGroup({ measures }: Pick<Labels, 'measures'>, slugs: readonly string[]): string[] {
  const groups = new Set(slugs.flatMap((slug) => measures[slug]?.group ?? []));
  return Object.keys(measures).filter((slug) => {
    const group = measures[slug]?.group;
    return group !== undefined && groups.has(group);
  });
}
