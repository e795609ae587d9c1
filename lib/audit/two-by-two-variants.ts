import {
  fisherExactTest,
  gTest,
  nMinusOneTest,
  pearsonTest,
  type TwoByTwoTable,
  yatesTest,
} from '@/lib/stats';

export interface TestVariant {
  name: string;
  /** Absent for the exact test, which has no statistic. */
  statistic?: number;
  pValue: number;
}

/** The tests that programs offer for a fourfold table, the usual one first; empty where none can be computed. */
export function twoByTwoVariants(table: TwoByTwoTable): TestVariant[] {
  const tests = [
    ['Pearson', pearsonTest(table)],
    ['Yates', yatesTest(table)],
    ['N−1', nMinusOneTest(table)],
    ['G', gTest(table)],
  ] as const;
  const variants = tests.flatMap(([name, result]) =>
    'notEstimable' in result ? [] : [{ name, statistic: result.chiSquare, pValue: result.pValue }],
  );
  return variants.length === 0
    ? []
    : [...variants, { name: 'Fisher', pValue: fisherExactTest(table).pValue }];
}

/** A computed figure that comes out as printed, rounded or cut off. */
export function reproduces(computed: number, printed: number, decimals: number): boolean {
  const step = 10 ** -decimals;
  return computed > printed - 0.5 * step - 1e-9 && computed < printed + step;
}
