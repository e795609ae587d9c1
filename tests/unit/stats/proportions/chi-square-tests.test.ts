import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ChiSquareTest,
  gTest,
  nMinusOneTest,
  pearsonTest,
  type TwoByTwoTable,
  yatesTest,
} from '@/lib/stats';
import { isNotEstimable } from '@/lib/stats/not-estimable';
import { isClose, isSerialisable, twoByTwo } from '../arbitrary-data';

const statistic = (result: object) => (result as ChiSquareTest).chiSquare;

describe('8 of 20 against 2 of 20: expected 5, 15, 5, 15', () => {
  const table: TwoByTwoTable = { a: { events: 8, total: 20 }, b: { events: 2, total: 20 } };

  test('Pearson is Σ 3²/E', () => {
    expect(statistic(pearsonTest(table))).toBeCloseTo(2 * (9 / 5 + 9 / 15), 14);
  });

  test('Yates takes ½ from each deviation', () => {
    expect(statistic(yatesTest(table))).toBeCloseTo(2 * (6.25 / 5 + 6.25 / 15), 14);
  });

  test('N − 1 is Pearson times 39/40', () => {
    expect(statistic(nMinusOneTest(table))).toBeCloseTo((4.8 * 39) / 40, 14);
  });

  test('G is 2 Σ O log(O/E)', () => {
    const g =
      2 * (8 * Math.log(8 / 5) + 12 * Math.log(12 / 15) + 2 * Math.log(2 / 5) + 18 * Math.log(18 / 15));
    expect(statistic(gTest(table))).toBeCloseTo(g, 13);
  });
});

test('Yates’ correction is never larger than the deviation', () => {
  // 2 of 5 against 1 of 4: the deviation is 1/3.
  const table: TwoByTwoTable = { a: { events: 2, total: 5 }, b: { events: 1, total: 4 } };
  expect(yatesTest(table)).toEqual({ chiSquare: 0, degreesOfFreedom: 1, pValue: 1 });
});

test('an empty margin allows no test, an empty cell does', () => {
  const none: TwoByTwoTable = { a: { events: 0, total: 9 }, b: { events: 0, total: 8 } };
  for (const run of [pearsonTest, yatesTest, nMinusOneTest, gTest]) {
    expect(run(none)).toEqual({ notEstimable: 'empty-margin' });
    expect(run({ ...none, a: { events: 3, total: 9 } })).toHaveProperty('pValue');
  }
});

test('a wrong argument is named with its value', () => {
  const table: TwoByTwoTable = { a: { events: 1, total: 2 }, b: { events: 3, total: 2 } };
  expect(() => pearsonTest(table)).toThrow(new RangeError('b.events must be at most b.total (2), got 3'));
});

test('for any table the groups and the outcome may be swapped, and Yates stays below Pearson', () => {
  const otherOutcome = ({ a, b }: TwoByTwoTable): TwoByTwoTable => ({
    a: { events: a.total - a.events, total: a.total },
    b: { events: b.total - b.events, total: b.total },
  });
  fc.assert(
    fc.property(twoByTwo, (table) => {
      for (const run of [pearsonTest, yatesTest, nMinusOneTest, gTest]) {
        const result = run(table);
        expect(isSerialisable(result)).toBe(true);
        if (isNotEstimable(result)) continue;
        expect(isClose(statistic(run({ a: table.b, b: table.a })), result.chiSquare)).toBe(true);
        expect(isClose(statistic(run(otherOutcome(table))), result.chiSquare)).toBe(true);
        if (run !== gTest) expect(result.chiSquare).toBeLessThanOrEqual(statistic(pearsonTest(table)));
      }
    }),
  );
});
