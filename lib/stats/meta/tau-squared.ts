import { findRoot, stepUntil } from '../find-root';
import { type Estimable, notEstimable } from '../not-estimable';
import type { StudyEffect } from './study-effect';
import { weightedMean } from './weighted-mean';

/** Estimator of the variance between studies. */
export type TauSquaredMethod = 'DL' | 'REML' | 'PM';

/**
 * Variance between studies, never below 0. Needs two studies.
 *
 * - `DL`: method of moments. DerSimonian R, Laird N. Control Clin Trials 1986;7:177–88.
 * - `PM`: the τ² at which the generalised Q equals its expectation k − 1. Paule RC, Mandel J. J Res NBS 1982;87:377–85.
 * - `REML`: restricted maximum likelihood. Viechtbauer W. J Educ Behav Stat 2005;30:261–93.
 */
export function tauSquared(effects: readonly StudyEffect[], method: TauSquaredMethod): Estimable<number> {
  if (effects.length < 2) return notEstimable('one-study');
  if (method === 'DL') return momentEstimate(effects);
  if (method === 'PM') return generalisedQRoot(effects, effects.length - 1);
  return restrictedMaximum(effects);
}

function momentEstimate(effects: readonly StudyEffect[]): number {
  const { q, sum, sumOfSquares } = weightedMean(effects, 0);
  return Math.max(0, (q - (effects.length - 1)) / (sum - sumOfSquares / sum));
}

/** The τ² at which the generalised Q, which falls as τ² grows, has a given value; 0 if it is below that already. */
export function generalisedQRoot(effects: readonly StudyEffect[], value: number): number {
  const excess = (tau2: number) => weightedMean(effects, tau2).q - value;
  if (excess(0) <= 0) return 0;
  const smallest = Math.min(...effects.map(({ standardError }) => standardError ** 2));
  return findRoot(
    excess,
    0,
    stepUntil((tau2) => excess(tau2) < 0, 0, smallest),
  );
}

/**
 * Fisher scoring from the Hedges estimate. Steps are halved when they keep overshooting, and stop at 0 if the
 * likelihood falls from there. The likelihood can have a second maximum at 0, which is taken if it is the higher.
 */
function restrictedMaximum(effects: readonly StudyEffect[]): Estimable<number> {
  const typical = effects.reduce((sum, { standardError }) => sum + standardError ** 2, 0) / effects.length;
  let tau2 = hedgesEstimate(effects, typical);
  let previousStep = 0;
  let share = 1;
  for (let iteration = 0; iteration < 10_000; iteration++) {
    const step = share * scoringStep(effects, tau2);
    const next = Math.max(0, tau2 + step);
    if (Math.abs(next - tau2) <= 1e-15 * (tau2 + typical)) {
      return restrictedLogLikelihood(effects, 0) > restrictedLogLikelihood(effects, next) + 1e-8 ? 0 : next;
    }
    if (step * previousStep < 0 && Math.abs(step) > 0.9 * Math.abs(previousStep)) share /= 2;
    previousStep = step;
    tau2 = next;
  }
  return notEstimable('did-not-converge');
}

function hedgesEstimate(effects: readonly StudyEffect[], meanVariance: number): number {
  const mean = effects.reduce((sum, { estimate }) => sum + estimate, 0) / effects.length;
  const variance =
    effects.reduce((sum, { estimate }) => sum + (estimate - mean) ** 2, 0) / (effects.length - 1);
  return Math.max(0, variance - meanVariance);
}

/** Up to a constant. */
function restrictedLogLikelihood(effects: readonly StudyEffect[], tau2: number): number {
  const { weights, sum, q } = weightedMean(effects, tau2);
  return (weights.reduce((total, weight) => total + Math.log(weight), 0) - Math.log(sum) - q) / 2;
}

/** Restricted score over its expected information. */
function scoringStep(effects: readonly StudyEffect[], tau2: number): number {
  const { q2, sum, sumOfSquares, sumOfCubes } = weightedMean(effects, tau2);
  const trace = sum - sumOfSquares / sum;
  const traceOfSquare = sumOfSquares - (2 * sumOfCubes) / sum + (sumOfSquares / sum) ** 2;
  return (q2 - trace) / traceOfSquare;
}
