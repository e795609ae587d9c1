import { type ChiSquareTest, chiSquareTest } from '../chi-square-test';
import { type Estimable, isNotEstimable, notEstimable } from '../not-estimable';
import { invertSymmetric, multiply, submatrix } from '../symmetric-matrix';
import { mirror } from './cox-likelihood';
import type { CoxRegression } from './cox-regression';
import type { RiskSets } from './risk-sets';

/** The global test, with one test of a single degree of freedom per term. */
export interface ProportionalHazardsTest extends ChiSquareTest {
  terms: Estimable<ChiSquareTest>[];
}

/**
 * Score test of whether the log hazard ratios change with g(t) = 1 − S(t−), S being the pooled Kaplan–Meier curve.
 *
 * Source: Grambsch PM, Therneau TM. Biometrika 1994;81:515–26. Equivalent to R `cox.zph(fit, transform = "km")` of
 * survival 3.0 and later, which uses the exact score test; the terms are those of `terms = FALSE`.
 *
 * @param fit the regression of the same risk sets; every term has to be estimable
 */
export function proportionalHazardsTest(
  sets: RiskSets,
  fit: Estimable<CoxRegression>,
): Estimable<ProportionalHazardsTest> {
  if (isNotEstimable(fit)) return fit;
  const coefficients: number[] = [];
  for (const term of fit.terms) {
    if (isNotEstimable(term)) return term;
    coefficients.push(term.coefficient);
  }
  const p = coefficients.length;
  const { score, information } = timeInteraction(sets, fit.ties === 'efron', coefficients);
  const all = Array.from({ length: p }, (_, term) => term);
  const global = scoreStatistic(score, information, p, all);
  if (global === null) return notEstimable('zero-variance');
  return {
    ...chiSquareTest(global, p),
    terms: all.map((term) => {
      const statistic = scoreStatistic(score, information, p, [term]);
      return statistic === null ? notEstimable('zero-variance') : chiSquareTest(statistic, 1);
    }),
  };
}

/**
 * u′V⁻¹u for the interactions of `terms`, the main effects being adjusted for.
 *
 * @param information of p main effects followed by p interactions, 2p rows
 */
export function scoreStatistic(
  score: Float64Array,
  information: Float64Array,
  p: number,
  terms: readonly number[],
): number | null {
  const main = Array.from({ length: p }, (_, i) => i);
  const keep = [...main, ...terms.map((term) => p + term)];
  const inverse = invertSymmetric(submatrix(information, 2 * p, keep), keep.length);
  if (inverse === null) return null;
  const u = Float64Array.from(keep, (row) => (row < p ? 0 : (score[row - p] as number)));
  return multiply(inverse, u).reduce((sum, value, i) => sum + value * (u[i] as number), 0);
}

function timeInteraction(sets: RiskSets, efron: boolean, coefficients: readonly number[]) {
  const { groupCount: k, atRisk, events } = sets;
  const p = k - 1;
  const hazard = Float64Array.of(1, ...coefficients.map(Math.exp));
  const transform = centredTransform(sets);
  const score = new Float64Array(p);
  // Covariances of the indicators, summed over the events plain, times g and times g².
  const [main, cross, interaction] = [0, 1, 2].map(() => new Float64Array(p * p)) as Blocks;
  const share = new Float64Array(k);
  for (let i = 0; i < sets.length; i++) {
    const base = i * k;
    const g = transform[i] as number;
    let d = 0;
    let risk = 0;
    let tied = 0;
    for (let group = 0; group < k; group++) {
      d += events[base + group] as number;
      risk += (atRisk[base + group] as number) * (hazard[group] as number);
      tied += (events[base + group] as number) * (hazard[group] as number);
      if (group > 0) score[group - 1] = (score[group - 1] as number) + g * (events[base + group] as number);
    }
    const rounds = efron ? d : 1;
    const times = efron ? 1 : d;
    for (let l = 0; l < rounds; l++) {
      const gone = efron ? l / d : 0;
      const total = risk - gone * tied;
      for (let a = 1; a < k; a++) {
        const left = (atRisk[base + a] as number) - gone * (events[base + a] as number);
        share[a] = (left * (hazard[a] as number)) / total;
        score[a - 1] = (score[a - 1] as number) - times * g * (share[a] as number);
        for (let b = 1; b <= a; b++) {
          const product = (share[a] as number) * (share[b] as number);
          const covariance = times * (a === b ? (share[a] as number) - product : -product);
          const cell = (a - 1) * p + b - 1;
          main[cell] = (main[cell] as number) + covariance;
          cross[cell] = (cross[cell] as number) + g * covariance;
          interaction[cell] = (interaction[cell] as number) + g * g * covariance;
        }
      }
    }
  }
  return { score, information: joinBlocks([main, cross, interaction], p) };
}

type Blocks = [main: Float64Array, cross: Float64Array, interaction: Float64Array];

/** The information of main effects and interactions together, from the lower triangles of its blocks. */
function joinBlocks(blocks: Blocks, p: number): Float64Array {
  const [main, cross, interaction] = blocks;
  for (const block of blocks) mirror(block, p);
  const width = 2 * p;
  const information = new Float64Array(width * width);
  for (let row = 0; row < p; row++) {
    for (let column = 0; column < p; column++) {
      const cell = row * p + column;
      information[row * width + column] = main[cell] as number;
      information[row * width + p + column] = cross[cell] as number;
      information[(p + row) * width + column] = cross[cell] as number;
      information[(p + row) * width + p + column] = interaction[cell] as number;
    }
  }
  return information;
}

/** 1 − S(t−) at each event time, less its mean over the events. */
function centredTransform(sets: RiskSets): Float64Array {
  const transform = new Float64Array(sets.length);
  let survivalBefore = 1;
  let weighted = 0;
  let total = 0;
  for (let i = 0; i < sets.length; i++) {
    let n = 0;
    let d = 0;
    for (let cell = i * sets.groupCount; cell < (i + 1) * sets.groupCount; cell++) {
      n += sets.atRisk[cell] as number;
      d += sets.events[cell] as number;
    }
    transform[i] = 1 - survivalBefore;
    weighted += d * (1 - survivalBefore);
    total += d;
    survivalBefore *= (n - d) / n;
  }
  return transform.map((value) => value - weighted / total);
}
