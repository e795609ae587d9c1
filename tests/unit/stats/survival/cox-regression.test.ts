import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CoxOptions,
  type CoxRegression,
  type CoxTerm,
  coxRegression,
  eventTable,
  logRankTest,
  type RankTest,
  riskSets,
  type SurvivalGroup,
} from '@/lib/stats';
import { isNotEstimable } from '@/lib/stats/not-estimable';
import { isClose, isSerialisable, reversed, survivalGroups } from '../arbitrary-data';

const cox = (groups: SurvivalGroup[], options?: CoxOptions) =>
  coxRegression(riskSets(eventTable(groups)), options) as CoxRegression;
const term = (fit: CoxRegression, index = 0) => fit.terms[index] as CoxTerm;

describe('of two patients each, the reference loses one at 1 and the other group one at 2', () => {
  // 2 and 2 are at risk, then 1 and 2. With r the hazard ratio the likelihood is 1/(2 + 2r) × r/(1 + 2r),
  // which is largest at r = 1/√2.
  const fit = cox([
    { time: [1, 2], event: [1, 0] },
    { time: [2, 3], event: [1, 0] },
  ]);

  test('the hazard ratio is 1/√2', () => {
    expect(term(fit).hazardRatio).toBeCloseTo(Math.SQRT1_2, 12);
  });

  test('the information is Σ p(1 − p) at the maximum', () => {
    const p = (weight: number) => weight / (1 + weight);
    const [first, second] = [p(Math.SQRT2), p(Math.SQRT1_2)];
    const information = first * (1 - first) + second * (1 - second);
    expect(term(fit).standardError).toBeCloseTo(1 / Math.sqrt(information), 12);
  });

  test('the log-likelihood is that product’s logarithm at r = 1 and at the maximum', () => {
    const r = Math.SQRT1_2;
    expect(fit.logLikelihood.null).toBeCloseTo(-Math.log(12), 12);
    expect(fit.logLikelihood.fitted).toBeCloseTo(Math.log(r / ((2 + 2 * r) * (1 + 2 * r))), 12);
  });
});

describe('ties', () => {
  const groups = [
    { time: [1, 2, 3], event: [1, 1, 0] },
    { time: [1, 2, 4], event: [1, 0, 1] },
  ];

  test('Efron’s null log-likelihood removes tied patients one by one, Breslow’s does not', () => {
    expect(cox(groups).logLikelihood.null).toBeCloseTo(-Math.log(6 * 5 * 4 * 1), 12);
    expect(cox(groups, { ties: 'breslow' }).logLikelihood.null).toBeCloseTo(-Math.log(6 * 6 * 4 * 1), 12);
  });

  test('without ties both methods agree, and the score test is the log-rank test', () => {
    const distinct = [
      { time: [1, 4, 5, 8], event: [1, 1, 0, 1] },
      { time: [2, 3, 6, 7], event: [1, 0, 1, 1] },
    ];
    const [efron, breslow] = [cox(distinct), cox(distinct, { ties: 'breslow' })];
    expect(term(efron).coefficient).toBeCloseTo(term(breslow).coefficient, 12);
    const rank = logRankTest(riskSets(eventTable(distinct))) as RankTest;
    expect(efron.score).toMatchObject({ degreesOfFreedom: 1 });
    expect((efron.score as RankTest).chiSquare).toBeCloseTo(rank.chiSquare, 12);
  });
});

describe('monotone likelihood', () => {
  const a = { time: [1, 3, 5, 7], event: [1, 1, 0, 1] };
  const b = { time: [2, 3, 6, 8], event: [1, 1, 1, 0] };
  const none = { time: [2, 4, 9], event: [0, 0, 0] };

  test('an arm without events has no hazard ratio, but score and likelihood-ratio tests', () => {
    const fit = cox([a, none]);
    expect(fit.terms).toEqual([{ notEstimable: 'monotone-likelihood' }]);
    expect(fit.wald).toEqual({ notEstimable: 'monotone-likelihood' });
    const rank = logRankTest(riskSets(eventTable([a, none]))) as RankTest;
    expect((fit.score as RankTest).chiSquare).toBeCloseTo(rank.chiSquare, 12);
    // In the limit only the patients of the first arm compete for its events.
    const limit = cox([a, a]).logLikelihood.null;
    expect(limit).toBeLessThan(fit.logLikelihood.fitted);
    expect(fit.logLikelihood.fitted).toBeCloseTo(-Math.log(4 * 3 * 1), 12);
    expect(fit.likelihoodRatio).toMatchObject({ degreesOfFreedom: 1 });
  });

  test('the same holds when the reference has no events', () => {
    const [there, back] = [cox([none, a]), cox([a, none])];
    expect(there.terms).toEqual([{ notEstimable: 'monotone-likelihood' }]);
    expect(there.likelihoodRatio).toEqual(back.likelihoodRatio);
  });

  test('with three groups the ratio of the two that had events is that of the two alone', () => {
    const [three, two] = [cox([a, b, none]), cox([a, b])];
    expect(term(three).coefficient).toBeCloseTo(term(two).coefficient, 12);
    expect(term(three).standardError).toBeCloseTo(term(two).standardError, 12);
    expect(three.terms[1]).toEqual({ notEstimable: 'monotone-likelihood' });
  });

  test('two groups without events have no ratio either, for lack of events', () => {
    expect(cox([none, none, a]).terms[0]).toEqual({ notEstimable: 'no-events' });
  });

  test('it also occurs when one arm has its events only after the other has gone', () => {
    const early = { time: [1, 2], event: [1, 1] };
    const late = { time: [3, 4], event: [1, 1] };
    expect(cox([early, late]).terms).toEqual([{ notEstimable: 'monotone-likelihood' }]);
  });
});

