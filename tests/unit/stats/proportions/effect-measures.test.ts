import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  analyseTwoByTwo,
  oddsRatio,
  type RatioEstimate,
  riskDifference,
  riskRatio,
  type TwoByTwoTable,
  wilsonInterval,
} from '@/lib/stats';
import { isNotEstimable } from '@/lib/stats/not-estimable';
import { confidenceLevel, isClose, isSerialisable, twoByTwo } from '../arbitrary-data';

const z = 1.959963984540054;
const table: TwoByTwoTable = { a: { events: 8, total: 20 }, b: { events: 2, total: 20 } };
const swapped = ({ a, b }: TwoByTwoTable): TwoByTwoTable => ({ a: b, b: a });

describe('8 of 20 against 2 of 20', () => {
  test('the odds ratio is (8 × 18)/(12 × 2) = 6, the variance of its logarithm the sum of inverse cells', () => {
    const { estimate, lower, upper } = oddsRatio(table) as RatioEstimate;
    const halfWidth = z * Math.sqrt(1 / 8 + 1 / 12 + 1 / 2 + 1 / 18);
    expect(estimate).toBeCloseTo(6, 14);
    expect(lower).toBeCloseTo(6 * Math.exp(-halfWidth), 12);
    expect(upper).toBeCloseTo(6 * Math.exp(halfWidth), 10);
  });

  test('the risk ratio is 4, the variance of its logarithm 1/8 − 1/20 + 1/2 − 1/20', () => {
    const { estimate, lower } = riskRatio(table) as RatioEstimate;
    expect(estimate).toBeCloseTo(4, 14);
    expect(lower).toBeCloseTo(4 * Math.exp(-z * Math.sqrt(1 / 8 + 1 / 2 - 1 / 10)), 12);
  });

  test('the risk difference is 0.3, its bounds the distances of the Wilson bounds combined', () => {
    const { estimate, newcombe, wald } = riskDifference(table);
    const [a, b] = [wilsonInterval(8, 20), wilsonInterval(2, 20)];
    expect(estimate).toBeCloseTo(0.3, 14);
    expect(newcombe.lower).toBeCloseTo(0.3 - Math.hypot(0.4 - a.lower, b.upper - 0.1), 14);
    expect(wald.upper).toBeCloseTo(0.3 + z * Math.sqrt((0.4 * 0.6 + 0.1 * 0.9) / 20), 14);
  });
});

describe('zero cells', () => {
  test('no events in a: both ratios are 0 without an interval', () => {
    const none: TwoByTwoTable = { a: { events: 0, total: 10 }, b: { events: 5, total: 10 } };
    const expected = { estimate: 0, lower: null, upper: null };
    expect(oddsRatio(none)).toEqual(expected);
    expect(riskRatio(none)).toEqual(expected);
  });

  test('no events in b: both ratios are infinite, the reciprocals of 0', () => {
    const none: TwoByTwoTable = { a: { events: 5, total: 10 }, b: { events: 0, total: 10 } };
    const infinite = { estimate: null, lower: null, upper: null };
    expect(oddsRatio(none)).toEqual(infinite);
    expect(riskRatio(none)).toEqual(infinite);
  });

  test('no events in either: neither ratio is estimable', () => {
    const none: TwoByTwoTable = { a: { events: 0, total: 10 }, b: { events: 0, total: 10 } };
    expect(oddsRatio(none)).toEqual({ notEstimable: 'zero-cell' });
    expect(riskRatio(none)).toEqual({ notEstimable: 'zero-cell' });
  });

  test('all of a: the odds ratio is infinite, the risk ratio is not', () => {
    const all: TwoByTwoTable = { a: { events: 10, total: 10 }, b: { events: 5, total: 10 } };
    expect(oddsRatio(all)).toEqual({ estimate: null, lower: null, upper: null });
    expect(riskRatio(all)).toMatchObject({ estimate: 2 });
  });
});

test('the analysis gathers tests and measures', () => {
  expect(Object.keys(analyseTwoByTwo(table))).toEqual([
    'pearson',
    'yates',
    'fisher',
    'oddsRatio',
    'riskRatio',
    'riskDifference',
  ]);
});

describe('for any table', () => {
  test('swapping the groups inverts the ratios and turns the difference round', () => {
    fc.assert(
      fc.property(twoByTwo, confidenceLevel, (any, level) => {
        for (const ratio of [oddsRatio, riskRatio]) {
          const [there, back] = [ratio(any, level), ratio(swapped(any), level)];
          if (isNotEstimable(there) || isNotEstimable(back)) {
            expect(there).toEqual(back);
            continue;
          }
          if (there.estimate === 0 || there.estimate === null) {
            expect(back.estimate).toBe(there.estimate === 0 ? null : 0);
            continue;
          }
          expect(isClose(there.estimate * (back.estimate as number), 1)).toBe(true);
          expect(isClose((there.lower as number) * (back.upper as number), 1)).toBe(true);
        }
        const [there, back] = [riskDifference(any, level), riskDifference(swapped(any), level)];
        expect(isClose(there.newcombe.lower, -back.newcombe.upper)).toBe(true);
        expect(isClose(there.wald.lower, -back.wald.upper)).toBe(true);
      }),
    );
  });

  test('intervals contain the estimate, Newcombe stays within [−1, 1], and all can be sent as JSON', () => {
    fc.assert(
      fc.property(twoByTwo, confidenceLevel, (any, level) => {
        const { estimate, newcombe } = riskDifference(any, level);
        expect(newcombe.lower).toBeLessThanOrEqual(estimate + 1e-12);
        expect(newcombe.upper).toBeGreaterThanOrEqual(estimate - 1e-12);
        expect(newcombe.lower).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(newcombe.upper).toBeLessThanOrEqual(1 + 1e-12);
        expect(isSerialisable(analyseTwoByTwo(any, level))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
