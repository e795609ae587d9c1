import type { StudyEffect } from './study-effect';

/** Sums over the studies at weights wᵢ = 1/(SEᵢ² + τ²), from which everything else follows. */
export interface WeightedMean {
  mean: number;
  weights: number[];
  /** Σw, Σw², Σw³. */
  sum: number;
  sumOfSquares: number;
  sumOfCubes: number;
  /** Σw(y − mean)², the generalised Q. */
  q: number;
  /** Σw²(y − mean)². */
  q2: number;
}

export function weightedMean(effects: readonly StudyEffect[], tauSquared: number): WeightedMean {
  const weights = effects.map(({ standardError }) => 1 / (standardError * standardError + tauSquared));
  const total = (of: (weight: number, study: StudyEffect) => number) =>
    effects.reduce((sum, study, i) => sum + of(weights[i] as number, study), 0);
  const sum = total((w) => w);
  // Measured from one of the effects, so that a common offset costs no digits.
  const origin = effects[0]?.estimate ?? 0;
  const mean = origin + total((w, { estimate }) => w * (estimate - origin)) / sum;
  return {
    mean,
    weights,
    sum,
    sumOfSquares: total((w) => w * w),
    sumOfCubes: total((w) => w * w * w),
    q: total((w, { estimate }) => w * (estimate - mean) ** 2),
    q2: total((w, { estimate }) => w * w * (estimate - mean) ** 2),
  };
}
