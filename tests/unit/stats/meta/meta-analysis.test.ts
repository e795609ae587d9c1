import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  analyseMetaAnalysis,
  type MetaAnalysis,
  type MetaAnalysisOptions,
  metaAnalysis,
  type StudyEffect,
  tauSquared,
  tauSquaredInterval,
} from '@/lib/stats';
import { isNotEstimable } from '@/lib/stats/not-estimable';
import { isClose, isSerialisable, studyEffects } from '../arbitrary-data';

const methods = ['fixed', 'DL', 'REML', 'PM'] as const;
const pool = (effects: StudyEffect[], options?: MetaAnalysisOptions) =>
  metaAnalysis(effects, options) as MetaAnalysis;
const study = (estimate: number, standardError: number, label = ''): StudyEffect => ({
  label,
  estimate,
  standardError,
});

describe('effects 0 and 4, both with standard error 1', () => {
  const effects = [study(0, 1, 'A'), study(4, 1, 'B')];

  test('the common effect is 2 with standard error 1/√2, and Q is 8', () => {
    const result = pool(effects, { method: 'fixed' });
    expect(result.estimate).toBeCloseTo(2, 14);
    expect(result.standardError).toBeCloseTo(Math.SQRT1_2, 14);
    expect(result.q).toMatchObject({ statistic: 8, degreesOfFreedom: 1 });
    expect(result.iSquared).toBeCloseTo(87.5, 12);
    expect(result.weights).toEqual([
      { label: 'A', weight: 50 },
      { label: 'B', weight: 50 },
    ]);
  });

  test('every estimator finds τ² = 7: the effects’ variance 8 less 1', () => {
    for (const method of ['DL', 'REML', 'PM'] as const) {
      expect(tauSquared(effects, method)).toBeCloseTo(7, 10);
      expect(pool(effects, { method })).toMatchObject({ estimate: 2 });
      expect(pool(effects, { method }).standardError).toBeCloseTo(2, 10);
      expect(pool(effects, { method }).hSquared).toBeCloseTo(8, 9);
    }
  });

  test('the prediction interval adds τ² to the variance', () => {
    const { predictionInterval } = pool(effects, { method: 'DL' });
    expect((predictionInterval as { upper: number }).upper).toBeCloseTo(
      2 + 1.959963984540054 * Math.sqrt(11),
      12,
    );
    expect(pool(effects, { predictionReference: 'higgins' }).predictionInterval).toEqual({
      notEstimable: 'too-few-values',
    });
  });

  test('the ad hoc form of Knapp–Hartung never makes the interval narrower than the model has it', () => {
    // Q of 8 with one degree of freedom scales up; two equal effects would scale to nothing.
    const scaled = pool(effects, { method: 'fixed', knappHartung: 'ad-hoc' });
    expect(scaled).toEqual(pool(effects, { method: 'fixed', knappHartung: true }));
    const equal = [study(1, 1, 'A'), study(1, 1, 'B')];
    expect(pool(equal, { knappHartung: true }).standardError).toBe(0);
    expect(pool(equal, { knappHartung: 'ad-hoc' }).standardError).toBeCloseTo(Math.SQRT1_2, 14);
    expect(pool(equal, { knappHartung: 'ad-hoc' }).upper).toBeCloseTo(
      1 + 12.706204736174698 * Math.SQRT1_2,
      9,
    );
  });

  test('Knapp–Hartung uses t with one degree of freedom', () => {
    const result = pool(effects, { method: 'DL', knappHartung: true });
    expect(result.upper).toBeCloseTo(2 + 12.706204736174707 * 2, 8);
  });
});

