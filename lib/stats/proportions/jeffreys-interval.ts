import { betaQuantile } from '../distributions/beta';
import type { Interval } from '../interval';
import { requireEventsOfTotal, requireOpenUnit } from '../require-argument';

/**
 * Equal-tailed Bayesian interval of a proportion under Jeffreys' prior, Beta(½, ½). The bound at 0 or all events
 * is set to 0 or 1.
 *
 * Source: Brown LD, Cai TT, DasGupta A. Stat Sci 2001;16:101–33.
 */
export function jeffreysInterval(events: number, total: number, confidenceLevel = 0.95): Interval {
  requireEventsOfTotal('proportion', events, total);
  requireOpenUnit('confidenceLevel', confidenceLevel);
  const tail = (1 - confidenceLevel) / 2;
  const alpha = events + 0.5;
  const beta = total - events + 0.5;
  return {
    lower: events === 0 ? 0 : betaQuantile(tail, alpha, beta),
    upper: events === total ? 1 : betaQuantile(1 - tail, alpha, beta),
  };
}
