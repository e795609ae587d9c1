import { describe, expect, test } from 'vitest';
import {
  coxRegression,
  coxRegressionNumeric,
  eventTable,
  kaplanMeier,
  logRankTest,
  numbersAtRisk,
  petoPetoTest,
  proportionalHazardsTest,
  restrictedMean,
  restrictedMeanDifference,
  riskSets,
  type SurvivalGroup,
  survivalQuantile,
} from '@/lib/stats';
import { isNotEstimable } from '@/lib/stats/not-estimable';
import { absent, expectR, type R, vectors } from './r-vectors';

const tolerance = vectors?.tolerances;
const scales = [
  ['log-log', 'loglog'],
  ['log', 'log'],
  ['plain', 'plain'],
] as const;

function groupsOf(set: R): SurvivalGroup[] {
  return set.input.group_labels.map((_: string, g: number) => {
    const rows = set.input.group.flatMap((code: number, i: number) => (code === g + 1 ? [i] : []));
    return {
      time: rows.map((i: number) => set.input.time[i]),
      event: rows.map((i: number) => set.input.status[i]),
    };
  });
}

/** Unwraps a result that has to be there. */
function present<T extends object>(result: T): Exclude<T, { notEstimable: string }> {
  expect(isNotEstimable(result), JSON.stringify(result)).toBe(false);
  return result as Exclude<T, { notEstimable: string }>;
}

function compareCurve(groups: SurvivalGroup[], index: number, expected: R) {
  const table = eventTable(groups);
  for (const [confidenceType, name] of scales) {
    const curve = kaplanMeier(table, index, { confidenceType });
    expect(curve.n).toBe(expected.n);
    expect(curve.eventCount).toBe(expected.events);
    expect(curve.time.length).toBe(expected.time.length);
    const columns: [ArrayLike<number>, number[]][] = [
      [curve.time, expected.time],
      [curve.atRisk, expected.n_risk],
      [curve.events, expected.n_event],
      [curve.censored, expected.n_censor],
      [curve.survival, expected.surv],
      [curve.standardError, expected.std_err],
      [curve.lower, expected[`ci_${name}`].lower],
      [curve.upper, expected[`ci_${name}`].upper],
    ];
    for (const [ours, theirs] of columns) {
      theirs.forEach((value, i) => {
        expectR(ours[i], value, tolerance.km_logrank_cox, 'Kaplan–Meier');
      });
    }
    compareQuantiles(curve, expected, name);
  }
}

function compareQuantiles(curve: ReturnType<typeof kaplanMeier>, expected: R, name: string) {
  const quantiles = expected.quantiles[name];
  quantiles.p.forEach((p: number, i: number) => {
    const ours = survivalQuantile(curve, p);
    expectR(ours.estimate, quantiles.est[i], tolerance.default_relative, 'quantiles');
    expectR(ours.lower, quantiles.lower[i], tolerance.default_relative, 'quantiles');
    expectR(ours.upper, quantiles.upper[i], tolerance.default_relative, 'quantiles');
  });
  const median = survivalQuantile(curve, 0.5);
  expectR(median.estimate, expected.median[name].est, tolerance.default_relative, 'quantiles');
  expectR(median.lower, expected.median[name].lower, tolerance.default_relative, 'quantiles');
  expectR(median.upper, expected.median[name].upper, tolerance.default_relative, 'quantiles');
}

function compareRankTest(ours: ReturnType<typeof logRankTest>, expected: R) {
  const test = present(ours);
  const relative = tolerance.km_logrank_cox;
  expectR(test.chiSquare, expected.chi2, relative, 'rank tests');
  expect(test.degreesOfFreedom).toBe(expected.df);
  expectR(test.pValue, expected.p, relative, 'rank tests');
  expected.observed.forEach((value: number, g: number) => {
    expectR(test.observed[g], value, relative, 'rank tests');
    expectR(test.expected[g], expected.expected[g], relative, 'rank tests');
    expected.var[g].forEach((cell: number, h: number) => {
      expectR(test.variance[g]?.[h], cell, relative, 'rank tests');
    });
  });
}

function compareTest(ours: object, expected: R) {
  const test = present(ours) as R;
  expectR(test.chiSquare, expected.chi2, tolerance.km_logrank_cox, 'Cox');
  expect(test.degreesOfFreedom).toBe(expected.df);
  expectR(test.pValue, expected.p, tolerance.km_logrank_cox, 'Cox');
}

