/** Tells Excel that the file is UTF-8; without it Chinese comes out as gibberish. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet takes as the start of a formula, in half and full width. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/u;
const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/u;
const NEEDS_QUOTES = /[",\r\n]/u;

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
/** What a spreadsheet turns into a day, a time or another number: 2/5, 10-12, 2018-06, May 2019, 12:30, 007, (5), 20 %. */
const TAKEN_FOR_ANOTHER = new RegExp(
  [
    '\\d{1,4} ?[-/] ?\\d{1,4}',
    '\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{1,4}',
    `(?:\\d{1,2}[ ./-]?)?${MONTH}[ ,./-]*\\d{1,4}`,
    `\\d{1,4}[ ./-]?${MONTH}`,
    '\\d{1,3}:\\d{1,2}(?::\\d{1,2})?(?: ?[ap]m)?',
    '0\\d+',
    '\\d{16,}',
    '\\(\\d+(?:\\.\\d+)?\\)',
    '[+-]?\\d+(?:[.,]\\d+)? ?%',
  ]
    .map((form) => `^${form}$`)
    .join('|'),
  'iu',
);

/**
 * One cell. A text that a spreadsheet would run as a formula, or turn into a day or another number, gets an apostrophe in
 * front; a plain number such as -1.5 and a whole day such as 2020-03-31 stay as they are. Quoted as RFC 4180 says, where
 * needed.
 */
export function csvCell(text: string): string {
  const changed = (FORMULA_START.test(text) && !PLAIN_NUMBER.test(text)) || TAKEN_FOR_ANOTHER.test(text);
  const safe = changed ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Where a point stands between thousands, this is a whole number, a thousand times as large. */
const TAKEN_FOR_THOUSANDS = /^[+-]?\d{1,3}\.\d{3}$/u;
/** Spreadsheets hold no more digits. */
const DIGITS = 15;

/**
 * A number as a cell: no digit that a spreadsheet would lose, and never three behind the point, where a German one reads
 * thousands (8.627 is written 8.6270).
 */
export function csvNumber(value: number): string {
  const text = String(Number(value.toPrecision(DIGITS)));
  return TAKEN_FOR_THOUSANDS.test(text) ? `${text}0` : text;
}

/** A truth value as spreadsheets and R write it, which take anything else for a text. */
export const csvTruth = (value: boolean): string => (value ? 'TRUE' : 'FALSE');

/** A text of a table of typed cells: where it looks like such a number it is marked as text. */
export const csvText = (text: string): string => (TAKEN_FOR_THOUSANDS.test(text) ? `'${text}` : text);

/** One record of finished cells, with its line end (CRLF, RFC 4180). */
export const csvLine = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;

/** One record of texts, with its line end. */
export const csvRecord = (texts: readonly string[]): string => csvLine(texts.map(csvCell));
