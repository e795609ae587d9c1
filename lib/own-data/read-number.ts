/** What a comma stands for in a table's numbers; `unclear` where 1,234 could be either. */
export type CommaMeaning = 'decimal' | 'thousands' | 'unclear';

const WITH_THOUSANDS = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const WITH_DECIMAL_COMMA = /^[+-]?\d*,\d+(?:[eE][+-]?\d+)?$/u;
const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u;

/** Full-width digits and signs as plain ones, the typographic minus as a hyphen, without spaces. */
export function plainFigure(cell: string): string {
  if (PLAIN.test(cell)) return cell;
  return cell
    .normalize('NFKC')
    .replaceAll(/[\u2212\u2013\u2010]/gu, '-')
    .replaceAll('。', '.')
    .replaceAll(/[\s\u00A0\u202F]/gu, '');
}

/** Looks for a number that can be read in one way only: 1,5 or 1,234.5; a decimal point elsewhere decides too. */
export function commaMeaning(cells: Iterable<string>, delimiter: string): CommaMeaning {
  if (delimiter === ',') return 'thousands';
  let commas = false;
  let points = false;
  for (const cell of cells) {
    const figure = plainFigure(cell);
    if (!figure.includes(',')) points ||= figure.includes('.') && PLAIN.test(figure);
    else if (WITH_DECIMAL_COMMA.test(figure) && !WITH_THOUSANDS.test(figure)) return 'decimal';
    else if (WITH_THOUSANDS.test(figure)) {
      if (figure.includes('.') || figure.split(',').length > 2) return 'thousands';
      commas = true;
    }
  }
  if (commas && points) return 'thousands';
  return 'unclear';
}

/** A cell as a number, or why it is none. */
export function readNumber(cell: string, comma: CommaMeaning): number | 'not-a-number' | 'unclear-comma' {
  const figure = plainFigure(cell);
  if (PLAIN.test(figure)) {
    const value = Number(figure);
    return Number.isFinite(value) ? value : 'not-a-number';
  }
  if (comma === 'decimal' && WITH_DECIMAL_COMMA.test(figure)) return Number(figure.replace(',', '.'));
  if (WITH_THOUSANDS.test(figure)) {
    if (comma === 'thousands') return Number(figure.replaceAll(',', ''));
    if (comma === 'unclear') return 'unclear-comma';
  }
  return 'not-a-number';
}

const EVENTS = new Map<string, 0 | 1>([
  ['0', 0],
  ['1', 1],
  ['false', 0],
  ['true', 1],
  ['no', 0],
  ['yes', 1],
  ['否', 0],
  ['是', 1],
]);

/** 1 for an event, 0 for a censored time, null for anything else. */
export function readEvent(cell: string): 0 | 1 | null {
  const plain = () => cell.normalize('NFKC').toLowerCase().replace(/\.0+$/u, '');
  return EVENTS.get(cell) ?? EVENTS.get(plain()) ?? null;
}
