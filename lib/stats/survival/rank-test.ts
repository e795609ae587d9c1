import { type ChiSquareTest, chiSquareTest } from '../chi-square-test';
import { CompensatedSum } from '../compensated-sum';
import { type Estimable, notEstimable } from '../not-estimable';
import { invertSymmetric, quadraticForm, submatrix } from '../symmetric-matrix';
import type { RiskSets } from './risk-sets';

/** A k-sample rank test; `observed`, `expected` and the rows of `variance` follow the groups and carry the weights. */
export interface RankTest extends ChiSquareTest {
  observed: number[];
  expected: number[];
  variance: number[][];
}

/**
 * Log-rank test of equal survival in k groups: every event time counts alike. The variance is hypergeometric, so
 * ties are exact.
 *
 * Groups that nobody is left of by the first event are not compared and cost no degree of freedom.
 *
 * Source: Mantel N. Cancer Chemother Rep 1966;50:163–70. Equivalent to R `survdiff(rho = 0)`.
 */
export function logRankTest(sets: RiskSets): Estimable<RankTest> {
  return rankTest(sets, false);
}

/**
 * Peto–Peto test of equal survival in k groups: each event time is weighted by the pooled Kaplan–Meier estimate
 * just before it, so early differences count more.
 *
 * Source: Peto R, Peto J. J R Stat Soc A 1972;135:185–207; Harrington DP, Fleming TR. Biometrika 1982;69:553–66.
 * Equivalent to R `survdiff(rho = 1)`.
 */
export function petoPetoTest(sets: RiskSets): Estimable<RankTest> {
  return rankTest(sets, true);
}

function rankTest(sets: RiskSets, weighted: boolean): Estimable<RankTest> {
  const { groupCount: k } = sets;
  if (k < 2) return notEstimable('one-group');
  if (sets.length === 0) return notEstimable('no-events');
  const { observed, expected, variance } = accumulate(sets, weighted);
  const compared = expected.flatMap((value, group) => (value > 0 ? [group] : []));
  if (compared.length < 2) return notEstimable('no-one-at-risk');
  const free = compared.slice(1);
  const inverse = invertSymmetric(submatrix(variance, k, free), free.length);
  if (inverse === null) return notEstimable('zero-variance');
  const excess = free.map((group) => (observed[group] as number) - (expected[group] as number));
  return {
    ...chiSquareTest(quadraticForm(inverse, excess), free.length),
    observed,
    expected,
    variance: Array.from({ length: k }, (_, row) => Array.from(variance.slice(row * k, (row + 1) * k))),
  };
}

function accumulate(sets: RiskSets, weighted: boolean) {
  const { groupCount: k, atRisk, events } = sets;
  const observed = new Array<number>(k).fill(0);
  const expected = Array.from({ length: k }, () => new CompensatedSum());
  const variance = new Float64Array(k * k);
  let survivalBefore = 1;
  for (let i = 0; i < sets.length; i++) {
    const base = i * k;
    let n = 0;
    let d = 0;
    for (let g = 0; g < k; g++) {
      n += atRisk[base + g] as number;
      d += events[base + g] as number;
    }
    const weight = weighted ? survivalBefore : 1;
    // With one patient left the variance is 0 and the factor (n − d)/(n − 1) is 0/0.
    const spread = n > 1 ? (weight * weight * d * (n - d)) / (n - 1) : 0;
    for (let g = 0; g < k; g++) {
      const share = (atRisk[base + g] as number) / n;
      observed[g] = (observed[g] as number) + weight * (events[base + g] as number);
      expected[g]?.add(weight * d * share);
      const row = g * k;
      variance[row + g] = (variance[row + g] as number) + spread * share * (1 - share);
      for (let h = 0; h < g; h++) {
        variance[row + h] =
          (variance[row + h] as number) - (spread * share * (atRisk[base + h] as number)) / n;
      }
    }
    survivalBefore *= (n - d) / n;
  }
  for (let g = 0; g < k; g++) {
    for (let h = 0; h < g; h++) variance[h * k + g] = variance[g * k + h] as number;
  }
  return { observed, expected: expected.map((sum) => sum.value), variance };
}
