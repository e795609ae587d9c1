import { describe, expect, test } from 'vitest';
import {
  analyseMetaAnalysis,
  type MetaAnalysisMethod,
  metaAnalysis,
  proportionEffects,
  proportionFromEffect,
  type StudyEffect,
  tauSquaredInterval,
} from '@/lib/stats';
import { isNotEstimable } from '@/lib/stats/not-estimable';
import { absent, expectR, type R, vectors } from './r-vectors';

const tolerance = vectors?.tolerances;
const methods: [MetaAnalysisMethod, string][] = [
  ['fixed', 'EE'],
  ['DL', 'DL'],
  ['REML', 'REML'],
  ['PM', 'PM'],
];

function toleranceOf(method: MetaAnalysisMethod): number {
  if (method === 'DL') return tolerance.dl;
  return method === 'fixed' ? tolerance.default_relative : tolerance.reml_pm_ml;
}

function effectsOf(block: R): StudyEffect[] {
  return block.yi.map((estimate: number, i: number) => ({
    label: String(i + 1),
    estimate,
    standardError: Math.sqrt(block.vi[i]),
  }));
}

function compareFit(effects: StudyEffect[], method: MetaAnalysisMethod, knappHartung: boolean, fit: R) {
  const ours = metaAnalysis(effects, { method, knappHartung }) as R;
  const compare = (actual: unknown, expected: unknown) => {
    expectR(actual, expected, toleranceOf(method), `meta-analysis ${method}`);
  };
  compare(ours.estimate, fit.mu);
  compare(ours.standardError, fit.se);
  compare(ours.lower, fit.lower);
  compare(ours.upper, fit.upper);
  compare(ours.pValue, fit.p);
  compare(ours.tauSquared, fit.tau2);
  compare(ours.iSquared, fit.I2);
  compare(ours.hSquared, fit.H2);
  compare(ours.q.statistic, fit.Q);
  compare(ours.q.pValue, fit.Q_p);
  expect(ours.q.degreesOfFreedom).toBe(fit.Q_df);
  if (method === 'fixed') {
    expect(ours.predictionInterval).toEqual({ notEstimable: 'common-effect-model' });
    return;
  }
  compare(ours.predictionInterval.lower, fit.pi_metafor[0]);
  compare(ours.predictionInterval.upper, fit.pi_metafor[1]);
  const higgins = metaAnalysis(effects, { method, knappHartung, predictionReference: 'higgins' }) as R;
  compare(higgins.predictionInterval.lower, fit.pi_t_km2[0]);
  compare(higgins.predictionInterval.upper, fit.pi_t_km2[1]);
  const profile = tauSquaredInterval(effects) as R;
  expectR(profile.lower, fit.ci_qprofile.tau2[0], tolerance.qprofile, 'Q-profile');
  expectR(profile.upper, fit.ci_qprofile.tau2[1], tolerance.qprofile, 'Q-profile');
}

function compareAll(block: R) {
  for (const [method, name] of methods) {
    compareFit(effectsOf(block), method, false, block.fits[name]);
    if (method !== 'fixed') compareFit(effectsOf(block), method, true, block.fits_knha[name]);
  }
}

function compareLeaveOneOut(block: R) {
  const effects = effectsOf(block);
  effects.forEach((_, left) => {
    const ours = metaAnalysis(effects.filter((__, i) => i !== left)) as R;
    const { mu, se, tau2, Q, I2 } = block.leave1out_REML;
    const pairs = [
      [ours.estimate, mu],
      [ours.standardError, se],
      [ours.tauSquared, tau2],
      [ours.q.statistic, Q],
      [ours.iSquared, I2],
    ];
    for (const [actual, expected] of pairs) {
      expectR(actual, expected[left], tolerance.reml_pm_ml, 'meta-analysis REML');
    }
  });
}

describe.skipIf(vectors === null)(`meta-analyses that metafor made of public data${absent}`, () => {
  // Also what a run without the file reports as skipped.
  test('are there to compare with', () => {
    expect(vectors.meta_analysis.length).toBeGreaterThan(0);
  });

  for (const block of vectors?.meta_analysis ?? []) {
    test(`${block.name} (${block.source}), every method, with and without Knapp–Hartung`, () => {
      compareAll(block);
    });

    test(`${block.name}, each study left out in turn`, () => {
      compareLeaveOneOut(block);
    });
  }

  for (const block of vectors?.meta_proportions ?? []) {
    for (const transformation of ['logit', 'freeman-tukey'] as const) {
      const expected = block[transformation.replace('-', '_')];
      const proportions = block.input.xi.map((events: number, i: number) => ({
        label: String(i + 1),
        events,
        total: block.input.ni[i],
      }));

      test(`${block.name} (${block.source}), proportions on the ${transformation} scale`, () => {
        proportionEffects(proportions, transformation).forEach(({ estimate, standardError }, i) => {
          expectR(estimate, expected.yi[i], tolerance.default_relative, 'transformed proportions');
          expectR(standardError ** 2, expected.vi[i], tolerance.default_relative, 'transformed proportions');
        });
        compareAll(expected);
        compareLeaveOneOut(expected);
      });

      test(`${block.name}, pooled proportions from the ${transformation} scale`, () => {
        for (const [method, name] of methods) {
          const ours = analyseMetaAnalysis({ proportions, transformation }, { method }) as R;
          const back = expected.fits[name].backtransformed;
          const relative = toleranceOf(method);
          expectR(ours.backTransformed.estimate, back.est, relative, 'pooled proportions');
          expectR(ours.backTransformed.lower, back.lower, relative, 'pooled proportions');
          expectR(ours.backTransformed.upper, back.upper, relative, 'pooled proportions');
          if (isNotEstimable(ours.predictionInterval)) continue;
          const bound = (effect: number) => proportionFromEffect(effect, transformation, proportions);
          expectR(bound(ours.predictionInterval.lower), back.pi_metafor[0], relative, 'pooled proportions');
          expectR(bound(ours.predictionInterval.upper), back.pi_metafor[1], relative, 'pooled proportions');
        }
      });
    }
  }
});
