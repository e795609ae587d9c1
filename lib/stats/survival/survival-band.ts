import { normalMultiplier } from '../distributions/normal';
import { requireOneOf } from '../require-argument';

const confidenceTypes = ['log-log', 'log', 'plain'] as const;

/** Scale on which a survival interval is symmetric. */
export type ConfidenceType = (typeof confidenceTypes)[number];

export function requireConfidenceType(confidenceType: ConfidenceType): void {
  requireOneOf('confidenceType', confidenceType, confidenceTypes);
}

/**
 * Pointwise confidence band of a survival curve, clipped to [0, 1]. `NaN` where it is undefined: everywhere at
 * S = 0, and on the log-log scale also at S = 1.
 *
 * Source: Kalbfleisch JD, Prentice RL. The Statistical Analysis of Failure Time Data, 2nd ed. 2002, section 1.4.
 *
 * @param standardErrorOfLog standard error of log S
 */
export function survivalBand(
  survival: Float64Array,
  standardErrorOfLog: Float64Array,
  confidenceType: ConfidenceType,
  confidenceLevel: number,
): { lower: Float64Array; upper: Float64Array } {
  const multiplier = normalMultiplier(confidenceLevel);
  const lower = new Float64Array(survival.length).fill(Number.NaN);
  const upper = new Float64Array(survival.length).fill(Number.NaN);
  for (let i = 0; i < survival.length; i++) {
    const s = survival[i] as number;
    const halfWidth = multiplier * (standardErrorOfLog[i] as number);
    if (s === 0) continue;
    if (confidenceType === 'plain') {
      lower[i] = Math.max(0, s - s * halfWidth);
      upper[i] = Math.min(1, s + s * halfWidth);
    } else if (confidenceType === 'log') {
      lower[i] = s * Math.exp(-halfWidth);
      upper[i] = Math.min(1, s * Math.exp(halfWidth));
    } else if (s < 1) {
      const logSurvival = Math.log(s);
      const stretch = Math.exp(-halfWidth / logSurvival);
      lower[i] = Math.exp(logSurvival * stretch);
      upper[i] = Math.exp(logSurvival / stretch);
    }
  }
  return { lower, upper };
}
