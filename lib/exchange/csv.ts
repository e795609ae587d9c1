/** Tells Excel that the file is UTF-8; without it Chinese comes out as gibberish. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet takes as the start of a formula, in half and full width. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/u;
const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/u;
const NEEDS_QUOTES = /[",\r\n]/u;

/**
 * One cell. A text that a spreadsheet would run as a formula gets an apostrophe in front; a plain number such as
 * -1.5 stays as it is. Quoted as RFC 4180 says, where needed.
 */
export function csvCell(text: string): string {
  const safe = FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One record with its line end (CRLF, RFC 4180). */
export function csvRecord(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
