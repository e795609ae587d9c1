import { type ChiSquareTest, chiSquareTest } from '../chi-square-test';
import { normalMultiplier, normalTwoSidedP } from '../distributions/normal';
import { finiteOrNull } from '../finite-or-null';
import { type Estimable, isNotEstimable, notEstimable } from '../not-estimable';
import { requireOpenUnit } from '../require-argument';
import { invertSymmetric, quadraticForm } from '../symmetric-matrix';
import { comparableGroups } from './comparable-groups';
import { coxLikelihood, coxNullLogLikelihood, requireTieMethod, type TieMethod } from './cox-likelihood';
import { type LikelihoodMaximum, newtonMaximise } from './newton-maximise';
import { type RiskSets, restrictRiskSets } from './risk-sets';

export interface CoxOptions {
  /** Default `efron`. */
  ties?: TieMethod;
  /** Of the hazard ratio's interval, default 0.95. */
  confidenceLevel?: number;
}

/** One covariate: `coefficient` is the log hazard ratio, the interval is that of the hazard ratio. */
export interface CoxTerm {
  coefficient: number;
  standardError: number;
  hazardRatio: number;
  lower: number;
  /** Null where it exceeds the largest double. */
  upper: number | null;
  pValue: number;
}

export interface CoxRegression {
  ties: TieMethod;
  /** One term per group after the first, which is the reference. */
  terms: Estimable<CoxTerm>[];
  /** Partial log-likelihood without and with the covariates; with a monotone likelihood the second is its limit. */
  logLikelihood: { null: number; fitted: number };
  likelihoodRatio: Estimable<ChiSquareTest>;
  wald: Estimable<ChiSquareTest>;
  score: Estimable<ChiSquareTest>;
}

/**
 * Proportional-hazards regression on group membership, group 0 being the reference.
 *
 * A hazard ratio that the likelihood drives to 0 or ∞ is `monotone-likelihood`, one between two groups without
 * events `no-events`; the other terms are then those of the limit, and the score and likelihood-ratio tests remain.
 *
 * Source: Cox DR. J R Stat Soc B 1972;34:187–220. Equivalent to R `coxph(Surv(time, event) ~ group)`.
 */
export function coxRegression(sets: RiskSets, options: CoxOptions = {}): Estimable<CoxRegression> {
  const { ties = 'efron', confidenceLevel = 0.95 } = options;
  requireTieMethod(ties);
  requireOpenUnit('confidenceLevel', confidenceLevel);
  if (sets.groupCount < 2) return notEstimable('one-group');
  if (sets.length === 0) return notEstimable('no-events');
  const observed = groupsAtRisk(sets);
  const nullLogLikelihood = coxNullLogLikelihood(sets, ties);
  const fits = fitClasses(sets, ties);
  const terms = groupTerms(sets, observed, fits, confidenceLevel);
  const fitted = fittedLogLikelihood(sets, ties, fits, nullLogLikelihood);
  const degreesOfFreedom = observed.length - 1;
  const unfinished = fits.some(({ maximum }) => maximum === null);
  return {
    ties,
    terms,
    logLikelihood: { null: nullLogLikelihood, fitted },
    likelihoodRatio: unfinished
      ? notEstimable('did-not-converge')
      : degreesOfFreedom === 0
        ? notEstimable('no-one-at-risk')
        : chiSquareTest(2 * (fitted - nullLogLikelihood), degreesOfFreedom),
    wald: waldTest(terms, fits),
    score: scoreTest(sets, ties, observed),
  };
}

/** The model of one class of mutually comparable groups; `maximum` is null if the iteration failed. */
interface ClassFit {
  groups: number[];
  maximum: LikelihoodMaximum | null;
}

function fitClasses(sets: RiskSets, ties: TieMethod): ClassFit[] {
  const classes = comparableGroups(sets);
  return [...new Set(classes)].map((name) => {
    const groups = classes.flatMap((other, group) => (other === name ? [group] : []));
    const part = restrictRiskSets(sets, groups);
    return {
      groups,
      maximum: newtonMaximise(groups.length - 1, (coefficients) => coxLikelihood(part, ties, coefficients)),
    };
  });
}

function groupTerms(sets: RiskSets, observed: number[], fits: ClassFit[], confidenceLevel: number) {
  const reference = fits.find(({ groups }) => groups.includes(0)) as ClassFit;
  return Array.from({ length: sets.groupCount - 1 }, (_, i): Estimable<CoxTerm> => {
    const group = i + 1;
    if (!observed.includes(group) || !observed.includes(0)) return notEstimable('no-one-at-risk');
    const place = reference.groups.indexOf(group);
    if (place === -1) {
      const anyEvent = (sets.totalEvents[0] as number) + (sets.totalEvents[group] as number) > 0;
      return notEstimable(anyEvent ? 'monotone-likelihood' : 'no-events');
    }
    if (reference.maximum === null) return notEstimable('did-not-converge');
    const { coefficients, covariance } = reference.maximum;
    const size = coefficients.length;
    const variance = covariance[(place - 1) * size + place - 1] as number;
    return coxTerm(coefficients[place - 1] as number, Math.sqrt(variance), confidenceLevel);
  });
}

export function coxTerm(coefficient: number, standardError: number, confidenceLevel: number): CoxTerm {
  const halfWidth = normalMultiplier(confidenceLevel) * standardError;
  return {
    coefficient,
    standardError,
    hazardRatio: Math.exp(coefficient),
    lower: Math.exp(coefficient - halfWidth),
    upper: finiteOrNull(Math.exp(coefficient + halfWidth)),
    pValue: normalTwoSidedP(coefficient / standardError),
  };
}

/** In the limit of a monotone likelihood each class of groups is compared only within itself. */
function fittedLogLikelihood(
  sets: RiskSets,
  ties: TieMethod,
  fits: ClassFit[],
  nullLogLikelihood: number,
): number {
  const gains = fits.map(({ maximum }) => maximum?.gain ?? 0);
  if (fits.length === 1) return nullLogLikelihood + (gains[0] as number);
  return fits.reduce(
    (sum, { groups }, i) =>
      sum + coxNullLogLikelihood(restrictRiskSets(sets, groups), ties) + (gains[i] as number),
    0,
  );
}

function waldTest(terms: Estimable<CoxTerm>[], fits: ClassFit[]): Estimable<ChiSquareTest> {
  const missing = terms.find(isNotEstimable);
  if (missing !== undefined) return missing;
  const [fit] = fits;
  if (!fit?.maximum) return notEstimable('did-not-converge');
  const { coefficients, information } = fit.maximum;
  return chiSquareTest(quadraticForm(information, coefficients), coefficients.length);
}

function scoreTest(sets: RiskSets, ties: TieMethod, observed: number[]): Estimable<ChiSquareTest> {
  if (observed.length < 2) return notEstimable('no-one-at-risk');
  const size = observed.length - 1;
  const { score, information } = coxLikelihood(
    restrictRiskSets(sets, observed),
    ties,
    new Float64Array(size),
  );
  const covariance = invertSymmetric(information, size);
  if (covariance === null) return notEstimable('zero-variance');
  return chiSquareTest(quadraticForm(covariance, score), size);
}

/** Groups of which somebody is still observed at the first event time. */
function groupsAtRisk(sets: RiskSets): number[] {
  return Array.from({ length: sets.groupCount }, (_, group) => group).filter(
    (group) => (sets.atRisk[group] as number) > 0,
  );
}
