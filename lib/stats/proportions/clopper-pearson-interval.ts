import { betaQuantile } from '../distributions/beta';
import type { Interval } from '../interval';
import { requireEventsOfTotal, requireOpenUnit } from '../require-argument';

/**
 * Exact interval of a proportion: its coverage is never below the confidence level.
 *
 * Source: Clopper CJ, Pearson ES. Biometrika 1934;26:404–13. Equivalent to R `binom.test(events, total)`.
 */
export function clopperPearsonInterval(events: number, total: number, confidenceLevel = 0.95): Interval {
  requireEventsOfTotal('proportion', events, total);
  requireOpenUnit('confidenceLevel', confidenceLevel);
  const tail = (1 - confidenceLevel) / 2;
  return {
    lower: events === 0 ? 0 : betaQuantile(tail, events, total - events + 1),
    upper: events === total ? 1 : betaQuantile(1 - tail, events + 1, total - events),
  };
}
