import { MOST_PATIENTS } from './analysis-limits';

/** A pasted table: its records, and how its cells are parted. */
export interface PastedTable {
  delimiter: string;
  records: TableRecord[];
  /** Cells of the longest record. */
  width: number;
  /** Rows beyond the limit that weren't read. */
  beyondLimit: boolean;
}

export interface TableRecord {
  /** Line of the pasted text on which the record starts, from 1. */
  line: number;
  cells: string[];
}

/** In order of preference where several part a table equally well. */
const DELIMITERS = ['\t', ';', ',', '；', '，'];
const SAMPLED_RECORDS = 50;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Reads a table as spreadsheets copy or save it: cells parted by tab, semicolon or comma (of either width), quoted
 * where they hold one, records by any line end. Empty records are skipped.
 */
export function readTable(text: string): PastedTable {
  const plain = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const delimiter = detectDelimiter(plain);
  // One more for names, one more to notice that there are too many.
  const records = readRecords(plain, delimiter, MOST_PATIENTS + 2);
  const beyondLimit = records.length > MOST_PATIENTS + 1;
  if (beyondLimit) records.length = MOST_PATIENTS + 1;
  const width = records.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return { delimiter, records, width, beyondLimit };
}

/** The delimiter that cuts most of the first records into the same number of cells, more than one. */
export function detectDelimiter(text: string): string {
  let best = ',';
  let bestShare = 0;
  for (const delimiter of DELIMITERS) {
    const widths = readRecords(text, delimiter, SAMPLED_RECORDS).map(({ cells }) => cells.length);
    const share = shareOfCommonest(widths.filter((width) => width > 1)) / Math.max(widths.length, 1);
    if (share > bestShare) [best, bestShare] = [delimiter, share];
  }
  return best;
}

function shareOfCommonest(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** Records of delimited text, as RFC 4180 has them, with quotes doubled inside quotes. */
function readRecords(text: string, delimiter: string, most: number): TableRecord[] {
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
