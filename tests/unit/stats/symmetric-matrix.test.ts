import { expect, test } from 'vitest';
import { invertSymmetric, multiply, quadraticForm, submatrix } from '@/lib/stats/symmetric-matrix';

test('the inverse of [[4, 2], [2, 3]] is [[3, −2], [−2, 4]]/8', () => {
  const inverse = invertSymmetric([4, 2, 2, 3], 2) as Float64Array;
  [3 / 8, -2 / 8, -2 / 8, 4 / 8].forEach((value, i) => {
    expect(inverse[i]).toBeCloseTo(value, 14);
  });
});

test('a singular or indefinite matrix has none', () => {
  expect(invertSymmetric([1, 1, 1, 1], 2)).toBeNull();
  expect(invertSymmetric([1, 2, 2, 1], 2)).toBeNull();
  expect(invertSymmetric([0], 1)).toBeNull();
  expect(invertSymmetric([Number.NaN], 1)).toBeNull();
});

test('products and parts', () => {
  const matrix = [1, 2, 3, 2, 4, 5, 3, 5, 6];
  expect([...multiply(matrix, [1, 0, -1])]).toEqual([-2, -3, -3]);
  expect(quadraticForm(matrix, [1, 0, -1])).toBe(1);
  expect([...submatrix(matrix, 3, [0, 2])]).toEqual([1, 3, 3, 6]);
});
