import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ConditionalOddsRatio, conditionalOddsRatio, type TwoByTwoTable } from '@/lib/stats';
import { isNotEstimable } from '@/lib/stats/not-estimable';
import { isClose, isSerialisable, twoByTwo } from '../arbitrary-data';

describe('1 of 2 against 1 of 2: the tables have weights 1, 4ψ and ψ²', () => {
  const table: TwoByTwoTable = { a: { events: 1, total: 2 }, b: { events: 1, total: 2 } };
  const { estimate, lower, upper } = conditionalOddsRatio(table) as ConditionalOddsRatio;

  test('the mean is 1 at ψ = 1', () => {
    expect(estimate).toBeCloseTo(1, 14);
  });

  test('at the bounds 1 or more, and 1 or fewer, have probability 0.025', () => {
    const atLeastOne = (psi: number) => (4 * psi + psi * psi) / (1 + 4 * psi + psi * psi);
    const atMostOne = (psi: number) => (1 + 4 * psi) / (1 + 4 * psi + psi * psi);
    expect(atLeastOne(lower ?? Number.NaN)).toBeCloseTo(0.025, 14);
    expect(atMostOne(upper ?? Number.NaN)).toBeCloseTo(0.025, 14);
  });
});

describe('zero cells', () => {
  test('fewest possible events: 0 with a finite upper bound', () => {
    const result = conditionalOddsRatio({ a: { events: 0, total: 10 }, b: { events: 5, total: 10 } });
    expect(result).toMatchObject({ estimate: 0, lower: 0, upper: expect.any(Number) });
  });

  test('most possible events: infinite, written as null', () => {
    const result = conditionalOddsRatio({ a: { events: 10, total: 10 }, b: { events: 5, total: 10 } });
    expect(result).toMatchObject({ estimate: null, lower: expect.any(Number), upper: null });
  });

  test('one table only', () => {
    expect(conditionalOddsRatio({ a: { events: 3, total: 3 }, b: { events: 4, total: 4 } })).toEqual({
      notEstimable: 'empty-margin',
    });
  });
});

test('large and lopsided tables are solved too', () => {
  const table: TwoByTwoTable = {
    a: { events: 9, total: 1_000_000 },
    b: { events: 400_000, total: 1_000_000 },
  };
  const { estimate, lower, upper } = conditionalOddsRatio(table) as ConditionalOddsRatio;
  expect(estimate).toBeCloseTo((9 / 999_991) * (600_000 / 400_000), 9);
  expect(lower).toBeLessThan(estimate as number);
  expect(upper).toBeGreaterThan(estimate as number);
});

test('for any table swapping the groups inverts the ratio, and the interval contains it', () => {
  fc.assert(
    fc.property(twoByTwo, ({ a, b }) => {
      const [there, back] = [conditionalOddsRatio({ a, b }), conditionalOddsRatio({ a: b, b: a })];
      expect(isSerialisable(there)).toBe(true);
      if (isNotEstimable(there) || isNotEstimable(back)) {
        expect(back).toEqual(there);
        return;
      }
      const inverse = (value: number | null) => (value === null ? 0 : value === 0 ? null : 1 / value);
      expect(isClose(there.estimate, inverse(back.estimate))).toBe(true);
      expect(isClose(there.lower, inverse(back.upper))).toBe(true);
      expect(isClose(there.upper, inverse(back.lower))).toBe(true);
      expect(there.lower ?? 0).toBeLessThanOrEqual(there.estimate ?? Infinity);
      expect(there.upper ?? Infinity).toBeGreaterThanOrEqual(there.estimate ?? Infinity);
    }),
    { numRuns: 60 },
  );
});
