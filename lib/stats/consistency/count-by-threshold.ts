import { requireFinite } from '../require-argument';

/** Counts on either side of a threshold, so that `<` and `≤` can be told apart. */
export interface ThresholdCounts {
  below: number;
  equal: number;
  above: number;
}

/**
 * How many values lie below, at and above a threshold.
 *
 * @throws RangeError if a value or the threshold isn't finite
 */
export function countByThreshold(values: ArrayLike<number>, threshold: number): ThresholdCounts {
  requireFinite('threshold', threshold);
  const counts = { below: 0, equal: 0, above: 0 };
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    requireFinite(`values[${i}]`, value);
    if (value < threshold) counts.below++;
    else if (value > threshold) counts.above++;
    else counts.equal++;
  }
  return counts;
}
