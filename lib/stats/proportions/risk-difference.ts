import { normalMultiplier } from '../distributions/normal';
import type { Interval } from '../interval';
import { requireOpenUnit } from '../require-argument';
import { requireTwoByTwo, type TwoByTwoTable } from './two-by-two-table';
import { wilsonInterval } from './wilson-interval';

export interface RiskDifference {
  estimate: number;
  newcombe: Interval;
  wald: Interval;
}

/**
 * Risk difference a − b with Newcombe's interval, built from the two Wilson intervals, and the Wald interval.
 *
 * Source: Newcombe RG. Stat Med 1998;17:873–90, method 10.
 */
export function riskDifference(table: TwoByTwoTable, confidenceLevel = 0.95): RiskDifference {
  requireTwoByTwo(table);
  requireOpenUnit('confidenceLevel', confidenceLevel);
  const { a, b } = table;
  const pA = a.events / a.total;
  const pB = b.events / b.total;
  const wilsonA = wilsonInterval(a.events, a.total, confidenceLevel);
  const wilsonB = wilsonInterval(b.events, b.total, confidenceLevel);
  const standardError = Math.sqrt((pA * (1 - pA)) / a.total + (pB * (1 - pB)) / b.total);
  const halfWidth = normalMultiplier(confidenceLevel) * standardError;
  const estimate = pA - pB;
  return {
    estimate,
    newcombe: {
      lower: estimate - Math.hypot(pA - wilsonA.lower, wilsonB.upper - pB),
      upper: estimate + Math.hypot(wilsonA.upper - pA, pB - wilsonB.lower),
    },
    wald: { lower: estimate - halfWidth, upper: estimate + halfWidth },
  };
}
