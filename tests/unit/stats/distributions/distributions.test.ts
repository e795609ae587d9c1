import { describe, expect, test } from 'vitest';
import { chiSquareQuantile, chiSquareUpperTail } from '@/lib/stats/distributions/chi-square';
import { normalDeviateOfP, normalMultiplier, normalTwoSidedP } from '@/lib/stats/distributions/normal';
import { studentMultiplier, studentTwoSidedP } from '@/lib/stats/distributions/student-t';

/** Values from R: qnorm, pnorm, pchisq, qchisq, pt, qt. */
describe('distributions agree with R', () => {
  const relative = (actual: number, expected: number) => Math.abs(actual / expected - 1);

  test('normal, far tails included', () => {
    expect(normalMultiplier(0.95)).toBeCloseTo(1.9599639845400536, 14);
    expect(relative(normalTwoSidedP(10), 1.5239706048321054e-23)).toBeLessThan(1e-12);
    expect(normalTwoSidedP(0)).toBe(1);
    expect(normalDeviateOfP(0.05)).toBeCloseTo(1.9599639845400536, 13);
  });

  test('χ², far tails included', () => {
    expect(relative(chiSquareUpperTail(50, 3), 7.9891792449514704e-11)).toBeLessThan(1e-12);
    expect(relative(chiSquareUpperTail(276.473712704485, 12), 4.020805972214215e-52)).toBeLessThan(1e-12);
    expect(relative(chiSquareUpperTail(2e-5, 1), 0.9964317636618196)).toBeLessThan(1e-14);
    expect(chiSquareUpperTail(0, 1)).toBe(1);
    expect(chiSquareQuantile(0.975, 12)).toBeCloseTo(23.336664158645334, 12);
  });

  test('t', () => {
    expect(relative(studentTwoSidedP(-3.95202294946609, 12), 0.0019207667670473388)).toBeLessThan(1e-12);
    expect(studentMultiplier(0.95, 1)).toBeCloseTo(12.706204736174707, 11);
  });
});