describe('edges', () => {
  test('one group or no events', () => {
    expect(cox([{ time: [1], event: [1] }])).toEqual({ notEstimable: 'one-group' });
    const censored = { time: [1], event: [0] };
    expect(cox([censored, censored])).toEqual({ notEstimable: 'no-events' });
  });

  test('a group that left before the first event', () => {
    const early = { time: [0.5], event: [0] };
    const later = { time: [1, 2], event: [1, 1] };
    expect(cox([later, early]).terms).toEqual([{ notEstimable: 'no-one-at-risk' }]);
    expect(cox([early, later]).terms).toEqual([{ notEstimable: 'no-one-at-risk' }]);
    expect(cox([later, early]).likelihoodRatio).toEqual({ notEstimable: 'no-one-at-risk' });
  });

  test('equal arms have a hazard ratio of 1', () => {
    const arm = { time: [1, 2, 3], event: [1, 0, 1] };
    expect(term(cox([arm, arm])).hazardRatio).toBeCloseTo(1, 14);
    expect(term(cox([arm, arm])).pValue).toBeCloseTo(1, 12);
  });

  test('all events at one time', () => {
    const fit = cox([
      { time: [2, 2, 5], event: [1, 1, 0] },
      { time: [2, 5, 5], event: [1, 0, 0] },
    ]);
    expect(term(fit).hazardRatio).toBeLessThan(1);
  });

  test('wrong options are refused by name', () => {
    const sets = riskSets(eventTable([{ time: [1], event: [1] }]));
    expect(() => coxRegression(sets, { ties: 'exact' as never })).toThrow(
      new RangeError('ties must be one of efron, breslow, got exact'),
    );
    expect(() => coxRegression(sets, { confidenceLevel: 1 })).toThrow(/^confidenceLevel .* got 1/);
  });
});

describe('for any data', () => {
  test('swapping the arms inverts the hazard ratio and keeps the tests', () => {
    fc.assert(
      fc.property(survivalGroups(2, 2), (groups) => {
        const [there, back] = [cox(groups), cox([...groups].reverse())];
        if (isNotEstimable(there)) return;
        const [a, b] = [there.terms[0], back.terms[0]] as [CoxTerm, CoxTerm];
        if (isNotEstimable(a)) {
          expect(b).toEqual(a);
          return;
        }
        expect(isClose(Math.log(a.hazardRatio), -Math.log(b.hazardRatio), 1e-8)).toBe(true);
        expect(isClose(a.standardError, b.standardError, 1e-8)).toBe(true);
        expect(isClose(a.pValue, b.pValue, 1e-8)).toBe(true);
      }),
    );
  });

  test('the order of the patients changes nothing, and results can be sent as JSON', () => {
    fc.assert(
      fc.property(
        survivalGroups(2, 4),
        fc.constantFrom('efron' as const, 'breslow' as const),
        (groups, ties) => {
          const fit = cox(groups, { ties });
          expect(cox(reversed(groups), { ties })).toEqual(fit);
          // The bound of a hazard ratio may exceed the largest double and is then null.
          expect(isSerialisable(fit)).toBe(true);
        },
      ),
    );
  });

  test('the interval contains the hazard ratio and the likelihood never falls', () => {
    fc.assert(
      fc.property(survivalGroups(2, 4), (groups) => {
        const fit = cox(groups);
        if (isNotEstimable(fit)) return;
        expect(fit.logLikelihood.fitted).toBeGreaterThanOrEqual(fit.logLikelihood.null - 1e-9);
        for (const one of fit.terms) {
          if (isNotEstimable(one)) continue;
          expect(one.lower).toBeLessThanOrEqual(one.hazardRatio);
          if (one.upper !== null) expect(one.upper).toBeGreaterThanOrEqual(one.hazardRatio);
        }
      }),
    );
  });

  test('every estimable term converges', () => {
    fc.assert(
      fc.property(survivalGroups(2, 4), (groups) => {
        const fit = cox(groups);
        if (isNotEstimable(fit)) return;
        for (const one of fit.terms) expect(one).not.toEqual({ notEstimable: 'did-not-converge' });
      }),
    );
  });

  test('only the order of the times matters', () => {
    const moved = (groups: SurvivalGroup[], to: (time: number) => number) =>
      groups.map(({ time, event }) => ({ time: Array.from(time, (t) => to(Math.floor(t))), event }));
    fc.assert(
      fc.property(survivalGroups(2, 3), (groups) => {
        expect(cox(moved(groups, (time) => 3 * time + 7))).toEqual(cox(moved(groups, (time) => time)));
      }),
    );
  });
});
