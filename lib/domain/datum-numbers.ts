import type { ReportedInterval } from './flat-fields';
import { digitsIn, wordsIn } from './printed-number';
import type { Source } from './source';
import type { Timepoint } from './timepoint';

/** What a datum asserts in numbers: those that must be printed, and those that may be. */
export interface AssertedNumbers {
  required: number[];
  optional: number[];
}

const timeNumbers = (time: Timepoint | undefined) =>
  time ? [time.value, ...(time.upper === undefined ? [] : [time.upper])] : [];

const dateNumbers = (date: string | undefined) => (date ? date.split('-').map(Number) : []);

/** Fields that any entry with numbers may have; entries of every section are read through this one shape. */
export interface NumericFields {
  value?: number;
  count?: number;
  of?: number;
  events?: number;
  range?: readonly [number, number];
  interval?: ReportedInterval;
  quartiles?: readonly [number, number];
  standardDeviation?: number;
  standardError?: number;
  coefficientOfVariation?: number;
  exposureRate?: number;
  exposureUnit?: string;
  date?: string;
  time?: Timepoint;
  grade?: readonly [number, number];
  occurrence?: string;
  dimensions?: readonly number[];
  statistic?: unknown;
  degreesOfFreedom?: number;
  pValue?: { value: number };
  text?: { en: string; zh: string };
  note?: { en: string; zh: string };
}

/** Numbers that need not stand in the print of what they belong to: a denominator may be the cohort's size, a grade the head of a table. */
const OPTIONAL: ReadonlySet<string> = new Set(['of', 'atRisk', 'degreesOfFreedom', 'grade']);

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'number');

/** Numbers of the fields that are numbers or pairs of them, whatever they are called: a new one is none that could be forgotten. */
const plainNumbers = (entry: NumericFields, isWanted: (field: string) => boolean): number[] =>
  Object.entries(entry).flatMap(([field, value]: [string, unknown]) => {
    if (!isWanted(field)) return [];
    return typeof value === 'number' ? [value] : isNumbers(value) ? value : [];
  });

/** Numbers of one entry. The timepoint is optional: it may stand in a table's head. */
export function assertedNumbers(entry: NumericFields): AssertedNumbers {
  const words = entry.text ? [...digitsIn(entry.text.en), ...digitsIn(entry.text.zh)] : [];
  // "none" prints no 0.
  const isOptional = (field: string) =>
    OPTIONAL.has(field) || (field === 'count' && entry.occurrence === 'none-observed');
  return {
    required: [
      ...plainNumbers(entry, (field) => !isOptional(field)),
      ...[entry.interval?.lower, entry.interval?.upper].filter((number) => number !== undefined),
      ...dateNumbers(entry.date),
      ...(entry.pValue ? [entry.pValue.value] : []),
    ],
    optional: [
      ...plainNumbers(entry, isOptional),
      ...(entry.interval ? [entry.interval.level] : []),
      ...timeNumbers(entry.time),
      // "per 100 patient-years"
      ...digitsIn(entry.exposureUnit ?? ''),
      ...words,
    ],
  };
}

/** Whether a number stands with a minus in front. */
const printsNegative = (verbatim: string, number: number) =>
  [...verbatim.normalize('NFKC').matchAll(/[-−–‐‑]\s*(\d+(?:\.\d+)?)/gu)].some(
    ([, digits]) => Number(digits) === -number,
  );

/** A minus that belongs to the number behind it: no dash of a range, and no hyphen of a name. */
const MINUS = /(?:^|[([=:;,<>≤≥~]\s*|[^\d\s%]\s+|\p{Script=Han}(?=−))[-−–](?=(\d+(?:\.\d+)?))/gu;

/** Whether a number stands in a print only with a minus in front, so that without it the sign was lost. */
function printsOnlyNegative(verbatim: string, number: number): boolean {
  const text = verbatim.normalize('NFKC');
  const negative = [...text.matchAll(MINUS)].filter(([, digits]) => Number(digits) === number).length;
  return negative > 0 && digitsIn(text).filter((one) => one === number).length <= negative;
}

/** What does not agree between an entry and its printed figures; empty where all does. `names`: numbers within names. */
export function compareReported(
  entry: NumericFields,
  sources: readonly Source[],
  names: readonly number[] = [],
): { missing: number[]; surplus: { index: number; numbers: number[] }[] } {
  const { required, optional } = assertedNumbers(entry);
  const printed = sources.map((source) => digitsIn(source.verbatim));
  const words = sources.flatMap((source) => wordsIn(source.verbatim));
  const allPrinted = new Set([...printed.flat(), ...words]);
  // Digits are read without a sign; whether the minus is printed is asked apart.
  const allowed = new Set([...required, ...optional, ...names].map(Math.abs));
  return {
    missing: required.filter(
      (number) =>
        !(number < 0
          ? sources.some((source) => printsNegative(source.verbatim, number))
          : allPrinted.has(number) && !sources.some((source) => printsOnlyNegative(source.verbatim, number))),
    ),
    surplus: printed.flatMap((numbers, index) => {
      const surplus = numbers.filter((number) => !allowed.has(number));
      return surplus.length === 0 ? [] : [{ index, numbers: surplus }];
    }),
  };
}
