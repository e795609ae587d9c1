import { withoutVariants } from '@/lib/domain/variant-characters';

/** Lower case, half-width, without spaces and hyphens: 'ＡＬＴＥＲ 0203' finds ALTER0203. */
export function foldForSearch(text: string): string {
  // NUL too: databases end a text there.
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\s\p{Dash}\p{Mn}\p{Cf}\0]/gu, '');
  return withoutVariants(plain);
}

/** Shorter Latin words are looked for at the start of words only: "GIST" is not in "registry". */
export const SHORT_WORD = 4;

/** Full-text indexes find nothing shorter than three characters. */
const INDEXED_LENGTH = 3;

/** Longest search, in UTF-16 units. */
export const LONGEST_SEARCH = 200;

// Two of each, so that even a piece of one character makes three. Folded texts have no spaces: nothing else is like them.
const WORD_START = '  ';
const ANY_PLACE = '\n\n';

/** The words of a search, folded, each once, of its first 200 units. All of them must be found; their order does not matter. */
export const searchWords = (search: string): string[] => [
  ...new Set(search.slice(0, LONGEST_SEARCH).trim().split(/\s+/u).map(foldForSearch).filter(Boolean)),
];

/**
 * What is stored of a text: the folded text, and behind it, marked, the pieces by which short words are found. So whether
 * a word is found in a text is whether `needleOf(word)` is a part of `searchableOf(text)`, which any index of trigrams
 * can tell.
 */
export function searchableOf(text: string): string {
  const folded = foldForSearch(text);
  return [folded, ...[...shortStarts(text)].map((start) => WORD_START + start)]
    .concat([...shortPieces(folded)].map((piece) => ANY_PLACE + piece))
    .join('');
}

/** The string that `searchableOf` has for each text in which a folded word is found; never under three characters. */
export function needleOf(word: string): string {
  if (/^[a-z]+$/u.test(word) && word.length <= SHORT_WORD) return WORD_START + word;
  return [...word].length < INDEXED_LENGTH ? ANY_PLACE + word : word;
}

/** Whether each word of a search is found in one of the texts of something that is in no list; lists answer the same. */
export function matchesSearch(texts: readonly string[], search: string): boolean {
  const searchable = texts.map(searchableOf);
  return searchWords(search).every((word) => searchable.some((text) => text.includes(needleOf(word))));
}

/** The first letters of each Latin word. */
function shortStarts(text: string): Set<string> {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{Mn}\p{Cf}\0]/gu, '');
  const starts = new RegExp(`(?<!\\p{Script=Latin})[a-z]{1,${SHORT_WORD}}`, 'gu');
  // A word begins behind a Han character too; behind a hyphen, or with one inside: VEGF and PD-L in "anti-VEGF, PD-L1".
  return new Set([plain, plain.replace(/\p{Dash}/gu, '')].flatMap((variant) => variant.match(starts) ?? []));
}

/** Each two characters that stand together, unless both are letters a–z, and the last character. */
function shortPieces(folded: string): Set<string> {
  const characters = [...folded];
  const pieces = characters.map((character, index) => character + (characters[index + 1] ?? ''));
  return new Set(pieces.filter((piece) => !/^[a-z]+$/u.test(piece)));
}
