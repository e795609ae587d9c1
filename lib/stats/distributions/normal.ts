import normal from '@stdlib/stats-base-dists-normal';

/** Multiplier of the standard error for a two-sided interval, 1.959964 at level 0.95. */
export function normalMultiplier(confidenceLevel: number): number {
  return normal.quantile(1 - (1 - confidenceLevel) / 2, 0, 1);
}

/** Two-sided P of a standard normal deviate, taken from the lower tail so that small values keep their digits. */
export function normalTwoSidedP(z: number): number {
  return Math.min(1, 2 * normal.cdf(-Math.abs(z), 0, 1));
}

/** Absolute standard normal deviate that has this two-sided P. */
export function normalDeviateOfP(pValue: number): number {
  return -normal.quantile(pValue / 2, 0, 1);
}
