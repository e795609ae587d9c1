import { chiSquareUpperTail } from '../distributions/chi-square';
import { normalMultiplier, normalTwoSidedP } from '../distributions/normal';
import type { Interval } from '../interval';
import { type Estimable, notEstimable } from '../not-estimable';
import { cells, requireTwoByTwo } from '../proportions/two-by-two-table';
import { requireNonEmpty, requireOneOf, requireOpenUnit } from '../require-argument';
import { type TwoArmMeasure, type TwoArmStudy, twoArmEffects } from './two-arm-effects';

/** Pooled effect of the Mantel–Haenszel method: a log ratio, or a difference. */
export interface MantelHaenszel extends Interval {
  estimate: number;
  standardError: number;
  pValue: number;
  /** Of the studies' own effects around the pooled one; studies without events in either arm are not in it. */
  q: Estimable<{ statistic: number; degreesOfFreedom: number; pValue: number }>;
}

type Measure = Exclude<TwoArmMeasure, 'Peto'>;

/** Sums over the studies, from which the estimate and its standard error follow. */
type Pooled = { estimate: number; standardError: number } | null;

/**
 * Mantel–Haenszel pooled risk ratio, odds ratio (both as logarithms) or risk difference, under a common effect. Counts
 * are taken as they are; ½ is added only for the studies' own effects in Q.
 *
 * Source: Greenland S, Robins JM. Biometrics 1985;41:55–68 (RR). Robins J, Breslow N, Greenland S. Biometrics
 * 1986;42:311–23 (OR). Sato T, Greenland S, Robins JM. Biometrics 1989;45:1323–4 (RD). Equivalent to R
 * `metafor::rma.mh` with `correct = FALSE`.
 *
 * `zero-cell` where no study, or every study, has events in an arm that the ratio needs.
 *
 * @throws RangeError as `twoArmEffects` does
 */
export function mantelHaenszel(
  studies: readonly TwoArmStudy[],
  measure: Measure,
  confidenceLevel = 0.95,
): Estimable<MantelHaenszel> {
  requireNonEmpty('studies', studies);
  requireOneOf('measure', measure, ['RR', 'OR', 'RD']);
  requireOpenUnit('confidenceLevel', confidenceLevel);
  studies.forEach(requireTwoByTwo);
  const tables = studies.map(cells);
  const pooled = POOLED[measure](tables);
  if (!pooled) return notEstimable('zero-cell');
  const { estimate, standardError } = pooled;
  if (!(standardError > 0)) return notEstimable('zero-variance');
  const halfWidth = normalMultiplier(confidenceLevel) * standardError;
  return {
    ...pooled,
    ...{ lower: estimate - halfWidth, upper: estimate + halfWidth },
    pValue: normalTwoSidedP(estimate / standardError),
    q: qOf(studies, measure, estimate),
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const POOLED: Record<Measure, (tables: [number, number, number, number][]) => Pooled> = {
  RR: (tables) => {
    const parts = tables.map(([a, b, c, d]) => {
      const [n1, n2] = [a + b, c + d];
      const n = n1 + n2;
      return { r: (a * n2) / n, s: (c * n1) / n, v: (n1 / n) * (n2 / n) * (a + c) - (a * c) / n };
    });
    const [r, s] = [sum(parts.map((part) => part.r)), sum(parts.map((part) => part.s))];
    if (!(r > 0 && s > 0)) return null;
    return { estimate: Math.log(r / s), standardError: Math.sqrt(sum(parts.map(({ v }) => v)) / (r * s)) };
  },
  OR: (tables) => {
    const parts = tables.map(([a, b, c, d]) => {
      const n = a + b + c + d;
      return { p: (a + d) / n, q: (b + c) / n, r: (a * d) / n, s: (b * c) / n };
    });
    const of = (value: (part: (typeof parts)[number]) => number) => sum(parts.map(value));
    const [r, s] = [of((part) => part.r), of((part) => part.s)];
    if (!(r > 0 && s > 0)) return null;
    const variance =
      of((part) => part.p * part.r) / (2 * r * r) +
      of((part) => part.p * part.s + part.q * part.r) / (2 * r * s) +
      of((part) => part.q * part.s) / (2 * s * s);
    return { estimate: Math.log(r / s), standardError: Math.sqrt(variance) };
  },
  RD: (tables) => {
    const parts = tables.map(([a, b, c, d]) => {
      const [n1, n2] = [a + b, c + d];
      const n = n1 + n2;
      const [f1, f2] = [n1 / n, n2 / n];
      return {
        difference: a * f2 - c * f1,
        weight: n1 * f2,
        p: c * f1 * f1 - a * f2 * f2 + (f1 * f2 * (n2 - n1)) / 2,
        q: ((a * d) / n + (c * b) / n) / 2,
      };
    });
    const of = (value: (part: (typeof parts)[number]) => number) => sum(parts.map(value));
    const weight = of((part) => part.weight);
    const estimate = of((part) => part.difference) / weight;
    return {
      estimate,
      standardError: Math.sqrt(estimate * of((part) => part.p) + of((part) => part.q)) / weight,
    };
  },
};

function qOf(studies: readonly TwoArmStudy[], measure: Measure, estimate: number): MantelHaenszel['q'] {
  const told = studies.filter(
    ({ a, b }) => a.events + b.events > 0 && a.events + b.events < a.total + b.total,
  );
  if (told.length < 2) return notEstimable('one-study');
  const statistic = sum(
    twoArmEffects(told, measure).map((study) => ((study.estimate - estimate) / study.standardError) ** 2),
  );
  const degreesOfFreedom = told.length - 1;
  return { statistic, degreesOfFreedom, pValue: chiSquareUpperTail(statistic, degreesOfFreedom) };
}
