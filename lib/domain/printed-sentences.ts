import type { PaperText, Span } from './printed-text';

/**
 * Sentences of a paper's text, found in its characters without white space (`printed-text.ts`), so that they run over
 * line ends, and over the table or page that interrupts them.
 */

export interface PrintedSentence {
  /** Where it stands: one stretch, or several where something interrupts it. */
  pieces: readonly Span[];
  /** 1-based lines on which it begins and ends. */
  lines: readonly [number, number];
  /** As printed, without white space. */
  text: string;
}

/** Behind these a full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  'al vs fig figs tab no nos vol ref refs eq eqs e.g i.e cf ca approx resp viz dr prof mr mrs ms jr sr'.split(
    ' ',
  ),
);

/** A single capital behind one of these is the name of a group or grade, and no initial. */
const NAMED_BY_LETTER = new Set(
  'arm arms class cohort figure grade group level part stage table type vitamin'.split(' '),
);

/** How far closing and reference marks may reach behind a full stop. */
const AHEAD = 24;

const HAN = /\p{Script=Han}/u;
const LETTER = /[\p{Script=Latin}\p{Script=Greek}]/u;
const DIGIT = /\d/u;
const CLOSING = /["'”’」』)\]】〉》]/u;

/** Text that is read on without a break: indices of the characters of several stretches of lines, in their order. */
interface Reading {
  paper: PaperText;
  at: readonly number[];
  joined: string;
}

function readingOf(paper: PaperText, ranges: readonly (readonly [number, number])[]): Reading {
  const at: number[] = [];
  for (const [first, last] of ranges) {
    const from = paper.lineStarts[first] ?? paper.characters.length;
    const to = paper.lineStarts[last + 1] ?? paper.characters.length;
    for (let index = from; index < to; index += 1) at.push(index);
  }
  return { paper, at, joined: at.map((index) => paper.characters[index]?.text ?? '').join('') };
}

/** The character at a position of the reading; empty beyond its ends. */
const charAt = ({ joined }: Reading, position: number): string => joined[position] ?? '';

/** White space or a line end stands in front of the character, or the reading begins or ends there. */
function hasGap({ paper, at }: Reading, position: number): boolean {
  const index = at[position];
  return index === undefined || position === 0 || paper.characters[index]?.gap !== false;
}

/** The word that ends just before `position`: letters and the full stops inside it ("e.g"), up to white space or a sign. */
function wordBefore(reading: Reading, position: number): string {
  let start = position;
  while (start > 0) {
    const character = charAt(reading, start - 1);
    if (!LETTER.test(character) && character !== '.') break;
    start -= 1;
    if (hasGap(reading, start)) break;
  }
  return reading.joined.slice(start, position);
}

/** True where a sentence may begin: not with a small letter, unless it opens a name as in mTOR. */
function mayBegin(reading: Reading, position: number): boolean {
  if (!/\p{Ll}/u.test(charAt(reading, position))) return true;
  for (let next = position + 1; !hasGap(reading, next) && next < position + 5; next += 1) {
    if (/\p{Lu}/u.test(charAt(reading, next))) return true;
    if (!LETTER.test(charAt(reading, next))) return false;
  }
  return false;
}

/** Position behind the marks that follow a full stop and belong to its sentence: `”`, `)`, `[3,5]`. */
function behindMarks({ joined }: Reading, position: number): number {
  const marks = /^["'”’」』)】〉》]*(?:\[[\d,~-]+\])*/u.exec(joined.slice(position, position + AHEAD));
  return position + (marks?.[0].length ?? 0);
}

/** Position behind raised reference numbers that stand on the line in the text: "improved.4,5 Then". */
function behindRaised(reading: Reading, position: number): number {
  const digits = /^\d{1,3}(?:[,~-]\d{1,3})*/u.exec(reading.joined.slice(position, position + AHEAD));
  const behind = position + (digits?.[0].length ?? 0);
  const isRaised =
    behind > position &&
    LETTER.test(charAt(reading, position - 2)) &&
    !hasGap(reading, position) &&
    hasGap(reading, behind) &&
    !DIGIT.test(charAt(reading, behind));
  return isRaised ? behind : position;
}

/** True where the full stop at `position` ends a sentence, and what is next stands at `behind`. */
function fullStopEnds(reading: Reading, position: number, behind: number): boolean {
  if (behind >= reading.at.length) return true;
  const before = charAt(reading, position - 1);
  const isLast = behind > position + 1;
  if (!isLast && DIGIT.test(charAt(reading, behind))) {
    // "P = .017", and "1 4 . 8" where letters are spaced.
    const isSpaced = hasGap(reading, position) && DIGIT.test(before);
    if (isSpaced || !hasGap(reading, behind)) return false;
  }
  // A Chinese text may print full stops for 。: 有效．患者
  if ((HAN.test(before) || CLOSING.test(before)) && HAN.test(charAt(reading, behind))) return true;
  if (!isLast && !hasGap(reading, behind)) return false;
  if (!mayBegin(reading, behind)) return false;
  const word = wordBefore(reading, position);
  const isInitial =
    /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word) &&
    !NAMED_BY_LETTER.has(wordBefore(reading, position - word.length).toLowerCase());
  return !isInitial && !ABBREVIATIONS.has(word.toLowerCase());
}

/** A semicolon parts two statements, unless it stands in brackets: "(range 3–9; IQR 4–6)". */
function semicolonEnds({ joined }: Reading, start: number, position: number): boolean {
  const opened = joined.slice(start, position).match(/[([【]/gu)?.length ?? 0;
  const closed = joined.slice(start, position).match(/[)\]】]/gu)?.length ?? 0;
  return opened <= closed;
}

/** Stretches of consecutive characters among those from `start` to `end` of the reading. */
function piecesOf({ at }: Reading, start: number, end: number): Span[] {
  const pieces: Span[] = [];
  for (const index of at.slice(start, end)) {
    const last = pieces.at(-1);
    if (last?.end === index) last.end = index + 1;
    else pieces.push({ start: index, end: index + 1 });
  }
  return pieces;
}

/** Where the sentence that begins at `start` ends, exclusive. */
function endOf(reading: Reading, start: number, inNumber: ReadonlySet<number>): number {
  for (let position = start; position < reading.at.length; position += 1) {
    const character = charAt(reading, position);
    if (!'。!?.;'.includes(character) || inNumber.has(reading.at[position] ?? -1)) continue;
    if (character === ';') {
      if (semicolonEnds(reading, start, position)) return position + 1;
      continue;
    }
    let behind = behindMarks(reading, position + 1);
    if (character !== '.') return behind;
    if (behind === position + 1) behind = behindRaised(reading, behind);
    if (fullStopEnds(reading, position, behind)) return behind;
  }
  return reading.at.length;
}

/**
 * Sentences of the stretches of lines, in their order. A full stop ends one unless it is part of a number, an
 * abbreviation ("et al.", "vs."), an initial, or goes on with a small letter; closing and reference marks belong to the
 * sentence before them. What stands on either side of a semicolon counts as a sentence of its own.
 *
 * @param ranges first and last line of each stretch; together they are read as one text
 */
export function sentencesOf(
  paper: PaperText,
  ranges: readonly (readonly [number, number])[],
): PrintedSentence[] {
  const reading = readingOf(paper, ranges);
  const inNumber = new Set(
    paper.numbers.flatMap(({ start, text }) => (text.includes('.') ? [start + text.indexOf('.')] : [])),
  );
  const sentences: PrintedSentence[] = [];
  let start = 0;
  while (start < reading.at.length) {
    const end = endOf(reading, start, inNumber);
    const lineAt = (position: number) => paper.characters[reading.at[position] ?? -1]?.line ?? 1;
    sentences.push({
      pieces: piecesOf(reading, start, end),
      lines: [lineAt(start), lineAt(end - 1)],
      text: reading.joined.slice(start, end),
    });
    start = end;
  }
  return sentences;
}
