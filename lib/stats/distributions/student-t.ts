import studentT from '@stdlib/stats-base-dists-t';

/** Multiplier of the standard error for a two-sided interval with this many degrees of freedom. */
export function studentMultiplier(confidenceLevel: number, degreesOfFreedom: number): number {
  return studentT.quantile(1 - (1 - confidenceLevel) / 2, degreesOfFreedom);
}

/** Two-sided P of a t statistic. */
export function studentTwoSidedP(t: number, degreesOfFreedom: number): number {
  return Math.min(1, 2 * studentT.cdf(-Math.abs(t), degreesOfFreedom));
}
