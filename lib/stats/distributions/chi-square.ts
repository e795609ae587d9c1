import gammaIncomplete from '@stdlib/math-base-special-gammainc';
import chiSquare from '@stdlib/stats-base-dists-chisquare';

/**
 * Probability of a χ² at least this large. The regularised upper incomplete gamma function is used instead of
 * 1 − cdf, which has no digits left below 1e-16.
 */
export function chiSquareUpperTail(statistic: number, degreesOfFreedom: number): number {
  return gammaIncomplete(statistic / 2, degreesOfFreedom / 2, true, true);
}

export function chiSquareQuantile(probability: number, degreesOfFreedom: number): number {
  return chiSquare.quantile(probability, degreesOfFreedom);
}
