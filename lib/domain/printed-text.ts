/**
 * A paper's text as it is compared with what an extraction file says is printed there: NFKC and without white space,
 * with every remaining character traceable to its line. The full texts carry full-width digits, letter-spaced
 * words, line ends within words, curly quotes and soft hyphens, so nothing else compares reliably.
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
  /** Every number of the text, in order. */
  numbers: readonly PrintedNumber[];
  /** For each character, which of `numbers` it belongs to; -1 where to none. */
  numberAt: Int32Array;
}

/** A stretch of `PaperText.characters`, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

export interface PrintedNumber extends Span {
  line: number;
  /** As printed, half-width: "43.5", "15525", "1,049", ".017". */
  text: string;
}

/** Spaces that part the thousands of a number, or a number and its unit, but no two words. */
const THIN_SPACE = /^[\u2006-\u200a\u202f]$/u;
/** Shown only where a line breaks. */
const SOFT_HYPHEN = '\u00ad';
const MIDDLE_DOT = /[·∙⋅‧・]/u;
const LATIN = /\p{Script=Latin}/u;

const ASCII = /^[\0-\x7f]*$/u;

/** Characters that are the same to a reader, written one way; what is ASCII is written so already. */
const oneWay = (text: string) =>
  ASCII.test(text)
    ? text
    : text
        .replaceAll(SOFT_HYPHEN, '')
        .normalize('NFKC')
        .replace(/[‐‑‒–—−]/gu, '-')
        .replace(/[∼〜～]/gu, '~')
        .replace(/[‘’‚‛]/gu, "'")
        .replace(/[“”„‟]/gu, '"');

/** A space that bears an accent stays: without it the accent would become the letter's before it. */
const withoutSpace = (text: string) =>
  text.replace(/[\s\u200b\ufeff]+(\p{M})?/gu, (_, accent: string | undefined) =>
    accent ? ` ${accent}` : '',
  );

/**
 * NFKC, no white space; minus signs and dashes of all kinds become "-", tildes "~", curly quotes straight ones, and the
 * middle dot of "4·6" a point. Soft hyphens fall away, and those at which a Latin word is broken at a line end.
 */
export const normalise = (text: string): string =>
  withoutSpace(
    oneWay(text)
      .replace(/(?<=\p{Nd}[^\S\n]*)[·∙⋅‧・](?=[^\S\n]*\p{Nd})/gu, '.')
      .replace(/(?<=\p{Script=Latin})-[^\S\n]*\n\s*(?=\p{Script=Latin})/gu, ''),
  ).normalize('NFKC');

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
  const characters = charactersOf(lines);
  const lineStarts: number[] = [0, 0];
  let line = 1;
  characters.forEach((character, index) => {
    while (line < character.line) lineStarts[++line] = index;
  });
  while (line <= lines.length) lineStarts[++line] = characters.length;
  const letterSpaced = [false, ...lines.map(isLetterSpaced)];
  const joined = characters.map((character) => character.text).join('');
  const numbers = findNumbers(lines, characters, letterSpaced);
  const numberAt = new Int32Array(characters.length).fill(-1);
  numbers.forEach(({ start, end }, index) => {
    numberAt.fill(index, start, end);
  });
  return { lines, characters, joined, lineStarts, letterSpaced, numbers, numberAt };
}

function charactersOf(lines: readonly string[]): Character[] {
  const characters: Character[] = [];
  // A text has few different characters, and each of them many times.
  const known = new Map<string, string>();
  lines.forEach((content, index) => {
    let gap = true;
    let offset = 0;
    // A letter and its accents are one: normalised apart they would not become what they are together.
    for (const [original] of content.matchAll(/[^\p{M}]\p{M}*|\p{M}+/gsu)) {
      const normalised = known.get(original) ?? withoutSpace(oneWay(original));
      known.set(original, normalised);
      if (normalised === '' && original !== SOFT_HYPHEN && !THIN_SPACE.test(original)) gap = true;
      for (const unit of normalised.split('')) {
        characters.push({ text: unit, line: index + 1, offset, width: original.length, gap });
        gap = false;
      }
      offset += original.length;
    }
  });
  return characters.filter((character, index) => {
    const [before, after] = [characters[index - 1], characters[index + 1]];
    if (before?.line !== character.line || !after) return true;
    const isSameLine = after.line === character.line;
    if (MIDDLE_DOT.test(character.text) && isSameLine && isDigit(before.text) && isDigit(after.text)) {
      character.text = '.';
    }
    // A word broken at the line end; whether the hyphen is the word's own, nobody can tell.
    return isSameLine || character.text !== '-' || !LATIN.test(before.text) || !LATIN.test(after.text);
  });
}

