import { editDistance } from '@/lib/domain/edit-distance';
import type { FoldedText } from '@/lib/domain/fold';

/** Where a word stands in a name, the best first. */
export const PLACES = ['whole', 'start', 'word', 'within', 'misspelt'] as const;
export type Place = (typeof PLACES)[number];

export interface NameMatch {
  place: Place;
  /** The run of the folded name that was found. */
  run: readonly [from: number, to: number];
}

/** Shorter Latin words and numbers are looked for at the start of words only: "GIST" is not in "registry", 64 not in the code C564. */
const SHORT_WORD = 4;
const SHORT_NUMBER = 3;
const isLatin = (word: string) => /^[a-z]+$/u.test(word);
const isShortWord = (word: string) =>
  word.length <= (/^\d+$/u.test(word) ? SHORT_NUMBER : isLatin(word) ? SHORT_WORD : 0);
const LETTER = /[\p{Script=Latin}\p{Nd}]/u;

/** Whether a word of the name begins at this place of its folded form; in Chinese each character begins one. */
function beginsWord({ text, starts }: FoldedText, at: number): boolean {
  const start = starts[at] ?? 0;
  // The rest of a ligature or of a Greek letter's name begins nothing.
  if (at > 0 && starts[at - 1] === start) return false;
  const before = start === 0 ? '' : (text[start - 1] ?? '');
  return !LETTER.test(before) || !LETTER.test(text[start] ?? '');
}

const textOfRun = ({ text, starts, ends }: FoldedText, [from, to]: readonly [number, number]) =>
  text.slice(starts[from] ?? 0, ends[to - 1] ?? 0);

/** Where `word`, folded, stands in a name; null where it does not. */
export function matchName(name: FoldedText, word: string): NameMatch | null {
  const { folded } = name;
  if (word === '') return null;
  if (folded === word) return { place: 'whole', run: [0, folded.length] };
  const isShort = isShortWord(word);
  let within: NameMatch | null = null;
  for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
    const run = [at, at + word.length] as const;
    // A short word is no run over two: "ORR" is not in "or refractory".
    if (isShort && /\s/u.test(textOfRun(name, run))) continue;
    if (at === 0) return { place: 'start', run };
    if (beginsWord(name, at)) return { place: 'word', run };
    within ??= { place: 'within', run };
  }
  return isShort ? null : within;
}

/** How many slips a word of this length may have. */
const slipsAllowed = (word: string) => (word.length < 5 ? 0 : word.length < 9 ? 1 : 2);

const isChinese = (word: string) => /^\p{Script=Han}+$/u.test(word);
/** Of three characters one may be wrong; two would be half of a shorter word. */
const FEWEST_CHARACTERS = 3;

/** A word of the name that `word` may be a slip of: of words in Latin letters, and the start of a name in Chinese. */
export function matchMisspelt(name: FoldedText, word: string): NameMatch | null {
  if (isChinese(word)) return matchMistaken(name, word);
  const most = slipsAllowed(word);
  if (most === 0 || !isLatin(word)) return null;
  for (const [from, to] of wordsOf(name)) {
    const candidate = name.folded.slice(from, to);
    if (candidate !== word && editDistance(word, candidate, most) <= most) {
      return { place: 'misspelt', run: [from, to] };
    }
  }
  return null;
}

/** One character wrong, left out or too many, in a whole name, or wrong in its beginning. */
function matchMistaken({ folded }: FoldedText, word: string): NameMatch | null {
  if (word.length < FEWEST_CHARACTERS) return null;
  const isNear = (candidate: string) => candidate !== word && editDistance(word, candidate, 1) <= 1;
  if (folded.length >= FEWEST_CHARACTERS && isNear(folded)) {
    return { place: 'misspelt', run: [0, folded.length] };
  }
  const start = folded.slice(0, word.length);
  return start.length === word.length && isNear(start) ? { place: 'misspelt', run: [0, start.length] } : null;
}

/** Runs of the folded name that are words of the name, and the whole. */
function wordsOf(name: FoldedText): (readonly [number, number])[] {
  const bounds = Array.from(name.folded, (_, at) => at).filter((at) => at === 0 || beginsWord(name, at));
  const words = bounds.map((from, index) => [from, bounds[index + 1] ?? name.folded.length] as const);
  return words.length === 1 ? words : [...words, [0, name.folded.length]];
}
