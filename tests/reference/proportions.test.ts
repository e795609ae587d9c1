import { describe, expect, test } from 'vitest';
import { analyseProportion, analyseTwoByTwo, gTest, nMinusOneTest, type TwoByTwoTable } from '@/lib/stats';
import { isNotEstimable } from '@/lib/stats/not-estimable';
import { absent, expectR, type R, vectors } from './r-vectors';

const tolerance = vectors?.tolerances;

function compareTest(ours: object, expected: R) {
  if (expected === undefined) {
    expect(ours).toEqual({ notEstimable: 'empty-margin' });
    return;
  }
  const { chiSquare, degreesOfFreedom, pValue } = ours as R;
  expectR(chiSquare, expected.chi2, tolerance.default_relative, '2×2 tests');
  expect(degreesOfFreedom).toBe(expected.df);
  expectR(pValue, expected.p, tolerance.default_relative, '2×2 tests');
}

function compareInterval(ours: R, expected: [number, number] | undefined, topic: string, relative: number) {
  expectR(ours.lower, expected?.[0], relative, topic);
  expectR(ours.upper, expected?.[1], relative, topic);
}

/** R's ratio is 0 or infinite where a needed cell is 0; ours is then 0 or null, without bounds. */
function compareRatio(ours: object, estimate: R, interval: [number, number] | undefined) {
  if (estimate === null) {
    expect(ours).toEqual({ notEstimable: 'zero-cell' });
    return;
  }
  if (estimate === 'Inf') {
    expect(ours).toEqual({ estimate: null, lower: null, upper: null });
    return;
  }
  expectR((ours as R).estimate, estimate, tolerance.default_relative, '2×2 ratios');
  compareInterval(ours, interval, '2×2 ratios', tolerance.default_relative);
}

describe.skipIf(vectors === null)(`proportions and 2×2 tables in R${absent}`, () => {
  test('four intervals of each of R’s proportions', () => {
    for (const p of vectors.proportions) {
      const ours = analyseProportion(p.x, p.n, p.conf);
      const relative = tolerance.default_relative;
      expect(ours.estimate).toBeCloseTo(p.p, 14);
      compareInterval(ours.wilson, p.wilson, 'proportion intervals', relative);
      compareInterval(ours.clopperPearson, p.clopper_pearson, 'proportion intervals', relative);
      compareInterval(ours.agrestiCoull, p.agresti_coull, 'proportion intervals', relative);
      compareInterval(ours.jeffreys, p.jeffreys, 'proportion intervals', relative);
    }
  });

  for (const t of vectors?.tables2x2 ?? []) {
    const table: TwoByTwoTable = { a: { events: t.a, total: t.n1 }, b: { events: t.c, total: t.n2 } };

    test(`tests and measures of ${t.a}/${t.n1} against ${t.c}/${t.n2}`, () => {
      const ours = analyseTwoByTwo(table);
      compareTest(ours.pearson, t.pearson);
      compareTest(ours.yates, t.yates);
      compareTest(gTest(table), t.g_test);
      compareTest(nMinusOneTest(table), t.n_minus_1);
      expectR(ours.fisher.pValue, t.fisher.p_two_sided, tolerance.fisher_p, 'Fisher');
      compareRatio(ours.oddsRatio, t.or_sample.est, t.or_sample.woolf_ci);
      compareRatio(ours.riskRatio, t.rr.est, t.rr.log_ci);
      expectR(ours.riskDifference.estimate, t.rd.est, tolerance.default_relative, 'risk difference');
      const relative = tolerance.default_relative;
      compareInterval(ours.riskDifference.newcombe, t.rd.newcombe_ci, 'risk difference', relative);
      compareInterval(ours.riskDifference.wald, t.rd.wald_ci, 'risk difference', relative);
    });

    test(`conditional odds ratio of ${t.a}/${t.n1} against ${t.c}/${t.n2}`, () => {
      const { oddsRatio } = analyseTwoByTwo(table).fisher;
      if (isNotEstimable(oddsRatio)) {
        // One table only shares these margins; R's interval is then everything from 0 to infinity.
        expect(t.fisher.or_ci_precise).toEqual([0, 'Inf']);
        return;
      }
      expectR(oddsRatio.estimate, t.fisher.or_cond_mle_precise, 1e-8, 'conditional odds ratio');
      compareInterval(oddsRatio, t.fisher.or_ci_precise, 'conditional odds ratio', 1e-8);
    });
  }
});
