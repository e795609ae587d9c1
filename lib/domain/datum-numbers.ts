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
  interval?: { lower: number; upper: number; level: number };
  standardDeviation?: number;
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

/**
 * Numbers of one entry. The denominator and the timepoint are optional: a denominator may be the cohort's size, a
 * timepoint may stand in a table's head.
 */
export function assertedNumbers(entry: NumericFields): AssertedNumbers {
  const statistic = typeof entry.statistic === 'number' ? [entry.statistic] : [];
  const words = entry.text ? [...digitsIn(entry.text.en), ...digitsIn(entry.text.zh)] : [];
  return {
    required: [
      ...(entry.value === undefined ? [] : [entry.value]),
      ...(entry.count === undefined || entry.occurrence === 'none-seen' ? [] : [entry.count]),
      ...(entry.events === undefined ? [] : [entry.events]),
      ...(entry.range ?? []),
      ...(entry.interval ? [entry.interval.lower, entry.interval.upper] : []),
      ...(entry.standardDeviation === undefined ? [] : [entry.standardDeviation]),
      ...dateNumbers(entry.date),
      ...(entry.dimensions ?? []),
      ...statistic,
      ...(entry.pValue ? [entry.pValue.value] : []),
    ],
    optional: [
      ...(entry.of === undefined ? [] : [entry.of]),
      ...(entry.count === undefined ? [] : [entry.count]),
      ...(entry.interval ? [entry.interval.level] : []),
      ...(entry.degreesOfFreedom === undefined ? [] : [entry.degreesOfFreedom]),
      ...(entry.grade ?? []),
      ...timeNumbers(entry.time),
      ...words,
    ],
  };
}

/** What does not agree between an entry and its printed figures; empty where all does. `names`: numbers within names. */
export function comparePrinted(
  entry: NumericFields,
  sources: readonly Source[],
  names: readonly number[] = [],
): { missing: number[]; surplus: { index: number; numbers: number[] }[] } {
  const { required, optional } = assertedNumbers(entry);
  const printed = sources.map((source) => digitsIn(source.asPrinted));
  const words = sources.flatMap((source) => wordsIn(source.asPrinted));
  const allPrinted = new Set([...printed.flat(), ...words]);
  const allowed = new Set([...required, ...optional, ...names]);
  return {
    missing: required.filter((number) => !allPrinted.has(number)),
    surplus: printed.flatMap((numbers, index) => {
      const surplus = numbers.filter((number) => !allowed.has(number));
      return surplus.length === 0 ? [] : [{ index, numbers: surplus }];
    }),
  };
}
