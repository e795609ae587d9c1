import { expect, test } from 'vitest';
import { findRoot, stepUntil } from '@/lib/stats/find-root';

test('a root is found to the last digit, rising or falling', () => {
  expect(findRoot((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
  expect(findRoot((x) => 2 - x * x, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
  expect(findRoot((x) => x - 1, 0, 2)).toBe(1);
});

test('doubling steps reach far points in either direction', () => {
  expect(stepUntil((x) => x > 1000, 0, 1)).toBe(1023);
  expect(stepUntil((x) => x < -5, 0, -1)).toBe(-7);
});
