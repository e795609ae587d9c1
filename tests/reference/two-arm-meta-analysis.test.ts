import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  analyseTwoArms,
  type MetaAnalysisMethod,
  mantelHaenszel,
  type TwoArmStudy,
  twoArmEffects,
} from '@/lib/stats';
import { expectR, type R } from './r-vectors';

const directory = process.env.SHARED_DIR ?? fileURLToPath(new URL('../../../shared', import.meta.url));
const path = join(directory, 'reference', 'r', 'two-arm-meta-public.json');
const vectors: R = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;

const METHODS: Record<string, MetaAnalysisMethod> = { EE: 'fixed', DL: 'DL', REML: 'REML', PM: 'PM' };
const iterated = (method: string) => method === 'REML' || method === 'PM';

const studiesOf = (set: R): TwoArmStudy[] =>
  set.a.map((events: number, i: number) => ({
    label: String(i + 1),
    a: { events, total: set.n1[i] },
    b: { events: set.b[i], total: set.n2[i] },
  }));

describe.skipIf(vectors === null)('meta-analyses of two arms that metafor made of public data', () => {
  test('are there to compare with', () => {
    expect(vectors.sets.length).toBeGreaterThan(0);
  });

  for (const set of vectors?.sets ?? []) {
    const studies = studiesOf(set);
    for (const measure of ['RR', 'OR', 'RD'] as const) {
      const expected = set.measures[measure];

      test(`${set.name}, ${measure}: the studies’ effects, and every method`, () => {
        twoArmEffects(studies, measure).forEach(({ estimate, standardError }, i) => {
          expectR(estimate, expected.yi[i], 1e-9, 'effects of two arms');
          expectR(standardError ** 2, expected.vi[i], 1e-9, 'effects of two arms');
        });
        for (const fit of expected.fits) {
          const method = METHODS[fit.method] as MetaAnalysisMethod;
          const ours = analyseTwoArms(studies, measure, { method, knappHartung: fit.knappHartung }) as R;
          const tolerance = iterated(fit.method) ? 1e-7 : 1e-9;
          const compare = (actual: unknown, value: unknown) =>
            expectR(actual, value, tolerance, `two arms ${fit.method}`);
          compare(ours.estimate, fit.estimate);
          compare(ours.standardError, fit.se);
          compare(ours.lower, fit.lower);
          compare(ours.upper, fit.upper);
          compare(ours.iSquared, fit.I2);
          compare(ours.hSquared, fit.H2);
          compare(ours.q.statistic, fit.Q);
          compare(ours.q.pValue, fit.Qp);
          if (method !== 'fixed') {
            compare(ours.tauSquared, fit.tau2);
            compare(ours.predictionInterval.lower, fit.pi_lower);
            compare(ours.predictionInterval.upper, fit.pi_upper);
          }
          for (const [i, weight] of fit.weights.entries()) compare(ours.weights[i].weight, weight);
        }
      });

      test(`${set.name}, ${measure}: Mantel–Haenszel`, () => {
        const ours = mantelHaenszel(studies, measure) as R;
        const fit = set.mantelHaenszel[measure];
        expectR(ours.estimate, fit.estimate, 1e-9, 'Mantel–Haenszel');
        expectR(ours.standardError, fit.se, 1e-9, 'Mantel–Haenszel');
        expectR(ours.lower, fit.lower, 1e-9, 'Mantel–Haenszel');
        expectR(ours.upper, fit.upper, 1e-9, 'Mantel–Haenszel');
        expectR(ours.q.statistic, fit.Q, 1e-9, 'Mantel–Haenszel');
      });
    }

    test(`${set.name}: Peto`, () => {
      const ours = analyseTwoArms(studies, 'Peto') as R;
      const { estimate, se, lower, upper, Q, Qp, I2 } = set.peto;
      expectR(ours.estimate, estimate, 1e-9, 'Peto');
      expectR(ours.standardError, se, 1e-9, 'Peto');
      expectR(ours.lower, lower, 1e-9, 'Peto');
      expectR(ours.upper, upper, 1e-9, 'Peto');
      expectR(ours.q.statistic, Q, 1e-9, 'Peto');
      expectR(ours.q.pValue, Qp, 1e-9, 'Peto');
      expectR(ours.iSquared, I2, 1e-9, 'Peto');
    });
  }
});
