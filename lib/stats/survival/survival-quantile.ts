import { requireOpenUnit } from '../require-argument';
import { followUp, type SurvivalCurve } from './kaplan-meier';

/** Slack for "equals": a product of fractions that is 0.5 on paper may be 0.5 ± 1e-16. */
const tolerance = 2 ** -26;

/** Time by which a share of patients has had the event; null where the curve or band does not get that far. */
export interface SurvivalQuantile {
  estimate: number | null;
  lower: number | null;
  upper: number | null;
}

/**
 * Quantile of the survival time: the smallest t with S(t) ≤ 1 − p. Where S equals 1 − p over a stretch, the
 * stretch's midpoint. The interval inverts the pointwise band by the same rule.
 *
 * Source: Brookmeyer R, Crowley J. Biometrics 1982;38:29–41. Equivalent to `quantile` of an R `survfit`.
 *
 * @param probability share that has had the event, 0.5 for the median
 */
export function survivalQuantile(curve: SurvivalCurve, probability: number): SurvivalQuantile {
  requireOpenUnit('probability', probability);
  return {
    estimate: timeOfFall(curve, curve.survival, probability),
    lower: timeOfFall(curve, curve.lower, probability),
    upper: timeOfFall(curve, curve.upper, probability),
  };
}

export function medianSurvival(curve: SurvivalCurve): SurvivalQuantile {
  return survivalQuantile(curve, 0.5);
}

/**
 * When a curve or limit has fallen by `probability`. A limit may rise again as patients run out; the row taken is
 * then, as in R, the one with the smallest sufficient fall, not simply the first.
 */
function timeOfFall(curve: SurvivalCurve, column: Float64Array, probability: number): number | null {
  let reached = Infinity;
  let reachedAt = Number.NaN;
  let passed = Infinity;
  let passedAt = Number.NaN;
  for (let i = 0; i < column.length; i++) {
    const fall = 1 - (column[i] as number);
    if (fall + tolerance >= probability && fall < reached) {
      reached = fall;
      reachedAt = curve.time[i] as number;
    }
    if (fall - tolerance >= probability && fall < passed) {
      passed = fall;
      passedAt = curve.time[i] as number;
    }
  }
  if (reached === Infinity) return null;
  const end = 1 - (column[column.length - 1] as number);
  // A stretch at 1 − p that lasts to the end of follow-up ends with the last observation.
  if (Math.abs(end - probability) < tolerance) return (reachedAt + followUp(curve)) / 2;
  return passed < Infinity ? (reachedAt + passedAt) / 2 : null;
}
