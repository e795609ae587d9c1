import { chiSquareQuantile } from '../distributions/chi-square';
import type { Interval } from '../interval';
import { type Estimable, notEstimable } from '../not-estimable';
import { requireOpenUnit } from '../require-argument';
import { requireEffects, type StudyEffect } from './study-effect';
import { generalisedQRoot } from './tau-squared';
import { weightedMean } from './weighted-mean';

/**
 * Q-profile interval of the variance between studies: the τ² for which the generalised Q is an unremarkable χ² with
 * k − 1 degrees of freedom.
 *
 * `empty-interval` when the studies agree so closely that no τ² ≥ 0 qualifies.
 *
 * Source: Viechtbauer W. Stat Med 2007;26:37–52. Equivalent to R `confint` of a metafor `rma`.
 */
export function tauSquaredInterval(
  effects: readonly StudyEffect[],
  confidenceLevel = 0.95,
): Estimable<Interval> {
  requireEffects(effects);
  requireOpenUnit('confidenceLevel', confidenceLevel);
  if (effects.length < 2) return notEstimable('one-study');
  const tail = (1 - confidenceLevel) / 2;
  const degreesOfFreedom = effects.length - 1;
  const smallQ = chiSquareQuantile(tail, degreesOfFreedom);
  if (weightedMean(effects, 0).q < smallQ) return notEstimable('empty-interval');
  return {
    lower: generalisedQRoot(effects, chiSquareQuantile(1 - tail, degreesOfFreedom)),
    upper: generalisedQRoot(effects, smallQ),
  };
}
