import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkMeanGranularity } from '@/lib/stats';

test('28 whole numbers cannot have a mean of 5.19', () => {
  // 145/28 is 5.179 and 146/28 is 5.214.
  expect(checkMeanGranularity(28, { mean: 5.19, decimals: 2 })).toEqual({ rules: [], informative: true });
  expect(checkMeanGranularity(28, { mean: 5.18, decimals: 2 }).rules).toEqual(['half-up', 'half-even', 'up']);
});

test('three items a person make finer means possible', () => {
  expect(checkMeanGranularity(28, { mean: 5.19, decimals: 2 }, 3).rules).toContain('half-up');
});

test('with a hundred values two decimals cannot be wrong', () => {
  expect(checkMeanGranularity(100, { mean: 5.19, decimals: 2 }).informative).toBe(false);
});

test('a negative mean is judged by its size', () => {
  expect(checkMeanGranularity(28, { mean: -5.19, decimals: 2 }).rules).toEqual([]);
  expect(checkMeanGranularity(28, { mean: -5.18, decimals: 2 }).rules).toContain('half-up');
});

test('a wrong argument is named with its value', () => {
  expect(() => checkMeanGranularity(0, { mean: 1, decimals: 0 })).toThrow(/^n .* got 0/);
  expect(() => checkMeanGranularity(3, { mean: 1.25, decimals: 1 })).toThrow(/^mean must have at most 1/);
});

test('for any whole numbers their own mean is possible', () => {
  const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(values, fc.integer({ min: 0, max: 3 }), (list, decimals) => {
      const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
      const printed = Number((Math.floor(mean * 10 ** decimals + 1e-9) / 10 ** decimals).toFixed(decimals));
      expect(checkMeanGranularity(list.length, { mean: printed, decimals }).rules).toContain('truncate');
    }),
  );
});