const isDigit = (text: string | undefined) =>
  text !== undefined && text >= '0' && text <= '9' && text.length === 1;

/** What may stand right in front of a number that begins with its point: P = .017, (.05). */
const BEFORE_POINT = /^[=<>≤≥~([\-,;:/±]$/u;

/** Finds numbers: digits with their points (4.6, .017, 1.2.3) and commas between thousands (1,049). */
function findNumbers(
  lines: readonly string[],
  characters: readonly Character[],
  letterSpaced: readonly boolean[],
): PrintedNumber[] {
  const numbers: PrintedNumber[] = [];
  const textAt = (index: number) => characters[index]?.text;
  /** True where nothing parts the character from the one before it. */
  const isTogether = (index: number) => {
    const [before, character] = [characters[index - 1], characters[index]];
    if (!before || character?.line !== before.line) return false;
    return !character.gap || letterSpaced[character.line] === true;
  };
  const digitsFrom = (start: number) => {
    let end = start;
    while (isDigit(textAt(end)) && (end === start || isTogether(end))) end += 1;
    return end;
  };
  /** Behind "5. " another sentence or item begins. */
  const isPointAt = (index: number) =>
    textAt(index) === '.' && isTogether(index) && isTogether(index + 1) && isDigit(textAt(index + 1));
  const beginsWithPoint = (index: number) => {
    if (textAt(index) !== '.' || !isDigit(textAt(index + 1)) || !isTogether(index + 1)) return false;
    const before = characters[index - 1];
    const isFirst = before?.line !== characters[index]?.line;
    return isFirst || BEFORE_POINT.test(before?.text ?? '') || (!isTogether(index) && before?.text !== '.');
  };
  /** A full-width comma parts clauses, never thousands. */
  const isThousandsAt = (index: number) => {
    const comma = characters[index];
    if (comma?.text !== ',' || lines[comma.line - 1]?.[comma.offset] !== ',') return false;
    return isTogether(index) && isTogether(index + 1) && digitsFrom(index + 1) === index + 4;
  };
  let index = 0;
  while (index < characters.length) {
    const isPoint = beginsWithPoint(index);
    if (!isPoint && !isDigit(textAt(index))) {
      index += 1;
      continue;
    }
    const start = index;
    let end = digitsFrom(isPoint ? start + 1 : start);
    // [1,234] is a list of references.
    if (!isPoint && end - start <= 3 && textAt(start) !== '0' && textAt(start - 1) !== '[') {
      while (isThousandsAt(end)) end += 4;
    }
    while (isPointAt(end)) end = digitsFrom(end + 1);
    const text = characters
      .slice(start, end)
      .map((character) => character.text)
      .join('');
    numbers.push({ start, end, line: characters[start]?.line ?? 0, text });
    index = end;
  }
  return numbers;
}

/** True where a number goes on across the edge between `index - 1` and `index`. */
const cutsNumber = ({ numberAt }: PaperText, index: number) =>
  (numberAt[index] ?? -1) !== -1 && numberAt[index] === numberAt[index - 1];

/**
 * Where `verbatim` stands within lines first…last. A figure is not found inside a longer one:
 * "5" does not match in "15" or "5.2".
 */
export function findPrinted(
  paper: PaperText,
  verbatim: string,
  [first, last]: readonly [number, number],
): Span[] {
  const needle = normalise(verbatim);
  const from = paper.lineStarts[first];
  const to = paper.lineStarts[last + 1];
  if (from === undefined || to === undefined || needle === '') return [];
  // A hyphen within a word is not there where the word is broken at it.
  const pattern = new RegExp(
    needle
      .replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
      .replace(/(?<=\p{Script=Latin})-(?=\p{Script=Latin})/gu, '-?'),
    'gu',
  );
  const spans: Span[] = [];
  // Only the lines themselves are looked through, however long the text is.
  const within = paper.joined.slice(from, to);
  for (let match = pattern.exec(within); match; match = pattern.exec(within)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (!cutsNumber(paper, start) && !cutsNumber(paper, end)) spans.push({ start, end });
    pattern.lastIndex = match.index + 1;
  }
  return spans;
}

/** Where each of the places stands; one that isn't found is left out. */
export function spansOfLocations(
  paper: PaperText,
  places: readonly { lines: readonly [number, number]; verbatim: string; occurrence?: number }[],
): Span[] {
  return places.flatMap(({ lines, verbatim, occurrence = 1 }) => {
    const found = findPrinted(paper, verbatim, lines)[occurrence - 1];
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
