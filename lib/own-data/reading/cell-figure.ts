import type { CellFormat } from './table-roles';

/** Thrown away by every row: R, spreadsheets and people write nothing in these ways. */
const NOTHING = new Set(
  ' |na|n/a|n.a.|nan|null|nil|.|..|-|--|–|—|?|missing|unknown|not available|#n/a|<na>|缺失|不详|未知|空'.split(
    '|',
  ),
);
export const isNothing = (cell: string) =>
  cell === '' || (cell.length < 14 && !/^\d/u.test(cell) && NOTHING.has(cell.toLowerCase()));

const PLAIN = /^-?(?:\d+(?:\.\d*)?|\.\d+)$/u;

/** Full-width characters as plain ones, the typographic minus as a hyphen, without the marks of spreadsheets. */
export function plainCell(cell: string): string {
  if (PLAIN.test(cell)) return cell;
  return cell
    .normalize('NFKC')
    .replaceAll(/[\u2212\u2013\u2010\u2011]/gu, '-')
    .replaceAll('。', '.')
    .replace(/^['‘’`](?=[\d.+-])/u, '')
    .replaceAll(/(\d)['’´ ](?=\d{3}(?!\d))/gu, '$1')
    .trim();
}

const UNITS: Readonly<Record<string, readonly string[]>> = {
  hour: ['h', 'hr', 'hrs', 'hour', 'hours', '小时'],
  day: ['d', 'day', 'days', '天', '日'],
  week: ['w', 'wk', 'wks', 'week', 'weeks', '周', '星期'],
  month: ['m', 'mo', 'mos', 'mon', 'month', 'months', 'mths', 'mth', '月', '个月'],
  year: ['y', 'yr', 'yrs', 'year', 'years', '年', '岁'],
  percent: ['%'],
  person: ['例', '人', 'pts', 'patients'],
};
const UNIT_OF = new Map(Object.entries(UNITS).flatMap(([unit, names]) => names.map((name) => [name, unit])));

/** What a cell with a number consists of. */
export interface Figure {
  digits: string;
  /** `6+` or `>6`: the time was at least so long. */
  atLeast: boolean;
  /** Name of the unit in the cell; empty without one. */
  unit: string;
}

const FIGURE =
  /^([>≥⩾]=?\s*)?([+-]?(?:\d[\d.,]*|[.,]\d+)(?:[eE][+-]?\d+)?)(?:\s*(\+))?(?:\s*([%\p{L}]+\.?))?(?:\s*(\+))?\s*$/u;

/** A cell as a number with what stands around it, or null where it is none. */
export function figureOf(cell: string): Figure | null {
  if (PLAIN.test(cell)) return { digits: cell, atLeast: false, unit: '' };
  const match = FIGURE.exec(plainCell(cell));
  if (!match) return null;
  const [, above, digits = '', plus, word = '', plusAfter] = match;
  const unit = word === '' ? '' : UNIT_OF.get(word.toLowerCase().replace('.', ''));
  if (unit === undefined) return null;
  return { digits, atLeast: Boolean(above || plus || plusAfter), unit };
}

/** What a separator stands for in one number: sure, or `…?` where `1,234` and `1.234` can be either. */
export type SeparatorUse = 'none' | 'point' | 'comma' | 'point?' | 'comma?';

export function separatorUse(digits: string): SeparatorUse {
  const [mantissa = ''] = digits.split(/[eE]/u, 1);
  const figure = mantissa.replace(/^[+-]/u, '');
  const points = figure.split('.').length - 1;
  const commas = figure.split(',').length - 1;
  if (points === 0 && commas === 0) return 'none';
  if (points > 0 && commas > 0) return figure.lastIndexOf('.') > figure.lastIndexOf(',') ? 'point' : 'comma';
  // Two of a kind only stand between thousands.
  if (points > 1) return 'comma';
  if (commas > 1) return 'point';
  const open = /^[1-9]\d{0,2}[.,]\d{3}$/u.test(figure);
  if (points === 1) return open ? 'point?' : 'point';
  return open ? 'comma?' : 'comma';
}

const WITH_POINT = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?$/u;
const WITH_COMMA = /^[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+)?(?:,\d*)?(?:[eE][+-]?\d+)?$/u;

/** Digits as a number under a decimal separator; null where they don't go with it. */
export function numberOf(digits: string, decimal: 'point' | 'comma'): number | null {
  if (!(decimal === 'point' ? WITH_POINT : WITH_COMMA).test(digits)) return null;
  const plain =
    decimal === 'point' ? digits.replaceAll(',', '') : digits.replaceAll('.', '').replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) && /\d/u.test(plain) ? value : null;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const YEAR_FIRST = /^((?:1[89]|20)\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?:\s*日)?(?:[T ].*)?$/u;
/** `20200105`, as SPSS and hospital systems write it. */
const COMPACT = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/u;
export const isCompactDate = (digits: string) => COMPACT.test(digits);
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.]((?:1[89]|20)?\d\d)(?: .*)?$/u;
/** `5 Jan 2020`, and `05JAN2020` as SAS writes it. */
const DAY_MONTH = /^(\d{1,2})[-/. ]?([A-Za-z]{3})[a-z]*\.?[-/. ,]*((?:1[89]|20)?\d\d)(?:[: T]\d.*)?$/u;
const MONTH_DAY = /^([A-Za-z]{3})[a-z]*\.? (\d{1,2}),? ((?:1[89]|20)\d\d)$/u;

/** The parts of a date: the year, and the other two in their order. */
export interface DateParts {
  year: number;
  /** Null: the month is known, `[month, day]`. */
  order: 'open' | 'known';
  first: number;
  second: number;
}

export function datePartsOf(cell: string): DateParts | null {
  if (!/\d/u.test(cell) || cell.length < 6 || cell.length > 30) return null;
  const text = plainCell(cell);
  const fullYear = (year: string) =>
    year.length === 4 ? Number(year) : Number(year) + (Number(year) > 40 ? 1900 : 2000);
  const known = (year: string, month: number, day: number): DateParts | null =>
    month >= 1 && month <= 12 && day >= 1 && day <= 31
      ? { year: fullYear(year), order: 'known', first: month, second: day }
      : null;
  let match = COMPACT.exec(text) ?? YEAR_FIRST.exec(text);
  if (match) return known(match[1] as string, Number(match[2]), Number(match[3]));
  match = DAY_MONTH.exec(text);
  if (match)
    return known(
      match[3] as string,
      MONTHS.indexOf((match[2] as string).toLowerCase()) + 1,
      Number(match[1]),
    );
  match = MONTH_DAY.exec(text);
  if (match)
    return known(
      match[3] as string,
      MONTHS.indexOf((match[1] as string).toLowerCase()) + 1,
      Number(match[2]),
    );
  match = YEAR_LAST.exec(text);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (first < 1 || second < 1 || first > 31 || second > 31 || (first > 12 && second > 12)) return null;
  return { year: fullYear(match[3] as string), order: 'open', first, second };
}

/** Days since 1970. */
export function dayOf({ year, order, first, second }: DateParts, format: CellFormat): number | null {
  const [month, day] = order === 'known' || format === 'month-first' ? [first, second] : [second, first];
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).getUTCMonth() === month - 1 ? time / 86_400_000 : null;
}

/** Days since 1970 of a day number as Excel keeps it. */
export const dayOfSerial = (serial: number) => Math.floor(serial) - 25_569;
