import { type Estimable, notEstimable } from '../not-estimable';
import { INFINITE_RATIO, logInterval, type RatioEstimate } from './odds-ratio';
import { requireTwoByTwo, type TwoByTwoTable } from './two-by-two-table';

/**
 * Risk ratio of a versus b with the interval of its logarithm.
 *
 * Source: Katz D et al. Biometrics 1978;34:469–74.
 */
export function riskRatio(table: TwoByTwoTable, confidenceLevel = 0.95): Estimable<RatioEstimate> {
  requireTwoByTwo(table);
  const { a, b } = table;
  if (b.events === 0) return a.events === 0 ? notEstimable('zero-cell') : INFINITE_RATIO;
  const estimate = a.events / a.total / (b.events / b.total);
  const variance = 1 / a.events - 1 / a.total + 1 / b.events - 1 / b.total;
  return logInterval(estimate, variance, confidenceLevel);
}
