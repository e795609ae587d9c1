import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  commonFollowUp,
  eventTable,
  kaplanMeier,
  type RestrictedMean,
  restrictedMean,
  restrictedMeanDifference,
  type SurvivalGroup,
} from '@/lib/stats';
import { isNotEstimable } from '@/lib/stats/not-estimable';
import { isClose, isSerialisable, survivalGroups } from '../arbitrary-data';

const curveOf = (group: SurvivalGroup) => kaplanMeier(eventTable([group]));

describe('events at 1 and 3, censored at 2 and 4, up to τ = 4', () => {
  // S is 1 to 1, ¾ to 3, then ⅜: area 1 + 1.5 + 0.375.
  const mean = restrictedMean(curveOf({ time: [1, 2, 3, 4], event: [1, 0, 1, 0] }), 4) as RestrictedMean;

  test('the estimate is the area under the curve', () => {
    expect(mean.estimate).toBeCloseTo(2.875, 14);
  });

  test('each event adds (area after it)² × d/(n(n − d)) to the variance', () => {
    const variance = 1.875 ** 2 / 12 + 0.375 ** 2 / 2;
    expect(mean.standardError).toBeCloseTo(Math.sqrt(variance), 14);
  });
});

describe('edges', () => {
  test('with everyone followed and without events it is τ with standard error 0', () => {
    expect(restrictedMean(curveOf({ time: [5, 6], event: [0, 0] }), 5)).toEqual({
      tau: 5,
      estimate: 5,
      standardError: 0,
      lower: 5,
      upper: 5,
    });
  });

  test('τ beyond follow-up is not estimable, unless the curve has come down to 0', () => {
    const open = curveOf({ time: [1, 2], event: [1, 0] });
    expect(restrictedMean(open, 3)).toEqual({ notEstimable: 'tau-beyond-follow-up' });
    const closed = curveOf({ time: [1, 2], event: [1, 1] });
    expect(restrictedMean(closed, 3)).toMatchObject({ estimate: 1.5 });
  });

  test('the difference of two groups without events has no P', () => {
    const curve = curveOf({ time: [3], event: [0] });
    expect(restrictedMeanDifference(curve, curve)).toMatchObject({
      estimate: 0,
      standardError: 0,
      pValue: null,
    });
  });

  test('a negative τ is refused', () => {
    expect(() => restrictedMean(curveOf({ time: [1], event: [1] }), -1)).toThrow(/^tau .* got -1/);
  });

  test('large times with small differences keep their digits', () => {
    const time = [1, 2, 3, 4].map((step) => 1e9 + step * 1e5);
    const mean = restrictedMean(curveOf({ time, event: [1, 0, 1, 0] }), 1e9 + 4e5) as RestrictedMean;
    expect(mean.estimate - 1e9).toBeCloseTo(2.875e5, 5);
    expect(mean.standardError).toBeCloseTo(1e5 * Math.sqrt(1.875 ** 2 / 12 + 0.375 ** 2 / 2), 5);
  });
});

describe('for any data', () => {
  test('it lies between 0 and τ and grows with τ', () => {
    fc.assert(
      fc.property(survivalGroups(1, 1), fc.double({ min: 0, max: 1, noNaN: true }), (groups, share) => {
        const curve = kaplanMeier(eventTable(groups));
        const end = commonFollowUp([curve]);
        const [part, whole] = [restrictedMean(curve, share * end), restrictedMean(curve, end)];
        if (isNotEstimable(part) || isNotEstimable(whole)) throw new Error('within follow-up');
        expect(part.estimate).toBeGreaterThanOrEqual(0);
        expect(part.estimate).toBeLessThanOrEqual(share * end * (1 + 1e-12));
        expect(part.estimate).toBeLessThanOrEqual(whole.estimate * (1 + 1e-12));
      }),
    );
  });

  test('swapping the groups turns the difference round', () => {
    fc.assert(
      fc.property(survivalGroups(2, 2), (groups) => {
        const table = eventTable(groups);
        const [a, b] = [kaplanMeier(table, 0), kaplanMeier(table, 1)];
        const there = restrictedMeanDifference(a, b);
        const back = restrictedMeanDifference(b, a);
        expect(isSerialisable(there)).toBe(true);
        if (isNotEstimable(there) || isNotEstimable(back)) throw new Error('within follow-up');
        expect(isClose(there.estimate, -back.estimate)).toBe(true);
        expect(isClose(there.lower, -back.upper)).toBe(true);
        expect(isClose(there.pValue, back.pValue)).toBe(true);
      }),
    );
  });
});
