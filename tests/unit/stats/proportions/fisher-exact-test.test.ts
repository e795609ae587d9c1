import hypergeometric from '@stdlib/stats-base-dists-hypergeometric';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fisherExactTest, type TwoByTwoTable } from '@/lib/stats';
import { isClose, twoByTwo } from '../arbitrary-data';

test('the lady tasting tea: 3 of 4 against 1 of 4 has P = 34/70', () => {
  const table: TwoByTwoTable = { a: { events: 3, total: 4 }, b: { events: 1, total: 4 } };
  expect(fisherExactTest(table).pValue).toBeCloseTo(34 / 70, 14);
});

describe('edges', () => {
  test('an empty margin leaves one table, with P = 1', () => {
    const table: TwoByTwoTable = { a: { events: 0, total: 4 }, b: { events: 0, total: 9 } };
    expect(fisherExactTest(table)).toEqual({ pValue: 1, oddsRatio: { notEstimable: 'empty-margin' } });
  });

  test('tables as likely as the observed one count in full', () => {
    // With equal groups the mirror image is exactly as likely.
    const table: TwoByTwoTable = { a: { events: 7, total: 30 }, b: { events: 13, total: 30 } };
    const mirrored: TwoByTwoTable = { a: table.b, b: table.a };
    expect(fisherExactTest(table).pValue).toBe(fisherExactTest(mirrored).pValue);
  });

  test('half a million patients a group give a P, and quickly', () => {
    const table: TwoByTwoTable = {
      a: { events: 250_000, total: 500_000 },
      b: { events: 251_000, total: 500_000 },
    };
    expect(fisherExactTest(table).pValue).toBeCloseTo(0.0456, 3);
  });
});

test('for any table P is the sum of the hypergeometric probabilities not above the observed one', () => {
  fc.assert(
    fc.property(twoByTwo, ({ a, b }) => {
      const events = a.events + b.events;
      const probability = (x: number) => hypergeometric.pmf(x, a.total + b.total, events, a.total);
      const observed = probability(a.events);
      let sum = 0;
      for (let x = 0; x <= Math.min(a.total, events); x++) {
        if (probability(x) <= observed * (1 + 1e-7)) sum += probability(x);
      }
      expect(isClose(fisherExactTest({ a, b }).pValue, Math.min(1, sum), 1e-8)).toBe(true);
    }),
  );
});