function compareCox(fit: ReturnType<typeof coxRegression>, expected: R) {
  const cox = present(fit);
  const relative = tolerance.km_logrank_cox;
  expect(cox.terms.length).toBe(expected.coef.length);
  cox.terms.forEach((result, i) => {
    const term = present(result);
    expectR(term.coefficient, expected.coef[i], relative, 'Cox');
    expectR(term.standardError, expected.se[i], relative, 'Cox');
    expectR(term.hazardRatio, expected.hr[i], relative, 'Cox');
    expectR(term.lower, expected.lower[i], relative, 'Cox');
    expectR(term.upper, expected.upper[i], relative, 'Cox');
    expectR(term.pValue, expected.p_wald[i], relative, 'Cox');
  });
  expectR(cox.logLikelihood.null, expected.loglik_null, relative, 'Cox');
  expectR(cox.logLikelihood.fitted, expected.loglik, relative, 'Cox');
  compareTest(cox.likelihoodRatio, expected.lrt);
  compareTest(cox.wald, expected.wald);
  compareTest(cox.score, expected.score);
}

function compareMean(ours: R, expected: R) {
  expectR(ours.estimate, expected.rmst, tolerance.rmst, 'restricted mean');
  expectR(ours.standardError, expected.se, tolerance.rmst, 'restricted mean');
  expectR(ours.lower, expected.lower, tolerance.rmst, 'restricted mean');
  expectR(ours.upper, expected.upper, tolerance.rmst, 'restricted mean');
}

describe.skipIf(vectors === null)(`survival analyses that R made of public data${absent}`, () => {
  // Also what a run without the file reports as skipped.
  test('are there to compare with', () => {
    expect(vectors.survival.length).toBeGreaterThan(0);
  });

  for (const set of vectors?.survival ?? []) {
    describe(`${set.name} (${set.source})`, () => {
      const groups = groupsOf(set);
      const table = eventTable(groups);
      const sets = riskSets(table);

      test('curves, bands, quantiles and medians, pooled and by group', () => {
        compareCurve([{ time: set.input.time, event: set.input.status }], 0, set.km_pooled);
        set.input.group_labels.forEach((label: string, g: number) => {
          compareCurve(groups, g, set.km[label]);
        });
      });

      test('numbers at risk', () => {
        const { times, n_risk } = set.number_at_risk;
        set.input.group_labels.forEach((label: string, g: number) => {
          const rows = numbersAtRisk(kaplanMeier(table, g), times);
          expect(rows.map(({ atRisk }) => atRisk)).toEqual(n_risk[label]);
        });
      });

      test('log-rank and Peto–Peto tests', () => {
        compareRankTest(logRankTest(sets), set.tests.logrank);
        compareRankTest(petoPetoTest(sets), set.tests.peto_rho1);
      });

      test('Cox regression with Efron and Breslow ties', () => {
        compareCox(coxRegression(sets, { ties: 'efron' }), set.cox.efron);
        compareCox(coxRegression(sets, { ties: 'breslow' }), set.cox.breslow);
      });

      if (set.input.group_labels.length === 2)
        test('Cox regression on the arm as a number', () => {
          for (const ties of ['efron', 'breslow'] as const) {
            const { time, status, group } = set.input;
            compareCox(
              coxRegressionNumeric({ time, event: status, covariate: group }, { ties }),
              set.cox[ties],
            );
          }
        });

      test('test of proportional hazards, transform km', () => {
        compareTest(proportionalHazardsTest(sets, coxRegression(sets)), set.cox_zph_efron.km);
      });

      if (set.rmst)
        test('restricted means and their difference', () => {
          for (const expected of set.rmst) {
            const [first, second] = [kaplanMeier(table, 0), kaplanMeier(table, 1)];
            compareMean(restrictedMean(first, expected.tau), expected.arm0);
            compareMean(restrictedMean(second, expected.tau), expected.arm1);
            const difference = present(restrictedMeanDifference(first, second, expected.tau));
            const theirs = expected.difference_arm1_minus_arm0;
            compareMean(difference, { ...theirs, rmst: theirs.est });
            expectR(difference.pValue, theirs.p, tolerance.rmst, 'restricted mean');
          }
        });

      if (set.rmst_by_group)
        test('restricted means of several groups', () => {
          for (const { tau, groups: expected } of set.rmst_by_group) {
            set.input.group_labels.forEach((label: string, g: number) => {
              compareMean(restrictedMean(kaplanMeier(table, g), tau), expected[label]);
            });
          }
        });
    });
  }
});
