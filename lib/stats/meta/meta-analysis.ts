import { chiSquareUpperTail } from '../distributions/chi-square';
import { normalMultiplier, normalTwoSidedP } from '../distributions/normal';
import { studentMultiplier, studentTwoSidedP } from '../distributions/student-t';
import type { Interval } from '../interval';
import { type Estimable, isNotEstimable, notEstimable } from '../not-estimable';
import { requireOneOf, requireOpenUnit } from '../require-argument';
import { requireEffects, type StudyEffect } from './study-effect';
import { type TauSquaredMethod, tauSquared } from './tau-squared';
import { type WeightedMean, weightedMean } from './weighted-mean';

const methods = ['fixed', 'DL', 'REML', 'PM'] as const;

/** `fixed` is the common-effect model, the others name the estimator of τ² of a random-effects model. */
export type MetaAnalysisMethod = 'fixed' | TauSquaredMethod;

export interface MetaAnalysisOptions {
  /** Default `REML`. */
  method?: MetaAnalysisMethod;
  /**
   * Interval and test from t with k − 1 degrees of freedom and a variance scaled by the observed spread; `ad-hoc` never
   * scales it down, so that studies which agree by chance do not leave too narrow an interval. Default false.
   */
  knappHartung?: boolean | 'ad-hoc';
  /** Default 0.95. */
  confidenceLevel?: number;
  /**
   * What the prediction interval is built on: `model` the distribution of the pooled estimate's interval (normal, or
   * t with k − 1 under Knapp–Hartung), as metafor does; `higgins` t with k − 2. Default `model`.
   */
  predictionReference?: 'model' | 'higgins';
}

/** Pooled effect on the scale of the studies' estimates. */
export interface MetaAnalysis {
  estimate: number;
  standardError: number;
  lower: number;
  upper: number;
  pValue: number;
  /** Variance between studies; 0 under the common-effect model. */
  tauSquared: Estimable<number>;
  /** Percentage of the total variation that lies between studies. */
  iSquared: Estimable<number>;
  /** Total over sampling variation. */
  hSquared: Estimable<number>;
  q: Estimable<{ statistic: number; degreesOfFreedom: number; pValue: number }>;
  /** Where the effect of a further study is expected. */
  predictionInterval: Estimable<Interval>;
  /** Percent of the whole. */
  weights: { label: string; weight: number }[];
}

/**
 * Inverse-variance meta-analysis of effects with standard errors.
 *
 * Source: Viechtbauer W. J Stat Softw 2010;36(3). Equivalent to R `metafor::rma(yi, sei = , method = , test = )` with
 * `test` z, knha or adhoc.
 *
 * @throws RangeError if there are no effects, one isn't finite, or a standard error isn't above 0
 */
export function metaAnalysis(
  effects: readonly StudyEffect[],
  options: MetaAnalysisOptions = {},
): Estimable<MetaAnalysis> {
  const {
    method = 'REML',
    knappHartung = false,
    confidenceLevel = 0.95,
    predictionReference = 'model',
  } = options;
  requireEffects(effects);
  requireOneOf('method', method, methods);
  requireOneOf('predictionReference', predictionReference, ['model', 'higgins']);
  requireOpenUnit('confidenceLevel', confidenceLevel);
  const degreesOfFreedom = effects.length - 1;
  if (knappHartung && degreesOfFreedom === 0) return notEstimable('one-study');
  const between = method === 'fixed' ? 0 : tauSquared(effects, method);
  if (isNotEstimable(between) && between.notEstimable !== 'one-study') return between;
  const tau2 = isNotEstimable(between) ? 0 : between;
  const pooled = weightedMean(effects, tau2);
  const spread = knappHartung ? pooled.q / degreesOfFreedom : 1;
  const standardError = Math.sqrt((knappHartung === 'ad-hoc' ? Math.max(1, spread) : spread) / pooled.sum);
  const multiplier = knappHartung
    ? studentMultiplier(confidenceLevel, degreesOfFreedom)
    : normalMultiplier(confidenceLevel);
  const predictionMultiplier =
    predictionReference === 'model'
      ? multiplier
      : effects.length > 2
        ? studentMultiplier(confidenceLevel, effects.length - 2)
        : null;
  return {
    estimate: pooled.mean,
    standardError,
    ...around(pooled.mean, multiplier * standardError),
    pValue: pValue(pooled.mean, standardError, knappHartung ? degreesOfFreedom : null),
    tauSquared: between,
    ...heterogeneity(effects, between, method),
    predictionInterval:
      method === 'fixed'
        ? notEstimable('common-effect-model')
        : isNotEstimable(between)
          ? between
          : predictionMultiplier === null
            ? notEstimable('too-few-values')
            : around(pooled.mean, predictionMultiplier * Math.hypot(standardError, Math.sqrt(tau2))),
    weights: percentWeights(effects, pooled),
  };
}

function around(estimate: number, halfWidth: number): Interval {
  return { lower: estimate - halfWidth, upper: estimate + halfWidth };
}

/** Identical effects leave a Knapp–Hartung standard error of 0, and with it a P of 0, or of 1 for an effect of 0. */
function pValue(estimate: number, standardError: number, degreesOfFreedom: number | null): number {
  if (standardError === 0) return estimate === 0 ? 1 : 0;
  const statistic = estimate / standardError;
  return degreesOfFreedom === null
    ? normalTwoSidedP(statistic)
    : studentTwoSidedP(statistic, degreesOfFreedom);
}

function heterogeneity(
  effects: readonly StudyEffect[],
  between: Estimable<number>,
  method: MetaAnalysisMethod,
): Pick<MetaAnalysis, 'q' | 'iSquared' | 'hSquared'> {
  const degreesOfFreedom = effects.length - 1;
  if (degreesOfFreedom === 0) {
    const missing = notEstimable('one-study');
    return { q: missing, iSquared: missing, hSquared: missing };
  }
  const { q: statistic, sum, sumOfSquares } = weightedMean(effects, 0);
  const q = { statistic, degreesOfFreedom, pValue: chiSquareUpperTail(statistic, degreesOfFreedom) };
  if (method === 'fixed' || isNotEstimable(between)) {
    const excess = statistic > 0 ? (statistic - degreesOfFreedom) / statistic : 0;
    return { q, iSquared: 100 * Math.max(0, excess), hSquared: statistic / degreesOfFreedom };
  }
  const typicalVariance = (degreesOfFreedom * sum) / (sum * sum - sumOfSquares);
  return {
    q,
    iSquared: (100 * between) / (typicalVariance + between),
    hSquared: between / typicalVariance + 1,
  };
}

function percentWeights(effects: readonly StudyEffect[], { weights, sum }: WeightedMean) {
  return effects.map(({ label }, i) => ({ label, weight: (100 * (weights[i] as number)) / sum }));
}
