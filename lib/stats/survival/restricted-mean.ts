import { CompensatedSum } from '../compensated-sum';
import { normalMultiplier, normalTwoSidedP } from '../distributions/normal';
import { type Estimable, isNotEstimable, notEstimable } from '../not-estimable';
import { requireNonNegative, requireOpenUnit } from '../require-argument';
import { followUp, type SurvivalCurve } from './kaplan-meier';

/** Mean time without the event up to τ, in the unit of the times. */
export interface RestrictedMean {
  tau: number;
  estimate: number;
  standardError: number;
  lower: number;
  upper: number;
}

export interface RestrictedMeanDifference extends RestrictedMean {
  /** Null when neither group had an event before τ, which leaves no variance. */
  pValue: number | null;
}

/**
 * Area under the survival curve up to τ, with a Greenwood-type standard error and a normal interval.
 *
 * Not estimable beyond the last observation unless survival has reached 0 there.
 *
 * Source: Uno H et al. J Clin Oncol 2014;32:2380–5; formulas as in the R package survRM2.
 */
export function restrictedMean(
  curve: SurvivalCurve,
  tau: number,
  confidenceLevel = curve.confidenceLevel,
): Estimable<RestrictedMean> {
  requireNonNegative('tau', tau);
  requireOpenUnit('confidenceLevel', confidenceLevel);
  const last = curve.time.length - 1;
  if (tau > followUp(curve) && (curve.survival[last] as number) > 0)
    return notEstimable('tau-beyond-follow-up');
  const area = new CompensatedSum();
  const variance = new CompensatedSum();
  // Backwards, so that the area still ahead of each event, which its variance term needs, is available.
  let end = tau;
  for (let i = last; i >= 0; i--) {
    const time = curve.time[i] as number;
    if (time > tau) continue;
    area.add((end - time) * (curve.survival[i] as number));
    end = time;
    const atRisk = curve.atRisk[i] as number;
    const events = curve.events[i] as number;
    if (events > 0 && atRisk > events)
      variance.add((area.value ** 2 * events) / (atRisk * (atRisk - events)));
  }
  area.add(end);
  return { tau, ...normalInterval(area.value, Math.sqrt(variance.value), confidenceLevel) };
}

/** Difference of two groups' restricted means, second minus first. */
export function restrictedMeanDifference(
  first: SurvivalCurve,
  second: SurvivalCurve,
  tau: number = commonFollowUp([first, second]),
  confidenceLevel = first.confidenceLevel,
): Estimable<RestrictedMeanDifference> {
  const a = restrictedMean(first, tau, confidenceLevel);
  const b = restrictedMean(second, tau, confidenceLevel);
  if (isNotEstimable(a)) return a;
  if (isNotEstimable(b)) return b;
  const standardError = Math.hypot(a.standardError, b.standardError);
  const difference = b.estimate - a.estimate;
  return {
    tau,
    ...normalInterval(difference, standardError, confidenceLevel),
    pValue: standardError > 0 ? normalTwoSidedP(difference / standardError) : null,
  };
}

/** The smallest of the groups' largest times: the τ up to which all of them are observed. */
export function commonFollowUp(curves: readonly SurvivalCurve[]): number {
  return Math.min(...curves.map(followUp));
}

function normalInterval(estimate: number, standardError: number, confidenceLevel: number) {
  const halfWidth = normalMultiplier(confidenceLevel) * standardError;
  return { estimate, standardError, lower: estimate - halfWidth, upper: estimate + halfWidth };
}
