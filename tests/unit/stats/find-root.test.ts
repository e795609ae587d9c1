import { expect, test } from 'vitest';
import { findRoot, stepUntil } from '@/lib/stats/find-root';

test('a root is found to the last digit, rising or falling', () => {
  expect(findRoot((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
  expect(findRoot((x) => 2 - x * x, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
  expect(findRoot((x) => x - 1, 0, 2)).toBe(1);
});

test('a first step of nothing, or a function that never gets there, comes to an end', () => {
  expect(stepUntil((x) => x > 1e-300, 0, 0)).toBeGreaterThan(1e-300);
  expect(Math.abs(stepUntil(() => false, 0, 0))).toBeGreaterThanOrEqual(1e300);
  expect(Math.abs(stepUntil(() => false, 0, -1))).toBeGreaterThanOrEqual(1e300);
});

test('doubling steps reach far points in either direction', () => {
  expect(stepUntil((x) => x > 1000, 0, 1)).toBe(1023);
  expect(stepUntil((x) => x < -5, 0, -1)).toBe(-7);
});