describe('edges', () => {
  test('one study is itself, and says nothing about heterogeneity', () => {
    const missing = { notEstimable: 'one-study' };
    expect(pool([study(1, 0.5)])).toMatchObject({
      estimate: 1,
      standardError: 0.5,
      tauSquared: missing,
      iSquared: missing,
      q: missing,
      predictionInterval: missing,
    });
    expect(metaAnalysis([study(1, 0.5)], { knappHartung: true })).toEqual(missing);
    expect(tauSquaredInterval([study(1, 0.5)])).toEqual(missing);
  });

  test('identical effects have τ² = 0 and an empty Q-profile interval', () => {
    const effects = [study(1, 0.5), study(1, 0.25), study(1, 1), study(1, 2)];
    for (const method of methods) expect(pool(effects, { method }).tauSquared).toBe(0);
    expect(tauSquaredInterval(effects)).toEqual({ notEstimable: 'empty-interval' });
    expect(isSerialisable(pool(effects, { knappHartung: true }))).toBe(true);
  });

  test('of two maxima of the restricted likelihood the higher is taken, here that at 0', () => {
    const effects = [study(10.07, 3.371), study(-2.94, 3.435), study(0.583, 1.069), study(1.038, 0.259)];
    expect(tauSquared(effects, 'REML')).toBe(0);
  });

  test('a large common offset costs no digits', () => {
    const effects = [study(0.1, 0.2), study(0.5, 0.1), study(-0.2, 0.3)];
    const far = effects.map((one) => ({ ...one, estimate: one.estimate + 2 ** 30 }));
    expect(pool(far).estimate - 2 ** 30).toBeCloseTo(pool(effects).estimate, 6);
  });

  test('a wrong argument is named with its value', () => {
    expect(() => metaAnalysis([])).toThrow(/^effects must be/);
    expect(() => metaAnalysis([study(1, 0)])).toThrow(/^effects\[0\]\.standardError .* got 0/);
    expect(() => metaAnalysis([study(Number.NaN, 1)])).toThrow(/^effects\[0\]\.estimate .* got NaN/);
    expect(() => metaAnalysis([study(1, 1)], { method: 'ML' as never })).toThrow(/^method .* got ML/);
  });
});

describe('for any studies', () => {
  const anyOptions = fc.record({
    method: fc.constantFrom(...methods),
    knappHartung: fc.constantFrom(false, true, 'ad-hoc' as const),
  });

  test('the pooled estimate lies among the effects, inside its interval, and weights sum to 100', () => {
    fc.assert(
      fc.property(studyEffects, anyOptions, (effects, options) => {
        const result = metaAnalysis(effects, options);
        expect(isSerialisable(analyseMetaAnalysis({ effects }, options))).toBe(true);
        if (isNotEstimable(result)) throw new Error(result.notEstimable);
        const estimates = effects.map(({ estimate }) => estimate);
        expect(result.estimate).toBeGreaterThanOrEqual(Math.min(...estimates) - 1e-12);
        expect(result.estimate).toBeLessThanOrEqual(Math.max(...estimates) + 1e-12);
        expect(result.lower).toBeLessThanOrEqual(result.estimate);
        expect(result.upper).toBeGreaterThanOrEqual(result.estimate);
        expect(result.weights.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(100, 9);
      }),
    );
  });

  test('order and sign do not matter', () => {
    fc.assert(
      fc.property(studyEffects, anyOptions, (effects, options) => {
        const mirrored = [...effects].reverse().map((one) => ({ ...one, estimate: -one.estimate }));
        const [there, back] = [pool(effects, options), pool(mirrored, options)];
        expect(isClose(there.estimate, -back.estimate, 1e-7)).toBe(true);
        expect(isClose(there.tauSquared as number, back.tauSquared as number, 1e-7)).toBe(true);
      }),
    );
  });

  test('the Q-profile interval contains the Paule–Mandel estimate', () => {
    fc.assert(
      fc.property(studyEffects, (effects) => {
        const interval = tauSquaredInterval(effects);
        fc.pre(!isNotEstimable(interval));
        const estimate = tauSquared(effects, 'PM') as number;
        expect(interval.lower).toBeLessThanOrEqual(estimate + 1e-12);
        expect(interval.upper).toBeGreaterThanOrEqual(estimate - 1e-12);
      }),
    );
  });

  test('REML leaves no slope of the restricted likelihood, unless it is 0', () => {
    const logLikelihood = (effects: StudyEffect[], tau2: number) => {
      const w = effects.map(({ standardError }) => 1 / (standardError ** 2 + tau2));
      const sum = w.reduce((a, b) => a + b, 0);
      const mean = effects.reduce((total, { estimate }, i) => total + (w[i] as number) * estimate, 0) / sum;
      const q = effects.reduce(
        (total, { estimate }, i) => total + (w[i] as number) * (estimate - mean) ** 2,
        0,
      );
      return (w.reduce((total, one) => total + Math.log(one), 0) - Math.log(sum) - q) / 2;
    };
    fc.assert(
      fc.property(studyEffects, (effects) => {
        const estimate = tauSquared(effects, 'REML') as number;
        const best = logLikelihood(effects, estimate);
        expect(logLikelihood(effects, estimate * 1.01 + 1e-6)).toBeLessThanOrEqual(best + 1e-9);
        if (estimate > 0) expect(logLikelihood(effects, estimate * 0.99)).toBeLessThanOrEqual(best + 1e-9);
      }),
    );
  });
});
