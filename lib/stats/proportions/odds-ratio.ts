import { normalMultiplier } from '../distributions/normal';
import type { OpenInterval } from '../interval';
import { type Estimable, notEstimable } from '../not-estimable';
import { requireOpenUnit } from '../require-argument';
import { cells, requireTwoByTwo, type TwoByTwoTable } from './two-by-two-table';

/** A ratio with its interval; the bounds are null where the ratio is 0 and its logarithm has no variance. */
export interface RatioEstimate extends OpenInterval {
  estimate: number;
}

/**
 * Sample odds ratio of a versus b with Woolf's interval.
 *
 * Source: Woolf B. Ann Hum Genet 1955;19:251–3.
 */
export function oddsRatio(table: TwoByTwoTable, confidenceLevel = 0.95): Estimable<RatioEstimate> {
  requireTwoByTwo(table);
  const [a, b, c, d] = cells(table);
  if (b * c === 0) return notEstimable('zero-cell');
  return logInterval((a / b) * (d / c), 1 / a + 1 / b + 1 / c + 1 / d, confidenceLevel);
}

/** Interval of a ratio that is symmetric on the log scale. */
export function logInterval(estimate: number, varianceOfLog: number, confidenceLevel: number): RatioEstimate {
  requireOpenUnit('confidenceLevel', confidenceLevel);
  if (estimate === 0) return { estimate, lower: null, upper: null };
  const factor = Math.exp(normalMultiplier(confidenceLevel) * Math.sqrt(varianceOfLog));
  return { estimate, lower: estimate / factor, upper: estimate * factor };
}
