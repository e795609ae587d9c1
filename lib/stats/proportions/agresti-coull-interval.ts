import { normalMultiplier } from '../distributions/normal';
import type { Interval } from '../interval';
import { requireEventsOfTotal, requireOpenUnit } from '../require-argument';

/**
 * Adjusted Wald interval of a proportion: z² pseudo-patients, half of them with the event, are added. It is not
 * clipped and can reach below 0 or above 1.
 *
 * Source: Agresti A, Coull BA. Am Stat 1998;52:119–26.
 */
export function agrestiCoullInterval(events: number, total: number, confidenceLevel = 0.95): Interval {
  requireEventsOfTotal('proportion', events, total);
  requireOpenUnit('confidenceLevel', confidenceLevel);
  const z = normalMultiplier(confidenceLevel);
  const size = total + z * z;
  const centre = (events + (z * z) / 2) / size;
  const halfWidth = z * Math.sqrt((centre * (1 - centre)) / size);
  return { lower: centre - halfWidth, upper: centre + halfWidth };
}
