import type { ChiSquareTest } from '../chi-square-test';
import { type Estimable, isNotEstimable, notEstimable } from '../not-estimable';
import { requireNonEmpty, requirePositive } from '../require-argument';
import type { TieMethod } from './cox-likelihood';
import { type CoxRegression, type CoxTerm, coxRegression } from './cox-regression';
import { eventTable, type SurvivalGroup } from './event-table';
import {
  type KaplanMeierOptions,
  kaplanMeier,
  type SurvivalCurve,
  type SurvivalRow,
  survivalRows,
} from './kaplan-meier';
import { proportionalHazardsTest } from './proportional-hazards-test';
import { logRankTest, petoPetoTest } from './rank-test';
import {
  commonFollowUp,
  type RestrictedMean,
  type RestrictedMeanDifference,
  restrictedMean,
  restrictedMeanDifference,
} from './restricted-mean';
import { type RiskSets, riskSets } from './risk-sets';
import { medianSurvival, type SurvivalQuantile } from './survival-quantile';

export interface LabelledSurvivalGroup extends SurvivalGroup {
  label: string;
}

export interface SurvivalAnalysisOptions extends KaplanMeierOptions {
  /** Default `efron`. */
  ties?: TieMethod;
  /** End of the restricted mean; by default the smallest of the groups' largest times. */
  tau?: number;
}

export interface SurvivalGroupSummary {
  label: string;
  n: number;
  events: number;
  curve: SurvivalRow[];
  median: SurvivalQuantile;
  restrictedMean: Estimable<RestrictedMean>;
}

export interface CoxSummary {
  ties: TieMethod;
  /** Label of the first group. */
  reference: string;
  terms: ({ label: string } & Estimable<CoxTerm>)[];
  likelihoodRatio: Estimable<ChiSquareTest>;
  wald: Estimable<ChiSquareTest>;
  score: Estimable<ChiSquareTest>;
  proportionalHazards: Estimable<ChiSquareTest>;
}

export interface SurvivalAnalysis {
  groups: SurvivalGroupSummary[];
  logRank: Estimable<ChiSquareTest>;
  petoPeto: Estimable<ChiSquareTest>;
  /** Not estimable as a whole when no term is. */
  cox: Estimable<CoxSummary>;
  restrictedMeanDifference: Estimable<RestrictedMeanDifference>;
}

/**
 * Everything usually reported on one or more groups' survival: curves, medians, restricted means and tests. The
 * first group is the reference; the difference of restricted means is second minus first. Serialisable as JSON.
 *
 * @throws RangeError as `eventTable` does, and on an unknown or impossible option
 */
export function analyseSurvival(
  groups: readonly LabelledSurvivalGroup[],
  options: SurvivalAnalysisOptions = {},
): SurvivalAnalysis {
  requireNonEmpty('groups', groups);
  if (options.tau !== undefined) requirePositive('tau', options.tau);
  const table = eventTable(groups);
  const curves = groups.map((_, index) => kaplanMeier(table, index, options));
  const tau = options.tau ?? commonFollowUp(curves);
  const sets = riskSets(table);
  const [first, second] = curves as [SurvivalCurve, SurvivalCurve | undefined];
  return {
    groups: curves.map((curve, index) => ({
      label: groups[index]?.label ?? '',
      n: curve.n,
      events: curve.eventCount,
      curve: survivalRows(curve),
      median: medianSurvival(curve),
      restrictedMean: restrictedMean(curve, tau),
    })),
    logRank: testOnly(logRankTest(sets)),
    petoPeto: testOnly(petoPetoTest(sets)),
    cox: summariseCox(groups, sets, coxRegression(sets, options)),
    restrictedMeanDifference:
      second === undefined ? notEstimable('one-group') : restrictedMeanDifference(first, second, tau),
  };
}

function summariseCox(
  groups: readonly LabelledSurvivalGroup[],
  sets: RiskSets,
  fit: Estimable<CoxRegression>,
): Estimable<CoxSummary> {
  if (isNotEstimable(fit)) return fit;
  const [firstTerm] = fit.terms;
  if (fit.terms.every(isNotEstimable) && isNotEstimable(firstTerm)) return firstTerm;
  return {
    ties: fit.ties,
    reference: groups[0]?.label ?? '',
    terms: fit.terms.map((term, index) => ({ label: groups[index + 1]?.label ?? '', ...term })),
    likelihoodRatio: fit.likelihoodRatio,
    wald: fit.wald,
    score: fit.score,
    proportionalHazards: testOnly(proportionalHazardsTest(sets, fit)),
  };
}

/** Leaves out what a test carries beyond statistic, degrees of freedom and P. */
function testOnly(test: Estimable<ChiSquareTest>): Estimable<ChiSquareTest> {
  if (isNotEstimable(test)) return test;
  const { chiSquare, degreesOfFreedom, pValue } = test;
  return { chiSquare, degreesOfFreedom, pValue };
}
