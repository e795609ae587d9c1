import { CompensatedSum } from '../compensated-sum';
import { requireFinite, requireNonEmpty } from '../require-argument';

export interface ValueSummary {
  n: number;
  mean: number;
  /** With divisor n − 1; null for a single value. */
  standardDeviation: number | null;
  median: number;
  /** Quartiles by linear interpolation between order statistics, R's type 7. */
  lowerQuartile: number;
  upperQuartile: number;
  minimum: number;
  maximum: number;
}

/**
 * The summaries that papers print, recomputed from the values themselves.
 *
 * @throws RangeError if there are no values or one isn't finite
 */
export function summariseValues(values: ArrayLike<number>): ValueSummary {
  requireNonEmpty('values', values);
  for (let i = 0; i < values.length; i++) requireFinite(`values[${i}]`, values[i] as number);
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  const mean = sumOf(sorted, (value) => value) / n;
  const squares = sumOf(sorted, (value) => (value - mean) ** 2);
  return {
    n,
    mean,
    standardDeviation: n > 1 ? Math.sqrt(squares / (n - 1)) : null,
    median: interpolate(sorted, 0.5),
    lowerQuartile: interpolate(sorted, 0.25),
    upperQuartile: interpolate(sorted, 0.75),
    minimum: sorted[0] as number,
    maximum: sorted[n - 1] as number,
  };
}

function interpolate(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (place - below) * (high - low);
}

function sumOf(values: Float64Array, of: (value: number) => number): number {
  const sum = new CompensatedSum();
  for (const value of values) sum.add(of(value));
  return sum.value;
}
