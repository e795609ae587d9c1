import type { ChiSquareTest } from '../chi-square-test';
import type { Estimable } from '../not-estimable';
import { pearsonTest, yatesTest } from './chi-square-tests';
import { type FisherExactTest, fisherExactTest } from './fisher-exact-test';
import { oddsRatio, type RatioEstimate } from './odds-ratio';
import { type RiskDifference, riskDifference } from './risk-difference';
import { riskRatio } from './risk-ratio';
import type { TwoByTwoTable } from './two-by-two-table';

export interface TwoByTwoAnalysis {
  pearson: Estimable<ChiSquareTest>;
  yates: Estimable<ChiSquareTest>;
  fisher: FisherExactTest;
  oddsRatio: Estimable<RatioEstimate>;
  riskRatio: Estimable<RatioEstimate>;
  riskDifference: RiskDifference;
}

/**
 * Tests and effect measures of two proportions; ratios and differences are of `a` versus `b`.
 *
 * @throws RangeError unless 0 ≤ events ≤ total, both whole, and total ≥ 1 in both groups
 */
export function analyseTwoByTwo(table: TwoByTwoTable, confidenceLevel = 0.95): TwoByTwoAnalysis {
  return {
    pearson: pearsonTest(table),
    yates: yatesTest(table),
    fisher: fisherExactTest(table, confidenceLevel),
    oddsRatio: oddsRatio(table, confidenceLevel),
    riskRatio: riskRatio(table, confidenceLevel),
    riskDifference: riskDifference(table, confidenceLevel),
  };
}
