import { normalMultiplier } from '../distributions/normal';
import type { Interval } from '../interval';
import { requireEventsOfTotal, requireOpenUnit } from '../require-argument';

/**
 * Score interval of a proportion, without continuity correction.
 *
 * Source: Wilson EB. J Am Stat Assoc 1927;22:209–12. Equivalent to R `prop.test(events, total, correct = FALSE)`.
 */
export function wilsonInterval(events: number, total: number, confidenceLevel = 0.95): Interval {
  requireEventsOfTotal('proportion', events, total);
  requireOpenUnit('confidenceLevel', confidenceLevel);
  const z = normalMultiplier(confidenceLevel);
  const centre = events + (z * z) / 2;
  const halfWidth = z * Math.sqrt((events * (total - events)) / total + (z * z) / 4);
  return {
    lower: events === 0 ? 0 : (centre - halfWidth) / (total + z * z),
    upper: events === total ? 1 : (centre + halfWidth) / (total + z * z),
  };
}
