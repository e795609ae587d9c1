import { normalMultiplier } from '../distributions/normal';
import type { OpenInterval } from '../interval';
import { type Estimable, notEstimable } from '../not-estimable';
import { requireOpenUnit } from '../require-argument';
import { cells, requireTwoByTwo, type TwoByTwoTable } from './two-by-two-table';

/**
 * A ratio with its interval; null is infinite. The bounds are null where the ratio is 0 or infinite, as its logarithm
 * has no variance then.
 */
export interface RatioEstimate extends OpenInterval {
  estimate: number | null;
}

/** Reciprocal to a ratio of 0, which the same table gives with its groups swapped. */
export const INFINITE_RATIO: RatioEstimate = { estimate: null, lower: null, upper: null };

/**
 * Sample odds ratio of a versus b with Woolf's interval.
 *
 * Source: Woolf B. Ann Hum Genet 1955;19:251–3.
 */
export function oddsRatio(table: TwoByTwoTable, confidenceLevel = 0.95): Estimable<RatioEstimate> {
  requireTwoByTwo(table);
  const [a, b, c, d] = cells(table);
  if (b * c === 0) return a * d === 0 ? notEstimable('zero-cell') : INFINITE_RATIO;
  return logInterval((a / b) * (d / c), 1 / a + 1 / b + 1 / c + 1 / d, confidenceLevel);
}

/** Interval of a ratio that is symmetric on the log scale. */
export function logInterval(estimate: number, varianceOfLog: number, confidenceLevel: number): RatioEstimate {
  requireOpenUnit('confidenceLevel', confidenceLevel);
  if (estimate === 0) return { estimate, lower: null, upper: null };
  const factor = Math.exp(normalMultiplier(confidenceLevel) * Math.sqrt(varianceOfLog));
  return { estimate, lower: estimate / factor, upper: estimate * factor };
}
