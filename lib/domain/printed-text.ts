/**
 * A paper's text as it is compared with what an extraction file says is printed there: NFKC and without white space,
 * with every remaining character traceable to its line. The full texts carry full-width digits, letter-spaced
 * words and line ends within words, so nothing else compares reliably.
 */

interface Character {
  text: string;
  /** 1-based line, and the stretch of that line as stored. */
  line: number;
  offset: number;
  width: number;
  /** White space or a line end stood in front of it. */
  gap: boolean;
}

export interface PaperText {
  lines: readonly string[];
  characters: readonly Character[];
  /** All characters joined; index i is `characters[i]`. */
  joined: string;
  /** Index in `characters` where each 1-based line starts; one longer than the number of lines. */
  lineStarts: readonly number[];
  letterSpaced: readonly boolean[];
}

/** A stretch of `PaperText.characters`, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

export interface PrintedNumber extends Span {
  line: number;
  /** Digits as printed, half-width: "43.5", "15525". */
  text: string;
}

const WHITE_SPACE = /[\s\u200b\ufeff]/u;

/** NFKC, no white space; minus signs and dashes of all kinds become "-", tildes "~". */
export function normalise(text: string): string {
  return [...text.normalize('NFKC')]
    .filter((character) => !WHITE_SPACE.test(character))
    .join('')
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/[∼〜～]/gu, '~');
}

/**
 * Some lines print a space behind every letter; there "3 8" is 38, elsewhere it is two cells of a table. Only Han
 * characters that stand alone tell: the words of a table stand apart too.
 */
function isLetterSpaced(line: string): boolean {
  const single = /(?<=^|\s)\p{Script=Han} (?=\p{Script=Han}(?:\s|$))/gu;
  return (line.normalize('NFKC').match(single)?.length ?? 0) >= 3;
}

/** Reads a full text; lines end with \n (or \r\n) and are counted from 1. */
export function readPaperText(text: string): PaperText {
  const lines = text.split(/\r?\n/u);
  const characters: Character[] = [];
  const lineStarts: number[] = [0, 0];
  lines.forEach((content, index) => {
    lineStarts[index + 1] = characters.length;
    let gap = true;
    let offset = 0;
    // A letter and its accents are one: normalised apart they would not become what they are together.
    for (const [original] of content.matchAll(/[^\p{M}]\p{M}*|\p{M}+/gsu)) {
      const normalised = normalise(original);
      if (normalised === '') gap = true;
      for (const unit of normalised.split('')) {
        characters.push({ text: unit, line: index + 1, offset, width: original.length, gap });
        gap = false;
      }
      offset += original.length;
    }
    lineStarts[index + 2] = characters.length;
  });
  return {
    lines,
    characters,
    joined: characters.map((character) => character.text).join(''),
    lineStarts,
    letterSpaced: [false, ...lines.map(isLetterSpaced)],
  };
}

const isDigit = (text: string | undefined) =>
  text !== undefined && text >= '0' && text <= '9' && text.length === 1;

/** True where the character at `index` continues the number that ends just before it. */
function continuesNumber(paper: PaperText, index: number): boolean {
  const character = paper.characters[index];
  const before = paper.characters[index - 1];
  if (!character || !before) return false;
  const isTogether = (right: Character | undefined) =>
    right?.line === before.line && (!right.gap || paper.letterSpaced[right.line] === true);
  if (!isTogether(character)) return false;
  if (isDigit(character.text) && isDigit(before.text)) return true;
  const next = paper.characters[index + 1];
  // Behind "5. " another sentence or item begins.
  if (character.text === '.') return isDigit(before.text) && isDigit(next?.text) && isTogether(next);
  return isDigit(character.text) && before.text === '.' && isDigit(paper.characters[index - 2]?.text);
}

/** Every number of the text, in order. */
export function numbersOf(paper: PaperText): PrintedNumber[] {
  const numbers: PrintedNumber[] = [];
  let index = 0;
  while (index < paper.characters.length) {
    const character = paper.characters[index];
    if (!character || !isDigit(character.text)) {
      index += 1;
      continue;
    }
    let end = index + 1;
    while (end < paper.characters.length && continuesNumber(paper, end)) end += 1;
    numbers.push({ start: index, end, line: character.line, text: paper.joined.slice(index, end) });
    index = end;
  }
  return numbers;
}

/**
 * Where `asPrinted` stands within lines first…last. A figure is not found inside a longer one:
 * "5" does not match in "15" or "5.2".
 */
export function findPrinted(
  paper: PaperText,
  asPrinted: string,
  [first, last]: readonly [number, number],
): Span[] {
  const needle = normalise(asPrinted);
  const from = paper.lineStarts[first];
  const to = paper.lineStarts[last + 1];
  if (from === undefined || to === undefined || needle === '') return [];
  const spans: Span[] = [];
  let at = paper.joined.indexOf(needle, from);
  while (at !== -1 && at + needle.length <= to) {
    const end = at + needle.length;
    const cutsStart = isDigit(needle[0]) && continuesNumber(paper, at);
    const cutsEnd = isDigit(needle.at(-1)) && continuesNumber(paper, end);
    if (!cutsStart && !cutsEnd) spans.push({ start: at, end });
    at = paper.joined.indexOf(needle, at + 1);
  }
  return spans;
}

/** Where each of the places stands; one that isn't found is left out. */
export function spansOfPlaces(
  paper: PaperText,
  places: readonly { lines: readonly [number, number]; asPrinted: string; nth?: number }[],
): Span[] {
  return places.flatMap(({ lines, asPrinted, nth = 1 }) => {
    const found = findPrinted(paper, asPrinted, lines)[nth - 1];
    return found ? [found] : [];
  });
}

/** The stored line with the marked stretch as [from, to) offsets, for each line that the span touches. */
export function marksOf(paper: PaperText, span: Span): { line: number; from: number; to: number }[] {
  const marks = new Map<number, { line: number; from: number; to: number }>();
  for (const character of paper.characters.slice(span.start, span.end)) {
    const mark = marks.get(character.line);
    if (mark) mark.to = character.offset + character.width;
    else
      marks.set(character.line, {
        line: character.line,
        from: character.offset,
        to: character.offset + character.width,
      });
  }
  return [...marks.values()];
}
