import beta from '@stdlib/stats-base-dists-beta';

export function betaQuantile(probability: number, alpha: number, betaShape: number): number {
  return beta.quantile(probability, alpha, betaShape);
}
