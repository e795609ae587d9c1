import { CompensatedSum } from '../compensated-sum';
import { requireOneOf } from '../require-argument';
import type { LikelihoodPoint } from './newton-maximise';
import type { RiskSets } from './risk-sets';

const tieMethods = ['efron', 'breslow'] as const;

/** How events at the same time share their risk set. */
export type TieMethod = (typeof tieMethods)[number];

export function requireTieMethod(ties: TieMethod): void {
  requireOneOf('ties', ties, tieMethods);
}

/**
 * Partial log-likelihood of a Cox model whose covariates are the indicators of groups 1 … k − 1, group 0 being the
 * reference. Within a group everyone's hazard is the same, so counts per event time are all it needs.
 *
 * Of d tied events, Efron's method lets the l-th (l = 0 … d − 1) see the risk set less l/d of the tied patients;
 * Breslow's lets all see the whole risk set.
 *
 * Source: Efron B. J Am Stat Assoc 1977;72:557–65; Breslow N. Biometrics 1974;30:89–99.
 *
 * @param coefficients log hazard ratios of groups 1 … k − 1
 */
export function coxLikelihood(sets: RiskSets, ties: TieMethod, coefficients: Float64Array): LikelihoodPoint {
  const { groupCount: k, atRisk, events } = sets;
  const p = k - 1;
  const hazard = Float64Array.from({ length: k }, (_, g) =>
    g === 0 ? 1 : Math.exp(coefficients[g - 1] as number),
  );
  const gain = new CompensatedSum();
  const score = new Float64Array(p);
  const information = new Float64Array(p * p);
  const share = new Float64Array(k);
  for (let g = 1; g < k; g++) {
    gain.add((sets.totalEvents[g] as number) * (coefficients[g - 1] as number));
    score[g - 1] = sets.totalEvents[g] as number;
  }
  for (let i = 0; i < sets.length; i++) {
    const base = i * k;
    let n = 0;
    let d = 0;
    let risk = 0;
    let tied = 0;
    for (let g = 0; g < k; g++) {
      n += atRisk[base + g] as number;
      d += events[base + g] as number;
      risk += (atRisk[base + g] as number) * (hazard[g] as number);
      tied += (events[base + g] as number) * (hazard[g] as number);
    }
    const efron = ties === 'efron' && d > 1;
    const rounds = efron ? d : 1;
    const times = efron ? 1 : d;
    for (let l = 0; l < rounds; l++) {
      const gone = efron ? l / d : 0;
      const total = risk - gone * tied;
      gain.add(-times * Math.log(total / (n - gone * d)));
      for (let g = 1; g < k; g++) {
        const left = (atRisk[base + g] as number) - gone * (events[base + g] as number);
        const portion = (left * (hazard[g] as number)) / total;
        share[g] = portion;
        score[g - 1] = (score[g - 1] as number) - times * portion;
        const row = (g - 1) * p;
        information[row + g - 1] = (information[row + g - 1] as number) + times * portion * (1 - portion);
        for (let h = 1; h < g; h++) {
          information[row + h - 1] =
            (information[row + h - 1] as number) - times * portion * (share[h] as number);
        }
      }
    }
  }
  mirror(information, p);
  return { gain: gain.value, score, information };
}

/** Partial log-likelihood when no group differs, from which `gain` is measured. */
export function coxNullLogLikelihood(sets: RiskSets, ties: TieMethod): number {
  const sum = new CompensatedSum();
  for (let i = 0; i < sets.length; i++) {
    let n = 0;
    let d = 0;
    for (let cell = i * sets.groupCount; cell < (i + 1) * sets.groupCount; cell++) {
      n += sets.atRisk[cell] as number;
      d += sets.events[cell] as number;
    }
    if (ties === 'breslow') sum.add(-d * Math.log(n));
    else for (let l = 0; l < d; l++) sum.add(-Math.log(n - l));
  }
  return sum.value;
}

/** Copies the lower triangle of a square matrix to the upper. */
export function mirror(matrix: Float64Array, size: number): void {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) {
      matrix[column * size + row] = matrix[row * size + column] as number;
    }
  }
}
