import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countByThreshold, summariseValues } from '@/lib/stats';

test('four values', () => {
  expect(summariseValues([4, 1, 3, 2])).toEqual({
    n: 4,
    mean: 2.5,
    standardDeviation: Math.sqrt(5 / 3),
    median: 2.5,
    lowerQuartile: 1.75,
    upperQuartile: 3.25,
    minimum: 1,
    maximum: 4,
  });
});

test('one value has no standard deviation', () => {
  expect(summariseValues([7])).toMatchObject({ median: 7, standardDeviation: null });
});

test('a small spread around a large mean keeps its digits', () => {
  const near = summariseValues([1, 2, 4]).standardDeviation as number;
  expect(summariseValues([1e9 + 1, 1e9 + 2, 1e9 + 4]).standardDeviation).toBeCloseTo(near, 12);
});

test('a threshold tells below, at and above apart', () => {
  expect(countByThreshold([1, 5, 5, 9], 5)).toEqual({ below: 1, equal: 2, above: 1 });
  expect(countByThreshold([], 5)).toEqual({ below: 0, equal: 0, above: 0 });
});

test('a wrong argument is named with its value', () => {
  expect(() => summariseValues([])).toThrow(/^values must be/);
  expect(() => summariseValues([1, Number.NaN])).toThrow(/^values\[1\] .* got NaN/);
  expect(() => countByThreshold([1], Infinity)).toThrow(/^threshold .* got Infinity/);
});

test('for any values the summaries are in order, whatever the order of the values', () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(values, (list) => {
      const summary = summariseValues(list);
      const { minimum, lowerQuartile, median, upperQuartile, maximum } = summary;
      const ordered = [minimum, lowerQuartile, median, upperQuartile, maximum];
      expect([...ordered].sort((a, b) => a - b)).toEqual(ordered);
      expect(summary.mean).toBeGreaterThanOrEqual(minimum - 1e-9);
      expect(summary.mean).toBeLessThanOrEqual(maximum + 1e-9);
      expect(summariseValues([...list].reverse())).toEqual(summary);
    }),
  );
});
