import { MOST_COLUMNS, MOST_PATIENTS } from '../analysis-limits';
import { cleanText } from './clean-text';
import { readAligned } from './read-aligned';
import type { TableRecord } from './table-record';

/** A pasted table: its records, and how its cells are parted. */
export interface PastedTable {
  delimiter: Delimiter;
  records: TableRecord[];
  /** Cells of the longest record. */
  width: number;
  /** Rows beyond the limit that weren't read. */
  beyondLimit: boolean;
  /** Columns beyond the limit that weren't read. */
  tooWide: boolean;
  /** Lines that are remarks, by their number. */
  remarks: number[];
  /** The print says that it shows only a part of the rows. */
  cutOff: boolean;
}

/** In order of preference where several part a table equally well; two spaces or more, and any spaces, come last. */
const DELIMITERS = ['\t', ';', ',', '；', '，', '|', '  ', ' '] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Characters of a cell that are read: no figure has as many, and what names a row is known by its beginning. */
const LONGEST_CELL = 300;
const shortened = (cell: string) => `${cell.slice(0, LONGEST_CELL - 1)}…`;

const SAMPLED_RECORDS = 60;
/** What R writes under a print that it cut off. */
const CUT_OFF = /(?:omitted \d+ rows|\d more rows|reached ['‘"]?max|reached getOption)/iu;

/**
 * Reads a table as spreadsheets copy or save it, or as R prints it: cells parted by tab, semicolon or comma (of either
 * width), bars or spaces, quoted where they hold a delimiter, records by any line end. Empty records are skipped, as
 * are lines of `#` and Excel's `sep=`.
 */
export function readCells(text: string): PastedTable {
  const clean = cleanText(text);
  const cutOff = CUT_OFF.test(clean.slice(-400)) || CUT_OFF.test(clean.slice(0, 400));
  const { lines: plain, remarks, delimiter: named } = withoutRemarks(clean);
  const found = named ?? detectDelimiter(plain);
  // One more for names, one more to notice that there are too many.
  const parted = readRecords(plain, found, MOST_PATIENTS + 2);
  // A console prints no cell over two lines.
  const printed = !parted.some(({ cells }) => cells.some((cell) => cell.includes('\n')));
  const aligned = named === null && printed && !fits(parted, found, plain) ? readAligned(plain) : null;
  const delimiter = aligned ? '  ' : found;
  const records = aligned ?? parted;
  const beyondLimit = records.length > MOST_PATIENTS + 1;
  if (beyondLimit) records.length = MOST_PATIENTS + 1;
  for (const { cells } of records) {
    for (const [index, cell] of cells.entries())
      if (cell.length > LONGEST_CELL) cells[index] = shortened(cell);
  }
  const width = records.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const tooWide = width > MOST_COLUMNS;
  if (tooWide)
    for (const record of records) record.cells.length = Math.min(record.cells.length, MOST_COLUMNS);
  return { delimiter, records, width: Math.min(width, MOST_COLUMNS), beyondLimit, tooWide, remarks, cutOff };
}

/** Whether a delimiter cuts every record into as many cells; a console's print is cut by its alignment in any case. */
function fits(records: readonly TableRecord[], delimiter: Delimiter, text: string): boolean {
  const widths = new Set(records.slice(1).map(({ cells }) => cells.length));
  const [width = 0] = widths;
  const names = records[0]?.cells.length ?? 0;
  const even = widths.size === 1 && width > 1 && (names === width || names === width - 1);
  return even && !(delimiter.startsWith(' ') && /^(?:[^\S\n]*\n)* /u.test(text));
}

/**
 * Blanks lines that are remarks, so that the others keep their number. The last `#` line stays, without its mark, where
 * it holds as many names as the row below has cells.
 */
function withoutRemarks(text: string): { lines: string; remarks: number[]; delimiter: Delimiter | null } {
  const start = text.slice(0, 20_000);
  const named = /^\s*sep=(.|\\t)[ \t]*(?:\r\n|\r|\n)/iu.exec(start);
  const mark = named?.[1] === '\\t' ? '\t' : named?.[1];
  const delimiter = DELIMITERS.find((each) => each === mark) ?? null;
  if (
    !named &&
    !/^[^\S\r\n\u2028\u2029]*(?:#|\/\/|>[^\S\r\n]*[\p{L}.(])/mu.test(text) &&
    !/^[^\S\r\n\u2028\u2029]*(?:\[[^\S\r\n\u2028\u2029]*)?(?:reached|…|\.\.\.)/imu.test(text)
  ) {
    return { lines: text, remarks: [], delimiter };
  }
  const lines = text.split(/\r\n|\r|\n/u);
  const remarks: number[] = [];
  const first = lines.findIndex((line) => line.trim() !== '');
  lines.forEach((line, index) => {
    const isSeparator = named !== null && index === first;
    const isCommand = /^>\s*[\p{L}.(]/u.test(line) && !/[\t;,|].*[\t;,|]/u.test(line);
    const isRemark = isCommand || /^\s*(?:#(?!\s*[\t;,|])|\/\/|\[\s*reached|…|\.\.\. with)/iu.test(line);
    if (!isSeparator && !isRemark) return;
    const names = line.replace(/^\s*#+/u, '').trim();
    const below = lines[index + 1] ?? '';
    const holdsNames =
      isRemark &&
      /^\s*#/u.test(line) &&
      /\d/u.test(below) &&
      sameWidth(names, below) &&
      !/^\s*#/u.test(below);
    if (holdsNames) lines[index] = names;
    else {
      remarks.push(index + 1);
      lines[index] = '';
    }
  });
  return { lines: lines.join('\n'), remarks, delimiter };
}

/** Whether two lines have the same number of cells, and more than one, and the first has no number. */
function sameWidth(names: string, row: string): boolean {
  return DELIMITERS.some((delimiter) => {
    const [a, b] = [names, row].map((line) => readRecords(line, delimiter, 1)[0]?.cells ?? []);
    return (
      a !== undefined &&
      a.length > 1 &&
      a.length === b?.length &&
      a.every((cell) => !/^[\d.,+-]+$/u.test(cell)) &&
      b.some((cell) => /^[\d.,+-]+$/u.test(cell))
    );
  });
}

/** The delimiter that cuts most of the first records into the same number of cells, more than one. */
export function detectDelimiter(text: string): Delimiter {
  let best: Delimiter = ',';
  let bestShare = 0;
  let namesCut = false;
  const sample = text.slice(0, 60_000);
  for (const delimiter of DELIMITERS) {
    const widths = readRecords(sample, delimiter, SAMPLED_RECORDS).map(({ cells }) => cells.length);
    const share = shareOfCommonest(widths);
    // Spaces part words as well: they have to part every row, or nothing else does.
    const margin = delimiter.startsWith(' ') && !best.startsWith(' ') ? 0.04 : 0;
    // A decimal comma cuts all rows, but not the names.
    const isDecimal = (best === ',' || best === '，') && !namesCut && share === 1;
    if (share > bestShare + margin || (margin > 0 && bestShare < 1 && isDecimal)) {
      [best, bestShare, namesCut] = [delimiter, share, (widths[0] ?? 0) > 1];
    }
  }
  return best;
}

/** Names may be one fewer than the cells, where rows have names of their own. */
function shareOfCommonest(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [commonest, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  const short = widths.length > 2 && commonest > 2 && widths[0] === commonest - 1 ? 1 : 0;
  return (count + short) / Math.max(widths.length, 1);
}

function readRecords(text: string, delimiter: Delimiter, most: number): TableRecord[] {
  if (delimiter === ' ' || delimiter === '  ') return readSpaced(text, delimiter, most);
  const records = readDelimited(text, delimiter, most);
  return delimiter === '|' ? records.map(withoutFrame).filter(({ cells }) => !cells.every(isRule)) : records;
}

const isRule = (cell: string) => /^:?-{2,}:?$/u.test(cell);

/** `| a | b |` has an empty cell at either end. */
function withoutFrame({ line, cells }: TableRecord): TableRecord {
  const framed = cells.length > 2 && cells[0] === '' && cells.at(-1) === '';
  return { line, cells: framed ? cells.slice(1, -1) : cells };
}

/** Records whose cells are parted by spaces; a quoted cell may hold some, and quotes after a backslash, as R writes. */
function readSpaced(text: string, delimiter: ' ' | '  ', most: number): TableRecord[] {
  const records: TableRecord[] = [];
  const cell = /"((?:[^"\\]|""|\\.)*)"(?!\S)|\S+/gu;
  let line = 0;
  for (const content of text.split(/\r\n|\r|\n/u)) {
    line += 1;
    const trimmed = content.trim();
    if (trimmed === '') continue;
    const cells =
      delimiter === '  '
        ? trimmed.split(/\s{2,}|\t/u)
        : [...trimmed.matchAll(cell)].map(([whole, quoted]) => quoted?.replaceAll(/""|\\"/gu, '"') ?? whole);
    // A row of types, as tibbles have it below the names.
    if (!cells.every((each) => /^<\w+>$/u.test(each))) records.push({ line, cells });
    if (records.length >= most) break;
  }
  return records;
}

/** Records of delimited text, as RFC 4180 has them, with quotes doubled inside quotes. */
function readDelimited(text: string, delimiter: string, most: number): TableRecord[] {
  const records: TableRecord[] = [];
  let position = 0;
  let line = 1;
  while (position < text.length && records.length < most) {
    const record: TableRecord = { line, cells: [] };
    let ended = false;
    while (!ended) {
      const cell = readCell(text, position, delimiter);
      record.cells.push(cell.text.trim());
      line += cell.lineEnds;
      position = cell.end;
      if (text.startsWith(delimiter, position)) position += delimiter.length;
      else ended = true;
    }
    if (text[position] === '\r') position += 1;
    if (text[position] === '\n') position += 1;
    line += 1;
    if (record.cells.some((cell) => cell !== '')) records.push(record);
  }
  return records;
}

function readCell(text: string, start: number, delimiter: string) {
  const quoted = text[start] === '"' ? readQuoted(text, start + 1) : null;
  if (!quoted) {
    const end = endOfPlainCell(text, start, delimiter);
    return { text: text.slice(start, end), end, lineEnds: 0 };
  }
  // What stands between the closing quote and the delimiter belongs to the cell.
  const end = endOfPlainCell(text, quoted.end, delimiter);
  const lineEnds = quoted.text.split(/\r\n|\r|\n/u).length - 1;
  return { text: quoted.text + text.slice(quoted.end, end), end, lineEnds };
}

/** What stands between quotes; null where they never close, so that a lone quote doesn't swallow the rest. */
function readQuoted(text: string, start: number): { text: string; end: number } | null {
  let content = '';
  let position = start;
  for (;;) {
    const quote = text.indexOf('"', position);
    if (quote === -1) return null;
    content += text.slice(position, quote);
    if (text[quote - 1] === '\\' && /[^\s,;|"]/u.test(text[quote + 1] ?? '')) {
      content = `${content.slice(0, -1)}"`;
      position = quote + 1;
      continue;
    }
    if (text[quote + 1] !== '"') return { text: content, end: quote + 1 };
    content += '"';
    position = quote + 2;
  }
}

function endOfPlainCell(text: string, start: number, delimiter: string): number {
  let end = start;
  while (end < text.length) {
    const character = text[end];
    if (character === delimiter || character === '\n' || character === '\r') break;
    end += 1;
  }
  return end;
}
