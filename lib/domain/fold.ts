import { withoutVariants } from './variant-characters';

/** A text as a search sees it, and where each of its characters stands in the text itself. */
export interface FoldedText {
  text: string;
  folded: string;
  /** Start and end, in the text, of what became each character of `folded`. */
  starts: number[];
  ends: number[];
}

const GREEK = [
  ...'α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu'.split(' '),
  ...'ν nu ξ xi ο omicron π pi ρ rho σ sigma ς sigma τ tau υ upsilon φ phi χ chi ψ psi ω omega'.split(' '),
];
/** The name of each Greek letter: "χ² test" is found by "chi2", "TGF-β" by "tgf beta". */
const LETTER_NAMES = new Map(
  Array.from({ length: GREEK.length / 2 }, (_, index) => [
    GREEK[2 * index] ?? '',
    GREEK[2 * index + 1] ?? '',
  ]),
);

/** What a search does not see: space, hyphens, accents, characters without width, and what only sets words apart. */
const UNSEEN = /[\s\p{Dash}\p{Mn}\p{Cf}'’"“”.,，、。·・/／()（）[\]+＋:：;；?!%]/u;

/** Lower case, half-width, Greek letters by name, without space, hyphens, accents and punctuation. */
export function fold(text: string): FoldedText {
  const result: FoldedText = { text, folded: '', starts: [], ends: [] };
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    for (const part of character.normalize('NFKD').toLowerCase()) {
      const letters = UNSEEN.test(part) ? '' : (LETTER_NAMES.get(part) ?? withoutVariants(part));
      result.folded += letters;
      for (let index = 0; index < letters.length; index += 1) {
        result.starts.push(at);
        result.ends.push(end);
      }
    }
    at = end;
  }
  return result;
}

/** A run of a text, and whether it is what was looked for. */
export interface MarkedPart {
  text: string;
  marked: boolean;
}

/** Cuts a text where the runs `[from, to)` of its folded form begin and end; joined, the parts are the text. */
export function markParts(
  { text, starts, ends }: FoldedText,
  runs: readonly (readonly [from: number, to: number])[],
): MarkedPart[] {
  const isMarked = Array.from({ length: text.length }, () => false);
  for (const [from, to] of runs) {
    if (from >= to) continue;
    isMarked.fill(true, starts[from] ?? 0, ends[to - 1] ?? 0);
  }
  const parts: MarkedPart[] = [];
  let at = 0;
  for (const character of text) {
    const marked = isMarked[at] ?? false;
    const last = parts.at(-1);
    if (last && last.marked === marked) last.text += character;
    else parts.push({ text: character, marked });
    at += character.length;
  }
  return parts;
}

/** What an index of words has to hold of a text, so that whatever is found in its folded form is found there too. */
export function foldWithWords(text: string): string[] {
  const plain = text.replace(/\s+/gu, ' ');
  const { folded } = fold(plain);
  // A word begins behind what a search does not see, and at a Greek letter.
  const apart = [...plain].map((character) => LETTER_NAMES.get(character.toLowerCase()) ?? character);
  const words = apart.map((letters) => (letters.length > 1 ? ` ${letters} ` : letters)).join('');
  return [...new Set([plain, words, folded])];
}
