import {
  type DateParts,
  datePartsOf,
  figureOf,
  isCompactDate,
  isNothing,
  numberOf,
  plainCell,
  type SeparatorUse,
  separatorUse,
} from './cell-figure';
import type { Delimiter } from './read-cells';
import type { TableRecord } from './table-record';
import type { CellFormat, ChosenFormats } from './table-roles';

/** What the cells of a column look like; nothing of its name. */
export interface ColumnProfile {
  index: number;
  name: string;
  /** Cells that hold something. */
  filled: number;
  /** Each different cell and how often it stands, up to `MOST_DISTINCT + 1` of them. */
  distinct: Map<string, number>;
  /** Share of the filled cells that are numbers. */
  numeric: number;
  /** What a separator stands for; `either` where both readings stand, `none` where there is none. */
  decimal: 'point' | 'comma' | 'either' | 'none';
  /** Cells that say "at least": `6+`, `>12`. */
  marked: number;
  /** The commonest unit in the cells; empty without one. */
  unit: string;
  /** Share of the filled cells that are dates. */
  dated: number;
  /** Which of two numbers of a date is the day. */
  dayOrder: 'known' | 'day-first' | 'month-first' | 'either';
  minimum: number;
  maximum: number;
  /** All numbers are whole. */
  whole: boolean;
}

const MOST_DISTINCT = 400;

interface Sums {
  profile: ColumnProfile;
  uses: Record<SeparatorUse, number>;
  units: Map<string, number>;
  /** Largest number without a separator. */
  largestPlain: number;
  dates: DateParts[];
  figures: string[];
}

/** Profiles of all columns; what separators stand for is decided for each, where needed with a look at the others. */
export function profileColumns(
  names: readonly string[] | null,
  rows: readonly TableRecord[],
  width: number,
  delimiter: Delimiter,
  formats: ChosenFormats,
): ColumnProfile[] {
  const all = Array.from({ length: width }, (_, index) => sumUp(names?.[index] ?? '', index, rows));
  const firm = (use: 'point' | 'comma') => all.some(({ uses }) => uses[use] > 0);
  const elsewhere = { point: firm('point'), comma: firm('comma') };
  for (const sums of all) {
    const { profile } = sums;
    const chosen = formats[profile.index];
    profile.decimal =
      chosen === 'decimal-point'
        ? 'point'
        : chosen === 'decimal-comma'
          ? 'comma'
          : decimalOf(sums, elsewhere, delimiter);
    profile.dayOrder = dayOrderOf(sums.dates, chosen);
    addRange(profile, sums.figures);
  }
  return all.map(({ profile }) => profile);
}

function sumUp(name: string, index: number, rows: readonly TableRecord[]): Sums {
  const distinct = new Map<string, number>();
  const uses = { none: 0, point: 0, comma: 0, 'point?': 0, 'comma?': 0 };
  const units = new Map<string, number>();
  const sums = { uses, units, largestPlain: 0, dates: [] as DateParts[], figures: [] as string[] };
  let [filled, numbers, marked, dated] = [0, 0, 0, 0];
  for (const { cells } of rows) {
    const cell = cells[index] ?? '';
    if (isNothing(cell)) continue;
    filled += 1;
    const seen = distinct.get(cell);
    if (seen !== undefined) distinct.set(cell, seen + 1);
    else if (distinct.size <= MOST_DISTINCT) distinct.set(cell, 1);
    const figure = figureOf(cell);
    if (figure) {
      const use = separatorUse(figure.digits);
      uses[use] += 1;
      numbers += 1;
      if (figure.atLeast) marked += 1;
      units.set(figure.unit, (units.get(figure.unit) ?? 0) + 1);
      if (use === 'none') sums.largestPlain = Math.max(sums.largestPlain, Math.abs(Number(figure.digits)));
      sums.figures.push(figure.digits);
    }
    const isPlain = figure && !figure.digits.includes('.') && !isCompactDate(figure.digits);
    const date = isPlain ? null : datePartsOf(cell);
    if (date) {
      dated += 1;
      if (sums.dates.length < 5000) sums.dates.push(date);
    }
  }
  const [unit] = [...units].filter(([name]) => name !== '').sort((a, b) => b[1] - a[1]);
  const profile: ColumnProfile = {
    ...{ index, name, filled, distinct, marked },
    numeric: filled === 0 ? 0 : numbers / filled,
    dated: filled === 0 ? 0 : dated / filled,
    unit: unit?.[0] ?? '',
    ...{ decimal: 'none', dayOrder: 'known', minimum: Number.NaN, maximum: Number.NaN, whole: true },
  };
  return { profile, ...sums };
}

/** The separators of a whole column together; a column that can be read in two ways goes with the rest of the table. */
function decimalOf(
  { uses, largestPlain }: Sums,
  elsewhere: { point: boolean; comma: boolean },
  delimiter: Delimiter,
): ColumnProfile['decimal'] {
  if (uses.point > 0 || uses.comma > 0) return uses.point >= uses.comma ? 'point' : 'comma';
  const open = uses['point?'] + uses['comma?'];
  if (open === 0) return 'none';
  if (elsewhere.point !== elsewhere.comma) return elsewhere.point ? 'point' : 'comma';
  // A comma that parts cells is no decimal comma.
  if (delimiter === ',' || delimiter === '，') return 'point';
  // Semicolons part cells where the comma is for decimals; 1.150 beside 940 then is a thousand and more.
  const thousands = uses.none > 0 && largestPlain < 1000;
  if (delimiter === ';' && uses['point?'] > 0 && uses['comma?'] === 0 && thousands) return 'comma';
  return 'either';
}

function dayOrderOf(dates: readonly DateParts[], chosen: CellFormat | undefined): ColumnProfile['dayOrder'] {
  if (chosen === 'day-first' || chosen === 'month-first') return chosen;
  const open = dates.filter(({ order }) => order === 'open');
  if (open.length === 0) return 'known';
  const dayFirst = open.some(({ first }) => first > 12);
  const monthFirst = open.some(({ second }) => second > 12);
  if (dayFirst === monthFirst)
    return open.every(({ first, second }) => first === second) ? 'day-first' : 'either';
  return dayFirst ? 'day-first' : 'month-first';
}

function addRange(profile: ColumnProfile, figures: readonly string[]): void {
  const decimal = profile.decimal === 'comma' ? 'comma' : 'point';
  for (const digits of figures) {
    const value = numberOf(digits, decimal);
    if (value === null) continue;
    if (!(profile.minimum <= value)) profile.minimum = value;
    if (!(profile.maximum >= value)) profile.maximum = value;
    if (!Number.isInteger(value)) profile.whole = false;
  }
}

/** A value of a column of codes as it is told from others: without case, width, a decimal 0 or spaces around it. */
export const codeOf = (cell: string) => {
  const plain = plainCell(cell).toLowerCase();
  return /^-?\d+[.,]0+$/u.test(plain) ? plain.replace(/[.,]0+$/u, '') : plain;
};

/** The values of a column as they are told from others, with their counts, in their order. */
export function codesOf(profile: ColumnProfile): Map<string, number> {
  const codes = new Map<string, number>();
  for (const [cell, count] of profile.distinct)
    codes.set(codeOf(cell), (codes.get(codeOf(cell)) ?? 0) + count);
  return new Map([...codes].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })));
}
