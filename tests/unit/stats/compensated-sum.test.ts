import { expect, test } from 'vitest';
import { CompensatedSum } from '@/lib/stats/compensated-sum';

function sumOf(terms: readonly number[]): number {
  const sum = new CompensatedSum();
  for (const term of terms) sum.add(term);
  return sum.value;
}

test('a small term survives two large ones that cancel', () => {
  expect(sumOf([1, 1e100, 1, -1e100])).toBe(2);
});

test('ten tenths are one', () => {
  expect(sumOf(new Array(10).fill(0.1))).toBe(1);
});

test('nothing sums to 0', () => {
  expect(sumOf([])).toBe(0);
});
