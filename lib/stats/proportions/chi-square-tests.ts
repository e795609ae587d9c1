import { type ChiSquareTest, chiSquareTest } from '../chi-square-test';
import { type Estimable, notEstimable } from '../not-estimable';
import {
  cells,
  expectedCells,
  hasEmptyMargin,
  requireTwoByTwo,
  type TwoByTwoTable,
} from './two-by-two-table';

/**
 * Pearson's χ² test of equal proportions, uncorrected.
 *
 * Source: Pearson K. Philos Mag 1900;50:157–75. Equivalent to R `chisq.test(table, correct = FALSE)`.
 */
export function pearsonTest(table: TwoByTwoTable): Estimable<ChiSquareTest> {
  return discrepancyTest(table, () => 0);
}

/**
 * χ² test with Yates' continuity correction of ½, or of the smallest |observed − expected| if that is less.
 *
 * Source: Yates F. Suppl J R Stat Soc 1934;1:217–35. Equivalent to R `chisq.test(table)`.
 */
export function yatesTest(table: TwoByTwoTable): Estimable<ChiSquareTest> {
  return discrepancyTest(table, (deviation) => Math.min(0.5, deviation));
}

/**
 * Pearson's χ² times (N − 1)/N.
 *
 * Source: Campbell I. Stat Med 2007;26:3661–75.
 */
export function nMinusOneTest(table: TwoByTwoTable): Estimable<ChiSquareTest> {
  const total = table.a.total + table.b.total;
  return discrepancyTest(table, () => 0, (total - 1) / total);
}

/**
 * Likelihood-ratio (G) test of equal proportions.
 *
 * Source: Wilks SS. Ann Math Stat 1935;6:190–6.
 */
export function gTest(table: TwoByTwoTable): Estimable<ChiSquareTest> {
  requireTwoByTwo(table);
  if (hasEmptyMargin(table)) return notEstimable('empty-margin');
  const expected = expectedCells(table);
  const statistic = cells(table).reduce(
    (sum, observed, i) =>
      sum + (observed > 0 ? 2 * observed * Math.log(observed / (expected[i] as number)) : 0),
    0,
  );
  return chiSquareTest(statistic, 1);
}

function discrepancyTest(
  table: TwoByTwoTable,
  correction: (deviation: number) => number,
  factor = 1,
): Estimable<ChiSquareTest> {
  requireTwoByTwo(table);
  if (hasEmptyMargin(table)) return notEstimable('empty-margin');
  const expected = expectedCells(table);
  // |observed − expected| is the same in all four cells; this form of it has no rounding error to speak of.
  const { a, b } = table;
  const deviation = Math.abs(a.events * b.total - b.events * a.total) / (a.total + b.total);
  const excess = deviation - correction(deviation);
  const statistic = expected.reduce((sum, value) => sum + (excess * excess) / value, 0);
  return chiSquareTest(factor * statistic, 1);
}
